"""The gitlab format: the fields of a code quality report that GitLab requires, and fingerprints that stay."""

import json

from debate.diagnostics.finding import Finding, Severity
from debate.diagnostics.render import Shown, render
from debate.model.span import Span

TEXTS = {"./maps/a.argmap": "claim a\n  becuse b\n"}


def issues(*findings, texts=TEXTS):
    return json.loads(render("gitlab", Shown(findings, texts)))


def finding(line=2, severity=Severity.ERROR):
    return Finding(
        "L004", "unknown-keyword", severity, "no word", Span("./maps/a.argmap", line, 3, line, 9), help=("do",)
    )


def test_an_issue_has_what_gitlab_requires():
    assert issues(finding()) == [
        {
            "description": "no word. do",
            "check_name": "L004 unknown-keyword",
            "fingerprint": issues(finding())[0]["fingerprint"],
            "severity": "major",
            "location": {"path": "maps/a.argmap", "lines": {"begin": 2, "end": 2}},
        }
    ]
    severities = [issues(finding(severity=severity))[0]["severity"] for severity in Severity]
    assert severities == ["major", "minor", "info", "info"]


def test_a_file_as_a_whole_begins_at_its_first_line():
    assert issues(finding(line=0))[0]["location"]["lines"] == {"begin": 1, "end": 1}


def test_fingerprints_are_of_one_finding_each_and_survive_moved_lines():
    first, second = issues(finding(), finding())
    assert first["fingerprint"] != second["fingerprint"]
    (moved,) = issues(finding(line=5), texts={"./maps/a.argmap": "\n\n\n" + TEXTS["./maps/a.argmap"]})
    assert moved["fingerprint"] == first["fingerprint"]


def test_a_clean_run_is_an_empty_list():
    assert issues() == []

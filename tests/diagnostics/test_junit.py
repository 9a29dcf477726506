"""The junit format, read back as XML."""

from xml.etree import ElementTree

from debate.diagnostics.finding import Finding, Severity
from debate.diagnostics.render import Shown, render
from debate.model.span import Span


def finding(severity, path="a.argmap", message="m"):
    return Finding("S001", "lonely", severity, message, Span(path, 2, 3, 2, 4), help=("do this",))


def suites(*findings, files=()):
    return ElementTree.fromstring(render("junit", Shown(findings, {}, files)))


def test_a_file_is_a_suite_and_a_finding_a_case():
    root = suites(
        finding(Severity.ERROR), finding(Severity.HINT, "b.argmap"), files=["a.argmap", "b.argmap", "c.argmap"]
    )
    assert (root.get("tests"), root.get("failures")) == ("3", "1")
    assert [(suite.get("name"), suite.get("failures")) for suite in root] == [
        ("a.argmap", "1"),
        ("b.argmap", "0"),
        ("c.argmap", "0"),
    ]
    case = root[0][0]
    assert case.get("name") == "S001 lonely at 2:3"
    failure = case.find("failure")
    assert failure.get("message") == "m"
    assert failure.text == "a.argmap:2:3: m\ndo this"
    assert root[1][0].find("failure") is None
    assert "do this" in root[1][0].find("system-out").text
    assert root[2][0].get("name") == "no findings"


def test_text_is_escaped_and_characters_that_xml_cannot_hold_are_shown_by_number():
    root = suites(finding(Severity.WARNING, 'x"<.argmap', "]]> & \x00\x1b\ud800 <b>"))
    assert root[0].get("name") == 'x"<.argmap'
    assert root[0][0][0].get("message") == "]]> & \\u{0}\\u{1b}\\u{d800} <b>"

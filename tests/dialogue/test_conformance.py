"""The conformance scripts hold, show every rule at work, and would fail if the rules were different."""

import re
from pathlib import Path

import pytest

from debate.dialogue import protocol as protocols
from debate.dialogue.linter import lint
from debate.dialogue.notation import read
from debate.dialogue.transcript import Probe
from debate.dialogue.verify import verify

SCRIPTS = sorted((Path(__file__).parents[1] / "specs" / "conformance").glob("*.debate"))


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_the_script_holds(path):
    findings = verify(path.read_text(encoding="utf-8"), str(path))
    assert not findings, [(found.span.line, found.message) for found in findings]


def test_every_rule_of_every_protocol_is_seen_to_refuse_a_move():
    fired: dict[str, set[str]] = {"persuasion": set(), "panel": set()}
    for path in SCRIPTS:
        transcript, _ = read(path.read_text(encoding="utf-8"), str(path))
        rules = {line.rule for line in transcript.lines if isinstance(line, Probe) and line.rule}
        fired.setdefault(transcript.format.partition("/")[0], set()).update(rules)
    for name, seen in fired.items():
        if name:
            assert not lint(protocols.load(name), seen), name


@pytest.mark.parametrize("path", [p for p in SCRIPTS if p.stem.startswith(("s01", "s02", "s04"))], ids=lambda p: p.stem)
def test_a_script_that_says_something_else_does_not_hold(path):
    """Each claim about who is ahead, each refusal and each status is turned round, one at a time."""
    text = path.read_text(encoding="utf-8")
    one, other = re.findall(r"(\w+) = (?:proponent|opponent)", text)
    changes = []
    for match in re.finditer(rf"=> ({one}|{other})", text):
        changes.append((match.span(1), other if match[1] == one else one))
    for match in re.finditer(r"refused ([A-Z]\d)", text):
        changes.append((match.span(1), "R8" if match[1] != "R8" else "R2"))
    for match in re.finditer(r" (in|out)\b[;)]", text):
        changes.append((match.span(1), "out" if match[1] == "in" else "in"))
    for match in re.finditer(r"\) *\blegal|legal$", text, re.M):
        changes.append(((match.end() - 5, match.end()), "refused R4"))
    assert changes
    for (start, end), replacement in changes:
        assert verify(text[:start] + replacement + text[end:], str(path)), text[start - 40 : end]

"""docs/verdicts.md, run: every map in it is free of errors, its expectations hold, its explanations are the
program's own."""

import re
from pathlib import Path

import pytest

from debate.diagnostics.finding import Severity
from debate.language.load import load_text
from debate.reason.plain import as_text
from debate.reason.verdicts import evaluate
from debate.reason.why import why

MANUAL = Path(__file__).parents[2] / "docs" / "verdicts.md"
EXAMPLES = re.findall(r"```argmap\n(.*?)```(?:\s*```why (\S+)\n(.*?)```)?", MANUAL.read_text("utf-8"), re.DOTALL)


@pytest.mark.parametrize(("text", "claim", "explanation"), EXAMPLES)
def test_example(text, claim, explanation):
    loaded = load_text(text)
    assert [finding.message for finding in loaded.findings if finding.severity is Severity.ERROR] == []
    assert loaded.map.expectations
    for expected in loaded.map.expectations:
        assert evaluate(loaded.map, expected.view).of(expected.claim) == expected.verdict, expected
    if claim:
        assert as_text(loaded.map, why(loaded.map, evaluate(loaded.map), claim)) == explanation


def test_the_manual_has_its_examples():
    assert len(EXAMPLES) == 5
    assert all(claim for _, claim, _ in EXAMPLES)

"""Whatever the text, reading a theory ends with a theory or with findings inside the text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from debate.reason.aspic.notation import read

PIECES = [
    "a",
    "-b",
    "d1",
    "~s",
    "=>",
    "->",
    ":",
    ",",
    "<",
    "=",
    "#",
    "\n",
    " ",
    "premise ",
    "axioms ",
    "contrary ",
    " of ",
    "é",
    "\x00",
    "\u202e",
]
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=30).map("".join))


@settings(max_examples=300, deadline=None, derandomize=True)
@given(TEXTS)
def test_no_text_is_too_odd(text):
    written = read(text)
    assert (written.theory is None) == bool(written.findings)
    for finding in written.findings:
        assert 1 <= finding.span.line <= max(1, len(text.splitlines()))
        assert finding.span.column < finding.span.end_column

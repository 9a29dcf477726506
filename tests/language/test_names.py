"""How long a name can be."""

import pytest

from debate.language.codes import LONGEST
from debate.language.file import map_name
from debate.language.lexer import LONGEST_NAME
from debate.language.load import load_text
from debate.language.table import table

LONG = "a" * LONGEST_NAME


@pytest.mark.parametrize("grammar", ["argmap", "formula"])
def test_the_grammars_hold_names_to_the_length_that_messages_tell(grammar: str) -> None:
    import re

    pattern = re.compile(table(grammar).patterns["NAME"])
    for fits in (LONG, f"{LONG}.{LONG}"):
        assert pattern.fullmatch(fits)
    for wrong in (f"{LONG}a", f"{LONG}a.b", f"b.{LONG}a"):
        assert not pattern.fullmatch(wrong)


def test_a_map_without_a_name_is_called_after_its_file_as_far_as_a_name_goes() -> None:
    assert map_name(f"{LONG[1:]}-and-more.argmap") == LONG[1:]
    assert map_name(f"{'1' * 100}.argmap") == f"map-{'1' * 60}"


@pytest.mark.parametrize(
    "line",
    [
        "claim {}",
        "  named {}",
        "on {}",
        "x-{} 1",
        "voice {}",
        "{} asserts",
        "  v asserts at {}",
        "p{}",
        "  v asserts at p{}",
    ],
)
def test_a_name_as_long_as_a_file_gets_short_messages(line: str) -> None:
    text = f'claim c "C."\n  because d\n{line.format("1" * 300_000 if "p{" in line else "a" * 300_000)}\nclaim d "D."\n'
    findings = load_text(text).findings
    assert findings
    assert all(len(words) <= LONGEST + 2 for one in findings for words in (one.message, *one.help))

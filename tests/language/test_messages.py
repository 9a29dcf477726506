"""What the messages of tests/specs/language-errors.md cannot show: fixes, backticks, effort."""

import time

import pytest

from debate.diagnostics.finding import Finding
from debate.language.load import load_text
from debate.language.words import nearest


def fixed(text: str) -> str:
    """The text after the fixes of all its findings."""
    lines = text.split("\n")
    found = sorted(load_text(text).findings, key=lambda one: one.span, reverse=True)
    for finding in found:
        for span, new in sorted(finding.fix.edits if finding.fix else (), reverse=True):
            before, after = lines[span.line - 1][: span.column - 1], lines[span.end_line - 1][span.end_column - 1 :]
            lines[span.line - 1 : span.end_line] = [before + new + after]
    return "\n".join(lines)


def findings(text: str) -> list[Finding]:
    return list(load_text(text).findings)


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        ("claim a\n  It's cheap.\n", 'claim a\n  "It\'s cheap."\n'),
        ('// one\nclaim a "A." // two\n', '# one\nclaim a "A." # two\n'),
        ('/* one */\nclaim a "A."\n', '# one\nclaim a "A."\n'),
        ('/* one\n * two\n */\nclaim a "A."\n', '# one\n# two\nclaim a "A."\n'),
        (
            'claim a "A."\n  because b /* one */ and c\nclaim b "B."\nclaim c "C."\n',
            'claim a "A."\n  because b and c # one\nclaim b "B."\nclaim c "C."\n',
        ),
        ("claim a\n  “One\n  two.”\n", 'claim a\n  "One"\n  "two."\n'),
        ("claim a “The council’s “plan” is old.”\n", 'claim a "The council’s “plan” is old."\n'),
        ('claim a\u00a0"A.\u00a0B."\n', 'claim a "A.\u00a0B."\n'),
        ("claim Buses should be free\n", 'claim buses-free "Buses should be free"\n'),
        ("[Free buses]: Buses are free.\n", 'claim free-buses "Buses are free."\n'),
        (
            'source s "S"\nvoice v "V"\nclaim a "A."\n  v asserts at P4\n',
            'source s "S"\nvoice v "V"\nclaim a "A."\n  v asserts at p4\n',
        ),
        ('claim a\n\u00a0\u00a0"A."\n', 'claim a\n  "A."\n'),
        ('claim a\n  "A "quoted" word."\n', 'claim a\n  "A \\"quoted\\" word."\n'),
        ('claim a = "A."\n', 'claim a "A."\n'),
        ('claim a "A."\nexpect a is accepted\n', 'claim a "A."\nexpect a accepted\n'),
        ("map town Town buses\n", 'map town "Town buses"\n'),
        ('claim a\n  "One\n   two."\n', 'claim a\n  "One"\n  "two."\n'),
        (
            'claim a\n  "A."\nbecause b\n    strength weak\n  but b\nclaim b "B."\n',
            'claim a\n  "A."\n  because b\n    strength weak\n  but b\nclaim b "B."\n',
        ),
    ],
)
def test_a_fix_leaves_a_map_without_findings(broken: str, mended: str) -> None:
    assert findings(broken) != []
    assert fixed(broken) == mended
    assert findings(mended) == []


@pytest.mark.parametrize(
    "text",
    [
        'claim a "A."\n  because x\n',  # no other name is near
        'claim a "A." because b\nclaim b "B."\n',  # deleting what follows would lose a reason
        'claim a "A."\n  + [B]: Text.\nclaim b "B."\n',  # the text would be lost
        "claim a\n  supports b\nclaim b\n",  # the step belongs under the other claim
    ],
)
def test_no_fix_is_offered_for_what_is_not_sure(text: str) -> None:
    assert [finding for finding in findings(text) if finding.fix] == []


def test_a_line_of_backticks_is_shown_between_other_signs() -> None:
    found = findings("`````\n")
    assert found[0].message == 'no line begins with "`````"'


def test_a_map_whose_every_line_begins_with_a_no_break_space_is_not_taken_for_empty() -> None:
    assert [finding.code for finding in findings('\u00a0claim a "A."\n')] == ["L011", "L010"]


def test_nearness_grows_with_the_length_of_the_word() -> None:
    assert nearest("b", ["a"]) is None
    assert nearest("ab", ["a", "cb"]) is None
    assert nearest("bt", ["but"]) == "but"
    assert nearest("becuase", ["because", "but"]) == "because"
    assert nearest("reason-1", ["reason-2"]) is None
    assert nearest("resaon-1", ["reason-1"]) == "reason-1"


@pytest.mark.parametrize(
    "text",
    [
        'claim a "A."\n' + "because b\n" * 5_000,
        'claim a\n    "A."\n' + "  because b\n    but c\n" * 5_000,
        'claim a\n  "A."\n  because b\n     note "x"\n' + '    note "y"\n     note "x"\n' * 5_000,
        "/* x\n" * 10_000,
        'claim a\n  "x\n' + "   y\n" * 10_000,
    ],
)
def test_what_is_wrong_all_over_is_read_in_little_time(text: str) -> None:
    start = time.process_time()
    findings(text)
    assert time.process_time() - start < 5


ONCE = {
    'map m "M"': ["language 1"],
    'source s "S"': ['text "s.txt"', f'sha256 "{"0" * 64}"'],
    'voice v "V"': ["kind person", 'role "a mayor"'],
    'claim a "A."': ["kind fact", "certainty likely", "reconstructed", "basic", 'formula "x"'],
    'claim a "A."\n  v asserts': ["  named word"],
    'claim a "A."\n  because b': ["  named step", "  scheme sign", "  strength strong", "  deductive"],
    'claim a "A."\n  though b': ["  outweighed"],
    'claim a "A."\n  evidence statistic "E"': ['  figure 3 "cars"', "  date 2020"],
    "conflict a with b": ["named clash"],
    'question q "Q?"\n  v asks': ["rhetorical a"],
    'motion m "M"': ['formula "x"'],
    "suppose s\n  assume a": ["rejects a"],
}


@pytest.mark.parametrize(("item", "line"), [(item, line) for item, lines in ONCE.items() for line in lines])
def test_a_line_that_can_be_given_once_is_not_given_twice(item: str, line: str) -> None:
    once, twice = (findings(f"{item}\n" + f"  {line}\n" * times) for times in (1, 2))
    assert not [one for one in once if one.code == "L019"]
    assert [one.span.line for one in twice if one.code == "L019"] == [item.count("\n") + 3]


@pytest.mark.parametrize("body", ["word ", "[b]: ", "**b** "])
@pytest.mark.parametrize("head", ["  ", "claim ", "same ", "  but a and "])
def test_a_line_of_very_many_words_takes_no_longer_than_others(head: str, body: str) -> None:
    begun = time.process_time()
    assert findings('claim a\n  "Buses."\n' + head + body * 12_000 + "\n")
    assert time.process_time() - begun < 2


@pytest.mark.parametrize(
    "line", ['section \\"\\"\\"', 'import \\"\\"', 'voice v \\"\\"', "  \u00a0\u00a0\u00a0", "  ''"]
)
def test_a_line_that_would_be_a_text_of_nothing_is_told(line: str) -> None:
    assert findings(f'claim a\n  "Buses."\n{line}\n')

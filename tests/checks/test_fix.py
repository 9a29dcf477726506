"""Fixes: what each does to a text, and that safe ones leave the map as it was read."""

import random

import pytest

from debate.checks.file import check_text
from debate.checks.fix import apply, fixed
from debate.diagnostics.finding import Edit, Finding, Fix, Severity
from debate.language.load import load_text
from debate.language.source import prepare
from debate.model.span import Span
from debate.reason.verdicts import evaluate
from tests.property.test_language_fuzz import GOOD, mutated

BUSES = 'claim buses\n  "Buses should be free."\n{}\nclaim clean\n  "Clean air."\n\nclaim quiet\n  "Quiet."\n'


FULL = """map town "Town"
  thesis buses
  view mayor

section "Who"
voice mayor "The mayor"
voice press "The press"

section "What"
claim buses "Buses should be free."
  mayor asserts
  because clean and clean
  because quiet
  though dear
    outweighed
  but late
claim clean "Free buses keep the air clean."
  mayor endorses
  press denies
claim quiet "Free buses are quiet."
  mayor asserts
claim dear "Free buses cost much."
  mayor concedes
  press asserts
claim late "Free buses are late."
  mayor reports press asserts
conflict late with quiet
prefer quiet over late
rephrase quiet of clean
expect buses accepted
"""


def findings_of(text, path="a.argmap", texts=None):
    return check_text(text, path, texts, lambda code: True).findings


def repaired(text, unsafe=False, texts=None):
    return fixed(text, "a.argmap", lambda now: findings_of(now, texts=texts), unsafe).text


SAFE = {
    "capitals": ("  Because clean\n", "  because clean\n"),
    "colon after a keyword": ("  because: clean\n", "  because clean\n"),
    "tab": ("\tbecause clean\n", "  because clean\n"),
    "curly quotes": ("  note “So it is.”\n", '  note "So it is."\n'),
    "single quotes": ("  note 'So it is.'\n", '  note "So it is."\n'),
    "no quotes": ("  note So it is.\n", '  note "So it is."\n'),
    "a stray sign": ("  because clean;\n", "  because clean\n"),
    "backslash": ('  note "a\\b"\n', '  note "a\\\\b"\n'),
    "a line at the margin": ("because clean\n  named step\n# c\n", "  because clean\n    named step\n# c\n"),
    "an item that is indented": ('\n  claim x\n    # c\n    "X."\n', '\nclaim x\n  # c\n  "X."\n'),
    "premise twice": ("  because clean and clean # why\n", "  because clean # why\n"),
    "unused allowance": ("  because clean  # allow F005: once\n", "  because clean\n"),
    "unused allowance on its line": ("  # allow F005: once\n  because clean\n", "  because clean\n"),
}
UNSAFE = {
    "keyword": ("  becuse clean\n", "  because clean\n"),
    "name": ("  because claen\n", "  because clean\n"),
    "value": ("  kind polcy\n", "  kind policy\n"),
    "comma between premises": ("  because clean, quiet\n", "  because clean and quiet\n"),
    "and between tags": ("  tags x and y\n", "  tags x, y\n"),
    "no at": ("  clean asserts p1\n", "  clean asserts at p1\n"),
    "quotation mark missing": ('  note "So it is.\n', '  note "So it is."\n'),
    "step twice": ("  because clean\n  because clean\n", "  because clean\n"),
    "hidden character": ('  note "So\u200b it is."\n', '  note "So it is."\n'),
    "name of two words": ("  because clean\n    named my step\n", "  because clean\n    named my-step\n"),
    "two mistakes on a line": ("  becuse claen\n", "  because clean\n"),
}


@pytest.mark.parametrize(("before", "after"), SAFE.values(), ids=SAFE.keys())
def test_safe_fixes(before, after):
    assert repaired(BUSES.format(before)) == BUSES.format(after)
    assert repaired(BUSES.format(after)) == BUSES.format(after)


@pytest.mark.parametrize(("before", "after"), UNSAFE.values(), ids=UNSAFE.keys())
def test_unsafe_fixes_are_made_only_when_asked_for(before, after):
    assert repaired(BUSES.format(before)) == BUSES.format(before)
    assert repaired(BUSES.format(before), unsafe=True) == BUSES.format(after)


def test_only_the_unused_code_of_a_comment_is_taken_out():
    text = BUSES.format("").replace('free."', 'free. The town can pay."')
    text = text.replace("claim buses", "claim buses  # allow {}: one thought")
    for codes, left in (("F005, S005", "S005"), ("S005, F005", "S005"), ("F005, S005, F006", "S005")):
        assert repaired(text.format(codes)) == text.format(left)


def test_the_paragraph_of_an_anchor_that_moved(tmp_path):
    (tmp_path / "ham.txt").write_text("Title\n\nTwo leaky buckets.\n", encoding="utf-8")
    text = (
        'source ham "Ham"\n  text "ham.txt"\n\nvoice h "H."\n\nclaim pool\n  "Pooling."\n'
        '  h asserts at ham p1 and ham {} "leaky buckets"\n'
    )
    assert repaired(text.format("p1"), texts=tmp_path) == text.format("p1")
    assert repaired(text.format("p1"), unsafe=True, texts=tmp_path) == text.format("p2")


def test_safe_fixes_leave_the_map_and_add_no_error():
    rounds = 0
    for seed in range(250):
        text, _ = prepare(mutated(GOOD, random.Random(seed)), "a.argmap")
        before = load_text(text, "a.argmap")
        result = fixed(text, "a.argmap", lambda now: load_text(now, "a.argmap").findings)
        after = load_text(result.text, "a.argmap")
        assert after.map == before.map, text
        assert len([f for f in after.findings if f.severity is Severity.ERROR]) <= len(before.findings)
        rounds += result.made
    assert rounds > 30


def test_safe_fixes_of_rules_leave_every_verdict():
    rounds = 0
    lines = [*FULL.splitlines(keepends=True)]
    for seed in range(80):
        dice = random.Random(seed)
        doubled = [line for line in lines for _ in range(2 if dice.random() < 0.2 else 1)]
        text = "".join(doubled)
        if any(finding.severity is Severity.ERROR for finding in load_text(text, "a.argmap").findings):
            continue
        result = fixed(text, "a.argmap", findings_of)
        assert verdicts(result.text) == verdicts(text), text
        rounds += result.made
    assert rounds > 30


def verdicts(text):
    argument_map = load_text(text, "a.argmap").map
    return [[evaluate(argument_map, view).of(claim.id) for claim in argument_map.claims] for view in ("author", "all")]


def test_unsafe_fixes_never_leave_more_errors():
    for seed in range(120):
        text, _ = prepare(mutated(GOOD, random.Random(seed)), "a.argmap")
        result = fixed(text, "a.argmap", lambda now: load_text(now, "a.argmap").findings, unsafe=True)
        errors = [
            sum(f.severity is Severity.ERROR for f in load_text(now, "a.argmap").findings)
            for now in (text, result.text)
        ]
        assert errors[1] <= errors[0], text


def edit(column, end, text, line=1):
    return Edit(Span("f", line, column, line, end), text)


def test_edits_that_touch_each_other_are_not_made_together():
    one, other = Fix("a", (edit(1, 3, "x"),)), Fix("b", (edit(3, 4, "y"),))
    assert apply("abcdef", [one, other]) == ("xcdef", 1)
    assert apply("abcdef", [one, Fix("c", (edit(4, 5, "y"),))]) == ("xcyef", 2)
    both = Fix("d", (edit(5, 6, "z"), edit(1, 2, "w")))
    assert apply("abcdef", [one, both]) == ("xcdef", 1)


def test_a_fix_that_does_harm_is_left_out_and_the_others_are_made():
    harm, good = Fix("a", (edit(1, 2, "!"),), safe=True), Fix("b", (edit(5, 6, "x"),), safe=True)

    def find(text):
        found = [(good, "e"), (harm, "a")]
        there = [Finding("L001", "n", Severity.ERROR, "m", f.edits[0].span, fix=f) for f, mark in found if mark in text]
        return there + [Finding("L002", "n", Severity.ERROR, "m", good.edits[0].span)] * (5 if "!" in text else 0)

    assert fixed("abcdef", "f", find) == ("abcdxf", 1)


def test_a_fix_in_another_file_is_not_made_here():
    other = Fix("a", (Edit(Span("g", 1, 1, 1, 2), "x"),), safe=True)
    finding = Finding("L001", "n", Severity.ERROR, "m", Span("f", 1, 1, 1, 2), fix=other)
    assert fixed("abc", "f", lambda text: [finding]) == ("abc", 0)


def test_fixes_that_undo_each_other_come_to_an_end():
    def find(text):
        to = "b" if text[0] == "a" else "a"
        return [
            Finding("L001", "n", Severity.WARNING, "m", Span("f", 1, 1, 1, 2), fix=Fix(to, (edit(1, 2, to),), True))
        ]

    assert fixed("a", "f", find).made == 20


def test_only_wanted_codes_are_fixed_but_every_error_counts():
    text = BUSES.format("  Because clean\n  note So it is.\n")
    result = fixed(text, "a.argmap", findings_of, wanted=lambda code: code == "L025")
    assert result.text == BUSES.format('  Because clean\n  note "So it is."\n')


def test_a_file_that_is_indented_as_a_whole():
    text = BUSES.format("  because clean\n")
    indented = "".join(f"   {line}" if line.strip() else line for line in text.splitlines(keepends=True))
    assert repaired(indented) == indented
    assert repaired(indented, unsafe=True) == text


def test_a_phrase_that_is_only_nearly_in_the_text_is_copied_and_its_paragraph_corrected(tmp_path):
    (tmp_path / "ham.txt").write_text('Title\n\nTwo "leaky"\nbuckets do not hold.\n', encoding="utf-8")
    text = 'source ham "Ham"\n  text "ham.txt"\n\nvoice h "H."\n\nclaim pool\n  "Pooling."\n  h asserts at {}\n'
    before = text.format('p1 "leaky bucket does not hold"')
    after = text.format('p2 "leaky\\" buckets do not hold"')
    assert repaired(before, texts=tmp_path) == before
    assert repaired(before, unsafe=True, texts=tmp_path) == after

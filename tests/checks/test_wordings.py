"""What is told of very many wordings, and where."""

from debate.checks.file import check_text
from debate.checks.rules.s023_wording_of_two import MOST

WORDINGS = 2_000


def findings(text):
    return check_text(text, "a.argmap", None, lambda code: code == "S023").findings


def twice(count):
    lines = [f'  wording "Nobody should pay {number} pounds."' for number in range(count)]
    return "\n".join(['claim a "Buses should be free."', *lines, *lines, ""])


def test_of_very_many_wordings_the_first_are_told_and_that_there_are_more():
    found = findings(twice(MOST))
    assert [one.message for one in found] == [
        f"“Nobody should pay {n} pounds.” says `a` once more" for n in range(MOST)
    ]
    found = findings(twice(WORDINGS))
    assert len(found) == MOST + 1
    assert "the rest is not shown" in found[-1].message
    assert found[-1].help


def test_a_wording_is_placed_however_far_down_it_stands():
    found = findings(twice(WORDINGS))
    assert [one.span.line for one in found[:MOST]] == [*range(2, 2 + MOST)]
    assert {one.span.column for one in found} == {11}
    assert found[0].span.end_column == 11 + len('"Nobody should pay 0 pounds."')

"""Whom a claim helps on the map: the side that can put it forward, however many steps away from the claim debated."""

import pytest

from debate.dialogue.move import Move, Side
from debate.session.sides import speaks_for, to_ask_first


@pytest.mark.parametrize(
    ("claim", "side"),
    [
        ("free-buses", Side.PROPONENT),
        ("cleaner-air", Side.PROPONENT),
        ("costs-too-much", Side.OPPONENT),
        ("reserves", Side.PROPONENT),
    ],
)
def test_a_claim_helps_the_side_that_has_a_use_for_it(start, claim, side):
    assert speaks_for(start().state.arena, claim) is side


def test_a_claim_that_both_sides_use_helps_neither(start, map_file):
    text = map_file.read_text(encoding="utf-8").replace("  but reserves\n", "  but reserves\n  because cleaner-air\n")
    map_file.write_text(text, encoding="utf-8")
    assert speaks_for(start().state.arena, "cleaner-air") is None


def test_what_answers_a_reason_that_can_be_asked_for_names_the_question(start):
    session = start(side="for", level=1)
    asked = Move("why", "-free-buses", 1)
    assert to_ask_first(session.state.arena, "reserves", (asked,)) == asked
    assert to_ask_first(session.state.arena, "reserves", ()) is None
    assert to_ask_first(session.state.arena, "costs-too-much", (asked,)) is None

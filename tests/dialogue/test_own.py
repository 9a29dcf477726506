"""An argument of the user's own joins an arena: what is handed on is what would be worked out of the larger arena."""

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from debate.dialogue.arena import Arena, Argument
from debate.dialogue.literals import negate, speaks_against
from debate.dialogue.own import with_own, without_own
from tests.dialogue.small_arenas import arenas


@settings(max_examples=40, deadline=None, derandomize=True)
@given(arenas(), st.integers(0, 10**6))
def test_an_arena_with_own_arguments_is_what_the_definition_says(arena: Arena, seed: int) -> None:
    draw = random.Random(seed)
    grown = arena
    for number in range(3):
        said = [literal for one in grown.arguments for literal in (*one.premises, one.conclusion, f"-{one.id}")]
        conclusion = draw.choice(said)
        own = Argument(f"own-{number}", (f"own-{number}",), draw.choice([conclusion, negate(conclusion)]), "own")
        before, grown = grown, with_own(grown, own)
        assert grown.defeats == defeats_with(before, own)
        fresh = replace(grown)
        for name in ("argument_by_id", "defeated_by", "arguments_for", "asked", "users", "starting_from", "position"):
            assert getattr(grown, name) == getattr(fresh, name), name
    assert without_own(grown) == without_own(replace(grown)) == arena


def defeats_with(arena: Arena, own: Argument) -> dict[str, frozenset[str]]:
    """It defeats what it speaks against, the step that it denies too; what speaks against its conclusion defeats it."""
    defeats = dict(arena.defeats)
    for other in arena.arguments:
        if speaks_against(arena, other.conclusion, own.conclusion):
            defeats[other.id] = defeats.get(other.id, frozenset()) | {own.id}
    defeats[own.id] = frozenset(
        other.id
        for other in arena.arguments
        if own.conclusion == f"-{other.id}"
        or any(speaks_against(arena, own.conclusion, literal) for literal in (other.conclusion, *other.premises))
    )
    return defeats

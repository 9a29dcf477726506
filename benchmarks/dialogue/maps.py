"""Generated maps for debates: the shapes of ``benchmarks.reasoning``, with sentences, and voices that say them."""

import random
from dataclasses import replace

from benchmarks.reasoning.generate import SHAPES
from debate.model.elements import Attitude, Claim, Occurrence, Voice
from debate.model.map import Map

VOICES = 12
WORDS = 5_000
"""How many words there are; the first are used most, as in any language."""

SPOKEN = 0.1
"""The share of claims that a voice asserts; nine in ten rest on reasons, or on nothing."""


def dressed(shape: str, claims: int, seed: int = 1) -> Map:
    """A map of a shape, half as many relations again, with sentences of 6 to 18 words."""
    dice = random.Random(seed)
    bare = SHAPES[shape](claims, claims * 3 // 2)
    voices = tuple(Voice(f"voice-{number}", f"Voice Number{number}") for number in range(VOICES))
    return replace(bare, voices=voices, claims=tuple(_dressed(claim, dice) for claim in bare.claims))


def _dressed(claim: Claim, dice: random.Random) -> Claim:
    words = [f"w{int(WORDS ** dice.random())}" for _ in range(dice.randint(6, 18))]
    said: tuple[Occurrence, ...] = ()
    if dice.random() < SPOKEN:
        said = (Occurrence(f"voice-{dice.randrange(VOICES)}", Attitude.ASSERTS),)
    return replace(claim, text=f"{' '.join(words).capitalize()}.", occurrences=said)


def thesis_of(map_: Map) -> str:
    """Of the first twenty claims, the one on which most steps bear: a debate about it is the widest."""
    return max((claim.id for claim in map_.claims[:20]), key=lambda claim: len(_bearing(map_, claim)))


def _bearing(map_: Map, claim: str) -> set[str]:
    """The claims and steps that bear on a claim."""
    seen: set[str] = set()
    waiting = [claim]
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += [relation.id for relation in map_.relations_to.get(name, ())]
            step = map_.relation_by_id.get(name)
            waiting += [premise.claim for premise in step.premises] if step is not None else []
    return seen

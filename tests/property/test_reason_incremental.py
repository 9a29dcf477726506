"""The verdicts of maps that are being changed against evaluating them anew."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.model.elements import Attitude, Certainty, Claim, Occurrence, Premise, Relation, RelationKind, Voice
from debate.model.map import Map
from debate.reason.incremental import Reasoner
from debate.reason.verdicts import evaluate

NAMES = [f"c{number}" for number in range(6)]
VOICES = ["ham", "lee"]


def occurrence(dice):
    return Occurrence(dice.choice(VOICES), dice.choice([Attitude.ASSERTS, Attitude.CONCEDES, Attitude.DENIES]))


def claim(dice, name):
    spoken = tuple(occurrence(dice) for _ in range(dice.choice((0, 1, 1, 2))))
    return Claim(name, name, certainty=dice.choice(list(Certainty)), basic=dice.random() < 0.3, occurrences=spoken)


def relation(dice, name, steps):
    kind = dice.choice([RelationKind.REASON, RelationKind.REASON, *RelationKind])
    aims = steps if kind is RelationKind.UNDERCUT else NAMES
    kind, aims = (kind, aims) if aims else (RelationKind.REASON, NAMES)
    return Relation(
        name,
        kind,
        tuple(Premise(one) for one in dice.sample(NAMES, dice.choice((1, 1, 2)))),
        dice.choice(aims),
        named=True,
        deductive=kind is RelationKind.REASON and dice.random() < 0.1,
        strength=dice.choice(list(Certainty)),
        outweighed=kind is RelationKind.CONCESSION and dice.random() < 0.5,
        by=(occurrence(dice),) if dice.random() < 0.2 else (),
    )


def made(dice):
    steps = []
    for number in range(dice.randint(3, 9)):
        steps.append(relation(dice, f"r{number}", [one.id for one in steps]))
    voices = tuple(Voice(name, name) for name in VOICES)
    view = dice.choice([(), ("ham",)])
    return Map("m", view=view, voices=voices, claims=tuple(claim(dice, one) for one in NAMES), relations=tuple(steps))


def edited(dice, map_):
    """The map with one relation changed, added or taken away; nothing is left without what it is about."""
    steps = list(map_.relations)
    place = dice.randrange(len(steps)) if steps else 0
    style = dice.random()
    if style < 0.4 and steps:
        below = [one.id for one in steps[:place]]
        steps[place] = relation(dice, steps[place].id, below)
    elif style < 0.7:
        steps.append(relation(dice, f"n{dice.randrange(10**6)}", [one.id for one in steps]))
    elif steps:
        gone = steps[place].id
        if any(one.target == gone for one in steps):
            return map_
        del steps[place]
    return replace(map_, relations=tuple(steps))


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.integers(0, 10**6), st.sampled_from(["author", "all", "ham"]))
def test_every_edit_leaves_the_verdicts_of_the_map_as_it_is_then(seed, view):
    dice = random.Random(seed)
    map_ = made(dice)
    reasoner = Reasoner(map_, view)
    for _ in range(12):
        map_ = edited(dice, map_)
        verdicts = reasoner.update(map_)
        fresh = evaluate(map_, view)
        for name in (*NAMES, *("-" + one for one in NAMES), *map_.relation_by_id):
            assert verdicts.of(name) is fresh.of(name), (name, seed)


@pytest.mark.parametrize("seed", range(3))
def test_relations_without_preferences_never_need_everything_anew(seed):
    dice = random.Random(seed)
    map_ = made(dice)
    reasoner = Reasoner(map_, "all")
    for _ in range(10):
        map_ = edited(dice, map_)
        reasoner.update(map_)
    assert reasoner.anew == 1

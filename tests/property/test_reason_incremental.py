"""The verdicts of maps that are being changed, and of supposed changes, against evaluating them anew."""

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from debate.model.elements import (
    Attitude,
    Certainty,
    Claim,
    CommonGround,
    Conflict,
    ConflictKind,
    Motion,
    Occurrence,
    Preference,
    Premise,
    Question,
    Relation,
    RelationKind,
    Supposition,
    Voice,
)
from debate.model.map import Map
from debate.reason.incremental import Reasoner
from debate.reason.plain import as_text
from debate.reason.verdicts import evaluate
from debate.reason.whatif import Change, ChangeKind, clash
from debate.reason.why import why
from tests.property.circling_theories import large_beyond

NAMES = [f"c{number}" for number in range(6)]
VOICES = ["ham", "lee"]
EVERY_VIEW = st.sampled_from(["author", "all", "ham"])
SEEDS = st.integers(0, 10**6)
ATTITUDES = [Attitude.ASSERTS, Attitude.CONCEDES, Attitude.DENIES, Attitude.RETRACTS, Attitude.RELIES, Attitude.REPORTS]


def occurrence(dice, name=None):
    attitude = dice.choice(ATTITUDES)
    relied = dice.choice(VOICES) if attitude is Attitude.RELIES else None
    reported = occurrence(dice) if attitude is Attitude.REPORTS else None
    return Occurrence(dice.choice(VOICES), attitude, reported=reported, relied_on=relied, name=name)


def claim(dice, name):
    spoken = [occurrence(dice) for _ in range(dice.choice((0, 1, 1, 2)))]
    if dice.random() < 0.15:
        spoken.append(Occurrence("lee", Attitude.ASSERTS, name=f"word-{name}"))
    return Claim(
        name,
        name,
        certainty=dice.choice(list(Certainty)),
        basic=dice.random() < 0.3,
        reconstructed=dice.random() < 0.2,
        occurrences=tuple(spoken),
    )


def relation(dice, name, steps):
    kind = dice.choice([RelationKind.REASON, RelationKind.REASON, *RelationKind])
    aims = steps if kind is RelationKind.UNDERCUT else [*NAMES, "topic"]
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


def premises(dice):
    return tuple((Premise(one),) for one in dice.sample(NAMES, dice.choice((0, 1))))


def motion(dice):
    return Motion("topic", "topic", premises(dice), premises(dice))


def conflict(dice, number):
    by = (occurrence(dice),) if dice.random() < 0.2 else ()
    return Conflict(f"k{number}", dice.choice(list(ConflictKind)), tuple(dice.sample(NAMES, 2)), by=by)


def preference(dice, map_):
    better, worse = dice.sample([*NAMES, "topic", *(one.id for one in map_.relations)], 2)
    return Preference(better, worse, by=(occurrence(dice),) if dice.random() < 0.2 else ())


def made(dice, suppositions=False):
    steps = []
    for number in range(dice.randint(3, 9)):
        steps.append(relation(dice, f"r{number}", [one.id for one in steps]))
    map_ = Map(
        "m",
        view=dice.choice([(), ("ham",)]),
        voices=tuple(Voice(name, name) for name in VOICES),
        claims=tuple(claim(dice, one) for one in NAMES),
        relations=tuple(steps),
        conflicts=tuple(conflict(dice, number) for number in range(dice.choice((0, 1, 2)))),
        motions=(motion(dice),),
        common_ground=(CommonGround(("c5",)),) if dice.random() < 0.2 else (),
        questions=(Question("q", "q", (Occurrence("lee", Attitude.ASKS),), "c4"),) if dice.random() < 0.1 else (),
    )
    if suppositions:
        map_ = replace(map_, suppositions=(supposition(dice),))
    return replace(map_, preferences=tuple(preference(dice, map_) for _ in range(dice.choice((0, 1, 2, 3)))))


def supposition(dice):
    assumed, follows, rejected = dice.sample(NAMES, 3)
    then = (follows,) if dice.random() < 0.8 else ()
    return Supposition("s", (assumed,), then, dice.choice([None, assumed, rejected]) if then else assumed)


def one_edited(dice, elements, fresh):
    """The elements with one of them another."""
    place = dice.randrange(len(elements))
    return (*elements[:place], fresh(elements[place]), *elements[place + 1 :])


def edited(dice, map_):
    """The map with one element changed, added or taken away; nothing is left without what it is about."""
    style = dice.random()
    if style < 0.45:
        return replace(map_, relations=other_relations(dice, list(map_.relations)))
    if style < 0.65:
        return replace(map_, claims=one_edited(dice, map_.claims, lambda one: claim(dice, one.id)))
    if style < 0.7:
        return replace(map_, motions=(motion(dice),))
    if style < 0.8:
        fewer = map_.conflicts[1:] if dice.random() < 0.4 else map_.conflicts
        return replace(map_, conflicts=(*fewer, conflict(dice, dice.randrange(10**6))))
    fewer = map_.preferences[1:] if dice.random() < 0.6 else map_.preferences
    return replace(map_, preferences=(*fewer, preference(dice, map_)))


def other_relations(dice, steps):
    place = dice.randrange(len(steps)) if steps else 0
    style = dice.random()
    if style < 0.5 and steps:
        steps[place] = relation(dice, steps[place].id, [one.id for one in steps[:place]])
    elif style < 0.75:
        steps.append(relation(dice, f"n{dice.randrange(10**6)}", [one.id for one in steps]))
    elif steps and not any(one.target == steps[place].id for one in steps):
        del steps[place]
    return tuple(steps)


def change(dice, map_):
    kind = dice.choice([*ChangeKind, ChangeKind.RANK, ChangeKind.REJECT])
    steps = [one.id for one in map_.relations if not one.deductive] or NAMES
    if kind is ChangeKind.RANK:
        return Change(kind, *dice.sample([*NAMES, *steps], 2))
    if kind in (ChangeKind.WITH, ChangeKind.WITHOUT):
        return Change(kind, dice.choice(VOICES))
    return Change(kind, dice.choice(steps if kind is ChangeKind.ANSWER else [*NAMES, "topic"]))


def supposed(dice, map_, changes):
    """What is supposed, with one change more or less."""
    if changes and dice.random() < 0.4:
        return changes[1:]
    more = (*changes, change(dice, map_))
    return changes if clash(more) else more


def stands_as_from_scratch(verdicts, map_, view, changes, seed):
    fresh = evaluate(map_, view, changes)
    steps = (*map_.relation_by_id, *(one.id for one in map_.conflicts), "topic/for-1", "word-c1", "s", "s/then")
    for name in (*NAMES, "topic", *("-" + one for one in NAMES), *steps):
        assert verdicts.of(name) is fresh.of(name), (name, seed)
    return fresh


def recorded(verdicts):
    return [verdicts.of(name) for name in (*NAMES, "topic", "r0", "r1")]


@settings(max_examples=100, deadline=None, derandomize=True)
@given(SEEDS, EVERY_VIEW, st.booleans(), st.sampled_from((0, 200_000)))
def test_every_edit_and_supposed_change_gives_the_verdicts_from_scratch(seed, view, suppositions, most):
    dice = random.Random(seed)
    with large_beyond(most):
        through_changes(dice, seed, view, suppositions)


def through_changes(dice, seed, view, suppositions):
    map_, changes = made(dice, suppositions), ()
    reasoner = Reasoner(map_, view)
    for _ in range(12):
        if dice.random() < 0.6:
            map_ = edited(dice, map_)
        else:
            changes = supposed(dice, map_, changes)
        changes = tuple(one for one in changes if one.kind is not ChangeKind.ANSWER or one.name in map_.relation_by_id)
        before = reasoner.verdicts
        held = recorded(before)
        verdicts = reasoner.update(map_, changes)
        fresh = stands_as_from_scratch(verdicts, map_, view, changes, seed)
        assert sorted(verdicts.notes) == sorted(fresh.notes)
        assert as_text(map_, why(map_, verdicts, "c0")).startswith(f'"c0" is {verdicts.of("c0")}')
        assert recorded(before) == held, "verdicts that were handed out are values"


def test_relations_preferences_and_what_is_supposed_of_them_are_translated_alone():
    claims = tuple(Claim(f"c{number}", "C.") for number in range(40))
    steps = tuple(
        Relation(f"r{n}", kind, (Premise(f"c{n + 1}"),), f"c{n}")
        for n, kind in enumerate([RelationKind.REASON, RelationKind.OBJECTION] * 19)
    )
    map_ = Map("m", claims=claims, relations=steps, preferences=(Preference("c3", "r3"),))
    reasoner = Reasoner(map_)
    other = replace(steps[7], strength=Certainty.CERTAIN)
    edits = [
        replace(map_, relations=(*steps[:7], other, *steps[8:])),
        replace(map_, preferences=(Preference("r3", "c3"),)),
        replace(map_, claims=(*claims, Claim("new", "New."))),
        replace(map_, claims=(replace(claims[0], certainty=Certainty.CERTAIN), *claims[1:])),
        replace(map_, claims=(replace(claims[0], text="Other words."), *claims[1:])),
        replace(map_, relations=(*steps, Relation("circle", RelationKind.REASON, (Premise("c0"),), "c39"))),
        replace(map_, conflicts=(Conflict("k", ConflictKind.CONTRARY, ("c1", "c9")),)),
    ]
    for edit in (*edits, map_):
        reasoner.update(edit)
        stands_as_from_scratch(reasoner.verdicts, edit, "author", (), 0)
    for typed in (("accept", "c1"), ("reject", "c5"), ("rank", "r3", "c3"), ("answer", "r1")):
        changes = [Change(ChangeKind(typed[0]), *typed[1:])]
        stands_as_from_scratch(reasoner.update(map_, changes), map_, "author", changes, 0)
    assert (reasoner.translated, reasoner.anew) == (1, 1)


def test_changes_in_a_large_circle_of_reasons_cost_what_they_touch():
    """Where they only add to it, loosen it or leave it; what opens the circle for good evaluates the map anew."""
    claims = tuple(Claim(f"c{number}", "C.", basic=number % 2 == 0) for number in range(40))
    reasons = [Relation(f"r{n}", RelationKind.REASON, (Premise(f"c{n}"),), f"c{(n + 1) % 40}") for n in range(40)]
    strong, weak = Certainty.CERTAIN, Certainty.POSSIBLE
    against = [
        Relation(f"o{n}", RelationKind.OBJECTION, (Premise(f"c{n + 9}"),), f"c{n}", strength=strong)
        for n in range(0, 30, 3)
    ]
    steps = (*(replace(one, strength=strong) for one in reasons), *against)
    map_ = Map("m", claims=claims, relations=steps)
    edits = [
        replace(map_, relations=(*steps[:7], replace(steps[7], strength=weak), *steps[8:])),
        replace(map_, relations=(*steps, Relation("more", RelationKind.REASON, (Premise("new"),), "c3"))),
        replace(map_, relations=(*steps[:20], replace(steps[20], premises=(Premise("c5"),)), *steps[21:])),
        replace(map_, relations=(*steps[:40], *steps[41:])),
        replace(map_, claims=(replace(claims[6], certainty=weak), *claims[:6], *claims[7:])),
    ]
    with large_beyond(50):
        reasoner = Reasoner(map_)
        assert any("too large" in note for note in reasoner.verdicts.notes)
        for edit in (*edits, map_):
            stands_as_from_scratch(reasoner.update(edit), edit, "author", (), 0)
        assert (reasoner.translated, reasoner.anew) == (1, 1)
        opened = replace(map_, relations=steps[1:])
        stands_as_from_scratch(reasoner.update(opened), opened, "author", (), 0)
        assert (reasoner.translated, reasoner.anew) == (2, 2)

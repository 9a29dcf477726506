"""Generated maps for measuring: the same size and seed give the same map."""

import random
from collections.abc import Callable

from debate.model.elements import Certainty, Claim, Conflict, ConflictKind, Preference, Premise, Relation, RelationKind
from debate.model.map import Map

KINDS = (RelationKind.REASON, RelationKind.REASON, RelationKind.REASON, RelationKind.OBJECTION, RelationKind.UNDERCUT)


def _claims(count: int) -> tuple[Claim, ...]:
    return tuple(Claim(f"c{number}", f"Claim {number}.") for number in range(count))


def _relation(number: int, kind: RelationKind, premises: list[int], target: str, strength: Certainty) -> Relation:
    used = tuple(Premise(f"c{premise}") for premise in premises)
    return Relation(f"r{number}", kind, used, target, named=True, strength=strength)


def debate_like(count: int, relations: int, seed: int = 1) -> Map:
    """Steps from later claims to earlier ones, as in a map: three reasons in five, one objection, one undercut; all
    ranks alike."""
    return _stepwise(count, relations, seed, circular=False, ranked=False)


def ranked(count: int, relations: int, seed: int = 1) -> Map:
    """The same with three strengths, a conflict for every 50 claims and a preference for every 20."""
    return _stepwise(count, relations, seed, circular=False, ranked=True)


def circular(count: int, relations: int, seed: int = 1) -> Map:
    """Steps between any two claims, with strengths, conflicts and preferences: large circles of support and of
    attack."""
    return _stepwise(count, relations, seed, circular=True, ranked=True)


def _stepwise(count: int, relations: int, seed: int, circular: bool, ranked: bool) -> Map:
    dice = random.Random(seed)
    steps: list[Relation] = []
    for number in range(relations):
        kind = dice.choice(KINDS) if steps else RelationKind.REASON
        target = dice.randrange(count - 3)
        lowest = 0 if circular else target + 1
        premises = dice.sample(range(lowest, count), dice.choice((1, 1, 2)))
        strength = dice.choice(tuple(Certainty)) if ranked else Certainty.LIKELY
        aim = dice.choice(steps).id if kind is RelationKind.UNDERCUT else f"c{target}"
        steps.append(_relation(number, kind, premises, aim, strength))
    conflicts: list[Conflict] = []
    preferences: list[Preference] = []
    if ranked:
        for number in range(count // 50):
            first, second = dice.sample(range(count), 2)
            conflicts.append(Conflict(f"conflict-{number}", ConflictKind.CONTRARY, (f"c{first}", f"c{second}")))
        for _ in range(count // 20):
            preferences.append(Preference(dice.choice(steps).id, dice.choice(steps).id))
    return Map(
        "made",
        claims=_claims(count),
        relations=tuple(steps),
        conflicts=tuple(conflicts),
        preferences=tuple(preferences),
    )


def attack_chain(count: int, relations: int, seed: int = 1) -> Map:
    """One chain: each claim undercuts the step before it, to the end of the map; the worst case for evaluating in
    rounds."""
    steps = [_relation(0, RelationKind.OBJECTION, [1], "c0", Certainty.LIKELY)]
    for number in range(1, relations):
        steps.append(
            _relation(number, RelationKind.UNDERCUT, [1 + number % (count - 1)], f"r{number - 1}", Certainty.LIKELY)
        )
    return Map("made", claims=_claims(count), relations=tuple(steps))


def support_circle(count: int, relations: int, seed: int = 1) -> Map:
    """One circle of reasons through all claims, entered at half of them, with objections of every strength."""
    dice = random.Random(seed)
    steps = [_relation(n, RelationKind.REASON, [n], f"c{(n + 1) % count}", Certainty.LIKELY) for n in range(count)]
    for number in range(count, relations):
        target = dice.randrange(count)
        steps.append(
            _relation(
                number, RelationKind.OBJECTION, [dice.randrange(count)], f"c{target}", dice.choice(tuple(Certainty))
            )
        )
    claims = tuple(
        Claim(c.id, c.text, basic=dice.random() < 0.5, certainty=dice.choice(tuple(Certainty))) for c in _claims(count)
    )
    return Map("made", claims=claims, relations=tuple(steps))


SHAPES: dict[str, Callable[[int, int], Map]] = {
    "debate-like": debate_like,
    "ranked": ranked,
    "circular": circular,
    "attack-chain": attack_chain,
    "support-circle": support_circle,
}

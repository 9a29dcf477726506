"""From a map to the arena of a debate: the steps of the map that bear on one root claim, who makes them, and which
defeat which.

The arguments are the rules of the map's theory in the view of all voices, so that a debate and a verdict rest on the
same reading, but for suppositions, whose scopes have no moves. Each is one step; what a step starts from is argued for
when somebody asks why. A step that asserts a claim outright is a *citation*: it answers "why?" with whose word it is,
and where. One reading is left to the theory alone: that somebody says something is beyond dispute, so a citation has no
premises.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from debate.dialogue.arena import Arena, Argument
from debate.dialogue.literals import negate
from debate.model.elements import Attitude, ConflictKind, Occurrence, Relation, RelationKind
from debate.model.map import Map
from debate.reason.theory import Rule, Theory
from debate.reason.translate import translate
from debate.reason.views import ALL, chain, holders

KINDS = {
    RelationKind.REASON: "reason",
    RelationKind.OBJECTION: "objection",
    RelationKind.CONCESSION: "objection",
    RelationKind.UNDERCUT: "undercut",
}


class UnknownRootError(LookupError):
    """A caller asked for a debate about something that is neither a claim nor a motion of the map."""


@dataclass(frozen=True, slots=True)
class Step:
    """An argument with what decides its fights: its rank, the name by which it is undercut, and whether it is strict.

    A strict step, a deductive one, can be attacked in its premises only.
    """

    argument: Argument
    rank: int
    name: str
    strict: bool = False


_BEYOND = 10**9  # the rank of what is stronger than any rank of a map


@dataclass(frozen=True, slots=True)
class _Reading:
    """The steps of a map, its contraries, and the pairs of literals of which the first beats the second whatever the
    ranks.
    """

    steps: dict[str, Step] = field(default_factory=dict)
    contraries: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    always: set[tuple[str, str]] = field(default_factory=set)


def arena(argument_map: Map, root: str, digest: str = "") -> Arena:
    """The arena of a debate about ``root``, a claim or a motion of a linked map. Raises ``UnknownRootError``.

    Only what can bear on the root is in it: arguments for and against it, for and against what they start from, and
    so on.
    """
    if root not in argument_map.claim_by_id and root not in argument_map.motion_by_id:
        raise UnknownRootError(f"the map has no claim and no motion named {root!r}")
    reading = _read(argument_map)
    steps = _cone(reading, root)
    common = argument_map.common_claims
    literals = {root, negate(root)}
    for step in steps:
        for literal in (*step.argument.premises, step.argument.conclusion):
            literals |= {literal, negate(literal)}
    contraries = {literal: frozenset(reading.contraries[literal] | {negate(literal)}) for literal in sorted(literals)}
    return Arena(
        argument_map,
        digest,
        root,
        tuple(step.argument for step in steps),
        _defeats(steps, contraries, reading.always, common),
        contraries,
        common,
    )


def _read(argument_map: Map) -> _Reading:
    theory = translate(argument_map, ALL, suppositions=False)
    reading = _Reading()
    spoken = _spoken(argument_map)
    citations = dict(_citations(theory, spoken))
    named = {rule: argument.id for rule, argument in citations.items()}
    undercut_conflicts = {
        relation.target for relation in argument_map.relations if relation.kind is RelationKind.UNDERCUT
    }
    conflicts = {conflict.id for conflict in argument_map.conflicts}
    for rule in theory.rules:
        if rule.name in citations:
            argument = citations[rule.name]
        elif rule.name in conflicts or rule.conclusion.startswith("says(") or rule.name.startswith("common-ground/"):
            continue
        else:
            argument = _argument(argument_map, rule, spoken, named)
        rank = _BEYOND if rule.rank is None else rule.rank
        reading.steps.setdefault(argument.id, Step(argument, rank, argument.id, rule.strict))
    _read_conflicts(argument_map, reading, undercut_conflicts)
    return reading


def _read_conflicts(argument_map: Map, reading: _Reading, undercut: set[str]) -> None:
    """A conflict makes its members contraries. One that somebody undercuts is a step of its own, from one to the
    denial of another.

    Such a step is as strong as the strongest argument for what it starts from.
    """
    rank_of: dict[str, int] = defaultdict(lambda: 1)
    for step in reading.steps.values():
        rank_of[step.argument.conclusion] = max(rank_of[step.argument.conclusion], step.rank)
    for conflict in argument_map.conflicts:
        one_way = conflict.kind is ConflictKind.ONE_WAY
        members = tuple(dict.fromkeys(conflict.members))
        pairs = [(a, b) for a in members for b in members if a != b]
        for number, (first, second) in enumerate(pairs[:1] if one_way else pairs, start=1):
            if conflict.id in undercut:
                argument = Argument(f"{conflict.id}/{number}", (first,), negate(second), "objection")
                rank = _BEYOND if one_way else rank_of[first]
                reading.steps[argument.id] = Step(argument, rank, conflict.id)
                continue
            reading.contraries[second].add(first)
            if one_way:
                reading.always.add((first, second))


def _argument(
    argument_map: Map, rule: Rule, spoken: Mapping[str, tuple[Occurrence, ...]], named: Mapping[str, str]
) -> Argument:
    """The argument of a relation, of a motion's group of reasons, or of a deductive step read backwards."""
    relation = argument_map.relation_by_id.get(rule.name.partition("~")[0])
    kind = KINDS[relation.kind] if relation else "objection" if rule.conclusion.startswith("-") else "reason"
    bare = rule.conclusion.removeprefix("-")
    conclusion = rule.conclusion.replace(bare, named.get(bare, bare), 1)
    voices, occurrences = _makers(relation, rule.premises, spoken)
    return Argument(rule.name, rule.premises, conclusion, kind, voices, occurrences)


def _makers(
    relation: Relation | None, premises: Iterable[str], spoken: Mapping[str, tuple[Occurrence, ...]]
) -> tuple[frozenset[str], tuple[Occurrence, ...]]:
    """Who makes a step, and where: the voices it names, or else those that hold each premise that anybody holds."""
    if relation is not None and relation.by:
        return frozenset(part.voice for said in relation.by for part in chain(said)), relation.by
    said = [spoken.get(premise, ()) for premise in premises]
    held = [holders(occurrences) for occurrences in said if holders(occurrences)]
    voices = frozenset.intersection(*held) if held else frozenset()
    places = [one for occurrences in said for one in occurrences if {part.voice for part in chain(one)} & voices]
    return voices, tuple(places)


def _citations(theory: Theory, spoken: Mapping[str, tuple[Occurrence, ...]]) -> Iterator[tuple[str, Argument]]:
    """Each rule of the theory by which a claim is asserted or denied, with the citation ``@voice.claim`` that it
    becomes.
    """
    names = {part.name: part for said in spoken.values() for one in said for part in chain(one) if part.name}
    taken: set[str] = set()
    for rule in theory.rules:
        claim = rule.conclusion.removeprefix("-")
        if rule.strict or not all(premise.startswith("says(") for premise in rule.premises):
            continue
        if rule.name in names:
            voice = names[rule.name].voice
        elif rule.name.startswith("@"):
            voice = rule.name.removeprefix("@").partition("/")[0].removesuffix(rule.conclusion).removesuffix(".")
        else:
            continue
        occurrences = tuple(one for one in spoken.get(claim, ()) if _speaks(one, voice, rule.conclusion != claim))
        wanted = name = f"@{voice}.{rule.conclusion}"
        number = 2
        while name in taken:
            name, number = f"{wanted}/{number}", number + 1
        taken.add(name)
        yield rule.name, Argument(name, (), rule.conclusion, "citation", frozenset({voice} - {""}), occurrences)


def _speaks(occurrence: Occurrence, voice: str, denying: bool) -> bool:
    """Does the voice, in this occurrence, deny the claim; or stand behind it?"""
    own = tuple(part for part in chain(occurrence) if part.voice == voice)
    return any(part.attitude is Attitude.DENIES for part in own) if denying else voice in holders(own)


def _spoken(argument_map: Map) -> dict[str, tuple[Occurrence, ...]]:
    """The occurrences of every claim; whoever asks a rhetorical question asserts the claim that it makes."""
    spoken = {claim.id: claim.occurrences for claim in argument_map.claims}
    for question in argument_map.questions:
        if question.rhetorical is not None:
            asked = tuple(Occurrence(one.voice, Attitude.ASSERTS, one.anchors) for one in question.occurrences)
            spoken[question.rhetorical] = (*spoken.get(question.rhetorical, ()), *asked)
    return spoken


def _cone(reading: _Reading, root: str) -> tuple[Step, ...]:
    """The steps that bear on the root: for it or a contrary, and for or against what a step in the cone rests on."""
    by_conclusion: dict[str, list[Step]] = defaultdict(list)
    for step in reading.steps.values():
        by_conclusion[step.argument.conclusion].append(step)
    seen: set[str] = set()
    waiting = [root, negate(root)]
    while waiting:
        literal = waiting.pop()
        if literal in seen:
            continue
        seen.add(literal)
        waiting += [negate(literal), *reading.contraries[literal]]
        for step in by_conclusion[literal]:
            waiting += [*step.argument.premises, negate(step.name)]
    return tuple(step for step in reading.steps.values() if step.argument.conclusion in seen)


def _defeats(
    steps: tuple[Step, ...],
    contraries: Mapping[str, frozenset[str]],
    always: set[tuple[str, str]],
    common: frozenset[str],
) -> dict[str, frozenset[str]]:
    """Which step defeats which: it undercuts the other, or is against its conclusion or a premise and not strictly
    weaker.

    Against a premise, it has to match one of the arguments for that premise, if there are any. What both sides accept
    is never attacked.
    """
    by_conclusion: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        by_conclusion[step.argument.conclusion].append(step)
    defeats: dict[str, set[str]] = defaultdict(set)
    for victim in steps:
        for step in () if victim.strict else by_conclusion[negate(victim.name)]:
            defeats[step.argument.id].add(victim.argument.id)
        for literal in (victim.argument.conclusion, *victim.argument.premises):
            if literal in common:
                continue
            supports = [victim] if literal == victim.argument.conclusion else by_conclusion[literal]
            against = [step for contrary in sorted(contraries.get(literal, ())) for step in by_conclusion[contrary]]
            for attacker in against:
                if (attacker.argument.conclusion, literal) in always or _matches(attacker, supports):
                    defeats[attacker.argument.id].add(victim.argument.id)
    return {attacker: frozenset(victims) for attacker, victims in defeats.items()}


def _matches(attacker: Step, supports: list[Step]) -> bool:
    """Is the attacker as strong as one of these that can be rebutted, or is there none of any sort?"""
    return not supports or any(not other.strict and attacker.rank >= other.rank for other in supports)

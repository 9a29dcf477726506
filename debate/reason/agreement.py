"""What two views would have to settle to agree on a claim, and where they part.

What they dispute are claims whose status differs between the views, and steps that count in one of them alone. A set of these
is enough if, whichever way each is settled, for both, the claim has the same status in both: accepted, open, or
neither (rejected or unsupported). The search finds all smallest such sets; where there are none, all smallest ones that are
enough if they are settled in one particular way. (Dialogues that end by agreement on what is
disputed: Walton and Krabbe, "Commitment in dialogue", 1995; here nobody has to persuade.)
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from debate.model.map import Map
from debate.reason.certificate import pinning
from debate.reason.changes import MOST_STEPS, steps_of
from debate.reason.switches import Switchboard, cone, switch, waiting
from debate.reason.theory import Rule, Theory
from debate.reason.translate import translate
from debate.reason.verdicts import Verdict, judge
from debate.reason.whatif import Change, ChangeKind


class Settlement(NamedTuple):
    """One way to settle a set: of each element whether it is granted, and the verdicts that both views then have."""

    granted: tuple[bool, ...]
    first: Verdict
    second: Verdict


@dataclass(frozen=True, slots=True)
class Common:
    """A smallest set of disputed claims and steps, and the ways to settle it after which the views agree."""

    elements: tuple[str, ...]
    ways: tuple[Settlement, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How two views stand to each other on a claim.

    ``path`` leads from the claim, through disputed claims and steps on which the difference rests, to one under which there is
    no other such dispute: where the views part. ``sets``: all smallest sets that are enough, ``whichever`` way they are
    settled or, where none of up to the size asked for is, in the way given; empty where the views ``agree`` already or
    nothing was found. ``complete`` is False where the search was cut off.
    """

    claim: str
    first: Verdict
    second: Verdict
    path: tuple[str, ...]
    sets: tuple[Common, ...]
    agree: bool
    whichever: bool
    complete: bool


def agreement(
    argument_map: Map,
    claim: str,
    first: str,
    second: str,
    up_to: int = 3,
    progress: Callable[[int], None] = lambda trials: None,
) -> Agreement:
    """What two views of a map would have to settle to agree on a claim. Raises UnknownViewError."""
    theories = translate(argument_map, first), translate(argument_map, second)
    atoms = {claim, *(atom for theory in theories for rule in cone(theory, [claim]).rules for atom in _atoms(rule))}
    one, other = (cone(theory, atoms) for theory in theories)
    steps = steps_of(argument_map, one) | steps_of(argument_map, other)
    return settled(one, other, claim, {*argument_map.claim_by_id, *argument_map.motion_by_id}, steps, up_to, progress)


def _atoms(rule: Rule) -> Iterator[str]:
    yield rule.conclusion.removeprefix("-")
    for premise in rule.premises:
        yield premise.removeprefix("-")


def settled(
    one: Theory,
    other: Theory,
    claim: str,
    claims: Iterable[str],
    steps: Iterable[str],
    up_to: int,
    progress: Callable[[int], None] = lambda trials: None,
) -> Agreement:
    """What has to be settled between two theories, of these claims and steps, to agree on a claim."""
    disputed = _disputed(one, other, claim, set(claims), set(steps))
    verdicts = judge(one), judge(other)
    boards = _board(one, other, claim, disputed), _board(other, one, claim, disputed)
    search = _Search(boards, disputed, up_to, progress)
    rested = {number // 2 for board in boards for number in pinning(board, board.model(()))}
    path = _path(one, other, claim, [disputed[number] for number in rested])
    sets = search.whichever()
    agree = bool(sets) and not sets[0].elements
    whichever = bool(sets)
    if not sets:
        sets = search.one_way()
    first, second = (one.of_literal(claim) for one in verdicts)
    return Agreement(claim, first, second, path, () if agree else tuple(sets), agree, whichever, search.complete)


class _Search:
    """A search over sets of settlements, along what the status of the claim rests on in both views."""

    def __init__(
        self, boards: tuple[Switchboard, Switchboard], disputed: list[str], up_to: int, progress: Callable[[int], None]
    ) -> None:
        self.boards, self.disputed, self.up_to, self.progress = boards, disputed, up_to, progress
        self.complete = boards[0].exact and boards[1].exact
        self.left = max(1, MOST_STEPS // (sum(len(board.program.heads) for board in boards) + 1))
        self.trials = 0

    def whichever(self) -> list[Common]:
        """All smallest sets of elements that are enough whichever way each is settled."""
        frontier: dict[frozenset[int], None] = {frozenset(): None}
        for _ in range(self.up_to + 1):
            found: list[Common] = []
            following: dict[frozenset[int], None] = {}
            for chosen in frontier:
                elements = sorted(chosen)
                ways: list[Settlement] = []
                for granted in product((True, False), repeat=len(elements)):
                    way, needed = self._settle(elements, granted)
                    if way is None:
                        following.update((chosen | {n // 2}, None) for n in needed if n // 2 not in chosen)
                        break
                    ways.append(way)
                else:
                    found.append(Common(tuple(self.disputed[number] for number in elements), tuple(ways)))
                if self.trials >= self.left:
                    self.complete = False
                    return found
            if found:
                return found
            frontier = following
        return []

    def one_way(self) -> list[Common]:
        """All smallest sets of elements that are enough if settled in one particular way, with that way."""
        self.trials = 0
        frontier: dict[frozenset[int], None] = {frozenset(): None}
        for _ in range(self.up_to + 1):
            found: list[Common] = []
            following: dict[frozenset[int], None] = {}
            for chosen in frontier:
                ordered = sorted(chosen)
                elements, granted = [n // 2 for n in ordered], tuple(n % 2 == 0 for n in ordered)
                way, needed = self._settle(elements, granted)
                if way is not None:
                    found.append(Common(tuple(self.disputed[number] for number in elements), (way,)))
                following.update((chosen | {n}, None) for n in needed if not chosen & {n, n ^ 1})
                if self.trials >= self.left:
                    self.complete = False
                    return found
            if found:
                return found
            frontier = following
        return []

    def _settle(self, elements: list[int], granted: tuple[bool, ...]) -> tuple[Settlement | None, list[int]]:
        """What comes of settling elements in one way; if the views still differ, None and the switches of which one is
        needed besides."""
        self.trials += 1
        self.progress(self.trials)
        on = [2 * number + (not yes) for number, yes in zip(elements, granted, strict=True)]
        first, second = ((board, board.model(on)) for board in self.boards)
        if first[1].status[first[0].goal] == second[1].status[second[0].goal]:
            return Settlement(granted, first[0].verdict(first[1]), second[0].verdict(second[1])), []
        return None, sorted({*pinning(*first), *pinning(*second)})


def _disputed(one: Theory, other: Theory, claim: str, claims: set[str], steps: set[str]) -> list[str]:
    """Claims that stand differently in the two theories, and steps of one that are none of the other; in order."""
    first, second = judge(one), judge(other)
    rules = (*one.rules, *other.rules)
    fixed = {rule.conclusion.removeprefix("-") for rule in rules if rule.strict and not rule.premises}
    atoms = dict.fromkeys(atom for rule in rules for atom in _atoms(rule) if atom in claims - fixed - {claim})
    differing = [atom for atom in atoms if _kind(first.of_literal(atom)) != _kind(second.of_literal(atom))]
    names = [{rule.name for rule in theory.rules if not rule.strict} for theory in (one, other)]
    alone = [rule.name for rule in rules if rule.name in steps and (rule.name in names[0]) != (rule.name in names[1])]
    strict = {rule.name for rule in rules if rule.strict}
    return differing + [name for name in dict.fromkeys(alone) if name not in strict]


def _kind(verdict: Verdict) -> Verdict:
    return Verdict.REJECTED if verdict is Verdict.UNSUPPORTED else verdict


def _board(own: Theory, other: Theory, claim: str, disputed: list[str]) -> Switchboard:
    """Two switches for each disputed element: 2n grants it, 2n + 1 denies it."""
    named: dict[str, list[Rule]] = {}
    for rule in other.rules:
        named.setdefault(rule.name, []).append(rule)
    mine = {rule.name for rule in own.rules}
    groups: list[list[Rule]] = []
    for number, element in enumerate(disputed):
        is_step = element in named or element in mine
        grant, deny = 2 * number, 2 * number + 1
        if is_step:
            missing = named[element] if element not in mine else []
            groups.append([rule._replace(premises=(*rule.premises, switch(grant))) for rule in missing])
            groups.append(list(waiting(own, deny, Change(ChangeKind.ANSWER, element))))
        else:
            groups.append(list(waiting(own, grant, Change(ChangeKind.ACCEPT, element))))
            groups.append(list(waiting(own, deny, Change(ChangeKind.REJECT, element))))
    return Switchboard(own, claim, groups)


def _path(one: Theory, other: Theory, claim: str, disputed: list[str]) -> tuple[str, ...]:
    """The shortest way from the claim through what is disputed to something under which nothing else is."""
    below: dict[str, dict[str, None]] = {}
    for rule in (*one.rules, *other.rules):
        under = below.setdefault(rule.conclusion.removeprefix("-"), {})
        under.update(dict.fromkeys([rule.name, *(premise.removeprefix("-") for premise in rule.premises)]))
        inner = below.setdefault(rule.name, {})
        inner.update(dict.fromkeys(premise.removeprefix("-") for premise in rule.premises))
    wanted = set(disputed)
    came: dict[str, str] = {claim: ""}
    queue = [claim]
    for place in queue:  # grows while it is read
        following = [name for name in _next(place, below, wanted) if name not in came]
        if not following and not any(name in wanted and name != place for name in _next(place, below, wanted)):
            way = [place]
            while came[way[-1]]:
                way.append(came[way[-1]])
            return tuple(reversed(way))
        for name in following:
            came[name] = place
            queue.append(name)
    return (claim,)


def _next(place: str, below: dict[str, dict[str, None]], wanted: set[str]) -> list[str]:
    """The disputed claims and steps nearest under a place: through steps that are not disputed themselves."""
    found: dict[str, None] = {}
    seen, queue = {place}, [place]
    for name in queue:
        for under in below.get(name, ()):
            if under in seen:
                continue
            seen.add(under)
            if under in wanted:
                found[under] = None
            else:
                queue.append(under)
    return list(found)

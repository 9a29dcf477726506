"""Full construction of the arguments of a theory, and which of them defeat which (ASPIC+, last link, elitist).

Verdicts don't need it (see ``debate.reason.fixpoint``, which agrees with it); debates, which play arguments one by
one, and tests do. The number of arguments can grow exponentially with the theory, hence the cap.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from debate.frameworks.grounded import Label, grounded
from debate.reason.theory import Literal, Rule, Theory, negation

MOST_ARGUMENTS = 10_000


@dataclass(frozen=True, slots=True)
class Argument:
    """A tree of rules: the top rule and the arguments for its premises. An ordinary premise is an argument without
    a rule.

    ``last`` is the lowest rank among the last defeasible rules, None if there is none. ``ground`` is the same for
    ordinary premises. ``within`` holds the numbers of all arguments that it contains, its own included.
    """

    number: int
    conclusion: Literal
    rule: Rule | None
    parts: tuple[int, ...]
    within: frozenset[int]
    last: int | None
    ground: int | None
    conclusions: frozenset[Literal]


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of a theory, in an order in which parts come first; ``complete`` is False where the cap cut
    them off."""

    theory: Theory
    all: tuple[Argument, ...]
    complete: bool

    def defeats(self) -> tuple[tuple[int, int], ...]:
        """Each pair (defeater, defeated): by number, whatever part of the defeated argument is hit."""
        containing: list[list[int]] = [[] for _ in self.all]
        for argument in self.all:
            for part in argument.within:
                containing[part].append(argument.number)
        return tuple(
            dict.fromkeys((attacker, whole) for attacker, part in self.direct_defeats() for whole in containing[part])
        )

    def direct_defeats(self) -> tuple[tuple[int, int], ...]:
        """Each pair (defeater, argument whose own top rule or ordinary premise it hits)."""
        concluding: dict[Literal, list[Argument]] = defaultdict(list)
        for argument in self.all:
            concluding[argument.conclusion].append(argument)
        contraries: dict[Literal, list[Literal]] = defaultdict(list)
        for attacker, attacked in sorted(self.theory.contraries):
            contraries[attacked].append(attacker)
        return tuple(
            (attacker.number, target.number)
            for target in self.all
            for attacker in _defeaters(target, concluding, contraries)
        )

    def labels(self) -> tuple[Label, ...]:
        """The grounded label of each argument, by number."""
        labels = grounded(range(len(self.all)), self.defeats())
        return tuple(labels[number] for number in range(len(self.all)))


def _defeaters(
    target: Argument, concluding: dict[Literal, list[Argument]], contraries: dict[Literal, list[Literal]]
) -> Iterator[Argument]:
    rule = target.rule
    if rule is not None and not rule.strict:
        yield from concluding.get(negation(rule.name), ())
    if rule is None or rule.rank is not None:
        for contrary in contraries.get(target.conclusion, ()):
            yield from concluding.get(contrary, ())
        for attacker in concluding.get(negation(target.conclusion), ()):
            if not weaker(attacker, target):
                yield attacker


def weaker(first: Argument, second: Argument) -> bool:
    """Whether the first argument is strictly weaker by the last-link principle.

    An argument without defeasible rules is never weaker than one with some. Where neither has any, their ordinary
    premises decide in the same way.
    """
    if first.last is None and second.last is None:
        return first.ground is not None and (second.ground is None or first.ground < second.ground)
    return first.last is not None and (second.last is None or first.last < second.last)


def construct(theory: Theory, cap: int = MOST_ARGUMENTS) -> Arguments:
    """All arguments of a theory that repeat no conclusion on a branch, up to the cap."""
    found: list[Argument] = []
    by_conclusion: dict[Literal, list[Argument]] = defaultdict(list)
    users: dict[Literal, list[Rule]] = defaultdict(list)
    for rule in theory.rules:
        for premise in dict.fromkeys(rule.premises):
            users[premise].append(rule)

    def add(argument: Argument) -> None:
        found.append(argument)
        by_conclusion[argument.conclusion].append(argument)

    for literal, rank in theory.premises.items():
        number = len(found)
        add(Argument(number, literal, None, (), frozenset((number,)), None, rank, frozenset((literal,))))
    for rule in theory.rules:
        if not rule.premises:
            add(_argument(len(found), rule, ()))
    for newest in found:  # grows while it is read
        for rule in users[newest.conclusion]:
            for parts in _combinations(rule, newest, by_conclusion):
                if len(found) >= cap:
                    return Arguments(theory, tuple(found), False)
                add(_argument(len(found), rule, parts))
    return Arguments(theory, tuple(found), True)


def _combinations(rule: Rule, newest: Argument, known: dict[Literal, list[Argument]]) -> Iterator[tuple[Argument, ...]]:
    """Every choice of arguments for the premises that uses the newest one and, else, only earlier ones."""
    premises = tuple(dict.fromkeys(rule.premises))
    if rule.conclusion in newest.conclusions:
        return
    choices: list[Sequence[Argument]] = []
    for premise in premises:
        if premise == newest.conclusion:
            choices.append((newest,))
        else:
            earlier = [part for part in known[premise] if part.number < newest.number]
            choices.append([part for part in earlier if rule.conclusion not in part.conclusions])
    yield from product(*choices)


def _argument(number: int, rule: Rule, parts: tuple[Argument, ...]) -> Argument:
    last = rule.rank
    if last is None:
        last = min((part.last for part in parts if part.last is not None), default=None)
    ground = min((part.ground for part in parts if part.ground is not None), default=None)
    return Argument(
        number,
        rule.conclusion,
        rule,
        tuple(part.number for part in parts),
        frozenset((number,)).union(*(part.within for part in parts)),
        last,
        ground,
        frozenset((rule.conclusion,)).union(*(part.conclusions for part in parts)),
    )

"""Full construction of the arguments of a theory, and which of them defeat which (ASPIC+, any order).

Verdicts on maps don't need it (see ``debate.reason.fixpoint``, which agrees with it); other orders and semantics do, and
so do tests. The number of arguments can grow exponentially with the theory, hence the cap.

Source: Modgil and Prakken, Argument & Computation 5 (2014), definitions 3.6 to 3.12.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from debate.frameworks.grounded import Label, grounded
from debate.reason.orders import LAST_ELITIST, Order, Ranks
from debate.reason.theory import Literal, Rule, Theory, negation

MOST_ARGUMENTS = 10_000

MOST_DEFEATS = 2_000_000


class TooManyDefeatsError(Exception):
    """Between the arguments of a theory there are more defeats than can be held."""


_NONE: Ranks = frozenset()


@dataclass(frozen=True, slots=True)
class Argument:
    """A tree of rules: the top rule and the arguments for its premises. An ordinary premise is an argument without
    a rule.

    ``last``, ``defeasible`` and ``ground`` are the ranks of its last defeasible rules, of all its defeasible rules and
    of its ordinary premises. ``within`` holds the numbers of all arguments that it contains, its own included.
    """

    number: int
    conclusion: Literal
    rule: Rule | None
    parts: tuple[int, ...]
    within: frozenset[int]
    last: Ranks
    defeasible: Ranks
    ground: Ranks
    conclusions: frozenset[Literal]


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of a theory, in an order in which parts come first; ``complete`` is False where the cap cut
    them off."""

    theory: Theory
    all: tuple[Argument, ...]
    complete: bool
    order: Order = LAST_ELITIST

    def defeats(self) -> tuple[tuple[int, int], ...]:
        """Each pair (defeater, defeated): by number, whatever part of the defeated argument is hit. Raises
        TooManyDefeatsError."""
        containing: list[list[int]] = [[] for _ in self.all]
        for argument in self.all:
            for part in argument.within:
                containing[part].append(argument.number)
        found: dict[tuple[int, int], None] = {}
        for attacker, part in self._direct():
            for whole in containing[part]:
                found[attacker, whole] = None
            if len(found) > MOST_DEFEATS:
                raise TooManyDefeatsError(f"there are more than {MOST_DEFEATS:,} defeats")
        return tuple(found)

    def direct_defeats(self) -> tuple[tuple[int, int], ...]:
        """Each pair (defeater, argument whose own top rule or ordinary premise it hits)."""
        return tuple(dict.fromkeys(self._direct()))

    def _direct(self) -> Iterator[tuple[int, int]]:
        concluding: dict[Literal, list[Argument]] = defaultdict(list)
        for argument in self.all:
            concluding[argument.conclusion].append(argument)
        against: dict[Literal, list[Literal]] = defaultdict(list)
        for contrary, literal in sorted(self.theory.contraries):
            against[literal].append(contrary)
        for target in self.all:
            for attacker in self._defeaters(target, concluding, against):
                yield attacker.number, target.number

    def _defeaters(
        self, target: Argument, concluding: dict[Literal, list[Argument]], against: dict[Literal, list[Literal]]
    ) -> Iterator[Argument]:
        rule, contraries = target.rule, self.theory.contraries
        if rule is not None and not rule.strict:
            for undercut in (negation(rule.name), *against.get(rule.name, ())):
                yield from concluding.get(undercut, ())
        if rule is None or rule.rank is not None:
            for literal in (negation(target.conclusion), *against.get(target.conclusion, ())):
                contradictory = literal == negation(target.conclusion) or (target.conclusion, literal) in contraries
                for attacker in concluding.get(literal, ()):
                    if not contradictory or not self.order.weaker(attacker, target):
                        yield attacker

    def labels(self) -> tuple[Label, ...]:
        """The grounded label of each argument, by number."""
        labels = grounded(range(len(self.all)), self.defeats())
        return tuple(labels[number] for number in range(len(self.all)))


def construct(theory: Theory, cap: int = MOST_ARGUMENTS, order: Order = LAST_ELITIST) -> Arguments:
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
        ground = frozenset((rank,))
        add(Argument(number, literal, None, (), frozenset((number,)), _NONE, _NONE, ground, frozenset((literal,))))
    for rule in theory.rules:
        if not rule.premises:
            add(_argument(len(found), rule, ()))
    if len(found) > cap:
        return Arguments(theory, tuple(found[:cap]), False, order)
    for newest in found:  # grows while it is read
        for rule in users[newest.conclusion]:
            for parts in _combinations(rule, newest, by_conclusion):
                if len(found) >= cap:
                    return Arguments(theory, tuple(found), False, order)
                add(_argument(len(found), rule, parts))
    return Arguments(theory, tuple(found), True, order)


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
    own = _NONE if rule.rank is None else frozenset((rule.rank,))
    return Argument(
        number,
        rule.conclusion,
        rule,
        tuple(part.number for part in parts),
        frozenset((number,)).union(*(part.within for part in parts)),
        own or _NONE.union(*(part.last for part in parts)),
        own.union(*(part.defeasible for part in parts)),
        _NONE.union(*(part.ground for part in parts)),
        frozenset((rule.conclusion,)).union(*(part.conclusions for part in parts)),
    )

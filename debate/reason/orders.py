"""When one argument is weaker than another: last or weakest link, elitist or democratic sets.

Source: Modgil and Prakken, Argument & Computation 5 (2014), definitions 3.19 to 3.23.
"""

from enum import StrEnum
from typing import NamedTuple, Protocol

Ranks = frozenset[int]


class Principle(StrEnum):
    """Which elements of two arguments are compared: their last defeasible rules, or all their weak points."""

    LAST = "last"
    WEAKEST = "weakest"


class Comparison(StrEnum):
    """How two sets of elements are compared: by some worst element, or element by element."""

    ELITIST = "elitist"
    DEMOCRATIC = "democratic"


class Weighed(Protocol):
    """What an order looks at: the ranks of the last defeasible rules, of all of them, and of the ordinary premises."""

    @property
    def last(self) -> Ranks:
        """Of the last defeasible rules."""

    @property
    def defeasible(self) -> Ranks:
        """Of all defeasible rules."""

    @property
    def ground(self) -> Ranks:
        """Of the ordinary premises."""


class Order(NamedTuple):
    """An order on arguments.

    ``below`` holds the pairs (lower, higher) of a strict partial order on ranks. None: ranks are numbers, and a higher
    one is stronger (a total preorder on rules and premises).
    """

    principle: Principle = Principle.LAST
    comparison: Comparison = Comparison.ELITIST
    below: frozenset[tuple[int, int]] | None = None

    def __str__(self) -> str:
        return f"{self.principle}-{self.comparison}"

    def weaker(self, first: Weighed, second: Weighed) -> bool:
        """Whether the first argument is strictly weaker than the second."""
        if self.principle is Principle.LAST:
            if first.last or second.last:
                return self.lower(first.last, second.last)
            return self.lower(first.ground, second.ground)
        if not first.defeasible and not second.defeasible:
            return self.lower(first.ground, second.ground)
        if not first.ground and not second.ground:
            return self.lower(first.defeasible, second.defeasible)
        return self.lower(first.ground, second.ground) and self.lower(first.defeasible, second.defeasible)

    def lower(self, first: Ranks, second: Ranks) -> bool:
        """Whether the first set is strictly lower. The empty set never is; any other is lower than the empty one.

        Elitist: some element of the first is below every one of the second. Democratic: every element of the first is
        below some one of the second.
        """
        if not first or not second:
            return bool(first)
        elitist = self.comparison is Comparison.ELITIST
        below = self.below
        if below is None:
            return min(first) < min(second) if elitist else max(first) < max(second)
        if elitist:
            return any(all((one, other) in below for other in second) for one in first)
        return all(any((one, other) in below for other in second) for one in first)


LAST_ELITIST = Order()
"""The order that verdicts on maps use."""

ORDERS = {
    str(order): order
    for order in (Order(principle, comparison) for principle in Principle for comparison in Comparison)
}
"""The four orders on numbers, by name: last-elitist, last-democratic, weakest-elitist, weakest-democratic."""

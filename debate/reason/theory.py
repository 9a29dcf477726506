"""A theory of named rules: what a map says once it is read as structured argumentation (ASPIC+).

Source: Modgil and Prakken, "The ASPIC+ framework for structured argumentation: a tutorial", Argument & Computation
5 (2014).
"""

from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import NamedTuple

from debate.model.quick import dataclass

Literal = str
"""An atom, or an atom with ``-`` before it: its negation. The name of a rule is an atom too: ``-name`` says that
the rule does not apply."""


def negation(literal: Literal) -> Literal:
    """The contradictory of a literal: ``-c`` for ``c``, and ``c`` for ``-c``."""
    return literal[1:] if literal.startswith("-") else "-" + literal


class Rule(NamedTuple):
    """One step from premises to a conclusion. Without premises it asserts its conclusion.

    A *defeasible* rule has a rank (an int; higher is stronger): its conclusion can be rebutted by an argument that
    is not weaker, and an argument for ``-name`` undercuts it. A *strict* rule has no rank and cannot be attacked. A
    rule that is neither (no rank, not strict) carries the rank of what it starts from and can only be undercut: a
    named conflict.
    """

    name: str
    premises: tuple[Literal, ...]
    conclusion: Literal
    rank: int | None = None
    strict: bool = False


def is_fact(rule: Rule) -> bool:
    """Whether a rule states its conclusion as a fact."""
    return rule.strict and not rule.premises


WHAT_IF = "what-if/"
"""What the names of rules begin with that stand for a change made for the sake of argument."""


def is_supposed(rule: Rule) -> bool:
    """Whether a rule stands for a change made for the sake of argument."""
    return rule.name.startswith(WHAT_IF)


@dataclass(frozen=True, slots=True)
class Theory:
    """Rules, and which literal is a contrary of which.

    ``contraries`` holds pairs (a, b): an argument for a defeats one for b, whatever the ranks, and not the other
    way round. With (b, a) as well they are contradictories, like c and ``-c``: ranks count. ``premises`` are ordinary
    premises with their ranks: attackable starting points of ASPIC+. A translated map has none, as it asserts by rules
    (under the last-link order no rule could ever defeat an ordinary premise). ``notes`` say, in plain English, what of
    the map could not be given its effect.
    """

    rules: tuple[Rule, ...]
    contraries: frozenset[tuple[Literal, Literal]] = frozenset()
    premises: Mapping[Literal, int] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def rule(self, name: str) -> Rule | None:
        """The rule of that name, if there is one."""
        return next((rule for rule in self.rules if rule.name == name), None)


def transposed(rule: Rule) -> Iterable[Rule]:
    """A strict rule and its transpositions (p, q -> c gives p, -c -> -q and q, -c -> -p), which consistency needs."""
    yield rule
    denied = negation(rule.conclusion)
    for index, premise in enumerate(rule.premises):
        others = rule.premises[:index] + rule.premises[index + 1 :]
        yield Rule(f"{rule.name}~{index + 1}", (*others, denied), negation(premise), None, True)

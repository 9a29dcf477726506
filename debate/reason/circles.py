"""Circles of support: which literals rest on each other, and in which of these circles ranks are followed.

A strong step may rest on the very literal that it concludes. To see that, each literal of a circle whose ranks matter
needs a copy of what its circle says without it. A circle for which that comes to too much is *large*: there an argument
may come back to a conclusion that it started from, and a strong step counts as strong whatever it rests on. Which
circles are large depends on nothing outside of them but the rules against them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from debate.frameworks.strongly_connected import components

MOST_CLAUSES_OF_CIRCLE = 200_000
"""How many clauses copies of one circle may come to; beyond, it is large."""


class Tables(Protocol):
    """What of a theory circles depend on: the rules by number, and those for each literal."""

    heads: list[int]
    bodies: list[tuple[int, ...]]
    ranks: list[int | None]
    rules_for: list[Sequence[int]]
    contradictory: dict[int, list[int]]
    floor: list[int]


@dataclass(slots=True)
class Circle:
    """The literals of a circle, how many rules there are for them, and those that need a copy of it."""

    members: set[int]
    rules: int = 0
    asked: set[int] = field(default_factory=set)

    @property
    def large(self) -> bool:
        """Whether ranks are not followed around it."""
        return self.rules * len(self.asked) > MOST_CLAUSES_OF_CIRCLE


def circles_of(tables: Tables) -> tuple[list[int], dict[int, Circle]]:
    """Of each literal the number of its circle, and the circles of more than one literal by that number."""
    size = len(tables.rules_for)
    concluded, used = bytearray(size), bytearray(size)
    for head, body in zip(tables.heads, tables.bodies, strict=True):
        if body:
            concluded[head] = 1
            for premise in body:
                used[premise] = 1
    nothing: list[int] = []
    successors = [nothing] * size
    for head, body in zip(tables.heads, tables.bodies, strict=True):
        if used[head]:
            for premise in body:
                if concluded[premise]:
                    if successors[premise]:
                        successors[premise].append(head)
                    else:
                        successors[premise] = [head]
    component = components(successors)
    groups = _grouped((literal, component[literal]) for literal, above in enumerate(successors) if above)
    return component, {number: circle(tables, members) for number, members in groups.items()}


def pieces(tables: Tables, literals: set[int]) -> list[set[int]]:
    """The circles of more than one literal that these literals make by the rules between them."""
    place = {literal: index for index, literal in enumerate(sorted(literals))}
    below = [
        [place[premise] for rule in tables.rules_for[literal] for premise in tables.bodies[rule] if premise in place]
        for literal in place
    ]
    return list(_grouped(zip(place, components(below), strict=True)).values())


def circle(tables: Tables, members: set[int]) -> Circle:
    """The circle of these literals."""
    rules = sum(len(tables.rules_for[literal]) for literal in members)
    return Circle(members, rules, {literal for literal in members if is_asked(tables, literal)})


def is_asked(tables: Tables, literal: int) -> bool:
    """Whether a rule asks for arguments of some rank for a literal, and some of these rest on other literals."""
    rules_for, ranks, floor = tables.rules_for, tables.ranks, tables.floor[literal]
    against = rules_for[literal ^ 1]
    if literal in tables.contradictory:
        against = [rule for other in (literal ^ 1, *tables.contradictory[literal]) for rule in rules_for[other]]
    least = None
    for rule in against:
        rank = ranks[rule]
        if rank is not None and rank > floor and (least is None or rank < least):
            least = rank
    if least is None:
        return False
    for rule in rules_for[literal]:
        body, rank = tables.bodies[rule], ranks[rule]
        if body and (rank is None or rank >= least) and literal not in body:
            return True
    return False


def _grouped(numbered: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    """The literals of each number that more than one has."""
    first: dict[int, int] = {}
    groups: dict[int, set[int]] = {}
    for literal, number in numbered:
        if number in first:
            groups.setdefault(number, {first[number]}).add(literal)
        else:
            first[number] = literal
    return groups

"""Minimal unsatisfiable subsets of groups of Horn clauses, the smallest first, without a solver.

Each atom gets its minimal environments: the smallest sets of groups from which it follows. They are found in the order of
their size; where the body of a clause without a head follows from an environment, that is a minimal unsatisfiable subset.

Source: de Kleer, "An assumption-based TMS", Artificial Intelligence 28 (1986).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from itertools import combinations, product
from typing import NamedTuple

from debate.frameworks.workbench import NoAnswerError, Workbench

Group = Sequence[Sequence[int]]
Environment = frozenset[int]

MOST_ENVIRONMENTS = 300_000
"""So many environments are looked at: some seconds."""

_NOTHING = 0  # stands for the head of a clause that has none


class Renamed(NamedTuple):
    """Groups of Horn clauses, and their numbers among the groups that they come from."""

    groups: list[Group]
    numbers: list[int]


def as_horn(groups: Sequence[Group], bench: Workbench) -> Renamed:
    """Many of the groups, all if that can be had, with some variables negated throughout, so that no clause has more than
    one positive literal.

    Of any two literals of a clause at most one may come out positive, which is a question of satisfiability in clauses of
    two literals. Source: Lewis, "Renaming a set of clauses as a Horn set", Journal of the ACM 25 (1978).
    """
    size = max((abs(literal) for group in groups for clause in group for literal in clause), default=0)
    solver = bench.solver()  # a variable is true if it is to be negated; further ones, if their group is taken
    for selector, group in enumerate(groups, start=size + 1):
        solver.add([selector, -selector])
        for clause in group:
            for first, second in combinations(dict.fromkeys(clause), 2):
                solver.add((-selector, first, second))
    solver.prefer(range(size + 1, size + 1 + len(groups)))
    chosen = solver.solve() or set()
    numbers = [number for number in range(len(groups)) if size + 1 + number in chosen]
    renamed = [[[-one if abs(one) in chosen else one for one in clause] for clause in groups[n]] for n in numbers]
    return Renamed(list(renamed), numbers)


def minimal_subsets_of_horn(groups: Sequence[Group], bench: Workbench) -> Iterator[Environment]:
    """Each minimal unsatisfiable subset, the smallest first. Raises NoAnswerError where there may be further ones."""
    users: dict[int, list[tuple[int, tuple[int, ...], int]]] = defaultdict(list)  # atom -> (group, other atoms, head)
    queue: list[tuple[int, int, Environment, int]] = []
    looked_at = 0
    for number, group in enumerate(groups):
        for clause in group:
            head = next((literal for literal in clause if literal > 0), _NOTHING)
            body = tuple(dict.fromkeys(-literal for literal in clause if literal < 0))
            for atom in body:
                users[atom].append((number, tuple(other for other in body if other != atom), head))
            if not body:
                heappush(queue, (1, number, frozenset((number,)), head))
    environments: dict[int, list[Environment]] = defaultdict(list)
    while queue:
        _, _, environment, atom = heappop(queue)
        if any(known <= environment for known in (*environments[_NOTHING], *environments[atom])):
            continue
        environments[atom].append(environment)
        if atom == _NOTHING:
            yield environment
            continue
        for number, others, head in users[atom]:
            for chosen in product(*(environments[other] for other in others)):
                looked_at += 1
                if looked_at % 1000 == 0:
                    bench.check()
                if looked_at > MOST_ENVIRONMENTS:
                    raise NoAnswerError("too many ways lead to the same claims")
                whole = environment.union((number,), *chosen)
                heappush(queue, (len(whole), looked_at + len(groups), whole, head))

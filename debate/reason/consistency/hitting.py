"""Minimal unsatisfiable subsets of any groups of clauses, the smallest first, by a SAT solver.

Each step asks for a smallest selection of groups that hits every correction set known so far and contains no subset found
before. If that selection is satisfiable, what lies outside a large satisfiable set that contains it is a further
correction set; if not, it is a minimal unsatisfiable subset, and no smaller one is left.

Sources: Ignatiev, Previti, Liffiton and Marques-Silva, "Smallest MUS extraction with minimal hitting set dualization", CP
2015; Liffiton and others, "Fast, flexible MUS enumeration", Constraints 21 (2016). The counter: Sinz, CP 2005.
"""

from collections.abc import Iterable, Iterator, Sequence

from debate.frameworks.workbench import NoAnswerError, Workbench

Group = Sequence[Sequence[int]]

LARGEST = 30
"""Subsets of more groups than this are not looked for."""


class Search:
    """The search, for subsets other than those that are known. Variables of the groups are moved up, to make room for a
    selector for each group."""

    def __init__(self, groups: Sequence[Group], bench: Workbench, known: Iterable[frozenset[int]] = ()) -> None:
        self.bench, self.groups, self.size = bench, groups, len(groups)
        self.selectors = range(1, self.size + 1)
        self.clauses = bench.solver()
        for selector, group in zip(self.selectors, groups, strict=True):
            self.clauses.add([selector, -selector])
            for clause in group:
                self.clauses.add([-selector, *map(self._moved, clause)])
        self.clauses.prefer(self.selectors)
        self.chooser = bench.solver()
        self.most = min(self.size, LARGEST)
        self._count()
        for subset in known:
            self.chooser.add([-(number + 1) for number in subset])

    def run(self) -> Iterator[frozenset[int]]:
        """Each minimal subset, the smallest first. Raises NoAnswerError where there are, or may be, further ones."""
        allowed = 1
        while True:
            self.bench.check()
            chosen = self._choose(allowed)
            if chosen is None:
                if allowed > self.most:
                    return
                allowed += 1
                continue
            model = self.clauses.solve(chosen)
            if model is None:
                if allowed > self.most:
                    raise NoAnswerError(f"sets of more than {LARGEST} statements are not looked for")
                self.chooser.add([-selector for selector in chosen])
                yield frozenset(selector - 1 for selector in chosen)
                continue
            left = [selector for selector in self.selectors if not self._satisfied(selector, model)]
            if not left:
                return
            self.chooser.add(left)

    def _choose(self, allowed: int) -> list[int] | None:
        """A selection of at most so many groups that hits every correction set and contains no subset found; of any
        number, once sets of as many as are looked for are ruled out."""
        bound = [-self._counter(self.size, allowed + 1)] if allowed <= self.most else []
        model = self.chooser.solve(bound)
        return None if model is None else [selector for selector in self.selectors if selector in model]

    def _satisfied(self, selector: int, model: set[int]) -> bool:
        """Whether a group holds in a model, selected or not."""
        return selector in model or all(
            any(
                (self._moved(literal) in model) if literal > 0 else (-self._moved(literal) not in model)
                for literal in clause
            )
            for clause in self.groups[selector - 1]
        )

    def _moved(self, literal: int) -> int:
        return literal + self.size if literal > 0 else literal - self.size

    def _counter(self, upto: int, count: int) -> int:
        """The variable for: at least so many of the first groups are selected."""
        return self.size + (upto - 1) * (self.most + 1) + count

    def _count(self) -> None:
        self.chooser.prefer([-selector for selector in self.selectors])
        for upto in self.selectors:
            self.chooser.add([-upto, self._counter(upto, 1)])
            for count in range(1, self.most + 2):
                if upto > 1:
                    self.chooser.add([-self._counter(upto - 1, count), self._counter(upto, count)])
                    if count <= self.most:
                        self.chooser.add([-upto, -self._counter(upto - 1, count), self._counter(upto, count + 1)])

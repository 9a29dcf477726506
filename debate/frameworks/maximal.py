"""Models that make as many objectives true as possible, by inclusion: preferred, naive, semi-stable and stage are such.

Found by growing one model, and shown by counterexamples: what a maximal model covers is ruled out for good, since
everything below it is not maximal. Source: Dvořák, Järvisalo, Wallner and Woltran, "Complexity-sensitive decision
procedures for abstract argumentation" (2014).
"""

from collections.abc import Iterator, Sequence

from debate.frameworks.sat import SatSolver


class Objectives:
    """A SAT solver with its clauses, the variables of which a model shall make as many true as possible, and the number
    of a variable from which on all are free."""

    def __init__(self, solver: SatSolver, variables: Sequence[int], free: int) -> None:
        self.solver = solver
        self.variables = variables
        self._free = free
        solver.prefer(variables)

    def some(self) -> set[int] | None:
        """A maximal model, or None if there is no model. The solver is spent: it admits only this one now."""
        model = self.solver.solve()
        fixed: set[int] = set()
        while model is not None:
            best = model
            missing = [variable for variable in self.variables if variable not in best]
            if not missing:
                return best
            for variable in self.variables:
                if variable in best and variable not in fixed:
                    fixed.add(variable)
                    self.solver.add([variable])
            self.solver.add(missing)
            model = self.solver.solve()
            if model is None:
                return best
        return None

    def switch(self) -> int:
        """A new variable, for clauses that shall hold for a while: they hold where it is assumed."""
        self._free += 1
        return self._free - 1

    def larger(self, model: set[int], assumptions: Sequence[int] = ()) -> set[int] | None:
        """A model of the assumptions that reaches all objectives that this one reaches, and more; or None."""
        missing = [variable for variable in self.variables if variable not in model]
        if not missing:
            return None
        switch = self.switch()
        self.solver.add([-switch, *missing])
        reached = [variable for variable in self.variables if variable in model]
        found = self.solver.solve([switch, *assumptions, *reached])
        self.solver.add([-switch])
        return found

    def grown(self, model: set[int], assumptions: Sequence[int] = ()) -> set[int]:
        """A maximal one among the models of the assumptions that reach what this one reaches."""
        larger = self.larger(model, assumptions)
        while larger is not None:
            model = larger
            larger = self.larger(model, assumptions)
        return model

    def rule_out(self, model: set[int]) -> None:
        """From now on only models that reach an objective that this one misses."""
        self.solver.add([variable for variable in self.variables if variable not in model])

    def every(self) -> Iterator[set[int]]:
        """Maximal models, one for each set of objectives that can be reached."""
        model = self.solver.solve()
        while model is not None:
            top = self.grown(model)
            yield top
            self.rule_out(top)
            model = self.solver.solve()

    def with_same(self, top: set[int], literals: Sequence[int] = ()) -> set[int] | None:
        """A model of the literals that reaches all that a maximal one reaches, or None."""
        return self.solver.solve([*literals, *[variable for variable in self.variables if variable in top]])

    def witness(self, literal: int) -> set[int] | None:
        """A maximal model in which the literal is true, or None if there is none."""
        model = self.solver.solve([literal])
        while model is not None:
            model = self.grown(model, [literal])
            larger = self.larger(model)
            if larger is None:
                return model
            self.rule_out(self.grown(larger))
            model = self.solver.solve([literal])
        return None

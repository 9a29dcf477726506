"""Whether sentences can be true together and what follows from them, by a SAT solver.

A sentence follows from others exactly if these and its denial cannot be true together. Where it does not, a valuation that
makes these true and it false says why: a countermodel.
"""

from collections.abc import Iterable, Mapping, Sequence

from debate.formal.clauses import Clause, defined
from debate.formal.sentence import Sentence, atoms
from debate.frameworks.sat import SatSolver
from debate.frameworks.workbench import Workbench

Valuation = dict[str, bool]
"""The atoms that matter, in order of their names, and whether each is true."""


class Prover:
    """Answers about sentences that have names. An atom may be the name of a sentence, and then says the same; no sentence
    may lead back to itself by such names. Names that no sentence has are atoms.

    Every method raises NoAnswerError where the means of the workbench do not suffice.
    """

    def __init__(self, sentences: Mapping[str, Sentence], bench: Workbench) -> None:
        self._sentences = sentences
        self._bench = bench
        self._numbers: dict[str, int] = {}
        self._last = 0
        self._clauses: dict[str, list[Clause]] = {}

    def model(self, true: Iterable[str], false: Iterable[str] = ()) -> Valuation | None:
        """A valuation that makes the first true and the others false; None if there is none.

        Of several it is the one that makes the first atom false if it can, then the second, and so on: the same whichever
        solver is installed.
        """
        solver, names, wanted = self._asked(list(true), list(false))
        found = solver.solve(wanted)
        if found is None:
            return None
        values: Valuation = {}
        for name in sorted(name for name in names if name not in self._sentences):
            number = self._number(name)
            if number in found and (lower := solver.solve([*wanted, -number])) is not None:
                found = lower
            values[name] = number in found
            wanted.append(number if values[name] else -number)
        return values

    def possible(self, true: Iterable[str], false: Iterable[str] = ()) -> bool:
        """Whether some valuation makes the first true and the others false."""
        solver, _, wanted = self._asked(list(true), list(false))
        return solver.solve(wanted) is not None

    def follows(self, conclusion: str, premises: Iterable[str]) -> bool:
        """Whether a sentence is true wherever all of the others are."""
        return not self.possible(premises, [conclusion])

    def idle(self, conclusion: str, premises: Sequence[str]) -> tuple[str, ...]:
        """The premises without each of which the conclusion follows just as well. It must follow from all of them."""
        return tuple(
            premise for premise in premises if self.follows(conclusion, [one for one in premises if one != premise])
        )

    def smallest_conflict(self, names: Sequence[str]) -> tuple[str, ...]:
        """Of sentences that cannot all be true, some that cannot either, though all but any one of them can."""
        kept = list(names)
        for name in reversed(names):
            without = [one for one in kept if one != name]
            if not self.possible(without):
                kept = without
        return tuple(kept)

    def atoms(self, name: str) -> frozenset[str]:
        """The atoms on which a sentence depends, in the end."""
        self._bench.check()
        return frozenset(one for one in self._reached([name]) if one not in self._sentences)

    def _asked(self, true: list[str], false: list[str]) -> tuple[SatSolver, list[str], list[int]]:
        """A solver that knows what matters to these sentences, the names in it, and what is to be true in it."""
        self._bench.check()
        names = self._reached([*true, *false])
        solver = self._bench.solver()
        for name in names:
            for clause in self._definition(name):
                solver.add(clause)
        return solver, names, [*(self._number(name) for name in true), *(-self._number(name) for name in false)]

    def _reached(self, names: Iterable[str]) -> list[str]:
        """The names, and those that stand in their sentences, however indirectly, each once."""
        found = dict.fromkeys(names)
        waiting = list(found)
        while waiting:
            sentence = self._sentences.get(waiting.pop())
            for name in atoms(sentence) if sentence is not None else ():
                if name not in found:
                    found[name] = None
                    waiting.append(name)
        return list(found)

    def _definition(self, name: str) -> list[Clause]:
        """Clauses that make a name true where its sentence is."""
        if name not in self._clauses:
            sentence, number = self._sentences.get(name), self._number(name)
            self._clauses[name] = [(number, -number)]
            if sentence is not None:
                self._clauses[name] = defined(number, sentence, self._number, self._fresh)
        return self._clauses[name]

    def _number(self, name: str) -> int:
        if name not in self._numbers:
            self._numbers[name] = self._fresh()
        return self._numbers[name]

    def _fresh(self) -> int:
        self._last += 1
        return self._last

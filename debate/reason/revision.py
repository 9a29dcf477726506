"""Verdicts that follow changes of a theory at the cost of what the changes touch.

The well-founded model is kept with the order in which its atoms were settled. A change takes back what rested on it, and
only that: an atom that holds needs a clause, one that falls an obstacle to each clause, settled before it and not
taken back. What is left is part of the new model, being derived from nothing that has changed, so the propagation
goes on from there. This is delete and rederive (Gupta, Mumick and Subrahmanian, "Maintaining views incrementally", SIGMOD
1993) with the order of settling as justification (Doyle, "A truth maintenance system", Artificial Intelligence 12,
1979).
"""

from collections.abc import Iterable

from debate.reason.program import Program
from debate.reason.revised_model import RevisedModel
from debate.reason.revised_program import RevisedProgram
from debate.reason.theory import Rule, Theory
from debate.reason.touched import Touched
from debate.reason.verdicts import Verdicts, unfollowed

MOST_GONE = 10_000
"""So many rules may have been taken away, if these are more than half of all, before the tables are made anew without them."""


class Revision:
    """The verdicts of a theory without ordinary premises and contraries, kept as rules come and go.

    ``verdicts`` are a value: those that were handed out stay as they are. ``program`` holds the rules by number.
    """

    def __init__(self, theory: Theory, view: str = "all") -> None:
        self.view = view
        self._build(theory)

    def _build(self, theory: Theory) -> None:
        self.notes = theory.notes
        self.program = RevisedProgram(theory)
        self.model = RevisedModel(self.program)
        self._renew()

    def _renew(self) -> None:
        revised, program = self.program, self.program.program
        shown = Program(
            program.atoms,
            program.size,
            program.heads,
            program.positive,
            program.negative.copy(),
            program.rules,
            program.literals,
            program.cut,
            program.circling,
        )
        theory = Theory(tuple(revised.rules), notes=self.notes)
        self.verdicts = Verdicts(
            self.view, theory, self.notes + unfollowed(program), shown, self.model.now(), revised.steps.copy()
        )

    def revise(self, removed: Iterable[int], added: Iterable[Rule], notes: tuple[str, ...] | None = None) -> bool:
        """Take away the rules of these numbers in ``verdicts.theory.rules``, and add others, with the notes of the theory
        then. False if the change makes a circle of support large, or a large one small, or if there are too many clauses: the
        verdicts have to be made anew then, from the whole theory, and this revision is of no more use."""
        if notes is not None:
            self.notes = notes
        touched = Touched()
        for number in removed:
            self.program.remove(number, touched)
        for rule in added:
            self.program.add(rule, touched)
        self.program.recompile(touched)
        if not self.program.followed:
            return False
        self.model.follow(touched)
        kept = len(self.program.same)
        gone = len(self.program.rules) - kept
        if gone > MOST_GONE and gone > kept:
            self._build(Theory(self.program.kept(), notes=self.notes))
        else:
            self._renew()
        return True

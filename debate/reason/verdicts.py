"""Verdicts: which claims of a map stand, in the view of its author, of all voices, or of one."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from debate.collector import collector_paused
from debate.model.map import Map
from debate.model.quick import dataclass
from debate.reason.compiler import compiled
from debate.reason.fixpoint import FALLS, HOLDS, Model, falls, holds, well_founded
from debate.reason.program import Program
from debate.reason.theory import Theory
from debate.reason.translate import translate
from debate.reason.whatif import Change

ENTANGLED = "strengths and preferences are too entangled to follow to the end; some verdicts ignore them"
CIRCLING = (
    "some reasons run in circles too large to follow; "
    "a step there counts as strong as it is, even where it rests on what it concludes"
)


class Verdict(StrEnum):
    """How a claim or a step stands, under grounded semantics (docs/verdicts.md)."""

    ACCEPTED = "accepted"  # some argument for it withstands every attack
    CONTESTED = "contested"  # there is an argument for it, neither defended nor defeated
    REJECTED = "rejected"  # every argument for it is defeated
    UNSUPPORTED = "unsupported"  # there is no argument for it, in this view


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The verdicts of one theory. ``notes`` say in plain English what could not be given its effect, or not exactly."""

    view: str
    theory: Theory
    notes: tuple[str, ...]
    program: Program
    model: Model
    steps: Mapping[str, int]  # the clause of the first rule of each name

    def of(self, name: str) -> Verdict:
        """The verdict on a claim, a motion, a relation, a conflict or a named assertion; ``-c`` asks about the
        denial of c.

        A step is accepted if the argument that ends with it is: its premises stand, it is not undercut, and what it
        concludes stands by it. What the theory of this view does not mention is unsupported.
        """
        index = self.steps.get(name)
        if index is None:
            return self.of_literal(name)
        rule = self.theory.rules[self.program.rules[index]]
        if rule.rank is None and not rule.strict:
            return _UNDERCUT[self.of_literal("-" + name)]
        return self._of_step(index)

    def of_literal(self, literal: str) -> Verdict:
        """The verdict on a literal of the theory, even where a rule has the same name."""
        atom = self.program.literal(literal)
        return Verdict.UNSUPPORTED if atom is None else self.of_atom(atom)

    def of_atom(self, atom: int) -> Verdict:
        """The verdict on an atom of the program."""
        return verdict_of(self.model, atom)

    def _of_step(self, index: int) -> Verdict:
        positive, negative = self.program.positive[index], self.program.negative[index]
        model = self.model
        if not all(model.supported[atom] for atom in positive):
            return Verdict.UNSUPPORTED
        if falls(model.status, positive, negative):
            return Verdict.REJECTED
        return Verdict.ACCEPTED if holds(model.status, positive, negative) else Verdict.CONTESTED


def verdict_of(model: Model, atom: int) -> Verdict:
    """The verdict on an atom of a model."""
    if not model.supported[atom]:
        return Verdict.UNSUPPORTED
    status = model.status[atom]
    return Verdict.ACCEPTED if status == HOLDS else Verdict.REJECTED if status == FALLS else Verdict.CONTESTED


_UNDERCUT = {
    Verdict.ACCEPTED: Verdict.REJECTED,
    Verdict.CONTESTED: Verdict.CONTESTED,
    Verdict.REJECTED: Verdict.ACCEPTED,
    Verdict.UNSUPPORTED: Verdict.ACCEPTED,
}


def unfollowed(program: Program) -> tuple[str, ...]:
    """In plain English, where ranks were not followed to the end."""
    return (ENTANGLED,) * program.cut + (CIRCLING,) * program.circling


def evaluate(argument_map: Map, view: str = "author", changes: Sequence[Change] = ()) -> Verdicts:
    """The verdicts of a map in a view: "author", "all", or a voice; under changes that are made for the sake of argument.
    Raises UnknownViewError; ``debate.reason.views.views`` lists the valid ones."""
    with collector_paused():
        return judge(translate(argument_map, view, changes=changes), view)


def judge(theory: Theory, view: str = "all") -> Verdicts:
    """The verdicts of a theory without ordinary premises."""
    program = compiled(theory)
    notes = theory.notes + unfollowed(program)
    names = [
        rule.name for rule in reversed(theory.rules)
    ]  # backwards, so that of several rules of a name the first stays
    steps = dict(zip(names, range(len(names) - 1, -1, -1), strict=True))
    return Verdicts(view, theory, notes, program, well_founded(program), steps)

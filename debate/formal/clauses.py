"""Sentences -> clauses for a SAT solver, in time and size proportional to theirs.

Each connective gets a variable of its own, which clauses make true exactly where the part is.
Source: Tseitin, "On the complexity of derivation in propositional calculus" (1968).
"""

from collections.abc import Callable

from debate.formal.sentence import And, Atom, If, Iff, Not, Or, Sentence

Clause = tuple[int, ...]


def defined(output: int, sentence: Sentence, number: Callable[[str], int], fresh: Callable[[], int]) -> list[Clause]:
    """Clauses by which a literal is true exactly where a sentence is. ``number`` gives the variable of an atom, ``fresh`` a
    variable that stands for nothing yet.
    """
    clauses: list[Clause] = []

    def literal(part: Sentence) -> int:
        if isinstance(part, Atom):
            return number(part.name)
        if isinstance(part, Not):
            return -literal(part.part)
        new = fresh()
        equate(new, part)
        return new

    def equate(out: int, part: Sentence) -> None:
        match part:
            case Atom():
                one = literal(part)
                clauses.extend([(-out, one), (out, -one)])
            case Not(inner):
                equate(-out, inner)
            case And(left, right):
                one, other = literal(left), literal(right)
                clauses.extend([(-out, one), (-out, other), (out, -one, -other)])
            case Or(left, right):
                one, other = literal(left), literal(right)
                clauses.extend([(-out, one, other), (out, -one), (out, -other)])
            case If(condition, consequent):
                one, other = literal(condition), literal(consequent)
                clauses.extend([(-out, -one, other), (out, one), (out, -other)])
            case Iff(left, right):
                one, other = literal(left), literal(right)
                clauses.extend([(-out, -one, other), (-out, one, -other), (out, one, other), (out, -one, -other)])

    equate(output, sentence)
    return clauses

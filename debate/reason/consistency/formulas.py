"""What the claims of a map say by their formulas, as further statements."""

from collections.abc import Iterable, Iterator
from itertools import count

from debate.formal.clauses import defined
from debate.formal.formalised import formalised
from debate.frameworks.sat import SatSolver
from debate.frameworks.workbench import NoAnswerError, Workbench
from debate.model.map import Map
from debate.reason.consistency.statements import Kind, Statement, numbers


def with_formulas(argument_map: Map, stated: Iterable[Statement], bench: Workbench) -> list[Statement]:
    """The statements with those of the formulas, and without deductive steps and conflicts that the formulas say already:
    with these every set of statements that rests on a formula would come up again.
    """
    formulas = list(_formulas(argument_map))
    solver = bench.solver()
    known: set[int] = set()
    for statement in formulas:
        for clause in statement.clauses:
            solver.add(clause)
            known.update(map(abs, clause))
    return [*(statement for statement in stated if not _said(statement, solver, known)), *formulas]


def _formulas(argument_map: Map) -> Iterator[Statement]:
    """A claim is true exactly where its formula is. Formulas that lead back to their claims say nothing."""
    found = formalised(argument_map)
    number = numbers(argument_map)
    fresh = count(len(number) + 1)

    def numbered(name: str) -> int:
        if name not in number:
            number[name] = next(fresh)
        return number[name]

    for name, sentence in found.sentences.items() if found is not None else ():
        clauses = tuple(defined(numbered(name), sentence, numbered, lambda: next(fresh)))
        yield Statement(Kind.FORMULA, name, (), (argument_map.formulas[name].span,), clauses)


def _said(statement: Statement, solver: SatSolver, known: set[int]) -> bool:
    """Whether the formulas say a strict relation between claims."""
    if statement.kind not in (Kind.DEDUCTIVE, Kind.CONFLICT):
        return False
    if any(abs(literal) not in known for clause in statement.clauses for literal in clause):
        return False
    try:
        return all(solver.solve([-literal for literal in clause]) is None for clause in statement.clauses)
    except NoAnswerError:
        return False

"""The program of a theory, kept as rules come and go: only clauses that a change touches are made anew."""

from collections.abc import Iterable

from debate.reason.fixpoint import NONE, Solver
from debate.reason.program import TOP, Compiler
from debate.reason.theory import Literal, Rule, Theory

GONE = Rule("?", (), "?", None, True)
"""Stands where a rule was that has been taken away, so that the others keep their numbers."""


class Touched:
    """What a change touches: literals and rules of the theory, atoms and clauses of the program."""

    def __init__(self) -> None:
        self.literals: set[int] = set()
        self.circles: set[int] = set()
        self.rules: set[int] = set()
        self.denied: set[str] = set()
        self.heads: set[int] = set()
        self.dropped: set[int] = set()


class RevisedProgram:
    """The tables of a program that is being revised. ``clauses_for``, ``uses`` and ``opposes`` hold the clauses for each atom,
    and those that have it in their body; their members are never changed, but replaced."""

    def __init__(self, theory: Theory) -> None:
        self.compiler = compiler = Compiler(theory, ranked=True)
        self.program = compiler.program
        solver = Solver(self.program)
        self.model = solver.run()
        self.support, self.source = solver.support, solver.source
        self.clauses_for, self.uses, self.opposes = solver.clauses_for, solver.uses, solver.opposes
        self.clock = len(solver.queue)
        self.rules: list[Rule] = list(theory.rules)
        self.component = compiler.component
        self.clause_of = list(range(len(self.rules)))
        self.copies: dict[int, list[int]] = {}
        for clause in range(len(self.rules), len(self.program.heads)):
            self._note_copy(clause)
        self.same: dict[str, list[int]] = {}  # the rules of each name
        for index, rule in enumerate(self.rules):
            self.same.setdefault(rule.name, []).append(index)
        self.steps = {name: self.clause_of[group[0]] for name, group in self.same.items()}
        self.keys_of: dict[int, list[tuple[int, int, frozenset[int]]]] = {}
        self.keys_noted = 0
        self._note_keys()

    def kept(self) -> tuple[Rule, ...]:
        """The rules that there are now."""
        return tuple(rule for rule in self.rules if rule is not GONE)

    def _note_copy(self, clause: int) -> None:
        if self.program.rules[clause] >= 0:
            self.copies.setdefault(self.program.rules[clause], []).append(clause)

    def _note_keys(self) -> None:
        named = self.compiler.named
        for key in list(named)[self.keys_noted :] if len(named) > self.keys_noted else ():
            self.keys_of.setdefault(key[0], []).append(key)
        self.keys_noted = len(named)

    def _number(self, literal: Literal) -> int:
        """The number of a literal; new ones get the next even number, and the odd one after it for the denial."""
        program, compiler = self.program, self.compiler
        sign, name = (1, literal[1:]) if literal.startswith("-") else (0, literal)
        if name not in program.atoms:
            first = program.size + program.size % 2
            program.literals += range(program.size, first + 2)
            program.size = first + 2
            program.atoms = {**program.atoms, name: first // 2}
            while len(compiler.rules_for) < program.size:
                compiler.rules_for.append(())
                compiler.floor.append(TOP)
                self.component.append(-len(self.component) - 1)
            self._grow()
        return 2 * program.atoms[name] + sign

    def _grow(self) -> None:
        missing = self.program.size - len(self.uses)
        for table in (self.clauses_for, self.uses, self.opposes):
            table += [()] * missing

    # Rules

    def remove(self, number: int, touched: Touched) -> None:
        """Take away the rule of this number."""
        rule, compiler = self.rules[number], self.compiler
        head = compiler.heads[number]
        compiler.rules_for[head] = without(compiler.rules_for[head], number)
        compiler.by_rank.pop(head, None)
        self._drop(self.clause_of[number], touched)
        for clause in self.copies.pop(number, ()):
            self._drop(clause, touched)
        if rule.conclusion.startswith("-"):
            touched.denied.add(rule.conclusion[1:])
        self.rules[number] = GONE
        group = self.same[rule.name]
        group.remove(number)
        if group:
            self.steps[rule.name] = self.clause_of[group[0]]
        else:
            del self.same[rule.name], self.steps[rule.name]
        touched.literals.add(head)

    def add(self, rule: Rule, touched: Touched) -> None:
        """Add a rule; its clauses are made by ``recompile``."""
        compiler = self.compiler
        head = self._number(rule.conclusion)
        number = len(self.rules)
        self.rules.append(rule)
        compiler.heads.append(head)
        compiler.bodies.append(tuple(dict.fromkeys(map(self._number, rule.premises))))
        compiler.ranks.append(rule.rank)
        compiler.opposed.append(())
        compiler.rules_for[head] = [*compiler.rules_for[head], number]
        compiler.by_rank.pop(head, None)
        self.clause_of.append(NONE)
        self.same.setdefault(rule.name, []).append(number)
        touched.literals.add(head)
        touched.rules.add(number)

    # Circles of support

    def close_circles(self, touched: Touched) -> None:
        """Make one circle of what each new rule closes a circle through."""
        component, bodies = self.component, self.compiler.bodies
        fresh: dict[int, list[int]] = {}
        for number in sorted(touched.rules):
            for below in bodies[number]:
                fresh.setdefault(below, []).append(self.compiler.heads[number])
        for number in sorted(touched.rules):
            head = self.compiler.heads[number]
            starts = {atom for atom in bodies[number] if atom == head or component[atom] != component[head]}
            if starts and (head in starts or self._reaches(head, starts, fresh)):
                circle = self._circle(head, starts)
                for literal in circle:
                    component[literal] = component[head]
                touched.circles |= circle

    def _reaches(self, head: int, starts: set[int], fresh: dict[int, list[int]]) -> bool:
        """Whether supports lead from the head up to one of the starts; looked for from both sides."""
        down, up = _Walk(starts), _Walk({head})
        while down.queue and up.queue:
            if down.visit(self._below(down.queue.pop()), {head}):
                return True
            atom = up.queue.pop()
            using = (self.program.rules[clause] for clause in self.uses[atom])
            above = [self.compiler.heads[number] for number in using if number >= 0]
            if up.visit(above + fresh.get(atom, []), starts):
                return True
        return False

    def _circle(self, head: int, starts: set[int]) -> set[int]:
        """All literals on a way from the starts down to the head, both included."""
        walk = _Walk(starts)
        above: dict[int, list[int]] = {}
        while walk.queue:
            atom = walk.queue.pop()
            below = self._below(atom)
            for one in below:
                above.setdefault(one, []).append(atom)
            walk.visit(below, set())
        found = _Walk({head})
        while found.queue:
            found.visit(above.get(found.queue.pop(), []), set())
        return found.seen

    def _below(self, literal: int) -> list[int]:
        rules_for, bodies = self.compiler.rules_for, self.compiler.bodies
        return [below for number in rules_for[literal] for below in bodies[number]]

    # Clauses

    def recompile(self, touched: Touched) -> None:
        """Make the clauses of new rules, and those anew that a change touches."""
        compiler, program = self.compiler, self.program
        lower = self._lower_floors(touched)
        redefined = (
            touched.literals
            | touched.circles
            | {
                compiler.heads[number]
                for literal in lower
                for clause in self.uses[literal]
                if (number := program.rules[clause]) >= 0 and compiler.ranks[number] is None
            }
        )
        opposed = set(touched.rules)
        for literal in touched.literals | lower:
            opposed.update(compiler.rules_for[literal ^ 1])
        for name in self._undercut(touched):
            opposed.update(self.same.get(name, ()))
        before = len(program.heads)
        stale = [key for literal in sorted(redefined) for key in self.keys_of.get(literal, ())]
        for number in sorted(opposed):
            negative = compiler.opposing(self.rules[number], number)
            if negative != compiler.opposed[number]:
                compiler.opposed[number] = negative
                for clause in (self.clause_of[number], *self.copies.get(number, ())):
                    if clause != NONE:
                        self._oppose(clause, negative, touched)
        for key in stale:
            for clause in list(self.clauses_for[compiler.named[key]]):
                if program.rules[clause] >= 0 and clause in self.copies.get(program.rules[clause], ()):
                    self.copies[program.rules[clause]].remove(clause)
                self._drop(clause, touched)
            compiler.wanted.append(key)
        compiler.define_wanted()
        self._note_keys()
        for number in sorted(touched.rules):
            self.clause_of[number] = len(program.heads)
            program.add(compiler.heads[number], compiler.bodies[number], compiler.opposed[number], number)
            self.steps.setdefault(self.rules[number].name, self.clause_of[number])
        self._grow()
        for clause in range(before, len(program.heads)):
            head = program.heads[clause]
            self.clauses_for[head] = [*self.clauses_for[head], clause]
            for atom in program.positive[clause]:
                self.uses[atom] = [*self.uses[atom], clause]
            for atom in program.negative[clause]:
                self.opposes[atom] = [*self.opposes[atom], clause]
            if program.rules[clause] not in touched.rules or clause != self.clause_of[program.rules[clause]]:
                self._note_copy(clause)
            touched.heads.add(head)

    def _undercut(self, touched: Touched) -> set[str]:
        """The names that a touched literal denies."""
        found = set()
        for number in touched.rules:
            if self.rules[number].conclusion.startswith("-"):
                found.add(self.rules[number].conclusion[1:])
        return found | touched.denied

    def _lower_floors(self, touched: Touched) -> set[int]:
        """Lower the floors under new rules; the literals whose floor is another one now. A floor that is too low does no harm,
        so none is raised."""
        compiler, floor = self.compiler, self.compiler.floor
        changed: set[int] = set()
        pending = []
        for number in touched.rules:
            rank = compiler.ranks[number]
            head = compiler.heads[number]
            low = min((floor[below] for below in compiler.bodies[number]), default=TOP) if rank is None else rank
            if low < floor[head]:
                floor[head] = low
                pending.append(head)
        while pending:
            literal = pending.pop()
            changed.add(literal)
            using = [self.program.rules[clause] for clause in self.uses[literal]]
            using += [number for number in touched.rules if literal in compiler.bodies[number]]
            for number in using:
                if number >= 0 and compiler.ranks[number] is None:
                    head = compiler.heads[number]
                    if floor[literal] < floor[head]:
                        floor[head] = floor[literal]
                        pending.append(head)
        return changed

    def _drop(self, clause: int, touched: Touched) -> None:
        program = self.program
        head = program.heads[clause]
        self.clauses_for[head] = without(self.clauses_for[head], clause)
        for atom in program.positive[clause]:
            self.uses[atom] = without(self.uses[atom], clause)
        for atom in program.negative[clause]:
            self.opposes[atom] = without(self.opposes[atom], clause)
        touched.heads.add(head)
        touched.dropped.add(clause)

    def _oppose(self, clause: int, negative: tuple[int, ...], touched: Touched) -> None:
        self._grow()
        for atom in self.program.negative[clause]:
            self.opposes[atom] = without(self.opposes[atom], clause)
        self.program.negative[clause] = negative
        for atom in negative:
            self.opposes[atom] = [*self.opposes[atom], clause]
        touched.heads.add(self.program.heads[clause])


def without(clauses: Iterable[int], gone: int) -> list[int]:
    """All but one."""
    return [clause for clause in clauses if clause != gone]


class _Walk:
    """A search along supports."""

    def __init__(self, starts: set[int]) -> None:
        self.seen = set(starts)
        self.queue = list(starts)

    def visit(self, found: list[int], wanted: set[int]) -> bool:
        """Go on to what was found; whether any of what is wanted is among it."""
        for atom in found:
            if atom not in self.seen:
                self.seen.add(atom)
                self.queue.append(atom)
        return not wanted.isdisjoint(found)

"""The program of a theory, kept as rules come and go: only clauses that a change touches are made anew."""

from collections.abc import Iterable

from debate.reason.compiler import TOP, Compiler
from debate.reason.fixpoint import NONE, Solver
from debate.reason.revised_circles import RevisedCircles
from debate.reason.theory import Literal, Rule, Theory
from debate.reason.touched import Touched

GONE = Rule("?", (), "?", None, True)
"""Stands where a rule was that has been taken away, so that the others keep their numbers."""


class RevisedProgram:
    """The tables of a program that is being revised. ``clauses_for``, ``uses`` and ``opposes`` hold the clauses for each atom,
    and those that have it in their body; their members are never changed, but replaced. ``followed`` is False where ranks could
    not be followed, or not in the same circles as before, so that no more changes can be."""

    def __init__(self, theory: Theory) -> None:
        self.compiler = compiler = Compiler(theory, ranked=True)
        self.program = compiler.program
        solver = Solver(self.program)
        self.model = solver.run()
        self.support, self.source = solver.support, solver.source
        self.clauses_for, self.uses, self.opposes = solver.clauses_for, solver.uses, solver.opposes
        self.clock = len(solver.queue)
        self.rules: list[Rule] = list(theory.rules)
        self.circles = RevisedCircles(compiler, self.uses)
        self.followed = not self.program.cut
        self.clause_of = list(range(len(self.rules)))
        self.copies: dict[int, list[int]] = {}
        for clause in range(len(self.rules), len(self.program.heads)):
            self._note_copy(clause)
        self.same: dict[str, list[int]] = {}  # the rules of each name
        for index, rule in enumerate(self.rules):
            self.same.setdefault(rule.name, []).append(index)
        self.steps = {name: self.clause_of[group[0]] for name, group in self.same.items()}
        self.keys_of: dict[int, list[tuple[int, int, frozenset[int]]]] = {}
        self._note_keys(0)

    def kept(self) -> tuple[Rule, ...]:
        """The rules that there are now."""
        return tuple(rule for rule in self.rules if rule is not GONE)

    def _note_copy(self, clause: int) -> None:
        if self.program.rules[clause] >= 0:
            self.copies.setdefault(self.program.rules[clause], []).append(clause)

    def _note_keys(self, first: int) -> None:
        """Note the atoms of particular ranks from this one on, under their literals."""
        for key, atom in reversed(self.compiler.named.items()):
            if atom < first:
                return
            self.keys_of.setdefault(key[0], []).append(key)

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
                self.circles.add_literal()
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
        touched.removed.append((head, compiler.bodies[number]))

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

    # Clauses

    def recompile(self, touched: Touched) -> None:
        """Make the clauses of new rules, and those anew that a change touches."""
        compiler, program = self.compiler, self.program
        floors = self._find_floors(touched)
        if not self.circles.follow(touched, floors):
            self.followed = False
            return
        self._forget(touched)
        redefined = (
            touched.literals
            | touched.circles
            | {
                compiler.heads[number]
                for literal in floors
                for clause in self.uses[literal]
                if (number := program.rules[clause]) >= 0 and compiler.ranks[number] is None
            }
        )
        opposed = set(touched.rules)
        for literal in touched.literals | floors:
            opposed.update(compiler.rules_for[literal ^ 1])
        for name in self._undercut(touched):
            opposed.update(self.same.get(name, ()))
        before, size = len(program.heads), program.size
        stale = [key for literal in sorted(redefined) for key in self.keys_of.get(literal, ())]
        for number in sorted(opposed):
            negative = compiler.opposing(self.rules[number], number)
            if negative != compiler.opposed[number]:
                compiler.opposed[number] = negative
                for clause in (self.clause_of[number], *self.copies.get(number, ())):
                    if clause != NONE:
                        self._oppose(clause, negative, touched)
        for key in stale:
            self._drop_clauses(compiler.named[key], touched)
            compiler.wanted.append(key)
        compiler.define_wanted()
        self.followed = not self.program.cut
        self._note_keys(size)
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

    def _forget(self, touched: Touched) -> None:
        """Take away the atoms of these literals that avoid others."""
        named = self.compiler.named
        for literal in sorted(touched.forgotten):
            for key in self.keys_of.get(literal, ()):
                if key[2]:
                    self._drop_clauses(named.pop(key), touched)
            self.keys_of[literal] = [key for key in self.keys_of.get(literal, ()) if not key[2]]

    def _find_floors(self, touched: Touched) -> set[int]:
        """Find the floors again that the change may move; the literals whose floor is another one now."""
        compiler, floor = self.compiler, self.compiler.floor
        before: dict[int, int] = {}
        carrying: dict[int, list[int]] = {}
        for number in touched.rules:
            if compiler.ranks[number] is None:
                for below in compiler.bodies[number]:
                    carrying.setdefault(below, []).append(compiler.heads[number])
        pending = sorted(touched.literals)
        while pending:
            literal = pending.pop()
            if literal in before:
                continue
            before[literal] = floor[literal]
            using = (self.program.rules[clause] for clause in self.uses[literal])
            above = {compiler.heads[number] for number in using if number >= 0 and compiler.ranks[number] is None}
            carrying[literal] = sorted(above.union(carrying.get(literal, ())))
            pending += carrying[literal]
        for literal in before:
            floor[literal] = TOP
        pending = list(before)
        while pending:
            literal = pending.pop()
            found = compiler.lowest(literal)
            if found < floor[literal]:
                floor[literal] = found
                pending += carrying[literal]
        return {literal for literal, was in before.items() if floor[literal] != was}

    def _drop_clauses(self, atom: int, touched: Touched) -> None:
        for clause in list(self.clauses_for[atom]):
            copies = self.copies.get(self.program.rules[clause], [])
            if clause in copies:
                copies.remove(clause)
            self._drop(clause, touched)

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

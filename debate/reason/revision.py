"""Verdicts that follow changes of a theory at the cost of what the changes touch.

The well-founded model is kept with the order in which its atoms were settled. A change takes back what rested on it, and
only that: an atom that holds needs a clause, one that falls an obstacle to each clause, settled before it and not
taken back. What is left is part of the new model, being derived from nothing that has changed, so the propagation
goes on from there. This is delete and rederive (Gupta, Mumick and Subrahmanian, "Maintaining views incrementally", SIGMOD
1993) with the order of settling as justification (Doyle, "A truth maintenance system", Artificial Intelligence 12,
1979).
"""

from collections import deque
from collections.abc import Iterable

from debate.reason.fixpoint import FALLS, HOLDS, OPEN, Model, Solver
from debate.reason.program import TOP, Compiler
from debate.reason.theory import Literal, Rule, Theory
from debate.reason.verdicts import Verdicts

_GONE = Rule("?", (), "?", None, True)
_NONE = -1


class Revision:
    """The verdicts of a theory without ordinary premises and contraries, kept as rules come and go. Not for several threads.

    ``verdicts`` are always those of now: they change when the rules do.
    """

    def __init__(self, theory: Theory, view: str = "all") -> None:
        self.view = view
        self._build(theory)

    def _build(self, theory: Theory) -> None:
        self.compiler = compiler = Compiler(theory, ranked=True)
        self.program = program = compiler.program
        solver = Solver(program)
        model = solver.run()
        self.rules: list[Rule] = list(theory.rules)
        self.notes = theory.notes
        self.status, self.supported, self.settled = model.status, model.supported, model.settled
        self.clauses_for, self.uses, self.opposes = model.clauses_for, solver.uses, solver.opposes
        self.source, self.support = solver.source, solver.support
        self.clock = solver.clock
        self.clause_of = list(range(len(self.rules)))
        self.copies: dict[int, list[int]] = {}
        for clause in range(len(self.rules), len(program.heads)):
            self._note_copy(clause)
        self.same: dict[str, list[int]] = {}  # the rules of each name
        for index, rule in enumerate(self.rules):
            self.same.setdefault(rule.name, []).append(index)
        self.steps = {name: self.clause_of[group[0]] for name, group in self.same.items()}
        self.model = Model(self.status, self.supported, self.settled, self.clauses_for)
        self._renew()

    def _renew(self) -> None:
        theory = Theory(tuple(self.rules), notes=self.notes)
        self.verdicts = Verdicts(self.view, theory, self.notes, self.program, self.model, self.steps)

    def _note_copy(self, clause: int) -> None:
        if self.program.rules[clause] >= 0:
            self.copies.setdefault(self.program.rules[clause], []).append(clause)

    # Changes

    def revise(self, removed: Iterable[int], added: Iterable[Rule]) -> None:
        """Take away the rules of these numbers in ``verdicts.theory.rules`` and add others."""
        removed, added = list(removed), list(added)
        if any(self._circular(rule) for rule in added):
            gone = set(removed)
            kept = [rule for number, rule in enumerate(self.rules) if number not in gone and rule is not _GONE]
            self._build(Theory((*kept, *added), notes=self.notes))
            return
        touched, size = _Touched(), len(self.status)
        for number in removed:
            self._remove(number, touched)
        for rule in added:
            self._add(rule, touched)
        self._recompile(touched)
        if not self.program.exact:
            self._build(Theory(tuple(rule for rule in self.rules if rule is not _GONE), notes=self.notes))
            return
        touched.heads.update(range(size, len(self.status)))
        self._support_again(touched)
        self._settle_again(touched)
        self._renew()

    def _number(self, literal: Literal) -> int:
        """The number of a literal; new ones get the next even number, and the odd one after it for the denial."""
        atoms, program = self.program.atoms, self.program
        sign, name = (1, literal[1:]) if literal.startswith("-") else (0, literal)
        if name not in atoms:
            first = program.size + program.size % 2
            program.literals += range(program.size, first + 2)
            program.size = first + 2
            atoms[name] = first // 2
            compiler = self.compiler
            while len(compiler.rules_for) < program.size:
                compiler.rules_for.append([])
                compiler.floor.append(TOP)
                compiler.component.append(-len(compiler.component) - 1)
            self._grow()
        return 2 * atoms[name] + sign

    def _grow(self) -> None:
        while len(self.status) < self.program.size:
            self.status.append(OPEN)
            self.supported.append(0)
            self.settled.append(0)
            self.clauses_for.append([])
            self.uses.append([])
            self.opposes.append([])
            self.source.append(_NONE)
            self.support.append(_NONE)

    def _circular(self, rule: Rule) -> bool:
        """Whether a rule closes a new circle of support: from its conclusion to one of its premises."""
        known = self.program.literal(rule.conclusion)
        starts = {atom for premise in rule.premises if (atom := self.program.literal(premise)) is not None}
        if known is None or not starts:
            return rule.conclusion in rule.premises
        component = self.compiler.component
        starts = {atom for atom in starts if atom == known or component[atom] != component[known]}
        if known in starts:
            return True
        down, up = _Walk(starts), _Walk({known})
        rules_for, heads, bodies = self.compiler.rules_for, self.compiler.heads, self.compiler.bodies
        while down.queue and up.queue:
            atom = down.queue.pop()
            if down.visit([below for number in rules_for[atom] for below in bodies[number]], known):
                return True
            atom = up.queue.pop()
            using = [self.program.rules[clause] for clause in self.uses[atom]]
            if up.visit_any([heads[number] for number in using if number >= 0], starts):
                return True
        return False

    def _remove(self, number: int, touched: "_Touched") -> None:
        rule, compiler = self.rules[number], self.compiler
        head = compiler.heads[number]
        compiler.rules_for[head].remove(number)
        compiler.by_rank.pop(head, None)
        self._drop(self.clause_of[number], touched)
        for clause in self.copies.pop(number, ()):
            self._drop(clause, touched)
        if rule.conclusion.startswith("-"):
            touched.denied.add(rule.conclusion[1:])
        self.rules[number] = _GONE
        group = self.same[rule.name]
        group.remove(number)
        if group:
            self.steps[rule.name] = self.clause_of[group[0]]
        else:
            del self.same[rule.name], self.steps[rule.name]
        touched.literals.add(head)

    def _add(self, rule: Rule, touched: "_Touched") -> None:
        compiler = self.compiler
        head = self._number(rule.conclusion)
        number = len(self.rules)
        self.rules.append(rule)
        compiler.heads.append(head)
        compiler.bodies.append(tuple(dict.fromkeys(map(self._number, rule.premises))))
        compiler.ranks.append(rule.rank)
        compiler.opposed.append(())
        compiler.rules_for[head].append(number)
        compiler.by_rank.pop(head, None)
        self.clause_of.append(_NONE)
        self.same.setdefault(rule.name, []).append(number)
        touched.literals.add(head)
        touched.rules.add(number)

    # The program

    def _recompile(self, touched: "_Touched") -> None:
        compiler, program = self.compiler, self.program
        lower = self._lower_floors(touched)
        redefined = touched.literals | {
            compiler.heads[number]
            for literal in lower
            for clause in self.uses[literal]
            if (number := program.rules[clause]) >= 0 and compiler.ranks[number] is None
        }
        opposed = set(touched.rules)
        for literal in touched.literals | lower:
            opposed.update(compiler.rules_for[literal ^ 1])
        for name in self._undercut(touched):
            opposed.update(self.same.get(name, ()))
        before = len(program.heads)
        stale = [key for key in compiler.named if key[0] in redefined]
        for number in sorted(opposed):
            negative = compiler.opposing(self.rules[number], number)
            if negative != compiler.opposed[number]:
                compiler.opposed[number] = negative
                for clause in (self.clause_of[number], *self.copies.get(number, ())):
                    if clause != _NONE:
                        self._oppose(clause, negative, touched)
        for key in stale:
            for clause in list(self.clauses_for[compiler.named[key]]):
                if program.rules[clause] >= 0 and clause in self.copies.get(program.rules[clause], ()):
                    self.copies[program.rules[clause]].remove(clause)
                self._drop(clause, touched)
            compiler.wanted.append(key)
        compiler.define_wanted()
        for number in sorted(touched.rules):
            self.clause_of[number] = len(program.heads)
            program.add(compiler.heads[number], compiler.bodies[number], compiler.opposed[number], number)
            self.steps.setdefault(self.rules[number].name, self.clause_of[number])
        self._grow()
        for clause in range(before, len(program.heads)):
            head = program.heads[clause]
            self.clauses_for[head].append(clause)
            for atom in program.positive[clause]:
                self.uses[atom].append(clause)
            for atom in program.negative[clause]:
                self.opposes[atom].append(clause)
            if program.rules[clause] not in touched.rules or clause != self.clause_of[program.rules[clause]]:
                self._note_copy(clause)
            touched.heads.add(head)
            touched.clauses.append(clause)

    def _undercut(self, touched: "_Touched") -> set[str]:
        """The names that a touched literal denies."""
        found = set()
        for number in touched.rules:
            if self.rules[number].conclusion.startswith("-"):
                found.add(self.rules[number].conclusion[1:])
        return found | touched.denied

    def _lower_floors(self, touched: "_Touched") -> set[int]:
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

    def _drop(self, clause: int, touched: "_Touched") -> None:
        program = self.program
        head = program.heads[clause]
        self.clauses_for[head].remove(clause)
        for atom in program.positive[clause]:
            self.uses[atom].remove(clause)
        for atom in program.negative[clause]:
            self.opposes[atom].remove(clause)
        touched.heads.add(head)
        touched.dropped.add(clause)

    def _oppose(self, clause: int, negative: tuple[int, ...], touched: "_Touched") -> None:
        self._grow()
        for atom in self.program.negative[clause]:
            self.opposes[atom].remove(clause)
        self.program.negative[clause] = negative
        for atom in negative:
            self.opposes[atom].append(clause)
        touched.heads.add(self.program.heads[clause])

    # Which atoms have an argument at all

    def _support_again(self, touched: "_Touched") -> None:
        heads, positive, supported = self.program.heads, self.program.positive, self.supported
        lost = [atom for atom in touched.heads if supported[atom] and self.support[atom] in touched.dropped]
        without = set(lost)
        for atom in lost:  # grows while it is read
            for clause in self.uses[atom]:
                head = heads[clause]
                if supported[head] and self.support[head] == clause and head not in without:
                    without.add(head)
                    lost.append(head)
        for atom in lost:
            supported[atom] = 0
        ready = [clause for atom in (*lost, *touched.heads) for clause in self.clauses_for[atom]]
        while ready:
            clause = ready.pop()
            head = heads[clause]
            if not supported[head] and all(supported[atom] for atom in positive[clause]):
                supported[head] = 1
                self.support[head] = clause
                ready += self.uses[head]

    # What holds and what falls

    def _settle_again(self, touched: "_Touched") -> None:
        lost = self._take_back(touched)
        self.queue: deque[int] = deque()
        for atom in lost:
            if not self.status[atom] and any(map(self._holds, self.clauses_for[atom])):
                self._settle(atom, HOLDS)
        pending = [atom for atom in lost if not self.status[atom]]
        while True:
            while self.queue:
                pending += self._propagate(self.queue.popleft())
            if not pending:
                return
            self._find_sources([atom for atom in pending if not self.status[atom]])
            pending = []

    def _take_back(self, touched: "_Touched") -> list[int]:
        """Make open again what rested on what has changed. All open atoms that may have lost their source."""
        status, settled, heads = self.status, self.settled, self.program.heads
        lost = dict.fromkeys(sorted(touched.heads))
        pending = list(lost)
        while pending:
            atom = pending.pop()
            if not status[atom] or self._justified(atom):
                continue
            status[atom] = OPEN
            settled[atom] = 0
            self.source[atom] = _NONE
            lost[atom] = None
            pending += [heads[clause] for clause in self.uses[atom] if status[heads[clause]]]
            pending += [heads[clause] for clause in self.opposes[atom] if status[heads[clause]]]
        return list(lost)

    def _justified(self, atom: int) -> bool:
        """Whether what is settled already gives an atom its status, by what was settled before it."""
        status, settled, time = self.status, self.settled, self.settled[atom]
        positive, negative = self.program.positive, self.program.negative
        if status[atom] == HOLDS:
            return any(
                all(status[one] == HOLDS and settled[one] < time for one in positive[clause])
                and all(status[one] == FALLS and settled[one] < time for one in negative[clause])
                for clause in self.clauses_for[atom]
            )
        return all(
            any(status[one] == FALLS and settled[one] < time for one in positive[clause])
            or any(status[one] == HOLDS and settled[one] < time for one in negative[clause])
            for clause in self.clauses_for[atom]
        )

    def _settle(self, atom: int, status: int) -> None:
        self.clock += 1
        self.status[atom] = status
        self.settled[atom] = self.clock
        self.queue.append(atom)

    def _holds(self, clause: int) -> bool:
        status = self.status
        return all(status[one] == HOLDS for one in self.program.positive[clause]) and all(
            status[one] == FALLS for one in self.program.negative[clause]
        )

    def _dead(self, clause: int) -> bool:
        status = self.status
        return any(status[one] == FALLS for one in self.program.positive[clause]) or any(
            status[one] == HOLDS for one in self.program.negative[clause]
        )

    def _propagate(self, atom: int) -> list[int]:
        """Settle what holds by it; the open atoms whose source is dead by it."""
        holds, heads, status = self.status[atom] == HOLDS, self.program.heads, self.status
        for clause in self.uses[atom] if holds else self.opposes[atom]:
            if not status[heads[clause]] and self._holds(clause):
                self._settle(heads[clause], HOLDS)
        lost = []
        for clause in self.opposes[atom] if holds else self.uses[atom]:
            head = heads[clause]
            if not status[head] and self.source[head] in (clause, _NONE):
                lost.append(head)
        return lost

    def _find_sources(self, lost: Iterable[int]) -> None:
        """Give each of these open atoms a clause that may carry it, without circles; those that have none fall."""
        heads, status = self.program.heads, self.status
        unsourced = {atom for atom in lost if self.source[atom] == _NONE or self._stale(atom, self.source[atom])}
        falling = list(unsourced)
        for atom in falling:  # grows while it is read
            for clause in self.uses[atom]:
                head = heads[clause]
                if self.source[head] == clause and not status[head] and head not in unsourced:
                    unsourced.add(head)
                    falling.append(head)
        hopeful = list(unsourced)
        while hopeful:
            atom = hopeful.pop()
            if atom not in unsourced:
                continue
            for clause in self.clauses_for[atom]:
                if not self._dead(clause) and unsourced.isdisjoint(self.program.positive[clause]):
                    self.source[atom] = clause
                    unsourced.remove(atom)
                    hopeful += [heads[user] for user in self.uses[atom] if heads[user] in unsourced]
                    break
        for atom in sorted(unsourced):
            self._settle(atom, FALLS)

    def _stale(self, atom: int, clause: int) -> bool:
        return clause not in self.clauses_for[atom] or self._dead(clause)


class _Touched:
    """What a change touches: literals and rules of the theory, heads and clauses of the program."""

    def __init__(self) -> None:
        self.literals: set[int] = set()
        self.rules: set[int] = set()
        self.denied: set[str] = set()
        self.heads: set[int] = set()
        self.clauses: list[int] = []
        self.dropped: set[int] = set()


class _Walk:
    """One side of a search from two sides."""

    def __init__(self, starts: set[int]) -> None:
        self.seen = set(starts)
        self.queue = list(starts)

    def visit(self, found: list[int], wanted: int) -> bool:
        """Go on to what was found; whether what is wanted is among it."""
        return self.visit_any(found, {wanted})

    def visit_any(self, found: list[int], wanted: set[int]) -> bool:
        """Go on to what was found; whether any of what is wanted is among it."""
        for atom in found:
            if atom not in self.seen:
                self.seen.add(atom)
                self.queue.append(atom)
        return not wanted.isdisjoint(found)

"""The circles of support of a program, kept as rules come and go.

A circle that is not large may have fallen apart unnoticed, which does no harm: literals are avoided then that no rule leads
back to. A large circle is always a whole one.
"""

from collections import deque
from collections.abc import Container, Sequence

from debate.reason.circles import Circle, circle, is_asked, pieces
from debate.reason.compiler import Compiler
from debate.reason.touched import Touched


class RevisedCircles:
    """The circles of a compiler whose tables are being revised; ``uses`` holds the clauses that have each atom in their body."""

    def __init__(self, compiler: Compiler, uses: list[Sequence[int]]) -> None:
        self.compiler = compiler
        self.component, self.circles, self.large = compiler.component, compiler.circles, compiler.large
        self.uses = uses
        self.first = 0  # the number of the first new rule
        self.pending: set[tuple[int, int]] = (
            set()
        )  # the steps of new rules, each from a head to what is below, that do not count yet
        self.more: dict[
            int, list[int]
        ] = {}  # of each literal, from which heads steps lead to it besides those in ``uses``
        self.going: dict[int, list[int]] = {}  # of each head, what is below by steps that are gone but still count
        self.next = -1  # the number of the next circle
        self.counted: set[int] = set()  # the numbers of circles whose size is another now

    def add_literal(self) -> None:
        """Make room for one literal more, in no circle."""
        self.component.append(self._number())

    def follow(self, touched: Touched, floors: set[int]) -> bool:
        """Follow a change, by which also the floors of these literals are others. False if a circle is large now that was not,
        or the other way round."""
        heads, bodies = self.compiler.heads, self.compiler.bodies
        rules = sorted(touched.rules)
        come = {(heads[number], below) for number in rules for below in bodies[number]}
        gone = {(head, below) for head, body in touched.removed for below in body}
        self.first, self.pending, self.more, self.counted = min(rules, default=0), come - gone, {}, set()
        self.going = {}
        for head, below in come & gone:
            self.more.setdefault(below, []).append(head)
        for head, below in gone - come:  # what comes may stand in for what goes, so this counts until all has come
            self.more.setdefault(below, []).append(head)
            self.going.setdefault(head, []).append(below)
        for head in [heads[number] for number in rules]:
            self._count(head, 1)
        for head, _ in touched.removed:
            self._count(head, -1)
        for literal in touched.literals | floors:
            for one in (literal, literal ^ 1):
                self._ask(one)
        for head, below in sorted(come - gone):
            bound = head == below or self._bound(head, below)
            self.pending.remove((head, below))
            self.more.setdefault(below, []).append(head)
            if not bound and self._leads(below, head):
                self._close(head, below, touched)
        for head, below in sorted(gone - come):
            self.more[below].remove(head)
            self.going[head].remove(below)
            number = self.component[head]
            if number in self.large and self.component[below] == number and not self._leads(head, below, number):
                self._split(number, touched)
        return all(self.circles[number].large == (number in self.large) for number in self.counted)

    def _number(self) -> int:
        self.next -= 1
        return self.next

    def _count(self, head: int, rules: int) -> None:
        number = self.component[head]
        if number in self.circles:
            self.circles[number].rules += rules
            self.counted.add(number)

    def _ask(self, literal: int) -> None:
        number = self.component[literal]
        if number in self.circles:
            asked = self.circles[number].asked
            (asked.add if is_asked(self.compiler, literal) else asked.discard)(literal)
            self.counted.add(number)

    def _split(self, number: int, touched: Touched) -> None:
        """Make circles of their own of what has fallen apart of a large one."""
        whole = self.circles[number]
        parts = sorted(pieces(self.compiler, whole.members), key=len)
        kept = parts.pop() if parts else set()
        gone = whole.members - kept
        for literal in gone:
            self.component[literal] = self._number()
            whole.rules -= len(self.compiler.rules_for[literal])
        whole.asked -= gone
        whole.members = kept
        self.counted.add(number)
        for members in parts:
            if not self._make(members).large:
                touched.circles |= members

    def _make(self, members: set[int]) -> Circle:
        number = self._number()
        made = self.circles[number] = circle(self.compiler, members)
        if made.large:
            self.large.add(number)
        for literal in members:
            self.component[literal] = number
        return made

    # New circles

    def _close(self, head: int, below: int, touched: Touched) -> None:
        """Make one circle of what a new rule from what is below to the head closes a circle through."""
        members = self._ways(below, head)
        numbers = {self.component[literal] for literal in members} & self.circles.keys()
        if self.large.isdisjoint(numbers):
            self._join(members.union(*(self.circles[number].members for number in numbers)), numbers, touched)
        else:
            self._join_large(members, numbers, touched)

    def _bound(self, head: int, below: int) -> bool:
        """Whether ways lead from the head to what is below already, and from there back."""
        number = self.component[head]
        if self.component[below] != number or number not in self.circles:
            return False
        return number in self.large or self._leads(head, below, number)

    def _join(self, members: set[int], numbers: set[int], touched: Touched) -> None:
        """Make one circle of these literals, with all of the circles that they were in."""
        number = max(numbers, key=lambda one: len(self.circles[one].members), default=None)
        joined = self.circles.pop(number).members if number is not None else set()
        for other in numbers - {number}:
            del self.circles[other]
        more = members - joined
        number = self._number() if number is None else number
        for literal in more:
            self.component[literal] = number
        self.circles[number] = circle(self.compiler, members)
        self.counted = {one for one in self.counted if one in self.circles} | {number}
        touched.circles |= more
        for literal in more:
            touched.circles.update(self._above(literal))

    def _join_large(self, members: set[int], numbers: set[int], touched: Touched) -> None:
        """Add these literals to the largest of the circles that they were in."""
        kept = max(numbers & self.large, key=lambda one: len(self.circles[one].members))
        whole = self.circles[kept]
        for number in numbers - {kept}:
            other = self.circles.pop(number)
            if number in self.large:
                self.large.remove(number)
                members |= other.members
                continue
            touched.circles |= other.members
            touched.forgotten |= other.members
            for literal in other.members:
                self.component[literal] = self._number()
            for part in pieces(self.compiler, other.members - members):
                self._make(part)
        more = members - whole.members
        for literal in more:
            self.component[literal] = kept
            whole.rules += len(self.compiler.rules_for[literal])
        whole.members |= more
        whole.asked.update(literal for literal in more if is_asked(self.compiler, literal))
        self.counted = {one for one in self.counted if one in self.circles} | {kept}

    # Ways along supports

    def _below(self, literal: int) -> list[int]:
        rules_for, bodies = self.compiler.rules_for, self.compiler.bodies
        first, pending = self.first, self.pending
        found = [
            below
            for number in rules_for[literal]
            for below in bodies[number]
            if number < first or (literal, below) not in pending
        ]
        return found + self.going.get(literal, [])

    def _above(self, literal: int) -> list[int]:
        rules, heads = self.compiler.program.rules, self.compiler.heads
        using = (rules[clause] for clause in self.uses[literal])
        return [heads[number] for number in using if number >= 0] + self.more.get(literal, [])

    def _leads(self, top: int, bottom: int, number: int | None = None) -> bool:
        """Whether supports lead from the top down to the bottom; looked for from both sides. ``number``: only through literals
        of this circle."""
        down, up = _Walk(top), _Walk(bottom)
        if top == bottom:
            return True
        while down.waiting and up.waiting:
            for walk, other, step in ((down, up, self._below), (up, down, self._above)):
                literal = walk.next()
                found = step(literal)
                if number is not None:
                    found = [one for one in found if self.component[one] == number]
                if walk.visit(literal, found, other.came):
                    return True
        return False

    def _ways(self, top: int, bottom: int) -> set[int]:
        """All literals on a way from the top down to the bottom; looked for from both sides, to the end of one. A large circle that
        an end is in stands there as that end."""
        down, up = _Walk(top), _Walk(bottom)
        while down.waiting and up.waiting:
            for walk, goal, step in ((down, bottom, self._below), (up, top, self._above)):
                literal = walk.next()
                number = self.component[goal]
                if number in self.large:
                    found = [goal if self.component[one] == number else one for one in step(literal)]
                    walk.visit(literal, found, (goal,))
                else:
                    walk.visit(literal, step(literal))
        if down.waiting:
            return up.back_from(top)
        return down.back_from(bottom)


class _Walk:
    """A search along supports, to the nearest first: where it came from to each literal, and what waits to be left."""

    def __init__(self, start: int) -> None:
        self.came: dict[int, list[int]] = {start: []}
        self.waiting = deque([start])

    def next(self) -> int:
        """The literal to be left next."""
        return self.waiting.popleft()

    def visit(self, literal: int, found: list[int], goals: Container[int] = ()) -> bool:
        """Go on from a literal to what was found; whether any of the goals is among that. They are not left again."""
        met = False
        for one in found:
            if one in goals:
                met = True
            elif one not in self.came:
                self.waiting.append(one)
            self.came.setdefault(one, []).append(literal)
        return met

    def back_from(self, goal: int) -> set[int]:
        """All literals on a way to the goal."""
        found = {goal}
        pending = [goal]
        while pending:
            for one in self.came.get(pending.pop(), ()):
                if one not in found:
                    found.add(one)
                    pending.append(one)
        return found

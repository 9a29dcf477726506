"""A small SAT solver in Python, for small frameworks where python-sat is not installed.

Source: Davis, Logemann and Loveland, "A machine program for theorem-proving" (1962), with watched literals after
Moskewicz et al., "Chaff" (2001). It learns nothing, so that hard problems are out of its reach: it says so.
"""

from collections.abc import Callable, Iterable, Sequence

from debate.frameworks.workbench import NoAnswerError

MOST_STEPS = 20_000
"""Dead ends that one search may meet: 1 to 10 seconds."""

PYTHON_SAT = "python-sat==1.9.dev17"  # the extra `solve` of pyproject.toml

BEYOND = (
    f"the solver in Python gave up after {MOST_STEPS:,} dead ends; for larger frameworks install python-sat: "
    f'pip install "{PYTHON_SAT}"'
)


class PlainSolver:
    """A SatSolver; `check` is called now and then during a search, and ends it by raising."""

    def __init__(self, check: Callable[[], None]) -> None:
        self._check = check
        self._units: list[int] = []
        self._watched: dict[int, list[list[int]]] = {}
        self._order: dict[int, int] = {}  # variable -> the literal to try first; in the order of choice
        self._value: dict[int, bool] = {}  # literal -> whether it holds; both of a variable or neither
        self._trail: list[int] = []
        self._impossible = False

    def add(self, clause: Sequence[int]) -> None:
        """Add a clause for good."""
        literals = list(dict.fromkeys(clause))
        for literal in literals:
            self._order.setdefault(abs(literal), -abs(literal))
        if not literals:
            self._impossible = True
        elif len(literals) == 1:
            self._units.append(literals[0])
        elif not any(-literal in literals for literal in literals):
            for literal in literals[:2]:
                self._watched.setdefault(literal, []).append(literals)

    def prefer(self, literals: Iterable[int]) -> None:
        """Choose these literals first, in this order."""
        preferred = {abs(literal): literal for literal in literals}
        self._order = preferred | {
            variable: literal for variable, literal in self._order.items() if variable not in preferred
        }

    def solve(self, assumptions: Sequence[int] = ()) -> set[int] | None:
        """The variables that are true in some model, or None. Raises NoAnswerError, or what `check` raises."""
        self._value.clear()
        self._trail.clear()
        if self._impossible or not all(self._set(literal) for literal in [*self._units, *assumptions]):
            return None
        order = list(self._order.values())
        choices: list[tuple[int, int]] = []  # places in the trail and in the order
        place = dead_ends = 0
        while True:
            while place < len(order) and order[place] in self._value:
                place += 1
            if place == len(order):
                return {literal for literal in self._trail if literal > 0}
            choices.append((len(self._trail), place))
            holds = self._set(order[place])
            while not holds:
                dead_ends += 1
                if dead_ends % 200 == 0:
                    self._check()
                if dead_ends > MOST_STEPS:
                    raise NoAnswerError(BEYOND)
                if not choices:
                    return None
                length, place = choices.pop()
                while len(self._trail) > length:
                    literal = self._trail.pop()
                    del self._value[literal], self._value[-literal]
                holds = self._set(-order[place])

    def clash(self, assumptions: Sequence[int]) -> Sequence[int]:
        """All assumptions: it does not learn which of them cannot hold together."""
        return assumptions

    def _set(self, literal: int) -> bool:
        """Make a literal true, and all that follows from it; False if that is impossible."""
        if literal in self._value:
            return self._value[literal]
        self._value[literal], self._value[-literal] = True, False
        done = len(self._trail)
        self._trail.append(literal)
        while done < len(self._trail):
            false = -self._trail[done]
            done += 1
            if not self._follow(false):
                return False
        return True

    def _follow(self, false: int) -> bool:
        """Draw what follows from the clauses that watch a literal that has become false."""
        value = self._value
        watching = self._watched.get(false, [])
        kept: list[list[int]] = []
        for number, clause in enumerate(watching):
            if clause[0] == false:
                clause[0], clause[1] = clause[1], false
            first = clause[0]
            if value.get(first) is True:
                kept.append(clause)
                continue
            for place in range(2, len(clause)):
                if value.get(clause[place]) is not False:
                    clause[1], clause[place] = clause[place], false
                    self._watched.setdefault(clause[1], []).append(clause)
                    break
            else:
                kept.append(clause)
                if first in value:  # false as well
                    kept += watching[number + 1 :]
                    self._watched[false] = kept
                    return False
                value[first], value[-first] = True, False
                self._trail.append(first)
        self._watched[false] = kept
        return True

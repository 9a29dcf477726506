"""The tree that explains a verdict."""

from dataclasses import dataclass
from typing import NamedTuple

from debate.reason.shortest import Step
from debate.reason.theory import Literal, Rule
from debate.reason.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Line:
    """An argument, how it stands, and the arguments that attack it.

    ``hits`` is the step of the attacked argument that this one speaks against (None for a line that attacks
    nothing). ``weaker``: it speaks against that step, but is too weak to attack it. ``mutual``: both attack each
    other. ``more`` counts the attacks left out.
    """

    argument: Step
    verdict: Verdict
    replies: tuple["Line", ...] = ()
    more: int = 0
    hits: Rule | None = None
    weaker: bool = False
    mutual: bool = False


class Lack(NamedTuple):
    """A step that yields no argument, the premises that nothing supports, and whether their support runs in a
    circle."""

    rule: Rule
    missing: tuple[Literal, ...]
    circular: bool


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why an element has its verdict in a view. ``more`` counts the arguments, or the lacking steps, left out."""

    element: str
    view: str
    verdict: Verdict
    lines: tuple[Line, ...] = ()
    lacking: tuple[Lack, ...] = ()
    more: int = 0

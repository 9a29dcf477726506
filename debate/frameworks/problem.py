"""What can be asked of a framework, and what is answered. Tasks and semantics have their ICCMA names."""

from enum import StrEnum

from debate.frameworks.framework import Extension
from debate.frameworks.light_typing import NamedTuple


class Task(StrEnum):
    """What is asked: some extension, every extension, whether an argument is in some, whether it is in every one."""

    SOME_EXTENSION = "SE"
    EVERY_EXTENSION = "EE"
    CREDULOUS = "DC"
    SCEPTICAL = "DS"


class Semantics(StrEnum):
    """What counts as an extension. NA (naive) and EA (eager) have no name in the competitions."""

    COMPLETE = "CO"
    PREFERRED = "PR"
    STABLE = "ST"
    SEMI_STABLE = "SST"
    STAGE = "STG"
    IDEAL = "ID"
    GROUNDED = "GR"
    EAGER = "EA"
    NAIVE = "NA"
    CF2 = "CF2"


GROUNDED_FIRST = frozenset(Semantics) - {Semantics.STAGE, Semantics.NAIVE, Semantics.CF2}
"""Every extension contains the grounded one, and the rest of it is an extension of what the grounded labelling leaves
undecided. (CF2 extensions contain it too, but they are not split like this here.)"""


class Problem(NamedTuple):
    """A task under a semantics; written `DC-PR`."""

    task: Task
    semantics: Semantics

    def __str__(self) -> str:
        return f"{self.task}-{self.semantics}"

    @property
    def about_argument(self) -> bool:
        """Whether it asks about one argument."""
        return self.task in (Task.CREDULOUS, Task.SCEPTICAL)


PROBLEMS = {str(problem): problem for problem in (Problem(task, semantics) for semantics in Semantics for task in Task)}
"""Every problem that can be solved, by name."""


class Verdict(StrEnum):
    """YES and NO are proven. UNKNOWN: time or means ran out before either was."""

    YES = "YES"
    NO = "NO"
    UNKNOWN = "UNKNOWN"


class Answer(NamedTuple):
    """The answer to a problem.

    For SE and EE: YES with the extensions, NO if there is none. For DC: YES with one extension that contains the
    argument. For DS: NO with one extension that lacks it; YES also if there is no extension at all. UNKNOWN: a reason.
    """

    verdict: Verdict
    extensions: tuple[Extension, ...] = ()
    reason: str = ""

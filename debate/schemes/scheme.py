"""What a scheme is (Walton, Reed and Macagno 2008, *Argumentation Schemes*), and a catalogue of them."""

from dataclasses import field
from enum import StrEnum

from debate.diagnostics.finding import Finding
from debate.model.quick import dataclass
from debate.model.span import NOWHERE, Span


class QuestionKind(StrEnum):
    """Who has to prove what when a critical question is asked (Gordon, Prakken and Walton 2007)."""

    ASSUMPTION = "assumption"  # asking it suspends the step until its author answers
    EXCEPTION = "exception"  # it counts only when whoever asks it backs it


@dataclass(frozen=True, slots=True)
class Slot:
    """A part of a scheme that a map fills with `where name is …`; ``about`` says what goes there."""

    name: str
    about: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A critical question. ``text`` names slots in braces."""

    name: str
    text: str
    kind: QuestionKind


@dataclass(frozen=True, slots=True)
class Scheme:
    """A form of argument. The sentences of ``premises`` and ``conclusion`` name slots in braces: `{expert} says {claim}.`"""

    name: str
    title: str
    slots: tuple[Slot, ...]
    premises: tuple[str, ...]
    conclusion: str
    questions: tuple[Question, ...]
    source: str = ""
    tags: tuple[str, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)

    @property
    def slot_names(self) -> tuple[str, ...]:
        """The names of all slots, optional ones included."""
        return tuple(slot.name for slot in self.slots)

    @property
    def question_names(self) -> tuple[str, ...]:
        """The names of all critical questions."""
        return tuple(question.name for question in self.questions)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Schemes by name, what is wrong with the file they come from, and its text by path (for showing a finding)."""

    schemes: dict[str, Scheme]
    findings: tuple[Finding, ...] = ()
    texts: dict[str, str] = field(default_factory=dict)

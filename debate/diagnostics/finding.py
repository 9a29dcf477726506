"""A finding: what is wrong, where, and what to do about it."""

from enum import StrEnum
from typing import NamedTuple

from debate.model.quick import dataclass
from debate.model.span import Span


class Severity(StrEnum):
    """How much a finding matters. ERROR and WARNING make `debate check` exit with 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    HINT = "hint"


class Label(NamedTuple):
    """A second place that helps to understand a finding ('first defined here')."""

    span: Span
    text: str


class Edit(NamedTuple):
    """Replace what the span covers by the text."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that remove the finding. ``safe`` ones never change what the map means."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. ``code`` is stable for ever (a letter and three digits), ``name`` its kebab-case name.

    The message says what was found in the author's words: lower case, no full stop. ``help`` lines say what to write or do.
    """

    code: str
    name: str
    severity: Severity
    message: str
    span: Span
    labels: tuple[Label, ...] = ()
    help: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    fix: Fix | None = None

"""What a thing says: its text, who says it, how it stands, and why, in a few plain words."""

from typing import Any

from debate.authoring.analysis import Analysis, Site
from debate.model.elements import Claim, Conflict, Motion, Relation, Source, Term, Voice
from debate.reason.places import spoken
from debate.reason.plain import as_text
from debate.reason.verdicts import Verdicts
from debate.reason.why import why

MOST_OCCURRENCES = 5
"""How many occurrences of a claim are told; the rest is counted."""

MOST_WORDINGS = 5
"""The same for its wordings."""


def element(analysis: Analysis, site: Site) -> Any:
    """The element of the linked map that a name stands for; None for an assertion, or where a mistake keeps it out."""
    return analysis.elements.get(analysis.canonical(site))


def text_of(analysis: Analysis, site: Site) -> str:
    """The words of a thing: the text of a claim, the name of a voice, the title of a source."""
    found = element(analysis, site)
    if isinstance(found, Relation):
        return relation_words(found)
    if isinstance(found, Conflict):
        return f"{found.kind.value} {' and '.join(found.members)}"
    if isinstance(found, Voice):
        return found.name
    if isinstance(found, Source):
        return found.title
    if isinstance(found, Term):
        return ", ".join(found.names)
    return str(getattr(found, "text", ""))


def relation_words(relation: Relation) -> str:
    """A step as it is written: `because a and b`, and what it bears on."""
    premises = " and ".join(premise.claim for premise in relation.premises)
    preposition = "for" if relation.kind.value == "because" else "against"
    return f"{relation.kind.value} {premises} ({preposition} {relation.target})"


def said(analysis: Analysis, claim: Claim) -> list[str]:
    """Who says a claim, and where: a line for each occurrence, as far as MOST_OCCURRENCES."""
    lines = [spoken(analysis.map, occurrence) for occurrence in claim.occurrences[:MOST_OCCURRENCES]]
    more = len(claim.occurrences) - MOST_OCCURRENCES
    return [*lines, f"and {more} more"] if more > 0 else lines


def wordings(item: Claim | Motion) -> list[str]:
    """Other ways to say a claim or motion: a line for each, as far as MOST_WORDINGS."""
    lines = [f"“{text}”" for text in item.wordings[:MOST_WORDINGS]]
    more = len(item.wordings) - MOST_WORDINGS
    return [*lines, f"and {more} more"] if more > 0 else lines


def standing(analysis: Analysis, verdicts: Verdicts, name: str) -> list[str]:
    """How a claim, motion or step of a sound map stands and why, in at most four short lines."""
    explanation = why(analysis.map, verdicts, name, depth=1, width=1)
    lines = as_text(analysis.map, explanation).rstrip("\n").split("\n")[1:5]
    while len(lines) > 1 and lines[-1].endswith(":"):  # the heading of what is cut off
        lines.pop()
    return lines

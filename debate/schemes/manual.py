"""Schemes in words: for `debate explain`, and the page docs/schemes.md, which holds what ``markdown`` gives."""

import re
from collections.abc import Iterable

from debate.schemes.scheme import QuestionKind, Scheme, Slot

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
KINDS = {
    QuestionKind.ASSUMPTION: "asked, it suspends the step until its author answers",
    QuestionKind.EXCEPTION: "whoever asks it has to back it",
}


def plain(scheme: Scheme) -> str:
    """A scheme as text for the terminal; slots stand in capital letters where they are filled in."""
    lines = [f"{scheme.name}: {scheme.title} (an argumentation scheme)", ""]
    lines += [f"  {_capitals(premise)}" for premise in scheme.premises]
    lines += [f"  Therefore: {_capitals(scheme.conclusion)}", "", "Slots:"]
    width = max((len(slot.name) for slot in scheme.slots), default=0)
    lines += [
        f"  where {slot.name:<{width}} is …   {slot.about}{' (may be left out)' if slot.optional else ''}"
        for slot in scheme.slots
    ]
    for kind, rule in KINDS.items():
        asked = [question for question in scheme.questions if question.kind is kind]
        width = max((len(question.name) for question in asked), default=0)
        if asked:
            lines += ["", f"Critical questions, {kind}s ({rule}):"]
            lines += [f"  {question.name:<{width}}  {_capitals(question.text)}" for question in asked]
    lines += ["", "In a map:"] + [f"  {line}" for line in example(scheme)]
    if scheme.tags:
        lines += ["", f"Tags: {', '.join(scheme.tags)}"]
    if scheme.source:
        lines += ["", f"Source: {scheme.source}"]
    return "\n".join(lines) + "\n"


def example(scheme: Scheme) -> list[str]:
    """The lines that use a scheme in a map, under a step."""
    lines = [f"scheme {scheme.name}"]
    lines += [f'  where {slot.name} is "…"' for slot in scheme.slots if not slot.optional]
    return lines + [f"  open {question.name}" for question in scheme.questions[:1]]


def markdown(schemes: Iterable[Scheme]) -> str:
    """A table of all schemes, then a part on each: slots, form, critical questions."""
    known = list(schemes)
    lines = ["| Scheme | In words | Tags |", "| --- | --- | --- |"]
    lines += [f"| [`{scheme.name}`](#{scheme.name}) | {scheme.title} | {', '.join(scheme.tags)} |" for scheme in known]
    return "\n".join(lines) + "\n\n" + "\n".join(_part(scheme) for scheme in known)


def _part(scheme: Scheme) -> str:
    slots = "; ".join(f"`{slot.name}`: {_about(slot)}" for slot in scheme.slots)
    lines = [f"### {scheme.name}", "", f"**{scheme.title}.** {slots}.", ""]
    lines += [f"> {_italics(premise)}  " for premise in scheme.premises]
    lines += [f"> Therefore: {_italics(scheme.conclusion)}", ""]
    lines += ["| Critical question | | |", "| --- | --- | --- |"]
    lines += [f"| `{question.name}` | {_italics(question.text)} | {question.kind} |" for question in scheme.questions]
    return "\n".join([*lines, "", f"After {scheme.source}.", ""])


def _about(slot: Slot) -> str:
    return f"{slot.about} (may be left out)" if slot.optional else slot.about


def _capitals(sentence: str) -> str:
    return PLACEHOLDER.sub(lambda found: found[1].upper(), sentence)


def _italics(sentence: str) -> str:
    return PLACEHOLDER.sub(lambda found: f"*{found[1]}*", sentence)

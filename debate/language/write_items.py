"""The elements of a map under which no step can stand, as they are written: a line, and what stands under it."""

from debate.language.write_lines import (
    by_lines,
    formula_line,
    item,
    linked,
    names_line,
    note_lines,
    paragraphs,
    quoted,
    value,
    values_line,
    wording_lines,
)
from debate.model.elements import Expectation, Issue, Motion, Preference, Source, Supposition, Term, Voice, VoiceKind

_FIELDS = frozenset(["author", "outlet", "date", "url", "publisher", "volume", "issue", "page", "type"])


def source_item(source: Source) -> list[str]:
    """A source. A field that the language has no word for becomes `x-…`."""
    lines = [f"{name if name in _FIELDS else f'x-{name}'} {value(text)}" for name, text in source.fields]
    lines += names_line("inferred", source.inferred)
    lines += [f"text {quoted(source.text)}"] if source.text is not None else []
    lines += [f"sha256 {quoted(source.sha256)}"] if source.sha256 is not None else []
    for omission in source.omissions:
        ranges = [paragraphs(first, None if first == last else last) for first, last in omission.paragraphs]
        lines.append(f"omits {', '.join(ranges)} {quoted(omission.reason)}")
    return item(f"source {source.id} {quoted(source.title)}", lines + note_lines(source.notes, source.extra))


def voice_item(voice: Voice) -> list[str]:
    """A voice."""
    lines = [f"role {quoted(voice.role)}"] if voice.role is not None else []
    lines += [f"kind {voice.kind.value}"] if voice.kind is not VoiceKind.PERSON else []
    lines += names_line("aliases", [quoted(alias) for alias in voice.aliases])
    return item(f"voice {voice.id} {quoted(voice.name)}", lines + note_lines(voice.notes, voice.extra))


def term_item(term: Term) -> list[str]:
    """A term."""
    lines = [quoted(term.definition)] if term.definition is not None else []
    words = ", ".join(quoted(name) for name in term.names)
    return item(f"term {term.id} {words}", lines + note_lines(term.notes, term.extra))


def preference_item(preference: Preference) -> list[str]:
    """A preference."""
    lines = by_lines(preference.by) + note_lines(preference.notes)
    return item(f"prefer {preference.better} over {preference.worse}", lines)


def issue_item(issue: Issue) -> list[str]:
    """An issue."""
    lines = names_line("positions", issue.positions) + note_lines(issue.notes, issue.extra)
    return item(f"issue {issue.id} {quoted(issue.text)}", lines)


def motion_item(motion: Motion) -> list[str]:
    """A motion."""
    lines = wording_lines(motion.wordings)
    lines += names_line("for", [linked(group) for group in motion.supports])
    lines += names_line("against", [linked(group) for group in motion.opposes])
    lines += formula_line(motion.formula) + values_line("tags", motion.tags) + note_lines(motion.notes, motion.extra)
    return item(f"motion {motion.id} {quoted(motion.text)}", lines)


def supposition_item(supposition: Supposition) -> list[str]:
    """A supposition."""
    lines = names_line("assume", supposition.assumes) + names_line("then", supposition.follows)
    lines += [f"rejects {supposition.rejects}"] if supposition.rejects else []
    return item(f"suppose {supposition.id}", lines + by_lines(supposition.by) + note_lines(supposition.notes))


def expectation_item(expectation: Expectation) -> list[str]:
    """An expectation."""
    view = f" in {expectation.view}" if expectation.view != "author" else ""
    return item(f"expect {expectation.claim} {expectation.verdict}{view}")

"""What the authoring screen shows beside the text: marks at the lines, and what belongs to the place of the cursor."""

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from debate.picture.signs import VERDICT
from debate.tui.editing.analyst import Look
from debate.tui.editing.subject import subjects
from debate.tui.text import shorten
from debate.tui.widgets.findings import LETTER, ORDER, FindingList
from debate.tui.widgets.picture import PicturePane
from debate.tui.widgets.source import Mark

if TYPE_CHECKING:
    from debate.tui.screens.editor_panes import EditorPanes


def marks(look: Look, path: str) -> dict[int, Mark]:
    """The marks beside the lines, by row."""
    worst: dict[int, int] = {}
    for finding in look.findings:
        if finding.span.path == path:
            row = finding.span.line - 1
            worst[row] = min(worst.get(row, len(ORDER)), ORDER.index(finding.severity))
    verdicts = {line - 1: VERDICT.get(verdict, " ") for line, verdict in look.verdicts}
    rows = worst.keys() | verdicts.keys()
    return {row: Mark(LETTER[ORDER[worst[row]]] if row in worst else " ", verdicts.get(row, " ")) for row in rows}


def follow(screen: "EditorPanes", look: Look) -> None:
    """Show the finding of the line of the cursor, and what stands around the claim there."""
    row, column = screen.area.cursor_location
    findings = screen.query_one(FindingList)
    if not findings.has_focus:
        findings.follow(row + 1)
    here = screen.findings_at(row + 1)
    line = f"{LETTER[here[0].severity]} {here[0].code} {'; '.join((here[0].message, *here[0].help))}" if here else ""
    if len(here) > 1:
        line = f"(1 of {len(here)}) {line}"
    rows = 1 if screen.has_class("-short") else 2
    screen.query_one("#at-cursor", Static).update(Content(shorten(line, rows * max(screen.size.width - 4, 20))))
    _show_around(screen, look, row, column)


def _show_around(screen: "EditorPanes", look: Look, row: int, column: int) -> None:
    pane, judgement = screen.query_one(PicturePane), look.judgement
    if judgement is None:
        pane.say("Verdicts and the picture appear once the map has no errors.")
        return
    analysis = judgement.analysis
    for name in subjects(screen.area.document.get_line, row, column):
        found = [analysis.canonical(site) for site in analysis.meanings(analysis.path, name)]
        if found and (found[0] in analysis.map.claim_by_id or found[0] in analysis.map.motion_by_id):
            verdict = judgement.verdict(found[0])
            words = f"{VERDICT.get(verdict, '?')} {verdict}" if verdict is not None else "no verdict"
            when = "" if look.analysis.sound else " (before the errors)"
            pane.show(analysis.map, judgement.verdicts, found[0], f"{name}: {words}{when}")
            return
    pane.say("The cursor is at no claim that is known yet.")


def next_finding(screen: "EditorPanes", step: int) -> tuple[int, int] | None:
    """The place (row and column from 0) of the finding after the cursor, or before it (``step`` -1), going round; None if there is none."""
    found = screen.seen.findings if screen.seen is not None else ()
    own = [each.span for each in found if each.span.path == str(screen.file.path)]
    places = sorted({(span.line - 1, span.column - 1) for span in own})
    here = screen.area.cursor_location
    beyond = [place for place in places if (place > here if step > 0 else place < here)]
    return (beyond or places)[0 if step > 0 else -1] if places else None

"""What the authoring screen does to the text on request: a fix, a completion, the layout; and the manual of a finding."""

from typing import TYPE_CHECKING

from debate.diagnostics.finding import Fix
from debate.tui.editing.analyst import Look
from debate.tui.screens.ask import ChoiceScreen, ManualScreen

if TYPE_CHECKING:
    from debate.tui.screens.editor import EditorScreen


async def fix(screen: "EditorScreen") -> None:
    """Offer what can be done about the findings of a line, and do what is chosen."""
    from debate.authoring.actions import fix_all
    from debate.checks.fix import apply

    look, line = await _current(screen), screen.line
    offers = await screen.analyst.actions(look, line)
    answers = [(str(number), f"{offer.title}  ({offer.finding.code})") for number, offer in enumerate(offers)]
    everything = fix_all(look.analysis, look.findings)
    if everything != look.text:
        answers.append(("all", "make every safe change in the file"))
    if not answers:
        screen.notify("nothing can be changed by itself here; F2 says more about the finding", markup=False)
        return
    answer = await screen.app.push_screen_wait(ChoiceScreen("What can be done", f"Line {line}", answers))
    if answer is None or screen.area.text != look.text:
        return
    if answer == "all":
        screen.area.change_to(everything)
    else:
        offer = offers[int(answer)]
        screen.area.change_to(apply(look.analysis.text, [Fix(offer.title, offer.edits)]).text)
    screen.notify("changed; Ctrl+Z takes it back", markup=False)


async def _current(screen: "EditorScreen") -> Look:
    """What is known of the text as it is now."""
    seen = screen.seen
    return seen if seen is not None and seen.text == screen.area.text else await screen.analyst.look(screen.area.text)


async def explain(screen: "EditorScreen") -> None:
    """Show the manual of the finding of a line."""
    here = screen.findings_at(screen.line)
    if not here:
        screen.notify("this line has no finding; F8 goes to the next one", markup=False)
        return
    finding = here[0]
    manual = await screen.desk.call(_manual, finding.code)
    lines = [f"line {finding.span.line}: {finding.message}", *finding.help, *finding.notes, "", manual]
    screen.app.push_screen(ManualScreen(f"{finding.code} {finding.name}", "\n".join(lines)))


def _manual(code: str) -> str:
    from debate.checks.index import entries

    manual = next((entry.manual.strip() for entry in entries() if entry.code == code), "There is no manual for this.")
    return "\n".join(line for line in manual.split("\n") if not line.startswith("```"))


async def complete(screen: "EditorScreen") -> None:
    """Offer what can be written at the cursor, and write what is chosen."""
    area = screen.area
    text = area.text
    row, column = area.cursor_location
    found = await screen.analyst.complete(text, row + 1, column + 1)
    if not found.offers:
        screen.notify("nothing in particular is written here", markup=False)
        return
    answers = [(str(number), f"{offer.text}  {offer.detail}".strip()) for number, offer in enumerate(found.offers)]
    question = ChoiceScreen("What can be written here", "", answers)
    answer = "0" if len(answers) == 1 else await screen.app.push_screen_wait(question)
    if answer is not None and area.text == text:
        span = found.span
        start, end = (span.line - 1, span.column - 1), (span.end_line - 1, span.end_column - 1)
        area.replace(found.offers[int(answer)].text, start, end, maintain_selection_offset=False)


async def lay_out(screen: "EditorScreen") -> None:
    """Lay the map out as `debate fmt` does."""
    from debate.language.format import format_text

    text = screen.area.text
    formatted = await screen.desk.call(format_text, text, str(screen.file.path))
    if screen.area.text == text:
        screen.area.change_to(formatted.text)
        done = "nothing to lay out anew" if formatted.text == text else "laid out; Ctrl+Z takes it back"
        screen.notify(done, markup=False)

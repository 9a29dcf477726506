"""The way into the authoring screen: a copy of what may not be changed, and text that was not saved the last time."""

from pathlib import Path
from typing import TYPE_CHECKING

from debate.tui.desk import Desk
from debate.tui.editing import recovery
from debate.tui.editing.files import Opened, bundled, copy_to, open_map, writable
from debate.tui.screens.ask import ChoiceScreen, LineScreen
from debate.tui.screens.editor import EditorScreen

if TYPE_CHECKING:
    from debate.tui.app import DebateApp


async def start_editing(app: "DebateApp", desk: Desk, path: Path) -> None:
    """Ask what there is to ask, then open the screen. Raises UserVisibleError."""
    path = path.expanduser().absolute()
    if any(isinstance(screen, EditorScreen) for screen in app.screen_stack):
        return
    if path.exists() and not writable(path):
        copy = await _copied(app, desk, path)
        if copy is None:
            return
        path = copy
        app.written(path)
    opened = await desk.call(open_map, path)
    text = await _text(app, desk, path, opened)
    if text is not None:
        app.push_screen(EditorScreen(desk, path, opened, text))


async def _copied(app: "DebateApp", desk: Desk, path: Path) -> Path | None:
    """The copy of a map that may not be changed in its place, in a folder that the user names."""
    reason = "belongs to the bundled library" if bundled(path) else "may not be changed by you"
    text = f"{path.name} {reason}. A copy of it can be edited, with the maps that it imports. The folder for the copy:"
    answer = await app.push_screen_wait(LineScreen("Edit a copy", text, str(Path.cwd() / path.parent.name)))
    return None if answer is None else await desk.call(copy_to, path, Path(answer).expanduser().absolute())


async def _text(app: "DebateApp", desk: Desk, path: Path, opened: Opened) -> str | None:
    """The text to begin with: that of the file, or the text that was not saved; None to turn back."""
    kept = await desk.call(recovery.kept, path)
    if kept is None:
        return opened.text
    if kept.text == opened.text:
        await desk.call(recovery.drop, path)
        return opened.text
    changed = " The file has been changed since then." if kept.digest != opened.digest else ""
    text = f"There is text of {path.name} from {kept.when} that was not saved.{changed}"
    answers = [("restore", "go on with that text"), ("drop", "drop it: take the file as it is")]
    answer = await app.push_screen_wait(ChoiceScreen("Not saved the last time", text, answers))
    if answer == "drop":
        await desk.call(recovery.drop, path)
        return opened.text
    return kept.text if answer == "restore" else None

"""The file behind the authoring screen: kept aside while it is typed, saved safely, and never over somebody else's change unasked."""

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from debate.tui.desk import UserVisibleError
from debate.tui.editing import recovery
from debate.tui.editing.files import Opened, digest_on_disk, open_map, save
from debate.tui.screens.ask import ChoiceScreen, LineScreen
from debate.tui.text import visible

if TYPE_CHECKING:
    from debate.tui.screens.editor_panes import EditorPanes


class MapFile:
    """A file and what is known of it. What saves gives the text that the file has afterwards, or None if nothing was settled."""

    def __init__(self, screen: "EditorPanes", path: Path, opened: Opened) -> None:
        self._screen = screen
        self._lock = asyncio.Lock()
        self._differs = False
        self._seen_outside = opened.digest
        self.path = path
        self.opened = opened

    def unsaved(self, text: str) -> bool:
        """Whether a text differs from that of the file."""
        return self._differs or text != self.opened.text

    async def keep(self, text: str) -> None:
        """Keep a text aside if it is not saved."""
        async with self._lock:
            if self.unsaved(text):
                await self._screen.desk.call(recovery.keep, self.path, text, self.opened.digest)
            else:
                await self._screen.desk.call(recovery.drop, self.path)

    async def give_up(self, text: str) -> None:
        """Forget the changes: the screen is left without saving."""
        async with self._lock:
            self.opened, self._differs = replace(self.opened, text=text), False
            await self._screen.desk.call(recovery.drop, self.path)

    async def save(self, text: str) -> str | None:
        """Save in its place, or where the user says."""
        try:
            disk = await self._screen.desk.call(digest_on_disk, self.path)
            if disk != self.opened.digest:
                settled = await self.settle(text)
                if settled is not None or not self._differs:
                    return settled
            return await self._write(self.path, text)
        except UserVisibleError as error:
            self._screen.notify(visible(str(error)), severity="error", timeout=15, markup=False)
            return await self.save_as(text)

    async def save_as(self, text: str) -> str | None:
        """Save under another name, which the screen then goes on with."""
        ask = self._screen.app.push_screen_wait
        answer = await ask(LineScreen("Save as", "The path of the file to write", str(self.path)))
        if answer is None:
            return None
        path = Path(answer).expanduser().absolute()
        path = path if path.suffix else path.with_suffix(".argmap")
        if path.exists() and path != self.path:
            answers = [("no", "do not replace it"), ("yes", "replace it")]
            if await ask(ChoiceScreen("There is such a file", str(path), answers)) != "yes":
                return None
        return await self._write(path, text)

    async def changed_outside(self) -> bool:
        """Whether the file is another one than at the last look."""
        disk = await self._screen.desk.call(digest_on_disk, self.path)
        return disk != self._seen_outside

    async def settle(self, text: str) -> str | None:
        """The file was changed by somebody else: ask what to do. `Keep mine` settles nothing, but the next save asks no more."""
        disk = await self._screen.desk.call(digest_on_disk, self.path)
        self._seen_outside = disk
        answers = [("mine", "keep mine: what is in the editor"), ("as", "save mine under another name")]
        if disk is not None:
            answers.insert(1, ("theirs", "take theirs: what is in the file now (Ctrl+Z brings mine back)"))
        what = "was changed by another program" if disk is not None else "is no longer there"
        question = ChoiceScreen("Changed outside", f"{self.path.name} {what} since it was opened here.", answers)
        answer = await self._screen.app.push_screen_wait(question)
        if answer == "mine":
            self.opened, self._differs = replace(self.opened, digest=disk), True
        elif answer == "as":
            return await self.save_as(text)
        elif answer == "theirs":
            self.opened, self._differs = await self._screen.desk.call(open_map, self.path), False
            self._seen_outside = self.opened.digest
            await self.keep(self.opened.text)
            return self.opened.text
        return None

    async def _write(self, path: Path, text: str) -> str:
        opened = await self._screen.desk.call(save, path, text, self.opened)
        async with self._lock:
            await self._screen.desk.call(recovery.drop, self.path)
            self.path, self.opened, self._differs, self._seen_outside = path, opened, False, opened.digest
        self._screen.notify(f"saved {visible(path.name)}", markup=False)
        return text

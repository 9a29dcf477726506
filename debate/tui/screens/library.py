"""The first screen: the maps at hand, and the debates to go on with."""

import asyncio
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from debate.resources import library
from debate.tui.desk import Desk, Open, UserVisibleError, open_debates
from debate.tui.keys import bindings
from debate.tui.maps import Found, find, glance
from debate.tui.screens.page import Page
from debate.tui.text import count, plain, plain_lines, visible
from debate.tui.widgets.hanging import Hanging

if TYPE_CHECKING:  # reading a map is imported with the first map, after the first paint
    from debate.tui.books import Book
    from debate.tui.editing.recovery import Kept


class LibraryScreen(Page):
    """Maps on the left, what the highlighted one is about on the right."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("library")]
    help = (
        "Library",
        "Choose a map and press Enter to set up a debate about it. Under the maps stand the debates that you have "
        "not finished: Enter goes "
        "on with one where you left it, `g` with the newest. `o` opens a map of your own by its path. In a hurry, press Enter three times.",
    )

    start = "#maps"
    first = True
    stays = True

    def __init__(self, desk: Desk, folder: Path | None = None) -> None:
        super().__init__()
        self._desk = desk
        self._folder = folder or library()
        self._books: dict[Path, Book] = {}
        self._reading: dict[Path, asyncio.Future[Book]] = {}
        self._found: list[Found] = []
        self._open: list[Open] = []
        self._unsaved: list[Kept] = []
        self._stale = False

    def body(self):  # type: ignore[no-untyped-def]
        """The list, its details, and the line for a path."""
        yield Static(Content.assemble(("debate", "bold"), " · map what authors argue, and argue back"), id="title")
        with Horizontal(id="library"):
            yield OptionList(id="maps")
            with VerticalScroll(id="about-box", can_focus=False):
                yield Static(id="about")
        yield Input(
            placeholder="path of a .argmap file, then Enter (Escape: back to the list)", id="path", max_length=4096
        )

    def on_mount(self) -> None:
        """Fill the list; the maps themselves are read after the first paint."""
        self.query_one("#path").display = False
        maps = self.query_one("#maps", OptionList)
        maps.border_title, maps.border_subtitle = "Maps", "Enter starts a debate"
        self._found = find(self._folder)
        self._fill()

    def on_screen_resume(self) -> None:
        """Show the debates that are open now, and maps that were written as they are now."""
        if self._stale:
            self._stale = False
            self._fill()
        self.call_after_refresh(self._read_all)

    def _fill(self) -> None:
        maps = self.query_one("#maps", OptionList)
        highlighted = maps.highlighted
        maps.clear_options()
        maps.add_options(Option(self._row(found), id=f"map:{index}") for index, found in enumerate(self._found))
        if not self._found:
            maps.add_option(Option(plain("no maps here: press o to open one"), disabled=True))
        if self._unsaved:
            maps.add_option(None)
            maps.add_option(Option(Content.styled("Not saved yet", "bold"), disabled=True))
            maps.add_options(
                Option(plain(f"{kept.path.name} ({kept.when})"), id=f"unsaved:{number}")
                for number, kept in enumerate(self._unsaved)
            )
        if self._open:
            maps.add_option(None)
            maps.add_option(Option(Content.styled("Go on with", "bold"), disabled=True))
            maps.add_options(
                Option(Hanging(self._title(debate)), id=f"debate:{debate.number}") for debate in self._open
            )
        maps.highlighted = highlighted if highlighted is not None else 0

    def _row(self, found: Found) -> Hanging:
        book = self._books.get(found.path)
        if book is None:
            return Hanging(found.title)
        return Hanging(f"{book.title} · ✗ {count(book.errors, 'error')}" if book.errors else book.title)

    def _title(self, debate: Open) -> str:
        """A debate in the list: its number and what it is about, in words once its map has been read."""
        book = self._books.get(debate.setup.path())
        words = book.words(debate.setup.root) if book else f"{debate.setup.root} ({Path(debate.setup.map).stem})"
        return f"{debate.number}: {words}"

    def _about(self, debate: Open) -> str:
        setup = debate.setup
        book = self._books.get(setup.path())
        voices = book.loaded.map.voice_by_id if book else {}
        against = (
            ", ".join(voices[voice].name if voice in voices else voice for voice in setup.opponents) or "all authors"
        )
        return "\n".join(
            [
                self._title(debate),
                "",
                f"Started {debate.started[:16].replace('T', ' ')}, {count(debate.entries, 'entry', 'entries')} in "
                f"the log.",
                f"You are {setup.side}, against {against}; {setup.protocol}.",
                "",
                "Enter goes on with it.",
            ]
        )

    @work(exclusive=True, group="read")
    async def _read_all(self) -> None:
        self._list_debates()
        for found in list(self._found):
            await self.app.nothing_opening.wait()  # type: ignore[attr-defined]
            if self.app.screen is not self:
                return  # the processor is for the screen in sight; this one goes on when it is seen again
            await self._book(found.path)

    async def _book(self, path: Path) -> "Book":
        """The loaded map, read off the event loop, once however many ask for it."""
        while path not in self._books:
            if path not in self._reading:
                self._reading[path] = asyncio.ensure_future(self._desk.call(read_book, path))
            reading = self._reading[path]
            try:
                book = await asyncio.shield(reading)
            finally:
                wanted = self._reading.get(path) is reading  # not so when the file has been written meanwhile
                if wanted and reading.done():
                    del self._reading[path]
            if wanted:
                self._books[path] = book
                self._fill()
                self._describe()
        return self._books[path]

    @work(exclusive=True, group="debates")
    async def _list_debates(self) -> None:
        try:
            self._unsaved = await self._desk.call(unsaved_texts)
            self._open = await self._desk.call(open_debates, await self._desk.log())
            self.refresh_bindings()
        except UserVisibleError as error:
            self.notify(visible(str(error)), severity="error", timeout=15, markup=False)
        self._fill()

    @on(OptionList.OptionHighlighted, "#maps")
    def _describe(self) -> None:
        maps = self.query_one("#maps", OptionList)
        option = maps.highlighted_option
        if option is None or option.id is None:
            return
        kind, _, number = option.id.partition(":")
        if kind == "unsaved":
            kept = self._unsaved[int(number)] if int(number) < len(self._unsaved) else None
            text = f"{kept.path}\n\nText of {kept.when} that was not saved. Enter goes on with it." if kept else ""
        elif kind == "debate":
            text = next((self._about(debate) for debate in self._open if str(debate.number) == number), "")
        else:
            found = self._found[int(number)]
            book = self._books.get(found.path)
            text = f"{found.title}\n\n{book.about}" if book else f"{found.title}\n\nreading the map …"
        self.query_one("#about", Static).update(plain_lines(text))

    @on(OptionList.OptionSelected, "#maps")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        kind, _, number = (event.option_id or "").partition(":")
        if kind == "debate":
            self.app.resume_debate(int(number))  # type: ignore[attr-defined]
        elif kind == "unsaved":
            self.app.edit(self._unsaved[int(number)].path)  # type: ignore[attr-defined]
        elif kind == "map":
            self._set_up(self._found[int(number)].path)

    @work(exclusive=True, group="choose")
    async def _set_up(self, path: Path, browse: bool = False) -> None:
        with self._opening(path):
            book = await self._book(path)
            if self.app.screen is not self:
                return
            if book.map is not None and browse:
                self.app.browse(book.map)  # type: ignore[attr-defined]
            elif book.map is not None:
                self.app.set_up(book)  # type: ignore[attr-defined]
            else:
                self.notify(
                    f"{book.title}: {count(book.errors, 'error')}; see at the right or below",
                    severity="error",
                    markup=False,
                )

    def _opening(self, path: Path) -> AbstractContextManager[None]:
        opening: AbstractContextManager[None] = self.app.opening(f"reading {visible(path.name)} …")  # type: ignore[attr-defined]
        return opening

    def action_go_on(self) -> None:
        """Go on with the newest debate that is not finished."""
        self.app.resume_debate(self._open[0].number)  # type: ignore[attr-defined]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A debate can be gone on with where there is one."""
        return bool(self._open) if action == "go_on" else True

    def action_browse(self) -> None:
        """Read the claims of the highlighted map."""
        option = self.query_one("#maps", OptionList).highlighted_option
        if option is not None and (option.id or "").startswith("map:"):
            self._set_up(self._found[int((option.id or "").partition(":")[2])].path, browse=True)

    def action_edit(self) -> None:
        """Edit the highlighted map, or go on with text that was not saved."""
        option = self.query_one("#maps", OptionList).highlighted_option
        kind, _, number = (option.id or "" if option is not None else "").partition(":")
        if kind in ("map", "unsaved"):
            listed: list[Path] = [each.path for each in (self._found if kind == "map" else self._unsaved)]
            self.app.edit(listed[int(number)])  # type: ignore[attr-defined]

    def forget(self, path: Path) -> None:
        """A map was written: it, and the maps that import it, are read again when the library is seen next."""
        for known, book in list(self._books.items()):
            if path == known or str(path) in book.loaded.texts:
                del self._books[known]
        self._reading.clear()
        if not any(found.path == path for found in self._found):
            self._found.insert(0, glance(path))
        self._stale = True

    def action_open(self) -> None:
        """Ask for a path."""
        path = self.query_one("#path", Input)
        path.display = True
        path.focus()

    @on(Input.Submitted, "#path")
    def _opened(self, event: Input.Submitted) -> None:
        text = event.value.strip()
        if not text:
            return
        self.open_path(Path(text).expanduser())
        event.input.value = ""
        self.back()

    @work(exclusive=True, group="choose")
    async def open_path(self, path: Path) -> None:
        """Read a map that the user named, put it at the top of the list, and set up a debate if it is sound."""
        self._books.pop(path, None)
        self._reading.pop(path, None)
        with self._opening(path):
            book = await self._book(path)
            if not any(found.path == path for found in self._found):
                self._found.insert(0, Found(path, book.title, 0))
            self._fill()
            self.query_one("#maps", OptionList).highlighted = next(
                i for i, found in enumerate(self._found) if found.path == path
            )
            self._describe()
            if book.map is not None:
                self.app.set_up(book)  # type: ignore[attr-defined]

    def back(self) -> None:
        """Close the line for a path; the library itself is left with the key for quitting."""
        path = self.query_one("#path", Input)
        if path.display:
            path.display = False
            self.query_one("#maps").focus()


def unsaved_texts() -> "list[Kept]":
    """The texts that were not saved; to be called in a thread."""
    from debate.tui.editing.recovery import all_kept

    return all_kept()


def read_book(path: Path) -> "Book":
    """Read a map; to be called in a thread, since the first call imports the language."""
    from debate.tui.books import read

    return read(path)

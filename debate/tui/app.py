"""The app: its screens, its settings, and the way from one screen to the next."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import SystemCommand
from textual.binding import BindingType
from textual.screen import Screen

from debate.store.paths import settings_file
from debate.tui.desk import Desk, UserVisibleError
from debate.tui.keys import KEYS, bindings, read_config
from debate.tui.screens.library import LibraryScreen
from debate.tui.screens.page import Dialog, Page
from debate.tui.text import visible
from debate.tui.type_ahead import TypeAheadApp

if TYPE_CHECKING:  # the engine is imported when the first debate starts, not before the first paint
    from debate.model.map import Map
    from debate.session.session import Session
    from debate.session.setup import Setup
    from debate.store.log import Log
    from debate.tui.books import Book
    from debate.tui.scene import Scene


class DebateApp(TypeAheadApp):
    """The debate app. ``first`` is a debate to start at once, ``resume`` one to go on with, ``path`` a map to open, ``edit`` one to
    edit.
    """

    TITLE = "debate"
    CSS_PATH = "style.tcss"
    COMMAND_PALETTE_BINDING = "f20"  # the key table has its own
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("app")]

    def __init__(
        self,
        first: "Setup | None" = None,
        *,
        library: Path | None = None,
        path: Path | None = None,
        edit: Path | None = None,
        resume: int | None = None,
        seed: int = 0,
    ) -> None:
        super().__init__()
        self.desk = Desk()
        self.seed = seed
        self._library = library
        self._path = path
        self._edit = edit
        self._first = first
        self._resume = resume
        self._starting = False

    async def on_mount(self) -> None:
        """Read the settings, show the library, and go on to what was asked for on the command line."""
        config = read_config(settings_file(), frozenset(self.available_themes))
        if config.theme:
            self.theme = config.theme
        self.set_keymap(config.keymap)
        self.theme_changed_signal.subscribe(self, lambda theme: self._remember(theme.name))
        screen = LibraryScreen(self.desk, self._library)
        await self.push_screen(screen)
        for problem in config.problems:
            self.notify(problem, title="Settings", severity="warning", timeout=15, markup=False)
        if self._resume is not None:
            self.resume_debate(self._resume)
        elif self._first is not None:
            self.start_debate(self._first)
        elif self._path is not None:
            screen.open_path(self._path)
        elif self._edit is not None:
            self.edit(self._edit)
        self.call_later(self.ready)  # when what was asked for has begun to open

    @work(group="remember")
    async def _remember(self, theme: str) -> None:
        """Keep the theme that was chosen for the next time."""
        from debate.tui.remember import remember_theme

        try:
            await self.desk.call(remember_theme, settings_file(), theme)
        except UserVisibleError as error:
            self.notify(visible(str(error)), severity="warning", timeout=15, markup=False)

    def on_unmount(self) -> None:
        """Let a move that is being written reach the disk."""
        self.desk.close()

    def browse(self, argument_map: "Map", claim: str | None = None) -> None:
        """Open the claim browser."""
        from debate.tui.screens.browser import BrowserScreen

        self.push_screen(BrowserScreen(self.desk, argument_map, claim))

    def set_up(self, book: "Book") -> None:
        """Open the choices for a debate on a map."""
        from debate.tui.screens.setup import SetupScreen

        if book.map is not None and isinstance(self.screen, Page) and self.screen.stays:
            self.push_screen(SetupScreen(book, book.map))

    @work(group="edit", exclusive=True)
    async def edit(self, path: Path) -> None:
        """Open a map in the authoring screen."""
        from debate.tui.screens.editor_start import start_editing

        try:
            with self.opening(f"opening {visible(path.name)} …"):
                await start_editing(self, self.desk, path)
        except UserVisibleError as error:
            self.notify(visible(str(error)), severity="error", timeout=15, markup=False)

    def written(self, path: Path) -> None:
        """A map was written: what was read from it is out of date."""
        for screen in self.screen_stack:
            if isinstance(screen, LibraryScreen):
                screen.forget(path)

    def start_debate(self, setup: "Setup") -> None:
        """Start a debate and show it. Asked twice, it starts one."""
        self._sit_down(lambda log: _session().new(setup, log))

    def resume_debate(self, number: int) -> None:
        """Go on with a debate from the log."""
        self._sit_down(lambda log: _session().resume(number, log))

    def _sit_down(self, begin: "Callable[[Log], Session]") -> None:
        if not self._starting:
            self._starting = True
            self._begin(begin)

    @work(group="start")
    async def _begin(self, begin: "Callable[[Log], Session]") -> None:
        try:
            with self.opening("getting the debate ready …"):
                await self._show_debate(begin)
        except UserVisibleError as error:
            self.notify(visible(str(error)), severity="error", timeout=15, markup=False)
        finally:
            self._starting = False

    async def _show_debate(self, begin: "Callable[[Log], Session]") -> None:
        log = await self.desk.log()
        session = await self.desk.call(begin, log)
        scene = await self.desk.call(scene_of, session)
        from debate.tui.screens.debate import DebateScreen

        for notice in session.notices:
            self.notify(visible(notice), severity="warning", timeout=10, markup=False)
        while not (isinstance(self.screen, Page) and self.screen.stays):
            await self.pop_screen()
        self.push_screen(DebateScreen(self.desk, session, scene))

    def action_help(self) -> None:
        """Show help for what is focused."""
        from debate.tui.screens.help import HelpScreen, help_of, keys_of

        if not isinstance(self.screen, Dialog):
            self.push_screen(HelpScreen(help_of(self.screen), keys_of(self.screen)))

    async def action_quit(self) -> None:
        """Leave the app, once it is settled what becomes of unsaved text."""
        waiting = [screen for screen in self.screen_stack if isinstance(screen, Page) and screen.unsaved]
        if waiting:
            self._settle(waiting)
        else:
            self.exit()

    @work(group="quit", exclusive=True)
    async def _settle(self, waiting: list[Page]) -> None:
        for screen in waiting:
            if not await screen.may_leave():
                return
        self.exit()

    async def action_back(self) -> None:
        """One step back. What covers the screen goes first: a notice."""
        if self.screen.query("Toast"):
            self.clear_notifications()
        elif isinstance(self.screen, Page | Dialog):
            self.screen.back()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Everything that applies on this screen: its own keys first, then what always applies."""
        helps = {key.id: key for key in KEYS}
        for active in screen.active_bindings.values():
            key = helps.get(active.binding.id or "")
            if key is not None and active.enabled and key.id not in ("app.palette", "app.quit"):
                where = "" if key.id.startswith("app.") else f"{key.id.split('.')[0]}: "
                yield SystemCommand(
                    f"{where}{key.label.lower()}",
                    key.help,
                    lambda action=active.binding.action, node=active.node: self._run(action, node),
                )
        yield SystemCommand("theme", "change the colours", self.action_change_theme)
        yield SystemCommand(
            "screenshot", "save a picture of the screen as SVG", lambda: self.set_timer(0.1, self.deliver_screenshot)
        )
        yield SystemCommand("quit", "leave the app; debates are kept", self.action_quit)

    def _run(self, action: str, node: object) -> None:
        self.call_later(self.run_action, action, node)


def _session() -> "type[Session]":
    from debate.session.session import Session

    return Session


def scene_of(session: "Session") -> "Scene":
    """What the debate's screen shows first; to be called in a thread, since it imports the screen too."""
    import debate.tui.screens.debate  # noqa: F401
    from debate.tui.scene import look

    return look(session)


def run(
    setup: "Setup | None" = None,
    *,
    map: str | None = None,
    edit: Path | None = None,
    resume: int | None = None,
    seed: int = 0,
) -> int:
    """Run the app; returns the exit code.

    With a ``setup`` it goes straight into that debate, with the path of a ``map`` into the choices for one, with the path to ``edit``
    into the authoring screen, with ``resume`` (the number of a debate in the log) on with that debate, with nothing into the
    library. ``seed`` is that of debates started in the app.
    """
    app = DebateApp(setup, path=Path(map) if map is not None else None, edit=edit, resume=resume, seed=seed)
    return app.run() or app.return_code or 0

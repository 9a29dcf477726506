"""What is typed while the app is busy: it waits for the screen that it was meant for, and does nothing on another."""

import threading
from collections.abc import Callable
from pathlib import Path

from debate.session.setup import Setup
from debate.tui import desk
from debate.tui.app import DebateApp
from debate.tui.screens import library as library_screen
from debate.tui.screens.debate import DebateScreen
from debate.tui.screens.library import LibraryScreen
from debate.tui.screens.setup import SetupScreen
from debate.tui.widgets.reply_line import ReplyLine
from tests.tui.conftest import BROKEN
from tests.tui.screen_text import screen_text
from tests.tui.steps import settled, type_at_once, until

Make = Callable[[], DebateApp]
SENTENCE = "because bob owes us"  # `b`, `e` and `o` do something in the library, `u` and `s` in a debate


def hold(monkeypatch, module, name: str) -> threading.Event:
    """Let a function of the app's threads wait for the event."""
    go_on = threading.Event()
    function = getattr(module, name)

    def slow(*arguments):
        go_on.wait(10)
        return function(*arguments)

    monkeypatch.setattr(module, name, slow)
    return go_on


async def test_keys_typed_at_the_start_reach_the_debate(make_app: Make):
    app = make_app()
    async with app.run_test(size=(100, 40)) as pilot:
        type_at_once(app, "enter", "enter", "enter", "/", *SENTENCE)
        await until(pilot, lambda: isinstance(app.screen, DebateScreen))
        await until(pilot, lambda: app.screen.query_one(ReplyLine).value == SENTENCE)
        assert len(app.screen._scene.state.turns) == 2


async def test_keys_typed_before_the_first_screen_is_there_wait_for_it(make_app: Make, monkeypatch):
    mounted = LibraryScreen.on_mount

    def early(self):
        type_at_once(self.app, "o", *"bob")
        mounted(self)

    monkeypatch.setattr(LibraryScreen, "on_mount", early)
    app = make_app()
    async with app.run_test(size=(100, 40)) as pilot:
        await until(pilot, lambda: app.screen.query_one("#path").value == "bob")


async def test_enter_as_the_terminal_has_kept_it_is_enter(make_app: Make):
    app = make_app()
    async with app.run_test(size=(100, 40)) as pilot:
        type_at_once(app, "ctrl+j")
        await until(pilot, lambda: isinstance(app.screen, SetupScreen))


async def test_keys_wait_for_a_debate_asked_for_on_the_command_line(library: Path, monkeypatch):
    go_on = hold(monkeypatch, desk, "open_log")
    app = DebateApp(Setup(map=str(library / "buses.argmap"), root="make-buses-free"), library=library)
    async with app.run_test(size=(100, 40)) as pilot:
        type_at_once(app, "/", *SENTENCE)
        await until(pilot, lambda: "getting the debate ready" in screen_text(app))
        assert isinstance(app.screen, LibraryScreen)
        go_on.set()
        await until(pilot, lambda: isinstance(app.screen, DebateScreen))
        await until(pilot, lambda: app.screen.query_one(ReplyLine).value == SENTENCE)
        assert "getting the debate ready" not in screen_text(app)


async def test_keys_typed_for_a_screen_that_does_not_open_are_forgotten(make_app: Make, library: Path, monkeypatch):
    (library / "broken.argmap").write_text(BROKEN, encoding="utf-8")
    go_on = hold(monkeypatch, library_screen, "read_book")
    app = make_app()
    async with app.run_test(size=(100, 40)) as pilot:
        type_at_once(app, "enter", "o", *"abc")
        await pilot.pause(0.1)
        go_on.set()
        await until(pilot, lambda: any("1 error" in notice.message for notice in app._notifications))
        await settled(pilot)
        assert isinstance(app.screen, LibraryScreen)
        assert not app.screen.query_one("#path").display


async def test_quitting_does_not_wait_for_a_screen(make_app: Make, monkeypatch):
    go_on = hold(monkeypatch, library_screen, "read_book")
    app = make_app()
    async with app.run_test(size=(100, 40)) as pilot:
        type_at_once(app, "enter", "enter")
        await until(pilot, lambda: "reading buses.argmap" in screen_text(app))
        type_at_once(app, "ctrl+q")
        await until(pilot, lambda: app._exit)
        go_on.set()


async def test_a_map_that_is_being_read_is_not_read_twice(make_app: Make, monkeypatch):
    read, paths = library_screen.read_book, []

    def counted(path):
        paths.append(path)
        return read(path)

    monkeypatch.setattr(library_screen, "read_book", counted)
    go_on = hold(monkeypatch, library_screen, "read_book")
    app = make_app()
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("enter")
        await pilot.pause(0.1)
        go_on.set()
        await until(pilot, lambda: isinstance(app.screen, SetupScreen))
        assert len(paths) == 1

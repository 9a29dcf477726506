"""The app as a user meets it: by keyboard, at several sizes, with bad maps, double keys and a terminal that is too
small."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input, OptionList

from debate.session.proposal import Proposal
from debate.session.readings import Reading
from debate.session.session import Session
from debate.tui import books
from debate.tui.app import DebateApp
from debate.tui.screens.ask import ChoiceScreen
from debate.tui.screens.browser import BrowserScreen
from debate.tui.screens.debate import DebateScreen
from debate.tui.screens.help import HelpScreen
from debate.tui.screens.library import LibraryScreen
from debate.tui.screens.report import ReportScreen
from debate.tui.screens.setup import SetupScreen
from debate.tui.widgets.reply_line import ReplyLine
from debate.tui.widgets.transcript import Transcript
from tests.tui.conftest import BROKEN
from tests.tui.screen_text import assert_golden, screen_text
from tests.tui.steps import asked, play, say, screen_turns, settled, to_debate, to_setup, type_at_once, until

Make = Callable[[], DebateApp]
SIZES = [(80, 24), (120, 40), (40, 15)]


@pytest.mark.parametrize(("width", "height"), SIZES)
async def test_the_screens_look_as_they_should(make_app: Make, width: int, height: int):
    app = make_app()
    size = f"{width}x{height}"
    async with app.run_test(size=(width, height)) as pilot:
        await settled(pilot)
        assert_golden(app, f"library-{size}")
        await to_setup(pilot)
        await until(pilot, lambda: "balance: " in screen_text(app))
        assert_golden(app, f"setup-{size}")
        await pilot.press("enter", "enter")
        await until(pilot, lambda: isinstance(app.screen, DebateScreen))
        await settled(pilot)
        await pilot.press("down")
        await settled(pilot)
        assert_golden(app, f"debate-{size}")
        await pilot.press("p")
        await settled(pilot)
        assert_golden(app, f"debate-transcript-{size}")
        await pilot.press("b")
        await until(pilot, lambda: isinstance(app.screen, BrowserScreen))
        await settled(pilot)
        assert_golden(app, f"claims-{size}")


async def test_the_choice_of_a_motion_says_its_balance(make_app: Make):
    app = make_app()
    async with app.run_test(size=(100, 40)) as pilot:
        await to_setup(pilot)
        await until(pilot, lambda: "balance: " in screen_text(app))
        assert "go to the opponent" in screen_text(app)
        await pilot.press("down")
        await until(pilot, lambda: "balance: " not in screen_text(app))


async def test_the_theme_is_remembered(make_app: Make):
    from debate.store.paths import settings_file

    settings_file().write_text('# mine\n[keys]\n"debate.hint" = "f5"\n', encoding="utf-8")
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        app.theme = "nord"
        await until(pilot, lambda: "nord" in settings_file().read_text(encoding="utf-8"))
        app.theme = "dracula"
        await until(pilot, lambda: "dracula" in settings_file().read_text(encoding="utf-8"))
    assert settings_file().read_text(encoding="utf-8") == 'theme = "dracula"\n# mine\n[keys]\n"debate.hint" = "f5"\n'
    again = make_app()
    async with again.run_test(size=(80, 24)) as pilot:
        assert again.theme == "dracula"
        assert not again._notifications


async def test_a_broken_settings_file_is_left_as_it_is(make_app: Make):
    from debate.store.paths import settings_file

    settings_file().write_text("theme = [", encoding="utf-8")
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        app.theme = "nord"
        await until(pilot, lambda: any("not remembered" in notice.message for notice in app._notifications))
    assert settings_file().read_text(encoding="utf-8") == "theme = ["


async def test_a_whole_debate_by_keyboard(make_app: Make):
    app = make_app()
    async with app.run_test(size=(100, 40)) as pilot:
        screen = await to_debate(pilot)
        assert "This house would make the buses free." in screen_text(app)
        for words in ("Because", "Because", "Because", "Because", "But", "Pass"):
            if screen._scene.state.outcome is None and any(words in offer.label for offer in screen._scene.choices):
                await play(pilot, words)
        if screen._scene.state.outcome is None:
            await pilot.press("s")
            await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
            await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, ReportScreen))
        await settled(pilot)
        outcome = screen._scene.state.outcome
        assert outcome is not None
        assert outcome.text[:40] in screen_text(app)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is screen)
        assert "Because" in screen_text(app)


async def test_the_newest_line_is_in_sight_until_one_looks_back(make_app: Make):
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await to_debate(pilot)
        transcript = screen.query_one(Transcript)
        for _ in range(3):
            await play(pilot, screen._scene.choices[0].label)
            assert transcript.is_vertical_scroll_end
            newest = screen._scene.entries[-1]
            assert f"{newest.number:>3} {newest.speaker}" in screen_text(app)
        transcript.focus()
        await pilot.press("home")
        await settled(pilot)
        screen.query_one("#moves-list").focus()
        await play(pilot, screen._scene.choices[0].label)
        assert transcript.scroll_y == 0


async def test_a_typed_sentence_counts_once_it_is_confirmed(make_app: Make):
    app = make_app()
    async with app.run_test(size=(100, 40)) as pilot:
        screen = await to_debate(pilot)
        await say(pilot, "because buses in the town should be free")
        assert "%" in screen_text(app)
        assert "None of these" in screen_text(app)
        assert screen_turns(pilot) == 2
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is screen)
        assert screen.query_one(ReplyLine).value == "because buses in the town should be free"
        await pilot.press("enter")
        await asked(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: screen_turns(pilot) > 2)
        await settled(pilot)
        assert screen._scene.state.turns[2].move.content == "make-buses-free/for-1"
        assert screen.query_one(ReplyLine).value == ""
        await pilot.press("o", "k")  # whoever types goes on typing
        assert screen.query_one(ReplyLine).value == "ok"


async def test_a_sentence_of_ones_own_is_recorded_as_it_was_written(make_app: Make):
    app = make_app()
    async with app.run_test(size=(100, 40)) as pilot:
        await to_debate(pilot)
        await say(pilot, "zebras [/b] like marmalade")
        readings = app.screen.query_one("#readings", OptionList)
        while readings.highlighted_option is None or "as your own" not in str(readings.highlighted_option.prompt):
            await pilot.press("down")
        await pilot.press("enter")
        await until(pilot, lambda: screen_turns(pilot) > 2)
        await settled(pilot)
        assert "zebras [/b] like marmalade" in screen_text(app)


async def test_a_sentence_typed_beside_the_line_does_not_end_the_debate(make_app: Make):
    app = make_app()
    async with app.run_test(size=(100, 40)) as pilot:
        screen = await to_debate(pilot)
        type_at_once(app, *"so it is", "enter")
        await pilot.pause(0.5)
        await until(pilot, lambda: app.screen is screen)
        assert screen._scene.state.outcome is None
        assert screen_turns(pilot) == 2


async def test_the_rest_of_a_sentence_can_be_taken_up_or_typed_over(make_app: Make, monkeypatch):
    def heard(self, text):
        move = next(choice.move for choice in self.choices() if choice.move.act == "argue")
        found = Reading(move, "Because …", 0.9)
        return Proposal(text, readings=(found,), rest="it costs too much" if text == "both" else None)

    monkeypatch.setattr(Session, "say", heard)
    app = make_app()
    async with app.run_test(size=(100, 40)) as pilot:
        screen = await to_debate(pilot)
        entry = screen.query_one(ReplyLine)
        await say(pilot, "both")
        await pilot.press("enter")
        await until(pilot, lambda: entry.value == "it costs too much")
        await until(pilot, lambda: any("rest of what you wrote" in notice.message for notice in app._notifications))
        await settled(pilot)
        await pilot.press("enter")
        await asked(pilot)
        assert "You wrote: it costs too much" in screen_text(app)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is screen)
        entry.select_all()
        await say(pilot, "both")
        await pilot.press("enter")
        await until(pilot, lambda: entry.value == "it costs too much")
        await settled(pilot)
        await pilot.press("n", "o")
        assert entry.value == "no"


async def test_the_commands_of_line_mode_can_be_typed_here_too(make_app: Make):
    app = make_app()
    async with app.run_test(size=(100, 40)) as pilot:
        screen = await to_debate(pilot)
        await pilot.press("slash", *"report", "enter")
        await until(pilot, lambda: any("not possible" in notice.message for notice in app._notifications))
        await pilot.press(*"hint", "enter")
        await until(pilot, lambda: "Hint:" in screen_text(app))
        await pilot.press("enter")
        await until(pilot, lambda: screen_turns(pilot) > 2)
        await settled(pilot)
        await pilot.press("slash", *"Undo", "enter")
        await until(pilot, lambda: screen_turns(pilot) == 2)
        await settled(pilot)
        assert screen.query_one(ReplyLine).value == ""
        await pilot.press(*"stop", "enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))


async def test_enter_twice_plays_one_move(make_app: Make):
    app = make_app()
    async with app.run_test(size=(100, 40)) as pilot:
        screen = await to_debate(pilot)
        await pilot.press("down")
        moves = screen.query_one("#moves-list")
        for _ in range(3):
            moves.post_message(OptionList.OptionSelected(moves, moves.highlighted_option, moves.highlighted))
        await pilot.press("enter", "enter")
        await until(pilot, lambda: screen_turns(pilot) > 2)
        await settled(pilot)
        mine = [turn for turn in screen._scene.state.turns if turn.side == screen._session.side]
        assert len(mine) == 2


async def test_a_debate_that_was_left_goes_on_from_the_library(make_app: Make):
    app = make_app()
    async with app.run_test(size=(100, 40)) as pilot:
        screen = await to_debate(pilot)
        await play(pilot, "Because")
        entries = screen._scene.entries
        assert len(entries) >= 3
    again = make_app()
    async with again.run_test(size=(100, 40)) as pilot:
        await settled(pilot)
        assert "Go on with" in screen_text(again)
        await pilot.press("end", "enter")
        await until(pilot, lambda: isinstance(again.screen, DebateScreen))
        await settled(pilot)
        assert again.screen._scene.entries == entries


async def test_a_map_with_errors_says_what_is_wrong_and_starts_nothing(make_app: Make, library: Path):
    (library / "broken.argmap").write_text(BROKEN, encoding="utf-8")
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        assert "A map with a hole [oops] · ✗ 1 error" in screen_text(app)
        await pilot.press("home")
        await settled(pilot)
        assert "line 6: nothing is called `nowhere`" in screen_text(app)
        await pilot.press("enter", "b")
        await settled(pilot)
        assert isinstance(app.screen, LibraryScreen)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00\x00", b"", b"claim \x1b[31m\n" * 50, "motion ‮[/b]\n".encode()])
async def test_a_file_of_ones_own_may_hold_anything(make_app: Make, tmp_path: Path, content: bytes):
    path = tmp_path / "own [b].argmap"
    path.write_bytes(content)
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        for wanted in (path, tmp_path / "is not there.argmap", tmp_path):
            await pilot.press("o")
            app.screen.query_one("#path", Input).value = str(wanted)
            await pilot.press("enter")
            await settled(pilot)
            if not isinstance(app.screen, LibraryScreen):
                await pilot.press("escape")
        assert "Free buses" in screen_text(app)


async def test_a_tiny_terminal_says_so_and_loses_nothing(make_app: Make):
    app = make_app()
    async with app.run_test(size=(20, 5)) as pilot:
        await settled(pilot)
        assert "Too small" in screen_text(app)
        await pilot.resize_terminal(80, 24)
        screen = await to_debate(pilot)
        await pilot.press("slash", "a", "b")
        await pilot.resize_terminal(20, 5)
        await pilot.pause()
        assert "Nothing is lost" in " ".join(screen_text(app).split())
        await pilot.press("f1", "escape")
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert screen.query_one(ReplyLine).value == "ab"
        assert len(screen.query_one(Transcript).entries) == 2


async def test_keys_and_theme_come_from_the_settings_file(make_app: Make, tmp_path: Path):
    (tmp_path / "home" / "config.toml").write_text(
        'theme = "ansi-dark"\n[keys]\n"debate.browse" = "f6"\n"debate.hnit" = "x"\n', encoding="utf-8"
    )
    app = make_app()
    async with app.run_test(size=(100, 40), notifications=True) as pilot:
        await settled(pilot)
        assert app.theme == "ansi-dark"
        assert "config.toml line 4:" in screen_text(app)
        screen = await to_debate(pilot)
        await pilot.press("b")
        await pilot.pause()
        assert app.screen is screen
        await pilot.press("f6")
        await until(pilot, lambda: isinstance(app.screen, BrowserScreen))


async def test_help_is_about_what_is_focused(make_app: Make):
    app = make_app()
    async with app.run_test(size=(100, 40)) as pilot:
        await to_debate(pilot)
        await pilot.press("f1")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
        await pilot.pause()
        shown = screen_text(app)
        assert shown.index("Your moves") < shown.index("Keys")
        assert "a hint for the next move" in shown


async def test_hints_and_undo_are_for_practice(make_app: Make):
    app = make_app()
    async with app.run_test(size=(100, 40)) as pilot:
        screen = await to_debate(pilot)
        await pilot.press("h")
        await settled(pilot)
        assert "Hint:" in screen_text(app)
        assert screen._scene.state.hints == 1
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        hinted = screen.query_one("#moves-list", OptionList).highlighted_option
        assert hinted is not None
        assert str(hinted.prompt)[:40] in screen_text(app)
        await play(pilot, "Because")
        turns = screen_turns(pilot)
        await pilot.press("u")
        await until(pilot, lambda: screen_turns(pilot) < turns)
        await pilot.press("escape", "escape")
        await settled(pilot)
        await pilot.press("home", "enter")
        await until(pilot, lambda: isinstance(app.screen, SetupScreen))
        app.screen.query_one("#practice").focus()
        await pilot.press("right", "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, DebateScreen))
        await settled(pilot)
        await pilot.press("h")
        await settled(pilot)
        assert app.screen._scene.state.hints == 0
        assert "in earnest" in screen_text(app)


async def test_search_finds_a_claim_and_tells_who_holds_it(make_app: Make):
    app = make_app()
    async with app.run_test(size=(100, 40)) as pilot:
        await settled(pilot)
        await pilot.press("b")
        await until(pilot, lambda: isinstance(app.screen, BrowserScreen))
        await pilot.press("slash", *"parking", "enter")
        await settled(pilot)
        await pilot.pause(0.1)
        shown = screen_text(app)
        assert "Ada Bell asserts · A letter to the council, paragraph" in shown
        assert "accepted in the map's own view" in shown


def test_the_first_paint_does_not_pay_for_the_engine():
    script = "import sys, debate.tui.app; print([m for m in sys.modules if m in %r])"
    heavy = (
        "lark",
        "pydantic",
        "numpy",
        "markdown_it",
        "debate.language.load",
        "debate.dialogue.engine",
        "debate.model.elements",
    )
    ran = subprocess.run([sys.executable, "-c", script % (heavy,)], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


async def test_what_is_pasted_becomes_one_line_cut_where_it_is_full(make_app: Make):
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await to_debate(pilot)
        await pilot.press("slash", "a", " ")
        app.post_message(events.Paste("[bold]x[/]\r\n\x1b[2J\u202eb\n"))
        await until(pilot, lambda: screen.query_one(ReplyLine).value == "a [bold]x[/] \ufffd[2J\ufffdb")
        assert not list(app._notifications)
        app.post_message(events.Paste("many words\n" * 1000))
        await until(pilot, lambda: any("1,000 characters" in notice.message for notice in app._notifications))
        value = screen.query_one(ReplyLine).value
        assert len(value) == 1000
        assert value.startswith("a [bold]x[/] \ufffd[2J\ufffdbmany words many words")
        assert screen_turns(pilot) == 2


async def test_the_newest_open_debate_is_one_key_away(make_app: Make):
    app = make_app()
    async with app.run_test(size=(40, 15)) as pilot:
        await settled(pilot)
        assert "g Go on" not in screen_text(app)
        screen = await to_debate(pilot)
        await play(pilot, "Because")
        entries = screen._scene.entries
    again = make_app()
    async with again.run_test(size=(40, 15)) as pilot:
        await until(pilot, lambda: "g Go on" in screen_text(again))
        await pilot.press("g")
        await until(pilot, lambda: isinstance(again.screen, DebateScreen))
        assert again.screen._scene.entries == entries


async def test_in_a_small_window_the_answer_stands_below_the_moves_and_the_status_above_the_commitments(make_app: Make):
    app = make_app()
    async with app.run_test(size=(40, 15)) as pilot:
        screen = await to_debate(pilot)
        assert "2 Jo Cole: Why do you say" in screen_text(app)
        await play(pilot, "Because")
        newest = screen._scene.entries[-1]
        assert f"{newest.number} {newest.speaker}: {newest.text[:10]}" in screen_text(app)
        await pilot.press("p", "p")
        await until(pilot, lambda: "Where the debate stands" in screen_text(app))
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: "Committed: you" in screen_text(app))
        assert "Where the debate stands" not in screen_text(app)


async def test_the_library_is_not_read_while_a_debate_is_made_ready(library: Path, monkeypatch):
    from debate.session.setup import Setup
    from debate.tui.screens import library as library_screen

    read: list[Path] = []
    monkeypatch.setattr(library_screen, "read_book", lambda path: read.append(path) or books.read(path))
    app = DebateApp(Setup(map=str(library / "buses.argmap"), root="make-buses-free"), library=library)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, DebateScreen))
        assert read == []
        await pilot.press("escape")
        await until(pilot, lambda: read != [])

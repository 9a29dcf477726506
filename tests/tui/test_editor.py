"""The authoring screen as an author meets it: findings, verdicts and the picture follow the text, and nothing typed is ever lost."""

import os
import random
import stat
import subprocess
from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input, OptionList

from debate.resources import library
from debate.tui.editing import recovery
from debate.tui.editing.analyst import Analyst
from debate.tui.screens.ask import ChoiceScreen, LineScreen, ManualScreen
from debate.tui.screens.browser import BrowserScreen
from debate.tui.screens.editor import EditorScreen
from debate.tui.screens.library import LibraryScreen
from debate.tui.screens.setup import SetupScreen
from debate.tui.widgets.findings import FindingList
from tests.tui.editing import PYTHON, SMALL, WRITE_AND_WAIT, answer, app_on, choose, opened, read, said
from tests.tui.screen_text import assert_golden, screen_text
from tests.tui.steps import settled, until


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "maps" / "buses.argmap"
    path.parent.mkdir()
    path.write_text(SMALL, encoding="utf-8")
    return path


@pytest.mark.parametrize(("width", "height"), [(120, 40), (80, 24), (40, 15)])
async def test_the_editor_looks_as_it_should(small: Path, width: int, height: int):
    app = app_on(small)
    size = f"{width}x{height}"
    async with app.run_test(size=(width, height)) as pilot:
        screen = await opened(pilot)
        screen.area.move_cursor((6, 4))
        await pilot.pause(0.2)
        assert_golden(app, f"editor-{size}")
        await pilot.press("f6")
        await pilot.pause(0.2)
        assert_golden(app, f"editor-findings-{size}")
        await pilot.press("f6")
        await pilot.pause(0.2)
        assert_golden(app, f"editor-around-{size}")


async def test_a_pane_that_was_hidden_shows_what_is_at_the_cursor_now(small: Path):
    app = app_on(small)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.press("f8")
        await pilot.pause(0.2)
        await pilot.press("f6", "f6")
        await pilot.pause(0.1)
        assert "free-buses: ≈ contested" in screen_text(app)


async def test_words_are_coloured_by_their_class(small: Path):
    app = app_on(small)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot)
        styles = {}
        for row in range(7):
            for segment in screen.area.render_line(row):
                styles.setdefault(segment.text.strip(), segment.style)
        assert styles["because"].bold
        assert styles["because"].color != styles["though"].color
        assert styles["claim"].color == styles["thesis"].color != styles["because"].color
        assert styles["free-buses"] != styles["claim"]


async def test_findings_and_verdicts_follow_the_text(small: Path):
    app = app_on(small)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await opened(pilot)
        text = screen_text(app)
        assert "2 warnings" in text
        assert "W   7    though costs-a-lot" in text
        assert " ≈  4  claim free-buses" in text
        screen.area.move_cursor((6, 2))
        await pilot.press(*"but", "right", *["delete"] * 6)
        await read(pilot, screen)
        assert "W   7" not in screen_text(app)
        screen.area.move_cursor((0, 0))
        await pilot.press("x")
        await read(pilot, screen)
        assert "2 errors" in screen_text(app)
        assert "E   1  xmap buses" in screen_text(app)


async def test_the_claim_at_the_cursor_is_shown_with_its_verdict(small: Path):
    app = app_on(small)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await opened(pilot)
        screen.area.move_cursor((11, 0))
        await pilot.pause(0.2)
        assert "costs-a-lot: ✓ accepted" in screen_text(app)
        screen.area.move_cursor((5, 12))
        await pilot.pause(0.2)
        assert "fewer-cars: ✓ accepted" in screen_text(app)
        assert "Free buses take cars off the road [see p. 3]." in " ".join(screen_text(app).replace("│", " ").split())


async def test_a_fix_is_applied_and_taken_back(small: Path):
    small.write_text(SMALL.replace("because", "becuse"), encoding="utf-8")
    app = app_on(small)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot)
        before = screen.area.text
        await pilot.press("f8")
        assert screen.area.cursor_location[0] == 5
        await pilot.press("f4")
        await choose(pilot, "because")
        await until(pilot, lambda: "  because fewer-cars" in screen.area.text)
        assert screen.area.cursor_location[0] == 5
        await pilot.press("ctrl+z")
        assert screen.area.text == before


async def test_f8_and_f7_go_round(small: Path):
    small.write_text(SMALL.replace("claim ", "clam "), encoding="utf-8")
    app = app_on(small)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        rows = []
        for key in ("f8", "f8", "f8", "f8", "f7"):
            await pilot.press(key)
            rows.append(screen.area.cursor_location[0])
        assert rows[:3] == sorted(rows[:3])
        assert rows[3] == rows[0]
        assert rows[4] == rows[2]


async def test_a_finding_is_explained_and_gone_to_from_the_list(small: Path):
    app = app_on(small)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        await pilot.press("f6", "end")
        assert screen.query_one(FindingList).has_focus
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, ManualScreen))
        assert "conceded" in screen_text(app)
        await pilot.press("escape", "end", "enter")
        await pilot.pause(0.1)
        assert screen.area.has_focus
        assert screen.area.cursor_location == (6, 2)


async def test_what_can_be_written_is_offered_and_written(small: Path):
    app = app_on(small)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot)
        screen.area.move_cursor((5, 20))
        await pilot.press("enter", *"because co", "ctrl+@")
        await until(pilot, lambda: "because costs-a-lot" in screen.area.text or isinstance(app.screen, ChoiceScreen))
        if isinstance(app.screen, ChoiceScreen):
            await choose(pilot, "costs-a-lot")
        await until(pilot, lambda: screen.area.document.get_line(6) == "  because costs-a-lot")


async def test_enter_keeps_the_indentation(small: Path):
    app = app_on(small)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot)
        screen.area.move_cursor((3, 16))
        await pilot.press("enter", "x")
        assert screen.area.document.get_line(4) == "  x"
        screen.area.move_cursor((6, 20))
        await pilot.press("enter", "tab", "y")
        assert screen.area.document.get_line(7) == "    y"


async def test_saving_keeps_permissions_links_and_line_breaks(small: Path, tmp_path: Path):
    real = tmp_path / "elsewhere.argmap"
    real.write_bytes(b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode())
    real.chmod(0o640)
    small.unlink()
    small.symlink_to(real)
    app = app_on(small)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot)
        await pilot.press("number_sign", "enter", "ctrl+s")
        await until(pilot, lambda: not screen.unsaved)
        assert "saved" in screen_text(app).splitlines()[0]
    assert real.read_bytes() == b"\xef\xbb\xbf#\r\n" + SMALL.replace("\n", "\r\n").encode()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert small.is_symlink()
    assert [path.name for path in small.parent.iterdir()] == ["buses.argmap"]


async def test_unsaved_text_is_asked_about(small: Path):
    app = app_on(small)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot)
        await pilot.press("x", "escape")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await pilot.press("escape")
        assert app.screen is screen
        await pilot.press("ctrl+q")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await choose(pilot, "go on")
        assert app.screen is screen
        await pilot.press("escape")
        await choose(pilot, "without saving")
        await until(pilot, lambda: isinstance(app.screen, LibraryScreen))
    assert small.read_text(encoding="utf-8") == SMALL
    assert recovery.all_kept() == []


async def test_quitting_saves_when_asked_to(small: Path):
    app = app_on(small)
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot)
        await pilot.press("number_sign", "ctrl+q")
        await choose(pilot, "save it")
        await until(pilot, lambda: app._exit)
    assert small.read_text(encoding="utf-8") == f"#{SMALL}"


@pytest.mark.parametrize("choice", ["keep mine", "take theirs"])
async def test_a_change_from_outside_is_noticed_before_it_is_overwritten(small: Path, choice: str):
    app = app_on(small)
    theirs = f"# theirs\n{SMALL}"
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot)
        await pilot.press("number_sign")
        small.write_text(theirs, encoding="utf-8")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        assert "changed by another program" in screen_text(app)
        assert small.read_text(encoding="utf-8") == theirs
        await choose(pilot, choice)
        await until(pilot, lambda: not screen.unsaved)
        mine = choice == "keep mine"
        assert small.read_text(encoding="utf-8") == screen.area.text == (f"#{SMALL}" if mine else theirs)
        if not mine:
            await pilot.press("ctrl+z")
            assert screen.area.text == f"#{SMALL}"


async def test_a_change_from_outside_is_noticed_by_itself(small: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("debate.tui.screens.editor.OUTSIDE_EVERY", 0.1)
    app = app_on(small)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot)
        small.unlink()
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        assert "no longer there" in screen_text(app)
        await choose(pilot, "keep mine")
        await until(pilot, lambda: screen.unsaved)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: not screen.unsaved)
    assert small.read_text(encoding="utf-8") == SMALL


async def test_a_map_is_saved_under_another_name(small: Path):
    app = app_on(small)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot)
        await pilot.press("number_sign", "f12")
        await answer(pilot, str(small.with_name("other")))
        await until(pilot, lambda: screen.file.path.name == "other.argmap")
        await read(pilot, screen)
        assert "other.argmap" in screen_text(app).splitlines()[0]
    assert small.with_name("other.argmap").read_text(encoding="utf-8") == f"#{SMALL}"
    assert small.read_text(encoding="utf-8") == SMALL


async def test_a_file_that_cannot_be_written_is_saved_elsewhere(small: Path, monkeypatch: pytest.MonkeyPatch):
    app = app_on(small)
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot)
        await pilot.press("number_sign")
        monkeypatch.setattr("debate.atomic_write.os.access", lambda path, mode: not str(path).endswith("buses.argmap"))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        assert "cannot be written" in said(app)
        await answer(pilot, str(small.with_name("copy.argmap")))
        await until(pilot, small.with_name("copy.argmap").exists)


@pytest.mark.slow
async def test_what_a_killed_program_had_not_saved_is_offered(small: Path):
    process = subprocess.Popen([PYTHON, "-c", WRITE_AND_WAIT, str(small)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "written\n"
    process.kill()
    process.wait()
    assert small.read_text(encoding="utf-8") == SMALL
    app = app_on(small)
    app._edit = None
    async with app.run_test(size=(100, 40)) as pilot:
        await settled(pilot)
        assert "Not saved yet" in screen_text(app)
        maps = app.screen.query_one("#maps", OptionList)
        maps.highlighted = maps.get_option_index("unsaved:0")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await choose(pilot, "go on with that text")
        screen = await opened(pilot)
        assert screen.area.text == f"# words that nobody saved{SMALL}"
        assert screen.unsaved
        await pilot.press("ctrl+s")
        await until(pilot, lambda: not screen.unsaved)
        await until(pilot, lambda: not recovery.all_kept())
    assert small.read_text(encoding="utf-8") == f"# words that nobody saved{SMALL}"


async def test_text_that_is_taken_back_is_not_kept(small: Path):
    app = app_on(small)
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot)
        await pilot.press("x")
        await until(pilot, lambda: len(recovery.all_kept()) == 1)
        assert stat.S_IMODE(recovery._file(small).stat().st_mode) == 0o600
        await pilot.press("ctrl+z")
        await until(pilot, lambda: recovery.all_kept() == [])


def test_a_damaged_kept_text_is_passed_over(small: Path):
    recovery.keep(small, "text", None)
    file = recovery._file(small)
    for damage in (b"", b"{", b"[]", b"\xff", b'{"path": 1}'):
        file.write_bytes(damage)
        assert recovery.all_kept() == []
        assert recovery.kept(small) is None


async def test_a_bundled_map_is_copied_before_it_is_edited(tmp_path: Path):
    path = library() / "integration" / "integration.argmap"
    before = path.read_bytes()
    app = app_on(path)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        assert "belongs to the bundled library" in " ".join(screen_text(app).split())
        await answer(pilot, str(tmp_path / "mine"))
        screen = await opened(pilot)
        assert screen.file.path == tmp_path / "mine" / "integration.argmap"
        assert screen.seen is not None
        assert screen.seen.analysis.sound
    assert (tmp_path / "mine" / "ham.argmap").is_file()
    assert path.read_bytes() == before


async def test_a_copy_never_overwrites(tmp_path: Path):
    (tmp_path / "ham.argmap").write_text("mine", encoding="utf-8")
    app = app_on(library() / "integration" / "ham.argmap")
    async with app.run_test(size=(100, 30)) as pilot:
        await answer(pilot, str(tmp_path))
        await until(pilot, lambda: "there is already" in said(app))
    assert (tmp_path / "ham.argmap").read_text(encoding="utf-8") == "mine"


async def test_a_debate_is_held_on_the_saved_map_and_leads_back(small: Path):
    app = app_on(small)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot)
        await pilot.press("enter", "f5")
        await choose(pilot, "save it and debate")
        await until(pilot, lambda: isinstance(app.screen, SetupScreen))
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is screen)
        await pilot.press("ctrl+b")
        await until(pilot, lambda: isinstance(app.screen, BrowserScreen))


async def test_a_map_with_errors_is_not_debated(small: Path):
    small.write_text(SMALL.replace("claim ", "clam "), encoding="utf-8")
    app = app_on(small)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot)
        await pilot.press("f5")
        await until(pilot, lambda: "the map has errors" in said(app))
        assert app.screen is screen


async def test_a_new_map_is_begun_and_saved(tmp_path: Path):
    path = tmp_path / "new.argmap"
    app = app_on(path)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot)
        await pilot.press(*"claim", "space", "a", "ctrl+s")
        await until(pilot, lambda: not screen.unsaved)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, LibraryScreen))
        await until(pilot, lambda: "new" in screen_text(app))
    assert path.read_text(encoding="utf-8") == "claim a"


async def test_words_are_found(small: Path):
    app = app_on(small)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot)
        await pilot.press("ctrl+f", *"TOWN", "enter")
        assert screen.area.selected_text == "town"
        first = screen.area.selection
        await pilot.press("enter")
        assert screen.area.selection != first
        await pilot.press("enter")
        assert screen.area.selection == first
        await pilot.press("escape")
        assert screen.area.has_focus
        assert not screen.query_one("#find", Input).display


async def test_f9_lays_the_map_out(small: Path):
    small.write_text(SMALL.replace("claim fewer", "claim    fewer"), encoding="utf-8")
    app = app_on(small)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot)
        await pilot.press("f9")
        await until(pilot, lambda: screen.area.text == SMALL)


async def test_garbage_never_stops_the_editor(small: Path):
    chance = random.Random(3)
    pieces = [
        '"',
        "\\",
        "[/b]",
        "[red]",
        "#",
        "\t",
        "é",
        "😀",
        "\u202e",
        "\x1b[31m",
        "\u2028",
        "\x0b",
        "claim ",
        "  because ",
        "\n",
        "p6",
        ";",
        "“",
    ]
    app = app_on(small)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        for number in range(60):
            area = screen.area
            row = chance.randrange(area.document.line_count)
            area.move_cursor((row, chance.randrange(len(area.document.get_line(row)) + 1)))
            if number % 5:
                area.insert("".join(chance.choices(pieces, k=3)))
            else:
                await pilot.press(
                    *chance.choices(["backspace", "ctrl+k", "enter", "tab", "ctrl+z", "ctrl+y", "f8", "ctrl+u"], k=3)
                )
            if number % 20 == 0:
                await pilot.pause(0.3)
                await pilot.press("f6", "f6", "f6")
        await read(pilot, screen)
        assert "\x1b" not in screen_text(app)
        assert "\u202e" not in screen_text(app)
        assert app.screen is screen


async def test_text_that_cannot_be_read_is_refused_with_a_reason(tmp_path: Path):
    path = tmp_path / "odd.argmap"
    path.write_bytes(b"claim \xff\n")
    app = app_on(path)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: "not UTF-8" in said(app))
        assert not any(isinstance(screen, EditorScreen) for screen in app.screen_stack)
    os.truncate(path, 0)


def test_the_app_starts_without_what_only_the_editor_uses():
    script = "import sys, debate.tui.app\nprint(*[name for name in sys.modules if name.startswith('debate.')])"
    found = subprocess.run(
        [PYTHON, "-c", script], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]
    )
    assert not [name for name in found.stdout.split() if "edit" in name or "highlight" in name or "authoring" in name]


async def test_what_is_too_long_is_refused_with_a_reason(small: Path):
    app = app_on(small)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        app.post_message(events.Paste("x" * 20_000))
        await until(pilot, lambda: "too long to be pasted" in said(app))
        app.post_message(events.Paste("# short"))
        await until(pilot, lambda: screen.area.text == f"# short{SMALL}")
    small.write_text(f'claim a "{"x" * 20_000}"\n', encoding="utf-8")
    app = app_on(small)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "line 1 has more than 10,000 characters" in said(app))


async def test_the_line_that_is_typed_stays_in_sight(small: Path):
    app = app_on(small)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        await pilot.press("ctrl+end", *["enter"] * 20, *"unknown", "space", *"words")
        await read(pilot, screen)
        assert "unknown words" in screen_text(app)
        await pilot.press("ctrl+home")
        await pilot.pause(0.1)
        assert 'map buses "Free buses"' in screen_text(app)


async def test_hints_are_shown_where_they_are_asked_for(tmp_path):
    path = tmp_path / "ham.argmap"
    text = (library() / "integration" / "ham.argmap").read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8")

    async def severities() -> set[str]:
        analyst = Analyst(path)
        seen = await analyst.judge(await analyst.look(text))
        analyst.close()
        assert seen is not None
        return {str(finding.severity) for finding in seen.findings}

    assert "hint" not in await severities()
    (tmp_path / "debate.toml").write_text('level = "hint"\n', encoding="utf-8")
    assert "hint" in await severities()

"""The picture in the app: what stands around the claim at the cursor, drawn, moved with the arrow keys, live."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.widgets import Static

from debate.tui.app import DebateApp
from debate.tui.screens.browser import BrowserScreen, ClaimTree
from debate.tui.widgets.picture import PicturePane
from tests.tui.editing import SMALL, app_on, opened, read
from tests.tui.screen_text import assert_golden, screen_text
from tests.tui.steps import settled, until

SIZES = [(80, 24), (120, 40), (40, 15)]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "maps" / "buses.argmap"
    path.parent.mkdir()
    path.write_text(SMALL, encoding="utf-8")
    return path


async def browsing(pilot, library: Path) -> BrowserScreen:
    app = pilot.app
    await settled(pilot)
    await pilot.press("b")
    await until(pilot, lambda: isinstance(app.screen, BrowserScreen))
    screen = app.screen
    await until(pilot, lambda: "author" in screen._views)
    await settled(pilot)
    return screen


def around(app: DebateApp) -> str:
    return str(app.screen.query_one("#picture-text", Static).content)


@pytest.mark.parametrize(("width", "height"), SIZES)
async def test_the_browser_draws_the_claim_under_the_cursor(make_app: Callable[[], DebateApp], library, width, height):
    app = make_app()
    async with app.run_test(size=(width, height)) as pilot:
        await browsing(pilot, library)
        await pilot.press("down", "v")
        await settled(pilot)
        assert_golden(app, f"claims-picture-{width}x{height}")
        await pilot.press("v")
        await settled(pilot)
        assert "Who says so" in screen_text(app) or width == 40


async def test_the_picture_follows_the_cursor_in_the_list(make_app, library):
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await browsing(pilot, library)
        await pilot.press("down", "v")
        await until(pilot, lambda: "┃ ≈ free-buses" in around(app))
        assert screen.query_one(ClaimTree).has_focus
        await pilot.press("space", "down", "down")
        await until(pilot, lambda: "┃ ✓ poor-travel" in around(app))


async def test_what_if_shows_in_the_picture(make_app, library):
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await browsing(pilot, library)
        await pilot.press("down", "v", "w")
        await until(pilot, lambda: "┃ ✗ free-buses" in around(app))


@pytest.mark.parametrize(("width", "height"), SIZES)
async def test_the_way_back_is_always_in_the_footer(make_app, library, width, height):
    app = make_app()
    async with app.run_test(size=(width, height)) as pilot:
        await browsing(pilot, library)
        for key in ("v", "p", "v"):
            assert "esc Back" in screen_text(app).splitlines()[-1]
            await pilot.press(key)
            await settled(pilot)


async def test_arrow_keys_move_a_picture_that_is_larger_than_its_pane(small):
    small.write_text(SMALL + "".join(f'\nclaim more{n} "More {n}."\n' for n in range(9)), encoding="utf-8")
    text = small.read_text().replace("  because fewer-cars\n", "".join(f"  because more{n}\n" for n in range(9)))
    small.write_text(text, encoding="utf-8")
    app = app_on(small)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        screen.area.move_cursor((3, 8))
        await pilot.pause(0.2)
        await pilot.press("f6", "f6")
        await pilot.pause(0.2)
        pane = screen.query_one(PicturePane)
        assert pane.has_focus
        assert "↑↓←→ Move" in screen_text(app)
        assert "┃ ≈ free-buses" in screen_text(app)  # the claim itself is in sight
        await pilot.press("home")
        await pilot.pause(0.1)
        assert "more0" in screen_text(app)
        before = screen_text(app)
        await pilot.press("down", "down")
        await pilot.pause(0.3)
        assert screen_text(app) != before
        assert pane.scroll_offset.y > 0
        await pilot.press("escape")
        assert screen.area.has_focus


async def test_the_picture_follows_the_text_as_it_is_typed(small):
    app = app_on(small)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await opened(pilot)
        screen.area.move_cursor((3, 8))
        await until(pilot, lambda: "~" in around(app))
        screen.area.move_cursor((6, 2))
        await pilot.press(*"but", *["delete"] * 6)
        await read(pilot, screen)
        screen.area.move_cursor((3, 8))
        await until(pilot, lambda: "- but: an objection" in around(app))
        assert "~" not in around(app)


async def test_while_the_map_has_errors_the_picture_is_the_one_before(small):
    app = app_on(small)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await opened(pilot)
        screen.area.move_cursor((3, 8))
        await until(pilot, lambda: "free-buses" in around(app))
        screen.area.move_cursor((0, 0))
        await pilot.press("x")
        await read(pilot, screen)
        screen.area.move_cursor((3, 8))
        await until(pilot, lambda: "before the errors" in screen_text(app))
        assert "Free buses" in around(app)


async def test_words_are_never_markup(small):
    small.write_text(SMALL.replace("[see p. 3]", "[bold]x[/oops] [@click=app.quit]q[/]"), encoding="utf-8")
    app = app_on(small)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await opened(pilot)
        screen.area.move_cursor((8, 8))
        await pilot.press("f6", "f6")
        await until(pilot, lambda: "fewer-cars" in around(app))
        assert "[bold]x[/oops]" in screen_text(app)
        assert "[@click=app.quit]q[/]" in screen_text(app)


async def test_a_narrow_pane_shows_the_outline(small):
    app = app_on(small)
    async with app.run_test(size=(40, 20)) as pilot:
        screen = await opened(pilot)
        screen.area.move_cursor((3, 8))
        await pilot.press("f6", "f6")
        await until(pilot, lambda: "» Buses in the town" in around(app))
        assert "┌" not in around(app)
        await pilot.resize_terminal(100, 30)
        await until(pilot, lambda: "┌" in around(app))


async def test_a_claim_with_nothing_around_it_says_so(small):
    small.write_text('claim alone "It stands alone."\n', encoding="utf-8")
    app = app_on(small)
    async with app.run_test(size=(120, 40)) as pilot:
        await opened(pilot)
        await until(pilot, lambda: "nothing on the map supports or attacks this" in around(app))

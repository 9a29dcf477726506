"""What if, in the claims of a map: a key supposes, the screen says so, another key leaves."""

from collections.abc import Callable

from debate.reason.whatif import Change, ChangeKind
from debate.tui.app import DebateApp
from debate.tui.screens.browser import BrowserScreen
from debate.tui.whatif import next_change
from tests.tui.screen_text import screen_text
from tests.tui.steps import settled, until


async def test_the_key_shows_what_would_be_and_escape_ends_it(make_app: Callable[[], DebateApp]):
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("b")
        await until(pilot, lambda: isinstance(app.screen, BrowserScreen))
        await settled(pilot)
        await pilot.press("down")
        await settled(pilot)
        await pilot.pause(0.1)
        before = screen_text(app)
        assert "WHAT IF" not in before
        await pilot.press("w")
        await settled(pilot)
        await pilot.pause(0.1)
        shown = screen_text(app)
        assert "WHAT IF" in shown
        assert "is rejected? The map itself stays as it is." in shown
        assert "What if: what else would change" in shown
        assert "✗ rejected in the map's own view" in shown
        await pilot.press("w")
        await settled(pilot)
        await pilot.pause(0.1)
        assert "is accepted? The map itself stays as it is." in screen_text(app)
        await pilot.press("escape")
        await settled(pilot)
        await pilot.pause(0.1)
        assert isinstance(app.screen, BrowserScreen)
        assert screen_text(app) == before


def test_the_key_goes_round():
    first = next_change("a", None)
    assert first == Change(ChangeKind.REJECT, "a")
    second = next_change("a", first)
    assert second == Change(ChangeKind.ACCEPT, "a")
    assert next_change("a", second) is None
    assert next_change("b", second) == Change(ChangeKind.REJECT, "b")

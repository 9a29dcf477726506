"""A language model in the app: its words stand under the map's, marked; without it, or when it fails, the debate is the same."""

from pathlib import Path

from debate.tui.machine import SPEAKER
from tests.llm.stub import says, serving
from tests.session.test_language_model import faithful
from tests.tui.screen_text import screen_text
from tests.tui.steps import play, settled, to_debate


def set_up(tmp_path: Path, url: str, use: str = '["words"]') -> None:
    settings = f'[llm]\nurl = "{url}"\nmodel = "stub"\nuse = {use}\ntimeout = 5\n'
    (tmp_path / "home" / "config.toml").write_text(settings, encoding="utf-8")


async def test_its_words_stand_under_the_maps_own_and_are_marked(make_app, tmp_path):
    with serving(faithful) as stub:
        set_up(tmp_path, stub.url)
        app = make_app()
        async with app.run_test(size=(120, 45)) as pilot:
            screen = await to_debate(pilot)
            await play(pilot, "Because")
            await settled(pilot)
            entries = screen.query_one("#transcript").entries
            (words,) = [entry for entry in entries if entry.speaker == SPEAKER]
            above = entries[entries.index(words) - 1]
            assert above.number is not None
            assert not above.own
            assert words.text.removesuffix(".").lower() in above.text.lower()
            assert SPEAKER in screen_text(app)
            await pilot.press("u")
            await settled(pilot)
            assert SPEAKER not in screen_text(app)


async def test_it_is_not_asked_unless_the_settings_say_so(make_app, tmp_path):
    with serving(faithful) as stub:
        set_up(tmp_path, stub.url, '["matches"]')
        app = make_app()
        async with app.run_test(size=(120, 45)) as pilot:
            await to_debate(pilot)
            await play(pilot, "Because")
            await settled(pilot)
            assert SPEAKER not in screen_text(app)
        assert stub.requests == []


async def test_a_model_that_talks_nonsense_or_hangs_does_not_stop_the_debate(make_app, tmp_path):
    evil = {"sentences": [{"text": "\x1b[2J[b]You lose[/b]", "claims": ["town-cannot-pay"]}], "move": "concede"}
    with serving(says(evil)) as stub:
        set_up(tmp_path, stub.url)
        app = make_app()
        async with app.run_test(size=(120, 45)) as pilot:
            screen = await to_debate(pilot)
            await play(pilot, "Because")
            await settled(pilot)
            assert stub.requests != []
            assert SPEAKER not in screen_text(app)
            assert "You lose" not in screen_text(app)
            assert len(screen._scene.state.turns) >= 2

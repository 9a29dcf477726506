"""A language model in the app: its words stand under the map's, marked; without it, or when it fails, the debate is the same."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from debate.tui.machine import SPEAKER, Machine
from tests.llm.stub import says, serving
from tests.session.test_language_model import faithful
from tests.tui.screen_text import screen_text
from tests.tui.steps import play, say, screen_turns, settled, to_debate, until


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


async def test_the_user_is_told_of_the_model_before_anything_is_sent_to_it(make_app, tmp_path):
    with serving(faithful) as stub:
        set_up(tmp_path, stub.url)
        app = make_app()
        async with app.run_test(size=(120, 45)) as pilot:
            screen = await to_debate(pilot)
            await play(pilot, "Because")
            await settled(pilot)
            asked = len(stub.requests)
            machine = Machine(screen._session)
            told = machine.word_next()
            assert "The language model stub words replies" in told
            assert "Ctrl+C" not in told  # which does something else in the app
            assert len(stub.requests) == asked
            assert machine.word_next() == ""
            assert len(stub.requests) == asked + 1


def test_without_settings_not_even_the_reading_of_them_is_imported(tmp_path):
    program = (
        "import sys\n"
        "from debate.tui.machine import Machine\n"
        "machine = Machine(None)\n"
        "print(repr(machine.word_next()), machine.word_next(), machine.picks)\n"
        "print([name for name in sys.modules if name.startswith('debate.llm')])\n"
    )
    out = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "DEBATE_HOME": str(tmp_path)}, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert out.splitlines() == ["'' None False", "[]"]


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


@pytest.mark.parametrize("claim", ["town-cannot-pay", "none of these"])
async def test_its_guess_stands_beside_the_readings_marked_and_plays_nothing(make_app, tmp_path, claim):
    with serving(says({"claim": claim})) as stub:
        set_up(tmp_path, stub.url, '["matches"]')
        app = make_app()
        async with app.run_test(size=(120, 45)) as pilot:
            screen = await to_debate(pilot)
            await say(pilot, "the council is short of cash")
            await until(pilot, lambda: stub.requests != [])
            if claim != "none of these":
                await until(pilot, lambda: "A machine's guess: you mean “The town cannot pay" in screen_text(app))
            else:
                await pilot.pause(0.3)
                assert "guess" not in screen_text(app)
            assert screen_turns(pilot) == 2
            await pilot.press("escape")
            await until(pilot, lambda: app.screen is screen)


async def test_whoever_goes_to_the_line_is_told_that_the_map_is_being_read(make_app, monkeypatch):
    import threading

    from debate.understand import warming

    read_on = threading.Event()
    matcher_of = warming.matcher_of

    def slow(argument_map, kind="auto", progress=None):
        if progress is not None:
            progress(3, 7)
            read_on.wait(10)
        return matcher_of(argument_map, "embedded")

    monkeypatch.setattr(warming, "matcher_of", slow)
    app = make_app()
    async with app.run_test(size=(120, 45)) as pilot:
        await to_debate(pilot)
        assert "reading the map" not in screen_text(app)
        await pilot.press("slash")
        await until(pilot, lambda: "reading the map: 42 %" in screen_text(app))
        read_on.set()
        await until(pilot, lambda: "reading the map" not in screen_text(app))

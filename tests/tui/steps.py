"""Steps that several tests take: to a screen, through workers, to a move."""

import asyncio
from collections.abc import Callable
from typing import Any

from textual import events
from textual.message import Message
from textual.pilot import Pilot
from textual.widgets import OptionList

from debate.tui.app import DebateApp
from debate.tui.screens.confirm import ConfirmScreen
from debate.tui.screens.debate import DebateScreen
from debate.tui.screens.setup import SetupScreen
from debate.tui.widgets.reply_line import ReplyLine

NAMES = {" ": "space", "/": "slash"}


async def until(pilot: Pilot[Any], true: Callable[[], bool], seconds: float = 10) -> None:
    """Wait until something has come about."""
    for _ in range(int(seconds / 0.02)):
        if true():
            await pilot.pause()
            return
        await pilot.pause(0.02)
    raise AssertionError("it did not come about")


async def settled(pilot: Pilot[Any]) -> None:
    """Wait until no worker runs and the screen is drawn."""
    await until(pilot, lambda: not pilot.app._workers or all(worker.is_finished for worker in pilot.app._workers))
    await asyncio.sleep(0.05)
    await pilot.pause()


async def to_setup(pilot: Pilot[Any]) -> None:
    """From the library to the choices."""
    await settled(pilot)
    await pilot.press("enter")
    await until(pilot, lambda: isinstance(pilot.app.screen, SetupScreen))


async def to_debate(pilot: Pilot[Any]) -> DebateScreen:
    """From the library into a debate, with the choices as they stand: Enter three times."""
    await to_setup(pilot)
    await pilot.press("enter", "enter")
    await until(pilot, lambda: isinstance(pilot.app.screen, DebateScreen))
    await settled(pilot)
    screen = pilot.app.screen
    assert isinstance(screen, DebateScreen)
    return screen


async def play(pilot: Pilot[Any], words: str) -> None:
    """Choose the move whose label has these words, with the arrow keys, and play it."""
    assert isinstance(pilot.app, DebateApp)
    screen = pilot.app.screen
    moves = screen.query_one("#moves-list", OptionList)
    for _ in range(moves.option_count):
        await pilot.press("down")
        option = moves.highlighted_option
        if option is not None and words in str(option.prompt):
            await _enter(pilot)
            return
    labels = [str(moves.get_option_at_index(index).prompt) for index in range(moves.option_count)]
    raise AssertionError(f"no move says {words!r} among {labels}")


async def say(pilot: Pilot[Any], sentence: str) -> None:
    """Type a sentence into the line of the debate, and wait for the question what it means."""
    await pilot.press("slash")
    pilot.app.screen.query_one(ReplyLine).value = sentence
    await pilot.press("enter")
    await asked(pilot)


async def asked(pilot: Pilot[Any]) -> None:
    """Wait for the question what a sentence means, until its user can have read it."""
    await until(pilot, lambda: isinstance(pilot.app.screen, ConfirmScreen))
    screen = pilot.app.screen
    assert isinstance(screen, ConfirmScreen)
    await until(pilot, lambda: screen._seen_from is not None and Message().time > screen._seen_from)


async def _enter(pilot: Pilot[Any]) -> None:
    """Press Enter and wait for what comes of it."""
    before = screen_turns(pilot)
    await pilot.press("enter")
    await until(pilot, lambda: screen_turns(pilot) != before)
    await settled(pilot)


def screen_turns(pilot: Pilot[Any]) -> int:
    """How many turns the debate on the stack has."""
    screen = next(screen for screen in pilot.app.screen_stack if isinstance(screen, DebateScreen))
    return len(screen._scene.state.turns)


def type_at_once(app: DebateApp, *keys: str) -> None:
    """Send keys as a terminal does that has kept them: all at once, none waiting for the one before."""
    for key in keys:
        event = events.Key(NAMES.get(key, key), key if len(key) == 1 else None)
        event.set_sender(app)
        app.post_message(event)

"""Steps of the tests of the authoring screen."""

import sys
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from debate.tui.app import DebateApp
from debate.tui.screens.ask import ChoiceScreen, LineScreen
from debate.tui.screens.editor import EditorScreen
from tests.tui.steps import until

SMALL = """map buses "Free buses"
  thesis free-buses

claim free-buses
  "Buses in the town should be free."
  because fewer-cars
  though costs-a-lot

claim fewer-cars
  "Free buses take cars off the road [see p. 3]."

claim costs-a-lot
  "Free buses cost the town a lot of money."
"""


def app_on(path: Path) -> DebateApp:
    app = DebateApp(library=path.parent, edit=path)
    app.animation_level = "none"
    return app


async def opened(pilot: Pilot[Any]) -> EditorScreen:
    """Wait for the authoring screen and for what is known of its text."""
    await until(pilot, lambda: isinstance(pilot.app.screen, EditorScreen), 20)
    screen = pilot.app.screen
    assert isinstance(screen, EditorScreen)
    await read(pilot, screen)
    return screen


async def read(pilot: Pilot[Any], screen: EditorScreen) -> None:
    """Wait until the text as it stands has been read, with all rules."""

    def known() -> bool:
        return screen.seen is not None and screen.seen.complete and screen.seen.text == screen.area.text

    await until(pilot, known, 20)
    await pilot.pause(0.1)


def said(app: DebateApp) -> str:
    """What the app has said in passing."""
    return "\n".join(notice.message for notice in app._notifications)


async def choose(pilot: Pilot[Any], words: str) -> None:
    """Choose the answer with these words in the question that is asked."""
    await until(pilot, lambda: isinstance(pilot.app.screen, ChoiceScreen))
    question = pilot.app.screen
    assert isinstance(question, ChoiceScreen)
    answer = next(name for name, label in question._answers if words in label)
    question.dismiss(answer)
    await until(pilot, lambda: pilot.app.screen is not question)


async def answer(pilot: Pilot[Any], text: str) -> None:
    """Answer the question for a line of text."""
    await until(pilot, lambda: isinstance(pilot.app.screen, LineScreen))
    question = pilot.app.screen
    question.dismiss(text)
    await until(pilot, lambda: pilot.app.screen is not question)


WRITE_AND_WAIT = f"""
import asyncio, sys
from pathlib import Path
sys.path.insert(0, {str(Path(__file__).parents[2])!r})
from tests.tui.editing import app_on, opened

async def main():
    app = app_on(Path(sys.argv[1]))
    async with app.run_test() as pilot:
        screen = await opened(pilot)
        for letter in "# words that nobody saved":
            await pilot.press({{"#": "number_sign", " ": "space"}}.get(letter, letter))
        await asyncio.sleep(1.5)
        print("written", flush=True)
        await asyncio.sleep(60)

asyncio.run(main())
"""
"""A program that types into a map and then does nothing: to be killed."""

PYTHON = sys.executable

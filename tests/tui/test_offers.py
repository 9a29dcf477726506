"""What the app says about a typed sentence beside the list to choose from."""

from collections.abc import Callable

import pytest

from debate.dialogue.move import Move
from debate.session.proposal import Proposal
from debate.session.readings import Reading
from debate.tui.app import DebateApp
from debate.tui.scene import readings
from debate.tui.screens import confirm
from tests.tui.screen_text import screen_text
from tests.tui.steps import until

Make = Callable[[], DebateApp]
OWN = Reading(Move("argue", "own", 2, "zebras"), "As your own reason, in answer to 2: “Why?”", 0.0)


def test_an_own_argument_is_none_of_these_only_beside_others():
    found = Reading(Move("argue", "clean-1", 2), "Because: “The air is clean”", 0.8, ("air",))
    alone = readings(Proposal("zebras", own=(OWN,)))
    beside = readings(Proposal("zebras", readings=(found,), own=(OWN,)))
    assert alone[0][0].label.startswith("Record it as your own reason")
    assert beside[1][0].label.startswith("None of these: record it as your own reason")
    assert [move for _, move in beside] == [found.move, OWN.move]


def test_what_the_sentence_is_nearest_to_stands_under_the_move():
    found = Reading(Move("argue", "clean-1", 2), "Because: “The air is clean”", 0.8, ("smog",), "There is no smog.")
    rows = readings(Proposal("no more smog", readings=(found,)))
    assert rows[0][0].detail == "your words: smog; nearest to “There is no smog.”"


@pytest.mark.parametrize("said", ["free rides", "free rides " * 90])
async def test_what_is_highlighted_is_on_the_screen_in_a_small_terminal(make_app: Make, said: str):
    move = "Because: “a reason in so many words that it takes two lines of the list” (to 2)"
    rows = [confirm.Reading(f"{number}. {move}", "perhaps (50%)", f"nearest to “{move}”") for number in "1234"]
    app = make_app()
    async with app.run_test(size=(60, 20)) as pilot:
        await app.push_screen(confirm.ConfirmScreen(said, rows, ["A note of one line."]))
        await until(pilot, lambda: "1. Because" in screen_text(app))
        await pilot.press("down", "down", "down")
        await until(pilot, lambda: "4. Because" in screen_text(app))
        app.screen.guess("a claim", 4, confirm.Reading("5. The machine's", "a guess"))
        await pilot.press("down")
        await until(pilot, lambda: "5. The machine's" in screen_text(app))

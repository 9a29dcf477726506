"""The question what a typed sentence means: nothing is confirmed unseen, and everything can be read by keyboard in any window."""

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from debate.dialogue.move import Move
from debate.session.proposal import Proposal
from debate.session.readings import Reading as Found
from debate.session.session import Session
from debate.tui.app import DebateApp
from debate.tui.screens.confirm import ConfirmScreen
from debate.tui.widgets.readings import Reading, ReadingList
from debate.tui.widgets.reply_line import ReplyLine
from tests.tui.screen_text import assert_golden, screen_text
from tests.tui.steps import asked, say, screen_turns, to_debate, type_at_once, until

Make = Callable[[], DebateApp]
SAID = "they should pay for it, since the town has no money left for anything"
NOTES = [
    "Are you for it or against it: “The town cannot pay for free buses”? I cannot tell: please check before you confirm."
]
MOVE = "“A claim of the map in so many words that it takes some lines of the list, first to last” — Ada Bell (to {0})"
DETAIL = (
    "your words: town, money, pay; nearest to “The council of the town has not got any money left over for this, {0}”"
)
SIX = [
    *(Reading(f"Because: {MOVE.format(n)}", "perhaps (50%)", DETAIL.format(f"end {n}")) for n in range(1, 4)),
    *(Reading(f"None of these: record it as your own objection to {n}: {MOVE.format(n)}") for n in range(4, 7)),
]


async def ask(
    app: DebateApp, pilot: Pilot[int], likely: bool = True, readings: list[Reading] = SIX
) -> list[str | None]:
    """Put the question; what is answered is in the list, once it is."""
    answers: list[str | None] = []
    await app.push_screen(ConfirmScreen(SAID, readings, NOTES, likely), answers.append)
    return answers


@pytest.mark.parametrize(("width", "height"), [(80, 24), (120, 40), (40, 15)])
async def test_the_question_looks_as_it_should(make_app: Make, width: int, height: int):
    app = make_app()
    async with app.run_test(size=(width, height)) as pilot:
        await ask(app, pilot)
        await asked(pilot)
        assert_golden(app, f"confirm-{width}x{height}")


@pytest.mark.parametrize("size", [(40, 15), (36, 11), (80, 24)])
async def test_each_reading_can_be_read_as_a_whole_before_it_is_chosen(make_app: Make, size: tuple[int, int]):
    app = make_app()
    async with app.run_test(size=size) as pilot:
        answers = await ask(app, pilot)
        await asked(pilot)
        listed = app.screen.query_one(ReadingList)
        seen: dict[int | None, str] = {}
        for _ in range(40):
            seen[listed.chosen] = seen.get(listed.chosen, "") + screen_text(app)
            if listed.chosen == 5 and "(to 6)" in seen[5]:
                break
            await pilot.press("down")
            await pilot.pause()
        for index, reading in enumerate(SIX):
            shown = " ".join(seen[index].replace("│", " ").split())
            assert f" {index + 1} {reading.sure or 'None'}" in shown
            assert f"(to {index + 1})" in shown
            assert index > 2 or f"end {index + 1}" in shown
        await pilot.press("enter")
        await until(pilot, lambda: answers == ["5"])


async def test_sentence_and_remarks_can_be_scrolled_back_to(make_app: Make):
    app = make_app()
    async with app.run_test(size=(40, 15)) as pilot:
        await ask(app, pilot)
        await asked(pilot)
        listed = app.screen.query_one(ReadingList)
        assert "You wrote" not in screen_text(app)
        assert "before you confirm" in " ".join(screen_text(app).replace("│", " ").split())
        await pilot.press("up")
        await until(pilot, lambda: "You wrote" in screen_text(app))
        assert listed.chosen == 0
        await pilot.press("down")
        await until(pilot, lambda: "end 1" in screen_text(app))
        assert listed.chosen == 0
        await pilot.press("6")
        await until(pilot, lambda: "(to 6)" in screen_text(app))
        assert listed.chosen == 5


async def test_an_enter_typed_before_the_question_was_seen_confirms_nothing(make_app: Make):
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        answers = await ask(app, pilot)
        type_at_once(app, "enter", "enter")
        await asked(pilot)
        assert isinstance(app.screen, ConfirmScreen)
        await pilot.press("down", "enter")
        await until(pilot, lambda: answers == ["1"])


async def test_an_enter_typed_as_a_machines_guess_comes_up_does_not_confirm_that(make_app: Make):
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        answers = await ask(app, pilot)
        await asked(pilot)
        app.screen.guess("a claim", 2)
        type_at_once(app, "enter")
        await asked(pilot)
        assert answers == []
        await pilot.press("enter")
        await until(pilot, lambda: answers == ["2"])


async def test_a_machines_guess_may_come_before_the_question_is_on_the_screen(make_app: Make):
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        question = ConfirmScreen(SAID, SIX[:2])
        question.waits(True)
        question.guess("a claim", 2, Reading("Grant it", "a machine's guess"))
        app.push_screen(question)
        await asked(pilot)
        assert "(asking a model …)" in screen_text(app)
        assert "3 a machine's guess: Grant it" in screen_text(app)
        question.waits(False)
        await until(pilot, lambda: "asking a model" not in screen_text(app))


async def test_of_mere_guesses_enter_alone_confirms_none(make_app: Make):
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        answers = await ask(app, pilot, likely=False)
        await asked(pilot)
        assert "↓ and Enter choose" in screen_text(app)
        await pilot.press("enter")
        await until(pilot, lambda: any("These are guesses" in notice.message for notice in app._notifications))
        assert isinstance(app.screen, ConfirmScreen)
        await pilot.press("2", "enter")
        await until(pilot, lambda: answers == ["1"])


@pytest.mark.parametrize(
    "text", ["[bold]x[/]", "[@click=app.quit]x[/]", "\x1b[2Jgone", "‮txet‬ 🐕👩‍👩‍👧 שלום", "x" * 1000]
)
async def test_a_sentence_is_shown_as_it_was_typed(make_app: Make, text: str):
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(ConfirmScreen(text, [Reading(text, "perhaps (50%)", text)], [text]))
        await asked(pilot)
        app.screen.guess(text, None)
        await pilot.pause()
        shown = screen_text(app)
        assert "\x1b" not in shown
        assert "‮" not in shown
        assert text.startswith(("\x1b", "‮", "x")) or shown.count(text) >= 3


async def test_a_sentence_waits_for_the_first_look_at_the_map_and_can_be_left(make_app: Make, monkeypatch):
    import threading

    go_on, order = threading.Event(), []

    def warm_up(self, progress=None):
        go_on.wait(10)
        order.append("warm")

    def heard(self, text):
        order.append(text)
        return Proposal(text, own=(Found(Move("argue", "own", 2, text), "As your own reason", 0.0),))

    monkeypatch.setattr(Session, "warm_up", warm_up)
    monkeypatch.setattr(Session, "say", heard)
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await to_debate(pilot)
        await pilot.press("slash", *"so it is", "enter")
        await until(pilot, lambda: "reading what you wrote" in screen_text(app))
        await pilot.press("escape")
        await until(pilot, lambda: "reading what you wrote" not in screen_text(app))
        assert screen.query_one(ReplyLine).value == "so it is"
        assert order == []
        go_on.set()
        await say(pilot, "but then")
        assert order == ["warm", "but then"]
        assert screen_turns(pilot) == 2

"""Whatever a map or a user writes appears on the screen as written, or is made harmless; nothing in it is markup."""

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.app import App, ComposeResult
from textual.widgets import OptionList

from debate.dialogue.move import Move
from debate.model.elements import Claim
from debate.model.map import Map
from debate.tui.screens.confirm import ConfirmScreen, Reading
from debate.tui.text import plain, visible, wrap
from debate.tui.widgets.moves import Moves, Offer
from debate.tui.widgets.neighbourhood import Neighbourhood
from debate.tui.widgets.transcript import Entry, Transcript
from tests.tui.screen_text import screen_text

ANY = st.text(min_size=1, max_size=60)
MARKUP = st.lists(
    st.sampled_from(["[b]", "[/b]", "[/oops]", "[c1]", "$x", "[@click=app.quit]", "\\[", "a", " ", "é", "漢", "🙂"])
).map("".join)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(ANY | MARKUP, st.integers(1, 50))
def test_wrapping_keeps_every_word_and_the_width(text: str, width: int):
    lines = wrap(text, width)
    assert "".join("".join(lines).split()) == "".join(visible(text).split())
    assert all(cell_len(line) <= max(width, 2) for line in lines)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(max_size=40))
def test_made_visible_text_has_nothing_that_acts_on_the_terminal(text: str):
    shown = visible(text)
    assert shown.isprintable() or all(
        character.isprintable() or character.isspace() or ord(character) > 127 for character in shown
    )
    assert not set(shown) & set("\x1b\x07\x00\u202e\u2066\u200b\n\r\t")
    shown.encode("utf-8")


def test_ordinary_text_in_any_script_is_left_alone():
    for text in ("café", "العربية", "עברית", "漢字かな", "naïve – “quoted” …", "🙂"):
        assert visible(text) == text


class Shows(App[None]):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def compose(self) -> ComposeResult:
        yield Transcript(id="transcript")
        yield Moves(id="moves")
        yield Neighbourhood(id="around")
        yield OptionList(id="list")

    CSS = "Transcript, Moves, Neighbourhood, #list { height: 10; border: none; padding: 0; } #moves-list { height: 5; }"

    def on_mount(self) -> None:
        text = self.text
        self.query_one(Transcript).show([Entry("Speaker", text, text, 1, True)])
        moves = self.query_one(Moves)
        moves.show([Offer(Move("argue"), text, "Argue")], 1)
        moves.preview(text)
        self.query_one(Neighbourhood).show(Map("m", claims=(Claim("c", text),)), "c")
        self.query_one("#list", OptionList).add_option(plain(text))


@settings(max_examples=12, deadline=None, derandomize=True)
@given(ANY | MARKUP)
async def test_any_text_is_shown_verbatim_and_crashes_nothing(text: str):
    app = Shows(text)
    async with app.run_test(size=(200, 50)) as pilot:
        await pilot.pause()
        wanted = " ".join(visible(text).split())
        screen = " ".join(screen_text(app).split())
        assert screen.count(wanted) >= 5
        app.push_screen(ConfirmScreen(text, [Reading(text, "sure", text)], [text]))
        await pilot.pause()
        assert len(app.screen.query("#readings")) == 1


async def test_markup_in_a_sentence_is_shown_as_it_is():
    app = Shows("see [/oops] and [c1] for $money [b]now[/b]")
    async with app.run_test(size=(100, 50)) as pilot:
        await pilot.pause()
        assert screen_text(app).count("see [/oops] and [c1] for $money [b]now[/b]") >= 5

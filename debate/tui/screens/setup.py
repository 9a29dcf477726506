"""The choices before a debate: what about, in which format, on which side, against whom, how hard."""

import asyncio
from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, OptionList, Static
from textual.widgets.option_list import Option

from debate.model.elements import HOLDS, Attitude
from debate.model.map import Map
from debate.picture.steps import text_of
from debate.session.setup import Setup, name_of_map
from debate.tui.books import Book
from debate.tui.keys import bindings
from debate.tui.screens.page import Page
from debate.tui.text import plain, visible
from debate.tui.widgets.cycle import Cycle
from debate.tui.widgets.hanging import Hanging

FORMATS = (
    ("persuasion/liberal", "persuasion, liberal: either side may speak"),
    ("persuasion/relevant", "persuasion, relevant: whoever is behind speaks, to the point"),
    ("persuasion/strict", "persuasion, strict: one move each, in turn"),
    ("panel", "panel walk: meet the authors one by one; nobody wins"),
)
SIDES = (("for", "for: you defend it"), ("against", "against: you test it"))
LEVELS = (
    ("1", "easy: keeps to the point"),
    ("2", "fair: keeps to what the authors say"),
    ("3", "strong: plays to win"),
    ("0", "random: any move the rules allow"),
)
PRACTICE = (("yes", "practice: hints and undo"), ("no", "in earnest: no hints, no undo"))
MAX_TOPICS = 200
PAUSE = 0.15
"""Seconds that a motion is highlighted before its balance is worked out."""


def topics(argument_map: Map, words: str = "") -> list[str]:
    """What can be debated: motions, theses, then every claim with all these words in it (none given: only motions and
    theses).
    """
    wanted = words.casefold().split()
    if not wanted:
        first = [motion.id for motion in argument_map.motions] + [
            name for name in argument_map.thesis if name in argument_map.claim_by_id
        ]
        return list(dict.fromkeys(first)) or [claim.id for claim in argument_map.claims[:MAX_TOPICS]]
    names = dict.fromkeys([motion.id for motion in argument_map.motions] + [claim.id for claim in argument_map.claims])
    hits = (
        name for name in names if all(word in f"{name} {text_of(argument_map, name)}".casefold() for word in wanted)
    )
    return list(hits)[:MAX_TOPICS]


def opponents(argument_map: Map) -> list[tuple[str, str]]:
    """Voices that stand behind at least one claim, with how many; those with most first."""
    numbers: dict[str, int] = {}
    for claim in argument_map.claims:
        for voice in {
            said.voice for said in claim.occurrences if said.attitude in HOLDS or said.attitude is Attitude.RELIES
        }:
            numbers[voice] = numbers.get(voice, 0) + 1
    ranked = sorted((-number, voice) for voice, number in numbers.items() if voice in argument_map.voice_by_id)
    return [(voice, f"{argument_map.voice_by_id[voice].name} ({-number})") for number, voice in ranked]


class SetupScreen(Page):
    """Topic above, the other choices below it, one line each."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("setup")]
    help = (
        "Set up a debate",
        "Choose what to debate and press Enter twice: the rest has sensible values. Tab goes from choice to choice. "
        "Leave every opponent "
        "unticked to debate all authors; tick one or several with Space to hear only these. The number is that of "
        "the claims they stand behind.",
    )

    start = "#topics"

    def __init__(self, book: Book, argument_map: Map) -> None:
        super().__init__()
        self._book = book
        self._map = argument_map

    def body(self):  # type: ignore[no-untyped-def]
        """The choices."""
        yield Static(Content.assemble(("Set up a debate", "bold"), " · ", visible(self._book.title)), id="title")
        with VerticalScroll(id="setup", can_focus=False):
            with Vertical(id="topic-box") as box:
                box.border_title = "What to debate"
                yield OptionList(id="topics")
                yield Input(placeholder="search any claim of the map to debate it", id="topic-search", max_length=200)
            with Vertical(id="choices"):
                yield Cycle("Format", FORMATS, "Who may speak when, and how it ends.", id="format")
                yield Cycle("Your side", SIDES, "Defend the motion, or test the one who defends it.", id="side")
                yield Cycle("Strength", LEVELS, "How well the other side plays.", id="level")
                yield Cycle("Practice", PRACTICE, "Whether you can ask for hints and take moves back.", id="practice")
            voices = OpponentList(opponents(self._map), id="opponents")
            voices.border_title = "Opponents (none ticked: all)"
            yield voices
            yield Button(Content("Start the debate (Enter)"), id="start", variant="primary")

    def on_mount(self) -> None:
        """The first topic is ready to be chosen."""
        self._search("")

    def _search(self, words: str) -> None:
        listed = self.query_one("#topics", OptionList)
        listed.clear_options()
        listed.add_options(Option(Hanging(text_of(self._map, name)), id=name) for name in topics(self._map, words))
        listed.highlighted = 0 if listed.option_count else None

    @on(Input.Changed, "#topic-search")
    def _typed(self, event: Input.Changed) -> None:
        self._search(event.value)

    @on(Input.Submitted, "#topic-search")
    def _found(self) -> None:
        self.query_one("#topics").focus()

    @on(OptionList.OptionHighlighted, "#topics")
    def _say_balance(self, event: OptionList.OptionHighlighted) -> None:
        self._balance(event.option_id)

    @work(exclusive=True, group="balance", exit_on_error=False)
    async def _balance(self, name: str | None) -> None:
        """Say below the topics whether the motion gives both sides a chance."""
        box = self.query_one("#topic-box")
        box.border_subtitle = ""
        if name in self._map.motion_by_id:
            await asyncio.sleep(PAUSE)
            words = await self.app.desk.call(_balance_of, self._map, name)  # type: ignore[attr-defined]
            box.border_subtitle = Content(f"balance: {words}")

    @on(OptionList.OptionSelected, "#topics")
    def _topic(self) -> None:
        self.query_one("#start").focus()

    @on(Button.Pressed, "#start")
    def _pressed(self) -> None:
        self.action_start()

    @property
    def chosen(self) -> Setup | None:
        """The choices as they stand; None while no topic matches the search."""
        option = self.query_one("#topics", OptionList).highlighted_option
        if option is None or option.id is None:
            return None
        return Setup(
            map=name_of_map(self._book.path),
            root=option.id,
            protocol=self.query_one("#format", Cycle).value,
            side=self.query_one("#side", Cycle).value,
            opponents=tuple(sorted(self.query_one(OpponentList).selected)),
            level=int(self.query_one("#level", Cycle).value),
            seed=self.app.seed,  # type: ignore[attr-defined]
            practice=self.query_one("#practice", Cycle).value == "yes",
        )

    def action_start(self) -> None:
        """Start the debate."""
        setup = self.chosen
        if setup is None:
            self.notify("no claim has all these words: change the search", severity="warning")
        else:
            self.app.start_debate(setup)  # type: ignore[attr-defined]

    def action_browse(self) -> None:
        """Read the claims of the map."""
        self.app.browse(self._map)  # type: ignore[attr-defined]


def _balance_of(argument_map: Map, motion: str) -> str:
    """The balance of a motion in a few words; a part of a second, so to be called in a thread."""
    from debate.dialogue.balance import audit
    from debate.dialogue.balance_words import fairness_text
    from debate.dialogue.build import arena

    return fairness_text(audit(arena(argument_map, motion)))


class OpponentList(OptionList):
    """The voices to debate, each with a tick box; none ticked means all."""

    help: ClassVar[tuple[str, str]] = (
        "Opponents",
        "Enter or Space ticks a voice. With none ticked the program speaks for everyone on the map.",
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "select", "Tick", show=False)]

    def __init__(self, voices: list[tuple[str, str]], *, id: str | None = None) -> None:
        self._names = dict(voices)
        self.selected: frozenset[str] = frozenset()
        super().__init__(*(Option(self._row(voice), id=voice) for voice in self._names), id=id)

    def _row(self, voice: str) -> Content:
        return plain(f"[{'x' if voice in self.selected else ' '}] {self._names[voice]}")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tick the voice, or take its tick away."""
        event.stop()
        if event.option_id is not None:
            self.selected ^= {event.option_id}
            self.replace_option_prompt(event.option_id, self._row(event.option_id))

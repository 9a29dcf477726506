"""The pane that draws what stands around a claim: boxes and lines, or an outline where there is no room for boxes."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import ScrollableContainer
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from debate.model.map import Map
from debate.picture.boxes import draw, legend
from debate.picture.graph import graph_of
from debate.picture.layout import TooLarge
from debate.picture.surroundings import Surroundings
from debate.reason.verdicts import Verdicts
from debate.tui.around import around
from debate.tui.text import plain, visible, wrap

ROOM = 40
"""Columns below which the outline is shown: two boxes side by side could not be read."""

_STYLES = {
    "support": "$text-success",
    "attack": "$text-error",
    "accepted": "$text-success",
    "contested": "$text-warning",
    "rejected": "$text-error",
    "name": "$text-muted",
    "line": "$text-muted",
    "centre": "$text-primary",
    "focus": "bold",
}


class PicturePane(ScrollableContainer, can_focus=True):
    """What stands around a claim, drawn; arrow keys move a picture that is larger than the pane."""

    help: ClassVar[tuple[str, str]] = (
        "The picture",
        "The claim (heavy frame), to its left what it is used for, to its right what bears on it: + because, a reason; - but, an "
        "objection; ~ though, an objection that is granted; ! unless, an attack on a step; x conflict; = rephrase. `(and)` joins premises "
        "that are one reason together, `(step)` is where a step is attacked. Each box begins with its verdict: ✓ accepted, ≈ contested, "
        "✗ rejected, · unsupported; `2 more` counts what is not drawn. The arrow keys, Home, End, Page Up and Page Down move the "
        "picture. In a narrow window it is an outline. `debate show` draws the whole map, also as SVG or HTML.",
    )

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "scroll_up", "Move", key_display="↑↓←→"),
        Binding("down", "scroll_down", "Down", show=False),
        Binding("left", "scroll_left", "Left", show=False),
        Binding("right", "scroll_right", "Right", show=False),
    ]

    def __init__(self, title: str, nothing: str, rest: str = "", *, id: str | None = None) -> None:
        """``title`` is that of the pane; ``nothing`` is said where there is no claim; ``rest`` says, where the outline is cut, how to
        see the rest."""
        super().__init__(id=id)
        self._title, self._nothing, self._rest = title, nothing, rest
        self._around: Surroundings | None = None
        self._verdicts: Verdicts | None = None
        self._claim: str | None = None
        self._heading = ""
        self._centre: tuple[int, int, int, int] | None = None
        self._looked_at: tuple[str | None, Size] = (None, Size())
        self._drawn_from: tuple[object, ...] = ()

    def compose(self) -> ComposeResult:
        """One text, as large as the picture."""
        yield Static(id="picture-text")

    def show(self, argument_map: Map, verdicts: Verdicts | None, claim: str, heading: str = "") -> None:
        """Draw what stands around this claim; the heading takes the place of the title."""
        if self._around is None or self._around.map is not argument_map:
            self._around = Surroundings(argument_map)
        self._verdicts, self._claim, self._heading = verdicts, claim, heading
        self._draw()

    def say(self, text: str) -> None:
        """Show a sentence where there is no claim."""
        self._nothing, self._claim = text, None
        self._draw()

    def on_resize(self) -> None:
        """Draw anew for the new width."""
        self._draw()

    def on_show(self) -> None:
        """What was to be shown while the pane was hidden."""
        self._draw()

    def _draw(self) -> None:
        size = self.scrollable_content_region.size
        if size.width <= 0 or not self.is_attached:
            return
        drawn_from = (id(self._around), id(self._verdicts), self._claim, self._heading, self._nothing, size.width)
        if drawn_from != self._drawn_from:
            self._drawn_from = drawn_from
            self.border_title = plain(self._heading if self._heading and self._claim else self._title)
            self.query_one("#picture-text", Static).update(Content("\n").join(self._lines(size.width)))
        if (self._claim, size) != self._looked_at:
            self._looked_at = (self._claim, size)
            self.call_after_refresh(self._look_at)

    def _lines(self, width: int) -> list[Content]:
        self._centre = None
        if self._claim is None or self._around is None:
            return [Content(line) for line in wrap(self._nothing, width)]
        if width < ROOM:
            told = around(self._around.map, self._claim, width, rest=self._rest or "see `For and against`")
            return [Content(visible(line)) for line in told]
        return self._boxes(width, self._around, self._claim)

    def _boxes(self, width: int, near: Surroundings, claim: str) -> list[Content]:
        graph = graph_of(near, self._verdicts, near.near(claim), claim)
        drawn = draw(graph, width)
        if isinstance(drawn, TooLarge):  # a neighbourhood has at most a few dozen nodes
            return []
        self._centre = drawn.centre
        rows = [Content.assemble(*((run.text, _STYLES.get(run.role, "")) for run in row)) for row in drawn.rows]
        if len(graph.nodes) == 1:
            rows += [Content(""), Content("nothing on the map supports or attacks this")]
        signs = [Content.styled(line, "$text-muted") for line in legend(graph, width)]
        return [*rows, Content(""), *signs]

    def _look_at(self) -> None:
        """Scroll so that the claim is in the middle, as far as the picture is larger than the pane."""
        x, y, width, height = self._centre or (0, 0, 0, 0)
        size = self.scrollable_content_region.size
        self.scroll_to(x + (width - size.width) // 2, y + (height - size.height) // 2, animate=False)

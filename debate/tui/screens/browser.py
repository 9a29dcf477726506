"""The claims of a map: a tree and a search on one side, the selected claim on the other."""

from typing import ClassVar

from rich.text import Text
from textual import on, work
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input, OptionList, Static, Tree
from textual.widgets.option_list import Option
from textual.widgets.tree import TreeNode

from debate.model.map import Map
from debate.picture.steps import steps_to, text_of
from debate.reason.reasoners import Reasoners
from debate.reason.whatif import Change
from debate.tui.around import SIGN
from debate.tui.claims import View, describe, found, roots, view_of, views
from debate.tui.desk import Desk
from debate.tui.keys import bindings
from debate.tui.screens.page import Page
from debate.tui.text import count, plain, visible
from debate.tui.whatif import changed_lines, heading, next_change, supposed_view
from debate.tui.widgets.hanging import Hanging
from debate.tui.widgets.picture import PicturePane
from debate.tui.widgets.reader import Reader, Section


class ClaimTree(Tree[str]):
    """Motions and claims; under each, what supports and attacks it. A branch is filled when it is opened."""

    help: ClassVar[tuple[str, str]] = (
        "Claims",
        "Motions, theses and the claims that serve no other. Space opens a branch: under a claim stand its reasons "
        "(+), objections (-), "
        "granted objections (~) and attacks on a step (!). The highlighted claim is described in the other pane.",
    )


class ClaimDetail(Reader):
    """The selected claim."""

    help: ClassVar[tuple[str, str]] = (
        "The claim",
        "Its words and kind, who holds which attitude to it and where, whether it stands (✓ accepted, ≈ contested, ✗ "
        "rejected, · unsupported) "
        "in the map's own view, for all voices together and for each one, what speaks for and against it, and why.",
    )


class BrowserScreen(Page):
    """Tree and search on the left, the claim on the right."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("browser")]
    help = (
        "Claims of the map",
        "Read what the authors claim and how it hangs together. `/` searches in texts, names and voices. `v` draws the claim with what "
        "stands around it. `w` shows what would be if the claim were rejected, then if it were accepted; Escape ends that.",
    )

    start = "#tree"

    def __init__(self, desk: Desk, argument_map: Map, claim: str | None = None) -> None:
        super().__init__()
        self._desk = desk
        self._map = argument_map
        self._claim = claim
        self._views: dict[str, View] = {}  # as shown: of the map or, what if, under a change
        self._own_views: dict[str, View] = {}  # of the map as it is
        self._reasoners = Reasoners()  # of the map under changes
        self._supposed: Change | None = None
        self._timer: Timer | None = None

    def body(self):  # type: ignore[no-untyped-def]
        """The two panes."""
        yield Static(self._title(), id="title")
        with Horizontal(id="browser"):
            with Vertical(id="claims"):
                yield Input(placeholder="search (/)", id="search", max_length=200)
                yield ClaimTree("claims", id="tree")
                yield OptionList(id="hits")
            yield ClaimDetail(id="claim")
            yield PicturePane("The picture", "highlight a claim to see what stands around it", id="picture")

    def _title(self) -> Content:
        if self._supposed is not None:
            return Content.assemble((visible(heading(self._map, self._supposed)), "bold reverse"))
        title = self._map.title or self._map.id
        return Content.assemble((visible(title), "bold"), f" · {count(len(self._map.claims), 'claim')}")

    def on_mount(self) -> None:
        """Fill the first level, and start to work out the verdicts."""
        tree = self.query_one(ClaimTree)
        tree.show_root = False
        tree.guide_depth = 2
        self.query_one("#hits").display = False
        for name in roots(self._map):
            self._add(tree.root, name, "")
        tree.root.expand()
        tree.cursor_line = 0
        if self._claim is not None:
            self._show(self._claim)
        self._work_out()

    @work(exclusive=True, group="views")
    async def _work_out(self) -> None:
        change = self._supposed
        for name, title in views(self._map):
            if name not in self._own_views:
                self._own_views[name] = await self._desk.call(view_of, self._map, name, title)
            if change is None:
                self._views[name] = self._own_views[name]
            else:
                self._views[name] = await self._desk.call(
                    supposed_view, self._reasoners, self._map, name, title, change
                )
            if self._claim:
                self._draw()

    def _add(self, parent: TreeNode[str], name: str, lead: str) -> None:
        label = Text(f"{lead}{visible(text_of(self._map, name))}", no_wrap=True, end="")
        parent.add(label, name, allow_expand=bool(steps_to(self._map, name)))

    @on(Tree.NodeExpanded)
    def _open(self, event: Tree.NodeExpanded[str]) -> None:
        node = event.node
        if node.children or node.data is None:
            return
        for relation in steps_to(self._map, node.data):
            for index, premise in enumerate(relation.premises):
                self._add(node, premise.claim, f"{SIGN[relation.kind] if index == 0 else '  and'} ")
            for step in self._map.relations_to.get(relation.id, ()):
                for premise in step.premises:
                    self._add(node, premise.claim, f"  {SIGN[step.kind]} ")

    @on(Tree.NodeHighlighted)
    def _highlighted(self, event: Tree.NodeHighlighted[str]) -> None:
        if event.node.data:
            self._show(event.node.data)

    @on(Input.Changed, "#search")
    def _typed(self, event: Input.Changed) -> None:
        words = event.value.strip()
        hits = self.query_one("#hits", OptionList)
        hits.display = bool(words)
        self.query_one(ClaimTree).display = not words
        hits.clear_options()
        if words:
            names = found(self._map, words)
            hits.add_options(Option(Hanging(text_of(self._map, name)), id=name) for name in names)
            if not names:
                hits.add_option(Option(plain("no claim has all these words"), disabled=True))

    @on(Input.Submitted, "#search")
    def _to_hits(self) -> None:
        hits = self.query_one("#hits", OptionList)
        if hits.display:
            hits.focus()
            hits.action_first()
        else:
            self.query_one(ClaimTree).focus()

    @on(OptionList.OptionHighlighted, "#hits")
    def _hit(self, event: OptionList.OptionHighlighted) -> None:
        if event.option_id:
            self._show(event.option_id)

    @on(Tree.NodeSelected)
    @on(OptionList.OptionSelected, "#hits")
    def _read(self) -> None:
        """On a screen with one pane, Enter goes to the claim."""
        if self.has_class("-narrow"):
            self.action_pane()

    def _show(self, name: str) -> None:
        if name in self._map.claim_by_id or name in self._map.motion_by_id:
            self._claim = name
            self.query_one(ClaimDetail).scroll_home(animate=False)
            self._draw()

    def _draw(self) -> None:
        """Draw soon: holding an arrow key down does not describe every claim on the way."""
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(0.03, self._draw_now)

    def _draw_now(self) -> None:
        if self._claim is None or not self.is_mounted:
            return
        if self.has_class("-picture"):
            view = self._views.get("author")
            self.query_one(PicturePane).show(self._map, view.verdicts if view else None, self._claim)
            return
        sections = describe(self._map, self._claim, self._views)
        if self._supposed is not None and "author" in self._views:
            lines = changed_lines(self._map, self._own_views["author"], self._views["author"], self._supposed)
            sections.insert(0, Section("What if: what else would change in the map's own view", lines))
        self.query_one(ClaimDetail).show(sections)

    def action_what_if(self) -> None:
        """Suppose that the claim is rejected; again, that it is accepted; again, nothing."""
        node = self.query_one(ClaimTree).cursor_node
        if self._claim is None and node is not None and node.data:
            self._show(node.data)
        if self._claim is not None:
            self._suppose(next_change(self._claim, self._supposed))

    def _suppose(self, change: Change | None) -> None:
        self._supposed = change
        self._views = {}
        self.query_one("#title", Static).update(self._title())
        self.query_one(ClaimDetail).scroll_home(animate=False)
        self._work_out()

    def action_picture(self) -> None:
        """Draw the claim with what stands around it, or go back to its words."""
        beside = self._beside.has_focus
        self.toggle_class("-picture")
        if beside or self.has_class("-narrow"):
            self._pane("claim")
        if self._claim is None:
            node = self.query_one(ClaimTree).cursor_node
            self._claim = node.data if node is not None else None
        self._draw_now()

    @property
    def _beside(self) -> Reader | PicturePane:
        """What stands beside the list: the claim in words, or its picture."""
        return self.query_one(PicturePane) if self.has_class("-picture") else self.query_one(ClaimDetail)

    def action_search(self) -> None:
        """Go to the search line."""
        self._pane("claims")
        self.query_one("#search").focus()

    def action_pane(self) -> None:
        """Go to the other pane."""
        in_claim = self._beside.has_focus
        self._pane("claims" if in_claim else "claim")

    def _pane(self, name: str) -> None:
        self.set_class(name == "claim", "-detail")
        hits = self.query_one("#hits")
        (self._beside if name == "claim" else hits if hits.display else self.query_one(ClaimTree)).focus()

    def back(self) -> None:
        """Out of the search first, then out of a what-if, then out of the detail on a narrow screen, then to the screen
        before."""
        search = self.query_one("#search", Input)
        if search.value:
            search.value = ""
            self._pane("claims")
        elif self._supposed is not None:
            self._suppose(None)
        elif self.has_class("-narrow") and self.has_class("-detail"):
            self._pane("claims")
        else:
            super().back()

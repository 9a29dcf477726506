"""The trees of a text's items, kept for the next text that shares most of them."""

from debate.language.build import Tree
from debate.language.items import Item


class Trees:
    """The trees of the sound items of one text, by the text of each item.

    Made from the trees of the text before: what is asked for and not found there is parsed anew and kept; what is not
    asked for again is forgotten with the text that had it.
    """

    def __init__(self, before: "Trees | None" = None) -> None:
        self._before: dict[str, tuple[int, Tree]] = before._now if before is not None else {}
        self._now: dict[str, tuple[int, Tree]] = {}

    def find(self, item: Item) -> Tree | None:
        """The tree of an item, its lines counted from where the item stands now."""
        known = self._before.get(item.text)
        if known is None or item.indent:
            return None
        line, tree = known
        if line != item.line:
            tree = tree.further_down(item.line - line)
        self.keep(item, tree)
        return tree

    def keep(self, item: Item, tree: Tree) -> None:
        """Keep the tree of an item without mistakes."""
        self._now[item.text] = item.line, tree

    def forget_before(self) -> None:
        """Drop what is left of the text before, once this one is read."""
        self._before = {}

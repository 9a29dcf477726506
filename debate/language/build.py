"""Trees of items -> the map of one file. One function for each kind of item, chosen by the name of its rule."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from debate.language import build_claims, build_head, build_links, build_topics
from debate.language.build_parts import Elements
from debate.language.draft import Draft
from debate.language.lexer import Token
from debate.language.moving import moved
from debate.language.parser import Node
from debate.model.map import ELEMENTS, Map
from debate.model.span import Span


class Built(NamedTuple):
    """What one item gave, when it was built in a section and after some steps had been counted."""

    section: str | None
    counted_above: dict[tuple[str, str], int]
    draft: Draft
    elements: Elements


class Tree:
    """The tree of an item, and what was built from it if that is kept."""

    __slots__ = ("_by", "_node", "built")

    def __init__(self, node: Node, by: int = 0, built: Built | None = None) -> None:
        self._node = node
        self._by = by
        self.built = built

    @property
    def kind(self) -> str:
        """The name of the rule of the item."""
        return str(self._node[0])

    @property
    def node(self) -> Node:
        """The tree itself."""
        if self._by:
            self._node, self._by = moved(self._node, self._by), 0
        return self._node

    def further_down(self, by: int) -> "Tree":
        """The same some lines further down. What was built is moved with it; its tokens when somebody asks for them."""
        return Tree(self._node, self._by + by, _moved(self.built, by) if self.built is not None else None)


def _moved(built: Built, by: int) -> Built:
    draft = Draft(built.draft.path)
    draft.counts = built.draft.counts
    draft.findings = moved(built.draft.findings, by)
    draft.given = moved(built.draft.given, by)
    draft.used = moved(built.draft.used, by)
    return built._replace(draft=draft, elements={field: moved(found, by) for field, found in built.elements.items()})


def build(path: str, name: str, trees: Iterable[Tree], draft: Draft, keep: bool) -> Map:
    """The map of one file. ``name`` is what it is called if no `map` line says. With ``keep`` what each item gives is
    kept on its tree, and not built again as long as it would come out the same.
    """
    elements: Elements = {field: [] for field in ELEMENTS}
    head: dict[str, Any] = {"id": name, "span": Span(path, 1, 1, 1, 1)}
    first_map: Token | None = None
    for tree in trees:
        kind = tree.kind
        if kind == "map":
            node = tree.node
            if first_map is not None:
                _second_map(draft, node, first_map)
                draft.second_map = draft.second_map or node[1]
                continue
            first_map = node[1]
            head.update(build_head.map_item(draft, node))
        elif kind == "section" or (kind != "broken" and not keep):
            ITEMS[kind](draft, tree.node, elements)
        elif kind != "broken":
            _add(_built(tree, draft), draft, elements)
    fields: dict[str, Any] = {field: tuple(found) for field, found in elements.items()}
    return Map(**head, **fields)


def _built(tree: Tree, above: Draft) -> Built:
    """What an item gives, after what is above it in the file."""
    built, counts = tree.built, above.counts
    same_section = built is not None and built.section == above.section
    if built is not None and same_section and all(counts.get(step, 0) == n for step, n in built.counted_above.items()):
        return built
    draft = Draft(above.path, above)
    elements: Elements = defaultdict(list)
    ITEMS[tree.kind](draft, tree.node, elements)
    counted_above = {step: counts.get(step, 0) for step in draft.counts}
    draft.counts_above = {}
    tree.built = Built(draft.section, counted_above, draft, elements)
    return tree.built


def _add(built: Built, draft: Draft, elements: Elements) -> None:
    """Add what an item gives to that of the items above it."""
    draft.findings += built.draft.findings
    draft.given += built.draft.given
    draft.used += built.draft.used
    draft.counts.update(built.draft.counts)
    for field, found in built.elements.items():
        elements[field] += found


def _second_map(draft: Draft, tree: Node, first: Token) -> None:
    from debate.diagnostics.finding import Label

    label = Label(first.span(draft.path), "the first one")
    help = f'put what follows into a file of its own and write `import "{tree[2][1]}.argmap"`'
    draft.report("L024", "this file already has a `map` line", tree[1], help, labels=(label,))


ITEMS: dict[str, Callable[[Draft, Node, Elements], None]] = {
    "import": build_head.import_,
    "section": build_head.section,
    "source": build_head.source,
    "voice": build_head.voice,
    "term": build_head.term,
    "claim": build_claims.claim,
    "on": build_claims.on,
    "conflict": build_links.conflict,
    "contradiction": build_links.conflict,
    "alternatives": build_links.conflict,
    "contrary": build_links.conflict,
    "same": build_links.same,
    "rephrase": build_links.rephrase,
    "prefer": build_links.prefer,
    "question": build_topics.question,
    "issue": build_topics.issue,
    "motion": build_topics.motion,
    "common_ground": build_topics.common_ground,
    "suppose": build_topics.suppose,
    "expect": build_topics.expect,
}
"""What builds each kind of item but `map`."""

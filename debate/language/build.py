"""Trees of items -> the map of one file. One function for each kind of item, chosen by the name of its rule."""

from collections.abc import Callable, Iterable
from typing import Any

from debate.language import build_claims, build_head, build_links, build_topics
from debate.language.build_parts import Elements
from debate.language.draft import Draft
from debate.language.lexer import Token
from debate.language.parser import Node
from debate.model.map import Map
from debate.model.span import Span


def build(path: str, name: str, trees: Iterable[Node], draft: Draft) -> Map:
    """The map of one file. ``name`` is what it is called if no `map` line says."""
    elements: Elements = {field: [] for field in FIELDS}
    head: dict[str, Any] = {"id": name, "span": Span(path, 1, 1, 1, 1)}
    first_map: Token | None = None
    for tree in trees:
        kind = tree[0]
        if kind == "map":
            if first_map is not None:
                _second_map(draft, tree, first_map)
                continue
            first_map = tree[1]
            head.update(build_head.map_(draft, tree))
        elif kind != "broken":
            ITEMS[kind](draft, tree, elements)
    fields: dict[str, Any] = {field: tuple(found) for field, found in elements.items()}
    return Map(**head, **fields)


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

FIELDS = (
    "imports",
    "sections",
    "sources",
    "voices",
    "terms",
    "claims",
    "additions",
    "relations",
    "conflicts",
    "same",
    "rephrases",
    "preferences",
    "questions",
    "issues",
    "motions",
    "common_ground",
    "suppositions",
    "expectations",
)

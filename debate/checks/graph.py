"""Circles in a directed graph."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from debate.frameworks.strongly_connected import components


def cycles(edges: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """The strongly connected components of two or more nodes."""
    nodes = list(dict.fromkeys([*edges, *(target for targets in edges.values() for target in targets)]))
    place = {node: number for number, node in enumerate(nodes)}
    found: dict[int, list[str]] = defaultdict(list)
    numbers = components([[place[target] for target in edges.get(node, ())] for node in nodes])
    for node, number in zip(nodes, numbers, strict=True):
        found[number].append(node)
    return [members for _, members in sorted(found.items()) if len(members) > 1]

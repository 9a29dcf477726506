"""Which layer each node stands in: what an edge leads to is always in an earlier layer than what it comes from.

The method is that of Sugiyama, Tagawa and Toda, "Methods for visual understanding of hierarchical system structures" (1981): break circles,
put nodes in layers, order each layer, place. Circles are broken where a walk in depth comes back on itself; a node's layer is the length of
the longest path from it. Claims stand in even layers and joints in odd ones, so that the columns of joints can be slim.
"""

from collections.abc import Sequence
from typing import NamedTuple


class Link(NamedTuple):
    """An edge as it is drawn: from the node in the earlier layer to that in the later one. ``edge`` is its place in the graph's edges."""

    earlier: int
    later: int
    edge: int


def layered(
    joints: Sequence[bool], directed: Sequence[Link], both_ways: Sequence[Link]
) -> tuple[list[int], list[Link]]:
    """The layer of each node, and the links turned so that each leads to a later layer; an edge from a node to itself has none.

    ``directed`` links are turned only where they close a circle, ``both_ways`` links as it fits.
    """
    turned = _without_circles(len(joints), [link for link in directed if link.earlier != link.later])
    layers = _longest(joints, turned)
    for link in both_ways:
        if link.earlier != link.later:
            keep = (layers[link.earlier], link.earlier) < (layers[link.later], link.later)
            turned.append(link if keep else Link(link.later, link.earlier, link.edge))
    layers = _longest(joints, turned) if both_ways else layers
    used = {layer: place for place, layer in enumerate(sorted(set(layers)))}
    return [used[layer] for layer in layers], turned


def _leading(count: int, links: Sequence[Link]) -> list[list[Link]]:
    found: list[list[Link]] = [[] for _ in range(count)]
    for link in links:
        found[link.earlier].append(link)
    return found


def _without_circles(count: int, links: Sequence[Link]) -> list[Link]:
    """The links, those turned that lead back to a node on the way to them. Nodes that bear on nothing are walked from first."""
    onward = _leading(count, links)
    entered = {link.later for link in links}
    state = [0] * count  # 0 not seen, 1 on the way, 2 done
    result: list[Link] = []
    for start in sorted(range(count), key=lambda node: node in entered):
        if state[start]:
            continue
        state[start] = 1
        way = [(start, iter(onward[start]))]
        while way:
            node, ahead = way[-1]
            link = next(ahead, None)
            if link is None:
                state[node] = 2
                way.pop()
                continue
            back = state[link.later] == 1
            result.append(Link(link.later, link.earlier, link.edge) if back else link)
            if not state[link.later]:
                state[link.later] = 1
                way.append((link.later, iter(onward[link.later])))
    return result


def _longest(joints: Sequence[bool], links: Sequence[Link]) -> list[int]:
    """The longest path to each node, a joint's odd, any other's even. The links have no circles."""
    onward = _leading(len(joints), links)
    waiting = [0] * len(joints)
    for link in links:
        waiting[link.later] += 1
    layers = [int(joint) for joint in joints]
    ready = [node for node, open_ in enumerate(waiting) if not open_]
    for node in ready:
        for link in onward[node]:
            least = layers[node] + 1
            least += (least % 2 == 1) != joints[link.later]
            layers[link.later] = max(layers[link.later], least)
            waiting[link.later] -= 1
            if not waiting[link.later]:
                ready.append(link.later)
    return layers


def components(count: int, links: Sequence[Link]) -> list[list[int]]:
    """The nodes in groups that hang together, in order of their first nodes."""
    group = list(range(count))

    def find(node: int) -> int:
        while group[node] != node:
            group[node] = group[group[node]]
            node = group[node]
        return node

    for link in links:
        first, second = sorted((find(link.earlier), find(link.later)))
        group[second] = first
    found: dict[int, list[int]] = {}
    for node in range(count):
        found.setdefault(find(node), []).append(node)
    return list(found.values())

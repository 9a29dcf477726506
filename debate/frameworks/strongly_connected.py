"""Strongly connected components of a graph."""

from collections.abc import Sequence


def components(successors: Sequence[Sequence[int]]) -> list[int]:
    """The number of the strongly connected component of each node 0..n-1.

    Two nodes have the same number iff each can be reached from the other. An edge between components leads to a
    lower number. Linear time, no recursion. Source: Tarjan, SIAM Journal on Computing 1 (1972).
    """
    size = len(successors)
    order = [0] * size  # when a node was first met; 0 is never
    low = [0] * size
    component = [-1] * size
    pending: list[int] = []
    clock = found = 0
    for root in range(size):
        if order[root]:
            continue
        if not successors[root]:
            order[root], component[root] = size, found  # a leaf is a component of its own
            found += 1
            continue
        clock += 1
        order[root] = low[root] = clock
        pending.append(root)
        path = [(root, iter(successors[root]))]
        while path:
            node, rest = path[-1]
            for following in rest:
                if not order[following]:
                    if not successors[following]:
                        order[following], component[following] = size, found
                        found += 1
                        continue
                    clock += 1
                    order[following] = low[following] = clock
                    pending.append(following)
                    path.append((following, iter(successors[following])))
                    break
                if component[following] < 0 and order[following] < low[node]:
                    low[node] = order[following]
            else:
                path.pop()
                if path and low[node] < low[path[-1][0]]:
                    low[path[-1][0]] = low[node]
                if low[node] == order[node]:
                    while True:
                        member = pending.pop()
                        component[member] = found
                        if member == node:
                            break
                    found += 1
    return component

"""The parts of an arena: arguments that depend on each other in a circle belong together, the others stand alone.

An argument depends on what defeats it and on what concludes its premises. Parts come after those that they depend on, so whatever
follows from such dependences can be worked out part by part, and a change costs the parts that it reaches. They are the strongly
connected components of the graph (Tarjan, SIAM Journal on Computing 1, 1972); the well-founded model splits along them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from debate.dialogue.arena import Arena


@dataclass(frozen=True, slots=True)
class Part:
    """Some arguments, in the order of the map. ``depth`` is how many arguments there are on the longest way down from it."""

    members: tuple[str, ...]
    depth: int


@dataclass(frozen=True, slots=True)
class Parts:
    """Every part, those that a part depends on before it, and the number of the part of each argument."""

    parts: tuple[Part, ...]
    number_of: dict[str, int]


def parts_of(arena: "Arena") -> Parts:
    """The parts of an arena. Linear in its arguments and what they depend on."""
    parts: list[Part] = []
    number_of: dict[str, int] = {}
    for found in _components(arena):
        members = tuple(sorted(found, key=arena.position.__getitem__))
        below = {number_of[other] for name in found for other in depends_on(arena, name) if other in number_of}
        depth = max((parts[number].depth + len(parts[number].members) for number in below), default=0)
        number_of |= dict.fromkeys(found, len(parts))
        parts.append(Part(members, depth))
    return Parts(tuple(parts), number_of)


def depends_on(arena: "Arena", name: str) -> Iterator[str]:
    """What defeats an argument, and what concludes a premise of it."""
    yield from arena.defeated_by.get(name, ())
    for premise in arena.asked[name]:
        for support in arena.arguments_for.get(premise, ()):
            yield support.id


def dependents(arena: "Arena", name: str) -> Iterator[str]:
    """What an argument defeats, and what starts from its conclusion."""
    yield from (victim for victim in arena.defeats.get(name, ()) if victim in arena.argument_by_id)
    yield from arena.users.get(arena.argument_by_id[name].conclusion, ())


def _components(arena: "Arena") -> Iterator[list[str]]:
    """The strongly connected components; each comes after those that it depends on."""
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    open_: list[str] = []
    is_open: set[str] = set()
    for start in arena.argument_by_id:
        if start in order:
            continue
        order[start] = low[start] = len(order)
        open_.append(start)
        is_open.add(start)
        walk = [(start, depends_on(arena, start))]
        while walk:
            name, below = walk[-1]
            for other in below:
                if other not in order:
                    order[other] = low[other] = len(order)
                    open_.append(other)
                    is_open.add(other)
                    walk.append((other, depends_on(arena, other)))
                    break
                if other in is_open:
                    low[name] = min(low[name], order[other])
            else:
                walk.pop()
                if walk:
                    above = walk[-1][0]
                    low[above] = min(low[above], low[name])
                if low[name] == order[name]:
                    component: list[str] = []
                    while not component or component[-1] != name:
                        component.append(open_.pop())
                    is_open.difference_update(component)
                    yield component

"""Views: whose word counts when a map is evaluated."""

from collections.abc import Iterator

from debate.model.elements import HOLDS, Attitude, Occurrence
from debate.model.map import Map
from debate.model.quick import dataclass

AUTHOR, ALL = "author", "all"


class UnknownViewError(ValueError):
    """The caller asked for a view that the map does not have; ``views`` lists those that it has."""


@dataclass(frozen=True, slots=True)
class View:
    """The voices that count, and whether claims without occurrences do: all of them, or only the reconstructed ones."""

    name: str
    voices: frozenset[str]
    anonymous: bool = False
    reconstructed: bool = False

    def takes(self, by: tuple[Occurrence, ...]) -> bool:
        """Whether a step, conflict or preference that these voices take counts; one that nobody is named for does."""
        return not by or any(occurrence.voice in self.voices for spoken in by for occurrence in chain(spoken))


def chain(occurrence: Occurrence) -> Iterator[Occurrence]:
    """An occurrence and, from the outside in, those that it reports. One that relies on a voice reports that
    voice's word."""
    inner: Occurrence | None = occurrence
    while inner is not None:
        yield inner
        if inner.attitude is Attitude.RELIES and inner.relied_on is not None:
            yield Occurrence(inner.relied_on, Attitude.ASSERTS, inner.anchors)
        inner = inner.reported


def voices_heard(argument_map: Map) -> tuple[str, ...]:
    """Every voice of the map, those only heard in a report included, in order of appearance."""
    heard = dict.fromkeys(voice.id for voice in argument_map.voices)
    spoken = [claim.occurrences for claim in argument_map.claims] + [
        question.occurrences for question in argument_map.questions
    ]
    for group in spoken + [relation.by for relation in argument_map.relations]:
        for occurrence in group:
            heard.update((said.voice, None) for said in chain(occurrence))
    return tuple(heard)


def views(argument_map: Map) -> tuple[str, ...]:
    """The names of all views of a map: author, all, and each voice."""
    return (AUTHOR, ALL, *voices_heard(argument_map))


def find_view(argument_map: Map, name: str) -> View:
    """The view of that name.

    *author*: the voices that the map presents, with the claims it reconstructs for them; in a map without a
    ``view`` line the same as *all*: every voice, and the claims that nobody is named for, which are the map's own.
    A voice: that voice alone, what others report of it included (and, if the map presents it, the claims it
    reconstructs for it). A voice of an imported map may be named without the id of that map where only one has that
    name. Raises UnknownViewError.
    """
    heard = voices_heard(argument_map)
    if name == ALL or (name == AUTHOR and not argument_map.view):
        return View(name, frozenset(heard), anonymous=True, reconstructed=True)
    if name == AUTHOR:
        return View(name, frozenset(argument_map.view), reconstructed=True)
    found = [name] if name in heard else [voice for voice in heard if voice.endswith("." + name)]
    if len(found) != 1:
        problem = f"several voices are called {name}: {', '.join(found)}" if found else f"the map has no view {name}"
        raise UnknownViewError(problem)
    return View(found[0], frozenset(found), reconstructed=found[0] in argument_map.view)


def holders(occurrences: tuple[Occurrence, ...]) -> frozenset[str]:
    """The voices that stand behind what these occurrences are of: they assert, endorse, concede or rely, and don't
    retract."""
    said = [(part.voice, part.attitude) for occurrence in occurrences for part in chain(occurrence)]
    gone = {voice for voice, attitude in said if attitude is Attitude.RETRACTS}
    standing = HOLDS | {Attitude.RELIES}
    return frozenset(voice for voice, attitude in said if attitude in standing and voice not in gone)

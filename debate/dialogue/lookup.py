"""What the words of a debate look up in its map: each index is made once, when it is first needed, however large the map."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from debate.model.elements import Conflict, VoiceKind
from debate.model.map import Map


@dataclass(frozen=True)
class Lookup:
    """A map by what stands in it. An arena hands it on to the arenas that are made from it."""

    map: Map

    @cached_property
    def conflict_by_id(self) -> dict[str, Conflict]:
        """Conflicts by name."""
        return {conflict.id: conflict for conflict in self.map.conflicts}

    @cached_property
    def _rivals(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for conflict in self.map.conflicts:
            for member in conflict.members:
                found.setdefault(member, set()).update(conflict.members)
        return {claim: frozenset(members - {claim}) for claim, members in found.items()}

    def rivals(self, claim: str) -> frozenset[str]:
        """The claims that the map says cannot stand with a claim."""
        return self._rivals.get(claim, frozenset())

    @cached_property
    def _rephrased(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for pair in self.map.rephrases:
            for one in (pair.first, pair.second):
                found.setdefault(one, set()).update((pair.first, pair.second))
        return {claim: frozenset(same) for claim, same in found.items()}

    def same(self, claim: str) -> frozenset[str]:
        """The claim, and those that the map says rephrase it."""
        return self._rephrased.get(claim, frozenset((claim,)))

    @cached_property
    def words_of_people(self) -> frozenset[str]:
        """The words of the names of people."""
        people = [voice for voice in self.map.voices if voice.kind is VoiceKind.PERSON]
        return _words(name for voice in people for name in (voice.name, *voice.aliases))

    @cached_property
    def words_of_names(self) -> frozenset[str]:
        """The words of the names of all voices and terms."""
        voices = _words(name for voice in self.map.voices for name in (voice.name, *voice.aliases))
        return voices | _words(name for term in self.map.terms for name in term.names)

    @cached_property
    def words_of_claims(self) -> frozenset[str]:
        """The words that stand in the claims, as they are written there."""
        return frozenset(word for claim in self.map.claims for word in claim.text.split(" "))

    @cached_property
    def words_inside_claims(self) -> frozenset[str]:
        """Those that stand anywhere but at the beginning of a claim, where every word has a capital."""
        return frozenset(word for claim in self.map.claims for word in claim.text.split(" ")[1:])


def _words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in name.split())

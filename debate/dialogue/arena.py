"""What a debate is fought over: the arguments that the map offers about one root claim, and which of them defeat which."""

from collections import ChainMap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from debate.dialogue.lookup import Lookup
from debate.model.elements import Occurrence
from debate.model.map import Map

if TYPE_CHECKING:
    from debate.dialogue.value_chances import Chances


@dataclass(frozen=True, slots=True)
class Argument:
    """One step that can be played as a move.

    ``id`` is the relation's id, ``@voice.claim`` for a citation (the voice says so, there), or ``own-1`` and so on for what the
    user brought. ``conclusion`` is a literal: a claim ``c``, its negation ``-c``, or ``-relation`` for an undercut. ``voices``
    are those who can make it (empty: the map's own, open to everyone); ``occurrences`` say where it comes from.
    """

    id: str
    premises: tuple[str, ...]
    conclusion: str
    kind: str  # reason, objection, undercut, citation, own
    voices: frozenset[str] = frozenset()
    occurrences: tuple[Occurrence, ...] = ()
    text: str | None = None


@dataclass(frozen=True)
class Arena:
    """A linked map seen from one root claim. Built once per debate; never changes, except by what the user adds (a new Arena).

    ``defeats`` maps an argument to those that it defeats: attacks that survive the map's preferences; undercuts always do.
    ``contraries`` maps a literal to the literals that cannot stand with it. ``common`` is the common ground.
    """

    map: Map
    digest: str  # sha256 of the files the map was read from; a log carries it
    root: str
    arguments: tuple[Argument, ...]
    defeats: Mapping[str, frozenset[str]]
    contraries: dict[str, frozenset[str]]
    common: frozenset[str] = field(default=frozenset())

    @cached_property
    def lookup(self) -> Lookup:
        """The map by what stands in it."""
        return Lookup(self.map)

    @cached_property
    def argument_by_id(self) -> Mapping[str, Argument]:
        """Arguments by name."""
        return {argument.id: argument for argument in self.arguments}

    @cached_property
    def defeated_by(self) -> Mapping[str, tuple[str, ...]]:
        """For each argument, those that defeat it, in the order of the map."""
        against: dict[str, list[str]] = {}
        for argument in self.arguments:
            for victim in self.defeats.get(argument.id, ()):
                against.setdefault(victim, []).append(argument.id)
        return {victim: tuple(attackers) for victim, attackers in against.items()}

    @cached_property
    def arguments_for(self) -> Mapping[str, tuple[Argument, ...]]:
        """Arguments by the literal that they conclude."""
        grouped: dict[str, list[Argument]] = {}
        for argument in self.arguments:
            grouped.setdefault(argument.conclusion, []).append(argument)
        return {literal: tuple(group) for literal, group in grouped.items()}

    @cached_property
    def asked(self) -> Mapping[str, tuple[str, ...]]:
        """For each argument, the premises for which a reason can be asked: those that are not common ground."""
        return {
            argument.id: tuple(premise for premise in dict.fromkeys(argument.premises) if premise not in self.common)
            for argument in self.arguments
        }

    @cached_property
    def users(self) -> Mapping[str, tuple[str, ...]]:
        """For each premise for which a reason can be asked, the arguments that start from it, in the order of the map."""
        users: dict[str, list[str]] = {}
        for name, premises in self.asked.items():
            for premise in premises:
                users.setdefault(premise, []).append(name)
        return {premise: tuple(names) for premise, names in users.items()}

    @cached_property
    def starting_from(self) -> Mapping[str, tuple[Argument, ...]]:
        """Arguments by each literal that they start from."""
        grouped: dict[str, list[Argument]] = {}
        for argument in self.arguments:
            for premise in dict.fromkeys(argument.premises):
                grouped.setdefault(premise, []).append(argument)
        return {literal: tuple(group) for literal, group in grouped.items()}

    @cached_property
    def spoken_against(self) -> Mapping[str, tuple[str, ...]]:
        """For each literal, those that have it among their contraries."""
        grouped: dict[str, list[str]] = {}
        for literal, others in self.contraries.items():
            for other in others:
                grouped.setdefault(other, []).append(literal)
        return {literal: tuple(group) for literal, group in grouped.items()}

    @cached_property
    def position(self) -> Mapping[str, int]:
        """Where each argument comes in the order of the map; what the user brought follows, as it came."""
        return {argument.id: number for number, argument in enumerate(self.arguments)}

    @cached_property
    def origin(self) -> "Arena":
        """The arena as the map gave it, without arguments of the user's own."""
        own = {argument.id for argument in self.arguments if argument.kind == "own"}
        if not own:
            return self
        return replace(
            self,
            arguments=tuple(argument for argument in self.arguments if argument.id not in own),
            defeats={one: beaten - own for one, beaten in self.defeats.items() if one not in own},
        )

    def with_argument(self, argument: Argument, beaten: frozenset[str], beating: Iterable[str]) -> "Arena":
        """The arena with one more argument, which defeats those that are ``beaten`` and is defeated by those ``beating`` it.

        All that is known of this arena is handed on with the entries changed that the argument touches.
        """
        name = argument.id
        attackers = tuple(sorted(beating, key=self.position.__getitem__))
        nobody: frozenset[str] = frozenset()
        defeats = {name: beaten} | {other: self.defeats.get(other, nobody) | {name} for other in attackers}
        larger = replace(self, arguments=(*self.arguments, argument), defeats=_with(self.defeats, defeats))
        premises = tuple(dict.fromkeys(argument.premises))
        asked = tuple(premise for premise in premises if premise not in self.common)
        beaten_by = {victim: (*self.defeated_by.get(victim, ()), name) for victim in beaten}
        concluding = (*self.arguments_for.get(argument.conclusion, ()), argument)
        using = {premise: (*self.users.get(premise, ()), name) for premise in asked}
        starting = {premise: (*self.starting_from.get(premise, ()), argument) for premise in premises}
        vars(larger).update(  # where a cached property keeps its value
            lookup=self.lookup,
            origin=self.origin,
            spoken_against=self.spoken_against,
            argument_by_id=_with(self.argument_by_id, {name: argument}),
            position=_with(self.position, {name: len(self.arguments)}),
            defeated_by=_with(self.defeated_by, beaten_by | ({name: attackers} if attackers else {})),
            arguments_for=_with(self.arguments_for, {argument.conclusion: concluding}),
            asked=_with(self.asked, {name: asked}),
            users=_with(self.users, using),
            starting_from=_with(self.starting_from, starting),
        )
        return larger

    @cached_property
    def claims(self) -> dict[str, int]:
        """The claims that arguments use, the root first, then in the order of the map; each with its place in that order."""
        used = {literal.removeprefix("-") for step in self.arguments for literal in (*step.premises, step.conclusion)}
        names = (claim.id for claim in self.map.claims if claim.id in used and claim.id != self.root)
        return {name: place for place, name in enumerate((self.root, *names))}

    @cached_property
    def first_chances(self) -> dict[tuple[frozenset[str], frozenset[str]], "Chances"]:
        """The chances at the start of a debate between sides that have these arguments, as ``debate.dialogue.value`` has found them."""
        return {}

    @cached_property
    def known_chances(self) -> dict[tuple[frozenset[str], ...], "Chances"]:
        """The chances later in a debate: most moves leave them as they are."""
        return {}

    @cached_property
    def open_to(self) -> dict[frozenset[str], frozenset[str]]:
        """The arguments that certain voices make, or anybody, as ``debate.dialogue.value`` has found them."""
        return {}


Value = TypeVar("Value")


def _with(known: Mapping[str, Value], entries: dict[str, Value]) -> Mapping[str, Value]:
    """A mapping with some entries more or other, in time that does not depend on how large it is."""
    few, many = known.maps if isinstance(known, ChainMap) else ({}, known)
    return ChainMap({**few, **entries}, many)  # type: ignore[arg-type]  # nobody writes to it

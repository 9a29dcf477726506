"""What a debate is fought over: the arguments that the map offers about one root claim, and which of them defeat which."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from debate.dialogue.move import Move
from debate.model.elements import Occurrence
from debate.model.map import Map


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
    defeats: dict[str, frozenset[str]]
    contraries: dict[str, frozenset[str]]
    common: frozenset[str] = field(default=frozenset())

    @cached_property
    def argument_by_id(self) -> dict[str, Argument]:
        """Arguments by name."""
        return {argument.id: argument for argument in self.arguments}

    @cached_property
    def defeated_by(self) -> dict[str, tuple[str, ...]]:
        """For each argument, those that defeat it, in the order of the map."""
        against: dict[str, list[str]] = {}
        for argument in self.arguments:
            for victim in self.defeats.get(argument.id, ()):
                against.setdefault(victim, []).append(argument.id)
        return {victim: tuple(attackers) for victim, attackers in against.items()}

    @cached_property
    def arguments_for(self) -> dict[str, tuple[Argument, ...]]:
        """Arguments by the literal that they conclude."""
        grouped: dict[str, list[Argument]] = {}
        for argument in self.arguments:
            grouped.setdefault(argument.conclusion, []).append(argument)
        return {literal: tuple(group) for literal, group in grouped.items()}

    @cached_property
    def asked(self) -> dict[str, tuple[str, ...]]:
        """For each argument, the premises for which a reason can be asked: those that are not common ground."""
        return {
            argument.id: tuple(premise for premise in dict.fromkeys(argument.premises) if premise not in self.common)
            for argument in self.arguments
        }

    @cached_property
    def users(self) -> dict[str, tuple[str, ...]]:
        """For each premise for which a reason can be asked, the arguments that start from it, in the order of the map."""
        users: dict[str, list[str]] = {}
        for name, premises in self.asked.items():
            for premise in premises:
                users.setdefault(premise, []).append(name)
        return {premise: tuple(names) for premise, names in users.items()}

    @cached_property
    def known_win_sets(self) -> dict[tuple[frozenset[str], ...], Mapping[str, int]]:
        """The Win sets that ``debate.dialogue.value`` has worked out: most moves leave them as they are."""
        return {}

    @cached_property
    def open_to(self) -> dict[frozenset[str], frozenset[str]]:
        """The arguments that certain voices make, or anybody, as ``debate.dialogue.value`` has found them."""
        return {}

    @cached_property
    def known_replies(self) -> dict[tuple[object, ...], tuple[Move, ...]]:
        """The replies on certain lines of a debate, as ``debate.dialogue.legality`` has found them."""
        return {}

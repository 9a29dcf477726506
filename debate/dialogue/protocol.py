"""Protocols: the rules of a format of debate, as data in ``protocols/*.toml``, read and validated here."""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from debate.dialogue.move import Side

FOLDER = Path(__file__).parent / "protocols"


class UnknownProtocolError(LookupError):
    """A caller asked for a protocol or a variant that does not exist."""


class _Data(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class MoveRule(_Data):
    """One kind of move: what it answers, what must hold for it (predicates, all true), what it does (effects, in
    order).
    """

    about: str
    kind: Literal["opening", "attack", "surrender", "pause", "other"]
    content: Literal["literal", "argument", "none", "text"]
    replies_to: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    effects: tuple[str, ...] = ()


class Rule(_Data):
    """One rule. ``check`` names the predicate that is true when the rule is broken; no ``acts`` or ``variants`` means
    all.
    """

    id: str
    check: str
    severity: Literal["block", "warn"]
    message: str
    help: str
    acts: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()


class End(_Data):
    """One way in which a debate ends, tried in order after every move."""

    basis: str
    check: str
    winner: Literal["proponent", "opponent", "ahead", "nobody"]
    text: str


class Variant(_Data):
    """Who has the turn, and how many passes in a row end the debate."""

    about: str
    turn: Literal["either", "behind", "alternate", "proponent"]
    passes: int = 2


class Protocol(_Data):
    """A format of debate. ``cap`` bounds the number of moves, ``open_challenges`` each side's unanswered ones (B2)."""

    name: str
    version: int
    title: str
    about: str
    starts: Side
    cap: int
    open_challenges: int
    variants: dict[str, Variant]
    moves: dict[str, MoveRule]
    rules: tuple[Rule, ...]
    ends: tuple[End, ...]

    def acts(self, *kinds: str) -> frozenset[str]:
        """The moves of these kinds."""
        return frozenset(act for act, rule in self.moves.items() if rule.kind in kinds)

    def rule(self, name: str) -> Rule:
        """The rule with this id. Raises ``KeyError`` if there is none."""
        for rule in self.rules:
            if rule.id == name:
                return rule
        raise KeyError(name)


def parse(text: str) -> Protocol:
    """Read a protocol from TOML. Raises ``tomllib.TOMLDecodeError`` or ``pydantic.ValidationError`` when it is not
    one.
    """
    return Protocol.model_validate(tomllib.loads(text))


def names() -> tuple[str, ...]:
    """Every protocol that can be played, with its variants: ``panel``, ``persuasion/liberal`` and so on."""
    found = []
    for path in sorted(FOLDER.glob("*.toml")):
        protocol = load(path.stem)
        found += (
            [f"{protocol.name}/{variant}" for variant in protocol.variants]
            if len(protocol.variants) > 1
            else [path.stem]
        )
    return tuple(found)


@lru_cache(maxsize=32)
def load(name: str) -> Protocol:
    """The protocol with this name, with or without a variant after the slash. Raises ``UnknownProtocolError``."""
    stem, _, variant = name.partition("/")
    path = FOLDER / f"{stem}.toml"
    if not stem.isidentifier() or not path.is_file():
        raise UnknownProtocolError(f"no protocol named {name!r}")
    protocol = parse(path.read_text(encoding="utf-8"))
    if variant and variant not in protocol.variants:
        raise UnknownProtocolError(f"{stem} has no variant {variant!r}; it has {', '.join(protocol.variants)}")
    return protocol


def variant(name: str) -> Variant:
    """The variant that a protocol's full name asks for; the first one if it names none."""
    return load(name).variants[variant_name(name)]


def variant_name(name: str) -> str:
    """The name of the variant that a protocol's full name asks for; of the first one if it names none."""
    return name.partition("/")[2] or next(iter(load(name).variants))

"""Sentences of propositional logic, as frozen data."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from debate.language import formulas
from debate.language.parser import Node
from debate.model.elements import Formula


@dataclass(frozen=True, slots=True)
class Atom:
    """A sentence that is not taken apart: a claim, a motion, or a letter of a file's own."""

    name: str


@dataclass(frozen=True, slots=True)
class Not:
    """True if the part is false."""

    part: "Sentence"


@dataclass(frozen=True, slots=True)
class And:
    """True if both are."""

    left: "Sentence"
    right: "Sentence"


@dataclass(frozen=True, slots=True)
class Or:
    """True if one or both are."""

    left: "Sentence"
    right: "Sentence"


@dataclass(frozen=True, slots=True)
class If:
    """The material conditional: false only if the condition is true and the consequent false."""

    condition: "Sentence"
    consequent: "Sentence"


@dataclass(frozen=True, slots=True)
class Iff:
    """True if both are true or both are false."""

    left: "Sentence"
    right: "Sentence"


Sentence = Atom | Not | And | Or | If | Iff


@lru_cache(maxsize=4096)
def sentence_of(formula: Formula) -> Sentence:
    """What a formula of a map says, its atoms under the names that the formula gives them."""
    return _sentence(formulas.read(formula.text), iter(formula.atoms))


def _sentence(node: Node, names: Iterator[str]) -> Sentence:
    """Parts are taken from left to right, as ``names`` are."""
    kind = node[0]
    if kind == "atom":
        return Atom(next(names))
    if kind == "not":
        return Not(_sentence(node[2], names))
    if kind == "if":
        return If(_sentence(node[2], names), _sentence(node[4], names))
    left, right = _sentence(node[1], names), _sentence(node[3], names)
    return _BETWEEN[kind](left, right)


_BETWEEN: dict[str, Callable[[Sentence, Sentence], Sentence]] = {"and": And, "or": Or, "implies": If, "iff": Iff}


def atoms(sentence: Sentence) -> Iterator[str]:
    """The names in a sentence, from left to right, each as often as it stands there."""
    match sentence:
        case Atom(name):
            yield name
        case Not(part):
            yield from atoms(part)
        case And(left, right) | Or(left, right) | If(left, right) | Iff(left, right):
            yield from atoms(left)
            yield from atoms(right)


def value(sentence: Sentence, values: Mapping[str, int], everywhere: int = 1) -> int:
    """The truth value of a sentence where its atoms have these: 0 or 1. With a longer ``everywhere`` (ones in binary) it
    is worked out for as many valuations at once, one in each bit.
    """
    match sentence:
        case Atom(name):
            return values[name]
        case Not(part):
            return everywhere & ~value(part, values, everywhere)
        case And(left, right):
            return value(left, values, everywhere) & value(right, values, everywhere)
        case Or(left, right):
            return value(left, values, everywhere) | value(right, values, everywhere)
        case If(left, right):
            return everywhere & ~value(left, values, everywhere) | value(right, values, everywhere)
        case Iff(left, right):
            return everywhere & ~(value(left, values, everywhere) ^ value(right, values, everywhere))

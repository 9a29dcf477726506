"""Quick dataclasses are frozen dataclasses like any other."""

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, field, fields, replace
from functools import cached_property

import pytest

from debate.model.elements import Anchor, Claim, Import, Occurrence, Premise, Relation, RelationKind
from debate.model.map import Map
from debate.model.quick import dataclass
from debate.model.span import Span

RELATION = Relation("buses/because-1", RelationKind.REASON, (Premise("clean"), Premise("quiet")), "buses")


@dataclasses.dataclass(frozen=True, slots=True)
class Standard:
    """What the standard decorator makes."""

    first: str
    second: tuple[str, ...] = ()
    third: int = field(default=3, compare=False)
    fourth: list[int] = field(default_factory=list, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Quick:
    """The same, made quickly."""

    first: str
    second: tuple[str, ...] = ()
    third: int = field(default=3, compare=False)
    fourth: list[int] = field(default_factory=list, repr=False, compare=False)


@dataclass(frozen=True)
class Open:
    """One with a place for what is computed once."""

    word: str

    @cached_property
    def length(self) -> int:
        return len(self.word)


def test_an_element_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'target'"):
        RELATION.target = "trams"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'target'"):
        del RELATION.target
    with pytest.raises(FrozenInstanceError):
        RELATION.colour = "red"  # type: ignore[attr-defined]
    assert RELATION.target == "buses"


def test_an_element_is_of_its_own_class() -> None:
    for made in (RELATION, RELATION.premises[0], Claim("a", "A."), Anchor(None), Occurrence("a", "asserts")):  # type: ignore[arg-type]
        assert type(made) in (Relation, Premise, Claim, Anchor, Occurrence)
        assert not hasattr(made, "__dict__")


def test_an_element_can_be_copied_pickled_and_replaced() -> None:
    assert copy.deepcopy(RELATION) == pickle.loads(pickle.dumps(RELATION)) == RELATION
    assert replace(RELATION, target="trams").premises is RELATION.premises
    assert hash(copy.copy(RELATION)) == hash(RELATION)
    whole = Map("town", relations=(RELATION,))
    assert whole.relation_by_id
    assert copy.deepcopy(whole) == pickle.loads(pickle.dumps(whole)) == whole


def test_the_place_of_an_element_does_not_count() -> None:
    assert Premise("a", span=Span("x", 1, 1, 1, 2)) == Premise("a")
    assert hash(Import("a", Span("x", 1, 1, 1, 2))) == hash(Import("a"))


@pytest.mark.parametrize("given", [("a",), ("a", ("b",)), ("a", (), 5), ("a", (), 5, [1])])
def test_a_quick_class_is_like_a_standard_one(given: tuple[str]) -> None:
    standard, quick = Standard(*given), Quick(*given)
    assert repr(quick) == repr(standard).replace("Standard", "Quick")
    assert hash(quick) == hash(standard)
    assert dataclasses.asdict(quick) == dataclasses.asdict(standard)
    assert pickle.loads(pickle.dumps(quick)).fourth == quick.fourth
    assert quick == Quick(given[0], quick.second)
    assert quick != Quick("z")
    assert quick.__eq__(standard) is NotImplemented
    match quick:
        case Quick(first, second):
            assert (first, second) == (standard.first, standard.second)


def test_a_quick_class_says_what_it_is() -> None:
    assert Quick.__match_args__ == Standard.__match_args__
    assert [one.name for one in fields(Quick)] == [one.name for one in fields(Standard)]
    assert repr(Quick.__dataclass_params__) == repr(Standard.__dataclass_params__)  # type: ignore[attr-defined]


def test_each_instance_has_a_list_of_its_own() -> None:
    assert Quick("a").fourth is not Quick("a").fourth


@pytest.mark.parametrize("turn", ["first", "later"])
def test_a_missing_value_is_named(turn: str) -> None:
    with pytest.raises(TypeError, match=r"Quick.__init__\(\) missing 1 required positional argument: 'first'"):
        Quick()  # type: ignore[call-arg]


def test_a_quick_class_may_compute_once() -> None:
    made = Open("bus")
    assert (made.length, vars(made)) == (3, {"word": "bus", "length": 3})
    with pytest.raises(FrozenInstanceError):
        made.word = "tram"  # type: ignore[misc]


def test_only_a_frozen_class_can_be_quick() -> None:
    with pytest.raises(TypeError, match="frozen"):
        dataclass(frozen=False)

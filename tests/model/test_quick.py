"""Elements that are made quickly are frozen dataclasses like any other."""

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, fields, replace

import pytest

from debate.model.elements import Anchor, Claim, Occurrence, Premise, Relation, RelationKind
from debate.model.quick import quick
from debate.model.span import Span

RELATION = Relation("buses/because-1", RelationKind.REASON, (Premise("clean"), Premise("quiet")), "buses")


def test_an_element_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        RELATION.target = "trams"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del RELATION.target
    assert RELATION.target == "buses"


def test_an_element_is_of_its_own_class() -> None:
    for made in (RELATION, RELATION.premises[0], Claim("a", "A."), Anchor(None), Occurrence("a", "asserts")):  # type: ignore[arg-type]
        assert type(made) in (Relation, Premise, Claim, Anchor, Occurrence)
        assert not hasattr(made, "__dict__")


def test_an_element_can_be_copied_pickled_and_replaced() -> None:
    assert copy.deepcopy(RELATION) == pickle.loads(pickle.dumps(RELATION)) == RELATION
    assert replace(RELATION, target="trams").premises is RELATION.premises
    assert hash(copy.copy(RELATION)) == hash(RELATION)


def test_the_place_of_an_element_does_not_count() -> None:
    assert Premise("a", span=Span("x", 1, 1, 1, 2)) == Premise("a")


def test_defaults_and_order_of_fields_stay() -> None:
    @dataclass(frozen=True, slots=True)
    class Slow:
        first: str
        second: tuple[str, ...] = ()
        third: int = 3

    made = quick(Slow)("a", third=4)
    assert [getattr(made, field.name) for field in fields(made)] == ["a", (), 4]
    with pytest.raises(TypeError, match="first"):
        quick(Slow)()  # type: ignore[call-arg]

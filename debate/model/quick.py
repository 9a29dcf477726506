"""Frozen dataclasses whose definition and whose instances cost little (docs/decisions/0016).

The standard ``dataclass`` compiles six functions for each class while its module is imported, and fills a frozen instance
by a call of ``object.__setattr__`` for each field. Here the classes share the code of their functions, ``__init__`` is
compiled when a class is first called, and fields are filled by plain assignments. Nothing else that the project uses is different:
``dataclasses.fields`` and ``replace``, equality, hashes, ``match``, copies and pickles are as they are with the standard one.
Only ``inspect.signature`` tells nothing of a class before its first call, and comparing and hashing take about twice as long.
"""

import dataclasses
from dataclasses import MISSING, FrozenInstanceError, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass

    from _typeshed import DataclassInstance
else:

    def dataclass(*, frozen: bool, slots: bool = False):
        """As the standard ``dataclass``, for classes that are frozen and inherit no fields."""
        if not frozen:
            raise TypeError("only a frozen dataclass can be quick")
        bare = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)
        return lambda body: _quick(bare(body), slots)


def _quick(element: "type[DataclassInstance]", slots: bool) -> "type[DataclassInstance]":
    """Give a class the functions of a frozen dataclass. They are closures: one code for all classes."""
    made: Any = element
    parameters = made.__dataclass_params__
    parameters.init = parameters.repr = parameters.eq = parameters.frozen = True
    values = _values([field.name for field in fields(element)])
    compared = _values([field.name for field in fields(element) if field.compare])
    shown = [field.name for field in fields(element) if field.repr]

    def first_call(self: Any, *given: Any, **named: Any) -> None:
        made.__init__ = _compiled(element)
        made.__init__(self, *given, **named)

    def written(self: Any) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"

    def equal(self: Any, other: object) -> bool:
        return compared(self) == compared(other) if other.__class__ is self.__class__ else NotImplemented

    made.__init__, made.__repr__, made.__eq__ = first_call, written, equal
    made.__hash__ = lambda self: hash(compared(self))
    made.__setattr__, made.__delattr__ = _not_set, _not_deleted
    if slots:
        made.__reduce__ = lambda self: (type(self), values(self))
    return element


def _values(names: list[str]) -> "Callable[[Any], tuple[Any, ...]]":
    """The values of these fields."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda element: tuple(getattr(element, name) for name in names)


def _not_set(self: object, name: str, value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _not_deleted(self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _compiled(element: "type[DataclassInstance]") -> "Callable[..., None]":
    """The ``__init__`` of a class. The instance belongs to an open subclass while it is filled."""
    slots = {"__slots__": ()} if "__slots__" in vars(element) else {}
    body = {**slots, "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    space: dict[str, Any] = {
        "become": object.__setattr__,
        "opened": type(element.__name__, (element,), body),
        "element": element,
    }
    parameters, filled = [], []
    for field in fields(element):
        name, default, factory = field.name, f"default_{field.name}", f"factory_{field.name}"
        if field.default_factory is not MISSING:
            space |= {default: MISSING, factory: field.default_factory, "MISSING": MISSING}
            filled.append(f"    self.{name} = {factory}() if {name} is MISSING else {name}")
        else:
            space[default] = field.default
            filled.append(f"    self.{name} = {name}")
        required = field.default is MISSING and field.default_factory is MISSING
        parameters.append(name if required else f"{name}={default}")
    lines = [
        f"def __init__(self, {', '.join(parameters)}):",
        "    become(self, '__class__', opened)",
        *filled,
        "    self.__class__ = element",
    ]
    exec("\n".join(lines), space)  # the names of fields, as the standard `dataclass` does
    made: Callable[..., None] = space["__init__"]
    made.__qualname__ = f"{element.__qualname__}.__init__"
    return made

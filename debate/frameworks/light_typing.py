"""What the solvers use of `typing`, without its import, which takes longer than most answers (8 of 40 ms)."""

from collections import namedtuple

TYPE_CHECKING = False
"""As typing.TYPE_CHECKING."""

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
    from typing import Protocol as Protocol
else:
    Protocol = object

    class _Maker(type):
        """Makes a subclass of NamedTuple a named tuple of the fields that it annotates."""

        def __new__(cls, name, bases, body):
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = body.get("__annotations__", {})
            defaults = [body.pop(field) for field in fields if field in body]
            base = namedtuple(name, fields, defaults=defaults, module=body["__module__"])
            return type(name, (base,), {"__slots__": (), **body})

    class NamedTuple(metaclass=_Maker):
        """As typing.NamedTuple, for classes."""

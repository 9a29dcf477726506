"""A named tuple without `typing` is what one of `typing` is."""

import pickle
import typing

import pytest

from debate.frameworks.light_typing import NamedTuple


class Light(NamedTuple):
    """A point."""

    across: int
    down: int = 2

    @property
    def total(self):
        return self.across + self.down


class Full(typing.NamedTuple):
    """A point."""

    across: int
    down: int = 2


def test_it_is_as_that_of_typing():
    light, full = Light(1), Full(1)
    assert light == full == (1, 2)
    assert repr(light) == repr(full).replace("Full", "Light")
    assert (Light._fields, Light._field_defaults, Light.__doc__) == (Full._fields, Full._field_defaults, Full.__doc__)
    assert light._replace(down=5).total == 6
    assert pickle.loads(pickle.dumps(light)) == light
    with pytest.raises(AttributeError):
        light.across = 3
    with pytest.raises(AttributeError):
        light.other = 3
    with pytest.raises(TypeError):
        Light()

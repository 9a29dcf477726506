"""A framework divided into what is settled and parts that can be decided each for itself."""

from collections.abc import Sequence

from debate.frameworks.components import weak_components
from debate.frameworks.framework import Extension, Framework, restrict
from debate.frameworks.grounded import Label, labelled, labelling
from debate.frameworks.light_typing import NamedTuple


class Part(NamedTuple):
    """A connected part of what has to be decided, and the numbers its arguments have in the whole."""

    framework: Framework
    members: list[int]

    def lift(self, extension: Extension) -> Extension:
        """The same arguments, by their numbers in the whole."""
        return frozenset(self.members[number] for number in extension)


class Split(NamedTuple):
    """A framework divided: an extension of the whole is what is settled, with an extension of each part."""

    settled: Extension
    parts: list[Part]


def split(framework: Framework, grounded_first: bool) -> Split:
    """Settle what the grounded labelling decides, if asked to, and divide the rest into connected parts."""
    if not grounded_first:
        return Split(frozenset(), _parts(framework, range(framework.size)))
    labels = labelling(framework)
    undecided = labelled(labels, Label.UNDECIDED)
    rest = framework if len(undecided) == framework.size else restrict(framework, undecided)
    return Split(frozenset(labelled(labels, Label.IN)), _parts(rest, undecided))


def _parts(framework: Framework, members: Sequence[int]) -> list[Part]:
    """The connected parts of a framework, whose arguments have these numbers in the whole."""
    components = weak_components(framework)
    if len(components) == 1:
        return [Part(framework, list(members))]
    return [Part(restrict(framework, part), [members[number] for number in part]) for part in components]

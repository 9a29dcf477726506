"""A framework divided into what is settled and parts that can be decided each for itself."""

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
    labels = labelling(framework) if grounded_first else [Label.UNDECIDED] * framework.size
    settled = labelled(labels, Label.IN)
    components = weak_components(framework, [*settled, *labelled(labels, Label.OUT)])
    parts = [
        Part(framework if len(component) == framework.size else restrict(framework, component), component)
        for component in components
    ]
    return Split(frozenset(settled), parts)

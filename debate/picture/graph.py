"""What is drawn: nodes for claims and for the joints of steps, edges for how they bear on each other."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from debate.model.elements import Conflict, ConflictKind, Occurrence, Relation, Supposition
from debate.model.map import Map
from debate.picture.signs import ASSERTION, CONFLICT, PREMISE, REPHRASE
from debate.picture.steps import text_of
from debate.picture.surroundings import Surroundings
from debate.reason.verdicts import Verdict, Verdicts
from debate.reason.views import holders


class NodeKind(StrEnum):
    """What a node stands for. Claims and motions are boxes with text; the others are joints, with a word at most."""

    CLAIM = "claim"
    MOTION = "motion"
    STEP = "step"  # linked premises, or a step that is itself attacked or supported
    ASSERTION = "assertion"  # somebody's saying so, which can be attacked by its name
    CONFLICT = "conflict"  # of more than two claims, or one that is itself attacked or supported
    SUPPOSITION = "supposition"

    @property
    def boxed(self) -> bool:
        """Whether it is a box with text."""
        return self in (NodeKind.CLAIM, NodeKind.MOTION)


@dataclass(frozen=True, slots=True)
class Node:
    """``name`` is that of the element; ``hidden`` counts the steps and conflicts of a claim that are not drawn with it."""

    name: str
    kind: NodeKind
    text: str
    verdict: Verdict | None
    hidden: int = 0
    centre: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """From what supports or attacks (or is a premise) to what it bears on. One without ``arrow`` reads both ways."""

    source: str
    target: str
    kind: str
    arrow: bool = True


@dataclass(frozen=True, slots=True)
class Graph:
    """The nodes in the order of the file, and the edges between them. ``view`` is the one whose verdicts the nodes have; ``left_out``
    counts the claims of the map that are not drawn."""

    title: str
    view: str | None
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left_out: int = 0


def whole(argument_map: Map) -> list[str]:
    """Every claim of a map, theses first. Motions repeat what stands under their claims; they are drawn with what is near them."""
    theses = [name for name in argument_map.thesis if name in argument_map.claim_by_id]
    return list(dict.fromkeys((*theses, *argument_map.claim_by_id)))


def of_section(argument_map: Map, title: str) -> list[str]:
    """The claims under a heading of a map."""
    return [claim.id for claim in argument_map.claims if claim.section == title]


def of_voice(argument_map: Map, voice: str) -> list[str]:
    """The claims that a voice stands behind."""
    return [claim.id for claim in argument_map.claims if voice in holders(claim.occurrences)]


def graph_of(around: Surroundings, verdicts: Verdicts | None, names: Iterable[str], centre: str | None = None) -> Graph:
    """The graph of some claims and motions of a map: with them, every step and conflict whose claims are all among them. What bears
    on itself, which `debate check` calls an error, is not drawn. Without ``verdicts`` none is shown.
    """
    return _Drawing(around, verdicts, names, centre).graph()


class _Drawing:
    """A graph while it is put together."""

    def __init__(
        self, around: Surroundings, verdicts: Verdicts | None, names: Iterable[str], centre: str | None
    ) -> None:
        self.map = around.map
        self.verdicts = verdicts
        self.around = around
        self.names = list(dict.fromkeys(names))
        self.drawn = set(self.names)
        self.centre = centre
        self.joints: dict[str, Node] = {}
        self.edges: list[Edge] = []
        self.shown: set[str] = set()

    def graph(self) -> Graph:
        """All of it."""
        for name in self.names:
            self._steps_to(name)
            for assertion in self.around.assertions_of.get(name, ()):
                self._steps_to(assertion)
        for conflict in self.map.conflicts:
            if self.drawn.issuperset(conflict.members) and len(set(conflict.members)) > 1:
                self._conflict(conflict)
        for supposition in self.map.suppositions:
            if self.drawn.issuperset(self.around.claims_of(supposition.id)):
                self._supposition(supposition)
        for pair in self.map.rephrases:
            if {pair.first, pair.second} <= self.drawn and pair.first != pair.second:
                self._both_ways(pair.first, pair.second, REPHRASE)
        boxes = [self._box(name) for name in self.names]
        return Graph(
            self.map.title or self.map.id,
            self.verdicts.view if self.verdicts else None,
            (*boxes, *self.joints.values()),
            tuple(dict.fromkeys(self.edges)),
            len(self.map.claim_by_id.keys() - self.drawn),
        )

    def _box(self, name: str) -> Node:
        kind = NodeKind.MOTION if name in self.map.motion_by_id else NodeKind.CLAIM
        hidden = sum(one not in self.shown and self._counts(one) for one in self.around.relations_of(name))
        return Node(name, kind, text_of(self.map, name), self._verdict(name), hidden, name == self.centre)

    def _verdict(self, name: str) -> Verdict | None:
        return self.verdicts.of(name) if self.verdicts else None

    def _counts(self, relation: str) -> bool:
        """Whether a claim is said to have this too where it is not drawn: not what only belongs to a motion."""
        return not any(
            name in self.map.motion_by_id and name not in self.drawn for name in self.around.claims_of(relation)
        )

    def _joint(self, name: str, kind: NodeKind, text: str, verdict: Verdict | None) -> None:
        self.joints[name] = Node(name, kind, text, verdict)

    def _steps_to(self, target: str) -> None:
        """Draw the steps to an element, and to those steps."""
        for step in self.around.steps_to.get(target, ()):
            premises = list(dict.fromkeys(premise.claim for premise in step.premises))
            if not self.drawn.issuperset(premises) or target in premises:
                continue
            if target not in self.drawn and target not in self.joints:
                self._assertion(target)
            self.shown.add(step.id)
            self._step(step, premises)
            self._steps_to(step.id)

    def _step(self, step: Relation, premises: list[str]) -> None:
        if len(premises) == 1 and not self._is_met(step.id):
            self.edges.append(Edge(premises[0], step.target, str(step.kind)))
            return
        self._joint(step.id, NodeKind.STEP, "and" if len(premises) > 1 else "", self._verdict(step.id))
        self.edges.append(Edge(step.id, step.target, str(step.kind)))
        self.edges += [Edge(premise, step.id, PREMISE, arrow=False) for premise in premises]

    def _is_met(self, name: str) -> bool:
        """Whether a step to this step or conflict is drawn."""
        return any(
            self.drawn.issuperset(premise.claim for premise in step.premises)
            for step in self.around.steps_to.get(name, ())
        )

    def _assertion(self, name: str) -> None:
        claim, said = self.around.assertions[name]
        voice = self.map.voice_by_id.get(said.voice)
        self._joint(name, NodeKind.ASSERTION, _words(voice.name if voice else said.voice, said), self._verdict(name))
        self.edges.append(Edge(name, claim, ASSERTION, arrow=False))

    def _conflict(self, conflict: Conflict) -> None:
        self.shown.add(conflict.id)
        one_way = conflict.kind is ConflictKind.ONE_WAY
        if len(conflict.members) == 2 and not self._is_met(conflict.id):
            if one_way:
                self.edges.append(Edge(conflict.members[0], conflict.members[1], CONFLICT))
            else:
                self._both_ways(conflict.members[0], conflict.members[1], CONFLICT)
            return
        self._joint(conflict.id, NodeKind.CONFLICT, str(conflict.kind), self._verdict(conflict.id))
        first, *others = conflict.members
        self.edges.append(Edge(first, conflict.id, CONFLICT, arrow=False))
        self.edges += [Edge(conflict.id, other, CONFLICT, arrow=one_way) for other in others]
        self._steps_to(conflict.id)

    def _both_ways(self, first: str, second: str, kind: str) -> None:
        if Edge(second, first, kind, arrow=False) not in self.edges:
            self.edges.append(Edge(first, second, kind, arrow=False))

    def _supposition(self, supposition: Supposition) -> None:
        name = supposition.id
        self.shown.add(name)
        self._joint(name, NodeKind.SUPPOSITION, "suppose", self._verdict(name))
        self.edges += [
            Edge(claim, name, PREMISE, arrow=False) for claim in supposition.assumes if claim != supposition.rejects
        ]
        self.edges += [Edge(name, claim, "because") for claim in supposition.follows]
        if supposition.rejects:
            self.edges.append(Edge(name, supposition.rejects, "but"))
        self._steps_to(name)


def _words(voice: str, said: Occurrence) -> str:
    return f"{voice} {said.attitude}"

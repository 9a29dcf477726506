"""The elements of a map: who speaks, from which source, what they claim, and how claims bear on each other.

Names are strings. In the map of one file they are as written; in a linked map they are canonical: an element of the file
itself keeps its name, an element of an imported map is ``mapid.name``. Spans and unwritten defaults never take part in equality.
"""

from dataclasses import field
from enum import StrEnum

from debate.model.quick import dataclass
from debate.model.span import NOWHERE, Span


class VoiceKind(StrEnum):
    """What sort of speaker a voice is."""

    PERSON = "person"
    BODY = "body"
    DOCUMENT = "document"
    GROUP = "group"


class Attitude(StrEnum):
    """What a voice does with a claim (the illocution of an occurrence)."""

    ASSERTS = "asserts"
    ENDORSES = "endorses"
    CONCEDES = "concedes"
    DENIES = "denies"
    DOUBTS = "doubts"
    ASKS = "asks"
    RELIES = "relies"  # reports another's assertion and rests on it: `ham relies on stevens at p6`
    REPORTS = "reports"  # hands on another's occurrence without taking a stand: `ham reports stevens asserts`
    RETRACTS = "retracts"


HOLDS = frozenset({Attitude.ASSERTS, Attitude.ENDORSES, Attitude.CONCEDES})
"""The attitudes by which a voice itself stands behind a claim."""


class ClaimKind(StrEnum):
    """What sort of thing a claim says."""

    FACT = "fact"
    VALUE = "value"
    POLICY = "policy"
    DEFINITION = "definition"
    PREDICTION = "prediction"


class Certainty(StrEnum):
    """How strongly a claim is put, or how strong a step is said to be. Ranks, weakest first; LIKELY is the unmarked middle."""

    POSSIBLE = "possible"
    LIKELY = "likely"
    CERTAIN = "certain"


class RelationKind(StrEnum):
    """How the premises of a relation bear on its target."""

    REASON = "because"  # supports the target: a claim, or a relation (then it underpins the step)
    OBJECTION = "but"  # speaks against a claim (a rebuttal; on a claim without reasons, an underminer)
    CONCESSION = "though"  # an objection that the author grants
    UNDERCUT = "unless"  # attacks a step or an assertion, not a claim


class ConflictKind(StrEnum):
    """Which claims cannot stand together, and how."""

    CONTRARY = "conflict"  # not both true
    CONTRADICTION = "contradiction"  # exactly one true
    ALTERNATIVES = "alternatives"  # at most one of several
    ONE_WAY = "contrary"  # the first speaks against the second, not the other way round


@dataclass(frozen=True, slots=True)
class Extra:
    """A free field `x-name value`, kept through every round trip and never interpreted."""

    name: str
    value: str
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where something is said: a source, a paragraph of it (1 is the first block of text), a phrase of at most eight words.

    ``source`` None means the map's only source. ``paragraph`` None means the source as a whole; ``last`` ends a range p3-5.
    """

    source: str | None
    paragraph: int | None = None
    last: int | None = None
    phrase: str | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One voice, at one or more places, with one attitude to a claim (or to a relation, or a question).

    ``reported`` is set for REPORTS: what the voice says that another voice does. ``relied_on`` is set for RELIES: the voice
    whose word is taken. ``name`` lets the assertion itself be attacked.
    """

    voice: str
    attitude: Attitude
    anchors: tuple[Anchor, ...] = ()
    reported: "Occurrence | None" = None
    relied_on: str | None = None
    name: str | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Voice:
    """Someone who can say something: a person, a body, a document, a group. A voice only heard in another's report counts."""

    id: str
    name: str
    role: str | None = None
    kind: VoiceKind = VoiceKind.PERSON
    aliases: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    extra: tuple[Extra, ...] = ()
    section: str | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Omission:
    """Paragraphs of a source that carry no argument, and why they are left off the map."""

    paragraphs: tuple[tuple[int, int], ...]  # inclusive ranges
    reason: str
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Source:
    """A text that the map reads. ``fields`` are (CSL-JSON name, value) pairs; ``inferred`` names those that the text does not state."""

    id: str
    title: str
    fields: tuple[tuple[str, str], ...] = ()
    text: str | None = None  # file name of the source's text
    sha256: str | None = None
    omissions: tuple[Omission, ...] = ()
    inferred: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    extra: tuple[Extra, ...] = ()
    section: str | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Term:
    """Words for one thing (the first is preferred) and what they mean. Matching and the glossary use them."""

    id: str
    names: tuple[str, ...]
    definition: str | None = None
    notes: tuple[str, ...] = ()
    extra: tuple[Extra, ...] = ()
    section: str | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a claim rests on in the world: a statistic, an example, a testimony, a precedent, a document."""

    kind: str
    text: str
    figure: str | None = None  # a number, as written
    unit: str | None = None
    date: str | None = None
    anchors: tuple[Anchor, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Formula:
    """What a claim says in propositional logic, as it is written.

    ``atoms`` are the names in it, each as often as it stands there, in order: claims and motions, or letters of the file's
    own. In a linked map they are canonical, though ``text`` is not.
    """

    text: str
    atoms: tuple[str, ...]
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition, paraphrased in the map's own words; its occurrences say who holds what attitude to it, and where.

    ``wordings`` are other ways to say it, by which what a learner types is recognised.
    """

    id: str
    text: str
    kind: ClaimKind | None = None
    certainty: Certainty = Certainty.LIKELY
    reconstructed: bool = False  # implicit in the text, made explicit by the mapper
    basic: bool = False  # asserted in its own right, even where reasons are given too
    occurrences: tuple[Occurrence, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    promotes: tuple[str, ...] = ()
    demotes: tuple[str, ...] = ()
    formula: Formula | None = None
    wordings: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()  # for the teacher; never shown to a debater
    extra: tuple[Extra, ...] = ()
    section: str | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Addition:
    """What ``on`` adds to a claim of this or another map, or to a motion, which takes wordings alone. A linked map has it on
    the claim or motion itself.
    """

    target: str
    occurrences: tuple[Occurrence, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    wordings: tuple[str, ...] = ()
    section: str | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Premise:
    """A claim used as a premise, with the part it plays in its scheme, if that is said."""

    claim: str
    role: str | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class CriticalQuestion:
    """A critical question of a relation's scheme that the map records as open, or as answered (by a claim)."""

    question: str
    answered: bool = False
    by: str | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class SchemeUse:
    """The argumentation scheme that a relation follows, its slots filled, its critical questions recorded.

    ``slot_spans`` are the places of the slots' names, in the order of ``slots``; empty where a program made the map.
    """

    scheme: str
    slots: tuple[tuple[str, str], ...] = ()
    questions: tuple[CriticalQuestion, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)
    slot_spans: tuple[Span, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Relation:
    """One step from linked premises to the element it supports or attacks.

    Convergent reasons are several relations. ``id`` is the given name or, without one, ``target/because-1`` and the like
    (counted per target and kind, in order of the file); ``named`` says which. ``by`` is who takes the step, and where;
    empty means whoever holds its premises. ``outweighed`` ranks a concession below the author's weakest reason.
    """

    id: str
    kind: RelationKind
    premises: tuple[Premise, ...]
    target: str
    named: bool = False
    deductive: bool = False
    strength: Certainty = Certainty.LIKELY
    outweighed: bool = False
    scheme: SchemeUse | None = None
    by: tuple[Occurrence, ...] = ()
    tags: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    extra: tuple[Extra, ...] = ()
    section: str | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims that cannot stand together. Can be named, and so undercut."""

    id: str
    kind: ConflictKind
    members: tuple[str, ...]
    named: bool = False
    by: tuple[Occurrence, ...] = ()
    notes: tuple[str, ...] = ()
    extra: tuple[Extra, ...] = ()
    section: str | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Same:
    """Two names for one thing: in the linked map ``first`` becomes ``second``. Claims, voices, sources or terms."""

    first: str
    second: str
    notes: tuple[str, ...] = ()
    section: str | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Rephrase:
    """Two claims that say nearly the same. No logical effect."""

    first: str
    second: str
    notes: tuple[str, ...] = ()
    section: str | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Preference:
    """``better`` outranks ``worse``: claims (their assertions) or relations. Held by the voices of ``by``, or by the map if empty."""

    better: str
    worse: str
    by: tuple[Occurrence, ...] = ()
    notes: tuple[str, ...] = ()
    section: str | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Question:
    """A question that a voice puts. A rhetorical one carries the claim it really makes."""

    id: str
    text: str
    occurrences: tuple[Occurrence, ...] = ()
    rhetorical: str | None = None
    notes: tuple[str, ...] = ()
    extra: tuple[Extra, ...] = ()
    section: str | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Issue:
    """A question with the positions that are taken on it."""

    id: str
    text: str
    positions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    extra: tuple[Extra, ...] = ()
    section: str | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Motion:
    """What a debate is about. A motion is also a claim of the same id: each group of ``supports`` is a reason for it, each
    group of ``opposes`` an objection to it (a group of several claims is linked)."""

    id: str
    text: str
    supports: tuple[tuple[Premise, ...], ...] = ()
    opposes: tuple[tuple[Premise, ...], ...] = ()
    formula: Formula | None = None
    wordings: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    extra: tuple[Extra, ...] = ()
    section: str | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class CommonGround:
    """Claims that every side accepts. In a debate nobody may ask why."""

    claims: tuple[str, ...]
    notes: tuple[str, ...] = ()
    section: str | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Supposition:
    """A scope for the sake of argument: what is assumed, what would follow. Nothing in it is asserted by it.

    ``rejects`` marks a reductio: since what follows cannot be accepted, the assumption it names falls.
    """

    id: str
    assumes: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
    rejects: str | None = None
    by: tuple[Occurrence, ...] = ()
    notes: tuple[str, ...] = ()
    section: str | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Expectation:
    """A bet of the mapper: this claim has this verdict in this view ('author', 'all', or a voice)."""

    claim: str
    verdict: str
    view: str = "author"
    section: str | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading; what follows it in the file belongs to it."""

    title: str
    notes: tuple[str, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Import:
    """Another map whose elements can be named here, under its map id."""

    path: str
    span: Span = field(default=NOWHERE, compare=False)

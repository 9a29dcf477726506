"""The words of the map inside a debate: claims and their negations, steps, voices, places. Never an id where there
is a text.
"""

from typing import NamedTuple

from debate.dialogue.arena import Arena, Argument
from debate.model.elements import Anchor, Attitude, Occurrence, RelationKind

STRENGTH = (
    Attitude.ASSERTS,
    Attitude.ENDORSES,
    Attitude.CONCEDES,
    Attitude.RELIES,
    Attitude.REPORTS,
    Attitude.DOUBTS,
    Attitude.DENIES,
    Attitude.ASKS,
    Attitude.RETRACTS,
)
"""Attitudes from the one that puts a voice most firmly behind a claim to the one that does so least."""


class Opening(NamedTuple):
    """How a motion begins, and how its supporters and those who are against it say the same."""

    motion: str
    supported: str
    opposed: str


MOTION_OPENINGS = (
    Opening("This house would rather ", "we would rather ", "we would rather not "),
    Opening("This house would not ", "we should not ", "we should "),
    Opening("This house would ", "we should ", "we should not "),
    Opening("This house believes that ", "", "it is not the case that "),
    Opening("This house believes ", "", "it is not the case that "),
    Opening("This house expects ", "we can expect ", "we cannot expect "),
)

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "April", "June", "July", "August", "September", "October", "November", "December")
CAPITALISED = frozenset((*DAYS, *MONTHS, "English", "British"))
"""Words that English writes with a capital anywhere. Not May and March: they are other words too."""

SHORT = 70
"""Characters of a claim that a menu shows."""


def claim_text(arena: Arena, literal: str) -> str:
    """A literal as a sentence: a claim's own text, 'It is not the case that …', or what an undercut says of a step."""
    plain = _plain_text(arena, literal)
    if plain is not None:
        return plain
    if literal.startswith("-"):
        negated = literal[1:]
        if negated in arena.map.motion_by_id:
            return capitalised(inner(arena, literal)) + "."
        text = _plain_text(arena, negated)
        if text is not None:
            return f"It is not the case that {embedded(arena, text)}."
        return capitalised(_step_fails(arena, negated)) + "."
    step = arena.argument_by_id.get(literal)
    return step_text(arena, step) if step is not None else literal


def inner(arena: Arena, literal: str) -> str:
    """A literal as the rest of a sentence ('… that free buses take cars off the road'): no capital it does not need,
    no full stop.
    """
    motion = arena.map.motion_by_id.get(literal.removeprefix("-"))
    if motion is not None:
        return as_proposal(motion.text) if literal == motion.id else as_refusal(motion.text)
    return embedded(arena, claim_text(arena, literal))


def as_proposal(motion: str) -> str:
    """A motion as what its supporters say: 'This house would pool budgets.' becomes 'we should pool budgets'."""
    for opening in MOTION_OPENINGS:
        if motion.startswith(opening.motion):
            return opening.supported + motion.removeprefix(opening.motion).strip().removesuffix(".")
    return f"the motion “{motion.strip().removesuffix('.')}” is right"


def as_refusal(motion: str) -> str:
    """A motion as what those say who are against it: 'This house would pool budgets.' becomes 'we should not pool
    budgets'.
    """
    for opening in MOTION_OPENINGS:
        if motion.startswith(opening.motion):
            return opening.opposed + motion.removeprefix(opening.motion).strip().removesuffix(".")
    return f"the motion “{motion.strip().removesuffix('.')}” is wrong"


def short(text: str, size: int = SHORT) -> str:
    """A text cut at a word to fit ``size`` characters."""
    if len(text) <= size:
        return text
    return text[: size - 1].rsplit(" ", 1)[0].rstrip(",;:.") + "…"


def premises_text(arena: Arena, argument: Argument) -> str:
    """The premises of an argument as the rest of a sentence: 'a, b, and c'."""
    parts = [inner(arena, premise) for premise in argument.premises]
    if len(parts) < 3:
        return " and ".join(parts)
    return ", ".join(parts[:-1]) + ", and " + parts[-1]


def step_text(arena: Arena, argument: Argument) -> str:
    """A whole argument as one sentence."""
    if argument.kind == "own" or argument.text:
        return argument.text or "An argument of your own."
    if argument.kind == "citation":
        return f"{cited_voice(arena, argument)} says that {inner(arena, argument.conclusion)}."
    given = capitalised(premises_text(arena, argument)) or "On the map without a reason"
    if argument.kind == "undercut":
        return f"{given}; so {inner(arena, argument.conclusion)}."
    return f"{given}; therefore {inner(arena, argument.conclusion)}."


def voice_name(arena: Arena, voice: str | None) -> str | None:
    """The display name of a voice; its id only where the map does not introduce it."""
    if voice is None:
        return None
    known = arena.map.voice_by_id.get(voice)
    return known.name if known is not None else voice


def voice_names(arena: Arena, voices: frozenset[str]) -> str:
    """Several voices as 'A, B and C', in alphabetical order."""
    names = sorted(voice_name(arena, voice) or voice for voice in voices)
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1] if names else ""


def cited_voice(arena: Arena, argument: Argument) -> str:
    """The name of the voice that a citation takes at its word."""
    said = strongest(argument.occurrences)
    if said is not None:
        return voice_name(arena, said.voice) or said.voice
    return voice_names(arena, argument.voices) or "The map"


def strongest(occurrences: tuple[Occurrence, ...], voices: frozenset[str] = frozenset()) -> Occurrence | None:
    """The occurrence that puts its voice most firmly behind what it says, places and phrases preferred; of
    ``voices`` if given.
    """
    heard = [said for said in occurrences if not voices or said.voice in voices]
    if not heard:
        return None
    return min(heard, key=_weakness)


def place_text(arena: Arena, occurrence: Occurrence | None) -> str | None:
    """Where something is said: 'Comment on the 2021 white paper, paragraph 7: “…”'. None where the map names no
    place.
    """
    if occurrence is None or not occurrence.anchors:
        return None
    best = max(occurrence.anchors, key=lambda anchor: (anchor.phrase is not None, anchor.paragraph is not None))
    place = anchor_text(arena, best)
    if occurrence.attitude is Attitude.REPORTS and occurrence.reported is not None:
        place += f", reporting {voice_name(arena, occurrence.reported.voice)}"
    elif occurrence.attitude is Attitude.RELIES:
        place += f", relying on {voice_name(arena, occurrence.relied_on)}"
    return place + (f": “{best.phrase}”" if best.phrase else "")


def anchor_text(arena: Arena, anchor: Anchor) -> str:
    """An anchor without its phrase: the title of the source, and the paragraph."""
    sources = arena.map.sources
    known = arena.map.source_by_id.get(anchor.source) if anchor.source else sources[0] if len(sources) == 1 else None
    title = known.title if known is not None else anchor.source or "the source"
    if anchor.paragraph is None:
        return title
    if anchor.last is not None and anchor.last != anchor.paragraph:
        return f"{title}, paragraphs {anchor.paragraph}–{anchor.last}"
    return f"{title}, paragraph {anchor.paragraph}"


def embedded(arena: Arena, text: str) -> str:
    """A sentence made fit to stand inside another one: no full stop, no capital unless the first word is a name."""
    text = text.strip().removesuffix(".")
    first = text.split(" ", 1)[0]
    return text if not first or _is_name(arena, first) else first[0].lower() + text[1:]


def capitalised(text: str) -> str:
    """A text with a capital first letter."""
    return text[:1].upper() + text[1:]


def _plain_text(arena: Arena, name: str) -> str | None:
    claim = arena.map.claim_by_id.get(name)
    if claim is not None:
        return claim.text
    motion = arena.map.motion_by_id.get(name)
    return motion.text if motion is not None else None


def _step_fails(arena: Arena, step: str) -> str:
    argument = arena.argument_by_id.get(step)
    if argument is None:
        conflict = arena.lookup.conflict_by_id.get(step)
        if conflict is None:
            return "that step does not hold"
        both = " and ".join(f"“{claim_text(arena, member)}”" for member in conflict.members)
        return f"these can stand together: {both}"
    if argument.kind == "citation":
        word = inner(arena, argument.conclusion)
        return f"what {cited_voice(arena, argument)} says is not enough to accept that {word}"
    relation = arena.map.relation_by_id.get(step)
    if argument.kind == "own":
        return f"this does not follow: “{argument.text}”"
    if relation is not None and relation.kind in (RelationKind.OBJECTION, RelationKind.CONCESSION):
        against = _target_text(arena, relation.target)
        return f"even if {premises_text(arena, argument)}, that does not count against “{against}”"
    return f"even if {premises_text(arena, argument)}, it does not follow that {inner(arena, argument.conclusion)}"


def _target_text(arena: Arena, target: str) -> str:
    return (_plain_text(arena, target) or claim_text(arena, target)).removesuffix(".")


def _weakness(said: Occurrence) -> tuple[int, bool, bool]:
    return (
        STRENGTH.index(said.attitude),
        not said.anchors,
        not any(anchor.phrase for anchor in said.anchors),
    )


def _is_name(arena: Arena, word: str) -> bool:
    bare = word.rstrip(",;:’'s") if word.endswith(("'s", "’s")) else word.rstrip(",;:")
    if bare == "I" or bare in CAPITALISED or (len(bare) > 1 and not bare[1:].islower()):
        return True
    if bare.lower() in ("the", "a", "an"):
        return False
    lookup = arena.lookup
    if bare in lookup.words_of_people:
        return True
    if bare.lower() in lookup.words_of_claims:
        return False  # an ordinary word here, even if the title of a document begins with it
    return bare in lookup.words_of_names or bare in lookup.words_inside_claims

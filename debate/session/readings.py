"""The moves that a typed sentence may be: those that are legal, do what it does, and are about what it is about."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from debate.dialogue import wording
from debate.dialogue.arena import Arena
from debate.dialogue.move import Move, Side
from debate.dialogue.state import State
from debate.understand.matcher import Ranked
from debate.understand.moves import Act
from debate.understand.polarity import Polarity
from debate.understand.understand import Part

MOST = 3
"""How many readings are offered."""

STAND_INS: dict[Act, tuple[str, ...]] = {
    Act.CLAIM: ("argue", "claim", "because", "undermine", "undercut", "rebut", "agree", "jump"),
    Act.ARGUE: ("argue", "claim", "because", "undermine", "undercut", "rebut"),
    Act.DENY: ("deny", "argue", "disagree", "rebut", "undermine"),
    Act.CONCEDE: ("concede", "agree", "accept"),
    Act.RETRACT: ("retract",),
    Act.WHY: ("why",),
    Act.QUESTION: ("why", "who-agrees"),
    Act.WHO_AGREES: ("who-agrees",),
    Act.PASS: ("pass", "no-view", "unsure"),
}
"""The moves that can be what a sentence of each kind does, in each format; the first that is legal fits best."""

LAST_STAND_INS: dict[Act, tuple[str, ...]] = {Act.CONCEDE: ("argue", "claim", "because")}
"""What a sentence may do in spite of its first words: "Nobody can deny that …" grants, or puts forward what nobody has said yet."""

LEAST = 0.01
"""A reading that is less likely than this is not worth the user's time. Low, since a look at three guesses costs less than a missed one."""

HOPELESS = 0.9
"""From this probability on that nothing on the map is meant, no reading is offered at all."""

HOPELESS_WITHOUT_A_WORD = 0.75
"""The same for a claim of which the sentence has no word, nor a near relative of one."""


LONGEST_NEAREST = 160
"""Characters of the text that a sentence is nearest to, as a user is told; more are cut."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One move that the sentence may be: its label, how likely it is meant (0 to 1), the words that made the match, as typed.

    ``nearest`` is the claim or wording that the sentence is nearest to, where the label alone does not say why the move is offered.
    """

    move: Move
    label: str
    confidence: float
    words: tuple[str, ...] = ()
    nearest: str = ""

    @property
    def why(self) -> str:
        """Why it is offered, in a few words; empty if there is nothing to say."""
        words = [f"your words: {', '.join(self.words)}"] if self.words else []
        nearest = [f"nearest to “{wording.short(self.nearest, LONGEST_NEAREST)}”"] if self.nearest else []
        return "; ".join(words + nearest)


def readings(part: Part, state: State, side: Side, legal: Iterable[Move]) -> tuple[Reading, ...]:
    """The moves that the part of a sentence may be, best first, at most ``MOST``."""
    found: list[Reading] = []
    for move in legal:
        fit = _fit(part, move, state)
        if fit == 0:
            continue
        likely, meant = _about(part, move, state)
        if likely * fit >= LEAST:
            label = wording.describe(state, move)
            words = _as_typed(meant.words, part.text) if meant else ()
            found.append(Reading(move, label, likely * fit, words, _nearest(meant, label) if meant else ""))
    best: dict[tuple[str, str | None], Reading] = {}
    # Of the same move in answer to several turns, the one that waits for an answer is meant, else the most recent.
    owed = {owing.turn for owing in state.obligations if owing.side is side}
    for reading in sorted(found, key=lambda r: (-r.confidence, r.move.target not in owed, -(r.move.target or 0))):
        best.setdefault((reading.move.act, reading.move.content), reading)
    return tuple(best.values())[:MOST]


def _as_typed(words: Iterable[str], text: str) -> tuple[str, ...]:
    """Words as the user wrote them, capitals and all; one that is found nowhere in the text is left out."""
    typed = (re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) for word in words)
    return tuple(dict.fromkeys(found.group() for found in typed if found is not None))


def _nearest(meant: Ranked, label: str) -> str:
    """What the sentence is nearest to, unless the label shows the claim and the claim has all the words that made the match."""
    shown = wording.short(meant.text).rstrip(".…").casefold() in label.casefold()
    by_the_text = not meant.wording or (meant.words and set(meant.words) <= set(meant.of_text))
    return "" if shown and by_the_text else meant.wording or meant.text


def _fit(part: Part, move: Move, state: State) -> float:
    """How well the move is the kind of thing that the sentence does: 1 for the same, less for a stand-in, 0 for something else."""
    stand_ins = STAND_INS.get(part.act, ())
    argument = state.arena.argument_by_id.get(move.content or "")
    if part.match is None and argument is not None:
        return 0.0  # a bare "no" says what the user thinks, but names no argument for it
    if move.act in LAST_STAND_INS.get(part.act, ()):
        fit = 0.7
    elif move.act in stand_ins:
        fit = 1.0 if move.act == stand_ins[0] or part.act is Act.CLAIM else 0.9
    else:
        return 0.0
    if part.polarity is Polarity.DENIES and move.act == "argue":
        fit *= 1.0 if argument is not None and argument.conclusion.startswith("-") else 0.5
    return fit


def _about(part: Part, move: Move, state: State) -> tuple[float, Ranked | None]:
    """How likely the move is about what the sentence is about, and the claim that makes it so."""
    if part.match is None:
        return _bare(move, state), None
    if part.match.none >= HOPELESS:
        return 0.0, None
    weight = mentioned(state.arena, move)
    best: tuple[float, Ranked | None] = (0.0, None)
    for ranked in part.match.candidates:
        if part.match.none >= HOPELESS_WITHOUT_A_WORD and not ranked.words:
            continue
        likely = ranked.confidence * weight.get(ranked.id, 0.0)
        if likely > best[0]:
            best = (likely, ranked)
    return best


def _bare(move: Move, state: State) -> float:
    """A 'why?' or 'fair enough' without content means the latest turn; the less so the older its target is, and what an argument
    says rather than what it is brought forward for.
    """
    if move.target is None:
        return 0.9
    weight = mentioned(state.arena, state.turn(move.target).move).get((move.content or "").removeprefix("-"), 1.0)
    return 0.9 * weight / (1 + len(state.turns) - move.target)


def mentioned(arena: Arena, move: Move) -> dict[str, float]:
    """The claims that a move is about, with how much: premises and claims fully, a conclusion that is already on the table less."""
    content = move.content or ""
    argument = arena.argument_by_id.get(content)
    if argument is None:
        claim = content.removeprefix("-")
        return {claim: 1.0} if claim else {}
    weights = {argument.conclusion.removeprefix("-"): 1.0 if not argument.premises else 0.5}
    return weights | dict.fromkeys(argument.premises, 1.0)

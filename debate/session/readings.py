"""The moves that a typed sentence may be: those that are legal, do what it does, and are about what it is about."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from debate.dialogue import wording
from debate.dialogue.arena import Arena
from debate.dialogue.literals import negate, stated
from debate.dialogue.move import Move, Side
from debate.dialogue.state import State
from debate.dialogue.wording_arguments import MAKES_ARGUMENT
from debate.session.says_so import cites, voices_named
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
    Act.PASS: ("pass", "no-view", "show-attack", "unsure"),
}
"""The moves that can be what a sentence of each kind does, in each format; the first that is legal fits best."""

LAST_STAND_INS: dict[Act, tuple[str, ...]] = {Act.CONCEDE: ("argue", "claim", "because")}
"""What a sentence may do in spite of its first words: "Nobody can deny that …" grants, or puts forward what nobody has said yet."""

LIKELY_MEANT = 0.5
"""From this confidence on a claim or a move is taken to be meant; below, all that is said about it is a guess."""

LEAST = 0.01
"""A reading that is less likely than this is not worth the user's time. Low, since a look at three guesses costs less than a missed one."""

NOISE = 0.1
"""Share of the best candidate's confidence below which a reading about another is noise: it would hide what else is told."""

BARE = 0.9
"""How likely a sentence without content, such as "why?", means what was said last."""

HOPELESS = 0.75
"""From this probability on that nothing on the map is meant, no reading is offered at all."""

HOPELESS_WITHOUT_A_WORD = 0.6
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
    told = part.match is not None and bool(part.match.candidates) and not part.match.likely_none
    least = max(LEAST, NOISE * part.match.candidates[0].confidence) if part.match and told else LEAST
    named = voices_named(part, state)
    for move in legal:
        fit = _fit(part, move, state)
        if fit == 0:
            continue
        likely, meant = (
            (_bare(move, state) * cites(move, named, state), None) if named else _about(part, move, state, side)
        )
        if meant is not None and _contradicts(part, move, meant, state):
            continue
        if likely * fit >= least:
            label = wording.describe(state, move)
            words = _as_typed(meant.words, part.text) if meant else ()
            found.append(Reading(move, label, likely * fit, words, _nearest(meant, label) if meant else ""))
    best: dict[tuple[str, str | None], Reading] = {}
    # Of the same move in answer to several turns, the one that waits for an answer is meant, else the most recent.
    owed = {owing.turn for owing in state.obligations if owing.side is side}
    stand_ins = (*STAND_INS.get(part.act, ()), *LAST_STAND_INS.get(part.act, ()))

    def order(reading: Reading) -> tuple[float, ...]:
        move = reading.move
        return -reading.confidence, move.target not in owed, -(move.target or 0), stand_ins.index(move.act)

    for reading in sorted(found, key=order):
        best.setdefault((reading.move.act, reading.move.content), reading)
    return _one_thing(part, tuple(best.values())[:MOST], state, side)


def _one_thing(part: Part, found: tuple[Reading, ...], state: State, side: Side) -> tuple[Reading, ...]:
    """Of a sentence without content, what can only mean one thing means it: of what was said last, or whatever can be taken back.
    What the debate is about is never given up by such a sentence.
    """
    if part.match is not None or len(found) != 1 or found[0].move.content == state.arena.root:
        return found
    last = next((turn.number for turn in reversed(state.turns) if turn.side is not side), None)
    meant = part.act is Act.RETRACT or found[0].move.target == last
    return (replace(found[0], confidence=max(found[0].confidence, BARE)),) if meant else found


def _contradicts(part: Part, move: Move, meant: Ranked, state: State) -> bool:
    """Whether the user would put forward by the move what the sentence denies."""
    if part.polarity is not Polarity.DENIES or part.match is None or meant.confidence < LIKELY_MEANT:
        return False
    return part.match.candidates[0] == meant and meant.id in put_forward(state.arena, move)


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
    makes = argument is not None and move.act in MAKES_ARGUMENT
    if makes and part.match is None:
        return 0.0  # a bare "no" says what the user thinks, but names no argument for it
    if makes and argument is not None and argument.kind == "own":
        return 0.0  # words of the user's own are said in new ones, not recognised
    if move.act in LAST_STAND_INS.get(part.act, ()):
        fit = 0.7
    elif move.act in stand_ins:
        fit = 1.0 if move.act == stand_ins[0] or part.act is Act.CLAIM else 0.9
    else:
        return 0.0
    if part.polarity is Polarity.DENIES and move.act == "argue":
        fit *= 1.0 if argument is not None and argument.conclusion.startswith("-") else 0.5
    return fit


def _about(part: Part, move: Move, state: State, side: Side) -> tuple[float, Ranked | None]:
    """How likely the move is about what the sentence is about, and the claim that makes it so."""
    if part.match is None:
        return _taken_back(move, state, side) if part.act is Act.RETRACT else _bare(move, state), None
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
        return BARE
    if move.act == "concede" and move.content == state.arena.root and len(state.turns) > move.target:
        return 0.0  # a "fair enough" to what was said since does not give up the debate
    weight = mentioned(state.arena, state.turn(move.target).move).get((move.content or "").removeprefix("-"), 1.0)
    return BARE * weight / (1 + len(state.turns) - move.target)


def _taken_back(move: Move, state: State, side: Side) -> float:
    """An "I take it back" without content means what the user said last, then what waits for a reason of hers, else older things."""
    last = next((turn for turn in reversed(state.turns) if turn.side is side), None)
    if last is not None and move.content in stated(state.arena, last):
        return BARE
    waits = any(owed.turn == move.target for owed in state.obligations)
    return 0.6 if waits and move.content != state.arena.root else _bare(move, state)


def mentioned(arena: Arena, move: Move) -> dict[str, float]:
    """The claims that a move is about, with how much: premises and claims fully, a conclusion that is already on the table less."""
    content = move.content or ""
    argument = arena.argument_by_id.get(content)
    if argument is None:
        claim = content.removeprefix("-")
        return {claim: 1.0} if claim else {}
    weights = {argument.conclusion.removeprefix("-"): 1.0 if not argument.premises else 0.5}
    return weights | dict.fromkeys(argument.premises, 1.0)


def put_forward(arena: Arena, move: Move) -> tuple[str, ...]:
    """The literals that the user would be for by the move."""
    content = move.content or ""
    argument = arena.argument_by_id.get(content)
    if argument is not None:
        return (*argument.premises, argument.conclusion)
    if move.act in ("deny", "disagree"):
        return (negate(content),)
    return () if move.act == "retract" else (content,)

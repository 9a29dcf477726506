"""The balance of a motion in words: for whoever chooses a motion, and for whoever writes one."""

from debate.dialogue.arena import Arena
from debate.dialogue.balance import EVEN, LEAST, Audit, Case, WeakSpot
from debate.dialogue.literals import negate
from debate.dialogue.move import Side
from debate.dialogue.wording_claims import claim_text, premises_text

BEST_PLAY = {Side.PROPONENT: "it stands", Side.OPPONENT: "it falls", None: "it is level"}
"""What comes of a motion when both sides think of everything."""


def fairness_text(found: Audit) -> str:
    """The balance in a few words: 'even' or 'favours the opponent: 30 %' (the share of the plays that the proponent wins), and who
    wins level debates.
    """
    return f"{_verdict(found)}; level debates ({_percent(found.level)}) go to the opponent"


def _verdict(found: Audit) -> str:
    if found.stronger is None:
        return "even"
    if not EVEN[0] <= found.share <= EVEN[1]:
        return f"favours the {found.stronger}: {_percent(found.share)}"
    if _undecided(found):
        return "hardly ever decided, since neither side can answer everything"
    ends, part = _other_end(found, found.stronger)
    return f"favours the {found.stronger}: it {ends} in {_percent(part)} of the draws only"


def imbalance_text(found: Audit, stronger: Side) -> str:
    """What is unbalanced about a motion, after its name: its share, or that a side hardly ever makes its point."""
    if not EVEN[0] <= found.share <= EVEN[1]:
        return f"favours the {stronger}: the proponent's share is {_percent(found.share)}"
    if _undecided(found):
        return f"is hardly ever won by either side: it stands in {_percent(found.stands)} of the draws and falls in {_percent(found.falls)}"
    ends, part = _other_end(found, stronger)
    return f"is hardly ever won by the {stronger.other}: it {ends} in {_percent(part)} of the draws"


def _undecided(found: Audit) -> bool:
    return found.stands < LEAST and found.falls < LEAST


def _other_end(found: Audit, stronger: Side) -> tuple[str, float]:
    """How the motion ends where the weaker side wins, and the share of the draws in which it does."""
    return ("falls", found.falls) if stronger is Side.PROPONENT else ("stands", found.stands)


def result_text(found: Audit) -> str:
    """The share with its standard error, what it is made of, and what comes of it when both think of everything."""
    return (
        f"the proponent wins {_percent(found.share)} ± {100 * found.error:.1f} of {found.plays:,} plays; of the draws "
        f"{_percent(found.stands)} stand, {_percent(found.falls)} fall, {_percent(found.level)} are level; with "
        f"everything thought of, {BEST_PLAY[found.best_play]}"
    )


def case_text(found: Audit) -> str:
    """What the map offers each side, in numbers."""
    return f"proponent: {_counts(found.proponent)}; opponent: {_counts(found.opponent)}"


def weak_spot_text(arena: Arena, spot: WeakSpot) -> str:
    """An argument that needs an answer, by its text, and what an answer would come to."""
    argument = spot.argument
    hit = negate(argument.conclusion)
    against = ""
    if argument.kind == "undercut" and hit in arena.argument_by_id:
        against = f", against “{premises_text(arena, arena.argument_by_id[hit])}”"
    text = premises_text(arena, argument) or claim_text(arena, argument.conclusion)
    return f"answer `{argument.id}`: “{text}”{against} (without it the share is {_percent(spot.share)})"


def _counts(case: Case) -> str:
    arguments, attacks = len(case.arguments), len(case.attacks)
    return f"{_number(arguments, 'argument')}, {_number(attacks, 'attack')}, {len(case.unanswered)} unanswered"


def _number(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"

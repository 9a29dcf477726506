"""A report written out: as plain text, and as JSON."""

import json
from dataclasses import asdict

from debate.dialogue.report_data import Report, Training
from debate.dialogue.scores import Score

NAMES = {
    "challenge": "giving a reason when you are asked why",
    "denial": "answering a denial",
    "rebut": "answering an argument against your conclusion",
    "undercut": "answering the charge that it does not follow",
    "undermine": "defending what your arguments start from",
    "answer": "attacking the reasons that you ask for",
}
"""Attack kinds in words: what it takes to meet one."""


def report_text(found: Report) -> str:
    """The report as plain text, one fact a line."""
    lines = [f"Report for {found.name}", found.outcome, *found.sentences, ""]
    lines += ["Scores"]
    lines += [f"  {_score_line(score)}" for score in found.scores]
    if found.positions:
        lines += ["", "Your positions"]
        lines += [f"  {one.verdict}: “{one.text}”{_turns(one.attacks, 'attacked at')}" for one in found.positions]
    if found.authors:
        lines += ["", "The authors"]
        lines += [f"  {one.name}: {one.verdict}{_turns(one.attacks, 'attacked at')}" for one in found.authors]
    if found.timeline:
        lines += ["", "Where it was won or lost"]
        lines += [f"  {one.turn}. {one.text}{f' [{one.note}]' if one.note else ''}" for one in found.timeline]
    for title, texts in (("You made the other side give up", found.forced), ("You gave up", found.given)):
        lines += ["", title, *(f"  {text}" for text in texts)] if texts else []
    if found.dropped:
        lines += ["", "Attacks that you left without a reply"]
        lines += [
            f"  {one.turn}. {one.text}{f' You could have said: {one.answer}' if one.answer else ''}"
            for one in found.dropped
        ]
    if found.training:
        lines += ["", "What to train"]
        lines += [f"  {trained_text(one)}: beaten {one.met}, left standing {one.missed}" for one in found.training]
    if found.hints or found.undos:
        lines += ["", f"Hints used: {found.hints}. Moves taken back: {found.undos}."]
    return "\n".join(lines) + "\n"


def report_json(found: Report) -> str:
    """The report as JSON: the fields of ``Report``, nested, keys in a fixed order."""
    return json.dumps(asdict(found), ensure_ascii=False, indent=2) + "\n"


def trained_text(one: Training) -> str:
    """A sort of attack in words."""
    if one.tag == "kind":
        return NAMES.get(one.name, one.name)
    return f"attacks by {one.name}" if one.tag == "author" else f"attacks of the scheme {one.name}"


def _score_line(score: Score) -> str:
    if score.value is None:
        number = "n/a"
    elif score.letter == "F":
        number = f"{score.value:.0f}"
    else:
        number = f"{score.value:.2f}"
    turns = _turns(score.met, "met at") + _turns(score.missed, "missed at" if score.letter != "K" else "broken at")
    return f"{score.letter} {score.name} {number}{turns}{f' ({score.note})' if score.note else ''}"


def _turns(numbers: tuple[int, ...], label: str) -> str:
    return f", {label} {', '.join(str(number) for number in numbers)}" if numbers else ""

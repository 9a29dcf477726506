"""The report of a debate in sections for the screen, and its files."""

from collections.abc import Iterator
from pathlib import Path

from debate.dialogue.move import Side
from debate.dialogue.report import Moment, Report, report_text
from debate.dialogue.report_words import trained_text
from debate.dialogue.scores import Score
from debate.session.session import Session
from debate.session.transcript import transcript
from debate.tui.widgets.reader import Section

LEGEND = "after the move ▲ you are ahead, ▼ they are, · nobody is"


def sections(report: Report) -> list[Section]:
    """The report: how it ended, then positions and authors (panel walk), or the timeline; what to train; scores."""
    found = [Section("How it ended", [report.outcome, *(f"• {sentence}" for sentence in report.sentences)])]
    if report.positions:
        found.append(
            Section(
                "Your positions",
                [f"{_FARED[one.verdict]}: {one.text}{_at('attacked', one.attacks)}" for one in report.positions],
            )
        )
    if report.authors:
        found.append(
            Section(
                "The authors",
                [f"{_FARED[one.verdict]}: {one.name}{_at('attacked', one.attacks)}" for one in report.authors],
            )
        )
    if report.timeline:
        found.append(
            Section("Move by move", [LEGEND, *(line for one in report.timeline for line in _moment(one, report.side))])
        )
    for title, texts in (("What the other side gave up", report.forced), ("What you gave up", report.given)):
        if texts:
            found.append(Section(title, [f"• {text}" for text in texts]))
    if report.dropped:
        found.append(
            Section(
                "Attacks that you left without a reply",
                [line for one in report.dropped for line in _dropped(one.turn, one.text, one.answer)],
            )
        )
    if report.training:
        lines = [f"{trained_text(one)}: beaten {one.met}, left standing {one.missed}" for one in report.training]
        found.append(Section("What to train", lines))
    found.append(Section("Scores", [line for score in report.scores for line in _score(score)]))
    if report.hints or report.undos:
        found.append(Section("Help used", [f"hints: {report.hints}, moves taken back: {report.undos}"]))
    return found


_FARED = {"survives": "✓ survives", "falls": "✗ falls", "untested": "· untested"}


def _at(what: str, turns: tuple[int, ...]) -> str:
    return f" ({what} at {', '.join(str(turn) for turn in turns)})" if turns else ""


def _moment(moment: Moment, side: Side) -> Iterator[str]:
    ahead = "·" if moment.ahead is None else "▲" if moment.ahead is side else "▼"
    yield f"{ahead} {moment.turn} {'you' if moment.side is side else 'they'}: {moment.text}"
    if moment.note and not moment.note.endswith(" ahead"):  # that is said already
        yield f"  → {moment.note}"


def _score(score: Score) -> Iterator[str]:
    value = "n/a" if score.value is None else f"{score.value:.0f}" if score.letter == "F" else f"{score.value:.2f}"
    missed = "broken" if score.letter == "K" else "missed"
    yield f"{score.letter} {value} · {score.name}{_at('met', score.met)}{_at(missed, score.missed)}"
    if score.note:
        yield f"    {score.note}"


def _dropped(turn: int, text: str, answer: str | None) -> Iterator[str]:
    yield f"{turn:>3} {text}"
    if answer:
        yield f"      → you could have said: {answer}"


def save(session: Session, stem: Path) -> tuple[Path, Path]:
    """Write transcript and report beside each other, as ``stem.debate`` and ``stem-report.txt``; returns both paths.

    Nothing is overwritten: if there are such files, the stem gets a number. Raises OSError.
    """
    date = session.log.entry(session.number).started[:10]
    for number in range(1, 1000):
        name = stem.name if number == 1 else f"{stem.name}-{number}"
        debate, text = stem.with_name(f"{name}.debate"), stem.with_name(f"{name}-report.txt")
        if not debate.exists() and not text.exists():
            break
    report = report_text(session.report())
    with debate.open("x", encoding="utf-8") as file:
        file.write(transcript(session, debate.parent, date))
    with text.open("x", encoding="utf-8") as file:
        file.write(report)
    return debate, text

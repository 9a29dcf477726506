"""What line mode prints for programs: one JSON object a line. It says the same things as the plain text."""

import json
from collections.abc import Iterable, Sequence
from typing import IO, TYPE_CHECKING, Any

from debate.dialogue import wording
from debate.dialogue.move import Move, Refusal, Side
from debate.dialogue.opponent import Hint
from debate.dialogue.report import Report, report_json
from debate.session.proposal import Proposal
from debate.session.readings import Reading
from debate.session.session import Choice, Said, Session

if TYPE_CHECKING:
    from debate.llm.wording import Worded
    from debate.session.language_model import Pick

FORMAT_VERSION = 1


class JsonPrinter:
    """One JSON object a line; ``type`` says which kind (docs/chat.md describes them)."""

    def __init__(self, stream: IO[str]):
        self.stream = stream

    def _print(self, kind: str, /, **fields: Any) -> None:
        print(json.dumps({"type": kind, **fields}, ensure_ascii=False), file=self.stream, flush=True)

    def start(self, session: Session) -> None:
        """The setup of the debate."""
        root = session.state.arena.root
        header = session.setup.header(session.loaded.digest, "")
        del header["version"]
        self._print(
            "start",
            version=FORMAT_VERSION,
            debate=session.number,
            text=wording.claim_text(session.state.arena, root),
            balance=session.fairness(),
            **header,
        )

    def lines(self, said: Iterable[Said]) -> None:
        """One object for each thing said."""
        for one in said:
            fields = {
                "speaker": one.line.speaker,
                "place": one.line.place,
                "text": one.line.text,
                "kind": one.line.kind,
            }
            self._print("line", number=one.number, side=str(one.side), by_user=one.by_user, stands=one.stands, **fields)

    def status(self, session: Session) -> None:
        """Who is ahead, what is owed, the outcome."""
        state = session.state
        ended = (
            {"winner": state.outcome.winner, "basis": state.outcome.basis, "text": state.outcome.text}
            if state.outcome
            else None
        )
        owed = [wording.obligation_text(state, one) for one in state.obligations if one.side is session.side]
        self._print("status", ahead=state.ahead, text=wording.status_text(state), owed=owed, outcome=ended)

    def stores(self, session: Session) -> None:
        """Both stores."""
        stores = {
            str(side): [
                {"content": c.content, "origin": str(c.origin), "turn": c.turn, "unsupported": c.unsupported}
                for c in session.state.store(side)
            ]
            for side in Side
        }
        self._print("stores", **stores)

    def choices(self, choices: Sequence[Choice], session: Session, every: bool = False) -> None:
        """The legal moves, always every one."""
        self._print("choices", choices=[_move(choice.move) | {"label": choice.label} for choice in choices])

    def proposal(self, proposal: Proposal, session: Session) -> None:
        """What a sentence may mean; numbers count through readings and then own."""
        self._print(
            "proposal",
            readings=[_reading(reading) for reading in proposal.readings],
            own=[_reading(reading) for reading in proposal.own],
            command=proposal.command,
            claims=list(proposal.claims),
            answer=proposal.answer,
            rest=proposal.rest,
            notes=list(proposal.notes),
        )

    def worded(self, said: Said, worded: "Worded") -> None:
        """A line in a machine's words."""
        self._print("worded", number=said.number, text=worded.text, claims=list(worded.claims), model=worded.model)

    def pick(self, pick: "Pick", number: int | None) -> None:
        """A machine's guess at a claim; its number counts on from those of the proposal."""
        choice = _move(pick.reading.move) | {"label": pick.reading.label} if pick.reading else None
        self._print("pick", claim=pick.claim, text=pick.text, number=number, choice=choice, model=pick.model)

    def hint(self, hint: Hint, session: Session) -> None:
        """A good move, as choice 1."""
        self._print("hint", **_move(hint.move), label=wording.describe(session.state, hint.move), why=hint.why)

    def refusal(self, refusal: Refusal, session: Session) -> None:
        """A refusal."""
        self._print(
            "refusal", rule=refusal.rule, message=refusal.message, nearest=[_move(move) for move in refusal.nearest]
        )

    def report(self, report: Report) -> None:
        """The report."""
        self._print("report", report=report_json(report))

    def note(self, text: str) -> None:
        """A sentence of the program itself."""
        self._print("note", text=text)

    def end(self, session: Session) -> None:
        """The last object."""
        self._print("end", debate=session.number, ended=session.state.outcome is not None)


def _move(move: Move) -> dict[str, Any]:
    return {"act": move.act, "content": move.content, "target": move.target, "own_text": move.text}


def _reading(reading: Reading) -> dict[str, Any]:
    return _move(reading.move) | {
        "label": reading.label,
        "confidence": round(reading.confidence, 4),
        "words": list(reading.words),
        "nearest": reading.nearest,
    }

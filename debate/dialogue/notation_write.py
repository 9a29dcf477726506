"""Writing the notation of debates: a state out as a text that ``notation.read`` reads and ``verify`` replays."""

import re
import textwrap

from debate.dialogue import protocol as protocols
from debate.dialogue.move import Side, Turn
from debate.dialogue.notation import NOTHING
from debate.dialogue.own import without_own
from debate.dialogue.state import Player, Seat, State
from debate.dialogue.status import ahead, standing


def write(state: State, map_path: str = "", map_text: str = "", date: str = "") -> str:
    """The transcript of a debate over the map at ``map_path`` (relative to the transcript), or over ``map_text``, put
    inline.

    Ends with the commitments and with the result, so that a replay checks them too.
    """
    names = _names(state.seats)
    persuasion = not state.protocol.startswith("panel")
    lines = [f"format   {state.protocol} {protocols.load(state.protocol).version}"]
    if map_text:
        lines += ["map      inline", textwrap.indent(map_text.rstrip("\n"), "  ")]
    else:
        lines.append(f"map      {_quoted(map_path)}" + (f" sha256 {state.arena.digest}" if state.arena.digest else ""))
    lines += [
        f"root     {state.arena.root}",
        f"seats    {', '.join(_seat(seat, names[seat.side]) for seat in state.seats)}",
        f"seed     {state.seed}",
        f"practice {'yes' if state.practice else 'no'}",
    ]
    if date:
        lines.append(f"date     {date}")
    winner = names.get(state.outcome.winner) if state.outcome and state.outcome.winner else "nobody"
    lines.append(f"result   {winner} by {state.outcome.basis}" if state.outcome else "result   open")
    lines.append("")
    arena = without_own(state.arena) if not state.turns else state.arena
    for turn in state.turns:
        leader = ahead(standing(arena, state.turns[: turn.number])) if persuasion else None
        lines.append(_turn(turn, names[turn.side]) + (f" => {names[leader]}" if leader else ""))
    lines.append("")
    for side in Side:
        contents = ", ".join(held.content for held in state.store(side)) or NOTHING
        lines.append(f"store {names[side]} = {contents}")
    return "\n".join(lines) + "\n"


def _turn(turn: Turn, name: str) -> str:
    move = turn.move
    parts = [str(turn.number), name, move.act]
    parts += [move.content] if move.content is not None else []
    parts += [f"-> {move.target}"] if move.target is not None else []
    parts += [f"as {turn.voice}"] if turn.voice else []
    parts += [_quoted(move.text)] if move.text is not None else []
    return " ".join(parts)


def _seat(seat: Seat, name: str) -> str:
    text = f"{name} = {seat.side} {seat.player}"
    if seat.player is Player.PROGRAM:
        text += f" level {seat.level}"
    return text + (f" for {' + '.join(sorted(seat.voices))}" if seat.voices else "")


def _names(seats: tuple[Seat, Seat]) -> dict[Side, str]:
    """A name for each seat that the notation can write: its own if possible, else the name of the side."""
    found = {seat.side: re.sub(r"[^a-z0-9]+", "-", seat.name.lower()).strip("-") for seat in seats}
    usable = all(re.fullmatch(r"[a-z][a-z0-9-]*", name) for name in found.values())
    reserved = {"nobody", "either", "open", "x"} & set(found.values())
    return (
        found
        if usable and not reserved and len(set(found.values())) == len(seats)
        else {side: str(side) for side in Side}
    )


def _quoted(text: str) -> str:
    flat = " ".join(text.split())  # a transcript has one line a move
    return '"' + flat.replace("\\", "\\\\").replace('"', '\\"') + '"'

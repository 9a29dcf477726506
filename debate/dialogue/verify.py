"""Replaying transcripts: does every line say what the rules say? The test runner of the conformance scripts."""

import os
from typing import NamedTuple

from debate.diagnostics.finding import Finding, Severity
from debate.dialogue import protocol as protocols
from debate.dialogue.arena import Arena
from debate.dialogue.build import UnknownRootError, arena
from debate.dialogue.engine import apply, refusal, start
from debate.dialogue.graphs import MOST_GRAPHS, disagreements, graph_arena
from debate.dialogue.move import Side
from debate.dialogue.notation import read
from debate.dialogue.opponent import choose
from debate.dialogue.state import Player, State
from debate.dialogue.transcript import (
    Equivalence,
    Labels,
    Line,
    Owes,
    Played,
    Probe,
    StoreIs,
    Transcript,
    TurnIs,
    finding,
)
from debate.frameworks.grounded import grounded
from debate.language.load import load, load_text
from debate.resources import LIBRARY, library


class Replay(NamedTuple):
    """A transcript that was replayed: everything in which it is wrong or differs, the transcript, and the state at its end,
    None where nothing could be played.
    """

    findings: tuple[Finding, ...]
    transcript: Transcript
    state: State | None = None


def verify(text: str, path: str = "<text>", root: str | None = None, program: bool = False) -> tuple[Finding, ...]:
    """Everything in which a transcript is wrong or differs from its replay; nothing if it holds.

    ``path`` names it in findings, and its folder is where its map is looked for; the map lies inside ``root``, that
    folder if not given. With ``program``, each move of a seat that the program plays has to be the one that it makes
    there, with its level, voices and seed. Never raises for what is in the text.
    """
    return replay(text, path, root, program).findings


def replay(text: str, path: str = "<text>", root: str | None = None, program: bool = False) -> Replay:
    """The same, with the state that the transcript leads to."""
    transcript, findings = read(text, path)
    if findings:
        return Replay(findings, transcript)
    graphs = [line for line in transcript.lines if isinstance(line, Equivalence)]
    if sum(line.graphs for line in graphs) > MOST_GRAPHS:
        found = finding("T007", f"a file tests at most {MOST_GRAPHS:,} random graphs", graphs[-1].span)
        return Replay((found,), transcript)
    if all(isinstance(line, Equivalence) for line in transcript.lines) and transcript.lines:
        return Replay(tuple(found for line in transcript.lines for found in _equivalence(line)), transcript)
    held, findings = _arena(transcript, path, root)
    if held is None:
        return Replay(findings, transcript)
    findings = (*findings, *_labels(transcript, held))
    if all(isinstance(line, Labels) for line in transcript.lines):
        return Replay(findings, transcript)
    if missing := _incomplete(transcript):
        return Replay((*findings, *missing), transcript)
    state, wrong = _replayed(transcript, held, program)
    return Replay((*findings, *wrong), transcript, state)


def _arena(transcript: Transcript, path: str, root: str | None) -> tuple[Arena | None, tuple[Finding, ...]]:
    """The arena that the transcript is about, or what prevents one."""
    if transcript.edges is not None:
        held = graph_arena(transcript.edges, transcript.root)
        if transcript.root is not None and transcript.root not in held.argument_by_id:
            return None, (finding("T006", f"the graph has no argument {transcript.root}", transcript.span("root")),)
        return held, ()
    span = transcript.span("map")
    if transcript.map_text is None and transcript.map_path is None:
        return None, _incomplete(transcript)
    if transcript.map_text is not None:
        loaded = load_text(transcript.map_text, path)
    else:
        folder = os.path.dirname(path) or "."
        named = transcript.map_path or ""
        if named.startswith(LIBRARY):
            folder = root = os.fspath(library())
            named = named.removeprefix(LIBRARY)
        file = os.path.join(folder, named)
        limit = os.path.realpath(root if root is not None else folder)
        if os.path.commonpath([limit, os.path.realpath(file)]) != limit:
            return None, (finding("T008", "the map lies outside the folder of the transcript", span),)
        loaded = load(file, limit)
    errors = tuple(found for found in loaded.findings if found.severity is Severity.ERROR)
    if errors:
        return None, (finding("T008", f"the map has {len(errors)} errors", span), *errors)
    if transcript.digest is not None and not loaded.digest.startswith(transcript.digest):
        return None, (finding("T109", f"the hash of the map is {loaded.digest[:16]}…", span),)
    wanted = loaded.aliases.get(transcript.root or "", transcript.root or "")
    try:
        return arena(loaded.map, wanted, loaded.digest), ()
    except UnknownRootError as error:
        place = transcript.span("root") if transcript.root else span
        return None, (finding("T006", str(error) if transcript.root else "a `root` line is missing", place),)


def _incomplete(transcript: Transcript) -> tuple[Finding, ...]:
    """What the header lacks before anything can be replayed."""
    top = finding("T002", "", transcript.lines[0].span if transcript.lines else transcript.span("format")).span
    missing: list[Finding] = []
    if transcript.edges is None and transcript.map_text is None and transcript.map_path is None:
        missing.append(finding("T002", "the transcript names no map", top, 'add `map inline`, `map "…"` or `graph`'))
    if transcript.root is None:
        missing.append(finding("T002", "the transcript does not say what is debated", top, "add `root` and a claim"))
    if not transcript.format:
        missing.append(finding("T002", "the transcript names no format", top, "add `format persuasion/liberal`"))
    elif transcript.format not in protocols.names() and transcript.format not in {
        p.partition("/")[0] for p in protocols.names()
    }:
        known = ", ".join(protocols.names())
        span = transcript.span("format")
        missing.append(finding("T005", f"there is no format {transcript.format}", span, f"there are {known}"))
    if {seat.side for seat in transcript.seats} != set(Side) or len({seat.name for seat in transcript.seats}) != 2:
        missing.append(finding("T002", "a debate has two seats", top, "add `seats paul = proponent, olga = opponent`"))
    return tuple(missing)


def _replayed(transcript: Transcript, held: Arena, program: bool) -> tuple[State, list[Finding]]:
    """The state after the last move that could be played, and what is wrong up to there."""
    proponent, opponent = sorted(transcript.seats, key=lambda seat: seat.side is Side.OPPONENT)
    state = start(held, transcript.format, (proponent, opponent), transcript.seed, transcript.practice)
    found: list[Finding] = []
    for line in transcript.lines:
        if isinstance(line, Played | Probe | StoreIs | Owes) and transcript.side(line.name) is None:
            found.append(finding("T004", f"nobody is called {line.name}", line.span))
            if isinstance(line, Played):
                return state, found
        elif isinstance(line, Played):
            if program and (otherwise := _not_the_programs(state, line, transcript)):
                return state, [*found, otherwise]
            after, wrong = _play(state, line, transcript)
            found += wrong
            if after is None:
                return state, found  # what follows would only differ because of this
            state = after
        else:
            found += _checked(state, line, transcript)
    return state, [*found, *_result(state, transcript)]


def _not_the_programs(state: State, line: Played, transcript: Transcript) -> Finding | None:
    """What is wrong with a move of a seat that the program plays, if the program makes another one there."""
    side = transcript.side(line.name) or Side.PROPONENT
    if state.seat(side).player is not Player.PROGRAM:
        return None
    own = choose(state, side)
    return (
        None
        if own == line.move
        else finding("T112", f"the program makes another move here: it would {own.act}", line.span)
    )


def _play(state: State, line: Played, transcript: Transcript) -> tuple[State | None, list[Finding]]:
    side = transcript.side(line.name) or Side.PROPONENT
    if line.number != len(state.turns) + 1:
        wrong = finding("T102", f"this is move {len(state.turns) + 1}, not {line.number}", line.span)
        return None, [wrong]
    refused = refusal(state, side, line.move)
    if refused is not None:
        message = f"{line.name} may not {line.move.act} here: {refused.rule}"
        return None, [finding("T101", message, line.span, refused.message)]
    after = apply(state, side, line.move, line.voice)
    found = []
    leader = _name(transcript, after.ahead)
    if line.ahead is not None and line.ahead != leader:
        found.append(finding("T105", f"{leader} is ahead, not {line.ahead}", line.span))
    for number, is_in in line.statuses:
        if not 1 <= number <= len(after.standing):
            found.append(finding("T105", f"there is no move {number} yet", line.span))
        elif after.standing[number - 1] is not is_in:
            found.append(finding("T105", f"move {number} is {'out' if is_in else 'in'}", line.span))
    return after, found


def _checked(state: State, line: Line, transcript: Transcript) -> list[Finding]:
    """What a line that plays nothing says wrongly of the state."""
    if isinstance(line, Probe):
        return _probed(state, line, transcript)
    if isinstance(line, TurnIs):
        actual = _name(transcript, state.to_move)
        if state.to_move is None:
            actual = "nobody" if state.outcome else "either"
        return [] if actual == line.name else [finding("T107", f"the turn is {actual}'s", line.span)]
    if isinstance(line, StoreIs):
        side = transcript.side(line.name) or Side.PROPONENT
        store = {held.content for held in state.store(side)}
        return _differences(set(line.contents), store, f"{line.name} is committed to", line)
    if isinstance(line, Owes):
        side = transcript.side(line.name) or Side.PROPONENT
        owed = {(debt.content, debt.turn) for debt in state.obligations if debt.side is side}
        wanted = {(content, turn) for content, turn in line.debts}
        return _differences({_debt(one) for one in wanted}, {_debt(one) for one in owed}, f"{line.name} owes", line)
    return list(_equivalence(line)) if isinstance(line, Equivalence) else []


def _differences(wanted: set[str], actual: set[str], what: str, line: Line) -> list[Finding]:
    said = [f"{what} {one}, which the line leaves out" for one in sorted(actual - wanted)]
    said += [f"it is not so that {what} {one}" for one in sorted(wanted - actual)]
    return [finding("T106", message, line.span) for message in said]


def _debt(debt: tuple[str, int | None]) -> str:
    return f"{debt[0]} -> {debt[1]}"


def _probed(state: State, line: Probe, transcript: Transcript) -> list[Finding]:
    refused = refusal(state, transcript.side(line.name) or Side.PROPONENT, line.move)
    if line.rule is None and refused is not None:
        return [finding("T104", f"{refused.rule} refuses this", line.span, refused.message)]
    if line.rule is not None and refused is None:
        return [finding("T103", f"this is legal, not refused by {line.rule}", line.span)]
    if line.rule is not None and refused is not None and refused.rule != line.rule:
        return [finding("T103", f"{refused.rule} refuses this, not {line.rule}", line.span, refused.message)]
    return []


def _result(state: State, transcript: Transcript) -> list[Finding]:
    if transcript.result is None:
        return []
    name, basis = transcript.result
    span = transcript.span("result")
    if state.outcome is None:
        open_ended = name == "open" or (name, basis) == ("nobody", "stopped")
        return [] if open_ended else [finding("T108", "the debate has not ended", span)]
    winner = _name(transcript, state.outcome.winner)
    if (name, basis or state.outcome.basis) != (winner, state.outcome.basis):
        return [finding("T108", f"the result is {winner} by {state.outcome.basis}", span)]
    return []


def _labels(transcript: Transcript, held: Arena) -> list[Finding]:
    attacks = [(attacker, victim) for attacker, victims in held.defeats.items() for victim in sorted(victims)]
    labels = {name: str(label) for name, label in grounded(held.argument_by_id, attacks).items()}
    return [
        finding("T110", f"{name} is {labels.get(name, 'no argument here')}, not {wanted}", line.span)
        for line in transcript.lines
        if isinstance(line, Labels)
        for name, wanted in line.labels
        if labels.get(name) != wanted
    ]


def _equivalence(line: Line) -> list[Finding]:
    if not isinstance(line, Equivalence):
        return []
    return [finding("T111", f"they disagree about {text}", line.span) for text in disagreements(line.graphs, line.seed)]


def _name(transcript: Transcript, side: Side | None) -> str:
    return next((seat.name for seat in transcript.seats if seat.side is side), "nobody")

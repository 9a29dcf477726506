"""`debate log`: past debates."""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from debate.cli.terminal import UserError, fitted, parsed, parser, utf8_streams
from debate.diagnostics.render import visible
from debate.resources import LIBRARY

if TYPE_CHECKING:
    from debate.session.session import Session
    from debate.store.log import Entry, Log

FORMAT_VERSION = 1
ACTIONS = ("list", "show", "report", "export", "resume", "delete")
HELP = (
    "list (default): all of them",
    "show: what was said and done",
    "report: who was ahead, the scores, what to train",
    "export: a file that `debate verify` replays",
    "resume: go on with it",
    "delete: for good",
)


def run(arguments: Sequence[str]) -> int:
    """List, show, report on, export, resume or delete debates; 0, or 2 if there is none of that number."""
    utf8_streams()
    options = parser(
        "log",
        "Past debates.",
        "  debate log\n  debate log show 3\n  debate log report 3\n  debate log export 3 -o lesson.debate\n  debate log resume 3 --chat",
    )
    options.add_argument("action", nargs="?", choices=ACTIONS, default="list", help="; ".join(HELP))
    options.add_argument("number", nargs="?", type=int, metavar="NUMBER", help="of a debate; `debate log` lists them")
    options.add_argument("-o", "--output", metavar="FILE", help="export: write to this file")
    options.add_argument("--json", action="store_true", help="list, show: for programs")
    options.add_argument("--chat", action="store_true", help="resume: in line mode")
    options.add_argument("--yes", action="store_true", help="delete: do not ask")
    chosen = parsed(options, arguments)
    from debate.store.log import LogError
    from debate.store.open import open_log

    try:
        log = open_log()
        if chosen.action == "list":
            return _list(log.entries(), chosen.json)
        if chosen.number is None:
            raise UserError(f"`debate log {chosen.action}` needs the number of a debate; `debate log` lists them")
        entry = log.entry(chosen.number)
        if chosen.action == "show":
            return _show(entry, log.events(entry.id), chosen.json)
        if chosen.action == "report":
            return _report(log, entry)
        if chosen.action == "export":
            return _export(log, entry, chosen.output)
        if chosen.action == "resume":
            return _resume(log, entry, chosen.chat)
        return _delete(log, entry, chosen.yes)
    except LogError as error:
        raise UserError(str(error)) from error


def summary(entry: "Entry") -> str:
    """A debate in one line: number, date, map, motion, how it stands."""
    header = entry.header
    place = f"{Path(str(header.get('map', '?')).removeprefix('library:')).stem}: {header.get('root', '?')}"
    date = entry.started[:16].replace("T", " ")
    how = f"{header.get('protocol', '?')}, {header.get('side', '?')}"
    return visible(f"{entry.id:>4}  {date}  {place} ({how})  {entry.ended or 'open'}")


def _list(entries: Sequence["Entry"], as_json: bool) -> int:
    if as_json:
        debates = [
            {"id": e.id, "started": e.started, "ended": e.ended, "events": e.events, **e.header} for e in entries
        ]
        json.dump({"version": FORMAT_VERSION, "debates": debates}, sys.stdout, indent=2, ensure_ascii=False)
        print()
    elif entries:
        print("\n".join(summary(entry) for entry in entries))
    else:
        print("no debates yet: `debate` starts one", file=sys.stderr)
    return 0


def _show(entry: "Entry", events: list[dict[str, Any]], as_json: bool) -> int:
    if as_json:
        json.dump(
            {"version": FORMAT_VERSION, "id": entry.id, "header": entry.header, "events": events},
            sys.stdout,
            indent=2,
            ensure_ascii=False,
        )
        print()
        return 0
    print("\n".join(fitted([summary(entry), *map(visible, _told(events))])))
    return 0


def _told(events: list[dict[str, Any]]) -> Iterator[str]:
    """What was said, in words, and in brackets what else was done."""
    for event in events:
        if event.get("type") == "turn":
            said = event.get("said", {})
            place = f" ({said['place']})" if said.get("place") else ""
            yield f"{said.get('speaker', '?')}{place}: {said.get('text', '')}"
        else:
            yield f"[{event.get('type')}]"


def _looked_at(log: "Log", entry: "Entry") -> "Session":
    """A debate as it stands; nobody makes a move in it. Raises UserError."""
    from debate.session.session import Session
    from debate.session.setup import SessionError

    try:
        return Session.resume(entry.id, log, answer=False)
    except SessionError as error:
        raise UserError(str(error)) from error


def _report(log: "Log", entry: "Entry") -> int:
    from debate.dialogue.report import report_text

    session = _looked_at(log, entry)
    lines = [summary(entry), *session.notices, "", *report_text(session.report()).splitlines()]
    print("\n".join(fitted(map(visible, lines))))
    return 0


def _export(log: "Log", entry: "Entry", output: str | None) -> int:
    from debate.session.transcript import transcript

    folder = Path(output).parent if output else Path()
    session = _looked_at(log, entry)
    text = transcript(session, folder, entry.started[:10])
    for notice in (*session.notices, *_out_of_reach(session.setup.path(), session.setup.map, folder)):
        print(f"note: {visible(notice)}", file=sys.stderr)
    if output is None:
        sys.stdout.write(text)
        return 0
    try:
        Path(output).write_text(text, encoding="utf-8")
    except OSError as error:
        raise UserError(f"`{output}` cannot be written: {error.strerror}") from error
    return 0


def _out_of_reach(file: Path, name: str, folder: Path) -> list[str]:
    """What to say if a transcript in this folder could not be verified, because its map lies outside of it."""
    if name.startswith(LIBRARY) or file.resolve().is_relative_to(folder.resolve()):
        return []
    return [f"`debate verify` looks for the map beside the transcript or below: export into {file.parent} instead"]


def _resume(log: "Log", entry: "Entry", chat: bool) -> int:
    if chat:
        from debate.chat.chat import converse
        from debate.cli.language_model import model_for
        from debate.session.session import Session
        from debate.session.setup import SessionError

        try:
            session = Session.resume(entry.id, log)
            return converse(session, model=model_for(session, None))
        except SessionError as error:
            raise UserError(str(error)) from error
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UserError("the app needs a terminal; add --chat to go on line by line")
    from debate.tui.app import run as run_app

    return run_app(resume=entry.id)


def _delete(log: "Log", entry: "Entry", yes: bool) -> int:
    if not yes:
        print(summary(entry))
        try:
            answer = input("delete it for good? [y/N] ")
        except EOFError:
            answer = ""
        if answer.strip().lower() not in ("y", "yes"):
            print("kept", file=sys.stderr)
            return 0
    log.delete(entry.id)
    print(f"debate {entry.id} is deleted", file=sys.stderr)
    return 0

"""`debate verify`: replay transcripts, and compare legality, status and outcome with what they say."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from debate.cli.terminal import UserError, colored, fitted, parsed, parser, utf8_streams

if TYPE_CHECKING:
    from debate.dialogue.verify import Replay

LARGEST = 4 * 1024 * 1024


def run(arguments: Sequence[str]) -> int:
    """Verify the files; 0 if all hold, 1 if one differs, 2 if one cannot be read."""
    utf8_streams()
    options = parser(
        "verify",
        "Replay transcripts of debates and compare.",
        "  debate verify lesson.debate\n  debate verify --program handed-in\n  debate verify --report anna.debate",
    )
    options.add_argument(
        "files", metavar="FILE", nargs="+", help="a .debate file, or a folder of them; - reads standard input"
    )
    options.add_argument("--program", action="store_true", help="also hold the program's moves against those it makes")
    options.add_argument(
        "--report", action="store_true", help="print each debate that holds in words, with the learner's report"
    )
    chosen = parsed(options, arguments)
    from debate.diagnostics.render import full, in_order, visible
    from debate.dialogue.verify import replay

    failed = 0
    files = [file for name in chosen.files for file in _files(name)]
    for path in files:
        text = _read(path)
        replayed = replay(text, path, program=chosen.program)
        findings = in_order(replayed.findings)
        failed += bool(findings)
        sys.stdout.write(full(findings, {path: text}, colored(chosen.color)))
        if chosen.report and not findings:
            print("\n".join(fitted([path, "", *map(visible, in_words(replayed))])))
    print(f"{len(files) - failed} of {len(files)} transcripts hold", file=sys.stderr)
    return 1 if failed else 0


def in_words(replayed: "Replay") -> Iterator[str]:
    """A debate as it was said, line by line, and the report for each side that no program played; nothing where nothing was played."""
    from debate.dialogue.report import report, report_text
    from debate.dialogue.state import Player
    from debate.dialogue.wording import say
    from debate.session.replay import stopped

    state = replayed.state
    if state is None:
        return
    if replayed.transcript.result == ("nobody", "stopped"):
        state = stopped(state)
    for turn in state.turns:
        line = say(state, turn)
        yield f"{turn.number}. {line.speaker}: {line.text}{f' ({line.place})' if line.place else ''}"
    for seat in replayed.transcript.seats:
        if seat.player is Player.USER:
            yield ""
            yield from report_text(report(state, seat.side)).splitlines()
            yield ""


def _files(name: str) -> list[str]:
    if name.endswith(".argmap"):
        raise UserError(f"`{name}` is a map, not the transcript of a debate: `debate check {name}` checks it")
    if name == "-" or not Path(name).is_dir():
        return [name]
    found = sorted(str(file) for file in Path(name).rglob("*.debate"))
    if not found:
        raise UserError(f"there is no .debate file in `{name}`")
    return found


def _read(path: str) -> str:
    if path == "-":
        return sys.stdin.read(LARGEST)
    try:
        if Path(path).stat().st_size > LARGEST:
            raise UserError(f"`{path}` is larger than {LARGEST // 1024 // 1024} MB: no transcript is")
        return Path(path).read_text(encoding="utf-8")
    except OSError as error:
        raise UserError(f"`{path}` cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UserError(f"`{path}` is not UTF-8 text") from error

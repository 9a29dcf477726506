"""`debate verify`: replay transcripts, and compare legality, status and outcome with what they say."""

import sys
from collections.abc import Sequence
from pathlib import Path

from debate.cli.terminal import UserError, colored, parsed, parser, utf8_streams

LARGEST = 4 * 1024 * 1024


def run(arguments: Sequence[str]) -> int:
    """Verify the files; 0 if all hold, 1 if one differs, 2 if one cannot be read."""
    utf8_streams()
    options = parser(
        "verify",
        "Replay transcripts of debates and compare.",
        "  debate verify lesson.debate\n  debate verify --program handed-in",
    )
    options.add_argument(
        "files", metavar="FILE", nargs="+", help="a .debate file, or a folder of them; - reads standard input"
    )
    options.add_argument("--program", action="store_true", help="also hold the program's moves against those it makes")
    chosen = parsed(options, arguments)
    from debate.diagnostics.render import full, in_order
    from debate.dialogue.verify import verify

    failed = 0
    files = [file for name in chosen.files for file in _files(name)]
    for path in files:
        text = _read(path)
        findings = in_order(verify(text, path, program=chosen.program))
        failed += bool(findings)
        sys.stdout.write(full(findings, {path: text}, colored(chosen.color)))
    print(f"{len(files) - failed} of {len(files)} transcripts hold", file=sys.stderr)
    return 1 if failed else 0


def _files(name: str) -> list[str]:
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

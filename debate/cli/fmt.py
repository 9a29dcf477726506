"""`debate fmt`: maps in the canonical layout."""

import os
import sys
from collections.abc import Sequence

from debate.cli.checking import configured
from debate.cli.files import (
    STANDARD_INPUT,
    STANDARD_INPUT_NAME,
    difference,
    map_files,
    not_excluded,
    nothing_here,
    rewrite,
    standard_input,
)
from debate.cli.terminal import UserError, colored, parsed, parser, utf8_streams
from debate.diagnostics.finding import Finding

EXAMPLE = """  debate fmt arguments            # rewrite what is not in the canonical layout
  debate fmt --check --diff       # change nothing; show what would change
  debate fmt - < my.argmap        # from standard input to standard output
  debate fmt --range 10:40 my.argmap    # only the items that stand in these lines"""


def run(arguments: Sequence[str]) -> int:
    """Format files and folders (the current folder if none).

    0 all well; 1 with --check, a file would change; 1 an item has mistakes and was left as it is; 2 not to be read or
    written.
    """
    utf8_streams()
    options = parser("fmt", "Put maps in the canonical layout. Meaning and comments stay as they are.", EXAMPLE)
    options.add_argument(
        "paths", nargs="*", metavar="PATH", help="files or folders; - reads standard input (default: this folder)"
    )
    options.add_argument("--check", action="store_true", help="change nothing; exit with 1 if a file would change")
    options.add_argument("--diff", action="store_true", help="change nothing; show what would change")
    options.add_argument(
        "--range", metavar="FIRST:LAST", dest="lines", help="only the items that stand in these lines of one file"
    )
    options.add_argument(
        "--config", metavar="FILE", help="a debate.toml (default: the nearest one, or [tool.debate] in pyproject.toml)"
    )
    options.add_argument(
        "--force-exclude", action="store_true", help="pass over what is excluded even where it is named (for hooks)"
    )
    chosen = parsed(options, arguments)
    lines = _range(chosen.lines, chosen.paths) if chosen.lines is not None else None
    settings = configured(chosen.config, with_codes=False)
    files = changed = 0
    findings: list[Finding] = []
    texts: dict[str, str] = {}
    paths = chosen.paths or ["."]
    if chosen.force_exclude:
        paths = not_excluded(paths, settings.excluded)
        if not paths:
            print("every file that is named is excluded", file=sys.stderr)
            return 0
    for path in map_files(paths, settings.excluded):
        files += 1
        data, text, formatted, found = _formatted(path, lines)
        not_ignored = settings.not_ignored(path)
        findings += [finding for finding in found if not_ignored(finding.code)]
        if text is None or formatted is None:
            continue
        texts[STANDARD_INPUT_NAME if path == STANDARD_INPUT else path] = text
        new = formatted.encode("utf-8")
        changed += new != data
        if chosen.diff:
            sys.stdout.write(difference(path, text, formatted))
        elif path == STANDARD_INPUT and not chosen.check:
            sys.stdout.write(formatted)
        if new != data and not chosen.check and not chosen.diff and path != STANDARD_INPUT:
            rewrite(path, new)
        if new != data and chosen.check:
            print(f"would change {path}", file=sys.stderr)
    if files == 0:
        raise nothing_here(paths)
    _say(findings, texts, colored(chosen.color, sys.stderr))
    if chosen.paths != [STANDARD_INPUT]:
        _summary(files, changed, chosen.check or chosen.diff)
    return 1 if findings or (changed and chosen.check) else 0


def _range(written: str, paths: Sequence[str]) -> tuple[int, int]:
    """The lines that are meant: from the first to the last. Raises UserError."""
    first, _, last = written.partition(":")
    numbers = [int(part) for part in (first, last or first) if part.isascii() and part.isdigit() and len(part) < 10]
    if len(numbers) != 2 or not 1 <= numbers[0] <= numbers[1]:
        raise UserError(f"`{written}` is no range of lines; write the first and the last, as in `--range 10:40`")
    if len(paths) != 1 or os.path.isdir(paths[0]):
        raise UserError(
            "a range of lines is one of one file: name that file, as in `debate fmt --range 10:40 my.argmap`"
        )
    return numbers[0], numbers[1]


def _formatted(path: str, lines: tuple[int, int] | None) -> tuple[bytes, str | None, str | None, list[Finding]]:
    """A file's bytes, its text and that text formatted (None if it cannot be read), and what is wrong with it."""
    from debate.diagnostics.finding import Severity
    from debate.language.format import format_text
    from debate.language.source import decode, read

    if path == STANDARD_INPUT:
        data = standard_input()
        text, findings = decode(data, STANDARD_INPUT_NAME)
        path = STANDARD_INPUT_NAME
    else:
        data, text, findings = read(path)
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if text is None:
        return data, None, None, errors
    formatted = format_text(text, path, lines)
    return data, text, formatted.text, [*errors, *formatted.findings]


def _say(findings: Sequence[Finding], texts: dict[str, str], color: bool) -> None:
    if findings:
        from debate.diagnostics.render import full

        sys.stderr.write(full(findings, texts, color))
        print("items with mistakes were left as they are", file=sys.stderr)


def _summary(files: int, changed: int, only_looked: bool) -> None:
    what = "would change" if only_looked else "changed"
    print(f"{changed} of {files} file{'s' if files != 1 else ''} {what}", file=sys.stderr)

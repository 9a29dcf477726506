"""`debate check`: every finding of every map, `expect` lines included."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from debate.checks.settings import LEVELS, SIMILAR, Settings
from debate.cli.check_report import counted, report
from debate.cli.checking import check_all, configured, fix_all, unknown_code
from debate.cli.files import map_files, not_excluded
from debate.cli.terminal import UserError, parsed, parser, utf8_streams

EXAMPLE = """  debate check arguments --texts sources
  debate check --fix my.argmap
  debate check my.argmap --balance --played
  debate check --format sarif > findings.sarif"""


ALL = ("",)
"""The beginning of every code; suggestions and audits need a longer one."""


def run(arguments: Sequence[str]) -> int:
    """Check the given files and folders (the current folder if none); 0 clean, 1 findings, 2 not to be read."""
    utf8_streams()
    chosen = parsed(_options(), arguments)
    settings = _settings(chosen)
    paths = chosen.paths or ["."]
    if chosen.force_exclude:
        paths = not_excluded(paths, settings.excluded)
        if not paths:
            print("every file that is named is excluded", file=sys.stderr)
            return 0
    if chosen.watch:
        _watch(chosen, paths)
    if chosen.diff:
        made, shown = fix_all(paths, settings, chosen.unsafe_fixes, look_only=True)
        sys.stdout.write(shown)
        print(f"{counted(made, 'fix', 'fixes')} would be made", file=sys.stderr)
        return 1 if made else 0
    made = 0
    if chosen.fix or chosen.unsafe_fixes:
        made, _ = fix_all(paths, settings, chosen.unsafe_fixes, look_only=False)
    found = check_all(paths, settings, chosen.stdin_filename)
    code = report(chosen, found, settings, made)
    if chosen.played:
        from debate.cli.check_played import play_all

        code = max(code, play_all(found, settings))
    return code


def _options() -> argparse.ArgumentParser:
    from debate.diagnostics.render import FORMATS

    options = parser("check", "Report everything that is wrong or doubtful in maps.", EXAMPLE)
    add = options.add_argument
    add("paths", nargs="*", metavar="PATH", help="files or folders; - reads standard input (default: this folder)")
    add("--format", choices=FORMATS, default="full", help="how findings are shown (default: full)")
    add("--select", metavar="CODES", help="only these codes or beginnings of codes, separated by commas")
    add("--extend-select", metavar="CODES", help="these besides those that the configuration selects")
    add("--ignore", metavar="CODES", help="not these")
    add("--level", choices=LEVELS, help="the least severity that is shown (default: warning)")
    add("--texts", metavar="DIR", help="the folder of the sources' texts; every anchor is looked up there")
    add(
        "--balance",
        action="store_true",
        help="audit each motion: can both sides win? (with --level info: every motion)",
    )
    add(
        "--played",
        action="store_true",
        help="with --balance, which works out who wins: play the 2,000 debates about each motion too, move by move "
        "(minutes)",
    )
    add(
        "--similar",
        action="store_true",
        help="suggest claims that may say the same, or contradict each other (M codes)",
    )
    add("--fix", action="store_true", help="make the safe fixes, which cannot change what a map means")
    add("--unsafe-fixes", action="store_true", help="make the others too")
    add("--diff", action="store_true", help="change nothing; show what --fix (or --unsafe-fixes) would change")
    add("--exit-zero", action="store_true", help="end with 0 although there are findings")
    add(
        "--stdin-filename",
        metavar="FILE",
        help="the file that standard input stands for: its imports and settings hold",
    )
    add("--baseline", metavar="FILE", help="do not show the findings that this file knows")
    add("--write-baseline", action="store_true", help="write all findings to the file of --baseline")
    add("--force-exclude", action="store_true", help="pass over what is excluded even where it is named (for hooks)")
    add("--config", metavar="FILE", help="a debate.toml (default: the nearest one, or [tool.debate] in pyproject.toml)")
    add("--watch", action="store_true", help="check again whenever a file changes; Ctrl+C ends")
    return options


def _settings(chosen: argparse.Namespace) -> Settings:
    """The configuration, with what the options say instead. Raises UserError."""
    if chosen.write_baseline and not chosen.baseline:
        raise UserError("--write-baseline needs the name of a file: --baseline FILE")
    settings = configured(chosen.config)
    for option, codes in (
        ("--select", chosen.select),
        ("--extend-select", chosen.extend_select),
        ("--ignore", chosen.ignore),
    ):
        for code in _codes(codes or ""):
            if wrong := unknown_code(code):
                raise UserError(f"{option}: {wrong}")
    if chosen.texts:
        settings = settings._replace(texts=Path(chosen.texts))
        if not Path(chosen.texts).is_dir():
            raise UserError(f"--texts: there is no folder `{chosen.texts}`")
    select = settings.select if chosen.select is None else _codes(chosen.select)
    extended = _codes(chosen.extend_select or "")
    wanted = settings._replace(
        select=(*(select or ALL), *extended) if extended else tuple(select),
        ignore=settings.ignore if chosen.ignore is None else _codes(chosen.ignore),
        level=chosen.level or settings.level,
        balance=chosen.balance or chosen.played,
        similar=chosen.similar,
    )
    if wanted.similar or any(code.startswith(SIMILAR) for code in wanted.select):
        from debate.checks.similar import unavailable

        if why := unavailable():
            raise UserError(f"claims cannot be compared (--similar, M codes): {why}")
    return wanted


def _codes(given: str) -> tuple[str, ...]:
    return tuple(code.strip().upper() for code in given.split(",") if code.strip())


def _watch(chosen: argparse.Namespace, paths: Sequence[str]) -> NoReturn:
    """Check again after each change. When that cannot be done, such as when a file is gone, the last findings stay."""
    import time

    from debate.cli.watch import snapshot, watch

    if "-" in paths or chosen.fix or chosen.unsafe_fixes or chosen.diff or chosen.write_baseline or chosen.played:
        raise UserError(
            "--watch only looks: it goes with files and folders, not with -, --fix, --diff, --write-baseline or --played"
        )
    read: list[str] = []
    named = [chosen.config] if chosen.config else []
    watch(lambda: snapshot([*_watched(paths, read), *named]), _looking(chosen, paths, read), time.sleep)


def _watched(paths: Sequence[str], read: Sequence[str]) -> list[str]:
    """The map files there are now, those that were read the last time, the catalogues of schemes that are or may come to
    be beside the maps, and the configuration, of this folder or one above it, that is or may come to be.
    """
    from debate.checks.settings import OWN_FILE, SHARED_FILE
    from debate.schemes.place import OWN

    try:
        files = list(map_files(paths))
    except UserError:
        files = []
    catalogues = {str(Path(file).parent / OWN) for file in files}
    here = Path.cwd()
    configurations = [str(folder / name) for folder in (here, *here.parents) for name in (OWN_FILE, SHARED_FILE)]
    return [*files, *read, *sorted(catalogues), *configurations]


def _looking(chosen: argparse.Namespace, paths: Sequence[str], read: list[str]) -> Callable[[], None]:
    def look() -> None:
        try:
            now = _settings(chosen)
            found = check_all(paths, now)
        except UserError as error:
            print(f"{error}\n(the findings above are from before)", file=sys.stderr)
            return
        if sys.stdout.isatty():
            sys.stdout.write("\x1b[2J\x1b[H")
        report(chosen, found, now)
        sys.stdout.flush()
        read[:] = found.texts
        texts = sorted(now.texts.rglob("*")) if now.texts else []
        read.extend(str(path) for path in texts if path.is_file())
        print(f"watching {counted(len(read), 'file')}; Ctrl+C ends", file=sys.stderr, flush=True)

    return look

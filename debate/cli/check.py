"""`debate check`: every finding of every map, `expect` lines included."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from debate.checks.settings import LEVELS, SIMILAR, Settings
from debate.cli.checking import Run, check_all, configured, fix_all, unknown_code
from debate.cli.files import map_files, rewrite
from debate.cli.terminal import UserError, colored, parser, utf8_streams
from debate.diagnostics.finding import Finding, Severity

FAILING = (Severity.ERROR, Severity.WARNING)
EXAMPLE = """  debate check arguments --texts sources
  debate check --fix my.argmap
  debate check --format sarif > findings.sarif"""


def run(arguments: Sequence[str]) -> int:
    """Check the given files and folders (the current folder if none); 0 clean, 1 findings, 2 not to be read."""
    utf8_streams()
    chosen = _options().parse_args(arguments)
    settings = _settings(chosen)
    paths = chosen.paths or ["."]
    if chosen.watch:
        _watch(chosen, paths)
    if chosen.diff:
        made, shown = fix_all(paths, settings, chosen.unsafe_fixes, look_only=True)
        sys.stdout.write(shown)
        print(f"{_counted(made, 'fix', 'fixes')} would be made", file=sys.stderr)
        return 1 if made else 0
    made = 0
    if chosen.fix or chosen.unsafe_fixes:
        made, _ = fix_all(paths, settings, chosen.unsafe_fixes, look_only=False)
    return _report(chosen, check_all(paths, settings), settings, made)


def _options() -> argparse.ArgumentParser:
    from debate.diagnostics.render import FORMATS

    options = parser("check", "Report everything that is wrong or doubtful in maps.", EXAMPLE)
    add = options.add_argument
    add("paths", nargs="*", metavar="PATH", help="files or folders; - reads standard input (default: this folder)")
    add("--format", choices=FORMATS, default="full", help="how findings are shown (default: full)")
    add("--select", metavar="CODES", help="only these codes or beginnings of codes, separated by commas")
    add("--ignore", metavar="CODES", help="not these")
    add("--level", choices=LEVELS, help="the least severity that is shown (default: warning)")
    add("--texts", metavar="DIR", help="the folder of the sources' texts; every anchor is looked up there")
    add(
        "--balance",
        action="store_true",
        help="audit each motion: can both sides win? (with --level info: every motion)",
    )
    add(
        "--similar",
        action="store_true",
        help="suggest claims that may say the same, or contradict each other (M codes)",
    )
    add("--fix", action="store_true", help="make the safe fixes, which cannot change what a map means")
    add("--unsafe-fixes", action="store_true", help="make the others too")
    add("--diff", action="store_true", help="change nothing; show what --fix (or --unsafe-fixes) would change")
    add("--baseline", metavar="FILE", help="do not show the findings that this file knows")
    add("--write-baseline", action="store_true", help="write all findings to the file of --baseline")
    add("--config", metavar="FILE", help="a debate.toml (default: the nearest one, or [tool.debate] in pyproject.toml)")
    add("--watch", action="store_true", help="check again whenever a file changes; Ctrl+C ends")
    return options


def _settings(chosen: argparse.Namespace) -> Settings:
    """The configuration, with what the options say instead. Raises UserError."""
    if chosen.write_baseline and not chosen.baseline:
        raise UserError("--write-baseline needs the name of a file: --baseline FILE")
    settings = configured(chosen.config)
    for option, codes in (("--select", chosen.select), ("--ignore", chosen.ignore)):
        for code in _codes(codes or ""):
            if wrong := unknown_code(code):
                raise UserError(f"{option}: {wrong}")
    if chosen.texts:
        settings = settings._replace(texts=Path(chosen.texts))
        if not Path(chosen.texts).is_dir():
            raise UserError(f"--texts: there is no folder `{chosen.texts}`")
    return settings._replace(
        select=settings.select if chosen.select is None else _codes(chosen.select),
        ignore=settings.ignore if chosen.ignore is None else _codes(chosen.ignore),
        level=chosen.level or settings.level,
        balance=chosen.balance,
        similar=chosen.similar,
    )


def _codes(given: str) -> tuple[str, ...]:
    return tuple(code.strip().upper() for code in given.split(",") if code.strip())


def _report(chosen: argparse.Namespace, found: Run, settings: Settings, made: int = 0) -> int:
    """Write what was found, and say in which code the command ends."""
    from debate.diagnostics.render import Shown, render

    known = gone = 0
    shown_levels = LEVELS[: LEVELS.index(settings.level) + 1]
    # Suggestions are there only when they are asked for, so no level hides them.
    findings = [f for f in found.findings if f.severity in shown_levels or f.code.startswith(SIMILAR)]
    if chosen.write_baseline:
        return _write_baseline(chosen.baseline, findings)
    if chosen.baseline:
        findings, known, gone = _sifted(chosen.baseline, findings)
    manuals = {}
    if chosen.format == "sarif":
        from debate.checks.index import manuals as all_manuals

        manuals = all_manuals()
    shown = Shown(findings, found.texts, found.files, manuals, colored(chosen.color))
    sys.stdout.write(render(chosen.format, shown))
    if chosen.format in ("full", "concise"):
        print(_summary(findings, len(found.files), settings.texts is not None, made), file=sys.stderr)
    if known or gone:
        left = f"; {gone} of those it knows are gone: write it again with --write-baseline" if gone else ""
        print(f"{_counted(known, 'finding')} hidden by the baseline{left}", file=sys.stderr)
    return 1 if any(finding.severity in FAILING for finding in findings) else 0


def _sifted(name: str, findings: Sequence[Finding]) -> tuple[list[Finding], int, int]:
    from debate.checks import baseline

    try:
        known = baseline.read(Path(name).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise UserError(f"--baseline: there is no file `{name}`; write it with --write-baseline") from error
    except (OSError, ValueError) as error:
        raise UserError(f"--baseline: `{name}` cannot be used: {error}") from error
    return baseline.sifted(findings, known)


def _write_baseline(name: str, findings: Sequence[Finding]) -> int:
    from debate.checks import baseline

    rewrite(name, baseline.written(findings).encode("utf-8"))
    print(f"{_counted(len(findings), 'finding')} written to {name}", file=sys.stderr)
    return 0


def _summary(findings: Sequence[Finding], files: int, texts: bool, made: int) -> str:
    counts = [(sum(f.severity == level for f in findings), level) for level in LEVELS]
    found = ", ".join(_counted(count, level) for count, level in counts if count) or "no findings"
    fixed = f"; {_counted(made, 'fix', 'fixes')} made" if made else ""
    safe = sum(f.fix is not None and f.fix.safe for f in findings)
    other = sum(f.fix is not None and not f.fix.safe for f in findings)
    ways = [f"{count} with {option}" for count, option in ((safe, "--fix"), (other, "--unsafe-fixes")) if count]
    mendable = "; " + " and ".join(ways).replace(" with", " can be fixed with", 1) if ways else ""
    anchors = "" if texts else "; anchors were not looked up (give --texts DIR)"
    return f"{found} in {_counted(files, 'file')}{fixed}{mendable}{anchors}"


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _watch(chosen: argparse.Namespace, paths: Sequence[str]) -> NoReturn:
    """Check again after each change. When that cannot be done, such as when a file is gone, the last findings stay."""
    import time

    from debate.cli.watch import snapshot, watch

    if "-" in paths or chosen.fix or chosen.unsafe_fixes or chosen.diff or chosen.write_baseline:
        raise UserError(
            "--watch only looks: it goes with files and folders, not with -, --fix, --diff or --write-baseline"
        )
    read: list[str] = []
    named = [chosen.config] if chosen.config else []
    watch(lambda: snapshot([*_watched(paths, read), *named]), _looking(chosen, paths, read), time.sleep)


def _watched(paths: Sequence[str], read: Sequence[str]) -> list[str]:
    """The map files there are now, those that were read the last time, the catalogues of schemes that are or may come to
    be beside the maps, and the configuration, of this folder or one above it, that is or may come to be.
    """
    from debate.checks.config import OWN_FILE, SHARED_FILE
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
        _report(chosen, found, now)
        sys.stdout.flush()
        read[:] = found.texts
        texts = sorted(now.texts.rglob("*")) if now.texts else []
        read.extend(str(path) for path in texts if path.is_file())
        print(f"watching {_counted(len(read), 'file')}; Ctrl+C ends", file=sys.stderr, flush=True)

    return look

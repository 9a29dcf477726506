"""`debate check`: every finding of every map, `expect` lines included."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from debate.cli.terminal import UserError, colored, parser, utf8_streams
from debate.diagnostics.finding import Finding, Severity

FAILING = (Severity.ERROR, Severity.WARNING)
LEVELS = ("error", "warning", "info", "hint")
AUDITS = "B"
"""How the codes of rules begin that play debates, and so run only when they are asked for."""


def run(arguments: Sequence[str]) -> int:
    """Check the given files and folders (the current folder if none); 0 clean, 1 findings, 2 not to be read."""
    from debate.checks.registry import wanted_codes
    from debate.diagnostics.render import FORMATS, in_order

    utf8_streams()
    options = parser(
        "check", "Report everything that is wrong or doubtful in maps.", "  debate check arguments --texts sources"
    )
    options.add_argument(
        "paths", nargs="*", metavar="PATH", help="files or folders; - reads standard input (default: this folder)"
    )
    options.add_argument("--format", choices=FORMATS, help="how findings are shown (default: full)")
    options.add_argument(
        "--select", metavar="CODES", default="", help="only these codes or beginnings of codes, separated by commas"
    )
    options.add_argument("--ignore", metavar="CODES", default="", help="not these")
    options.add_argument(
        "--level", choices=LEVELS, default="warning", help="the least severity that is shown (default: warning)"
    )
    options.add_argument(
        "--texts", metavar="DIR", help="the folder of the sources' texts; every anchor is looked up there"
    )
    options.add_argument(
        "--balance", action="store_true", help="audit each motion: can both sides win? (with --level info: every motion)"
    )
    chosen = options.parse_args(arguments)
    texts_folder = Path(chosen.texts) if chosen.texts else None
    if texts_folder is not None and not texts_folder.is_dir():
        raise UserError(f"--texts: there is no folder `{chosen.texts}`")
    select, ignore = _codes(chosen.select), _codes(chosen.ignore)
    if not chosen.balance:
        ignore.append(AUDITS)
    elif select:
        select.append(AUDITS)
    wanted = wanted_codes(select, ignore)
    findings: list[Finding] = []
    texts: dict[str, str] = {}
    files = 0
    for path in maps(chosen.paths or ["."]):
        files += 1
        found, read = findings_of(path, texts_folder, wanted)
        findings += found
        texts |= read
    if files == 0:
        raise UserError("there is no .argmap file here: name a file or a folder that has some")
    shown = [f for f in in_order(findings) if LEVELS.index(f.severity) <= LEVELS.index(chosen.level)]
    sys.stdout.write(FORMATS[chosen.format or "full"](shown, texts, colored(chosen.color)))
    if (chosen.format or "full") in ("full", "concise"):
        _summary(shown, files, texts_folder)
    return 1 if any(finding.severity in FAILING for finding in shown) else 0


def maps(paths: Iterable[str]) -> Iterator[str]:
    """The map files among paths: folders are searched, in order of name; `-` is standard input."""
    for path in paths:
        place = Path(path)
        if path == "-" or not place.is_dir():
            if path != "-" and not place.exists():
                raise UserError(f"there is no file or folder `{path}`")
            yield path
        else:
            yield from (str(file) for file in sorted(place.rglob("*.argmap")) if file.is_file())


def findings_of(
    path: str, texts_folder: Path | None, wanted: Callable[[str], bool]
) -> tuple[list[Finding], dict[str, str]]:
    """The findings of one map, and the texts they point into. Rules run only on a map without errors."""
    from debate.language.load import load, load_text
    from debate.schemes.place import own_catalogue

    loaded = load_text(sys.stdin.read(), "<stdin>") if path == "-" else load(path)
    own_path = "<stdin>" if path == "-" else path
    texts = dict(loaded.texts)
    found = [f for f in loaded.findings if wanted(f.code)]
    if own_catalogue(own_path):
        from debate.schemes.catalogue import beside

        catalogue = beside(own_path)
        texts |= catalogue.texts
        found += [f for f in catalogue.findings if wanted(f.code)]
    if any(finding.severity is Severity.ERROR for finding in loaded.findings):
        return found, texts
    from debate.checks.context import Context
    from debate.checks.registry import check

    context = Context(loaded.map, own_path, texts_folder)
    found += check(context, texts.get(own_path, ""), wanted)
    return found, texts


def _summary(shown: Sequence[Finding], files: int, texts_folder: Path | None) -> None:
    counts = [(sum(f.severity == level for f in shown), level) for level in LEVELS]
    found = (
        ", ".join(f"{count} {level}{'s' if count != 1 else ''}" for count, level in counts if count) or "no findings"
    )
    anchors = "" if texts_folder else "; anchors were not looked up (give --texts DIR)"
    print(f"{found} in {files} file{'s' if files != 1 else ''}{anchors}", file=sys.stderr)


def _codes(given: str) -> list[str]:
    return [code.strip().upper() for code in given.split(",") if code.strip()]

"""What `debate check` does, apart from its options: find the configuration, check files, fix them."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from debate.checks.settings import LEVELS, Settings, nearest_configuration
from debate.cli.files import (
    STANDARD_INPUT,
    STANDARD_INPUT_NAME,
    difference,
    map_files,
    nothing_here,
    rewrite,
    standard_input,
)
from debate.cli.terminal import UserError
from debate.diagnostics.finding import Finding


class Run(NamedTuple):
    """One look at all files: the files, what was found in order, the texts that it points into, and whether any of the maps
    has sources.
    """

    files: list[str]
    findings: list[Finding]
    texts: dict[str, str]
    sources: bool = False


def check_all(paths: Sequence[str], settings: Settings, stands_for: str | None = None) -> Run:
    """Check the map files among the paths; ``stands_for`` is the file that standard input stands for, if it does. Raises
    UserError when there is no file.
    """
    from debate.checks.file import check_file, check_text
    from debate.diagnostics.render import in_order

    run = Run([], [], {})
    for path in map_files(paths, settings.excluded):
        if path == STANDARD_INPUT:
            path = stands_for or STANDARD_INPUT_NAME
            text = standard_input().decode("utf-8", "replace")
            root = (os.path.dirname(stands_for) or ".") if stands_for else None
            checked = check_text(text, path, settings.texts, settings.wanted(path), root)
        else:
            checked = check_file(path, settings.texts, settings.wanted(path))
        run.files.append(path)
        run.findings.extend(checked.findings)
        run.texts.update(checked.texts)
        run = run._replace(sources=run.sources or checked.sources)
    if not run.files:
        raise nothing_here(paths)
    return run._replace(findings=in_order(run.findings))


def fix_all(paths: Sequence[str], settings: Settings, unsafe: bool, look_only: bool) -> tuple[int, str]:
    """Apply fixes to the map files among the paths: how many were (or would be) made, and the changes as a diff."""
    from debate.checks.fix import fixed
    from debate.language.source import read

    made, shown = 0, ""
    for path in map_files(paths, settings.excluded):
        if path == STANDARD_INPUT:
            raise UserError("standard input cannot be fixed: name a file")
        data, text, _ = read(path)
        if text is None:
            continue
        wanted = settings.wanted(path)
        result = fixed(text, path, _findings_of(path, settings, wanted), unsafe, wanted)
        made += result.made
        if result.text == text:
            continue
        shown += difference(path, text, result.text)
        if not look_only:
            rewrite(path, _like(data, result.text))
    return made, shown


def _findings_of(path: str, settings: Settings, wanted: Callable[[str], bool]) -> Callable[[str], Sequence[Finding]]:
    """What would be wrong with a file, if it had a text, down to the least severity that is shown. Mistakes of the
    language always count, wanted or not.
    """
    from debate.checks.file import check_text
    from debate.language.codes import CODES

    root = os.path.dirname(path) or "."
    least = LEVELS.index(settings.level)

    def findings_of(text: str) -> Sequence[Finding]:
        checked = check_text(text, path, settings.texts, lambda code: code in CODES or wanted(code), root)
        return [finding for finding in checked.findings if LEVELS.index(finding.severity) <= least]

    return findings_of


def _like(data: bytes, text: str) -> bytes:
    """A text with the line breaks and the byte order mark that a file has."""
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    new = text.replace("\n", "\r\n") if b"\r\n" in data else text
    return mark + new.encode("utf-8")


def configured(named: str | None, with_codes: bool = True) -> Settings:
    """The settings of the named file, else of the nearest one in this folder or above it. Raises UserError.

    Without ``with_codes`` nobody looks whether there are such codes, which is quicker.
    """
    if named and not Path(named).is_file():
        raise UserError(f"--config: there is no file `{named}`")
    path = Path(named) if named else nearest_configuration(Path.cwd())
    if path is None:
        return Settings()
    from debate.checks import config

    codes = None
    if with_codes:
        from debate.checks.index import manuals

        codes = frozenset(manuals())
    found = config.read(path, codes)
    if found.mistakes:
        raise UserError("the configuration cannot be used\n" + "\n".join(f"  {mistake}" for mistake in found.mistakes))
    return found.settings


def unknown_code(code: str) -> str | None:
    """What is wrong with a code, or the beginning of one, that no check has."""
    from debate.checks.index import manuals
    from debate.checks.settings import unknown

    return unknown(code, frozenset(manuals()))

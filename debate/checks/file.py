"""Everything that is wrong with one map file: mistakes of the language, of the scheme catalogue beside it, and rules."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from debate.diagnostics.finding import Finding, Severity
from debate.language.load import Loaded, load, load_text
from debate.schemes.catalogue import beside


class Checked(NamedTuple):
    """What is wrong with a map, the texts that the findings point into, by path, and whether the map has sources, whose
    texts anchors could be looked up in.
    """

    findings: list[Finding]
    texts: dict[str, str]
    sources: bool


def check_file(path: str, texts_folder: Path | None, wanted: Callable[[str], bool]) -> Checked:
    """Check a file. Rules run only on a map without errors."""
    return _checked(load(path), path, texts_folder, wanted)


def check_text(
    text: str, path: str, texts_folder: Path | None, wanted: Callable[[str], bool], root: str | None = None
) -> Checked:
    """Check a text in the place of the file; it can import files only if ``root`` says from which folder."""
    return _checked(load_text(text, path, root), path, texts_folder, wanted)


def _checked(loaded: Loaded, path: str, texts_folder: Path | None, wanted: Callable[[str], bool]) -> Checked:
    catalogue = beside(path)
    texts = loaded.texts | catalogue.texts
    found = [finding for finding in (*loaded.findings, *catalogue.findings) if wanted(finding.code)]
    if any(finding.severity is Severity.ERROR for finding in loaded.findings):
        return Checked(found, texts, bool(loaded.map.sources))
    from debate.checks.context import Context
    from debate.checks.registry import check

    text = texts.get(path, "")
    found += check(Context(loaded.map, path, texts_folder, text, loaded.maps), text, wanted)
    return Checked(found, texts, bool(loaded.map.sources))

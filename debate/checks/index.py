"""Every code that `debate check` can report: of the language, of scheme catalogues, of the rules, of `allow` comments.

``python -m debate.checks.index docs/checks.md`` renews the table of codes in that page.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from debate.checks.registry import all_rules
from debate.checks.suppress import CODES as COMMENTS
from debate.language.codes import CODES as LANGUAGE
from debate.schemes.codes import CODES as SCHEMES

GROUPS = {
    "L": "the language: files, lines, texts",
    "N": "names, within a file and across files",
    "K": "scheme catalogues of your own",
    "F": "formal: what the verdicts rest on",
    "S": "structure",
    "D": "discourse: what a fair reader would ask",
    "P": "provenance: sources and anchors",
    "X": "expectations",
    "B": "balance of motions (only with `--balance`)",
    "M": "what claims mean: suggestions (only with `--similar`, or when selected)",
    "C": "`allow` comments",
}
FIXES = {"safe": "a safe fix", "unsafe": "an unsafe fix"}
BEGIN, END = "<!-- codes: begin -->\n", "<!-- codes: end -->\n"


class Entry(NamedTuple):
    """A code, its kebab-case name, how much it matters, its manual, and of a rule, which kind of fix it has."""

    code: str
    name: str
    severity: str
    manual: str
    fix: str | None = None


def entries() -> Iterator[Entry]:
    """All codes, in the order of their groups."""
    tables = LANGUAGE | SCHEMES | COMMENTS
    found = [Entry(code, known.name, str(known.severity), known.manual, known.fix) for code, known in tables.items()]
    found += [Entry(rule.code, rule.name, str(rule.severity), rule.manual, rule.fix) for rule in all_rules()]
    groups = list(GROUPS)
    return iter(sorted(found, key=lambda entry: (groups.index(entry.code[0]), entry.code)))


def manuals() -> dict[str, str]:
    """The manual of each code."""
    return {entry.code: entry.manual for entry in entries()}


def table() -> str:
    """The codes as a Markdown table for each group."""
    parts: list[str] = []
    known = list(entries())
    for letter, group in GROUPS.items():
        parts.append(f"\n### {letter}: {group}\n\n| code | name | severity | |\n|---|---|---|---|\n")
        for code, name, severity, manual, fix in known:
            if code[0] == letter:
                summary = " ".join(manual.partition("\n\n")[0].split()).replace("|", "\\|")
                ending = f" *Has {FIXES[fix]}.*" if fix else ""
                parts.append(f"| {code} | {name} | {severity} | {summary}{ending} |\n")
    return "".join(parts) + "\n"


def renewed(page: str) -> str:
    """A page with a fresh table of codes between its markers."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return before + BEGIN + table() + END + after


if __name__ == "__main__":
    file = Path(sys.argv[1])
    file.write_text(renewed(file.read_text(encoding="utf-8")), encoding="utf-8")

"""The codes of everything that can be wrong with the text of a map. A code is never given a second meaning.

L: the language (files, characters, lines). N: names (what they stand for, within a file and across files).
"""

from debate.diagnostics.code import Code
from debate.diagnostics.finding import Finding, Fix, Label, Severity
from debate.model.span import Span

WARNING = Severity.WARNING

MAX_FINDINGS = 500
"""The most findings that are shown for one file."""

LONGEST = 400
"""Characters of a sentence of a finding."""

CODES: dict[str, Code] = {
    "L001": Code(
        "unreadable-file", "The file cannot be opened: it is not there, it is a folder, or you may not read it."
    ),
    "L002": Code("not-text", "The file is not text in UTF-8. Save it again as UTF-8; editors offer it when saving."),
    "L003": Code("too-large", "The file is larger than a map can be. Divide it into several maps and import them."),
    "L004": Code(
        "unknown-keyword", "The first word of the line is no word of the language. docs/language.md lists them all."
    ),
    "L005": Code("misplaced-line", "The line is right in itself, but stands under something that cannot have it."),
    "L006": Code("missing-part", "The line ends too early, or leaves out something in its middle."),
    "L007": Code("unexpected-part", "Something stands in the line that does not belong there."),
    "L008": Code("unclosed-text", "A quotation mark opens a text and none closes it. A text stands on one line."),
    "L009": Code(
        "curly-quotes", "Text stands between straight quotation marks; word processors turn them into curly ones."
    ),
    "L010": Code(
        "wrong-indentation",
        "A line belongs to the line above it that is indented less. Each level is two spaces deeper.",
    ),
    "L011": Code(
        "tab",
        "Indentation is made with ordinary spaces: a tab is shown differently everywhere, other spaces look alike.",
    ),
    "L012": Code(
        "too-deep",
        "Lines, or reports on a line, are nested deeper than twenty levels. A step can be named, and opened with `on`.",
    ),
    "L013": Code(
        "bad-name", "A name is a word of letters, digits and hyphens, at most 64 of them, that starts with a letter."
    ),
    "L014": Code("strange-character", "The character is no part of the language outside quotation marks."),
    "L015": Code(
        "hidden-character",
        "The text holds a character that cannot be seen, or that changes the order in which its neighbours are shown.",
        WARNING,
    ),
    "L016": Code(
        "unknown-escape", 'In a text a backslash stands before a quotation mark or a backslash: \\" and \\\\.'
    ),
    "L017": Code("missing-text", "Something that must say something says nothing."),
    "L018": Code("unknown-value", "The word is none of those that can stand here."),
    "L019": Code("said-twice", "A line that can be given once is given again."),
    "L020": Code(
        "long-phrase", "The phrase of an anchor has at most eight words: a map paraphrases, it does not copy."
    ),
    "L021": Code("bad-number", "The number cannot be right."),
    "L022": Code("newer-language", "The map is written in a later version of the language than this program knows."),
    "L023": Code(
        "other-notation", "The line is written in another notation (Argdown, Markdown, YAML, a programming language)."
    ),
    "L024": Code("second-map-line", "A file holds one map, so it has one `map` line."),
    "L025": Code("unquoted-text", "Text stands between quotation marks."),
    "L026": Code("nameless-assertion", "To attack or support an assertion, give it a name."),
    "L027": Code(
        "too-many-mistakes", "So much is wrong with the file that the rest is not shown. Mend the first ones first."
    ),
    "L028": Code(
        "bad-formula",
        "A formula joins names by `not`, `and`, `or`, `->`, `<->` or `if … then`, with brackets where they are needed.",
    ),
    "L029": Code(
        "merge-conflict",
        "Two people changed the same lines, and the program that joins versions (such as git) left both. Choose, and delete the signs.",
    ),
    "N001": Code("unknown-name", "Nothing in this map or in those that it imports has that name."),
    "N002": Code("duplicate-name", "Two things have the same name. Every name is given once in a file."),
    "N003": Code("wrong-kind", "The name stands for something else than what can stand here."),
    "N004": Code("ambiguous-name", "Several imported maps have something of that name. Write which: `map.name`."),
    "N005": Code("circular-same", "`same` lines that lead in a circle say nothing."),
    "N006": Code("import-not-found", "The imported file cannot be read."),
    "N007": Code("import-outside", "Imports stay inside the folder of the map (or the folder that is checked)."),
    "N008": Code(
        "circular-import", "Two maps cannot import each other. Put what joins them into a third map that imports both."
    ),
    "N009": Code("too-many-imports", "More files are imported than a map can have."),
    "N010": Code("duplicate-map", "Two maps have the same name, so that `map.name` could mean either."),
    "N011": Code("source-not-said", "The anchor does not say in which source, and the map does not have exactly one."),
    "N012": Code("duplicate-section", "Two sections have the same heading."),
    "N013": Code("imports-refused", "A text that is not a file of a folder cannot import."),
}


def finding(
    code: str,
    message: str,
    span: Span,
    *help: str,
    labels: tuple[Label, ...] = (),
    severity: Severity | None = None,
    fix: Fix | None = None,
) -> Finding:
    """A finding of one of the codes above."""
    known = CODES[code]
    told = tuple(map(_cut, help))
    return Finding(code, known.name, severity or known.severity, _cut(message), span, labels, told, fix=fix)


def _cut(text: str) -> str:
    """A sentence of a finding, without the end of what a file makes too long to be read: a word may be the whole of it."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()} …"

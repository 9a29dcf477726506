"""The table of snippets: beginnings of items and lines with blanks to fill in. The language server and VS Code take them from it.

``python -m debate.authoring.snippets editors/vscode/snippets/argmap.json`` writes those of VS Code; a test holds them to the table.
"""

import json
import sys
from pathlib import Path
from typing import NamedTuple

from debate.authoring.keywords import MEANINGS
from debate.highlight.words import ITEMS


class Snippet(NamedTuple):
    """A snippet: the words that call it up, what it is called, and its text in the notation of the Language Server
    Protocol: `${1:blank}` in the order in which they are filled in, `${1|one,other|}` for a choice.
    """

    prefix: str
    title: str
    body: str
    meaning: str = ""


SNIPPETS = (
    Snippet("map", "Map", 'map ${1:name} "${2:Title}"\n  thesis ${3:claim}'),
    Snippet("import", "Import", 'import "${1:file}.argmap"'),
    Snippet("source", "Source", 'source ${1:name} "${2:Title}"\n  author "${3:Author}"\n  date   ${4:2026}'),
    Snippet("voice", "Voice", 'voice ${1:name} "${2:Name}"'),
    Snippet("term", "Term", 'term ${1:name} "${2:word}"\n  "${3:What it means.}"'),
    Snippet("claim", "Claim", 'claim ${1:name}\n  "${2:One sentence.}"'),
    Snippet("on", "On", "on ${1:name}\n  ${2|because,but,unless|} ${3:claim}"),
    Snippet("conflict", "Conflict", "conflict ${1:claim} with ${2:claim}"),
    Snippet("contradiction", "Contradiction", "contradiction ${1:claim} with ${2:claim}"),
    Snippet("alternatives", "Alternatives", "alternatives ${1:claim}, ${2:claim}"),
    Snippet("contrary", "Contrary", "contrary ${1:claim} to ${2:claim}"),
    Snippet("same", "Same", "same ${1:name} as ${2:name}"),
    Snippet("rephrase", "Rephrase", "rephrase ${1:claim} of ${2:claim}"),
    Snippet("prefer", "Preference", "prefer ${1:name} over ${2:name}"),
    Snippet("question", "Question", 'question ${1:name} "${2:Question?}"'),
    Snippet("issue", "Issue", 'issue ${1:name} "${2:Question?}"\n  positions ${3:claim}, ${4:claim}'),
    Snippet(
        "motion", "Motion", 'motion ${1:name} "${2:This house would …}"\n  for     ${3:claim}\n  against ${4:claim}'
    ),
    Snippet("common-ground", "Common ground", "common-ground ${1:claim}"),
    Snippet("suppose", "Supposition", "suppose ${1:name}\n  assume ${2:claim}\n  then   ${3:claim}"),
    Snippet("expect", "Expectation", "expect ${1:claim} ${2|accepted,contested,rejected,unsupported|}"),
    Snippet("section", "Section", 'section "${1:Heading}"'),
    Snippet("because", "Reason", "because ${1:claim}"),
    Snippet(
        "because scheme",
        "Reason by a scheme",
        "because ${1:claim}\n  scheme ${2:cause-to-effect}\n"
        '    where ${3:cause} is "${4:what it is}"\n    open ${5:interference}',
        "A reason that follows an argumentation scheme, with a slot and a critical question.",
    ),
    Snippet("but", "Objection", "but ${1:claim}"),
    Snippet("though", "Concession", "though ${1:claim}\n  outweighed"),
    Snippet("unless", "Undercut", "unless ${1:claim}"),
    Snippet("wording", "Wording", 'wording "${1:The same in other words.}"'),
    Snippet("asserts", "Assertion", '${1:speaker} asserts at ${2:p1} "${3:a few words}"'),
    Snippet("reports", "Report", "${1:speaker} reports ${2:other} asserts at ${3:p1}"),
    Snippet(
        "evidence",
        "Evidence",
        'evidence ${1|statistic,example,testimony,precedent,document|} "${2:What it says}"\n  at ${3:p1}',
    ),
    Snippet(
        "allow", "Allow a finding", "# allow ${1:D001}: ${2:why}", "A comment that allows a finding on the line below."
    ),
)

ITEM_BODIES = {snippet.prefix: snippet.body for snippet in SNIPPETS if snippet.prefix in ITEMS}
"""The text of each snippet that is a whole item, by the word that begins it."""


def as_text() -> str:
    """The text of VS Code's file of snippets."""
    table = {
        snippet.title: {
            "prefix": snippet.prefix,
            "description": snippet.meaning or MEANINGS[snippet.prefix],
            "body": snippet.body.split("\n"),
        }
        for snippet in SNIPPETS
    }
    return json.dumps(table, ensure_ascii=False, indent=2) + "\n"


def main() -> None:
    """Write the file of snippets to the path given."""
    Path(sys.argv[1]).write_text(as_text(), encoding="utf-8")


if __name__ == "__main__":
    main()

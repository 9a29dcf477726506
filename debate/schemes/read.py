"""The tables of a catalogue -> schemes, with everything that is wrong with them."""

import re
from collections.abc import Iterable
from typing import Any

from debate.diagnostics.finding import Finding
from debate.model.span import Span
from debate.schemes.codes import finding
from debate.schemes.scheme import Question, QuestionKind, Scheme, Slot

PARTS = ("slots", "optional-slots", "assumptions", "exceptions")
ENTRIES = ("title", "source", "tags", "premises", "conclusion", *PARTS)
NEEDED = ("title", "slots", "premises", "conclusion")
MAX_SCHEMES = 200
MAX_TEXT = 300
MAX_ENTRIES = 20
"""The most premises, tags, slots or questions of a kind that a scheme can have."""

MAX_FINDINGS = 100
"""The most mistakes that are listed for one catalogue."""

NAME = re.compile(r"[^\W\d_][^\W_]*(?:-[^\W_]+)*")
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
HEADER = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]")
KEY = re.compile(r"\s*([^\s=]+)\s*=")


def schemes_of(data: dict[str, Any], text: str, path: str) -> tuple[dict[str, Scheme], list[Finding]]:
    """The schemes of a parsed catalogue, and what is wrong; ``text`` is what it was parsed from, for the places."""
    reader = _Reader(text, path)
    schemes = {}
    for name, table in list(data.items())[:MAX_SCHEMES]:
        if not isinstance(table, dict):
            reader.report(
                "K003",
                f"`{_short(name)}` stands outside of a scheme",
                ("", name),
                "write it under a line like `[expert-opinion]`",
            )
        elif reader.is_name(name, (name, "")):
            schemes[name] = reader.scheme(name, table)
    if len(data) > MAX_SCHEMES:
        reader.report(
            "K004",
            f"there are more than {MAX_SCHEMES} schemes",
            ("", ""),
            "divide the maps and their schemes between folders",
        )
    return schemes, reader.findings


class _Reader:
    """Collects findings; knows on which line each table and each key stands."""

    def __init__(self, text: str, path: str) -> None:
        self.path = path
        self.findings: list[Finding] = []
        self.places = _places(text)

    def report(self, code: str, message: str, place: tuple[str, str], *help: str) -> None:
        """Add a finding at (table, key), or at the nearest place that is written down."""
        if len(self.findings) >= MAX_FINDINGS:
            return
        table, key = place
        scheme = table.partition(".")[0]
        options = (place, (f"{table}.{key}", ""), (table, ""), (scheme, ""))
        line, start, end = next((self.places[option] for option in options if option in self.places), (1, 1, 2))
        self.findings.append(finding(code, message, Span(self.path, line, start, line, end), *help))

    def scheme(self, name: str, table: dict[str, Any]) -> Scheme:
        """A scheme with all of it that is sound."""
        for key in table:
            if key not in ENTRIES:
                self.report("K003", f"a scheme has no `{_short(key)}`", (name, key), _meant(key, ENTRIES))
        for key in NEEDED:
            if not table.get(key):
                self.report("K005", f"the scheme `{name}` has no {key}", (name, key), f"add {_example(name, key)}")
        parts = {part: self.part(name, part, table.get(part, {})) for part in PARTS}
        slots = [Slot(*pair) for pair in parts["slots"]] + [
            Slot(*pair, optional=True) for pair in parts["optional-slots"]
        ]
        asked = [Question(*pair, QuestionKind.ASSUMPTION) for pair in parts["assumptions"]]
        asked += [Question(*pair, QuestionKind.EXCEPTION) for pair in parts["exceptions"]]
        self.twice(name, "optional-slots", [slot.name for slot in slots])
        self.twice(name, "exceptions", [question.name for question in asked])
        premises = self.texts(name, "premises", table.get("premises", []))
        conclusion = self.text((name, "conclusion"), table.get("conclusion", ""))
        known = [slot.name for slot in slots]
        sentences = [("premises", "", one) for one in premises] + [("conclusion", "", conclusion)]
        sentences += [(f"{question.kind}s", question.name, question.text) for question in asked]
        for entry, key, sentence in sentences:
            self.placeholders((f"{name}.{entry}", key) if key else (name, entry), sentence, known)
        return Scheme(
            name,
            self.text((name, "title"), table.get("title", "")),
            tuple(slots),
            premises,
            conclusion,
            tuple(asked),
            self.text((name, "source"), table.get("source", "")),
            self.texts(name, "tags", table.get("tags", [])),
            self.span(name),
        )

    def span(self, name: str) -> Span:
        """Where a scheme begins."""
        line, start, end = self.places.get((name, ""), (1, 1, 2))
        return Span(self.path, line, start, line, end)

    def part(self, scheme: str, part: str, table: object) -> list[tuple[str, str]]:
        """The (name, text) pairs of a table of slots or questions."""
        where = f"{scheme}.{part}"
        if isinstance(table, dict) and len(table) <= MAX_ENTRIES:
            named = [(name, text) for name, text in table.items() if self.is_name(name, (where, name))]
            return [(name, self.text((where, name), text)) for name, text in named]
        message = f"`{part}` is not a table of at most {MAX_ENTRIES} names and texts"
        self.report("K004", message, (scheme, part), f'write `[{where}]` and under it lines like `name = "text"`')
        return []

    def texts(self, scheme: str, key: str, value: object) -> tuple[str, ...]:
        """A list of texts."""
        if isinstance(value, list) and len(value) <= MAX_ENTRIES:
            return tuple(self.text((scheme, key), one) for one in value)
        message = f"`{key}` is not a list of at most {MAX_ENTRIES} texts"
        self.report("K004", message, (scheme, key), f'write `{key} = ["…", "…"]`')
        return ()

    def text(self, place: tuple[str, str], value: object) -> str:
        """A text on one line."""
        if isinstance(value, str) and len(value) <= MAX_TEXT and value.isprintable():
            return value
        too_long = isinstance(value, str) and len(value) > MAX_TEXT
        what = f"is longer than {MAX_TEXT} characters" if too_long else "is not a text on one line"
        self.report("K004", f"`{_short(place[1])}` {what}", place, f'write `{_short(place[1])} = "…"`')
        return ""

    def is_name(self, name: str, place: tuple[str, str]) -> bool:
        """Whether this can be written in a map."""
        if len(name) <= MAX_TEXT and NAME.fullmatch(name) and name == name.lower():
            return True
        guess = "-".join(re.findall(r"[^\W_]+", name[:MAX_TEXT].lower())).lstrip("0123456789-")
        help = f"write `{guess}`" if guess else "write small letters, with hyphens between words"
        self.report("K004", f"`{_short(name)}` cannot be the name of a scheme, a slot or a question", place, help)
        return False

    def twice(self, scheme: str, part: str, names: list[str]) -> None:
        """Report names that two parts share."""
        for name in sorted({one for one in names if names.count(one) > 1}):
            self.report(
                "K004",
                f"`{name}` is there twice in the scheme `{scheme}`",
                (f"{scheme}.{part}", name),
                "keep one of them",
            )

    def placeholders(self, place: tuple[str, str], sentence: str, slots: list[str]) -> None:
        """Report what stands in braces and is no slot."""
        for name in PLACEHOLDER.findall(sentence):
            if name not in slots:
                self.report("K006", f"`{{{_short(name)}}}` is no slot of this scheme", place, _meant(name, slots))


def _places(text: str) -> dict[tuple[str, str], tuple[int, int, int]]:
    """Line, first and last column of every table header and key. A scan of lines, since the parser tells no places."""
    found: dict[tuple[str, str], tuple[int, int, int]] = {}
    table = ""
    for number, line in enumerate(text.split("\n"), 1):
        header = HEADER.match(line)
        match = header or KEY.match(line)
        if match is None:
            continue
        if header:
            table = ".".join(part.strip().strip("\"'") for part in header[1].split("."))
        place = (table, "" if header else match[1].strip("\"'"))
        found.setdefault(place, (number, match.start(1) + 1, match.end(1) + 1))
    return found


def _meant(name: str, options: Iterable[str]) -> str:
    from difflib import get_close_matches

    known = list(options)
    near = get_close_matches(name[:60], known, 1, 0.6)
    if near:
        return f"did you mean `{near[0]}`?"
    return f"there are {', '.join(f'`{one}`' for one in known)}" if known else "name a slot first"


def _example(name: str, key: str) -> str:
    examples = {
        "title": '`title = "Expert opinion"`',
        "premises": '`premises = ["{expert} says that {claim}."]`',
        "conclusion": '`conclusion = "{claim}."`',
        "slots": f'`[{name}.slots]` and under it `expert = "who is said to know"`',
    }
    return examples[key]


def _short(name: str) -> str:
    return name if len(name) <= 40 else f"{name[:39]}…"

"""Text -> an ASPIC+ theory, with every mistake found. docs/aspic.md describes the notation."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from debate.diagnostics.finding import Finding
from debate.frameworks.files.codes import Mistakes, TooManyError
from debate.reason.aspic.codes import CODES
from debate.reason.aspic.preferences import MOST_COMPARED, Ranking, ranking
from debate.reason.theory import Literal, Rule, Theory, negation, transposed

MOST_LINES = 200_000
MOST_CHARACTERS = 16_000_000

_LITERAL = re.compile(r"-?~?[^\W_][\w.]*")
_NAME = re.compile(r"[^\W_][\w.]*")
_CONTRARY = re.compile(r"(\S+)\s+of\s+(\S+)")
_CONTRADICTORY = re.compile(r"(\S+)\s+and\s+(\S+)")
_FORMS = "write `a, b -> c`, `name: a, b => c`, `axiom a`, `premise a`, `contrary a of b` or `a < b`"


class Notation(NamedTuple):
    """A theory as it was written. ``below`` is None where ranks are numbers, else the order on them (see ``Order``).

    ``strict`` holds the strict rules without their transpositions, ``lines`` the line of each name of a rule. With
    findings there is no theory.
    """

    theory: Theory | None
    below: frozenset[tuple[int, int]] | None = None
    strict: tuple[Rule, ...] = ()
    lines: dict[str, int] = {}  # noqa: RUF012 - a default that nothing changes
    findings: tuple[Finding, ...] = ()


def read(text: str, path: str = "<text>") -> Notation:
    """The theory in a text; strict rules come with their transpositions, unless it says `transposition off`."""
    reader = _Reader(path)
    try:
        reader.read(text)
        return reader.result()
    except TooManyError:
        return Notation(None, findings=tuple(reader.mistakes.found))


class _Reader:
    def __init__(self, path: str) -> None:
        self.mistakes = Mistakes(path, CODES, "Y006")
        self.axioms: dict[Literal, int] = {}
        self.premises: dict[Literal, int] = {}
        self.strict: list[Rule] = []
        self.defeasible: dict[str, Rule] = {}
        self.lines: dict[str, int] = {}
        self.contraries: set[tuple[Literal, Literal]] = set()
        self.preferences: list[tuple[str, str, bool, int]] = []  # lower, higher, whether equal instead, line
        self.transposition = True
        self.line, self.text = 0, ""

    def read(self, text: str) -> None:
        if len(text) > MOST_CHARACTERS:
            self.mistakes.add("Y002", f"the file has more than {MOST_CHARACTERS:,} characters", line=1)
            raise TooManyError
        lines = text.splitlines()
        if len(lines) > MOST_LINES:
            self.mistakes.add("Y002", f"the file has more than {MOST_LINES:,} lines", line=MOST_LINES)
            raise TooManyError
        for number, line in enumerate(lines, start=1):
            self.line, self.text = number, line
            content = line.partition("#")[0].strip()
            if content:
                self._line(content)

    def _line(self, content: str) -> None:
        word, _, rest = content.partition(" ")
        if "=>" in content or "->" in content:
            self._rule(content)
        elif word in ("axiom", "axioms"):
            self.axioms.update((literal, self.line) for literal in self._literals(rest))
        elif word in ("premise", "premises"):
            self.premises.update((literal, self.line) for literal in self._literals(rest))
        elif word == "contrary":
            self._pair(_CONTRARY, rest, "contrary a of b", both=False)
        elif word == "contradictory":
            self._pair(_CONTRADICTORY, rest, "contradictory a and b", both=True)
        elif content in ("transposition on", "transposition off"):
            self.transposition = content.endswith("on")
        elif "<" in content or "=" in content:
            self._preference(content)
        else:
            self._wrong("this line is no part of a theory", _FORMS)

    def _wrong(self, message: str, help_line: str, code: str = "Y003") -> None:
        start = len(self.text) - len(self.text.lstrip())
        self.mistakes.add(code, message, help_line, self.line, self.text.rstrip(), start)

    def _literals(self, text: str, least: int = 1) -> tuple[Literal, ...]:
        words = [word.strip() for word in text.split(",")] if text.strip() else []
        if len(words) < least:
            self._wrong("here a literal is missing", "write a name, or `-` and a name: `a`, `-a`")
        return tuple(literal for literal in dict.fromkeys(words) if self._is_literal(literal))

    def _is_literal(self, word: str) -> bool:
        if _LITERAL.fullmatch(word):
            return True
        shown = f"`{word[:40]}` is no literal" if word else "between two commas a literal is missing"
        self._wrong(shown, "a literal is a name of letters, digits, `_` and `.`, or `-` before one: `a`, `-a`, `~a`")
        return False

    def _rule(self, content: str) -> None:
        arrow = "=>" if "=>" in content else "->"
        label, colon, rest = content.partition(":")
        body, _, head = (rest if colon else content).partition(arrow)
        name = label.strip() if colon else ""
        if colon and not _NAME.fullmatch(name):
            self._wrong(f"`{name[:40]}` cannot name a rule", "a name has letters, digits, `_` and `.`")
            return
        premises, heads = self._literals(body, 0), self._literals(head)
        if len(heads) != 1:
            if len(heads) > 1:
                self._wrong("a rule has one conclusion", "write a rule for each of them")
            return
        strict = arrow == "->"
        name = name or f"{'strict' if strict else 'rule'} {len(self.strict if strict else self.defeasible) + 1}"
        if name in self.lines:
            self._wrong(f"the rule of line {self.lines[name]} is already called `{name}`", "name this one otherwise")
            return
        self.lines[name] = self.line
        if strict:
            self.strict.append(Rule(name, premises, heads[0], None, True))
        else:
            self.defeasible[name] = Rule(name, premises, heads[0], 1)

    def _pair(self, form: re.Pattern[str], text: str, example: str, *, both: bool) -> None:
        found = form.fullmatch(text.strip())
        if found is None:
            self._wrong("two literals belong here", f"write `{example}`")
        elif all(map(self._is_literal, found.groups())):
            first, second = found.groups()
            self.contraries.add((first, second))
            if both:
                self.contraries.add((second, first))

    def _preference(self, content: str) -> None:
        parts = re.split(r"(<|=)", content)
        names = [part.strip() for part in parts[::2]]
        if "" in names:
            self._wrong("something is missing beside `<` or `=`", "write `weaker < stronger`")
            return
        for place, sign in enumerate(parts[1::2]):
            self.preferences.append((names[place], names[place + 1], sign == "=", self.line))

    def result(self) -> Notation:
        """The theory, once every line is read."""
        self._check_preferences()
        if self.mistakes.found:
            return Notation(None, findings=tuple(self.mistakes.found))
        found = self._ranking()
        if found is None:
            return Notation(None, findings=tuple(self.mistakes.found))
        facts = [Rule(f"axiom {literal}", (), literal, None, True) for literal in self.axioms]
        strict = _closed([*self.strict, *_denials(self.contraries)]) if self.transposition else self.strict
        rules = [rule._replace(rank=found.rank[rule.name]) for rule in self.defeasible.values()]
        premises = {literal: found.rank[literal] for literal in self.premises}
        theory = Theory((*facts, *strict, *rules), frozenset(self.contraries), premises)
        return Notation(theory, found.below, (*facts, *self.strict), self.lines)

    def _check_preferences(self) -> None:
        known = self.defeasible.keys() | self.premises.keys()
        for name in sorted(self.defeasible.keys() & self.premises.keys()):
            line = self.premises[name]
            self.mistakes.add("Y003", f"`{name}` is a premise and the name of a rule", "name the rule otherwise", line)
        compared = {name for lower, higher, *_ in self.preferences for name in (lower, higher)}
        if len(compared) > MOST_COMPARED:
            message = f"preferences compare more than {MOST_COMPARED:,} things"
            self.mistakes.add("Y002", message, line=self.preferences[-1][3])
            return
        for lower, higher, _, line in self.preferences:
            for name in (lower, higher):
                if name not in known:
                    message = f"there is no defeasible rule and no ordinary premise `{name[:40]}`"
                    self.mistakes.add("Y004", message, "preferences are between these", line)
            if {lower, higher} <= known and (lower in self.defeasible) is not (higher in self.defeasible):
                message = f"`{lower}` and `{higher}` are a rule and a premise"
                self.mistakes.add("Y004", message, "a rule is compared with rules, a premise with premises", line)

    def _ranking(self) -> Ranking | None:
        pairs = [(lower, higher) for lower, higher, equal, _ in self.preferences if not equal]
        equals = [(lower, higher) for lower, higher, equal, _ in self.preferences if equal]
        found = ranking([[*self.defeasible], [*self.premises]], pairs, equals)
        if isinstance(found, Ranking):
            return found
        line = next((line for lower, _, _, line in self.preferences if lower in found), 1)
        self.mistakes.add(
            "Y005", f"these preferences run in a circle: {' < '.join([*found, found[0]])}", "drop one of them", line
        )
        return None


def _closed(strict: Iterable[Rule]) -> list[Rule]:
    """Strict rules with their transpositions, each once."""
    seen: set[tuple[frozenset[Literal], Literal]] = set()
    closed: list[Rule] = []
    for written in strict:
        for rule in transposed(written):
            key = (frozenset(rule.premises), rule.conclusion)
            if key not in seen:
                seen.add(key)
                closed.append(rule)
    return closed


def _denials(contraries: Iterable[tuple[Literal, Literal]]) -> list[Rule]:
    """Of contradictories a and b other than c and -c, a -> -b; its transposition is b -> -a.

    A transposition may deny a literal by any of its contradictories; by these rules it suffices to use the negation.
    """
    pairs = set(contraries)
    return [
        Rule(f"contradictory {first} and {second}", (first,), negation(second), None, True)
        for first, second in sorted(pairs)
        if first < second and (second, first) in pairs and first != negation(second)
    ]


def untransposed(theory: Theory) -> list[Rule]:
    """The strict rules, and the denials of contradictories, of which some transposition is missing from the theory."""
    strict = [rule for rule in theory.rules if rule.strict]
    known = {(frozenset(rule.premises), rule.conclusion) for rule in strict}
    return [
        rule
        for rule in [*strict, *_denials(theory.contraries)]
        if any((frozenset(other.premises), other.conclusion) not in known for other in transposed(rule))
    ]

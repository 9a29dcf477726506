"""The text of one file -> its map, the names that it gives and uses, and what is wrong with it."""

import re
from functools import lru_cache
from pathlib import PurePath
from typing import NamedTuple

from debate.diagnostics.finding import Finding, Severity
from debate.language.build import Tree, build
from debate.language.codes import MAX_FINDINGS, finding
from debate.language.dedented import dedented
from debate.language.draft import Defined, Draft, Used
from debate.language.fixes import move
from debate.language.items import Item, cut
from debate.language.lexer import LONGEST_NAME, MAX_DEPTH, Problem, Token, scan, words
from debate.language.parser import parse
from debate.language.place import ATTITUDES, ENDS, Line
from debate.language.recover import indentation, lines_of, recover
from debate.language.table import table
from debate.language.trees import Trees
from debate.model.map import Map


class File(NamedTuple):
    """One file that was read. ``lost`` are names that broken lines were about to give; nobody is told that those are
    unknown.
    """

    path: str
    map: Map
    findings: list[Finding]
    defined: dict[str, Defined]
    used: list[Used]
    lost: set[str]


@lru_cache(maxsize=16)
def read_text(text: str, path: str) -> File:
    """The file of a text with LF line breaks. Kept, since maps that are read together import the same files: change
    nothing in it.
    """
    return read_again(text, path, None)


def read_again(text: str, path: str, known: Trees | None) -> File:
    """The same, but not kept: only the items that ``known`` does not have from the text before are parsed and built."""
    reading = _read(text, path, known)
    if reading.draft.findings or "\u00a0" in text:
        from debate.language.conflict_markers import without_conflicts
        from debate.language.foreign import as_meant
        from debate.language.wrapped import unwrapped

        chosen = without_conflicts(text, path)
        meant, foreign = as_meant(chosen.text, path)
        meant, wrapped = unwrapped(meant, path)
        foreign += chosen.findings + wrapped
        if foreign:
            reading = _read(meant, path, known)
            reading.draft.findings.extend(foreign)
            reading.lost |= chosen.lost
    draft = reading.draft
    made = build(path, map_name(path), reading.trees, draft, keep=known is not None)
    defined = draft.defined()
    return File(path, made, _few(_once(draft.findings)), defined, draft.used, reading.lost)


def _read(text: str, path: str, known: Trees | None) -> "_Reading":
    """All items are scanned before the first is parsed: turn and turn about takes a tenth longer (measured)."""
    reading = _Reading(path, known)
    for item in cut(text):
        if len(reading.draft.findings) > MAX_FINDINGS:
            break
        reading.take(item)
    for group in reading.groups:
        if len(reading.draft.findings) > MAX_FINDINGS:
            break
        reading.finish(group)
    return reading


class _Reading:
    """The reading of one text. ``groups`` are the items, each with those after it that belong to it but stand in column 1."""

    def __init__(self, path: str, known: Trees | None) -> None:
        self.grammar = table()
        self.starts = self.grammar.rows[self.grammar.start]
        self.kinds = words(self.grammar)
        self.known = known
        self.draft = Draft(path)
        self.trees: list[Tree] = []
        self.lost: set[str] = set()
        self.groups: list[_Group] = []

    def take(self, item: Item) -> None:
        """Take the next item: it belongs to the group, or begins the next one."""
        if self.known is not None and (tree := self.known.find(item)) is not None:
            self.groups.append(_Group(item, [], [], tree))
            return
        problems: list[Problem] = []
        tokens = scan(item.text, item.line, self.kinds, problems, item.indent)
        if self.groups and self._below(tokens) and self._add(self.groups[-1], item, tokens, problems):
            return
        if problems:
            self.draft.findings.extend(indentation(problems, self.draft.path))
        self.groups.append(_Group(item, tokens, problems))

    def _add(self, group: "_Group", item: Item, tokens: list[Token], problems: list[Problem]) -> bool:
        """Put what was cut as an item of its own into the group, if it can stand there."""
        if group.tree is not None:
            group.tokens = scan(group.item.text, group.item.line, self.kinds, [])
        if self._below(group.tokens):
            return False
        if not group.lines:
            group.lines = lines_of(group.tokens)
        found = dedented(item, tokens, problems, group.lines, self.grammar, self.kinds, self.draft.path)
        if found is None:
            return False
        message = "this line is not indented, but belongs to the item above"
        self.draft.report("L010", message, tokens[0], found.help, fix=found.fix)
        self.draft.findings.extend(indentation(found.problems, self.draft.path))
        group.problems.extend(found.problems)
        group.lines.extend(found.lines)
        group.raw.update(enumerate(item.text.split("\n"), item.line))
        return True

    def finish(self, group: "_Group") -> None:
        """Parse a group: a sound item is one parse, anything else is recovered line by line."""
        if not group.lines:
            tree = group.tree
            if tree is None and not group.item.indent:
                node = parse(group.tokens, self.grammar)
                tree = Tree(node) if node is not None else None
                flat = group.item.text.count(" reports ") <= MAX_DEPTH  # what is kept is moved level by level
                if tree is not None and self.known is not None and flat and not group.problems:
                    self.known.keep(group.item, tree)
            if tree is not None:
                self.trees.append(tree)
                return
        if group.item.indent and not self._below(group.tokens):
            _report_indented(self.draft, group.item, group.tokens)
        lines = group.lines or lines_of(group.tokens)
        raw = {**dict(enumerate(group.item.text.split("\n"), group.item.line)), **group.raw}
        recovered = recover(lines, self.grammar, self.draft.path, raw)
        uncertain = {problem.line for problem in group.problems if problem.kind != "narrow"}
        self.draft.findings.extend(
            one for one in recovered.findings if one.code != "L005" or one.span.line not in uncertain
        )
        self.lost |= recovered.lost
        self.trees.extend(map(Tree, recovered.trees))

    def _below(self, tokens: list[Token]) -> bool:
        """Whether an item is in truth a line that belongs under an item."""
        first = tokens[0][0]
        if first in self.starts:
            return False
        if first == "NAME":
            lowered = tokens[0][1].lower()
            short = len(tokens) < 5 or any(token[0] in ENDS for token in tokens[:5])
            capital = (
                short and lowered != tokens[0][1] and lowered in self.grammar.keywords and lowered not in self.starts
            )
            return capital or (len(tokens) > 1 and tokens[1][0] in ATTITUDES)
        return first in ("STRING", "EXTRA", "CURLY") or first == tokens[0][1]


class _Group:
    """An item with its tokens (none if its tree is known) and the problems of its indentation; ``lines`` only where
    lines in column 1 were added to it.
    """

    __slots__ = ("item", "lines", "problems", "raw", "tokens", "tree")

    def __init__(self, item: Item, tokens: list[Token], problems: list[Problem], tree: Tree | None = None) -> None:
        self.item = item
        self.tokens = tokens
        self.problems = problems
        self.tree = tree
        self.lines: list[Line] = []
        self.raw: dict[int, str] = {}


def _report_indented(draft: Draft, item: Item, tokens: list[Token]) -> None:
    """An item that stands too far to the right."""
    lines = item.text.split("\n")[: tokens[-1].line - item.line + 1]
    clear = len(lines[0]) - len(lines[0].lstrip()) == item.indent
    help = "an item begins in column 1, without spaces before it"
    fix = move(draft.path, dict(enumerate(lines, item.line)), -item.indent, help, safe=False) if clear else None
    draft.report("L010", "this item is indented", tokens[0], help, fix=fix)


def _once(findings: list[Finding]) -> list[Finding]:
    """The findings without what follows from others: where a line stands cannot be held against it when that is unclear."""
    between = {one.span.line for one in findings if one.code == "L010" and "between two levels" in one.message}
    tabs = {one.span.line for one in findings if one.code == "L011"}
    blank = tabs & between
    wrong = {one.span.line for one in findings if one.severity is Severity.ERROR}
    return [
        one
        for one in findings
        if (one.code != "L005" or one.span.line not in between)
        and (one.code != "L026" or one.span.line not in tabs)
        and (one.code != "L010" or one.span.line not in blank or "between two levels" not in one.message)
        and (one.code != "L010" or one.severity is Severity.ERROR or one.span.line not in wrong)
    ]


def _few(findings: list[Finding]) -> list[Finding]:
    """The findings, cut short where a file is wrong all over."""
    if len(findings) <= MAX_FINDINGS:
        return findings
    kept = sorted(findings, key=lambda one: one.span)[:MAX_FINDINGS]
    message = f"more than {MAX_FINDINGS} mistakes in this file; the rest is not shown"
    return [*kept, finding("L027", message, kept[-1].span, "mend the first ones, and check again")]


def map_name(path: str) -> str:
    """The name of a map whose file does not say one: that of the file, as far as it can be a name."""
    stem = PurePath(path).stem
    name = re.sub(r"(?:[^\w]|_)+", "-", stem).strip("-")
    name = name if name and name[0].isalpha() else f"map-{name}"
    return name[:LONGEST_NAME].rstrip("-")

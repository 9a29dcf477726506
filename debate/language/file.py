"""The text of one file -> its map, the names that it gives and uses, and what is wrong with it."""

import re
from functools import lru_cache
from pathlib import PurePath
from typing import NamedTuple

from debate.diagnostics.finding import Finding
from debate.language.build import Tree, build
from debate.language.codes import MAX_FINDINGS, finding
from debate.language.draft import Defined, Draft, Used
from debate.language.fixes import move
from debate.language.items import Item, cut
from debate.language.lexer import Problem, Token, scan, words
from debate.language.parser import parse
from debate.language.place import ATTITUDES, Line
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
    reading = _Reading(path, known)
    for item in cut(text):
        if len(reading.draft.findings) > MAX_FINDINGS:
            break
        reading.take(item)
    reading.finish()
    draft = reading.draft
    made = build(path, map_name(path), reading.trees, draft, keep=known is not None)
    defined = draft.defined()
    return File(path, made, _few(draft.findings, path), defined, draft.used, reading.lost)


class _Reading:
    """The reading of one text. ``group`` is the item that was cut last, with the items after it that belong to it but
    stand in column 1.
    """

    def __init__(self, path: str, known: Trees | None) -> None:
        self.grammar = table()
        self.starts = self.grammar.rows[self.grammar.start]
        self.kinds = words(self.grammar)
        self.known = known
        self.draft = Draft(path)
        self.trees: list[Tree] = []
        self.lost: set[str] = set()
        self.group: list[_Scanned] = []

    def take(self, item: Item) -> None:
        """Take the next item: it belongs to the group, or begins the next one."""
        if self.known is not None and (tree := self.known.find(item)) is not None:
            self.finish()
            self.group = [_Scanned(item, [], False, tree)]
            return
        problems: list[Problem] = []
        tokens = scan(item.text, item.line, self.grammar, self.kinds, problems, item.indent)
        if problems:
            self.draft.findings.extend(indentation(problems, self.draft.path))
        if not self._below(tokens):
            self.finish()
        self.group.append(_Scanned(item, tokens, bool(problems)))

    def finish(self) -> None:
        """Parse the group: a sound item is one parse, anything else is recovered line by line."""
        if not self.group:
            return
        group, self.group = self.group, []
        first = group[0]
        if len(group) == 1:
            tree = first.tree
            if tree is None and not first.item.indent:
                node = parse(first.tokens, self.grammar)
                tree = Tree(node) if node is not None else None
                if tree is not None and self.known is not None and not first.problems:
                    self.known.keep(first.item, tree)
            if tree is not None:
                self.trees.append(tree)
                return
        lines: list[Line] = []
        raw: dict[int, str] = {}
        for item, tokens, _, tree in group:
            if tree is not None:
                tokens = scan(item.text, item.line, self.grammar, self.kinds, [])
            raw.update(enumerate(item.text.split("\n"), item.line))
            orphan = not lines and self._below(tokens)
            if lines or (item.indent and not orphan):
                by = _inner_indent(first.item) if lines else -item.indent
                _report_indentation(self.draft, item, tokens, by)
            lines.extend(lines_of(tokens, 1 if lines else 0))
        recovered = recover(lines, self.grammar, self.draft.path, raw)
        self.draft.findings.extend(recovered.findings)
        self.lost |= recovered.lost
        self.trees.extend(map(Tree, recovered.trees))

    def _below(self, tokens: list[Token]) -> bool:
        """Whether an item is in truth a line that belongs under an item."""
        first = tokens[0][0]
        if first in self.starts:
            return False
        if first == "NAME":
            return len(tokens) > 1 and tokens[1][0] in ATTITUDES
        return first in ("STRING", "EXTRA") or first == tokens[0][1]


class _Scanned(NamedTuple):
    """An item with its tokens (none if its tree is known), and whether its indentation has problems."""

    item: Item
    tokens: list[Token]
    problems: bool
    tree: Tree | None = None


def _report_indentation(draft: Draft, item: Item, tokens: list[Token], by: int) -> None:
    """An item that stands too far to the right, or a line that does not stand under its item, and how far to move it."""
    if by > 0:
        message, help = "this line is not indented, but belongs to the item above", "indent it by two spaces"
    else:
        message, help = "this item is indented", "an item begins in column 1, without spaces before it"
    lines = item.text.split("\n")[: tokens[-1].line - item.line + 1]
    clear = len(lines[0]) - len(lines[0].lstrip()) == item.indent and (by < 0 or not item.indent)
    fix = move(draft.path, dict(enumerate(lines, item.line)), by, help, safe=by > 0) if clear else None
    draft.report("L010", message, tokens[0], help, fix=fix)


def _inner_indent(item: Item) -> int:
    """By how many spaces the first line under an item is indented; two, if there is none."""
    inner = re.search(r"\n( +)[^\s#]", item.text)
    return len(inner[1]) if inner else 2


def _few(findings: list[Finding], path: str) -> list[Finding]:
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
    return name if name and name[0].isalpha() else f"map-{name}".rstrip("-")

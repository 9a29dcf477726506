"""The text of one file -> its map, the names that it gives and uses, and what is wrong with it."""

import re
from functools import lru_cache
from pathlib import PurePath
from typing import NamedTuple

from debate.diagnostics.finding import Finding
from debate.language.build import build
from debate.language.codes import MAX_FINDINGS, finding
from debate.language.diagnose import ATTITUDES, Line
from debate.language.draft import Defined, Draft, Used
from debate.language.fixes import move
from debate.language.items import Item, cut
from debate.language.lexer import Problem, Token, scan, words
from debate.language.parser import Node, parse
from debate.language.recover import indentation, lines_of, recover
from debate.language.table import Table, table
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


class _Group(NamedTuple):
    """An item, with the items after it that belong to it but stand in column 1."""

    items: list[Item]
    tokens: list[list[Token]]


@lru_cache(maxsize=16)
def read_text(text: str, path: str) -> File:
    """The file of a text with LF line breaks. Kept, since maps that are read together import the same files: change
    nothing in it.
    """
    grammar = table()
    starts = grammar.rows[grammar.start]
    kinds = words(grammar)
    draft = Draft(path)
    trees: list[Node] = []
    lost: set[str] = set()
    group = _Group([], [])
    for item in cut(text):
        if len(draft.findings) > MAX_FINDINGS:
            break
        problems: list[Problem] = []
        tokens = scan(item.text, item.line, grammar, kinds, problems, item.indent)
        if problems:
            draft.findings.extend(indentation(problems, path))
        if tokens[0][0] in starts or not group.items or not _belongs_above(tokens):
            _read(group, grammar, draft, trees, lost)
            group = _Group([item], [tokens])
        else:
            group.items.append(item)
            group.tokens.append(tokens)
    _read(group, grammar, draft, trees, lost)
    made = build(path, map_name(path), trees, draft)
    return File(path, made, _few(draft.findings, path), draft.defined, draft.used, lost)


def _belongs_above(tokens: list[Token]) -> bool:
    """Whether an item is in truth a line of the item above it, that is not indented."""
    first = tokens[0][0]
    if first == "NAME":
        return len(tokens) > 1 and tokens[1][0] in ATTITUDES
    return first in ("STRING", "EXTRA") or first == tokens[0][1]


def _read(group: _Group, grammar: Table, draft: Draft, trees: list[Node], lost: set[str]) -> None:
    """Parse a group; a sound item is one parse, anything else is recovered line by line."""
    if not group.items:
        return
    if len(group.items) == 1 and not group.items[0].indent:
        tree = parse(group.tokens[0], grammar)
        if tree is not None:
            trees.append(tree)
            return
    lines: list[Line] = []
    raw: dict[int, str] = {}
    for item, tokens in zip(group.items, group.tokens, strict=True):
        raw.update(enumerate(item.text.split("\n"), item.line))
        if lines or item.indent:
            _report_indentation(draft, item, tokens, _inner_indent(group.items[0]) if lines else -item.indent)
        lines.extend(lines_of(tokens, 1 if lines else 0))
    recovered = recover(lines, grammar, draft.path, raw)
    draft.findings.extend(recovered.findings)
    lost |= recovered.lost
    trees.extend(recovered.trees)


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

"""The text of one file -> its map, the names that it gives and uses, and what is wrong with it."""

import re
from pathlib import PurePath
from typing import NamedTuple

from debate.diagnostics.finding import Finding
from debate.language.build import build
from debate.language.draft import Defined, Draft, Used
from debate.language.items import cut
from debate.language.lexer import Problem, scan, words
from debate.language.parser import Node, parse
from debate.language.recover import indentation, recover
from debate.language.table import table
from debate.model.map import Map


class File(NamedTuple):
    """One file that was read. ``lost`` are names that broken lines were about to give; nobody is told that those are unknown."""

    path: str
    map: Map
    findings: list[Finding]
    defined: dict[str, Defined]
    used: list[Used]
    lost: set[str]


def read_text(text: str, path: str) -> File:
    """The file of a text with LF line breaks."""
    grammar = table()
    kinds = words(grammar)
    draft = Draft(path)
    trees: list[Node] = []
    lost: set[str] = set()
    for item in cut(text):
        problems: list[Problem] = []
        tokens = scan(item.text, item.line, grammar, kinds, problems, item.indent)
        tree = parse(tokens, grammar)
        if problems or item.indent:
            draft.findings.extend(indentation(problems, item.indent and item.line, path))
        if tree is None:
            recovered = recover(tokens, grammar, path)
            draft.findings.extend(recovered.findings)
            lost |= recovered.lost
            tree = recovered.tree
        if tree is not None:
            trees.append(tree)
    made = build(path, map_name(path), trees, draft)
    return File(path, made, draft.findings, draft.defined, draft.used, lost)


def map_name(path: str) -> str:
    """The name of a map whose file does not say one: that of the file, as far as it can be a name."""
    stem = PurePath(path).stem
    name = re.sub(r"(?:[^\w]|_)+", "-", stem).strip("-")
    return name if name and name[0].isalpha() else f"map-{name}".rstrip("-")

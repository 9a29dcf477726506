"""The parse table of the argument language, made by lark from grammars/argmap.lark and kept as plain data.

Building it takes lark about 0.2 s; reading the kept copy takes a few milliseconds and does not import lark at all. The
copy is JSON in the user's cache folder, named after the hash of the grammar; where that folder cannot be written the
table is simply built anew.
"""

import hashlib
import json
import os
import sys
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from debate.resources import grammars

FORMAT = 3
"""Changes when the layout of the kept table does."""

LEXICAL = ("NAME", "STRING", "NUMBER", "PLACE", "EXTRA")
"""Terminals that stand for many words; every other terminal of the grammar is a keyword or a choice of keywords."""

STRUCTURE = ("_INDENT", "_DEDENT", "_NL", "BROKEN", "$END")
"""Terminals that no character of the text stands for."""


class Rule(NamedTuple):
    """What a reduction does: take ``size`` values off the stack, make one of them as ``shape`` says, go on as
    ``origin`` (":rule").

    Shapes: ``pass`` (the only value), ``inner`` (the middle one of three), ``one`` (a new list), ``more`` (the list,
    one longer),
    ``node`` (a tuple: ``name``, then the values).
    """

    size: int
    origin: str
    shape: str
    name: str


class Table(NamedTuple):
    """A parse table. ``rows[state][terminal]`` is the next state, or ``~rule`` to reduce; ``rows[state][":rule"]`` is
    the state after a rule. Keywords are their own terminals.
    """

    rows: list[dict[str, int]]
    rules: list[Rule]
    start: int
    end: int
    patterns: dict[str, str]
    keywords: frozenset[str]


@lru_cache(maxsize=2)
def table(notation: str = "argmap") -> Table:
    """The table of a grammar that ships with this version: that of maps, or that of the formulas in them."""
    grammar = (grammars() / f"{notation}.lark").read_text(encoding="utf-8")
    name = f"{notation}-{FORMAT}-{hashlib.sha256(grammar.encode()).hexdigest()[:16]}.json"
    folder = cache_folder()
    data = _kept(folder / name) if folder else None
    if data is None:
        data = build(grammar)
        if folder:
            _keep(folder / name, data)
    return Table(
        rows=data["rows"],
        rules=[Rule(*rule) for rule in data["rules"]],
        start=data["start"],
        end=data["end"],
        patterns=data["patterns"],
        keywords=frozenset(data["keywords"]),
    )


@lru_cache(maxsize=1)
def not_for_voices() -> frozenset[str]:
    """The keywords that begin a line where an occurrence can stand, and so cannot be the name of its voice."""
    rows = [row for row in table().rows if ":occurrence" in row and ":any_line" not in row]
    return frozenset(word for row in rows for word in row if word in table().keywords)


def cache_folder() -> Path | None:
    """The user's own cache folder for this program, by the custom of the system; None where there is none."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        return Path(base) / "debate" / "Cache" if base else None
    chosen = os.environ.get("XDG_CACHE_HOME")
    if chosen and os.path.isabs(chosen):
        return Path(chosen) / "debate"
    home = os.path.expanduser("~")
    if not os.path.isabs(home):
        return None
    return Path(home) / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "debate"


def build(grammar: str) -> dict[str, Any]:
    """The table of a grammar, as JSON-able data. Raises lark's GrammarError when the grammar is not LALR(1)."""
    from lark import Lark

    parser = Lark(grammar, parser="lalr", lexer="basic", maybe_placeholders=False)
    words = {terminal.name: _words(terminal) for terminal in parser.terminals if terminal.name not in LEXICAL}
    states, start, end = _states(parser)
    numbers = {state: number for number, state in enumerate(states)}
    rules = {rule: number for number, rule in enumerate(parser.rules)}
    rows: list[dict[str, int]] = []
    for actions in states.values():
        row: dict[str, int] = {}
        for symbol, (action, argument) in actions.items():
            code = ~rules[argument] if str(action) == "Reduce" else numbers[argument]
            terminal = symbol in words or symbol in LEXICAL or symbol in STRUCTURE
            for word in words.get(symbol, (symbol,)) if terminal else (f":{symbol}",):
                if row.setdefault(word, code) != code:
                    raise ValueError(f"the grammar gives `{word}` two meanings in one place")
        rows.append(row)
    rows[numbers[end]]["$END"] = numbers[end]
    made = [_rule(rule) for rule in rules]
    _shorten(rows, made)
    return {
        "rows": rows,
        "rules": made,
        "start": numbers[start],
        "end": numbers[end],
        "patterns": {
            terminal.name: terminal.pattern.value for terminal in parser.terminals if terminal.name in LEXICAL
        },
        "keywords": sorted({word for group in words.values() for word in group if word[0].isalpha()}),
    }


def _shorten(rows: list[dict[str, int]], rules: list[Rule]) -> None:
    """Go over a state in which nothing can happen but that one value gets another name (an eighth of all steps)."""
    only: dict[int, str] = {}
    for state, row in enumerate(rows):
        actions = set(row.values())
        if len(actions) == 1 and (action := actions.pop()) < 0 and rules[~action].shape == "pass":
            only[state] = rules[~action].origin
    for row in rows:
        for symbol, state in row.items():
            while symbol[0] == ":" and state in only:
                state = row[symbol] = row[only[state]]


def _states(parser: Any) -> tuple[dict[int, dict[str, Any]], int, int]:
    table = parser.parser.parser._parse_table
    return table.states, table.start_states["start"], table.end_states["start"]


def _words(terminal: Any) -> tuple[str, ...]:
    if terminal.pattern.type == "str":
        return (terminal.pattern.value,)
    pattern = terminal.pattern.value.replace("\\", "")
    return tuple(pattern.removeprefix("(?:").removesuffix(")").split("|"))


def _rule(rule: Any) -> Rule:
    size = len(rule.expansion)
    name = str(rule.origin.name)
    kind = name.partition("{")[0]
    if kind in ("lines", "list", "chain"):
        shape = "one" if size == 1 else "more"
    elif kind == "block":
        shape = "inner"
    elif size == 1 and (kind == "start" or rule.options.expand1):
        shape = "pass"
    else:
        shape = "node"
    return Rule(size, f":{name}", shape, kind)


def _kept(path: Path) -> dict[str, Any] | None:
    try:
        data = json.loads(path.read_bytes())
        return (
            data
            if isinstance(data, dict) and data.keys() >= {"rows", "rules", "start", "end", "patterns", "keywords"}
            else None
        )
    except (OSError, ValueError, RecursionError):
        return None


def _keep(path: Path, data: dict[str, Any]) -> None:
    from debate.atomic_write import replace

    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace(path, json.dumps(data, separators=(",", ":")).encode())

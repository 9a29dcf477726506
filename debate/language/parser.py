"""Tokens of one item -> its tree, by the grammar's parse table.

A node of the tree is a tuple: the name of its rule, then its parts (tokens, nodes, and lists of them). lark makes the
table; the loop here is ours because it lets a keyword be a name where only a name can stand, and gives the recovery
(recover.py) its stacks.
"""

from typing import Any

from debate.language.lexer import Token
from debate.language.table import Table

JOINING = frozenset(["and", "as", "at", "by", "for", "in", "is", "of", "on", "over", "to", "with"])
"""Words that join things inside a line. They are never names."""

Node = tuple[Any, ...]


class Stack:
    """Where a parse stands: its states and the values that go with them."""

    __slots__ = ("states", "table", "values")

    def __init__(self, table: Table) -> None:
        self.table = table
        self.states = [table.start]
        self.values: list[Any] = []

    def feed(self, token: Token) -> bool:
        """Take one token. False, and the token is not taken, when nothing of the language has it here."""
        rows, rules, states, values = self.table.rows, self.table.rules, self.states, self.values
        kind = token[0]
        while True:
            row = rows[states[-1]]
            action = row.get(kind)
            if action is None:
                if not is_name(token):
                    return False
                kind = "NAME"
                action = row.get(kind)
                if action is None:
                    return False
            if action >= 0:
                states.append(action)
                values.append(token)
                return True
            reduce(rules[~action], rows, states, values)

    def expected(self) -> dict[str, int]:
        """What can come next (with what the table then does)."""
        return self.table.rows[self.states[-1]]


def is_name(token: Token) -> bool:
    """Whether a word can be a name, if that is what is wanted."""
    kind = token[0]
    return kind in ("NAME", "EXTRA", "PLACE") or (kind == token[1] and kind not in JOINING and kind != ",")


def reduce(rule: Any, rows: list[dict[str, int]], states: list[int], values: list[Any]) -> None:
    """Put one node in the place of its parts."""
    size, origin, shape, name = rule
    if shape == "node":
        parts = values[-size:]
        del states[-size:], values[-size:]
        values.append((name, *parts))
    elif shape == "one":
        states.pop()
        values[-1] = [values[-1]]
    elif shape == "more":
        part = values.pop()
        del values[-1], states[-3:]
        values[-1].append(part)
    elif shape == "inner":
        del states[-3:]
        values[-3:] = [values[-2]]
    else:
        states.pop()
    states.append(rows[states[-1]][origin])


def parse(tokens: list[Token], table: Table) -> Node | None:
    """The tree of an item without mistakes; None when there is one.

    The stack is a chain of (state, value, what is below): taking the last links off is quicker than cutting lists.
    """
    rows, rules = table.rows, table.rules
    stack: Any = (table.start, None, None)
    value: Any
    for token in tokens:
        kind = token[0]
        while True:
            action = rows[stack[0]].get(kind)
            if action is None:
                if not is_name(token) or (action := rows[stack[0]].get("NAME")) is None:
                    return None
                kind = "NAME"
            if action >= 0:
                stack = action, token, stack
                break
            size, origin, shape, name = rules[~action]
            if shape == "node":
                _, value, stack = stack
                if size == 1:
                    value = name, value
                elif size == 2:
                    _, first, stack = stack
                    value = name, first, value
                else:
                    parts = [value]
                    for _ in range(size - 1):
                        _, value, stack = stack
                        parts.append(value)
                    value = name, *reversed(parts)
            elif shape == "one":
                _, value, stack = stack
                value = [value]
            elif shape == "more":
                _, value, (_, _, stack) = stack
                stack[1].append(value)
                continue  # the list is what it was, and so is the state
            elif shape == "inner":
                _, _, (_, value, (_, _, stack)) = stack
            else:
                _, value, stack = stack
            stack = rows[stack[0]][origin], value, stack
    return stack[2][1]  # type: ignore[no-any-return]

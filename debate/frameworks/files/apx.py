"""The format of ASPARTIX: `arg(a).` and `att(a,b).`, in any order; comments start with `%`."""

import re

from debate.frameworks.files.codes import Mistakes
from debate.frameworks.files.named import Attack, framework_of
from debate.frameworks.framework import Framework

NAME = r"\s*([^\s(),]+)\s*"
STATEMENT = re.compile(rf"\s*(?:arg\({NAME}\)|att\({NAME},{NAME}\))\s*\.\s*")


def parse(text: str, mistakes: Mistakes) -> tuple[Framework, list[str]] | None:
    """The framework and the names of its arguments; None if something is wrong, which is then found."""
    names: list[str] = []
    attacks: list[Attack] = []
    for number, line in enumerate(text.split("\n"), 1):
        statements = line.split("%", 1)[0].rstrip()
        place = 0
        while place < len(statements):
            statement = STATEMENT.match(statements, place)
            if statement is None:
                help_line = "a line is `arg(a).` or `att(a,b).`"
                mistakes.add("A006", "here is neither an argument nor an attack", help_line, number, statements, place)
                break
            place = statement.end()
            name, attacker, target = statement.groups()
            if name is not None:
                names.append(name)
            else:
                attacks.append(Attack(attacker, target, number, line))
    return framework_of(names, attacks, mistakes)

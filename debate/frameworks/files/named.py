"""A framework from names, for the formats in which arguments have them."""

from debate.frameworks.files.codes import Mistakes
from debate.frameworks.files.read import too_large
from debate.frameworks.framework import Framework, from_attacks
from debate.frameworks.light_typing import NamedTuple


class Attack(NamedTuple):
    """An attack as a file states it, and the line that does."""

    attacker: str
    target: str
    line: int
    text: str


def framework_of(names: list[str], attacks: list[Attack], mistakes: Mistakes) -> tuple[Framework, list[str]] | None:
    """The framework and its names in order, each once; None if something is wrong, which is then found."""
    names = list(dict.fromkeys(names))
    if mistakes.found or too_large(len(names), len(attacks), mistakes):
        return None
    number = {name: place for place, name in enumerate(names)}
    pairs = []
    for attack in attacks:
        unknown = [name for name in (attack.attacker, attack.target) if name not in number]
        if unknown:
            help_line = "add the argument, or mend the name"
            mistakes.add("A007", f"there is no argument `{unknown[0]}`", help_line, attack.line, attack.text.rstrip())
        else:
            pairs.append((number[attack.attacker], number[attack.target]))
    return None if mistakes.found else (from_attacks(len(names), pairs), names)

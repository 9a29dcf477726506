"""The trivial graph format: an argument a line, a line `#`, an attack a line, `a b`. Labels are skipped."""

from debate.frameworks.files.codes import Mistakes
from debate.frameworks.files.named import Attack, framework_of
from debate.frameworks.framework import Framework


def parse(text: str, mistakes: Mistakes) -> tuple[Framework, list[str]] | None:
    """The framework and the names of its arguments; None if something is wrong, which is then found."""
    names: list[str] = []
    attacks: list[Attack] = []
    in_attacks = False
    for number, line in enumerate(text.split("\n"), 1):
        words = line.split()
        if not words:
            continue
        if words == ["#"]:
            in_attacks = True
        elif not in_attacks:
            names.append(words[0])
        elif len(words) < 2:
            mistakes.add("A006", "the line is no attack", "an attack is two names: `a b`", number, line.rstrip())
        else:
            attacks.append(Attack(words[0], words[1], number, line))
    return framework_of(names, attacks, mistakes)

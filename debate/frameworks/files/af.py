"""The format of the ICCMA competitions since 2023: `p af 3`, then an attack a line, `1 2`; comments start with `#`."""

from debate.frameworks.files.codes import Findings
from debate.frameworks.files.read import too_large
from debate.frameworks.framework import Framework, from_attacks

Parsed = tuple[Framework, list[str]]


def parse(text: str, findings: Findings) -> Parsed | None:
    """The framework and the names of its arguments, from 1; None if something is wrong, which is then found."""
    lines = text.split("\n")
    header = _header(lines, findings)
    if header is None:
        return None
    place, size = header
    if too_large(size, len(lines) - place - 1, findings):
        return None
    attacks = _quickly(lines[place + 1 :], size)
    if attacks is None:
        attacks = _slowly(lines, place + 1, size, findings)
    if findings.found:
        return None
    return from_attacks(size, attacks), [str(number) for number in range(1, size + 1)]


def _header(lines: list[str], findings: Findings) -> tuple[int, int] | None:
    """The place of the header, and the number of arguments."""
    for place, line in enumerate(lines):
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        if len(words) == 3 and words[:2] == ["p", "af"] and _is_number(words[2]):
            return place, int(words[2])
        findings.add("A005", "the first line is no header", "it is `p af` and the number of arguments", place + 1, line)
        return None
    findings.add("A005", "the file has no header", "its first line is `p af` and the number of arguments")
    return None


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) < 12


def _quickly(lines: list[str], size: int) -> list[tuple[int, int]] | None:
    """The attacks, from 0, if every line is one; else None."""
    while lines and not lines[-1].strip():
        lines.pop()
    if any(line.startswith("#") for line in lines):
        lines = [line for line in lines if not line.startswith("#")]
    together = "".join(lines)
    if not together.isascii() or any(sign in together for sign in "_-+"):  # which int() would let pass
        return None
    try:
        attacks = [(int(attacker) - 1, int(target) - 1) for attacker, target in map(str.split, lines)]
    except ValueError:
        return None
    if attacks and (min(map(min, attacks)) < 0 or max(map(max, attacks)) >= size):
        return None
    return attacks


def _slowly(lines: list[str], start: int, size: int, findings: Findings) -> list[tuple[int, int]]:
    """The attacks, from 0, and everything that is wrong."""
    attacks = []
    for place in range(start, len(lines)):
        line = lines[place]
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        if len(words) != 2 or not all(map(_is_number, words)):
            findings.add("A006", "the line is no attack", "an attack is two numbers: `1 2`", place + 1, line.rstrip())
            continue
        for word in words:
            if not 1 <= int(word) <= size:
                help_line = f"the header says that there are {size}, from 1"
                findings.add("A007", f"there is no argument {word}", help_line, place + 1, line.rstrip())
                break
        else:
            attacks.append((int(words[0]) - 1, int(words[1]) - 1))
    return attacks

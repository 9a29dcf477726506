"""`debate explain`: the manual of a check, a rule of debate, or an argumentation scheme."""

import sys
from collections.abc import Sequence

from debate.cli.terminal import UserError, parser, utf8_streams


def run(arguments: Sequence[str]) -> int:
    """Print the manual; without a name, the list of everything that can be explained."""
    utf8_streams()
    examples = "  debate explain D001\n  debate explain R7\n  debate explain expert-opinion"
    options = parser("explain", "The manual of a check, a rule of debate, or an argumentation scheme.", examples)
    options.add_argument("name", metavar="NAME", nargs="?", help="a code or name (default: list them all)")
    chosen = options.parse_args(arguments)
    if chosen.name is None:
        print("\n".join(_all()))
        return 0
    manual = _check(chosen.name) or _rule_of_debate(chosen.name) or _language(chosen.name) or _scheme(chosen.name)
    if manual is None:
        from difflib import get_close_matches

        near = get_close_matches(chosen.name, [name for line in _all() for name in line.split()[:2]], 3, 0.6)
        hint = f"; did you mean {' or '.join(f'`{one}`' for one in near)}?" if near else ""
        raise UserError(f"there is nothing called `{chosen.name}`{hint}\n`debate explain` lists everything")
    sys.stdout.write(manual.rstrip() + "\n")
    return 0


def _check(name: str) -> str | None:
    from debate.checks.registry import rule_of

    rule = rule_of(name)
    return f"{rule.code} {rule.name} ({rule.severity})\n\n{rule.manual}" if rule else None


def _rule_of_debate(name: str) -> str | None:
    from debate.dialogue import protocol

    for rule in protocol.load("persuasion").rules:
        if rule.id.lower() == name.lower():
            return f"{rule.id} {rule.check.replace('_', ' ')} (a rule of debate)\n\n{rule.message}\n\n{rule.help}"
    return None


def _language(name: str) -> str | None:
    from debate.language.codes import CODES

    for code, entry in CODES.items():
        if name.lower() in (code.lower(), entry.name):
            return f"{code} {entry.name} ({entry.severity})\n\n{entry.manual}\n\nThe language is described in docs/language.md."
    return None


def _scheme(name: str) -> str | None:
    from debate.schemes.catalogue import schemes_for
    from debate.schemes.codes import CODES
    from debate.schemes.manual import plain
    from debate.schemes.place import OWN

    for code, entry in CODES.items():
        if name.lower() in (code.lower(), entry.name):
            where = "Schemes of your own are described in docs/schemes.md."
            return f"{code} {entry.name} (error)\n\n{entry.manual}\n\n{where}"
    scheme = schemes_for(OWN).get(name.lower())
    return plain(scheme) if scheme else None


def _all() -> list[str]:
    from debate.checks.registry import all_rules
    from debate.dialogue import protocol
    from debate.language.codes import CODES
    from debate.schemes.catalogue import schemes_for
    from debate.schemes.codes import CODES as SCHEME_CODES
    from debate.schemes.place import OWN

    lines = [f"{code} {entry.name:<30} {entry.manual}" for code, entry in CODES.items()]
    lines += [f"{code} {fault.name:<30} {fault.manual}" for code, fault in SCHEME_CODES.items()]
    lines += [f"{rule.code} {rule.name:<30} {rule.manual.splitlines()[0]}" for rule in all_rules()]
    lines += [f"{rule.id:<4} {rule.check:<30} {rule.message}" for rule in protocol.load("persuasion").rules]
    return lines + [f"{scheme.name:<35} {scheme.title}" for scheme in schemes_for(OWN).values()]

"""The rationality postulates: what an extension must satisfy to make sense, and what guarantees that it does.

Source: Caminada and Amgoud, Artificial Intelligence 171 (2007); the conditions after Modgil and Prakken, Artificial
Intelligence 195 (2013), definition 12 and theorems 12 to 15.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from debate.reason.arguments import Arguments
from debate.reason.aspic.notation import untransposed
from debate.reason.theory import Literal, Rule, Theory, negation


class Postulate(StrEnum):
    """The four postulates."""

    SUB_ARGUMENTS = "sub-argument closure"
    STRICT_CLOSURE = "closure under strict rules"
    DIRECT = "direct consistency"
    INDIRECT = "indirect consistency"


class Violation(NamedTuple):
    """A postulate that an extension does not satisfy, the literals by which it fails, and that in words."""

    postulate: Postulate
    literals: tuple[Literal, ...]
    message: str


def violations(theory: Theory, conclusions: Iterable[Literal]) -> tuple[Violation, ...]:
    """Which postulates the conclusions of an extension break: the first place of each."""
    accepted = dict.fromkeys(conclusions)
    found: list[Violation] = []
    closed, missing = _strict_closure(theory, accepted)
    if missing is not None:
        given = " and ".join(f"`{premise}`" for premise in missing.premises)
        message = f"a strict rule gives `{missing.conclusion}` from {given or 'nothing'}, and it is not accepted"
        found.append(Violation(Postulate.STRICT_CLOSURE, (*missing.premises, missing.conclusion), message))
    direct = _clash(theory, accepted)
    if direct is not None:
        message = f"`{direct[0]}` and `{direct[1]}` are both accepted"
        found.append(Violation(Postulate.DIRECT, direct, message))
    indirect = direct or _clash(theory, closed)
    if indirect is not None:
        message = f"strict rules give both `{indirect[0]}` and `{indirect[1]}` from what is accepted"
        found.append(Violation(Postulate.INDIRECT, indirect, message))
    return tuple(found)


def open_below(arguments: Arguments, extension: frozenset[int]) -> Violation | None:
    """The violation of sub-argument closure by an extension of arguments, if there is one."""
    for number in sorted(extension):
        for part in sorted(arguments.all[number].within - extension):
            literal = arguments.all[part].conclusion
            return Violation(
                Postulate.SUB_ARGUMENTS,
                (arguments.all[number].conclusion, literal),
                f"an argument for `{arguments.all[number].conclusion}` is accepted, a part of it, for `{literal}`, is not",
            )
    return None


def unmet(theory: Theory) -> Iterator[str]:
    """Which of the conditions that guarantee the postulates a theory does not meet, in words."""
    lacking = untransposed(theory)
    if lacking:
        some = ", ".join(f"`{_written(rule)}`" for rule in lacking[:3])
        more = f" and {len(lacking) - 3} more" if len(lacking) > 3 else ""
        yield f"strict rules are not closed under transposition: {some}{more}"
    axioms = [rule.conclusion for rule in theory.rules if rule.strict and not rule.premises]
    clash = _clash(theory, _strict_closure(theory, dict.fromkeys(axioms))[0])
    if clash is not None:
        yield f"the axioms are inconsistent: they give `{clash[0]}` and `{clash[1]}`"
    strict = {rule.conclusion for rule in theory.rules if rule.strict}
    for attacker, attacked in sorted(theory.contraries):
        if (attacked, attacker) not in theory.contraries and attacked in strict:
            yield f"`{attacker}` is a contrary of `{attacked}`, which is an axiom or the conclusion of a strict rule"


def _strict_closure(theory: Theory, given: dict[Literal, None]) -> tuple[dict[Literal, None], Rule | None]:
    """What strict rules yield from some literals, these included, and the first rule that yields something new."""
    waiting: dict[Literal, list[int]] = defaultdict(list)
    strict = [rule for rule in theory.rules if rule.strict]
    missing = [len(set(rule.premises)) for rule in strict]
    for place, rule in enumerate(strict):
        for premise in set(rule.premises):
            waiting[premise].append(place)
    closed = dict(given)
    first: Rule | None = None
    ready = list(given)
    fired = [rule for rule in strict if not rule.premises]
    while ready or fired:
        for rule in fired:
            if rule.conclusion not in closed:
                first = first or rule
                closed[rule.conclusion] = None
                ready.append(rule.conclusion)
        fired = []
        if ready:
            for place in waiting[ready.pop()]:
                missing[place] -= 1
                if not missing[place]:
                    fired.append(strict[place])
    return closed, first


def _clash(theory: Theory, literals: dict[Literal, None]) -> tuple[Literal, Literal] | None:
    for literal in literals:
        if negation(literal) in literals:
            return (negation(literal), literal) if literal.startswith("-") else (literal, negation(literal))
    return next((pair for pair in sorted(theory.contraries) if pair[0] in literals and pair[1] in literals), None)


def _written(rule: Rule) -> str:
    return f"{', '.join(rule.premises)} -> {rule.conclusion}".strip()

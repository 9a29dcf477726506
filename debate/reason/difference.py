"""Where two evaluations of one map differ, and a line on each verdict."""

from collections.abc import Iterable
from typing import NamedTuple

from debate.model.map import Map
from debate.reason.explanation import Explanation
from debate.reason.plain import named, taken_word
from debate.reason.theory import Rule
from debate.reason.verdicts import Verdict, Verdicts
from debate.reason.why import why


class Difference(NamedTuple):
    """A claim, motion or step whose verdict differs, and both verdicts."""

    name: str
    before: Verdict
    after: Verdict


def differences(before: Verdicts, after: Verdicts, names: Iterable[str]) -> tuple[Difference, ...]:
    """Those of the names on which two evaluations differ, in the order of the names."""
    pairs = ((name, before.of(name), after.of(name)) for name in names)
    return tuple(Difference(*pair) for pair in pairs if pair[1] is not pair[2])


def reason(argument_map: Map, verdicts: Verdicts, name: str) -> str:
    """Why a claim has its verdict, in a few words that continue the sentence: it is accepted …

    Only the last step of the shortest line of ``why`` is said: what it rests on, or what speaks against it.
    """
    explanation = why(argument_map, verdicts, name, depth=1, width=1)
    if explanation.verdict is Verdict.UNSUPPORTED:
        return _missing(argument_map, explanation)
    line = explanation.lines[0]
    if explanation.verdict is Verdict.ACCEPTED or not line.replies:
        return _grounds(argument_map, line.argument.rule)
    against = line.replies[0]
    own = against.argument.rule
    told = (
        f"against {'it' if against.hits == line.argument.rule else 'what it rests on'}: {_grounds(argument_map, own)}"
    )
    return told if explanation.verdict is Verdict.REJECTED else f"{told}, and neither side wins"


def _grounds(argument_map: Map, rule: Rule) -> str:
    if rule.premises and not rule.premises[0].startswith("says("):
        return "from " + " and ".join(named(argument_map, premise) for premise in dict.fromkeys(rule.premises))
    return taken_word(argument_map, rule)


def _missing(argument_map: Map, explanation: Explanation) -> str:
    if not explanation.lacking:
        return "nobody in this view asserts it, and no reason for it counts"
    lack = explanation.lacking[0]
    return "its reason lacks " + " and ".join(named(argument_map, literal) for literal in lack.missing)

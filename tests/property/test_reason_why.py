"""Explanations of random theories keep what they promise."""

from hypothesis import given, settings

from debate.model.elements import Claim
from debate.model.map import Map
from debate.reason.plain import as_text
from debate.reason.verdicts import Verdict, judge
from debate.reason.why import why
from tests.property.random_theories import ATOMS, theories

MAP = Map("m", claims=tuple(Claim(atom, f"Text of {atom}.") for atom in ATOMS))
DEEP = 50


def rules_of(step):
    yield step.rule
    for part in step.parts:
        yield from rules_of(part)


def is_cut(step):
    return step.cut or any(map(is_cut, step.parts))


def assert_sound(line):
    for reply in line.replies:
        assert is_cut(line.argument) or reply.hits in set(rules_of(line.argument))
        if not reply.weaker:
            assert_sound(reply)
    met = [reply.verdict for reply in line.replies if not reply.weaker]
    if line.verdict is Verdict.ACCEPTED:
        assert set(met) <= {Verdict.REJECTED}
    if line.verdict is Verdict.REJECTED:
        assert met == [Verdict.ACCEPTED]
    if line.verdict is Verdict.CONTESTED and not line.mutual:
        assert set(met) == {Verdict.CONTESTED} or line.more


@settings(max_examples=150, deadline=None, derandomize=True)
@given(theories(ranks=3, strict=True, conflicts=True))
def test_every_attack_shown_is_met_by_what_the_verdict_says(theory):
    verdicts = judge(theory)
    for atom in ATOMS:
        explanation = why(MAP, verdicts, atom, depth=6)
        assert explanation.verdict is verdicts.of(atom)
        if explanation.verdict is Verdict.UNSUPPORTED:
            assert not explanation.lines
        else:
            assert explanation.lines
        if explanation.verdict in (Verdict.ACCEPTED, Verdict.REJECTED):
            for line in why(MAP, verdicts, atom, depth=DEEP).lines:
                assert_sound(line)
        assert as_text(MAP, explanation).startswith(f'"Text of {atom}." is {explanation.verdict}')

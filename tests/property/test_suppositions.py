"""The scopes of suppositions against the definition, worked out slowly: a whole copy of the theory for each, nothing
shared, and full construction of arguments."""

from hypothesis import given, settings
from hypothesis import strategies as st

from debate.model.elements import Supposition
from debate.model.map import Map
from debate.reason.suppositions import discharges, following, scopes, supposing
from debate.reason.theory import Rule, Theory, negation
from debate.reason.verdicts import judge
from tests.property.random_theories import ATOMS, theories
from tests.property.test_reason import by_arguments

MODEST = settings(max_examples=100, deadline=None, derandomize=True)
NO_REASONS = Map("m")


@st.composite
def suppositions(draw):
    found = []
    for name in draw(st.sampled_from([["s"], ["s", "t"]])):
        assumes = tuple(draw(st.lists(st.sampled_from(ATOMS), min_size=1, max_size=2, unique=True)))
        follows = tuple(draw(st.lists(st.sampled_from(ATOMS), max_size=2, unique=True)))
        rejects = draw(st.sampled_from([None, *assumes]))
        found.append(Supposition(name, assumes, follows, rejects))
    return found


def steps(supposition):
    """The reductio itself, without the step that stands for a missing chain of reasons (there is no map here)."""
    return [rule for rule in discharges(NO_REASONS, supposition, 1) if rule.name == supposition.id]


def whole_copy(rules, supposition):
    """Every rule under other names, the assumptions as facts; what is said to follow, by steps that lead there from an
    assumption; and that it holds anyway, if it does."""
    name = supposition.id
    yield from (Rule(f"{name}/{one}", (), supposing(name, one), None, True) for one in supposition.assumes)
    copies = {}
    for rule in rules:
        premises = tuple(supposing(name, premise) for premise in rule.premises)
        copies[rule] = rule._replace(name=supposing(name, rule.name), premises=premises)
        backwards = [
            other
            for other in rules
            if rule.rank is other.rank is None
            and negation(rule.conclusion) in other.premises
            and any(one in rule.premises and other.conclusion == negation(one) for one in supposition.assumes)
        ]
        if supposition.follows or not backwards:
            yield copies[rule]._replace(conclusion=supposing(name, rule.conclusion))
    carried = set(supposition.assumes)
    derivable = set()
    for _ in rules:
        carried |= {r.conclusion for r in rules if not carried.isdisjoint(r.premises)}
        derivable |= {
            r.conclusion for r in rules if r.conclusion not in supposition.assumes and derivable.issuperset(r.premises)
        }
    for final in supposition.follows or [negation(one) for one in supposition.assumes]:
        for rule in rules:
            if rule.conclusion == final and not carried.isdisjoint(rule.premises):
                yield copies[rule]._replace(conclusion=following(supposition, final))
        if supposition.rejects and supposition.follows and final in derivable:
            yield Rule(f"{name}/accepted", (final,), negation(name), 1)


@MODEST
@given(theories(ranks=2, strict=True, conflicts=True), suppositions())
def test_scopes_agree_with_whole_copies(theory, supposed):
    outer = [rule for one in supposed for rule in steps(one)]
    short = Theory((*theory.rules, *outer, *scopes(theory.rules, supposed).rules))
    whole = Theory((*theory.rules, *outer, *(rule for one in supposed for rule in whole_copy(theory.rules, one))))
    asked = [sign + atom for atom in ATOMS for sign in ("", "-")] + [p for rule in outer for p in rule.premises]
    fast, slow = judge(short), judge(whole)
    assert [fast.of_literal(one) for one in asked] == [slow.of_literal(one) for one in asked]
    assert [fast.of(one.id) for one in supposed] == [slow.of(one.id) for one in supposed]
    by_all = by_arguments(short, asked)
    if by_all is not None:
        assert {one: fast.of_literal(one) for one in asked} == {one: by_all[one] for one in asked}

"""ASPIC+ theories under all four orders: rule by rule against full construction, and the rationality postulates."""

from hypothesis import given, settings
from hypothesis import strategies as st

from debate.frameworks.problem import Semantics
from debate.frameworks.workbench import Workbench
from debate.reason.aspic.evaluate import evaluate_theory, is_direct
from debate.reason.aspic.postulates import unmet
from debate.reason.aspic.preferences import ranking
from debate.reason.orders import ORDERS, Order
from debate.reason.theory import Rule, Theory, transposed
from tests.property.random_theories import ATOMS

MODEST = settings(max_examples=150, deadline=None, derandomize=True)
LITERALS = [sign + atom for atom in ATOMS for sign in ("", "-")]
ORDER = st.sampled_from([*ORDERS.values()])


@st.composite
def full_theories(draw):
    """Theories with everything: axioms, ordinary premises, strict and defeasible rules, undercuts, contraries, ranks."""
    literal = st.sampled_from(LITERALS)
    names = [f"d{number}" for number in range(draw(st.integers(1, 6)))]
    rules = [
        Rule(
            name,
            tuple(draw(st.lists(literal, max_size=2, unique=True))),
            draw(st.sampled_from([*LITERALS, *("-" + one for one in names[:2])])),
            draw(st.integers(1, 3)),
        )
        for name in names
    ]
    for number in range(draw(st.integers(0, 2))):
        body = tuple(draw(st.lists(literal, min_size=1, max_size=2, unique=True)))
        rules += transposed(Rule(f"s{number}", body, draw(literal), None, True))
    rules += [Rule(f"axiom {one}", (), one, None, True) for one in draw(st.lists(literal, max_size=1))]
    premises = draw(st.dictionaries(literal, st.integers(1, 3), max_size=3))
    contraries = draw(st.frozensets(st.tuples(literal, literal), max_size=2))
    return Theory(tuple(rules), contraries, premises)


@MODEST
@given(full_theories(), ORDER)
def test_rule_by_rule_agrees_with_full_construction(theory, order):
    full = evaluate_theory(theory, order, cap=600, build=True)
    if is_direct(theory, order) and not full.unknown:
        direct = evaluate_theory(theory, order)
        assert direct.arguments is None
        assert dict(direct.verdicts) == dict(full.verdicts)
        assert {one.postulate for one in direct.broken} == {one.postulate for one in full.broken}


@MODEST
@given(full_theories(), ORDER, st.sampled_from([Semantics.GROUNDED, Semantics.COMPLETE, Semantics.PREFERRED]))
def test_the_postulates_hold_where_their_conditions_do(theory, order, semantics):
    if not list(unmet(theory)):
        answer = evaluate_theory(theory, order, semantics, 150, Workbench(plain=True), build=True)
        assert answer.broken == ()


@MODEST
@given(full_theories(), ORDER)
def test_an_order_that_is_given_pair_by_pair_is_the_same_order(theory, order):
    pairs = frozenset((low, high) for low in range(1, 4) for high in range(low + 1, 4))
    numbers = evaluate_theory(theory, order, cap=300, build=True)
    listed = evaluate_theory(theory, Order(order.principle, order.comparison, pairs), cap=300, build=True)
    assert numbers.verdicts == listed.verdicts
    if numbers.arguments.complete:
        assert numbers.arguments.defeats() == listed.arguments.defeats()


NAMES = list("abcdef")
PAIRS = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=8)


@MODEST
@given(PAIRS, PAIRS.map(lambda pairs: pairs[:2]))
def test_ranks_say_what_the_preferences_say_and_nothing_else(pairs, equals):
    """Against the closure worked out pair by pair."""
    alike = {(one, one) for one in NAMES} | set(equals) | {(b, a) for a, b in equals}
    for middle in NAMES:
        alike |= {(a, b) for a in NAMES for b in NAMES if (a, middle) in alike and (middle, b) in alike}
    below = {(a, b) for c, d in pairs for a in NAMES for b in NAMES if (a, c) in alike and (d, b) in alike}
    for middle in NAMES:
        below |= {(a, b) for a in NAMES for b in NAMES if (a, middle) in below and (middle, b) in below}
    found = ranking([NAMES], pairs, equals)
    if any(a == b for a, b in below):
        assert isinstance(found, list)
        return
    for a in NAMES:
        for b in NAMES:
            if found.below is None:
                assert (found.rank[a] < found.rank[b]) == ((a, b) in below)
            else:
                assert ((found.rank[a], found.rank[b]) in found.below) == ((a, b) in below)

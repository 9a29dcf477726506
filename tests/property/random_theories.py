"""Random small theories, full of circles, conflicts and undercuts."""

from hypothesis import strategies as st

from debate.reason.theory import Rule, Theory, transposed

ATOMS = ["a", "b", "c", "d", "e"]


@st.composite
def theories(draw, ranks=1, strict=False, conflicts=False):
    count = draw(st.integers(1, 10))
    names = [f"r{number}" for number in range(count)]
    plain = [sign + atom for atom in ATOMS for sign in ("", "-")]
    literals = plain + ["-" + name for name in names[:4]]
    rules = []
    for name in names:
        premises = tuple(draw(st.lists(st.sampled_from(plain), max_size=2, unique=True)))
        style = draw(st.integers(0, 5))
        if strict and style == 0:
            rules += transposed(Rule(name, premises, draw(st.sampled_from(plain)), None, True))
        elif conflicts and style == 1:
            first, second = draw(st.permutations(ATOMS))[:2]
            rules += [Rule(name, (first,), "-" + second), Rule(name, (second,), "-" + first)]
        else:
            rules.append(Rule(name, premises, draw(st.sampled_from(literals)), draw(st.integers(1, ranks))))
    contraries = draw(st.frozensets(st.tuples(st.sampled_from(plain), st.sampled_from(plain)), max_size=1))
    return Theory(tuple(rules), contraries)

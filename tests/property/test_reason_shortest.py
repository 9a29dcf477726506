"""The argument that is shown for an accepted claim against all its winning arguments, constructed in full."""

from hypothesis import given, settings
from hypothesis import strategies as st

from debate.frameworks.grounded import Label
from debate.model.elements import Claim
from debate.model.map import Map
from debate.reason.arguments import construct
from debate.reason.verdicts import Verdict, judge
from debate.reason.why import why
from tests.property.dense_theories import ATOMS, dense

MAP = Map("m", claims=tuple(Claim(atom, atom) for atom in ATOMS))


def steps(step):
    """How many steps an argument has; None if it is not shown to its end."""
    below = [steps(part) for part in step.parts]
    return None if step.cut or None in below else 1 + sum(below)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.integers(0, 10**6))
def test_no_winning_argument_is_shorter_than_the_one_shown(seed):
    theory = dense(seed)
    arguments = construct(theory, 3000)
    if not arguments.complete:
        return
    size: list[int] = []
    for argument in arguments.all:
        size.append(1 + sum(size[part] for part in argument.parts))
    verdicts = judge(theory)
    labels = arguments.labels()
    for atom in ATOMS:
        if verdicts.of_literal(atom) is Verdict.ACCEPTED:
            winning = [
                size[argument.number]
                for argument in arguments.all
                if argument.conclusion == atom and labels[argument.number] is Label.IN
            ]
            shown = steps(why(MAP, verdicts, atom).lines[0].argument)
            assert shown is None or shown == min(winning)

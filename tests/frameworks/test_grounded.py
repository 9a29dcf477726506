from debate.frameworks.grounded import Label, grounded

IN, OUT, UNDECIDED = Label.IN, Label.OUT, Label.UNDECIDED


def labels(arguments, attacks):
    found = grounded(arguments, [tuple(pair) for pair in attacks.split()])
    return [found[argument] for argument in arguments]


def test_a_defended_argument_is_in():
    assert labels("ABC", "AB BC") == [IN, OUT, IN]


def test_an_odd_circle_is_undecided():
    assert labels("ABC", "AB BC CA") == [UNDECIDED] * 3


def test_a_self_attacker_leaves_its_victim_undecided():
    assert labels("AB", "AA AB") == [UNDECIDED] * 2


def test_grounded_does_not_reason_by_cases():
    """Both ways to settle A and B would put C out and D in; a preferred labelling accepts D, the grounded one does
    not."""
    assert labels("ABCD", "AB BA AC BC CD") == [UNDECIDED] * 4


def test_taxes():
    """A lecture example of Prakken: whether lower taxes are good hangs on whether a professor is objective."""
    attacks = "AB BA CA CD DC ED"
    assert labels("ABCDE", attacks) == [OUT, IN, IN, OUT, IN]
    assert labels("ABCD", attacks) == [UNDECIDED] * 4
    assert labels("ABCD", "AB BA CA DC") == [UNDECIDED, UNDECIDED, OUT, IN]
    assert labels("ABCD", "AB CA DC") == [IN, OUT, OUT, IN]


def test_doubled_and_foreign_attacks_do_not_confuse():
    assert labels("ABC", "AB AB BC BC XC CX") == [IN, OUT, IN]


def test_a_long_chain_takes_no_recursion():
    size = 50_000
    found = grounded(range(size), ((n, n + 1) for n in range(size - 1)))
    assert found[size - 2] is IN
    assert found[size - 1] is OUT

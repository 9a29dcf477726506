"""Random theories with many circles of support, ranks, strict rules and rules that carry ranks."""

from contextlib import contextmanager

from debate.reason import circles
from debate.reason.theory import Rule, Theory, transposed


@contextmanager
def large_beyond(most):
    """Circles are large, for a while, for which copies come to more clauses than this."""
    kept, circles.MOST_CLAUSES_OF_CIRCLE = circles.MOST_CLAUSES_OF_CIRCLE, most
    try:
        yield
    finally:
        circles.MOST_CLAUSES_OF_CIRCLE = kept


def circling(dice, atoms, steps, ranks):
    """Steps between any of so many atoms, three in five of them reasons; two atoms in five are asserted."""
    names = [f"a{number}" for number in range(atoms)]
    rules = [Rule(f"@{atom}", (), atom, 2 * dice.randint(1, ranks)) for atom in names if dice.random() < 0.4]
    made = []
    for number in range(steps):
        name, style = f"r{number}", dice.random()
        made.append(name)
        premises = tuple(dice.sample(names, dice.choice((1, 1, 1, 2))))
        target, rank = dice.choice(names), 2 * dice.randint(1, ranks)
        if style < 0.06:
            rules += transposed(Rule(name, premises, target, None, True))
        elif style < 0.12:
            first, second = dice.sample(names, 2)
            rules += [Rule(name, (first,), "-" + second), Rule(name, (second,), "-" + first)]
        elif style < 0.16:
            rules.append(Rule(name, premises, target))
        elif style < 0.4:
            rules.append(Rule(name, premises, "-" + target, rank))
        elif style < 0.45:
            rules.append(Rule(name, premises, "-" + dice.choice(made), rank))
        else:
            rules.append(Rule(name, premises, target, rank))
    return Theory(tuple(rules)), names

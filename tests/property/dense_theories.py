"""Random small theories in which most atoms are asserted, so that there is something to turn."""

import random

from debate.reason.theory import Rule, Theory, transposed

ATOMS = ["a", "b", "c", "d", "e", "f"]


def dense(seed, ranks=3, strict=0.1, conflicts=0.1):
    """Assertions of most atoms, and three to eight steps: reasons, objections, undercuts, deductive steps, conflicts.
    Between two ranks there is room for another."""
    dice = random.Random(seed)
    rules = [Rule(f"@{atom}", (), atom, 2 * dice.randint(1, ranks)) for atom in ATOMS if dice.random() < 0.7]
    names = []
    for number in range(dice.randint(3, 8)):
        name, style = f"r{number}", dice.random()
        premises = tuple(dice.sample(ATOMS, dice.choice((1, 1, 2))))
        target = dice.choice(ATOMS)
        if style < strict:
            rules += transposed(Rule(name, premises, target, None, True))
        elif style < strict + conflicts:
            first, second = dice.sample(ATOMS, 2)
            rules += [Rule(name, (first,), "-" + second), Rule(name, (second,), "-" + first)]
        else:
            aims = [target, target, "-" + target, *("-" + other for other in names)]
            rules.append(Rule(name, premises, dice.choice(aims), 2 * dice.randint(1, ranks)))
        names.append(name)
    return Theory(tuple(rules))

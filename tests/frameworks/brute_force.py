"""Every semantics by its definition, over all subsets: slow, obvious, and independent of the solvers."""

from itertools import combinations

from debate.frameworks.problem import Semantics


class Subsets:
    """All that a framework of a few arguments accepts. Attacks are pairs (attacker, attacked)."""

    def __init__(self, size, attacks):
        self.arguments = range(size)
        self.attacks = set(attacks)
        self.subsets = [frozenset(some) for count in range(size + 1) for some in combinations(self.arguments, count)]
        self.free = [some for some in self.subsets if not any((a, b) in self.attacks for a in some for b in some)]
        self.admissible = [some for some in self.free if some <= self.defended(some)]
        self.complete = [some for some in self.admissible if some == self.defended(some)]

    def attacked(self, some):
        return frozenset(b for a, b in self.attacks if a in some)

    def defended(self, some):
        hit = self.attacked(some)
        return frozenset(a for a in self.arguments if all(b in hit for b, target in self.attacks if target == a))

    def extensions(self, semantics):
        return set(getattr(self, semantics.name.lower() + "_sets")())

    def reach(self, some):
        return some | self.attacked(some)

    def complete_sets(self):
        return self.complete

    def preferred_sets(self):
        return largest(self.admissible)

    def stable_sets(self):
        return [some for some in self.free if self.reach(some) == set(self.arguments)]

    def semi_stable_sets(self):
        return largest(self.complete, self.reach)

    def stage_sets(self):
        return largest(self.free, self.reach)

    def naive_sets(self):
        return largest(self.free)

    def grounded_sets(self):
        return [min(self.complete, key=len)]

    def ideal_sets(self):
        shared = frozenset.intersection(*self.preferred_sets())
        return largest([some for some in self.admissible if some <= shared])

    def eager_sets(self):
        shared = frozenset.intersection(*self.semi_stable_sets())
        return largest([some for some in self.admissible if some <= shared])

    def cf2_sets(self):
        return [some for some in self.free if self.is_cf2(frozenset(self.arguments), some)]

    def is_cf2(self, members, some):
        components = self.components(members)
        if len(components) <= 1:
            inside = [other for other in self.free if other <= members]
            return some in largest(inside)
        for component in components:
            elsewhere = some - component
            left = frozenset(b for b in component if not any((a, b) in self.attacks for a in elsewhere))
            if not self.is_cf2(left, some & component):
                return False
        return True

    def components(self, members):
        reached = {a: {a} for a in members}
        changed = True
        while changed:
            changed = False
            for a, b in self.attacks:
                if a in members and b in members:
                    for start in members:
                        if a in reached[start] and b not in reached[start]:
                            reached[start].add(b)
                            changed = True
        return {frozenset(b for b in members if b in reached[a] and a in reached[b]) for a in members}


def largest(sets, size=lambda some: some):
    return [some for some in sets if not any(size(some) < size(other) for other in sets)]


def random_framework(dice, most=8):
    """A framework of up to so many arguments, sparse or dense, with self-attacks, with doubled attacks now and then."""
    size = dice.randint(0, most)
    if not size:
        return 0, []
    wanted = dice.randint(0, round(size * dice.choice((0.8, 1.2, 1.6, 2.5, 4))))
    attacks = [(dice.randrange(size), dice.randrange(size)) for _ in range(wanted)]
    if dice.random() < 0.5:
        attacks = [(a, b) for a, b in attacks if a != b]
    return size, attacks


SEMANTICS = list(Semantics)

"""Few lines cross: beside the best of all orders, found by trying them."""

import random
from itertools import pairwise, permutations, product

from debate.picture.order import Tie, crossings, ordered


def brute(layers, ties):
    return min(crossings(orders, ties) for orders in product(*(list(permutations(layer)) for layer in layers)))


def by_pairs(layers, ties):
    """Crossings counted pair by pair."""
    total = 0
    for gap, here in enumerate(ties):
        left = {item: place for place, item in enumerate(layers[gap])}
        right = {item: place for place, item in enumerate(layers[gap + 1])}
        for index, one in enumerate(here):
            for two in here[index + 1 :]:
                total += (left[one.left] - left[two.left]) * (right[one.right] - right[two.right]) < 0
    return total


def some_layers(seed, tree=False):
    luck = random.Random(seed)
    sizes = [luck.randint(1, 4) for _ in range(3)]
    layers, item = [], 0
    for size in sizes:
        layers.append(list(range(item, item + size)))
        item += size
    ties = []
    for left, right in pairwise(layers):
        pairs = {(luck.choice(left), end) for end in right}
        if not tree:
            pairs |= {(luck.choice(left), luck.choice(right)) for _ in range(luck.randint(0, 4))}
        ties.append([Tie(*pair, 0) for pair in sorted(pairs)])
    for layer in layers:
        luck.shuffle(layer)
    return layers, ties


def test_crossings_are_counted_right():
    for seed in range(200):
        layers, ties = some_layers(seed)
        assert crossings(layers, ties) == by_pairs(layers, ties)


def test_few_more_lines_cross_than_in_the_best_order():
    found = best = 0
    for seed in range(120):
        layers, ties = some_layers(seed)
        least = brute(layers, ties)
        got = crossings(ordered(layers, ties), ties)
        assert got <= 2 * least + 1
        found, best = found + got, best + least
    assert found <= 1.05 * best


def test_lines_of_a_tree_do_not_cross():
    for seed in range(60):
        layers, ties = some_layers(seed, tree=True)
        assert crossings(ordered(layers, ties), ties) == 0


def test_every_item_stays_in_its_layer():
    for seed in range(60):
        layers, ties = some_layers(seed)
        assert [sorted(layer) for layer in ordered(layers, ties)] == [sorted(layer) for layer in layers]

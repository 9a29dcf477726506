"""Properties that the literature asks of gradual semantics, and numpy against plain Python.

Directionality, balance and monotony after Baroni, Rago and Toni, International Journal of Approximate Reasoning 105
(2019), and Amgoud and Ben-Naim, ECSQARU 2017.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.reason.gradual.arrays import by_arrays
from debate.reason.gradual.semantics import Graph, Semantics, plain

MODEST = settings(max_examples=60, deadline=None, derandomize=True)
EVERY = pytest.mark.parametrize("semantics", list(Semantics))
BIPOLAR = pytest.mark.parametrize("semantics", [one for one in Semantics if one is not Semantics.H_CATEGORIZER])


@st.composite
def graphs(draw, acyclic=False):
    size = draw(st.integers(1, 7))
    base = [draw(st.integers(0, 20)) / 20 for _ in range(size)]
    pairs = [(a, b) for a in range(size) for b in range(size) if a < b or not acyclic]
    chosen = draw(st.lists(st.sampled_from(pairs), max_size=12, unique=True)) if pairs else []
    signs = [draw(st.sampled_from([-1, 1])) for _ in chosen]
    return Graph(base, [a for a, _ in chosen], [b for _, b in chosen], signs)


def more(graph, source, target, sign):
    return Graph(graph.base, [*graph.sources, source], [*graph.targets, target], [*graph.signs, sign])


@EVERY
@MODEST
@given(graphs())
def test_numpy_agrees_with_plain_python(semantics, graph):
    slow, fast = plain(graph, semantics), by_arrays(graph, semantics)
    assert (slow.rounds, slow.step, slow.converged) == (fast.rounds, fast.step, fast.converged)
    assert list(fast.values) == pytest.approx(list(slow.values), abs=1e-9)


@EVERY
@MODEST
@given(graphs(acyclic=True))
def test_without_circles_strengths_are_reached_and_bounded_and_fixed(semantics, graph):
    found = plain(graph, semantics)
    assert found.converged
    assert all(0.0 <= value <= 1.0 for value in found.values)
    again = plain(Graph(graph.base, graph.sources, graph.targets, graph.signs), semantics)
    assert again == found


@EVERY
@MODEST
@given(graphs(acyclic=True))
def test_who_is_neither_attacked_nor_supported_keeps_the_base_score(semantics, graph):
    found = plain(graph, semantics)
    for node in set(range(len(graph.base))) - set(graph.targets):
        assert found.values[node] == pytest.approx(graph.base[node])


@EVERY
@MODEST
@given(graphs(acyclic=True), st.data())
def test_a_further_attack_never_strengthens_and_a_further_support_never_weakens(semantics, graph, data):
    """Into the last node, so that nothing else changes."""
    last = len(graph.base) - 1
    if last:
        source = data.draw(st.integers(0, last - 1))
        before = plain(graph, semantics).values[last]
        assert plain(more(graph, source, last, -1), semantics).values[last] <= before + 1e-9
        assert plain(more(graph, source, last, 1), semantics).values[last] >= before - 1e-9


@EVERY
@MODEST
@given(graphs(acyclic=True))
def test_what_cannot_be_reached_does_not_matter(semantics, graph):
    """Directionality: relations into the last node change nothing else."""
    last = len(graph.base) - 1
    kept = [place for place, target in enumerate(graph.targets) if target != last]
    without = Graph(graph.base, *([column[place] for place in kept] for column in graph[1:]))
    assert plain(graph, semantics).values[:last] == pytest.approx(plain(without, semantics).values[:last])


@BIPOLAR
@MODEST
@given(st.integers(0, 20), st.lists(st.integers(0, 20), max_size=4))
def test_balance(semantics, base, others):
    """As much behind an argument as against it leaves it at its base score."""
    scores = [value / 20 for value in (base, *others, *others)]
    count = len(others)
    relations = [(place, 0, 1 if place <= count else -1) for place in range(1, 2 * count + 1)]
    columns = list(zip(*relations, strict=True)) or [(), (), ()]
    assert plain(Graph(scores, *columns), semantics).values[0] == pytest.approx(scores[0])

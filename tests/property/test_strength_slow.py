"""Strengths against a slow implementation that follows the papers word by word: by recursion over graphs without circles, in
fractions where the formulas allow it, and as equations that strengths in circles have to satisfy."""

from fractions import Fraction
from functools import reduce
from math import exp

import pytest
from hypothesis import given, settings

from debate.reason.gradual.semantics import Semantics, plain
from tests.property.test_strength import graphs

MODEST = settings(max_examples=60, deadline=None, derandomize=True)
EVERY = pytest.mark.parametrize("semantics", list(Semantics))


def h_categorizer(base, attackers, _supporters):
    """Amgoud, Ben-Naim, Doder and Vesic 2017: the weight, divided by one and the strengths of the attackers."""
    return base / (1 + sum(attackers))


def df_quad(base, attackers, supporters):
    """Rago and others 2016: strengths are aggregated two by two by f(v, w) = v + w - vw; what is more than the other side
    takes its share of the way from the base score to 0 or 1."""
    against, behind = (reduce(lambda v, w: v + w - v * w, group, 0) for group in (attackers, supporters))
    if against >= behind:
        return base - base * (against - behind)
    return base + (1 - base) * (behind - against)


def euler(base, attackers, supporters):
    """Amgoud and Ben-Naim 2017."""
    return 1 - (1 - base**2) / (1 + base * exp(sum(supporters) - sum(attackers)))


def quadratic_energy(base, attackers, supporters):
    """Potyka 2018: the equilibrium of the model, with h(x) = max(0, x)^2 / (1 + max(0, x)^2)."""

    def h(x):
        positive = max(0, x)
        return positive**2 / (1 + positive**2)

    energy = sum(supporters) - sum(attackers)
    return base - base * h(-energy) + (1 - base) * h(energy)


FORMULAS = {
    Semantics.H_CATEGORIZER: h_categorizer,
    Semantics.DF_QUAD: df_quad,
    Semantics.EULER: euler,
    Semantics.QUADRATIC_ENERGY: quadratic_energy,
}


def parts(graph, node, strength):
    related = list(zip(graph.sources, graph.targets, graph.signs, strict=True))
    return [[strength(source) for source, target, sign in related if target == node and sign == one] for one in (-1, 1)]


@EVERY
@MODEST
@given(graphs(acyclic=True))
def test_strengths_without_circles_are_those_of_the_formulas(semantics, graph):
    number = float if semantics is Semantics.EULER else Fraction

    def strength(node):
        return FORMULAS[semantics](number(graph.base[node]), *parts(graph, node, strength))

    slow = [float(strength(node)) for node in range(len(graph.base))]
    assert list(plain(graph, semantics).values) == pytest.approx(slow, abs=1e-8)


@EVERY
@MODEST
@given(graphs())
def test_strengths_in_circles_satisfy_the_formulas(semantics, graph):
    found = plain(graph, semantics)
    if not found.converged:
        return
    for node, base in enumerate(graph.base):
        expected = FORMULAS[semantics](base, *parts(graph, node, lambda one: float(found.values[one])))
        assert found.values[node] == pytest.approx(float(expected), abs=1e-7)

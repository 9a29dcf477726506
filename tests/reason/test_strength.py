"""Gradual strength: values known from the literature or worked out by hand, and the reading of a map."""

import json
import sys

import pytest

from debate.cli.lenses import reached
from debate.cli.main import main
from debate.reason.gradual import semantics
from debate.reason.gradual.bipolar import MapStrengths, strengths_of
from debate.reason.gradual.semantics import MOST_ROUNDS, STEPS, Graph, Semantics, Strengths, plain, strengths
from debate.reason.verdicts import evaluate
from tests.reason.maps_as_text import read

H, DF, EULER, ENERGY = Semantics


def graph(base, *relations):
    """Relations as (source, target, sign)."""
    columns = list(zip(*relations, strict=True)) or [(), (), ()]
    return Graph(base, *columns)


def values(given, semantics):
    found = plain(given, semantics)
    assert found.converged
    return [round(value, 4) for value in found.values]


def test_h_categorizer_on_a_chain_and_a_circle():
    """Besnard and Hunter 2001: an unattacked argument has 1, one attacked by it 1/2, the next 2/3; two that attack each other
    have the golden ratio."""
    assert values(graph([1, 1, 1], (0, 1, -1), (1, 2, -1)), H) == [1, 0.5, 0.6667]
    assert values(graph([1, 1], (0, 1, -1), (1, 0, -1)), H) == [0.618, 0.618]


def test_df_quad_aggregates_by_products():
    """Rago and others 2016: two attackers of 0.8 and 0.5 come to 0.9; what both sides have alike cancels out."""
    assert values(graph([0.5, 0.8, 0.5], (1, 0, -1), (2, 0, -1)), DF)[0] == 0.05
    assert values(graph([0.5, 0.8, 0.5], (1, 0, 1), (2, 0, 1)), DF)[0] == 0.95
    assert values(graph([0.7, 0.6, 0.6], (1, 0, 1), (2, 0, -1)), DF)[0] == 0.7


def test_euler_by_its_formula():
    """1 - (1 - w^2) / (1 + w e^E) for w = 0.5 and E = 1, -1."""
    assert values(graph([0.5, 1], (1, 0, 1)), EULER)[0] == 0.6821
    assert values(graph([0.5, 1], (1, 0, -1)), EULER)[0] == 0.3665


def test_quadratic_energy_by_its_formula():
    """Potyka 2018: with w = 0.5, a support of 1 gives 0.5 + 0.5 * 1/2, an attack of 1 gives 0.5 - 0.5 * 1/2."""
    assert values(graph([0.5, 1], (1, 0, 1)), ENERGY)[0] == 0.75
    assert values(graph([0.5, 1], (1, 0, -1)), ENERGY)[0] == 0.25


FLIPPING = graph([1.0, 1.0], (0, 1, -1), (1, 0, -1))


def test_smaller_steps_settle_what_flips_to_and_fro():
    """Two arguments of base score 1 that attack each other flip between 0 and 1 by DF-QuAD; half steps meet at 1/2."""
    found = plain(FLIPPING, DF)
    assert found.converged
    assert found.step == 0.5
    assert [round(value, 6) for value in found.values] == [0.5, 0.5]


def test_a_circle_that_never_settles_is_said_not_to():
    """Three groups of fifty that attack each other in a circle, by DF-QuAD: they go round, whatever the step."""
    copies = 50
    places = [
        (a * copies + i, (a + 1) % 3 * copies + j) for a in range(3) for i in range(copies) for j in range(copies)
    ]
    base = [1.0] * copies + [0.95] * copies + [0.9] * copies
    found = strengths(graph(base, *((source, target, -1) for source, target in places)), DF)
    assert not found.converged
    assert found.rounds == MOST_ROUNDS * len(STEPS)
    assert found.residual > 1e-3


def of(map_, semantics=DF, view="author"):
    return {name: round(value, 4) for name, value in strengths_of(map_, evaluate(map_, view), semantics).of.items()}


def test_a_normal_reason_counts_like_its_premise():
    assert of(read("", a="because b", b=""))["a"] == 0.75
    assert of(read("", a="because b", b="certainty certain"))["a"] == 0.875
    assert of(read("", a="but b", b="certainty possible"))["a"] == 0.375


def test_strength_words_and_outweighed_concessions():
    assert of(read("", a="because b|  strength strong", b=""))["a"] == 0.875
    assert of(read("", a="because b|  strength weak", b=""))["a"] == 0.625
    assert of(read("", a="though b|  outweighed", b=""))["a"] == 0.375


def test_linked_premises_weaken_together():
    linked = read("", a="because b and c", b="", c="but d", d="")
    convergent = read("", a="because b|because c", b="", c="but d", d="")
    assert of(linked)["a"] == 0.625
    assert of(convergent)["a"] == 0.8125


def test_an_undercut_weakens_its_step_alone():
    found = of(read("", a="because b|  named step|  unless c", b="", c=""))
    assert (found["step"], found["b"], found["a"]) == (0.25, 0.5, 0.625)


def test_conflicts_and_denials_attack_and_what_is_unsupported_does_nothing():
    assert of(read("conflict a with b", a="", b=""), H)["a"] == 0.366
    voices = 'voice ann "Ann"\nvoice bob "Bob"\n'
    assert of(read(voices, a="ann asserts|bob denies"))["a"] == 0.25
    found = of(read(voices, a="ann asserts|but b", b="ann doubts"))
    assert found["a"] == 0.5
    assert "b" not in found


def test_common_ground_is_high_but_leaves_room():
    assert of(read("common-ground b", a="but b", b=""))["a"] == 0.05


@pytest.fixture
def small(tmp_path):
    path = tmp_path / "m.argmap"
    path.write_text('claim a\n  "A."\n  because b\n\nclaim b\n  "B."\n', encoding="utf-8")
    return str(path)


def test_the_command_shows_one_claim_and_json(small, capsys):
    assert main(["show", small, "a", "--strength", "df-quad"]) == 0
    out = capsys.readouterr().out
    assert "0.75 ████████░░  a  [accepted]" in out
    assert "  b  " not in out
    assert main(["show", small, "--strength", "euler", "--format", "json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["converged"] is True
    assert [claim["id"] for claim in record["claims"]] == ["a", "b"]


def test_an_unknown_semantics_or_standard_is_refused_with_the_known_ones(small, capsys):
    assert main(["show", small, "--strength", "best"]) == 2
    assert "df-quad" in capsys.readouterr().err
    assert main(["show", small, "a", "--standard", "best"]) == 2
    assert "preponderance" in capsys.readouterr().err
    assert main(["show", small, "--standard", "scintilla"]) == 2
    assert "which claim" in capsys.readouterr().err


def test_the_output_says_when_nothing_was_reached():
    found = strengths(graph([1.0, 1.0], (0, 1, -1), (1, 0, -1)), ENERGY)
    assert "converged in" in reached(MapStrengths(ENERGY, {}, found))
    assert "did not converge in 7 rounds (still moving by 0.5)" in reached(
        MapStrengths(DF, {}, Strengths([], 7, 0.5, 0.125, False))
    )


def test_a_large_graph_has_its_strengths_without_numpy_too(monkeypatch):
    large = graph([0.5, 0.8], (0, 1, -1))
    expected = strengths(large, EULER)
    monkeypatch.setattr(semantics, "MOST_PLAIN", 0)
    monkeypatch.setitem(sys.modules, "numpy", None)
    assert strengths(large, EULER) == expected

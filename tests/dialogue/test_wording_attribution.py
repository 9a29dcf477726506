"""What a debater is told who puts words into the mouth of a voice, as the map has it."""

import pytest

from debate.dialogue.build import arena
from debate.dialogue.wording_attribution import attribution_text
from debate.language.load import load_text

MAP = """map town "Town"
  thesis clean

voice mayor  "The mayor"
voice press  "The press"
  kind group
voice shops  "The shops"
  kind group
voice guide  "The guide"

claim clean "Buses keep the air clean."
  mayor asserts
  guide doubts

claim cheap "Buses are cheap."
  press asserts

claim late "Buses are late."
  shops endorses
  mayor asserts

claim new "Buses are new."

claim dirty "Buses make the air dirty."
  shops asserts

conflict clean with dirty
motion buses "Buses should be free."
  for clean
  for cheap
  for late
  for new
"""
ARENA = arena(load_text(MAP).map, "buses")


@pytest.mark.parametrize(
    ("voice", "claim", "told"),
    [
        ("press", "clean", "The press do not say “Buses keep the air clean.” on the map. The mayor does."),
        ("mayor", "cheap", "The mayor does not say “Buses are cheap.” on the map. The press do."),
        ("guide", "late", "The guide does not say “Buses are late.” on the map. The shops and The mayor do."),
        ("guide", "new", "The guide does not say “Buses are new.” on the map. Nobody there does."),
        (
            "guide",
            "clean",
            "The guide does not say “Buses keep the air clean.” on the map, but doubts it. The mayor does.",
        ),
        (
            "shops",
            "clean",
            "The shops do not say “Buses keep the air clean.” on the map, but say “Buses make the air dirty”, "
            "which cannot stand with it. The mayor does.",
        ),
        ("mayor", "clean", None),
    ],
)
def test_who_says_it_and_who_does_not(voice: str, claim: str, told: str | None) -> None:
    assert attribution_text(ARENA, [voice], claim) == told


@pytest.mark.parametrize(
    ("voice", "told"),
    [
        ("mayor", "The mayor does say this on the map: “Buses keep the air clean.”"),
        ("press", "The press say nothing for or against “Buses keep the air clean.” on the map."),
        ("guide", "The guide says nothing for or against “Buses keep the air clean.” on the map."),
        ("shops", None),
    ],
)
def test_who_is_said_to_be_against(voice: str, told: str | None) -> None:
    assert attribution_text(ARENA, [voice], "clean", against=True) == told


def test_of_the_voices_that_a_name_may_mean_one_that_says_so_is_enough() -> None:
    assert attribution_text(ARENA, ["press", "mayor"], "clean") is None
    assert attribution_text(ARENA, [], "clean") is None

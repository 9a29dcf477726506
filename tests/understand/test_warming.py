"""A matcher that answers while the map is still being read."""

from threading import Event

import pytest

from debate.language.load import load_text
from debate.model.map import Map
from debate.understand import matcher as matcher_module
from debate.understand import warming
from debate.understand.warming import WarmingMatcher

TEXT = """map care "Care"
  thesis dear

claim dear "Care is dear."
claim free "Health care is free for everybody."
claim slow "Torbay took ten years."
"""


@pytest.fixture
def small() -> Map:
    return load_text(TEXT).map


def test_it_answers_while_it_reads_and_better_when_it_has_read(small: Map, monkeypatch: pytest.MonkeyPatch) -> None:
    go = Event()
    whole = warming.matcher_of

    def slow(*given: object, **named: object) -> matcher_module.Matcher:
        if "progress" in named:
            named["progress"](1, 3)  # type: ignore[operator]
            assert go.wait(20)
        return whole(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(warming, "matcher_of", slow)
    told: list[tuple[int, int]] = []
    ready = WarmingMatcher(small, lambda done, total: told.append((done, total)))
    assert ready.kind == "embedded"
    early = ready.match("Torbay needed ten years")
    assert early.candidates[0].id == "slow"
    assert "reading the map" in early.notes[-1]
    assert ready.reading.text == "reading the map: 33 %"
    go.set()
    assert ready.wait(30)
    late = ready.match("Torbay needed ten years")
    assert ready.kind == "encoded"
    assert (late.candidates[0].id, late.notes) == ("slow", ())
    assert ready.reading.text == ""
    assert told[0] == (1, 3)


def test_if_reading_fails_the_first_matcher_goes_on(small: Map, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged() -> None:
        raise ValueError("matrices.i8 has the wrong size")

    monkeypatch.setattr(matcher_module, "_encoder", damaged)
    ready = WarmingMatcher(small)
    assert ready.wait(30)
    assert ready.kind == "embedded"
    assert "wrong size" in ready.match("care costs a lot").notes[0]

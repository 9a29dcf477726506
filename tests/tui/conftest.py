"""A small library of maps, a private folder for the log, and an app that never animates."""

from collections.abc import Callable
from pathlib import Path

import pytest

from debate.tui.app import DebateApp

BUSES = """
map buses "Free buses"
  thesis free-buses

source bell-letter "A letter to the council"
source cole-column "What free things cost"

voice bell "Ada Bell"
voice cole "Jo Cole"

motion make-buses-free "This house would make the buses free."
  for free-buses
  against town-cannot-pay

claim free-buses
  "Buses in the town should be free."
  bell asserts at bell-letter p1
  because fewer-cars
  because poor-travel
  but town-cannot-pay
    named cost

claim fewer-cars
  "Free buses take cars off the road."
  bell asserts at bell-letter p2 "half the cars in town"
  but drivers-stay
    named habit

claim poor-travel
  "People without money could travel again."
  bell asserts at bell-letter p3

claim town-cannot-pay
  "The town cannot pay for free buses."
  cole asserts at cole-column p1 "no money left"
  but drivers-pay

claim drivers-stay
  "Drivers who like their cars stay in them."
  cole asserts at cole-column p2

claim drivers-pay
  "A charge on parking would pay for the buses."
  bell asserts at bell-letter p4
"""

BROKEN = """
map broken "A map with a hole [oops]"

claim here
  "This claim rests on one that nobody wrote."
  because nowhere
"""


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEBATE_HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "buses.argmap").write_text(BUSES, encoding="utf-8")
    return folder


@pytest.fixture
def make_app(library: Path) -> Callable[[], DebateApp]:
    def make() -> DebateApp:
        app = DebateApp(library=library)
        app.animation_level = "none"
        return app

    return make

"""A small map and a log in a folder of the test's own."""

import pytest

from debate.session.session import Session
from debate.session.setup import Setup
from debate.store.log import Log

MAP = """map buses "Free buses"
  thesis free-buses

voice mayor "The mayor"
voice press "The press"
source speech "A speech"

claim free-buses
  "Buses in the town should be free."
  mayor asserts at speech p1
  because cleaner-air
  but costs-too-much

claim cleaner-air
  "Free buses make the air of the town cleaner."
  mayor asserts at speech p2

claim costs-too-much
  "The town cannot pay for free buses."
  press asserts at speech p3
  but reserves

claim reserves
  "The town has money in its reserves."
  mayor asserts at speech p4

motion buses-motion "This house would make buses free."
  for cleaner-air
  against costs-too-much
"""


@pytest.fixture(scope="module", autouse=True)
def own_home(tmp_path_factory):
    """What the matcher keeps stays in a folder of the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DEBATE_HOME", str(tmp_path_factory.mktemp("home")))
        yield


@pytest.fixture
def map_file(tmp_path):
    path = tmp_path / "buses.argmap"
    path.write_text(MAP, encoding="utf-8")
    return path


@pytest.fixture
def log(tmp_path):
    return Log(tmp_path / "debates.db")


@pytest.fixture
def start(map_file, log):
    """Start a debate on the small map, with the given choices."""

    def begin(**choices):
        return Session.new(Setup(**{"map": str(map_file), "root": "free-buses", "level": 3, **choices}), log)

    return begin

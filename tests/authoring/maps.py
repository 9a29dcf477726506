"""Small workspaces for the tests of authoring: texts with a mark where the cursor is."""

from pathlib import Path

from debate.authoring.analysis import Position
from debate.authoring.workspace import Workspace

MARK = "¦"


def place_of(text):
    """A text without its mark, and the place of the mark."""
    offset = text.index(MARK)
    line = text.count("\n", 0, offset)
    column = offset - (text.rfind("\n", 0, offset) + 1)
    return text.replace(MARK, "", 1), Position(line + 1, column + 1)


def marked(text, path="<text>"):
    """The analysis of a marked text, and the place."""
    plain, position = place_of(text)
    return analysed(plain, path), position


def analysed(text, path="<text>"):
    """The analysis of a text."""
    workspace = Workspace()
    workspace.open(path, text)
    return workspace.analysis(path)


def folder(tmp_path, **files):
    """A workspace over files: name -> text."""
    for name, text in files.items():
        Path(tmp_path, f"{name}.argmap").write_text(text, encoding="utf-8")
    return Workspace(str(tmp_path))


def covered(analysis, span):
    """What a span covers."""
    return analysis.lines.covered(span)


BUSES = """map buses "Free buses"
  thesis free-buses

voice planner "The planner"

claim free-buses
  "Buses in the town should be free."
  because fewer-cars
    named the-step
    unless nobody-switches
  but costs-too-much

claim fewer-cars
  "Free buses would take cars off the road."
  planner asserts

claim costs-too-much
  "The town cannot pay for it."

claim nobody-switches
  "Drivers will not switch."

motion free "This house would make buses free."
  for     fewer-cars
  against costs-too-much
"""

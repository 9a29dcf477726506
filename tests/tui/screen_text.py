"""The screen of a running app as plain text, and its comparison with a golden file.

``UPDATE_GOLDEN=1 pytest tests/tui`` writes the files anew: read the difference before you keep it.
"""

import os
from pathlib import Path

from textual.app import App

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "tui"


def screen_text(app: App[int]) -> str:
    """What stands on the screen, line by line, without trailing blanks."""
    strips = app.screen._compositor.render_strips()
    lines = ["".join(segment.text for segment in strip).rstrip() for strip in strips]
    return "\n".join(lines) + "\n"


def assert_golden(app: App[int], name: str) -> None:
    """Compare the screen with a golden file."""
    path = GOLDEN / f"{name}.txt"
    text = screen_text(app)
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), f"the screen differs from {path.name}:\n{text}"

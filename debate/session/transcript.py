"""A debate as a transcript that `debate verify` replays."""

import os
from pathlib import Path

from debate.dialogue.notation_write import write
from debate.resources import LIBRARY
from debate.session.session import Session


def transcript(session: Session, folder: Path, date: str = "") -> str:
    """The text of a `.debate` file that is to lie in this folder: a bundled map is named as such, another relative to the folder."""
    name = session.setup.map
    path = name if name.startswith(LIBRARY) else Path(os.path.relpath(name, folder)).as_posix()
    return write(session.state, path, date=date)

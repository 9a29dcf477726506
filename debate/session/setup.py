"""What a debate is started with: read from the user's choices, kept in the log, and turned into seats."""

import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from debate.dialogue.move import Side
from debate.dialogue.state import Player, Seat
from debate.language.load import Loaded, load
from debate.model.map import Map
from debate.resources import LIBRARY, library


class SessionError(Exception):
    """A debate cannot be started or resumed: the message says why, and what to do instead."""


@dataclass(frozen=True, slots=True)
class Setup:
    """The choices that a debate starts from.

    ``root`` is a motion or claim of the map; ``protocol`` a format with its variant (``persuasion/liberal``, ``panel``); ``side`` the
    user's, 'for' (proponent) or 'against'; ``opponents`` the voices that the program speaks as (empty: all); ``level`` 0-3.
    """

    map: str
    root: str
    protocol: str = "persuasion/liberal"
    side: str = "for"
    opponents: tuple[str, ...] = ()
    level: int = 1
    seed: int = 0
    practice: bool = True

    @property
    def user_side(self) -> Side:
        """The user's side of the table."""
        return Side.PROPONENT if self.side == "for" else Side.OPPONENT

    def path(self) -> Path:
        """The file of the map."""
        if self.map.startswith(LIBRARY):
            return library() / self.map.removeprefix(LIBRARY)
        return Path(self.map)

    def header(self, digest: str, version: str) -> dict[str, Any]:
        """What the log keeps: these choices, the hash of the map's files, and the program's version."""
        return {**asdict(self), "opponents": list(self.opponents), "digest": digest, "version": version}

    @staticmethod
    def from_header(header: Mapping[str, Any]) -> "Setup":
        """The choices kept in a log. Raises SessionError if they are not whole."""
        try:
            chosen = {name: header[name] for name in Setup.__dataclass_fields__}
            return Setup(**{**chosen, "opponents": tuple(chosen["opponents"])})
        except (KeyError, TypeError) as error:
            raise SessionError(f"the log entry of this debate is damaged: {error}") from error


def name_of_map(path: Path) -> str:
    """How the log names a map file: relative to the bundled library, or the absolute path."""
    path = path.resolve()
    bundled = library().resolve()
    if path.is_relative_to(bundled):
        return LIBRARY + path.relative_to(bundled).as_posix()
    return os.fspath(path)


def seats(setup: Setup, argument_map: Map) -> tuple[Seat, Seat]:
    """The two seats, proponent first: the user's, and the program's with its voices and level."""
    names = [argument_map.voice_by_id[voice].name for voice in setup.opponents if voice in argument_map.voice_by_id]
    opponent = ", ".join(names) if names else "The authors"
    user = Seat(setup.user_side, Player.USER, "You")
    program = Seat(setup.user_side.other, Player.PROGRAM, opponent, setup.level, frozenset(setup.opponents))
    return (user, program) if user.side is Side.PROPONENT else (program, user)


def load_map(setup: Setup) -> Loaded:
    """The map of a setup. Raises SessionError if it cannot be debated: missing, or with errors."""
    path = setup.path()
    if not path.is_file():
        raise SessionError(f"there is no map `{path}`")
    loaded = load(str(path))
    errors = [finding for finding in loaded.findings if finding.severity == "error"]
    if errors:
        raise SessionError(
            f"the map `{path}` has {len(errors)} error{'s' if len(errors) > 1 else ''}: `debate check` shows them"
        )
    if setup.root not in loaded.map.motion_by_id and setup.root not in loaded.map.claim_by_id:
        raise SessionError(f"the map has no motion or claim `{setup.root}`")
    unknown = [voice for voice in setup.opponents if voice not in loaded.map.voice_by_id]
    if unknown:
        raise SessionError(f"the map has no voice `{unknown[0]}`")
    return loaded

"""The options that `debate play` and `debate chat` share, and what they become."""

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from debate.cli.maps import find_map, load_sound
from debate.cli.terminal import UserError

if TYPE_CHECKING:
    from debate.model.map import Map
    from debate.session.setup import Setup

FORMATS = {
    "persuasion": "persuasion/liberal",
    "liberal": "persuasion/liberal",
    "relevant": "persuasion/relevant",
    "strict": "persuasion/strict",
    "panel": "panel",
}
LEVELS = {0: "random", 1: "to the point", 2: "an author's own arguments", 3: "strongest"}
DEFAULT_MAP = "integration"


def add_debate_options(options: argparse.ArgumentParser) -> None:
    """Add MAP and the choices that a debate starts from."""
    options.add_argument("map", metavar="MAP", nargs="?", help="a file, or the name of a bundled map")
    options.add_argument(
        "--motion", metavar="M", help="the motion or claim to debate (default: the map's first motion or thesis)"
    )
    options.add_argument(
        "--format",
        choices=FORMATS,
        default="liberal",
        help="persuasion (liberal, relevant, strict) or the author panel",
    )
    options.add_argument("--side", choices=("for", "against"), default="for", help="your side (default: for)")
    options.add_argument("--opponent", metavar="VOICE,…", default="", help="the authors who answer you (default: all)")
    options.add_argument(
        "--level",
        type=int,
        choices=LEVELS,
        default=1,
        help="0 random, 1 to the point, 2 own arguments only, 3 strongest",
    )
    options.add_argument("--seed", type=int, default=0, help="the same seed and moves give the same debate")
    options.add_argument("--test", action="store_true", help="no hints, nothing taken back")


def setup_of(chosen: argparse.Namespace) -> "Setup":
    """The setup that the options describe. Raises UserError."""
    from debate.session.setup import Setup, name_of_map

    if chosen.format == "panel" and chosen.side == "against":
        raise UserError("the panel has no sides: with --format panel leave --side out")
    name = chosen.map or DEFAULT_MAP
    argument_map = load_sound(name).map
    return Setup(
        map=name_of_map(find_map(name)),
        root=root_of(argument_map, chosen.motion),
        protocol=FORMATS[chosen.format],
        side=chosen.side,
        opponents=voices_of(argument_map, chosen.opponent),
        level=chosen.level,
        seed=chosen.seed,
        practice=not chosen.test,
    )


def root_of(argument_map: "Map", name: str | None, steps: bool = False) -> str:
    """The motion or claim (or also step) that is meant: the one named, else the first motion, thesis or claim. Raises UserError."""
    from debate.cli.maps import find_element

    if name:
        return find_element(argument_map, name, steps)
    candidates = [*argument_map.motion_by_id, *argument_map.thesis, *argument_map.claim_by_id]
    if not candidates:
        raise UserError("there is nothing to debate or to ask about on this map: it has no claims")
    return candidates[0]


def voices_of(argument_map: "Map", names: str) -> tuple[str, ...]:
    """The voices named, separated by commas. Raises UserError."""
    from debate.cli.maps import find_voice

    wanted: Sequence[str] = [name.strip() for name in names.split(",") if name.strip()]
    return tuple(find_voice(argument_map, name) for name in wanted)

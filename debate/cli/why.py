"""`debate why`: why a claim stands or falls."""

from collections.abc import Sequence

from debate.cli.maps import find_element, load_sound, verdicts_in
from debate.cli.terminal import parser, utf8_streams
from debate.diagnostics.render import visible


def run(arguments: Sequence[str]) -> int:
    """Print the line of attack and defence; 0, or 2 if the claim cannot be found."""
    utf8_streams()
    options = parser("why", "Why a claim stands or falls.", "  debate why ham gains-outweigh --view all")
    options.add_argument("map", metavar="MAP", help="a file, or the name of a bundled map")
    options.add_argument("claim", metavar="CLAIM", help="a claim or motion")
    options.add_argument("--view", default="author", help="whose word counts: author (default), all, or a voice")
    chosen = options.parse_args(arguments)
    from debate.reason.plain import as_text
    from debate.reason.why import why

    argument_map = load_sound(chosen.map).map
    claim = find_element(argument_map, chosen.claim)
    verdicts = verdicts_in(argument_map, chosen.view)
    print("\n".join(visible(line) for line in as_text(argument_map, why(argument_map, verdicts, claim)).splitlines()))
    return 0

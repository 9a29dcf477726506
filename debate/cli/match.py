"""`debate match`: which claims a typed sentence means."""

import json
import sys
from collections.abc import Sequence

from debate.cli.maps import load_sound
from debate.cli.terminal import parsed, parser, utf8_streams
from debate.diagnostics.render import visible

FORMAT_VERSION = 1


def run(arguments: Sequence[str]) -> int:
    """Print the moves found in the sentence and, for each, the likeliest claims; 0."""
    utf8_streams()
    options = parser(
        "match", "Which claims a typed sentence means.", '  debate match ham "pooling budgets is not enough"'
    )
    options.add_argument("map", metavar="MAP", help="a file, or the name of a bundled map")
    options.add_argument("text", metavar="TEXT", help="a sentence")
    options.add_argument(
        "--matcher",
        choices=("auto", "lexical", "embedded", "encoded"),
        default="auto",
        help="auto (the best that works here), lexical (words), embedded (word vectors) or encoded (a sentence encoder too)",
    )
    options.add_argument("--json", action="store_true", help="for programs")
    chosen = parsed(options, arguments)
    from debate.understand.map_matcher import matcher_of
    from debate.understand.understand import understand

    understanding = understand(chosen.text, matcher_of(load_sound(chosen.map).map, chosen.matcher))
    if chosen.json:
        parts = [
            {
                "act": str(part.act),
                "text": part.text,
                "polarity": str(part.polarity),
                "none": round(part.match.none, 4) if part.match else None,
                "claims": [ranked._asdict() for ranked in part.match.candidates] if part.match else [],
            }
            for part in understanding.parts
        ]
        json.dump(
            {"version": FORMAT_VERSION, "text": chosen.text, "parts": parts}, sys.stdout, indent=2, ensure_ascii=False
        )
        print()
        return 0
    for part in understanding.parts:
        print(visible(f"{part.act}: {part.text}") + (f"  ({part.polarity})" if part.match else ""))
        for ranked in part.match.candidates if part.match else ():
            print(visible(f"  {ranked.confidence:4.0%}  {ranked.id}: {ranked.text}"))
            if ranked.wording:
                print(visible(f"        by its wording: {ranked.wording}"))
        if part.match:
            print(f"  {part.match.none:4.0%}  none of these")
            if part.match.likely_none:
                print("  so it is taken to mean nothing on the map; if it means a claim, give that a line `wording`")
            for note in part.match.notes:
                print(f"  note: {note}")
    return 0

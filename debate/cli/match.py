"""`debate match`: which claims a typed sentence means."""

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from debate.cli.files import STANDARD_INPUT, standard_input
from debate.cli.maps import load_sound
from debate.cli.terminal import parsed, parser, utf8_streams
from debate.diagnostics.render import visible

if TYPE_CHECKING:
    from debate.understand.understand import Understanding

FORMAT_VERSION = 1
SUMMARY = """Which claims a typed sentence means.

For each move in the sentence: what it does (claim, why, deny, concede …);
whether it affirms or denies the likeliest claim (unsure: a learner is asked);
the likeliest claims, and the wordings by which they were found. A percentage
says how likely that claim is by itself; they need not add up to 100."""
EXAMPLE = """  debate match ham "pooling budgets is not enough"
  debate match ham - < sentences.txt        # one sentence a line"""


def run(arguments: Sequence[str]) -> int:
    """Print the moves found in each sentence and, for each, the likeliest claims; 0."""
    utf8_streams()
    options = parser("match", SUMMARY, EXAMPLE)
    options.add_argument("map", metavar="MAP", help="a file, or the name of a bundled map")
    options.add_argument("text", metavar="TEXT", nargs="+", help="a sentence; - reads sentences from standard input")
    options.add_argument(
        "--matcher",
        choices=("auto", "lexical", "embedded", "encoded"),
        default="auto",
        help="auto (the best that works here), lexical (words), embedded (word vectors) or encoded (a sentence encoder too)",
    )
    options.add_argument("--json", action="store_true", help="for programs; of several sentences, an object a line")
    chosen = parsed(options, arguments)
    from debate.understand.map_matcher import matcher_of
    from debate.understand.understand import understand

    matcher = matcher_of(load_sound(chosen.map).map, chosen.matcher)
    several = chosen.text == [STANDARD_INPUT]
    for number, sentence in enumerate(_lines() if several else [" ".join(chosen.text)]):
        understanding = understand(sentence, matcher)
        if chosen.json:
            record = _record(sentence, understanding)
            print(json.dumps(record, indent=None if several else 2, ensure_ascii=False))
        else:
            print("\n" * bool(number) + "\n".join(_told(understanding)))
    return 0


def _lines() -> list[str]:
    """The sentences on standard input: its lines that are not empty."""
    text = standard_input().decode("utf-8", "replace")
    return [line for line in map(str.strip, text.splitlines()) if line]


def _told(understanding: "Understanding") -> Iterable[str]:
    for part in understanding.parts:
        yield visible(f"{part.act}: {part.text}") + (f"  ({part.polarity})" if part.match else "")
        for ranked in part.match.candidates if part.match else ():
            yield visible(f"  {ranked.confidence:4.0%}  {ranked.id}: {ranked.text}")
            if ranked.wording:
                yield visible(f"        by its wording: {ranked.wording}")
        if part.match:
            yield f"  {part.match.none:4.0%}  none of these"
            if part.match.likely_none:
                yield "  so it is taken to mean nothing on the map; if it means a claim, give that a line `wording`"
            yield from (f"  note: {note}" for note in part.match.notes)


def _record(sentence: str, understanding: "Understanding") -> dict[str, Any]:
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
    return {"version": FORMAT_VERSION, "text": sentence, "parts": parts}

"""The maps with typed sentences that confidences are fitted on: the learners' and the library's.

The learners' are in `sentences/learners.jsonl`.

Ten maps with 34 claims each on subjects of their own, 52 typed sentences a map (paraphrases with few words in common, denials,
reasons, talk that is near the topic or off it, gibberish), and three other wordings of each claim, by writers who had not
seen the sentences. They were written for this. The library's are the bundled maps, with the earlier of the two sets of sentences
about them (`sentences.py`): real maps, with wordings for every claim.
"""

import json
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks.matching import sentences
from debate.understand.map_matcher import claimable, context_of
from debate.understand.moves import moves
from debate.understand.terms import folding
from debate.understand.text import clean

FEW, SMALL = 6, 4  # claims of a small map made of a learners' map, and how many of these maps
OTHERS = 0.7  # sentences of a small map that mean none of its claims, for one that does
LEARNERS = Path(__file__).parent / "sentences" / "learners.jsonl"


class Learners(NamedTuple):
    """A map: its context, mostly its motion if it has just one; its claims and motions by name, each with its wordings; and
    sentences with what each means."""

    motion: str
    claims: dict[str, tuple[str, list[str]]]
    sentences: list[tuple[str, frozenset[str]]]


def learners() -> list[Learners]:
    """The learners' maps."""
    found: list[Learners] = []
    for row in map(json.loads, LEARNERS.read_text(encoding="utf-8").splitlines()):
        if "map" in row:
            motion = row.get("motion", "")
            found.append(Learners(motion, {"motion": (motion, row["wordings"])} if motion else {}, []))
        elif "claim" in row:
            found[-1].claims[row["claim"]] = row["text"], row["wordings"]
        else:
            found[-1].sentences.append((row["text"], frozenset(row["means"])))
    return found


def small(some: Learners, random: Random) -> Learners:
    """A map of some of the claims, with the sentences that mean one of these, and others in proportion."""
    names = {"motion", *random.sample(sorted(some.claims.keys() - {"motion"}), FEW)} & some.claims.keys()
    typed = [(text, means & names) for text, means in some.sentences]
    meant = [one for one in typed if one[1]]
    other = random.sample([one for one in typed if not one[1]], round(len(meant) * OTHERS))
    return Learners(some.motion, {name: some.claims[name] for name in some.claims if name in names}, meant + other)


def learner_maps() -> list[Learners]:
    """The learners' maps, and small ones made of some claims of each."""
    random = Random(0)
    return [one for some in learners() for one in (some, *(small(some, random) for _ in range(SMALL)))]


def library_maps() -> list[Learners]:
    """The bundled maps with the sentences of the earlier set that make one move."""
    rows = [row for row in sentences.rows("earlier") if "also" not in row]
    own = [
        library_map(name, [row for row in rows if row["map"] == name], joined=False)
        for name in sorted({row["map"] for row in rows})
    ]
    return [*own, library_map(sentences.JOINED, [r for r in rows if r["map"] not in sentences.PLACES], joined=True)]


def library_map(name: str, rows: list[dict], joined: bool) -> Learners:
    one = sentences.loaded(name).map
    fold = folding(one.terms)
    claims = {
        each.id: (fold(clean(each.text).text), [fold(clean(text).text) for text in each.wordings])
        for each in claimable(one)
    }
    said = [(moves(row["text"]), sentences.right(row, "means", joined)) for row in rows]
    typed = [(fold(clean(parts[0].content).text), frozenset(means)) for parts, means in said if len(parts) == 1]
    return Learners(fold(clean(context_of(one)).text), claims, [(text, means) for text, means in typed if text])

"""Does a sentence affirm or deny the claim that it matches? The rules, on data that they were not written for.

    python -m benchmarks.matching.polarity ARGKP PERSPECTRUM [--split dev]

- ArgKP-2021: pairs that the annotators matched (an argument affirms its key point), and the pairs of an argument with
  the nearest key point of the other side, by the embedded matcher: what a wrong match looks like. Those are seldom
  denials in so many words: right is `denies`, `unsure` or `hedges`; `affirms` is the silent mistake.
- Perspectrum, its own split: two perspectives that the annotators grouped as saying the same (affirms), and the second
  of them negated by a rule ("is" to "is not", "It is not true that …": denies). And perspectives that support or
  undermine a claim, which mostly do so by another point: what the rules make of them.
"""

import argparse
import json
import re
from collections import Counter
from pathlib import Path

from benchmarks.matching import argkp
from debate.understand.matcher import Candidate, matcher
from debate.understand.polarity import Polarity, polarity

_VERB = re.compile(r"\b(should|could|would|will|must|may|might|can|is|are|was|were)\b", re.IGNORECASE)
_NEGATED = re.compile(r"\b(?:not|no|never|cannot|nobody|nothing|without)\b|n't", re.IGNORECASE)


def negated(text: str, turn: int) -> str | None:
    """A sentence with its first verb negated, or a denial before it; None if it has a negation already."""
    if _NEGATED.search(text):
        return None
    verb = _VERB.search(text)
    if verb is None or turn % 3 == 0:
        return f"It is not true that {text[:1].lower()}{text[1:]}"
    return f"{text[: verb.end()]} not{text[verb.end() :]}"


def show(title: str, found: dict[str, Counter]) -> None:
    print(title)
    for said, count in found.items():
        total = sum(count.values())
        read = ", ".join(f"{kind} {count[kind]} ({count[kind] / total:.3f})" for kind in map(str, Polarity))
        print(f"  {said}, {total} pairs: read as {read}")


def of_argkp(folder: Path, name: str) -> None:
    split = argkp.read(folder, name)
    said = {argument.id: argument for argument in split.arguments}
    points = {point.id: point for point in split.key_points}
    found: dict[str, Counter] = {"matched: affirms": Counter(), "nearest of the other side": Counter()}
    for (argument, point), label in split.labels.items():
        if label == 1:
            found["matched: affirms"][str(polarity(said[argument].text, points[point].text))] += 1
    for topic in split.topics():
        for stance in ("1", "-1"):
            others = [Candidate(p.id, p.text) for p in split.key_points if (p.topic, p.stance) == (topic, stance)]
            ready = matcher(others, kind="embedded")
            for argument in split.arguments:
                if argument.topic == topic and argument.stance != stance:
                    best = ready.match(argument.text, 1).candidates
                    if best:
                        found["nearest of the other side"][str(polarity(argument.text, best[0].text))] += 1
    show(f"ArgKP {name}", found)


def of_perspectrum(folder: Path, name: str) -> None:
    def read(part: str) -> list | dict:
        return json.loads((folder / f"{part}_v1.0.json").read_text(encoding="utf-8"))

    text = {perspective["pId"]: perspective["text"].strip() for perspective in read("perspective_pool")}
    split = read("dataset_split")
    found = {kind: Counter() for kind in ("grouped: affirms", "negated: denies", "supports", "undermines")}
    for claim in read("perspectrum_with_answers"):
        if split[str(claim["cId"])] != name:
            continue
        for turn, group in enumerate(claim["perspectives"]):
            texts = [text[i] for i in group["pids"] if i in text]
            kind = {"SUPPORT": "supports", "UNDERMINE": "undermines"}.get(group["stance_label_3"])
            for each in texts if kind else ():
                found[kind][str(polarity(each, claim["text"]))] += 1
            if len(texts) > 1:
                found["grouped: affirms"][str(polarity(texts[1], texts[0]))] += 1
                turned = negated(texts[0], turn)
                if turned:
                    found["negated: denies"][str(polarity(turned, texts[0]))] += 1
                turned = negated(texts[1], turn)
                if turned:
                    found.setdefault("negated paraphrase: denies", Counter())[str(polarity(turned, texts[0]))] += 1
    show(f"Perspectrum {name}", found)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("argkp", type=Path)
    parser.add_argument("perspectrum", type=Path)
    parser.add_argument("--split", default="dev")
    options = parser.parse_args()
    of_argkp(options.argkp, "dev")
    of_perspectrum(options.perspectrum, options.split)

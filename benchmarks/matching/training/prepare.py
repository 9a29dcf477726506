"""Gather the training examples: ArgKP-2021 train, the motions written for this project, and the train split of
Perspectrum 1.0.

    python -m benchmarks.matching.training.prepare ARGKP PERSPECTRUM OUT

ARGKP is a folder in ArgKP-2021's layout, PERSPECTRUM one with Perspectrum's own files. OUT becomes one JSON file: the
maps (a topic's key points, its arguments, and the labelled pairs) and the paraphrase clusters (every Perspectrum claim
with its perspectives, grouped by the annotators into groups that say the same). Claims on the topics of ArgKP's dev
and test splits are left out, so that neither split is seen in other words; OUT lists them. The written motions keep away
from those topics.
"""

import json
import re
import sys
from pathlib import Path

from benchmarks.matching import argkp
from benchmarks.matching.training import written

KEPT_APART = re.compile(
    r"vaccin|immuni[sz]|"  # test: routine child vaccinations should be mandatory
    r"social (media|network)|facebook|twitter|"  # test: social media platforms should be regulated by the government
    r"\b(usa?|united states|america)\b|u\.s\.|american|"  # test: the USA is a good country to live in
    r"school uniform|affirmative action|austerity|\bguns?\b|firearm|bear arms|assault weapon",  # dev
    re.IGNORECASE,
)
SHORTEST = 3
"""Words that a perspective has at least; shorter ones are fragments."""


def maps(folder: Path) -> list[dict[str, object]]:
    """Every topic of the train split as a map."""
    split = argkp.read(folder, "train")
    found = []
    for topic in split.topics():
        claims = [point for point in split.key_points if point.topic == topic]
        arguments = [argument for argument in split.arguments if argument.topic == topic]
        labels = [
            [a, c, label]
            for a, argument in enumerate(arguments)
            for c, claim in enumerate(claims)
            if (label := split.labels.get((argument.id, claim.id))) is not None
        ]
        found.append(
            {
                "topic": topic,
                "claims": [claim.text for claim in claims],
                "claim_sides": [int(claim.stance) for claim in claims],
                "arguments": [argument.text for argument in arguments],
                "argument_sides": [int(argument.stance) for argument in arguments],
                "labels": labels,
                "written": False,
            }
        )
    return found


def clusters(folder: Path) -> tuple[list[dict[str, object]], list[str]]:
    """Every claim of the train split with its groups of perspectives; and the claims that were left out."""

    def read(name: str) -> object:
        return json.loads((folder / f"{name}_v1.0.json").read_text(encoding="utf-8"))

    text = {perspective["pId"]: perspective["text"].strip() for perspective in read("perspective_pool")}
    split = read("dataset_split")
    found, left_out = [], []
    for claim in sorted(read("perspectrum_with_answers"), key=lambda claim: claim["cId"]):
        if split[str(claim["cId"])] != "train":
            continue
        if KEPT_APART.search(claim["text"]):
            left_out.append(claim["text"])
            continue
        seen: set[str] = set()
        groups = []
        for group in claim["perspectives"]:
            texts = [text[i] for i in group["pids"] if i in text and len(text[i].split()) >= SHORTEST]
            fresh = [t for t in dict.fromkeys(texts) if t.lower() not in seen]
            seen.update(t.lower() for t in fresh)
            if fresh:
                groups.append(fresh)
        if any(len(group) > 1 for group in groups):
            found.append({"claim": claim["text"].strip(), "groups": groups})
    return found, left_out


def main(argkp_folder: Path, perspectrum_folder: Path, out: Path) -> None:
    ready = maps(argkp_folder) + [motion._asdict() | {"written": True} for motion in written.motions()]
    groups, left_out = clusters(perspectrum_folder)
    out.parent.mkdir(parents=True, exist_ok=True)
    content = {"maps": ready, "clusters": groups, "left_out": left_out}
    out.write_text(json.dumps(content, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    pairs = sum(len(m["labels"]) for m in ready)
    right = sum(label for m in ready for _, _, label in m["labels"])
    print(f"{len(ready)} maps, {sum(len(m['arguments']) for m in ready)} arguments, {pairs} pairs, {right} match")
    texts = sum(len(group) for claim in groups for group in claim["groups"])
    print(f"{len(groups)} claims with {texts} perspectives; {len(left_out)} claims left out")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))

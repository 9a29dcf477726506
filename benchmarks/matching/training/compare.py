"""Compare weights on the topics that they were not trained on, alone and in fusion with the untrained matchers.

    python -m benchmarks.matching.training.compare --argkp FOLDER --examples examples.json --vocabulary vocab.txt
        --weights FILE[*SHARE][+FILE[*SHARE]...] ... [--fold K] [--metrics metrics.json]

The measured topics are those of dev and, if the training left a fold out, its topics too.
The shares of the fusion are chosen twice: on all measured topics, and for every topic on the others only
(leave-one-topic-out), which is the fairer figure. --metrics writes those of the last weights.
"""

import argparse
import itertools
import json
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch

from benchmarks.matching import argkp
from benchmarks.matching.training import measure
from benchmarks.matching.training.batches import FOLDS, as_split, folded
from benchmarks.matching.training.encoder import Encoder
from benchmarks.matching.training.model import Model, Tokens, read

GRID = tuple(itertools.product((0.7, 0.8, 0.9), (0.0, 0.25, 0.5), (0.0, 0.25, 0.5)))
"""Share of the map's mean that is taken off; weight of the static matcher; weight of the lexical one; dense has 1."""


def encoder(formula: str) -> Encoder:
    """The weights of one file, or the mean of several."""
    total: dict[str, torch.Tensor] = {}
    parts = [part.partition("*") for part in formula.split("+")]
    for path, _, share in parts:
        for name, value in read(Path(path)).items():
            total[name] = total.get(name, 0) + (float(share) if share else 1 / len(parts)) * value
    ready = Encoder()
    ready.load_state_dict(total)
    return ready


def pair_of(values: argkp.MeanAveragePrecision | np.ndarray) -> str:
    return f"{values[0]:.3f} / {values[1]:.3f}"


def main(options: argparse.Namespace) -> None:
    torch.set_num_threads(1)
    examples = json.loads(options.examples.read_text(encoding="utf-8"))
    maps, held_out = folded(examples["maps"], options.fold)
    splits = {"dev": argkp.read(options.argkp, "dev")}
    if held_out:
        splits["held out"] = as_split(held_out)
    ready = {name: measure.sheets(split) for name, split in splits.items()}
    tokens = Tokens(options.vocabulary)
    for formula in options.weights:
        print(f"\n{formula}")
        model = Model(encoder(formula), tokens, 0)
        metrics = report(model, splits, ready, [claim for entry in maps for claim in entry["claims"]])
        if options.metrics:
            options.metrics.write_text(json.dumps(metrics, indent=1) + "\n", encoding="utf-8")


class Topic(NamedTuple):
    """One topic of a measured split, with its vectors in one context."""

    owner: str
    split: argkp.Split
    sheet: measure.Sheet
    pair: measure.Pair


def report(model: Model, splits: dict, ready: dict, other_claims: list[str]) -> dict[str, object]:
    metrics: dict[str, object] = {}
    for context in measure.CONTEXTS:
        topics = []
        for name, split in splits.items():
            pairs = measure.vectors(ready[name], model.embed, context)
            if context == "bare":
                metrics.update(kinds(name, split, ready[name], pairs))
            topics += [
                Topic(name, measure.one_topic(split, sheet), sheet, pair)
                for sheet, pair in zip(ready[name], pairs, strict=True)
            ]
        metrics.update(fusion(context, topics))
        if context == "bare":
            metrics.update(search(model, topics, other_claims))
    return metrics


def kinds(name: str, split: argkp.Split, sheets: list[measure.Sheet], pairs: list[measure.Pair]) -> dict[str, object]:
    """Each step from the plain cosine to the whole fusion."""
    both = list(zip(sheets, pairs, strict=True))
    scores = {
        "plain cosine": [a @ c.T for a, c in pairs],
        "centred": [measure.centred(*pair, measure.SHARE) for pair in pairs],
        "centred, lead": [measure.fused(*b, static=0, lexical=0) for b in both],
        "centred, lead + lexical": [measure.fused(*b, static=0, lexical=0.5) for b in both],
        "centred, lead + static": [measure.fused(*b, static=0.5, lexical=0) for b in both],
        "centred, lead + both": [measure.fused(*b) for b in both],
    }
    metrics: dict[str, object] = {}
    for kind, matrices in scores.items():
        value = measure.mean_average_precision(split, sheets, matrices)
        side, topic = (measure.found(split, sheets, matrices, side=side) for side in (True, False))
        print(
            f"  {name:9} {kind:23} mAP {pair_of(value)}   side: acc {side.accuracy:.3f} hit@1 {side.one:.3f}"
            f" @3 {side.three:.3f}   topic: acc {topic.accuracy:.3f} hit@1 {topic.one:.3f} @3 {topic.three:.3f}"
        )
        metrics[f"{name}, {kind}"] = {
            "mAP strict, relaxed": [round(v, 4) for v in value],
            "own side: hit@1, hit@3, top-1 with none": [round(v, 4) for v in side],
            "whole topic: hit@1, hit@3, top-1 with none": [round(v, 4) for v in topic],
        }
    return metrics


def fusion(context: str, topics: list[Topic]) -> dict[str, object]:
    """The shares that are best on all topics, and what is left when a topic has no say in them."""
    grid = np.array(
        [
            [
                measure.mean_average_precision(t.split, [t.sheet], [measure.fused(t.sheet, t.pair, *shares)])
                for t in topics
            ]
            for shares in GRID
        ]
    )  # shares x topics x (strict, relaxed)
    both = grid.mean(axis=2)
    best = int(both.mean(axis=1).argmax())
    fixed = GRID.index((measure.SHARE, measure.STATIC, measure.LEXICAL))
    left_out = np.array([grid[np.delete(both, i, axis=1).mean(axis=1).argmax(), i] for i in range(len(topics))])
    metrics: dict[str, object] = {}
    for name in dict.fromkeys(t.owner for t in topics):
        rows = [i for i, t in enumerate(topics) if t.owner == name]
        values = {
            f"fixed shares {GRID[fixed]}": grid[fixed, rows],
            f"best shares {GRID[best]}": grid[best, rows],
            "leave one topic out": left_out[rows],
        }
        print(
            f"  {name:9} motion: {context:6} " + "; ".join(f"{k}: {pair_of(v.mean(axis=0))}" for k, v in values.items())
        )
        for kind, value in values.items():
            metrics[f"{name}, fused, motion before: {context}, {kind}"] = [
                round(float(v), 4) for v in value.mean(axis=0)
            ]
    return metrics


def search(model: Model, topics: list[Topic], other_claims: list[str]) -> dict[str, object]:
    """The claims of all topics as one map, plain cosine."""
    claims = model.embed([c.text for t in topics for c in t.sheet.claims] + other_claims)
    right: list[set[int]] = []
    start = 0
    for t in topics:
        places = {claim.id: start + i for i, claim in enumerate(t.sheet.claims)}
        right += [{n for i, n in places.items() if t.split.labels.get((a.id, i)) == 1} for a in t.sheet.arguments]
        start += len(t.sheet.claims)
    hits = measure.search(np.concatenate([t.pair.arguments for t in topics]), claims, right)
    print(f"  search among {len(claims)} claims of all topics: hit@1 {hits[0]:.3f} @3 {hits[1]:.3f} @10 {hits[2]:.3f}")
    return {f"search among {len(claims)} claims, plain cosine: hit@1, @3, @10": [round(h, 4) for h in hits]}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--argkp", type=Path, required=True)
    parser.add_argument("--examples", type=Path, required=True)
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--weights", nargs="+", required=True)
    parser.add_argument("--fold", type=int, choices=range(FOLDS))
    parser.add_argument("--metrics", type=Path)
    main(parser.parse_args())

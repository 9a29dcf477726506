"""Make the encoder say of a text what its teacher says, word piece by word piece; a second stage after train.py.

    python -m benchmarks.matching.training.distil --start last.safetensors --vocabulary vocab.txt
        --examples examples.json --argkp FOLDER --teacher NAME --out FOLDER --steps N [--rate 2e-4] [--fold K]

NAME is what teach.py was given. A student of 800 steps is no nearer to its teacher on texts that it was trained on than
on texts that it was not: what it lacks is practice. A step's batch is that of train.py; what is made small stands in
SHARES. Words learn too. As in train.py the weights that are kept are a moving average.
"""

import argparse
import json
import random
import time
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from benchmarks.matching import argkp
from benchmarks.matching.training import measure
from benchmarks.matching.training.batches import (
    FOLDS,
    Draw,
    MapBatch,
    Perspectives,
    as_split,
    batches,
    folded,
    perspectives,
)
from benchmarks.matching.training.encoder import LAYERS, WIDTH, Encoder, Packed
from benchmarks.matching.training.losses import found_among, told_apart
from benchmarks.matching.training.model import Tokens, read, save
from benchmarks.matching.training.teach import Lessons

CONTEXTS = {"bare": 0.35, "both": 0.65}
CENTRE = 0.7
"""Share of the mean of a map's claims that is taken off, as when matching."""
TEMPERATURE = 0.07
SHARES = {
    "pieces": 1.0,  # the teacher's state of each word piece, told from the student's by a plane: mean squared error
    "text": 3.0,  # the same of the text's vector: one less the cosine
    "near": 60.0,  # cosines of all texts: mean squared error
    "inside": 150.0,  # cosines of a map's arguments and claims, the mean taken off: mean squared error
    "order": 1.0,  # which claim of the map an argument is nearest to: Kullback-Leibler divergence
    "search": 0.3,  # what train.py makes small, from the labels
    "point": 1.2,
}
DECAY, WORDS_RATE, PLANES_RATE, WARM_UP, KEPT, CLIPPED = 0.95, 0.5, 1e-3, 40, 0.98, 2.0


class Batch(NamedTuple):
    """Texts in this order: arguments of all maps, claims of all maps, what is said, what is meant."""

    maps: list[MapBatch]
    views: Perspectives

    def texts(self) -> list[str]:
        arguments = [text for m in self.maps for text in m.arguments]
        return arguments + [text for m in self.maps for text in m.claims] + self.views.said + self.views.meant

    def whole(self) -> list[str]:
        """The same texts, each with what it is about before it: what the teacher was asked."""
        arguments = [text for m in self.maps for text in m.whole[: len(m.arguments)]]
        claims = [text for m in self.maps for text in m.whole[len(m.arguments) :]]
        return arguments + claims + self.views.whole_said + self.views.whole_meant

    def places(self) -> list[tuple[slice, slice]]:
        """Of each map, where its arguments and its claims are."""
        row, column, found = 0, sum(len(m.arguments) for m in self.maps), []
        for m in self.maps:
            found.append((slice(row, row + len(m.arguments)), slice(column, column + len(m.claims))))
            row, column = found[-1][0].stop, found[-1][1].stop
        return found


class Student(nn.Module):
    """The encoder, and the planes through its states and vectors that tell the teacher's; only the encoder is kept."""

    def __init__(self, encoder: Encoder, tokens: Tokens, width: int) -> None:
        super().__init__()
        self.encoder, self._tokens = encoder, tokens
        self.pieces, self.text = nn.Linear(WIDTH, width), nn.Linear(WIDTH, width)
        self.scale = nn.Parameter(torch.tensor([np.log(10.0), 5.0], dtype=torch.float32))

    def states(self, texts: list[str]) -> list[Tensor]:
        """A row a piece, of each text."""
        ids = [self._tokens(text) for text in texts]
        packed = Packed.of([len(row) for row in ids])
        hidden = self.encoder.embed(torch.tensor([piece for row in ids for piece in row]), packed)
        return list(self.encoder.run(hidden, packed).split(packed.lengths.tolist()))

    @torch.no_grad()
    def embed(self, texts: list[str], batch: int = 64) -> np.ndarray:
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        out = np.zeros((len(texts), WIDTH), dtype=np.float32)
        for start in range(0, len(order), batch):
            chosen = order[start : start + batch]
            means = torch.stack([rows.mean(dim=0) for rows in self.states([texts[i] for i in chosen])])
            out[chosen] = functional.normalize(means, dim=1).numpy()
        return out

    @torch.no_grad()
    def lay_planes(self, lessons: Lessons, texts: list[str]) -> None:
        """Start with the planes that fit best now (least squares)."""
        states = [rows for start in range(0, len(texts), 64) for rows in self.states(texts[start : start + 64])]
        means = torch.stack([rows.mean(dim=0) for rows in states])
        targets = (lessons.pieces(texts), lessons.vectors(texts))
        for plane, given, wanted in zip((self.pieces, self.text), (torch.cat(states), means), targets, strict=True):
            one = torch.cat([given, torch.ones(len(given), 1)], dim=1)
            fitted = torch.linalg.lstsq(one.T @ one + 0.1 * torch.eye(WIDTH + 1), one.T @ wanted).solution
            plane.weight.copy_(fitted[:WIDTH].T)
            plane.bias.copy_(fitted[WIDTH])


def centred(rows: Tensor, claims: Tensor) -> Tensor:
    return functional.normalize(rows - CENTRE * claims.mean(dim=0), dim=1)


def parts(student: Student, batch: Batch, lessons: Lessons) -> dict[str, Tensor]:
    """What is made small, by its name in SHARES."""
    texts, whole = batch.texts(), batch.whole()
    states = student.states(texts)
    means = torch.stack([rows.mean(dim=0) for rows in states])
    learnt, ideal = functional.normalize(means, dim=1), lessons.vectors(whole)
    alike = [i for i, (text, asked) in enumerate(zip(texts, whole, strict=True)) if text == asked]
    found = {"search": learnt.new_zeros(()), "point": learnt.new_zeros(())}
    if alike:
        said = student.pieces(torch.cat([states[i] for i in alike]))
        found["pieces"] = functional.mse_loss(said, lessons.pieces([whole[i] for i in alike]))
        found["text"] = (1 - functional.cosine_similarity(student.text(means[alike]), ideal[alike])).mean()
        found["near"] = functional.mse_loss(learnt[alike] @ learnt[alike].T, ideal[alike] @ ideal[alike].T)
    inside, order, point = [], [], []
    places = batch.places()
    for m, (rows, columns) in zip(batch.maps, places, strict=True):
        mine, theirs = (
            torch.cat([centred(v[rows], v[columns]), centred(v[columns], v[columns])]) for v in (learnt, ideal)
        )
        mine, theirs, count = mine @ mine.T, theirs @ theirs.T, len(m.arguments)
        difference = (mine - theirs).square()
        inside.append(0.6 * difference[:count, count:].mean() + 0.4 * difference.mean())
        logits, wanted = mine[:count, count:] / TEMPERATURE, theirs[:count, count:] / TEMPERATURE
        order.append(functional.kl_div(logits.log_softmax(dim=1), wanted.softmax(dim=1), reduction="batchmean"))
        point.append(told_apart(learnt[rows], learnt[columns], m.labels, student.scale))
    first = places[-1][1].stop
    about = torch.tensor(batch.views.claim)
    for number in set(batch.views.claim):
        chosen = (about == number).nonzero()[:, 0] + first
        if len(chosen) > 1:
            both = (chosen, chosen + len(about))
            said, meant, ideal_said, ideal_meant = (v[rows] for v in (learnt, ideal) for rows in both)
            one = centred(said, meant) @ centred(meant, meant).T
            other = centred(ideal_said, ideal_meant) @ centred(ideal_meant, ideal_meant).T
            inside.append((one - other).square().mean())
    arguments, claims = places[-1][0].stop, places[0][1].start
    labels = torch.block_diag(*(m.labels for m in batch.maps))
    found["search"] = found_among(learnt[:arguments], learnt[claims:first], labels)
    return found | {
        "inside": torch.stack(inside).mean(),
        "order": torch.stack(order).mean(),
        "point": torch.cat(point).mean(),
    }


def groups_of_parameters(student: Student, rate: float) -> list[dict]:
    """Lower layers learn more slowly, words slower still, the planes fast."""
    groups = [{"params": [*student.pieces.parameters(), *student.text.parameters()], "peak": PLANES_RATE}]
    groups.append({"params": [student.scale], "peak": 1e-2})
    for name, value in student.encoder.named_parameters():
        layer = int(name.split(".")[2]) if name.startswith("encoder.layer") else -1
        peak = rate * DECAY ** (LAYERS - 1 - layer) * (WORDS_RATE if layer < 0 else 1)
        groups.append({"params": [value], "peak": peak, "weight_decay": 0.01 * (value.ndim > 1 and layer >= 0)})
    return groups


def main(options: argparse.Namespace) -> None:
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    draw = Draw(random.Random(options.seed), CONTEXTS)
    examples = json.loads(options.examples.read_text(encoding="utf-8"))
    maps, held_out = folded(examples["maps"], options.fold)
    watched = {"dev": argkp.read(options.argkp, "dev")} | ({"held out": as_split(held_out)} if held_out else {})
    ready = {name: measure.sheets(split) for name, split in watched.items()}
    lessons = Lessons(options.teacher)
    tokens = Tokens(options.vocabulary)
    encoder = Encoder()
    encoder.load_state_dict(read(options.start))
    some = random.Random(options.seed).sample(lessons.texts, min(1500, len(lessons.texts)))
    student = Student(encoder, tokens, lessons.width)
    student.lay_planes(lessons, some)
    optimiser = torch.optim.AdamW(
        groups_of_parameters(student, options.rate), lr=options.rate, betas=(0.9, 0.98), weight_decay=0.0, fused=True
    )
    average = {name: value.detach().clone() for name, value in encoder.state_dict().items()}
    options.out.mkdir(parents=True, exist_ok=True)
    start, step = time.time(), 0

    def look() -> None:
        current = {name: value.detach().clone() for name, value in encoder.state_dict().items()}
        encoder.load_state_dict(average)
        line: dict[str, object] = {"step": step, "minutes": round((time.time() - start) / 60, 1)}
        for name, split in watched.items():
            for kind, (strict, relaxed) in measure.quick(split, ready[name], student.embed).items():
                line[f"{name} {kind}"] = (round(strict, 4), round(relaxed, 4))
        save(encoder, options.out / "last.safetensors")
        encoder.load_state_dict(current)
        print(json.dumps(line), flush=True)

    while step < options.steps:
        for some_maps in batches(maps, draw):
            found = parts(student, Batch(some_maps, perspectives(examples["clusters"], draw)), lessons)
            loss = sum(SHARES[name] * value for name, value in found.items())
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(student.parameters(), CLIPPED)
            step += 1
            for group in optimiser.param_groups:
                group["lr"] = group["peak"] * min(step / WARM_UP, max(0.02, 1 - step / options.steps))
            optimiser.step()
            with torch.no_grad():
                for name, value in encoder.state_dict().items():
                    average[name].lerp_(value, 1 - min(KEPT, step / (step + 10)))
            if step % 20 == 0:
                shown = ", ".join(f"{name} {value.item():.4f}" for name, value in found.items())
                print(f"{step} {(time.time() - start) / 60:.1f} min: {shown}", flush=True)
            if step % options.every == 0 or step == options.steps:
                look()
            if step == options.steps:
                break


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--start", type=Path, required=True, help="weights that train.py wrote")
    parser.add_argument("--vocabulary", type=Path, required=True, help="vocab.txt of all-MiniLM-L6-v2")
    parser.add_argument("--examples", type=Path, required=True, help="what prepare.py wrote")
    parser.add_argument("--argkp", type=Path, required=True, help="the folder of ArgKP-2021, for dev")
    parser.add_argument("--teacher", type=Path, required=True, help="NAME that teach.py was given")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, required=True)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--fold", type=int, choices=range(FOLDS), help="a quarter of the topics, measured instead")
    parser.add_argument("--every", type=int, default=400, help="steps between two looks at dev and the fold")
    parser.add_argument("--seed", type=int, default=1)
    main(parser.parse_args())

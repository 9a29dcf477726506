"""Fine-tune MiniLM-L6 to say which claim an argument makes.

    python -m benchmarks.matching.training.train --base model.safetensors --examples examples.json --argkp FOLDER
        --out FOLDER [--epochs 6] [--freeze 0] [--seed 1] [--hold-out 0] [--threads 1] [--rate 5e-5]

A batch is some maps with some of their arguments, and some Perspectrum claims with some of their perspectives. Three
losses are added:

- search: of all claims in the batch, those of other maps included, an argument is nearest to one that it makes
  (softmax over cosines, Oord et al. 2018). This keeps the sense of topic.
- point: a labelled pair is told right from wrong by the cosine after the map's mean is taken off (logistic loss). This
  is what the matcher looks at, and what decides between "this claim" and "none of these".
- paraphrase: perspectives of one group are nearest to each other (supervised contrast, Khosla et al. 2020), and so are
  arguments that make the same claim.

The weights that are kept are a moving average over the steps; the best by the mean of strict and relaxed precision of
the fused scores on dev is written to OUT/best.safetensors, the last to OUT/last.safetensors. The same seed, examples
and torch give the same weights on the same machine with one thread.
"""

import argparse
import json
import os
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor
from torch.nn import functional

from benchmarks.matching import argkp
from benchmarks.matching.training import measure
from benchmarks.matching.training.encoder import LAYERS, Encoder, Packed, pool
from debate.understand.wordpiece import WordPiece

LONGEST = 64
MAPS, ARGUMENTS = 4, 12  # of a batch
CLAIMS, GROUPS, TEXTS = 6, 3, 2  # of a batch: Perspectrum claims, groups of each, texts of each group
TEMPERATURE = 0.05
SEARCH, POINT, PARAPHRASE, SAME_CLAIM = 1.0, 1.0, 0.5, 0.3
EVERY = 40  # steps between two looks at dev


class Tokens:
    """Texts to piece numbers of the base vocabulary, remembered."""

    def __init__(self, vocabulary: Path) -> None:
        pieces = vocabulary.read_text(encoding="utf-8").split("\n")[:-1]
        rows = {piece: row for row, piece in enumerate(pieces)}
        self._pieces = WordPiece(rows)
        self._start, self._end = rows["[CLS]"], rows["[SEP]"]
        self._seen: dict[str, list[int]] = {}

    def __call__(self, text: str) -> list[int]:
        if text not in self._seen:
            self._seen[text] = [self._start, *self._pieces.ids(text)[: LONGEST - 2], self._end]
        return self._seen[text]


class Model:
    """The encoder, of which the lowest layers may be frozen; what these say is computed once a text."""

    def __init__(self, encoder: Encoder, tokens: Tokens, freeze: int) -> None:
        self.encoder, self._tokens, self._freeze = encoder, tokens, freeze
        self._below: dict[str, Tensor] = {}
        for part in (encoder.embeddings, *encoder.layers[:freeze]):
            part.requires_grad_(False)

    def trained(self) -> list[tuple[str, torch.nn.Parameter]]:
        return [(name, value) for name, value in self.encoder.named_parameters() if value.requires_grad]

    def __call__(self, texts: Sequence[str]) -> Tensor:
        self._prepare(texts)
        below = [self._below[text] for text in texts]
        packed = Packed.of([len(hidden) for hidden in below])
        return pool(self.encoder.run(torch.cat(below), packed, self._freeze), packed)

    def _prepare(self, texts: Sequence[str]) -> None:
        missing = [text for text in dict.fromkeys(texts) if text not in self._below]
        if not missing:
            return
        ids = [self._tokens(text) for text in missing]
        packed = Packed.of([len(row) for row in ids])
        training = self.encoder.training
        self.encoder.eval()
        with torch.no_grad():
            flat = torch.tensor([i for row in ids for i in row])
            hidden = self.encoder.run(self.encoder.embed(flat, packed), packed, 0, self._freeze)
        self.encoder.train(training)
        self._below.update(zip(missing, hidden.split(packed.lengths.tolist()), strict=True))

    def embed(self, texts: Sequence[str], batch: int = 64) -> np.ndarray:
        self.encoder.eval()
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        out = np.zeros((len(texts), 384), dtype=np.float32)
        with torch.no_grad():
            for start in range(0, len(order), batch):
                chosen = order[start : start + batch]
                out[chosen] = self([texts[i] for i in chosen]).numpy()
        return out


class MapBatch:
    """Some arguments of one map, and all its claims."""

    def __init__(self, entry: dict, chosen: Sequence[int]) -> None:
        self.arguments = [entry["arguments"][i] for i in chosen]
        self.claims = entry["claims"]
        place = {i: row for row, i in enumerate(chosen)}
        sides = np.array(entry["argument_sides"])[list(chosen)]
        # A pair of one side without a label is open (-1); a claim of the other side is not what an argument says.
        labels = np.where(sides[:, None] == np.array(entry["claim_sides"])[None, :], -1, 0)
        for a, c, label in entry["labels"]:
            if a in place:
                labels[place[a], c] = label
        self.labels = torch.tensor(labels)


def batches(maps: list[dict], draw: random.Random) -> Iterator[list[MapBatch]]:
    """One epoch: every argument once."""
    queues = []
    for entry in maps:
        order = list(range(len(entry["arguments"])))
        draw.shuffle(order)
        queues.append([MapBatch(entry, order[i : i + ARGUMENTS]) for i in range(0, len(order), ARGUMENTS)])
    while sum(map(bool, queues)):
        # The fullest maps first, with some chance, so that the maps of a batch differ until the end of the epoch.
        open_queues = sorted((q for q in queues if q), key=lambda q: -len(q) * draw.uniform(0.5, 1))
        yield [queue.pop() for queue in open_queues[:MAPS]]


def perspectives(clusters: list, draw: random.Random) -> tuple[list[str], list[int]]:
    """Texts, and for each the number of its group."""
    texts: list[str] = []
    groups: list[int] = []
    for claim in draw.sample(clusters, CLAIMS):
        several = [group for group in claim if len(group) > 1]
        for group in draw.sample(several, min(GROUPS, len(several))):
            chosen = draw.sample(group, TEXTS)
            number = len(set(groups))
            texts += chosen
            groups += [number] * len(chosen)
    return texts, groups


def contrast(vectors: Tensor, same: Tensor, counted: Tensor) -> Tensor:
    """Supervised contrast: how much of an item's nearness goes to the items that say the same."""
    own = torch.eye(len(vectors), dtype=torch.bool)
    logits = (vectors @ vectors.T / TEMPERATURE).masked_fill(own | ~counted, -1e9)
    same = same & ~own
    has = same.any(dim=1)
    if not has.any():
        return vectors.new_zeros(())
    share = functional.log_softmax(logits, dim=1)
    each = (share * same).sum(dim=1)[has] / same.sum(dim=1)[has]
    return -each.mean()


def losses(model: Model, some: list[MapBatch], texts: list[str], groups: list[int], scale: Tensor) -> dict[str, Tensor]:
    arguments = [text for m in some for text in m.arguments]
    claims = [text for m in some for text in m.claims]
    all_vectors = model([*arguments, *claims, *texts])
    a, c, p = all_vectors.split([len(arguments), len(claims), len(texts)])

    labels = torch.zeros(len(a), len(c), dtype=torch.long)
    point, row, column = [], 0, 0
    for m in some:
        rows, columns = slice(row, row + len(m.arguments)), slice(column, column + len(m.claims))
        row, column = rows.stop, columns.stop
        labels[rows, columns] = m.labels
        centre = measure.SHARE * c[columns].mean(dim=0)
        near = functional.normalize(a[rows] - centre, dim=1) @ functional.normalize(c[columns] - centre, dim=1).T
        known = m.labels >= 0
        logits = scale[0].exp() * near[known] - scale[1]
        point.append(functional.binary_cross_entropy_with_logits(logits, m.labels[known].float(), reduction="none"))
    logits = (a @ c.T / TEMPERATURE).masked_fill(labels < 0, -1e9)
    right = labels == 1
    has = right.any(dim=1)
    total = torch.logsumexp(logits, dim=1)
    good = torch.logsumexp(logits.masked_fill(~right, -1e9), dim=1)
    number = torch.tensor(groups)
    same = (right.float() @ right.float().T) > 0
    # Two arguments of one map without a common claim may still say the same: only other maps count as different.
    owner = torch.cat([torch.full((len(m.arguments),), i) for i, m in enumerate(some)])
    return {
        "search": (total - good)[has].mean() if has.any() else a.new_zeros(()),
        "point": torch.cat(point).mean(),
        "paraphrase": contrast(p, number[:, None] == number[None, :], torch.ones(len(p), len(p), dtype=torch.bool)),
        "same claim": contrast(a, same, same | (owner[:, None] != owner[None, :]) | (has[:, None] & has[None, :])),
    }


SHARES = {"search": SEARCH, "point": POINT, "paraphrase": PARAPHRASE, "same claim": SAME_CLAIM}


def groups_of_parameters(model: Model, rate: float, decay: float = 0.85) -> list[dict]:
    """Lower layers learn more slowly."""

    def layer(name: str) -> int:
        return int(name.split(".")[2]) if name.startswith("encoder.layer") else -1

    return [
        {"params": [value], "peak": rate * decay ** (LAYERS - 1 - layer(name)), "weight_decay": 0.01 * (value.ndim > 1)}
        for name, value in model.trained()
    ]


def as_split(maps: list[dict]) -> argkp.Split:
    """Maps of the training file in the form that the measures take."""
    arguments, points, labels = [], [], {}
    for n, entry in enumerate(maps):
        for i, (text, side) in enumerate(zip(entry["arguments"], entry["argument_sides"], strict=True)):
            arguments.append(argkp.Argument(f"a{n}_{i}", text, entry["topic"], str(side)))
        for i, (text, side) in enumerate(zip(entry["claims"], entry["claim_sides"], strict=True)):
            points.append(argkp.KeyPoint(f"k{n}_{i}", text, entry["topic"], str(side)))
        labels.update({(f"a{n}_{a}", f"k{n}_{c}"): label for a, c, label in entry["labels"]})
    return argkp.Split(arguments, points, labels)


def set_threads(wish: int) -> None:
    """As many threads as wished while the machine is otherwise idle, else one."""
    torch.set_num_threads(wish if os.getloadavg()[0] < 1.5 + (torch.get_num_threads() > 1) else 1)


def main(options: argparse.Namespace) -> None:
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    draw = random.Random(options.seed)
    examples = json.loads(options.examples.read_text(encoding="utf-8"))
    maps = sorted(examples["maps"], key=lambda entry: entry["topic"])
    draw.shuffle(maps)
    held_out, maps = maps[: options.hold_out], maps[options.hold_out :]
    watched = {"dev": argkp.read(options.argkp, "dev")}
    if held_out:
        watched["held out"] = as_split(held_out)
    ready = {name: measure.sheets(split) for name, split in watched.items()}

    encoder = Encoder()
    state = {k: v for k, v in load_file(options.base).items() if "position_ids" not in k and "pooler" not in k}
    encoder.load_state_dict(state)
    model = Model(encoder, Tokens(options.vocabulary), options.freeze)
    scale = torch.nn.Parameter(torch.tensor([np.log(10.0), 5.0], dtype=torch.float32))
    groups = groups_of_parameters(model, options.rate)
    groups.append({"params": [scale], "peak": 1e-2, "weight_decay": 0.0})
    optimiser = torch.optim.AdamW(groups, lr=options.rate, betas=(0.9, 0.99))
    average = {name: value.detach().clone() for name, value in model.trained()}
    per_epoch = sum(1 for _ in batches(maps, random.Random(0)))
    total = int(per_epoch * options.epochs)
    print(f"{per_epoch} steps an epoch, {total} in all", flush=True)
    options.out.mkdir(parents=True, exist_ok=True)
    record, best, step = [], -1.0, 0
    start = time.time()

    def look() -> None:
        nonlocal best
        current = {name: value.detach().clone() for name, value in model.trained()}
        put(model, average)
        line = {"step": step, "minutes": round((time.time() - start) / 60, 1)}
        for name, split in watched.items():
            for kind, (strict, relaxed) in measure.quick(split, ready[name], model.embed).items():
                line[f"{name} {kind}"] = (round(strict, 4), round(relaxed, 4))
        save(encoder, options.out / "last.safetensors")
        score = float(np.mean([line[f"{name} fused"] for name in watched]))
        if score > best:
            best = score
            save(encoder, options.out / "best.safetensors")
        put(model, current)
        record.append(line)
        (options.out / "record.json").write_text(json.dumps(record, indent=0), encoding="utf-8")
        print(json.dumps(line), flush=True)

    look()
    while step < total:
        for some in batches(maps, draw):
            if step >= total:
                break
            encoder.train()
            if step % 10 == 0:
                set_threads(options.threads)
            parts = losses(model, some, *perspectives(examples["clusters"], draw), scale)
            loss = sum(SHARES[name] * value for name, value in parts.items())
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_([value for _, value in model.trained()], 1.0)
            step += 1
            for group in optimiser.param_groups:
                group["lr"] = group["peak"] * min(step / options.warm_up, max(0.02, (total - step) / total))
            optimiser.step()
            keep = min(options.average, step / (step + 10))
            with torch.no_grad():
                for name, value in model.trained():
                    average[name].lerp_(value, 1 - keep)
            if step % 10 == 0:
                shown = ", ".join(f"{name} {value.item():.3f}" for name, value in parts.items())
                print(f"{step} {(time.time() - start) / 60:.1f} min: {shown}, scale {scale.tolist()}", flush=True)
            if step % EVERY == 0 or step == total:
                look()


def put(model: Model, values: dict[str, Tensor]) -> None:
    with torch.no_grad():
        for name, parameter in model.trained():
            parameter.copy_(values[name])


def save(encoder: Encoder, path: Path) -> None:
    """To another name first, so that an interrupted run leaves a whole file."""
    partial = path.with_suffix(".partial")
    save_file({name: value.contiguous() for name, value in encoder.state_dict().items()}, partial)
    partial.replace(path)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", type=Path, required=True, help="model.safetensors of all-MiniLM-L6-v2")
    parser.add_argument("--vocabulary", type=Path, required=True, help="vocab.txt of all-MiniLM-L6-v2")
    parser.add_argument("--examples", type=Path, required=True, help="what prepare.py wrote")
    parser.add_argument("--argkp", type=Path, required=True, help="the folder of ArgKP-2021, for dev")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=float, default=6)
    parser.add_argument("--freeze", type=int, default=0, help="lowest layers that stay as they are")
    parser.add_argument("--hold-out", type=int, default=0, help="training topics that are measured instead")
    parser.add_argument("--rate", type=float, default=5e-5)
    parser.add_argument("--warm-up", type=int, default=40)
    parser.add_argument("--average", type=float, default=0.98, help="how much of the moving average a step keeps")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    main(parser.parse_args())

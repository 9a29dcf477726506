"""Fine-tune a network to say which claim an argument makes: MiniLM-L6, or its teacher.

    python -m benchmarks.matching.training.train --base model.safetensors --vocabulary vocab.txt
        --examples examples.json --argkp FOLDER --out FOLDER [--epochs 1.3] [--seed 1] [--fold K] [--teacher NAME]
        [--network mpnet --freeze 4 --rate 5e-5]

A batch is some maps with some of their arguments, and some Perspectrum claims with some of their perspectives; what is
made small stands in losses.py.

The weights that are kept are a moving average over the steps; the best by the mean of strict and relaxed precision of
the fused scores on dev is written to OUT/best.safetensors, the last to OUT/last.safetensors. The same seed, examples
and torch give the same weights on the same machine with one thread.
"""

import argparse
import json
import os
import random
import time
from pathlib import Path

import numpy as np
import torch

from benchmarks.matching import argkp
from benchmarks.matching.training import encoder as minilm
from benchmarks.matching.training import measure, mpnet
from benchmarks.matching.training.batches import CONTEXTS, FOLDS, WHOLE, Draw, as_split, batches, folded, perspectives
from benchmarks.matching.training.losses import SHARES, losses
from benchmarks.matching.training.model import Model, Tokens, put, read, save
from benchmarks.matching.training.teach import Lessons

DECAY = 0.9  # of the rate from a layer to the one below
NETWORKS = {"minilm": minilm.Encoder, "mpnet": mpnet.Encoder}


def groups_of_parameters(model: Model, rate: float) -> list[dict]:
    """Lower layers learn more slowly."""

    def layer(name: str) -> int:
        return int(name.split(".")[2]) if name.startswith("encoder.layer") else -1

    return [
        {
            "params": [value],
            "peak": rate * DECAY ** (model.encoder.layers_number - 1 - layer(name)),
            "weight_decay": 0.01 * (value.ndim > 1),
        }
        for name, value in model.trained()
    ]


def set_threads(wish: int) -> None:
    """As many threads as wished while the machine is otherwise idle, else one."""
    torch.set_num_threads(wish if os.getloadavg()[0] < 1.5 + (torch.get_num_threads() > 1) else 1)


def main(options: argparse.Namespace) -> None:
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    contexts = WHOLE if options.network == "mpnet" else CONTEXTS
    draw = Draw(random.Random(options.seed), contexts)
    examples = json.loads(options.examples.read_text(encoding="utf-8"))
    clusters = [] if options.argkp_only else examples["clusters"]
    maps, held_out = folded(examples["maps"], options.fold)
    watched = {"dev": argkp.read(options.argkp, "dev")}
    if held_out:
        watched["held out"] = as_split(held_out)
    ready = {name: measure.sheets(split) for name, split in watched.items()}

    encoder = NETWORKS[options.network]()
    encoder.load_state_dict(read(options.base))
    model = Model(encoder, Tokens(options.vocabulary, encoder.marks), options.freeze)
    teacher = Lessons(options.teacher).vectors if options.teacher else None
    scale = torch.nn.Parameter(torch.tensor([np.log(10.0), 5.0, np.log(10.0), 3.0], dtype=torch.float32))
    groups = groups_of_parameters(model, options.rate)
    groups.append({"params": [scale], "peak": 1e-2, "weight_decay": 0.0})
    optimiser = torch.optim.AdamW(groups, lr=options.rate, betas=(0.9, 0.99))
    average = {name: value.detach().clone() for name, value in model.trained()}
    per_epoch = sum(1 for _ in batches(maps, Draw(random.Random(0))))
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

    while step < total:
        for some in batches(maps, draw):
            if step >= total:
                break
            encoder.train()
            if step % 10 == 0:
                set_threads(options.threads)
            parts = losses(model, some, perspectives(clusters, draw), scale, teacher)
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
            if step % options.every == 0 or step == total:
                look()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", type=Path, required=True, help="model.safetensors of the network")
    parser.add_argument("--vocabulary", type=Path, required=True, help="vocab.txt of the network")
    parser.add_argument("--examples", type=Path, required=True, help="what prepare.py wrote")
    parser.add_argument("--argkp", type=Path, required=True, help="the folder of ArgKP-2021, for dev")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--network", choices=NETWORKS, default="minilm", help="that the base is of")
    parser.add_argument("--teacher", type=Path, help="NAME that teach.py was given: learn from its vectors as well")
    parser.add_argument("--epochs", type=float, default=1.3)
    parser.add_argument("--freeze", type=int, default=0, help="lowest layers that stay as they are, words always")
    parser.add_argument("--fold", type=int, choices=range(FOLDS), help="a quarter of the topics, measured instead")
    parser.add_argument("--argkp-only", action="store_true", help="without Perspectrum")
    parser.add_argument("--every", type=int, default=200, help="steps between two looks at dev and the fold")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--warm-up", type=int, default=40)
    parser.add_argument("--average", type=float, default=0.98, help="how much of the moving average a step keeps")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    main(parser.parse_args())

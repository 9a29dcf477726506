"""Does the numpy pass of the sentence encoder compute what it should? The same weights in PyTorch's own encoder layers, side by side.

    python -m benchmarks.matching.reference

Needs torch, in an environment of its own; where the package tokenizers is installed too, word pieces are compared with its, line by line of docs/.
"""

import importlib.util
import tempfile
from pathlib import Path

import numpy as np
import torch
from torch.nn import TransformerEncoderLayer
from torch.nn.functional import layer_norm, normalize

from debate.understand import encoder

TEXTS = [
    "The hospital is short of doctors",
    "Clinics lack physicians",
    "Why?",
    "Café naïve £29bn, 40% — don't!",
    "integration " * 80,
    "We should join health and social care because families now carry what neither pays for.",
]
INNER = 1536
EPSILON = 1e-12


def tensor(values) -> torch.Tensor:
    return torch.tensor(np.asarray(values)).float().squeeze(-1)


def layer_of(shipped) -> TransformerEncoderLayer:
    """PyTorch's layer with the shipped weights of one."""
    made = TransformerEncoderLayer(
        encoder.DIMENSIONS, encoder.HEADS, INNER, 0.0, "gelu", layer_norm_eps=EPSILON, batch_first=True
    ).eval()
    attention = made.self_attn
    pairs = [
        (attention.in_proj_weight, shipped.qkv),
        (attention.in_proj_bias, shipped.qkv_bias),
        (attention.out_proj.weight, shipped.out),
        (attention.out_proj.bias, shipped.out_bias),
        (made.linear1.weight, shipped.up),
        (made.linear1.bias, shipped.up_bias),
        (made.linear2.weight, shipped.down),
        (made.linear2.bias, shipped.down_bias),
        (made.norm1.weight, shipped.out_gain),
        (made.norm1.bias, shipped.out_shift),
        (made.norm2.weight, shipped.down_gain),
        (made.norm2.bias, shipped.down_shift),
    ]
    with torch.no_grad():
        for place, values in pairs:
            place.copy_(tensor(values))
    return made


@torch.no_grad()
def vector(ours: encoder.Encoder, layers, text: str):
    ids = [ours._start, *ours._pieces.ids(text)[: encoder.LONGEST - 2], ours._end]
    hidden = tensor(ours._words[np.array(ids)]) + tensor(ours._places[: len(ids)])
    hidden = layer_norm(hidden, (encoder.DIMENSIONS,), tensor(ours._gain), tensor(ours._shift), EPSILON)[None]
    for layer in layers:
        hidden = layer(hidden)
    return normalize(hidden[0].mean(0), dim=0).numpy()


def compare_pieces(ours: encoder.Encoder) -> None:
    from tokenizers import BertWordPieceTokenizer

    rows = encoder.VOCABULARY.read_text(encoding="utf-8").splitlines()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "vocab.txt")
        path.write_text("\n".join(rows), encoding="utf-8")
        theirs = BertWordPieceTokenizer(str(path), lowercase=True)
    lines = [line for page in sorted(Path("docs").glob("*.md")) for line in page.read_text("utf-8").splitlines()]
    unknown = rows.index("[UNK]")  # ours leaves out what it does not know
    same = sum(
        [i for i in theirs.encode(line, add_special_tokens=False).ids if i != unknown] == list(ours._pieces.ids(line))
        for line in lines
    )
    print(f"word pieces: {same} of {len(lines)} lines the same, apart from unknown signs")


def main() -> None:
    torch.set_num_threads(1)
    ours = encoder.load()
    layers = [layer_of(shipped) for shipped in ours._layers]
    apart = max(float(np.abs(vector(ours, layers, text) - ours.sentence(text)).max()) for text in TEXTS)
    print(f"largest difference of an entry, over {len(TEXTS)} texts: {apart:.1e} (torch {torch.__version__})")
    if importlib.util.find_spec("tokenizers"):
        compare_pieces(ours)


if __name__ == "__main__":
    main()

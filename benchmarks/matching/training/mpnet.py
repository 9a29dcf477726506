"""MPNet (Song et al. 2020) in torch, packed, for a teacher: 12 layers of 768, relative places shared by all layers."""

import math
from functools import cache

import torch
from torch import Tensor, nn
from torch.nn import functional

from benchmarks.matching.training.encoder import Packed, linear

LAYERS, WIDTH, HEADS, INNER, POSITIONS, PIECES, BUCKETS = 12, 768, 12, 3072, 514, 30527, 32


@cache
def buckets(length: int) -> Tensor:
    """Of every two places in a text of this length, the bucket of their distance: each small one has its own, large ones
    share buckets that widen with the logarithm (Raffel et al. 2020)."""
    place = torch.arange(length)
    relative = place[None, :] - place[:, None]
    n = -relative
    half = BUCKETS // 2
    found = (n < 0).long() * half
    n = n.abs()
    exact = half // 2
    far = exact + (torch.log(n.float().clamp(min=1) / exact) / math.log(128 / exact) * (half - exact)).long()
    return found + torch.where(n < exact, n, far.clamp(max=half - 1))


class Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.attention = nn.ModuleDict(
            {
                "attn": nn.ModuleDict({name: nn.Linear(WIDTH, WIDTH) for name in "qkvo"}),
                "LayerNorm": nn.LayerNorm(WIDTH, eps=1e-5),
            }
        )
        self.intermediate = nn.ModuleDict({"dense": nn.Linear(WIDTH, INNER)})
        self.output = nn.ModuleDict({"dense": nn.Linear(INNER, WIDTH), "LayerNorm": nn.LayerNorm(WIDTH, eps=1e-5)})

    def forward(self, hidden: Tensor, packed: Packed, mask: Tensor) -> Tensor:
        texts, longest = len(packed.lengths), int(packed.lengths.max())
        place = packed.row * longest + packed.column

        def square(projection: nn.Module) -> Tensor:
            out = linear(projection, hidden)
            padded = out.new_zeros(texts * longest, WIDTH).index_copy(0, place, out)
            return padded.view(texts, longest, HEADS, WIDTH // HEADS).transpose(1, 2)

        parts = self.attention["attn"]
        q, k, v = square(parts["q"]), square(parts["k"]), square(parts["v"])
        mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
        mixed = mixed.transpose(1, 2).reshape(texts * longest, WIDTH)[place]
        hidden = self.attention["LayerNorm"](hidden + linear(parts["o"], mixed).float())
        inner = functional.gelu(linear(self.intermediate["dense"], hidden))
        return self.output["LayerNorm"](hidden + linear(self.output["dense"], inner).float())


class Encoder(nn.Module):
    layers_number, width, marks = LAYERS, WIDTH, ("<s>", "</s>")

    def __init__(self) -> None:
        super().__init__()
        self.embeddings = nn.ModuleDict(
            {
                "word_embeddings": nn.Embedding(PIECES, WIDTH),
                "position_embeddings": nn.Embedding(POSITIONS, WIDTH),
                "LayerNorm": nn.LayerNorm(WIDTH, eps=1e-5),
            }
        )
        self.encoder = nn.ModuleDict(
            {
                "layer": nn.ModuleList([Layer() for _ in range(LAYERS)]),
                "relative_attention_bias": nn.Embedding(BUCKETS, HEADS),
            }
        )

    @property
    def layers(self) -> nn.ModuleList:
        return self.encoder["layer"]  # type: ignore[return-value]

    def embed(self, ids: Tensor, packed: Packed) -> Tensor:
        parts = self.embeddings
        return parts["LayerNorm"](parts["word_embeddings"](ids) + parts["position_embeddings"](packed.column + 2))

    def run(self, hidden: Tensor, packed: Packed, first: int = 0, last: int = LAYERS) -> Tensor:
        longest = int(packed.lengths.max())
        bias = self.encoder["relative_attention_bias"](buckets(longest)).permute(2, 0, 1)[None]
        seen = torch.arange(longest)[None, :] < packed.lengths[:, None]
        mask = bias.masked_fill(~seen[:, None, None, :], -1e4)
        for layer in self.layers[first:last]:
            hidden = layer(hidden, packed, mask)
        return hidden

"""MiniLM-L6 in torch, for training: BERT (Devlin et al. 2019) with 6 layers of 384, mean pooling, unit length.

Products of matrices are taken in bfloat16, for which some processors have units that are several times faster; sums,
normalisations and the weights themselves stay float32. Texts lie end to end without padding ("packed"), because padding would cost more than half of the work on short
sentences; only the attention sees a padded square. The names of the parameters are those of the original weights.
"""

from collections.abc import Sequence
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

LAYERS, WIDTH, HEADS, INNER, POSITIONS, PIECES = 6, 384, 12, 1536, 512, 30522


class Packed(NamedTuple):
    """The texts of a batch end to end, and where they are."""

    row: Tensor  # for every piece, its text
    column: Tensor  # for every piece, its place in the text
    lengths: Tensor

    @classmethod
    def of(cls, lengths: Sequence[int]) -> "Packed":
        sizes = torch.tensor(lengths)
        row = torch.repeat_interleave(torch.arange(len(lengths)), sizes)
        starts = torch.cumsum(sizes, 0) - sizes
        return cls(row, torch.arange(len(row)) - starts[row], sizes)


class Product(torch.autograd.Function):
    """x W^T; its gradients are products whose operands lie in a row, which is faster on a CPU."""

    @staticmethod
    def forward(ctx, x: Tensor, weight: Tensor) -> Tensor:
        ctx.save_for_backward(x, weight)
        return functional.linear(x, weight)

    @staticmethod
    def backward(ctx, grad: Tensor) -> tuple[Tensor, Tensor]:
        x, weight = ctx.saved_tensors
        grad = grad.contiguous()
        return grad @ weight, (x.t().contiguous() @ grad).t()


def linear(part: nn.Linear, x: Tensor) -> Tensor:
    """What a layer of weights makes of x, in bfloat16."""
    return Product.apply(x.bfloat16(), part.weight.bfloat16()) + part.bias.bfloat16()


class Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        names = ("query", "key", "value")
        self.attention = nn.ModuleDict(
            {
                "self": nn.ModuleDict({name: nn.Linear(WIDTH, WIDTH) for name in names}),
                "output": nn.ModuleDict(
                    {"dense": nn.Linear(WIDTH, WIDTH), "LayerNorm": nn.LayerNorm(WIDTH, eps=1e-12)}
                ),
            }
        )
        self.intermediate = nn.ModuleDict({"dense": nn.Linear(WIDTH, INNER)})
        self.output = nn.ModuleDict({"dense": nn.Linear(INNER, WIDTH), "LayerNorm": nn.LayerNorm(WIDTH, eps=1e-12)})

    def forward(self, hidden: Tensor, packed: Packed) -> Tensor:
        texts, longest = len(packed.lengths), int(packed.lengths.max())
        place = packed.row * longest + packed.column
        seen = torch.arange(longest)[None, :] < packed.lengths[:, None]
        far = torch.zeros(texts, longest, dtype=torch.bfloat16).masked_fill(~seen, -1e4)

        def square(projection: nn.Module) -> Tensor:
            out = linear(projection, hidden)
            padded = out.new_zeros(texts * longest, WIDTH).index_copy(0, place, out)
            return padded.view(texts, longest, HEADS, WIDTH // HEADS).transpose(1, 2)

        parts = self.attention["self"]
        scores = square(parts["query"]) @ square(parts["key"]).transpose(2, 3) * (WIDTH // HEADS) ** -0.5
        mixed = functional.softmax(scores + far[:, None, None, :], dim=-1) @ square(parts["value"])
        mixed = mixed.transpose(1, 2).reshape(texts * longest, WIDTH)[place]
        after = self.attention["output"]
        hidden = after["LayerNorm"](hidden + linear(after["dense"], mixed).float())
        inner = functional.gelu(linear(self.intermediate["dense"], hidden))
        return self.output["LayerNorm"](hidden + linear(self.output["dense"], inner).float())


class Encoder(nn.Module):
    layers_number, width, marks = LAYERS, WIDTH, ("[CLS]", "[SEP]")

    def __init__(self) -> None:
        super().__init__()
        self.embeddings = nn.ModuleDict(
            {
                "word_embeddings": nn.Embedding(PIECES, WIDTH),
                "position_embeddings": nn.Embedding(POSITIONS, WIDTH),
                "token_type_embeddings": nn.Embedding(2, WIDTH),
                "LayerNorm": nn.LayerNorm(WIDTH, eps=1e-12),
            }
        )
        self.encoder = nn.ModuleDict({"layer": nn.ModuleList([Layer() for _ in range(LAYERS)])})

    @property
    def layers(self) -> nn.ModuleList:
        return self.encoder["layer"]  # type: ignore[return-value]

    def embed(self, ids: Tensor, packed: Packed) -> Tensor:
        """The hidden state below the first layer."""
        parts = self.embeddings
        total = parts["word_embeddings"](ids) + parts["position_embeddings"](packed.column)
        return parts["LayerNorm"](total + parts["token_type_embeddings"].weight[0])

    def run(self, hidden: Tensor, packed: Packed, first: int = 0, last: int = LAYERS) -> Tensor:
        """The hidden state above some layers."""
        for layer in self.layers[first:last]:
            hidden = layer(hidden, packed)
        return hidden


def pool(hidden: Tensor, packed: Packed) -> Tensor:
    """One vector of length 1 a text: the direction of the mean of its pieces."""
    total = hidden.new_zeros(len(packed.lengths), hidden.shape[1]).index_add(0, packed.row, hidden)
    return functional.normalize(total, dim=1)

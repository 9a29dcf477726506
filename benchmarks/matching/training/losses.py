"""What the training makes small.

These are added, with the weights of SHARES:

- search: of all claims in the batch, those of other maps included, an argument is nearest to one that it makes
  (softmax over cosines, Oord et al. 2018). This keeps the sense of topic.
- point: a labelled pair is told right from wrong by the cosine after the map's mean is taken off (logistic loss). This
  is what the matcher looks at, and what decides between "this claim" and "none of these".
- perspective: the same for perspectives: those of one claim are a map.
- paraphrase: perspectives of one group are nearest to each other (supervised contrast, Khosla et al. 2020), and so are
  arguments that make the same claim.
"""

import torch
from torch import Tensor
from torch.nn import functional

from benchmarks.matching.training.batches import MapBatch, Perspectives
from benchmarks.matching.training.model import Model

TEMPERATURE = 0.05
SHARES = {"search": 1.0, "point": 1.0, "paraphrase": 0.4, "same claim": 0.3, "perspective": 0.4}
UNDECIDED = 0.4
"""What a pair counts on which the annotators did not agree: between 15% and 60% of them said that it matches."""
CENTRE = 0.5  # share of a map's mean that is taken off for the losses point and perspective


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


def told_apart(said: Tensor, meant: Tensor, labels: Tensor, scale: Tensor) -> Tensor:
    """Logistic loss of every pair, on cosines without the mean of what is meant."""
    centre = CENTRE * meant.mean(dim=0)
    near = functional.normalize(said - centre, dim=1) @ functional.normalize(meant - centre, dim=1).T
    logits = scale[0].exp() * near - scale[1]
    target = torch.where(labels < 0, UNDECIDED, labels.float())
    return functional.binary_cross_entropy_with_logits(logits, target, reduction="none").flatten()


def losses(model: Model, some: list[MapBatch], views: Perspectives, scale: Tensor) -> dict[str, Tensor]:
    arguments = [text for m in some for text in m.arguments]
    claims = [text for m in some for text in m.claims]
    views_number = len(views.said)
    vectors = model([*arguments, *claims, *views.said, *views.meant])
    a, c, said, meant = vectors.split([len(arguments), len(claims), views_number, views_number])

    labels = torch.zeros(len(a), len(c), dtype=torch.long)
    point, row, column = [], 0, 0
    for m in some:
        rows, columns = slice(row, row + len(m.arguments)), slice(column, column + len(m.claims))
        row, column = rows.stop, columns.stop
        labels[rows, columns] = m.labels
        point.append(told_apart(a[rows], c[columns], m.labels, scale[:2]))
    right = labels == 1
    has = right.any(dim=1)
    # An argument without a sure claim is led to its undecided ones, less strongly.
    wanted = torch.where(has[:, None], right, labels < 0)
    led = wanted.any(dim=1)
    logits = (a @ c.T / TEMPERATURE).masked_fill((labels < 0) & has[:, None], -1e9)
    total = torch.logsumexp(logits, dim=1)
    good = torch.logsumexp(logits.masked_fill(~wanted, -1e9), dim=1)
    strength = torch.where(has, 1.0, UNDECIDED)[led]
    about = torch.tensor(views.claim)
    perspective = [
        told_apart(said[about == n], meant[about == n], torch.eye(int((about == n).sum()), dtype=torch.long), scale[2:])
        for n in set(views.claim)
    ]
    same = (right.float() @ right.float().T) > 0
    # Two arguments of one map without a common claim may still say the same: only other maps count as different.
    owner = torch.cat([torch.full((len(m.arguments),), i) for i, m in enumerate(some)])
    parts = {
        "search": ((total - good)[led] * strength).sum() / strength.sum() if led.any() else a.new_zeros(()),
        "point": torch.cat(point).mean(),
        "same claim": contrast(a, same, same | (owner[:, None] != owner[None, :]) | (has[:, None] & has[None, :])),
    }
    if perspective:
        pair = torch.arange(views_number).repeat(2)
        every = torch.ones(len(pair), len(pair), dtype=torch.bool)
        parts["perspective"] = torch.cat(perspective).mean()
        parts["paraphrase"] = contrast(torch.cat([said, meant]), pair[:, None] == pair[None, :], every)
    return parts

"""What the training makes small.

These are added, with the weights of SHARES:

- search: of all claims in the batch, those of other maps included, an argument is nearest to one that it makes
  (softmax over cosines, Oord et al. 2018). This keeps the sense of topic.
- point: a labelled pair is told right from wrong by the cosine after the map's mean is taken off (logistic loss). This
  is what the matcher looks at, and what decides between "this claim" and "none of these".
- perspective: the same for perspectives: those of one claim are a map.
- paraphrase: perspectives of one group are nearest to each other (supervised contrast, Khosla et al. 2020), and so are
  arguments that make the same claim.

With a teacher, a larger network that was trained before, two more, mean squared errors between what it says of the texts
with their motion before them and what is learnt:

- near: of the cosines of all texts of the batch.
- inside: of those of a map's arguments and claims, the mean taken off.
"""

from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn import functional

from benchmarks.matching.training.batches import MapBatch, Perspectives
from benchmarks.matching.training.model import Model

TEMPERATURE = 0.05
SHARES = {
    "search": 1.0,
    "point": 1.0,
    "paraphrase": 0.4,
    "same claim": 0.3,
    "perspective": 0.4,
    "near": 30.0,
    "inside": 30.0,
}
UNDECIDED = 0.4
"""What a pair counts on which the annotators did not agree: between 15% and 60% of them said that it matches."""
CENTRE = 0.5  # share of a map's mean that is taken off for the losses point and perspective
CENTRE_TAUGHT = 0.8  # the same for the loss inside: as when matching

Teacher = Callable[[list[str]], Tensor]
"""Unit vectors of texts that were encoded before."""


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


def centred(said: Tensor, meant: Tensor, share: float) -> Tensor:
    """Cosines without a share of the mean of what is meant."""
    centre = share * meant.mean(dim=0)
    return functional.normalize(said - centre, dim=1) @ functional.normalize(meant - centre, dim=1).T


def told_apart(said: Tensor, meant: Tensor, labels: Tensor, scale: Tensor) -> Tensor:
    """Logistic loss of every pair, on cosines without the mean of what is meant."""
    logits = scale[0].exp() * centred(said, meant, CENTRE) - scale[1]
    target = torch.where(labels < 0, UNDECIDED, labels.float())
    return functional.binary_cross_entropy_with_logits(logits, target, reduction="none").flatten()


def found_among(arguments: Tensor, claims: Tensor, labels: Tensor) -> Tensor:
    """How much of an argument's nearness goes to other claims than it makes; ``labels`` as in MapBatch, of all maps."""
    right = labels == 1
    has = right.any(dim=1)
    # An argument without a sure claim is led to its undecided ones, less strongly.
    wanted = torch.where(has[:, None], right, labels < 0)
    led = wanted.any(dim=1)
    if not led.any():
        return arguments.new_zeros(())
    logits = (arguments @ claims.T / TEMPERATURE).masked_fill((labels < 0) & has[:, None], -1e9)
    total = torch.logsumexp(logits, dim=1)
    good = torch.logsumexp(logits.masked_fill(~wanted, -1e9), dim=1)
    strength = torch.where(has, 1.0, UNDECIDED)[led]
    return ((total - good)[led] * strength).sum() / strength.sum()


def losses(
    model: Model, some: list[MapBatch], views: Perspectives, scale: Tensor, teacher: Teacher | None = None
) -> dict[str, Tensor]:
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
    about = torch.tensor(views.claim)
    perspective = [
        told_apart(said[about == n], meant[about == n], torch.eye(int((about == n).sum()), dtype=torch.long), scale[2:])
        for n in set(views.claim)
    ]
    same = (right.float() @ right.float().T) > 0
    # Two arguments of one map without a common claim may still say the same: only other maps count as different.
    owner = torch.cat([torch.full((len(m.arguments),), i) for i, m in enumerate(some)])
    parts = {
        "search": found_among(a, c, labels),
        "point": torch.cat(point).mean(),
        "same claim": contrast(a, same, same | (owner[:, None] != owner[None, :]) | (has[:, None] & has[None, :])),
    }
    if perspective:
        pair = torch.arange(views_number).repeat(2)
        every = torch.ones(len(pair), len(pair), dtype=torch.bool)
        parts["perspective"] = torch.cat(perspective).mean()
        parts["paraphrase"] = contrast(torch.cat([said, meant]), pair[:, None] == pair[None, :], every)
    if teacher is not None:
        parts |= taught(teacher, some, views, (a, c, said, meant))
    return parts


def taught(
    teacher: Teacher, some: list[MapBatch], views: Perspectives, vectors: tuple[Tensor, Tensor, Tensor, Tensor]
) -> dict[str, Tensor]:
    """How far the vectors of arguments, claims and perspectives are from what the teacher says of them."""
    sizes = [len(m.arguments) for m in some]
    whole = [text for m, size in zip(some, sizes, strict=True) for text in m.whole[:size]]
    whole += [text for m, size in zip(some, sizes, strict=True) for text in m.whole[size:]]
    ideal = teacher([*whole, *views.whole_said, *views.whole_meant])
    learnt = torch.cat(vectors)
    ideals = ideal.split([len(part) for part in vectors])
    maps = []
    row = column = 0
    for m in some:
        rows, columns = slice(row, row + len(m.arguments)), slice(column, column + len(m.claims))
        row, column = rows.stop, columns.stop
        maps.append((0, rows, 1, columns))
    about = torch.tensor(views.claim)
    maps += [(2, about == number, 3, about == number) for number in set(views.claim)]
    inside = [
        centred(vectors[i][rows], vectors[j][columns], CENTRE_TAUGHT)
        - centred(ideals[i][rows], ideals[j][columns], CENTRE_TAUGHT)
        for i, rows, j, columns in maps
    ]
    return {
        "near": functional.mse_loss(learnt @ learnt.T, ideal @ ideal.T),
        "inside": torch.cat([difference.flatten() for difference in inside]).square().mean(),
    }

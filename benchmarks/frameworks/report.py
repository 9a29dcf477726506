"""The figures of a benchmark: ratios, PAR2 totals and what is unsolved, by size."""

import math
import statistics
from collections.abc import Sequence
from typing import NamedTuple

OURS = "debate"
INSIDE = "in"
CLASSES = ((0, 99), (100, 999), (1_000, 9_999), (10_000, 1_000_000))


class Case(NamedTuple):
    """A question about a framework, and the CPU seconds of each tool that offers the problem; infinite is unsolved."""

    framework: str
    size: int
    problem: str
    seconds: dict[str, float]


def summary(cases: Sequence[Case], tools: Sequence[str], limit: float) -> str:
    """For each peer, over what both offer: a line a class of size, and one for all."""
    lines = []
    for peer in tools:
        if peer == OURS:
            continue
        both = [case for case in cases if peer in case.seconds]
        lines.append(f"beside {peer}: {len(both)} runs that both offer; ratio is geometric mean where both solve")
        lines.append(
            f"{'arguments':<16}{'runs':>6}{'unsolved':>14}{'only we do not':>16}{'PAR2':>19}{'ratio':>7}{'in':>7}"
        )
        for least, most in (*CLASSES, (0, CLASSES[-1][1])):
            of_class = [case for case in both if least <= case.size <= most]
            if of_class:
                lines.append(f"{least:>7}-{most:<8}" + _line(of_class, peer, limit))
    alone = [case.framework + " " + case.problem for case in cases if math.isinf(case.seconds[OURS])]
    lines.append(f"unsolved by {OURS}: {', '.join(alone) or 'none'}")
    return "\n".join(lines)


def _line(cases: Sequence[Case], peer: str, limit: float) -> str:
    unsolved = [sum(math.isinf(case.seconds[name]) for case in cases) for name in (OURS, peer)]
    only = sum(math.isinf(case.seconds[OURS]) and math.isfinite(case.seconds[peer]) for case in cases)
    par2 = [sum(min(case.seconds[name], 2 * limit) for case in cases) for name in (OURS, peer)]
    return (
        f"{len(cases):>6}{f'{unsolved[0]} / {unsolved[1]}':>14}{only:>16}{f'{par2[0]:.1f} / {par2[1]:.1f}':>19}"
        f"{_ratio(cases, OURS, peer):>7.2f}{_ratio(cases, INSIDE, peer):>7.2f}"
    )


def _ratio(cases: Sequence[Case], ours: str, peer: str) -> float:
    """The geometric mean of our time by the peer's; times count as a millisecond at least, what clocks can tell."""
    logarithms = [
        math.log(max(case.seconds[ours], 0.001) / max(case.seconds[peer], 0.001))
        for case in cases
        if math.isfinite(case.seconds[ours]) and math.isfinite(case.seconds[peer])
    ]
    return math.exp(statistics.mean(logarithms)) if logarithms else math.nan

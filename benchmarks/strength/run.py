"""How long strengths of random graphs take. Usage: python -m benchmarks.strength.run [RELATIONS]"""

import sys
import time

import numpy

from debate.reason.gradual.arrays import by_arrays
from debate.reason.gradual.semantics import Graph, Semantics


def random_graph(relations: int, seed: int = 1) -> Graph:
    """Uniform base scores, sources, targets and signs; ten relations to a node."""
    random = numpy.random.default_rng(seed)
    nodes = max(1, relations // 10)
    sources, targets = random.integers(0, nodes, relations), random.integers(0, nodes, relations)
    return Graph(random.random(nodes), sources, targets, random.choice([-1, 1], relations))


def main() -> None:
    relations = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    graph = random_graph(relations)
    print(f"{len(graph.base):,} nodes, {relations:,} relations; median of five, seconds")
    for semantics in Semantics:
        wall, cpu = [], []
        for _ in range(5):
            started, used = time.perf_counter(), time.process_time()
            found = by_arrays(graph, semantics)
            wall.append(time.perf_counter() - started)
            cpu.append(time.process_time() - used)
        print(
            f"{semantics:<17} wall {sorted(wall)[2]:5.2f}  cpu {sorted(cpu)[2]:5.2f}  rounds {found.rounds:3}  "
            f"residual {found.residual:.1e}  {'converged' if found.converged else 'did not converge'}"
        )


if __name__ == "__main__":
    main()

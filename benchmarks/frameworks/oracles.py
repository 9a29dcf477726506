"""Answers and times beside independent tools, over random frameworks. Each tool is used if it can be imported.

python -m benchmarks.frameworks.oracles [--count 200] [--size 9]

Tools (install them beside this project, not into it): pygarg, python-argumentation (py_arg), formal-argumentation
(argumentation). What they answer is compared extension by extension.
"""

import argparse
import random
import time
from collections import Counter
from collections.abc import Callable
from importlib import import_module
from typing import Any

from debate.frameworks.framework import from_attacks
from debate.frameworks.problem import Problem, Semantics, Task
from debate.frameworks.solve import solve

Sets = set[frozenset[int]]
Tool = Callable[[Semantics, int, list[tuple[int, int]]], Sets | None]


def ours(semantics: Semantics, size: int, attacks: list[tuple[int, int]]) -> Sets:
    return set(solve(from_attacks(size, attacks), Problem(Task.EVERY_EXTENSION, semantics)).extensions)


def pygarg(semantics: Semantics, size: int, attacks: list[tuple[int, int]]) -> Sets | None:
    if semantics not in ("ST", "CO", "PR", "GR", "ID", "SST"):
        return None
    solver = import_module("pygarg.dung.solver")
    names = [f"a{number}" for number in range(size)]
    pairs = [[names[a], names[b]] for a, b in attacks]
    found = solver.extension_enumeration(names, pairs, str(semantics))
    return {frozenset(int(name[1:]) for name in some) for some in found}


PY_ARG = {
    "CO": "get_complete_extensions",
    "PR": "get_preferred_extensions",
    "ST": "get_stable_extensions",
    "SST": "get_semistable_extensions",
    "GR": "get_grounded_extension",
    "ID": "get_ideal_extension",
    "EA": "get_eager_extension",
    "NA": "get_naive_extensions",
}
"""The module of PyArg that lists the extensions of a semantics."""


def py_arg_task(semantics: str, size: int, attacks: list[tuple[int, int]]) -> Callable[[], Any]:
    """A call that lists the extensions as PyArg holds them; its framework is built already."""
    classes = "py_arg.abstract_argumentation_classes"
    make_argument = import_module(f"{classes}.argument").Argument
    make_defeat = import_module(f"{classes}.defeat").Defeat
    make = import_module(f"{classes}.abstract_argumentation_framework").AbstractArgumentationFramework
    arguments = [make_argument(str(number)) for number in range(size)]
    framework = make("f", arguments, [make_defeat(arguments[a], arguments[b]) for a, b in attacks])
    name = PY_ARG[semantics]
    module = import_module(f"py_arg.algorithms.semantics.{name}")
    listing = module.apply if semantics == "NA" else getattr(module, name)
    return lambda: listing(framework)


def py_arg(semantics: Semantics, size: int, attacks: list[tuple[int, int]]) -> Sets | None:
    if semantics not in PY_ARG:
        return None
    found = py_arg_task(str(semantics), size, attacks)()
    several = [found] if semantics == "GR" else found
    return {frozenset(int(argument.name) for argument in some) for some in several}


def argumentation(semantics: Semantics, size: int, attacks: list[tuple[int, int]]) -> Sets | None:
    name = {
        "CO": "complete_extensions",
        "PR": "preferred_extensions",
        "ST": "stable_extensions",
        "SST": "semi_stable_extensions",
        "STG": "stage_extensions",
        "CF2": "cf2_extensions",
        "GR": "grounded_extension",
        "ID": "ideal_extension",
    }.get(str(semantics))
    if name is None:
        return None
    dung = import_module("argumentation.core.dung")
    pairs = frozenset((str(a), str(b)) for a, b in attacks)
    found = getattr(dung, name)(dung.ArgumentationFramework(frozenset(map(str, range(size))), pairs))
    several = found if name.endswith("extensions") else [found]
    return {frozenset(map(int, some)) for some in several}


TOOLS: dict[str, Tool] = {"pygarg": pygarg, "py_arg": py_arg, "argumentation": argumentation}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--size", type=int, default=9)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    tools = {name: tool for name, tool in TOOLS.items() if _is_there(name)}
    dice = random.Random(chosen.seed)
    seconds = dict.fromkeys(tools, 0.0)
    ours_beside = dict.fromkeys(tools, 0.0)
    asked: Counter[str] = Counter()
    differing: Counter[tuple[str, str]] = Counter()
    for _ in range(chosen.count):
        size = dice.randint(1, chosen.size)
        attacks = sorted({(dice.randrange(size), dice.randrange(size)) for _ in range(dice.randint(0, 2 * size))})
        for semantics in Semantics:
            start = time.process_time()
            expected = ours(semantics, size, attacks)
            took = time.process_time() - start
            for name, tool in tools.items():
                start = time.process_time()
                try:
                    found = tool(semantics, size, attacks)
                except Exception as error:  # a fault of the tool is a result, too
                    differing[name, f"{semantics} {type(error).__name__}"] += 1
                    continue
                if found is None:
                    continue
                seconds[name] += time.process_time() - start
                ours_beside[name] += took
                asked[name] += 1
                if found != expected:
                    differing[name, str(semantics)] += 1
    for name in tools:
        print(f"{name}: {asked[name]} lists of all extensions, {seconds[name]:.2f} s; debate {ours_beside[name]:.2f} s")
    for (name, what), count in sorted(differing.items()):
        print(f"  differs: {name} {what}: {count}")


def _is_there(name: str) -> bool:
    try:
        import_module(name)
    except ImportError:
        return False
    return True


if __name__ == "__main__":
    main()

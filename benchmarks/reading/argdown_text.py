"""A map as Argdown text: the same claims, reasons, objections and undercuts.

Who says a claim, and where, has no form of its own in Argdown and is left out: its reader has that much less to do. A linked
reason becomes an argument with premises and conclusion; an undercut and what supports it become relations of that argument.

python -m benchmarks.reading.argdown_text STATEMENTS FOLDER   writes map.argmap and map.argdown, prints what is in them
"""

import json
import sys
from pathlib import Path

from benchmarks.reading.generate import statements, text
from debate.language.load import load_text
from debate.model.elements import Relation, RelationKind
from debate.model.map import Map

SIGNS = {
    RelationKind.REASON: "+",
    RelationKind.OBJECTION: "-",
    RelationKind.CONCESSION: "-",
    RelationKind.UNDERCUT: "_",
}


def argdown(argument_map: Map) -> str:
    """The claims and relations of a map in Argdown, version 1 and 2 alike."""
    lines = ["===", f"title: {argument_map.title}", "===", ""]
    for claim in argument_map.claims:
        lines.append(f"[{claim.id}]: {claim.text}")
        steps = argument_map.relations_to.get(claim.id, ())
        lines += [f"  {SIGNS[step.kind]} [{step.premises[0].claim}]" for step in steps if not step.named]
        lines.append("")
        for step in steps:
            if step.named:
                lines += _argument(argument_map, step)
    return "\n".join(lines) + "\n"


def _argument(argument_map: Map, step: Relation) -> list[str]:
    lines = [f"<{step.id}>"]
    for number, undercut in enumerate(argument_map.relations_to.get(step.id, ()), 1):
        lines.append(f"  {SIGNS[undercut.kind]} <{step.id}-answer-{number}>")
        lines += [f"    + [{premise.claim}]" for premise in undercut.premises]
        supports = argument_map.relations_to.get(undercut.id, ())
        lines += [
            f"    {SIGNS[support.kind]} [{premise.claim}]" for support in supports for premise in support.premises
        ]
    lines += ["", f"<{step.id}>", ""]
    lines += [f"({number}) [{premise.claim}]" for number, premise in enumerate(step.premises, 1)]
    return [*lines, "----", f"({len(step.premises) + 1}) [{step.target}]", ""]


if __name__ == "__main__":
    source = text(int(sys.argv[1]))
    read = load_text(source).map
    (Path(sys.argv[2]) / "map.argmap").write_text(source, encoding="utf-8")
    (Path(sys.argv[2]) / "map.argdown").write_text(argdown(read), encoding="utf-8")
    print(json.dumps({"claims": len(read.claims), "statements": statements(read)}))

"""`debate aspic`: what follows from an ASPIC+ theory."""

import json
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from debate.cli.apx import as_apx
from debate.cli.terminal import UserError, colored, parsed, parser, utf8_streams
from debate.diagnostics.render import full, visible

if TYPE_CHECKING:
    from debate.reason.arguments import Argument, Arguments
    from debate.reason.aspic.evaluate import Answer
    from debate.reason.aspic.notation import Notation
    from debate.reason.theory import Theory

FORMAT_VERSION = 1
SEMANTICS = "complete, preferred, stable, semi-stable, stage, ideal, eager, naive, cf2"


def run(arguments: Sequence[str]) -> int:
    """Print what follows; 0 answered, 1 unknown, 2 the file or an option cannot be right."""
    from debate.frameworks.problem import Semantics
    from debate.frameworks.workbench import Workbench
    from debate.reason.arguments import construct
    from debate.reason.aspic.evaluate import evaluate_theory
    from debate.reason.orders import ORDERS

    utf8_streams()
    options = parser(
        "aspic",
        "What follows from an ASPIC+ theory.",
        "  debate aspic penguin.aspic --order weakest-democratic --semantics preferred",
    )
    options.add_argument("file", metavar="FILE", help="the theory, in the notation of `debate explain aspic`")
    options.add_argument("--order", choices=ORDERS, default="last-elitist", help="how arguments are compared")
    options.add_argument(
        "--semantics", metavar="NAME", default="grounded", help=f"grounded (default), {SEMANTICS}; or GR, PR …"
    )
    options.add_argument("--arguments", action="store_true", help="list the arguments, and what defeats what")
    options.add_argument(
        "--format",
        choices=("text", "json", "apx"),
        default="text",
        help="text (default), json, or apx: the abstract framework",
    )
    options.add_argument("--timeout", type=float, metavar="SECONDS", help="answer unknown after so long")
    chosen = parsed(options, arguments)
    names = {**{str(one): one for one in Semantics}, **{one.name.lower().replace("_", "-"): one for one in Semantics}}
    semantics = (
        names.get(chosen.semantics) or names.get(chosen.semantics.upper()) or names.get(chosen.semantics.lower())
    )
    if semantics is None:
        raise UserError(f"there is no semantics `{chosen.semantics}`; there are grounded, {SEMANTICS}")
    if chosen.timeout is not None and not chosen.timeout > 0:
        raise UserError("--timeout is a number of seconds above 0")
    written = _read(chosen.file, chosen.color)
    if written is None or written.theory is None:
        return 2
    order = ORDERS[chosen.order]._replace(below=written.below)
    if chosen.format == "apx":
        sys.stdout.write(as_apx(construct(written.theory, order=order), visible(chosen.file)))
        return 0
    bench = Workbench(chosen.timeout)
    answer = evaluate_theory(written.theory, order, semantics, bench=bench, build=chosen.arguments)
    if chosen.format == "json":
        json.dump(_record(answer, written.theory), sys.stdout, indent=2, ensure_ascii=False)
        print()
    else:
        print("\n".join(visible(line) for line in as_lines(answer, written.theory, chosen.arguments)))
    return 1 if answer.unknown else 0


def _read(file: str, color: bool | None) -> "Notation | None":
    from debate.reason.aspic.notation import MOST_CHARACTERS, read

    try:
        with open(file, encoding="utf-8-sig") as opened:
            text = opened.read(MOST_CHARACTERS + 1)
    except OSError as error:
        raise UserError(f"Y001 {file} cannot be read: {(error.strerror or 'error').lower()}") from None
    except UnicodeDecodeError:
        raise UserError(f"Y001 {file} is not text in UTF-8") from None
    written = read(text, file)
    if written.findings:
        sys.stderr.write(full(written.findings, {file: text}, colored(color, sys.stderr)))
    return written


def as_lines(answer: "Answer", theory: "Theory", listed: bool = False) -> Iterator[str]:
    """The answer as lines of text."""
    from debate.reason.aspic.postulates import unmet
    from debate.reason.verdicts import Verdict

    if answer.arguments is not None and answer.arguments.complete:
        defeats = answer.arguments.defeats()
        yield f"{_count(len(answer.arguments.all), 'argument')}, {_count(len(defeats), 'defeat')}"
        if listed:
            yield from _arguments(answer.arguments)
    if answer.unknown:
        yield f"unknown: {answer.unknown}"
        return
    if answer.extensions or answer.semantics != "GR":
        yield _count(len(answer.extensions), "extension")
        yield from (f"  {', '.join(one) or '(nothing)'}" for one in answer.extensions)
    for verdict in (Verdict.ACCEPTED, Verdict.CONTESTED, Verdict.REJECTED):
        if found := answer.concluded(verdict):
            yield f"{verdict}: {', '.join(found)}"
    if answer.semantics == "GR" and not answer.verdicts:
        yield "nothing is concluded: there is no argument"
    for violation in answer.broken:
        yield f"broken: {violation.postulate}: {violation.message}"
    yield from (f"note: {condition}" for condition in unmet(theory))


def _arguments(arguments: "Arguments") -> Iterator[str]:
    hits: dict[int, list[str]] = {}
    for attacker, hit in arguments.direct_defeats():
        hits.setdefault(hit, []).append(f"A{attacker + 1}")
    for argument in arguments.all:
        defeated = f"   defeated by {', '.join(hits[argument.number])}" if argument.number in hits else ""
        yield f"  A{argument.number + 1}: {_written(argument)}{defeated}"


def _written(argument: "Argument") -> str:
    if argument.rule is None:
        return f"premise {argument.conclusion}"
    if argument.rule.strict and not argument.parts:
        return f"axiom {argument.conclusion}"
    arrow = "->" if argument.rule.strict else "=>"
    name = "" if " " in argument.rule.name else f"{argument.rule.name}: "
    return f"{name}{', '.join(f'A{part + 1}' for part in argument.parts)} {arrow} {argument.conclusion}".strip()


def _record(answer: "Answer", theory: "Theory") -> dict[str, object]:
    from debate.reason.aspic.postulates import unmet

    built = answer.arguments if answer.arguments is not None and answer.arguments.complete else None
    return {
        "version": FORMAT_VERSION,
        "order": str(answer.order),
        "semantics": str(answer.semantics),
        "unknown": answer.unknown or None,
        "arguments": len(built.all) if built else None,
        "defeats": len(built.defeats()) if built else None,
        "verdicts": {literal: str(verdict) for literal, verdict in answer.verdicts},
        "extensions": [list(extension) for extension in answer.extensions],
        "broken": [{"postulate": str(one.postulate), "literals": list(one.literals)} for one in answer.broken],
        "notes": list(unmet(theory)),
    }


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"

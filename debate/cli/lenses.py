"""What `debate show` prints through a lens: strengths, or a proof standard. Beside the verdicts, never in their place."""

import json
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from debate.cli.terminal import UserError
from debate.diagnostics.render import visible

if TYPE_CHECKING:
    from debate.model.map import Map
    from debate.reason.gradual.bipolar import MapStrengths
    from debate.reason.standards import Judgement, Weighed
    from debate.reason.verdicts import Verdicts

FORMAT_VERSION = 1
BAR = 10


def show_strengths(m: "Map", verdicts: "Verdicts", names: Sequence[str], semantics: str, form: str) -> None:
    """Print the strength of each of these claims and motions. Raises UserError."""
    from debate.reason.gradual.bipolar import TooManyRelationsError, strengths_of
    from debate.reason.gradual.semantics import Semantics

    known = [str(one) for one in Semantics]
    if semantics not in known:
        raise UserError(f"there is no gradual semantics `{semantics}`; there are {', '.join(known)}")
    try:
        found = strengths_of(m, verdicts, Semantics(semantics))
    except TooManyRelationsError as problem:
        raise UserError(str(problem)) from None
    if form == "json":
        _print(_strengths_record(m, verdicts, names, found))
        return
    print(f"{m.title or m.id}  ({m.id}, view {verdicts.view})")
    print(f"strength by {found.semantics}: {reached(found)}; a lens beside the verdict, not a verdict\n")
    for name in names:
        value = found.of.get(name)
        shown = f"{value:.2f} {bar(value)}" if value is not None else f"   - {'':<{BAR}}"
        print(visible(f"{shown}  {name}  [{verdicts.of(name)}]"))


def reached(found: "MapStrengths") -> str:
    """How the strengths were reached, or that they were not."""
    how = found.reached
    rounds = f"{how.rounds} round{'' if how.rounds == 1 else 's'}"
    if how.converged:
        return f"converged in {rounds}"
    return f"did not converge in {rounds} (still moving by {how.residual:.2g}); don't rely on these numbers"


def bar(value: float) -> str:
    """A bar of ten characters."""
    full = round(value * BAR)
    return "█" * full + "░" * (BAR - full)


def _strengths_record(m: "Map", verdicts: "Verdicts", names: Sequence[str], found: "MapStrengths") -> dict[str, Any]:
    how = found.reached
    return {
        "version": FORMAT_VERSION,
        "map": m.id,
        "view": verdicts.view,
        "semantics": str(found.semantics),
        "converged": how.converged,
        "rounds": how.rounds,
        "residual": how.residual,
        "claims": [{"id": name, "verdict": str(verdicts.of(name)), "strength": found.of.get(name)} for name in names],
    }


def show_standard(m: "Map", verdicts: "Verdicts", issue: str, standard: str, form: str) -> None:
    """Print whether the case for an issue meets a standard, or each of them for `all`. Raises UserError."""
    from debate.reason.standards import Standard, judge_by

    known = [str(one) for one in Standard]
    if standard not in (*known, "all"):
        raise UserError(f"there is no proof standard `{standard}`; there are {', '.join(known)}, and `all` of them")
    wanted = list(Standard) if standard == "all" else [Standard(standard)]
    found = [judge_by(m, verdicts, issue, one) for one in wanted]
    if form == "json":
        _print(_standard_record(m, verdicts, found))
        return
    print(visible(f"{issue}  [{verdicts.of(issue)} in the view {verdicts.view}]"))
    for judgement in found:
        print(f"by {judgement.standard}: {'met' if judgement.met else 'not met'}")
    for line in _weighed_lines(found[0]):
        print(visible(line))


def _weighed_lines(judgement: "Judgement") -> Iterator[str]:
    for word, side in (("for", judgement.pro), ("against", judgement.con)):
        yield f"{word}:" if side else f"{word}: nothing"
        for step in side:
            weight = "   -" if step.barred else f"{step.weight:.2f}"
            yield f"  {weight}  {_reason(step)}" + (f": does not count, as {step.barred}" if step.barred else "")


def _reason(step: "Weighed") -> str:
    if not step.rule.premises:
        return "common ground" if step.rule.strict else f"the word of {_speaker(step)}"
    if "(" in step.rule.premises[0]:
        return f"`{step.rule.name}`"
    return f"`{step.rule.name}`, from {' and '.join(f'`{premise}`' for premise in step.rule.premises)}"


def _speaker(step: "Weighed") -> str:
    voice = step.rule.name.removeprefix("@").removesuffix(step.rule.conclusion).rstrip(".")
    return f"`{voice}`" if voice else "the map itself"


def _standard_record(m: "Map", verdicts: "Verdicts", found: "list[Judgement]") -> dict[str, Any]:
    def side(steps: "Sequence[Weighed]") -> list[dict[str, Any]]:
        return [
            {
                "step": step.rule.name,
                "premises": list(step.rule.premises),
                "weight": None if step.barred else step.weight,
                "barred": step.barred or None,
            }
            for step in steps
        ]

    return {
        "version": FORMAT_VERSION,
        "map": m.id,
        "view": verdicts.view,
        "issue": found[0].issue,
        "verdict": str(verdicts.of(found[0].issue)),
        "standards": {str(judgement.standard): judgement.met for judgement in found},
        "for": side(found[0].pro),
        "against": side(found[0].con),
    }


def _print(record: dict[str, Any]) -> None:
    json.dump(record, sys.stdout, indent=2, ensure_ascii=False)
    print()

"""The abstract framework of a theory, in the format of ASPARTIX, which `debate solve` and other solvers read."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from debate.cli.terminal import UserError

if TYPE_CHECKING:
    from debate.reason.arguments import Argument, Arguments
    from debate.reason.theory import Theory


def framework_of(theory: "Theory", title: str) -> str:
    """The arguments of a theory and the defeats between them (last link, elitist). Raises UserError if they are too many."""
    from debate.reason.arguments import construct

    return as_apx(construct(theory), title)


def as_apx(arguments: "Arguments", title: str) -> str:
    """Arguments and the defeats between them; what each concludes, and from what, stands behind it as a comment. Raises
    UserError if they are too many."""
    from debate.reason.arguments import TooManyDefeatsError

    if not arguments.complete:
        raise UserError(f"there are more than {len(arguments.all):,} arguments, too many for a framework")
    try:
        defeats = arguments.defeats()
    except TooManyDefeatsError as problem:
        raise UserError(f"{problem}, too many for a framework") from None
    lines = [f"% {title}", f"% arguments: {len(arguments.all)}; attacks: {len(defeats)}", *_arguments(arguments)]
    lines += (f"att({_name(attacker)},{_name(attacked)})." for attacker, attacked in defeats)
    return "".join(f"{line}\n" for line in lines)


def _arguments(arguments: "Arguments") -> Iterator[str]:
    from debate.diagnostics.render import visible

    for argument in arguments.all:
        yield visible(f"arg({_name(argument.number)}).  % {argument.conclusion}{_grounds(argument)}")


def _name(number: int) -> str:
    # A letter first and no capital: so a name is a constant for solvers that read the file as a logic program.
    return f"a{number + 1}"


def _grounds(argument: "Argument") -> str:
    by = "" if argument.rule is None else f", by {argument.rule.name}"
    parts = ", ".join(_name(part) for part in argument.parts)
    return f"{by}, from {parts}" if parts else by

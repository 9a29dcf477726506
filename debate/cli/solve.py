"""`debate solve`: problems about abstract argumentation frameworks, asked and answered as in ICCMA 2023."""

import sys
from collections.abc import Iterable, Sequence

from debate.cli.terminal import UserError, colored, parser, utf8_streams
from debate.frameworks.light_typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from debate.cli.time_limit import Printed
    from debate.frameworks.problem import Answer, Problem

AUTHORS = "the debate authors"
EXAMPLE = "  debate solve -p DC-PR -f debate.af -a 3"


def run(arguments: Sequence[str]) -> int:
    """Solve one problem and print its answer; 0 answered, 1 unknown, 2 the problem or the file cannot be right."""
    from debate.collector import collector_paused

    with collector_paused():
        return _run(arguments)


def _run(arguments: Sequence[str]) -> int:
    from debate.frameworks.files.read import FORMATS
    from debate.frameworks.problem import PROBLEMS

    utf8_streams()
    if not arguments:
        from debate import __version__

        print(f"debate {__version__}\n{AUTHORS}")
        return 0
    chosen = _in_pairs(arguments) or _parsed(arguments)
    if chosen.listing:
        print(f"[{','.join(PROBLEMS if chosen.listing == 'problems' else FORMATS)}]")
        return 0
    problem = _problem(chosen.problem, PROBLEMS)
    if not chosen.file:
        raise UserError("which framework? give its file with -f")
    if chosen.timeout is not None and not chosen.timeout > 0:
        raise UserError("--timeout is a number of seconds above 0")
    code, out, err = _solved(problem, chosen) if chosen.timeout is None else _solved_in_time(problem, chosen)
    sys.stdout.write(out)
    sys.stderr.write(err)
    return code


def _solved_in_time(problem: "Problem", chosen: "Options") -> "Printed":
    """The same, or that it is unknown when the time is over, whatever is being done then."""
    from debate.cli.time_limit import within
    from debate.frameworks.problem import Answer, Verdict
    from debate.frameworks.workbench import time_is_over

    assert chosen.timeout is not None
    found = within(chosen.timeout, lambda: _solved(problem, chosen))
    return found or _printed(problem, Answer(Verdict.UNKNOWN, (), time_is_over(chosen.timeout)), ())


def _solved(problem: "Problem", chosen: "Options") -> "Printed":
    """The exit code and what is printed: the answer, or what is wrong with the file."""
    from debate.frameworks.files.read import read
    from debate.frameworks.solve import solve
    from debate.frameworks.workbench import Workbench

    bench = Workbench(chosen.timeout)
    assert chosen.file is not None
    loaded = read(chosen.file, chosen.form)
    if loaded.framework is None:
        from debate.diagnostics.render import full

        return 2, "", full(loaded.findings, {chosen.file: loaded.text}, colored(chosen.color, sys.stderr))
    argument = _argument(problem, chosen.argument, loaded.names)
    return _printed(problem, solve(loaded.framework, problem, argument, bench), loaded.names)


def _printed(problem: "Problem", answer: "Answer", names: Sequence[str]) -> "Printed":
    text = as_text(problem, answer, names)
    return (1, text, f"debate solve: {answer.reason}\n") if answer.reason else (0, text, "")


class Options(NamedTuple):
    """What a call asks for; listing is `problems` or `formats` when only these are asked for."""

    problem: str | None = None
    file: str | None = None
    argument: str | None = None
    form: str | None = None
    timeout: float | None = None
    color: bool | None = None
    listing: str | None = None


def _in_pairs(words: Sequence[str]) -> Options | None:
    """The options of a call that has only those of the competition; argparse would take longer than most answers."""
    given = dict(zip(words[::2], words[1::2], strict=False))
    if len(words) != 2 * len(given) or not given.keys() <= {"-p", "-f", "-a"}:
        return None
    return Options(given.get("-p"), given.get("-f"), given.get("-a"))


def _parsed(words: Sequence[str]) -> Options:
    """The options of any call; ends the process on --help and on a wrong one."""
    from debate.frameworks.files.read import FORMATS

    options = parser("solve", "Solve a problem about an abstract argumentation framework.", EXAMPLE)
    options.add_argument("-p", dest="problem", metavar="PROBLEM", help="a task and a semantics, such as SE-PR or DC-CO")
    options.add_argument("-f", dest="file", metavar="FILE", help="the framework")
    options.add_argument("-a", dest="argument", metavar="ARGUMENT", help="the argument that DC and DS ask about")
    options.add_argument("--format", choices=FORMATS, help="the format of the file (default: by its content or name)")
    options.add_argument("--timeout", type=float, metavar="SECONDS", help="answer UNKNOWN after so long")
    options.add_argument("--problems", action="store_true", help="list the problems that can be solved")
    options.add_argument("--formats", action="store_true", help="list the formats that can be read")
    found, rest = options.parse_known_args(words)
    if rest and not rest[0].startswith("-"):
        raise UserError(f"what is `{rest[0]}`? the problem is given with -p, the file with -f, an argument with -a")
    if rest:
        options.error(f"there is no option {rest[0]}")
    listing = "problems" if found.problems else "formats" if found.formats else None
    return Options(found.problem, found.file, found.argument, found.format, found.timeout, found.color, listing)


def as_text(problem: "Problem", answer: "Answer", names: Sequence[str]) -> str:
    """The answer as the competition writes it: YES, NO or UNKNOWN where the problem asks that, and `w` lines."""
    lines = ["w" + "".join(f" {names[number]}" for number in sorted(found)) for found in answer.extensions]
    if problem.about_argument or not answer.extensions:
        lines.insert(0, answer.verdict)
    return "\n".join(lines) + "\n"


def _problem(name: str | None, problems: "dict[str, Problem]") -> "Problem":
    if not name:
        raise UserError("which problem? give it with -p; `debate solve --problems` lists them")
    if name.upper() not in problems:
        raise UserError(
            f"there is no problem `{name}`{_near(name.upper(), problems)}; `debate solve --problems` lists them"
        )
    return problems[name.upper()]


def _argument(problem: "Problem", name: str | None, names: Sequence[str]) -> int | None:
    if not problem.about_argument:
        return None
    if name is None:
        raise UserError(f"{problem} asks about an argument: give it with -a")
    if name not in names:
        raise UserError(f"the framework has no argument `{name}`{_near(name, names[:10_000])}")
    return names.index(name)


def _near(name: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, known, 1)
    return f"; did you mean `{near[0]}`?" if near else ""

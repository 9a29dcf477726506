"""The `debate` command: finds the sub-command and runs it. Imports nothing that the sub-command does not need."""

import sys

COMMANDS = {
    "play": "open the app, straight into a debate",
    "chat": "the same debate in line mode, for scripts, pipes and screen readers",
    "new": "make a map to start from",
    "edit": "write a map in the app, with its findings and verdicts beside it",
    "check": "report everything that is wrong or doubtful in maps",
    "fmt": "put maps in the canonical layout",
    "explain": "the manual of a check, a rule of debate, a scheme; a page of the docs",
    "show": "a map, or one of its claims: text, voices, verdicts",
    "why": "why a claim stands or falls",
    "conflicts": "which statements of a map cannot all be true, author by author and together",
    "aspic": "what follows from an ASPIC+ theory of rules, premises and preferences",
    "solve": "problems about abstract argumentation frameworks, as in the ICCMA competitions",
    "match": "which claims a typed sentence means",
    "verify": "replay transcripts of debates and compare",
    "lsp": "the language server, for editors",
    "log": "past debates: list, show, report, export, resume, delete",
    "config": "settings and where they come from",
}

USAGE = """usage: debate [COMMAND] [OPTIONS]

Map what authors argue, see which claims stand and why, and debate them.
Without a command, `debate` opens the app on the bundled library.

commands:
{commands}

`debate COMMAND --help` describes a command, with an example.

options:
  -h, --help     show this help
  --version      show the version
"""


def usage() -> str:
    """The text of `debate --help`."""
    return USAGE.format(commands="\n".join(f"  {name:<10} {summary}" for name, summary in COMMANDS.items()))


def main(arguments: list[str] | None = None) -> int:
    """Run `debate` with these arguments (those of the process if None); returns the exit code.

    0 fine, 1 findings or a lost bet, 2 usage, configuration or input error, 130 interrupted.
    """
    arguments = sys.argv[1:] if arguments is None else arguments
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader of our output has gone (`debate show … | head`): nothing is wrong. Keep the interpreter from complaining at exit.
        import os

        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _run(arguments: list[str]) -> int:
    first = arguments[0] if arguments else ""
    if first in ("--version", "-V"):
        from debate import __version__

        print(f"debate {__version__}")
        return 0
    if first in ("--help", "-h", "help"):
        print(usage(), end="")
        return 0
    if first == "":
        return _command("play", [])
    if first in COMMANDS:
        return _command(first, arguments[1:])
    from difflib import get_close_matches

    near = get_close_matches(first, COMMANDS, 1)
    hint = f"; did you mean `debate {near[0]}`?" if near else ""
    print(f"debate: there is no command `{first}`{hint}\n`debate --help` lists the commands", file=sys.stderr)
    return 2


def _command(name: str, arguments: list[str]) -> int:
    import gc
    from importlib import import_module

    from debate.cli.terminal import UserError

    gc.set_threshold(50_000)  # imports make many objects and no garbage: looking for it is 2 % of a small check
    module = import_module(f"debate.cli.{name}")
    try:
        return int(module.run(arguments))
    except UserError as error:
        print(f"debate {name}: {error}", file=sys.stderr)
        return 2
    except (BrokenPipeError, KeyboardInterrupt):
        raise
    except Exception as error:
        import os

        if os.environ.get("DEBATE_TRACEBACK"):
            raise
        if isinstance(error, PermissionError) and error.filename:
            print(f"debate {name}: you may not read or write `{error.filename}`: ask its owner", file=sys.stderr)
            return 2
        print(
            f"debate {name}: a fault of the program itself ({type(error).__name__}: {error}); nothing that was saved is lost\n"
            "run it again with DEBATE_TRACEBACK=1 to see where it happened, and report that",
            file=sys.stderr,
        )
        return 2


if __name__ == "__main__":
    sys.exit(main())

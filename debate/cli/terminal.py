"""What the commands share: their argument parsers, the two streams, colour, and the error that ends a command with code 2."""

import os
import sys

TYPE_CHECKING = False  # as of `typing`, whose import takes longer than many a command

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Sequence
    from typing import IO


NARROWEST = 20
"""Columns below which no text is broken."""


class UserError(Exception):
    """Something the user can put right: the message says what is wrong, and what to do instead."""


def parser(command: str, summary: str, example: str) -> "argparse.ArgumentParser":
    """An argument parser for a command, with an example in its help and the switches that every command has."""
    import argparse

    made = argparse.ArgumentParser(
        prog=f"debate {command}",
        description=summary,
        epilog=f"example:\n{example}",
        formatter_class=lambda prog: argparse.RawDescriptionHelpFormatter(prog, width=_columns() - 2),
        allow_abbrev=False,
    )
    made.add_argument(
        "--color", dest="color", action="store_true", default=None, help="colour even when the output is not a terminal"
    )
    made.add_argument("--no-color", dest="color", action="store_false", help="no colour")
    return made


def parsed(options: "argparse.ArgumentParser", arguments: "Sequence[str]") -> "argparse.Namespace":
    """The arguments, options and names in any order; by itself argparse takes an optional name only right after the others.

    Ends the process with code 2 and a sentence, as argparse does, on what it does not know.
    """
    chosen, rest = options.parse_known_args(arguments)
    if not rest:
        return chosen
    for word in rest:
        if word.startswith("--"):
            import re
            from difflib import get_close_matches

            name = word.partition("=")[0]
            near = get_close_matches(name, re.findall(r"--[a-z-]+", options.format_usage()), 1)
            options.error(f"there is no option {name}" + (f"; did you mean {near[0]}?" if near else ""))
    return options.parse_intermixed_args(arguments)


def colored(wanted: bool | None, stream: "IO[str] | None" = None) -> bool:
    """Whether to colour: as wanted, else as NO_COLOR or FORCE_COLOR say, else unless the terminal is dumb or the stream is none."""
    if wanted is not None:
        return wanted
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    if os.environ.get("TERM") == "dumb":
        return False
    return (stream or sys.stdout).isatty()


def utf8_streams() -> None:
    """Make both streams write UTF-8 and never fail on a character, whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def text_width(most: int = 100) -> int:
    """How many columns a text may take: those of the terminal, up to ``most``; ``most`` where the output is no terminal."""
    return max(NARROWEST, min(most, _columns())) if sys.stdout.isatty() else most


def fitted(lines: "Iterable[str]") -> "Iterator[str]":
    """Lines broken to the width of the terminal, each going on under its own indent; whole where the output is no terminal."""
    if not sys.stdout.isatty():
        yield from lines
        return
    from textwrap import wrap

    width = text_width()
    for line in lines:
        text = line.lstrip()
        indent = line[: len(line) - len(text)]
        # Names are left whole, so that they can be copied.
        yield from wrap(
            text,
            width,
            initial_indent=indent,
            subsequent_indent=f"{indent}  ",
            break_on_hyphens=False,
            break_long_words=False,
        ) or [""]


def _columns() -> int:
    """How wide a help text may be. argparse would import shutil for this, even when no help is shown."""
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given) > 0:
        return int(given)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns if sys.__stdout__ else 80
    except (OSError, ValueError):
        return 80

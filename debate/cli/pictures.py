"""The pictures that `debate show` draws."""

import os
import sys
from typing import TYPE_CHECKING

from debate.cli.maps import find_section, find_voice
from debate.cli.terminal import UserError, colored

if TYPE_CHECKING:
    import argparse

    from debate.model.map import Map
    from debate.picture.boxes import Drawn
    from debate.picture.graph import Graph
    from debate.picture.layout import TooLarge
    from debate.reason.verdicts import Verdicts

FORMATS = ("boxes", "dot", "svg", "html")
MOST_NEAR = 60
"""Claims of a neighbourhood on a page; a terminal shows fewer."""

WIDTH = 100
"""Columns where the output is no terminal."""

NARROWEST = 20

_COLOURS = {
    "support": "32", "attack": "31", "accepted": "32", "contested": "33", "rejected": "31", "name": "2", "centre": "1", "focus": "1",
}  # fmt: skip


def add_picture_options(options: "argparse.ArgumentParser") -> None:
    """The options about what a picture shows, and how."""
    group = options.add_argument_group("pictures (--format boxes, dot, svg, html)")
    group.add_argument("--distance", metavar="N", type=int, help="with CLAIM: how many steps away a claim may be (1)")
    group.add_argument("--section", metavar="TITLE", help="only the claims under this heading")
    group.add_argument("--voice", metavar="VOICE", help="only the claims that this voice stands behind")
    group.add_argument("--width", metavar="N", type=int, help="boxes: columns to fit into (the terminal's, or 100)")
    group.add_argument("--ascii", action="store_true", help="boxes: draw with ASCII characters alone")


def refuse_picture_options(chosen: "argparse.Namespace") -> None:
    """Options of pictures say nothing about text. Raises UserError."""
    for name in ("distance", "section", "voice", "width", "ascii"):
        if getattr(chosen, name) not in (None, False):
            raise UserError(f"--{name} is about pictures: add --format boxes, dot, svg or html")


def picture(argument_map: "Map", verdicts: "Verdicts", claim: str | None, chosen: "argparse.Namespace") -> str:
    """The picture that is asked for, as text. Raises UserError."""
    graph = _graph(argument_map, verdicts, claim, chosen)
    if chosen.format == "dot":
        from debate.picture import dot

        return dot.render(graph)
    if chosen.format == "boxes":
        return _boxes(graph, chosen)
    from debate.picture import page, svg

    drawn = page.render(graph) if chosen.format == "html" else svg.render(graph)
    return drawn if isinstance(drawn, str) else _refuse(drawn)


def _graph(m: "Map", verdicts: "Verdicts", claim: str | None, chosen: "argparse.Namespace") -> "Graph":
    from debate.picture.graph import graph_of, of_section, of_voice, whole
    from debate.picture.surroundings import NEAR, Surroundings

    if sum(map(bool, (claim, chosen.section, chosen.voice))) > 1:
        raise UserError("CLAIM, --section and --voice each say what is drawn; choose one")
    if chosen.distance is not None and (claim is None or chosen.distance < 1):
        raise UserError("--distance says how many steps away from CLAIM a claim may be: name one, and a number from 1")
    around = Surroundings(m)
    if claim is not None:
        most = NEAR if chosen.format == "boxes" else MOST_NEAR
        names = around.near(claim, chosen.distance or 1, most)
    elif chosen.section:
        names = of_section(m, find_section(m, chosen.section))
    elif chosen.voice:
        names = of_voice(m, find_voice(m, chosen.voice))
    else:
        names = whole(m)
    if not names:
        raise UserError(
            "there is nothing to draw: " + ("the map has no claims" if not m.claims else "no claim is chosen by that")
        )
    return graph_of(around, verdicts, names, claim)


def _refuse(drawn: "TooLarge") -> str:
    raise UserError(
        f"{drawn.claims:,} claims and what joins them are too much for one picture: name a CLAIM, a --section "
        "or a --voice, or use --format dot, which has no limit"
    )


def _boxes(graph: "Graph", chosen: "argparse.Namespace") -> str:
    from debate.picture.boxes import draw, legend
    from debate.picture.layout import TooLarge

    width = _width(chosen)
    drawn = draw(graph, width, chosen.ascii)
    if isinstance(drawn, TooLarge):
        return _refuse(drawn)
    if drawn.width > width:
        print(
            f"debate: the picture is {drawn.width} columns wide: read it with `less -S`, or as svg or html",
            file=sys.stderr,
        )
    keys = legend(graph, width, chosen.ascii)
    return "".join(f"{line}\n" for line in [*_lines(drawn, colored(chosen.color)), "", *keys])


def _width(chosen: "argparse.Namespace") -> int:
    if chosen.width is not None:
        if chosen.width < NARROWEST:
            raise UserError(f"--width is a number of columns, {NARROWEST} or more")
        return int(chosen.width)
    try:
        return max(NARROWEST, os.get_terminal_size(sys.stdout.fileno()).columns)
    except (OSError, ValueError):
        return WIDTH


def _lines(drawn: "Drawn", colour: bool) -> list[str]:
    if not colour:
        return ["".join(run.text for run in row).rstrip() for row in drawn.rows]
    return [
        "".join(f"\x1b[{_COLOURS[run.role]}m{run.text}\x1b[0m" if run.role in _COLOURS else run.text for run in row)
        for row in drawn.rows
    ]

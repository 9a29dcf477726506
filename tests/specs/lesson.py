"""Pages that are followed to the letter: their files are written, changed as they say, and their commands run.

Fences: ```argmap FILE and ```text FILE add a block to the end of a file; ```diff FILE changes it; ```diff try FILE does so only
until the next block that is no ```console; ```console holds commands after `$`, lines typed after `>`, and what is
printed. Where no file is named, it is the page's own first one.
"""

import re
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

FENCE = re.compile(r"^```(argmap|text|diff|console)( try)?(?: ([\w./-]+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
STEP = re.compile(r"^## (.*)$", re.MULTILINE)


class Block(NamedTuple):
    """A fence of a page: its kind, whether it is only tried, the file it is about, its lines, and where it stands."""

    kind: str
    tried: bool
    file: str
    text: str
    start: int


class Command(NamedTuple):
    """A command, what is typed while it runs, and what the page says it prints: … is anything, alone on its line any lines."""

    line: str
    typed: tuple[str, ...]
    expected: str


def steps(page: str) -> list[tuple[str, list[Block]]]:
    """The headings of a page with the blocks under each."""
    heads = [(match.start(), match[1]) for match in STEP.finditer(page)]
    found: list[tuple[str, list[Block]]] = [(title, []) for _, title in heads]
    for match in FENCE.finditer(page):
        kind, tried, file, text = match.groups()
        index = sum(start < match.start() for start, _ in heads) - 1
        found[index][1].append(Block(kind, bool(tried), file or "", text, match.start(4)))
    return found


def commands(block: Block) -> list[Command]:
    """The commands of a ```console block."""
    found = []
    for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        lines = part.splitlines(keepends=True)
        typed = tuple(line[2:].strip() for line in lines[1:] if line.startswith("> "))
        found.append(Command(lines[0].strip(), typed, "".join(lines[1:])))
    return found


def fits(expected: str, output: str) -> bool:
    """Whether a command printed what the page says."""
    lines = (r"(?:.*\n)*?" if line == "…\n" else re.escape(line) for line in expected.splitlines(keepends=True))
    pattern = "".join(lines).replace("…", ".*")
    return re.fullmatch(pattern, output) is not None


def changed(text: str, diff: str) -> str:
    """A text after a change, which must fit exactly one place of it."""
    lines = diff.splitlines(keepends=True)
    before = "".join(line[1:] for line in lines if line[0] in " -")
    after = "".join(line[1:] for line in lines if line[0] in " +")
    places = [match.start() for match in re.finditer(rf"^{re.escape(before)}", text, re.MULTILINE)]
    assert len(places) == 1, f"this change fits {len(places)} places:\n{diff}"
    return text[: places[0]] + after + text[places[0] + len(before) :]


def followed(
    blocks: list[Block], folder: Path, first: str, run: Callable[[Command], str]
) -> Iterator[tuple[Block, Command, str]]:
    """Do what the blocks say in a folder; yields every command with what it printed."""
    saved: tuple[Path, str] | None = None
    for block in blocks:
        if block.kind == "console":
            for command in commands(block):
                yield block, command, run(command)
            continue
        if saved:
            saved[0].write_text(saved[1], encoding="utf-8")
            saved = None
        path = folder / (block.file or first)
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        if block.kind == "diff":
            path.write_text(changed(old, block.text), encoding="utf-8")
            saved = (path, old) if block.tried else None
        else:
            path.write_text(f"{old}\n{block.text}" if old else block.text, encoding="utf-8")
    if saved:
        saved[0].write_text(saved[1], encoding="utf-8")


def refreshed(page: str, outputs: list[tuple[Block, Command, str]]) -> str:
    """A page with what its commands print now."""
    for block in dict.fromkeys(block for block, _, _ in outputs):
        done = [(command, output) for of, command, output in outputs if of == block]
        new = "".join(
            f"$ {command.line}\n{command.expected if fits(command.expected, output) else output}"
            for command, output in done
        )
        page = page.replace(f"```console\n{block.text}```", f"```console\n{new}```", 1) if new != block.text else page
    return page


def printed(command: Command, typing: Callable[[tuple[str, ...]], None], streams: Callable[[], tuple[str, str]]) -> str:
    """What a `debate` command prints on both streams, with what is typed in its place."""
    from debate.cli.main import main

    words = shlex.split(command.line, comments=True)
    assert words[0] == "debate", command.line
    typing(command.typed)
    main(words[1:])
    out, err = streams()
    return out + err

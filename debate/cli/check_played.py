"""`debate check --played`: the debates of the balance audit, played to their end in a process for each processor."""

import os
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from typing import NamedTuple

from debate.checks.settings import Settings
from debate.cli.check_report import counted
from debate.cli.checking import Run
from debate.cli.files import STANDARD_INPUT_NAME
from debate.diagnostics.finding import Severity
from debate.dialogue.arena import Arena
from debate.dialogue.balance import DRAWS
from debate.dialogue.balance_plays import Disagreement, bare, disagreements
from debate.dialogue.build import arena
from debate.language.load import load_text

PART = 100
"""So many draws are played at a time."""

MOST_PROCESSES = 16


class _Part(NamedTuple):
    """A motion of a file, and those of its draws that are played together."""

    path: str
    arena: Arena
    among: range


def play_all(found: Run, settings: Settings) -> int:
    """Play the debates that the audits of a run have worked out, and say on standard error how they ended. Returns 0 if
    all ended as worked out, 2 if one did not, which is a fault of the program.
    """
    arenas = list(_arenas(found, settings))
    otherwise: dict[tuple[str, str], list[Disagreement]] = {}
    for path, one in _played(arenas):
        otherwise.setdefault((path, one.motion), []).append(one)
    for (path, motion), ones in sorted(otherwise.items()):
        first = min(ones, key=lambda one: one.play.seed)
        print(
            f"internal fault: {path}: {len(ones):,} of {2 * DRAWS:,} debates about `{motion}` were not won by the side "
            f"that the audit says (seed {first.play.seed}: by the {first.winner}). Its balance may be wrong; the map is "
            "not to blame. Please report this, with the map.",
            file=sys.stderr,
        )
    if not otherwise:
        played = f"{2 * DRAWS * len(arenas):,} debates played, each won by the side that the audit says"
        print(f"{counted(len(arenas), 'motion')}{': ' + played if arenas else ', nothing played'}", file=sys.stderr)
    return 2 if otherwise else 0


def _arenas(found: Run, settings: Settings) -> Iterator[tuple[str, Arena]]:
    """The motions that the run has audited: those of its files that have no errors."""
    for path in found.files:
        wanted = settings.wanted(path)
        if path not in found.texts or not (wanted("B001") or wanted("B002")):
            continue
        root = None if path == STANDARD_INPUT_NAME else os.path.dirname(path) or "."
        loaded = load_text(found.texts[path], path, root)
        if any(finding.severity is Severity.ERROR for finding in loaded.findings):
            continue
        for motion in loaded.map.motions:
            if motion.span.path == path:
                yield path, bare(arena(loaded.map, motion.id))


def _played(arenas: list[tuple[str, Arena]]) -> Iterator[tuple[str, Disagreement]]:
    """Play all, the largest motions first, so that no process is left with one of them at the end."""
    arenas = sorted(arenas, key=lambda one: len(one[1].arguments), reverse=True)
    parts = [_Part(*one, range(start, min(start + PART, DRAWS))) for one in arenas for start in range(0, DRAWS, PART)]
    if not parts:
        return
    processes = min(os.cpu_count() or 1, len(parts), MOST_PROCESSES)
    pool = ProcessPoolExecutor(processes, get_context("spawn"), _leave_interrupts_to_the_parent)
    try:
        waiting = {pool.submit(disagreements, part.arena, 0, DRAWS, part.among): part for part in parts}
        debates = 0
        _tell(debates, 2 * DRAWS * len(arenas))
        for done in as_completed(waiting):
            part = waiting[done]
            debates += 2 * len(part.among)
            _tell(debates, 2 * DRAWS * len(arenas))
            yield from ((part.path, one) for one in done.result())
    finally:
        pool.shutdown(cancel_futures=True)
        if sys.stderr.isatty():
            sys.stderr.write("\r\x1b[K")


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _tell(debates: int, of: int) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\rplaying: {debates:,} of {of:,} debates\x1b[K")
        sys.stderr.flush()

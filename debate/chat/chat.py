"""A debate line by line: reads what is typed until the input ends or the user leaves."""

import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from debate.chat.conversation import LONGEST_LINE, Chat
from debate.chat.json_printer import JsonPrinter
from debate.chat.printer import Printer
from debate.chat.text_printer import TextPrinter
from debate.session.session import Session

if TYPE_CHECKING:  # a debate without a language model does not pay for one
    from debate.session.language_model import LanguageModel


def converse(
    session: Session,
    as_json: bool = False,
    lines: Iterable[str] | None = None,
    model: "LanguageModel | None" = None,
) -> int:
    """Hold the debate until the input ends or the user leaves; returns the exit code. ``lines`` replaces standard input in tests."""
    printer: Printer = JsonPrinter(sys.stdout) if as_json else TextPrinter(sys.stdout)
    chat = Chat(session, printer, model)
    chat.begin()
    prompt = lines is None and not as_json and sys.stdin.isatty()
    if prompt:
        session.warm_up()
    try:
        for line in _prompted(session if prompt else None) if lines is None else lines:
            if not chat.take(line):
                break
    except KeyboardInterrupt:
        if prompt:
            print()  # the terminal's own ^C stands on this line
        printer.end(session)
        raise
    printer.end(session)
    return 0


def _prompted(session: Session | None) -> Iterable[str]:
    """The lines of standard input, each asked for at a terminal, where there is a ``session``. Bytes that are no text are replaced."""
    reconfigure = getattr(sys.stdin, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
    if session is not None:
        # Importing it gives input() line editing and a history, where the system has it.
        with suppress(ImportError):
            import readline  # noqa: F401
    while True:
        try:
            line = sys.stdin.readline(LONGEST_LINE + 2) if session is None else input(_prompt(session))
        except EOFError:
            return
        if session is None and not line:
            return
        yield line


def _prompt(session: Session) -> str:
    return "> " if session.state.outcome is None else "(over: `quit` leaves) > "

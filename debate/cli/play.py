"""`debate play`, and `debate` alone: the app."""

import sys
from collections.abc import Sequence

from debate.cli.options import add_debate_options, setup_of
from debate.cli.terminal import UserError, parsed, parser


def run(arguments: Sequence[str]) -> int:
    """Open the app: at the library without arguments, else straight in the debate they describe."""
    options = parser(
        "play",
        "Open the app, straight into a debate.",
        "  debate play integration --motion pool-budgets --side against --level 3",
    )
    add_debate_options(options)
    chosen = parsed(options, arguments)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UserError("the app needs a terminal; `debate chat` holds the same debate line by line")
    setup = setup_of(chosen) if arguments else None
    from debate.store.log import LogError
    from debate.tui.app import run as run_app

    try:
        return run_app(setup)
    except LogError as error:
        raise UserError(str(error)) from error

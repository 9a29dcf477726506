"""`debate chat`: a debate in line mode."""

import argparse
from collections.abc import Sequence

from debate.cli.language_model import endpoint, model_for
from debate.cli.options import add_debate_options, setup_of
from debate.cli.terminal import UserError, parsed, parser, utf8_streams


def run(arguments: Sequence[str]) -> int:
    """Hold a debate over standard input and output, a terminal or not."""
    utf8_streams()
    options = parser(
        "chat",
        "A debate in line mode: reads moves or plain English from standard input.",
        "  debate chat ham --level 2\n  printf 'moves\\n1\\nstop\\n' | debate chat ham --json",
    )
    add_debate_options(options)
    options.add_argument("--json", action="store_true", help="one JSON object a line, for programs")
    options.add_argument(
        "--llm",
        action=argparse.BooleanOptionalAction,
        help="let the language model of your settings word replies and suggest matches, marked as its (default: as `use` in [llm] says)",
    )
    chosen = parsed(options, arguments)
    from debate.chat.chat import converse
    from debate.session.session import Session
    from debate.session.setup import SessionError
    from debate.store.log import LogError
    from debate.store.open import open_log

    try:
        if chosen.llm:
            endpoint()  # says what is missing before a debate is begun
        session = Session.new(setup_of(chosen), open_log())
        return converse(session, as_json=chosen.json, model=model_for(session, chosen.llm))
    except (SessionError, LogError) as error:
        raise UserError(str(error)) from error

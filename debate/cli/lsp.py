"""`debate lsp`: the language server, for editors."""

import sys
from collections.abc import Sequence

from debate.cli.terminal import UserError, parsed, parser

EXAMPLE = """  debate lsp        # an editor starts this, and talks to it on standard input and output

`debate explain editors` says how to set up VS Code, Neovim, Helix and Emacs."""

PYGLS = "pygls>=2.1,<3"  # the extra `lsp` of pyproject.toml


def run(arguments: Sequence[str]) -> int:
    """Serve one editor; 0 if it ended as the protocol wants, 1 if not. Raises UserError without the parts that it needs."""
    options = parser("lsp", "The language server for maps, over standard input and output.", EXAMPLE)
    options.add_argument("--stdio", action="store_true", help="what it does anyway; some editors say it")
    parsed(options, arguments)
    from importlib.util import find_spec

    if find_spec("pygls") is None:
        install = f'"{sys.executable}" -m pip install "{PYGLS}"'
        raise UserError(f"the language server needs pygls: `{install}` installs it beside the program")
    if sys.stdin.isatty():
        print("debate lsp: an editor is to start this and talk to it; Ctrl+C ends", file=sys.stderr)
    from debate.lsp.run import serve

    return serve()

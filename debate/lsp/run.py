"""Start the server."""

import gc
import signal

from debate.lsp import lifecycle, navigation, showing, supposing, writing
from debate.lsp.server import MapServer


def make_server() -> MapServer:
    """A server with all of its features."""
    server = MapServer()
    publisher = lifecycle.register(server)
    navigation.register(server)
    writing.register(server)
    showing.register(server)
    supposing.register(server, publisher)
    return server


def serve() -> int:
    """Serve one client on standard input and output. 0 if it said good-bye as the protocol wants, else 1."""
    server = make_server()
    # The thread that reads standard input cannot be woken, so that an orderly end would wait for another line; and a
    # handler in Python runs only when the loop wakes next, which a signal just before it sleeps does not bring about.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    gc.set_threshold(100_000)  # an open map is many objects and little garbage
    server.start_io()
    return 0 if server.protocol._shutdown else 1  # no public name tells this

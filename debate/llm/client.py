"""One question to an OpenAI-compatible interface (POST …/chat/completions), or for the models it has, on the standard library alone.

The answer is data: a string, read up to a bound of size and time, or a Failure. Nothing is followed: no redirect, no tool call, no
proxy of the environment. The request runs in a thread of its own, so that looking up a name, connecting and a server that drips its
answer are all bound by one clock, and the caller can hang up at any moment.
"""

import json
import socket
import ssl
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from enum import StrEnum
from functools import partial
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from typing import Any, NamedTuple

from debate.llm.address import AddressError, address_of
from debate.llm.settings import Endpoint
from debate.llm.stream import Content, ContentError

MOST_BYTES = 4_000_000
"""Bytes of an answer that are read, whatever they hold; events carry some 200 bytes for each word."""

REASONS = {
    401: " (is the key right?)",
    403: " (is the key right?)",
    404: " (are `url` and `model` right?)",
    503: " (is the model still being loaded?)",
    429: " (too many questions, or nothing is left to pay for them)",
}

MOST_LISTED = 1_000_000
"""Bytes of a list of models; services that sell hundreds of models send a few hundred thousand."""

LONGEST_NAME = 100  # of a model, in characters

CANCELLED = "the question was cancelled"

LOOK = 0.05
"""Seconds between two looks whether the caller has hung up."""


class Trouble(StrEnum):
    """Why there is no answer."""

    OFFLINE = "offline"
    TIMEOUT = "timeout"
    CANCELLED = "cancelled"
    REFUSED = "refused"
    UNUSABLE = "unusable"
    UNGROUNDED = "ungrounded"  # well formed, but it does not rest on the map


class Failure(NamedTuple):
    """No answer. The message is ours; nothing that the server wrote is in it. ``status`` is that of HTTP, if it came so far."""

    trouble: Trouble
    message: str
    status: int = 0


class _RefusedError(Exception):
    def __init__(self, failure: Failure):
        super().__init__(failure.message)
        self.failure = failure


def post(
    endpoint: Endpoint, body: Mapping[str, Any], most: int, hung_up: threading.Event | None = None
) -> str | Failure:
    """What the model says, at most ``most`` characters, or why it says nothing. ``hung_up`` ends the wait when it is set."""
    sent = json.dumps(body).encode("ascii")
    return _answer(_Line(endpoint, "POST", "/chat/completions", sent, partial(_content, most=most)), hung_up)


def models(endpoint: Endpoint) -> tuple[str, ...]:
    """The names of the models that a server says it has, so that a user who wrote another can be told; none where it does not say."""
    answer = _answer(_Line(endpoint, "GET", "/models", None, _names))
    return () if isinstance(answer, Failure) else tuple(answer.split("\n"))


def _answer(line: "_Line", hung_up: threading.Event | None = None) -> str | Failure:
    """What comes over the line, within the time of its endpoint."""
    hung_up = hung_up or threading.Event()
    if hung_up.is_set():
        return Failure(Trouble.CANCELLED, CANCELLED)
    endpoint = line.endpoint
    thread = threading.Thread(target=line.run, daemon=True)
    deadline = time.monotonic() + endpoint.timeout
    try:
        thread.start()
        while not line.done.wait(LOOK):
            if hung_up.is_set():
                return Failure(Trouble.CANCELLED, CANCELLED)
            if time.monotonic() > deadline:
                return Failure(Trouble.TIMEOUT, f"there was no whole answer within {endpoint.timeout:g} seconds")
        return line.result
    finally:
        line.hang_up()


class _Line:
    """One request: run in a thread, hung up from another. ``read`` makes the result of the response."""

    def __init__(
        self, endpoint: Endpoint, method: str, path: str, body: bytes | None, read: Callable[[HTTPResponse], str]
    ):
        self.endpoint = endpoint
        self.request = (method, path, body)
        self.read = read
        self.done = threading.Event()
        self.result: str | Failure = Failure(Trouble.OFFLINE, "the request did not start")
        self._socket: socket.socket | None = None
        self._closed = threading.Event()

    def run(self) -> None:
        """Ask, and leave the result."""
        try:
            self.result = self._ask()
        except _RefusedError as refused:
            self.result = refused.failure
        except (AddressError, ContentError) as error:
            self.result = Failure(Trouble.UNUSABLE, str(error))
        except ssl.SSLCertVerificationError:
            self.result = Failure(Trouble.OFFLINE, "the server's certificate is not trusted here")
        except TimeoutError:
            self.result = Failure(Trouble.TIMEOUT, "the server does not answer in time")
        except ConnectionRefusedError:
            where = f"{self.endpoint.url.partition('//')[2].partition('/')[0]}"
            self.result = Failure(Trouble.OFFLINE, f"nothing answers at {where} (is the server running?)")
        except socket.gaierror:
            self.result = Failure(Trouble.OFFLINE, "no machine is called what `url` says, or there is no network")
        except (OSError, UnicodeError):
            self.result = Failure(Trouble.OFFLINE, "the server cannot be reached, or broke off")
        except (HTTPException, ValueError):
            self.result = Failure(Trouble.UNUSABLE, "the server does not speak HTTP as it should")
        finally:
            self.hang_up()
            self.done.set()

    def hang_up(self) -> None:
        """Close the line; whoever reads from it stops."""
        self._closed.set()
        if self._socket is not None:
            with suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)
            with suppress(OSError):
                self._socket.close()

    def _ask(self) -> str:
        endpoint = self.endpoint
        address = address_of(endpoint.url, endpoint.plain_http)
        kind = HTTPSConnection if address.secure else HTTPConnection
        connection = kind(address.host, address.port, timeout=endpoint.connect_timeout)
        connection.connect()
        self._socket = connection.sock  # http.client forgets it when the server says that it will close
        self._socket.settimeout(endpoint.timeout)
        if self._closed.is_set():
            raise OSError("hung up")
        headers = {"Content-Type": "application/json", "Accept": "text/event-stream, application/json"}
        if endpoint.key is not None:
            headers["Authorization"] = f"Bearer {endpoint.key}"
        method, path, body = self.request
        connection.request(method, f"{address.path}{path}", body, headers)
        return self.read(connection.getresponse())


def _content(response: HTTPResponse, most: int) -> str:
    status = response.status
    if 300 <= status < 400:
        said = "the server sends us on to another address, and we do not go: if that is right, write it in the settings"
        raise _RefusedError(Failure(Trouble.REFUSED, said, status))
    if status != 200:
        raise _RefusedError(
            Failure(Trouble.REFUSED, f"the server refuses with status {status}{REASONS.get(status, '')}", status)
        )
    content = Content(response.headers.get_content_type(), most)
    if response.headers.get("Content-Encoding", "identity") != "identity":
        raise ContentError("the answer is compressed, which nobody asked for")
    read = 0
    while not content.ended and (block := response.read1(65_536)):
        read += len(block)
        if read > MOST_BYTES:
            raise ContentError("the answer is too long")
        content.take(block)
    return content.text()


def _names(response: HTTPResponse) -> str:
    """The names in a list of models, one a line; names that cannot stand in a line of text are left out. Raises ValueError."""
    data = response.read(MOST_LISTED + 1)
    if response.status != 200 or len(data) > MOST_LISTED:
        raise ValueError("no list of models")
    try:
        names = [model["id"] for model in json.loads(data)["data"]]
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError("no list of models") from error
    good = [name for name in names if isinstance(name, str) and 0 < len(name) <= LONGEST_NAME and name.isprintable()]
    if not good:
        raise ValueError("no list of models")
    return "\n".join(good)

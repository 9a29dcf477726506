"""The text of an answer, out of server-sent events or out of one JSON document, whichever the server sends."""

import json
from typing import Any

LONGEST_LINE = 1_000_000  # bytes


class ContentError(Exception):
    """The answer is not what such a server sends; the message says in what, and repeats nothing of it."""


class Content:
    """Takes the bytes of an answer as they come, and keeps the text that the model wrote. ``most`` are its characters at most."""

    def __init__(self, content_type: str, most: int) -> None:
        if content_type not in ("text/event-stream", "application/json"):
            raise ContentError("the answer is neither JSON nor a stream of events")
        self._events = content_type == "text/event-stream"
        self._most = most
        self._rest = b""
        self._parts: list[str] = []
        self._length = 0
        self.ended = False

    def take(self, block: bytes) -> None:
        """The next bytes. Raises ContentError."""
        self._rest += block
        if not self._events:
            return
        *lines, self._rest = self._rest.split(b"\n")
        if len(self._rest) > LONGEST_LINE:
            raise ContentError("the answer is too long")
        for line in lines:
            self._event(line.strip())

    def text(self) -> str:
        """The text, when all bytes are there. Raises ContentError if there is none."""
        if self._events:
            self._event(self._rest.strip())
        else:
            self._add(_decoded(self._rest), "message")
        if not self._parts:
            raise ContentError("the model said nothing")
        return "".join(self._parts)

    def _event(self, line: bytes) -> None:
        """One line of a stream; only `data` lines count here (WHATWG HTML, Server-sent events)."""
        if self.ended or not line.startswith(b"data:"):
            return
        data = line.removeprefix(b"data:").strip()
        if data == b"[DONE]":
            self.ended = True
        else:
            self._add(_decoded(data), "delta")

    def _add(self, document: Any, name: str) -> None:
        """The text of the first choice; whatever else is in the document (tool calls, errors) is left where it is."""
        try:
            choices = document["choices"]
            said = choices[0].get(name, {}).get("content") if choices else None
        except (KeyError, TypeError, AttributeError, IndexError) as error:
            raise ContentError("the answer has no choices") from error
        if isinstance(said, str) and said:
            self._parts.append(said)
            self._length += len(said)
        if self._length > self._most:
            raise ContentError("the answer is too long")


def _decoded(data: bytes) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise ContentError("the answer is no JSON") from error

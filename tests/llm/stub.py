"""A server on this machine that answers as it is told to, and remembers what it was asked."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from debate.llm.settings import Endpoint


class Stub:
    """``answer`` is called with the handler and the parsed body of each request, and writes the response."""

    def __init__(self, answer):
        self.answer: Callable = answer
        self.listed: bytes | None = None  # what is answered to a question for the models
        self.requests: list[dict] = []
        self.headers: list[dict] = []
        stub = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                stub.requests.append({"path": self.path, **body})
                stub.headers.append(dict(self.headers))
                with suppress(BrokenPipeError, ConnectionResetError):
                    stub.answer(self, body)

            def do_GET(self):
                stub.requests.append({"path": self.path})
                if stub.listed is None:
                    self.send_error(404)
                else:
                    raw(stub.listed)(self, None)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/v1"

    def endpoint(self, **choices) -> Endpoint:
        return Endpoint(**{"url": self.url, "model": "stub", "timeout": 3.0, "connect_timeout": 2.0, **choices})


@contextmanager
def serving(answer) -> Iterator[Stub]:
    stub = Stub(answer)
    thread = threading.Thread(target=stub.server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield stub
    finally:
        stub.server.shutdown()
        stub.server.server_close()


def raw(data: bytes, content_type="application/json", status=200, **headers):
    """Exactly these bytes."""

    def answer(handler, _body):
        handler.send_response(status)
        handler.send_header("Content-Type", content_type)
        handler.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(data)

    return answer


def says(content):
    """One JSON document in which the model says this (a text, or what becomes one)."""
    text = content if isinstance(content, str) else json.dumps(content)
    return raw(json.dumps({"choices": [{"message": {"role": "assistant", "content": text}}]}).encode())


def streams(content, size=7):
    """The same as server-sent events, a few characters each, without a length."""
    text = content if isinstance(content, str) else json.dumps(content)

    def answer(handler, _body):
        handler.send_response(200)
        handler.send_header("Content-Type", "text/event-stream; charset=utf-8")
        handler.end_headers()
        handler.wfile.write(b": a comment\n\ndata: " + event({"role": "assistant", "content": None}) + b"\r\n\r\n")
        for at in range(0, len(text), size):
            handler.wfile.write(b"data: " + event({"content": text[at : at + size]}) + b"\n\n")
        handler.wfile.write(b"data: [DONE]\n\n")

    return answer


def event(delta) -> bytes:
    return json.dumps({"choices": [{"delta": delta}]}).encode()

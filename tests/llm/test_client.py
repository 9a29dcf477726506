"""The line to a language model: what is sent, and that no server can make it hang, grow, wander or raise."""

import json
import shutil
import socket
import ssl
import subprocess
import threading
import time

import pytest

from debate.llm.ask import ask
from debate.llm.client import Failure, Trouble, models, post
from debate.llm.settings import Endpoint
from debate.llm.shape import a_list, a_text, an_object
from tests.llm.stub import event, raw, says, serving, streams

SHAPE = an_object(words=a_list(a_text(20), 3))
GOOD = {"words": ["air", "bus"]}


def asked(stub, **choices):
    return ask(stub.endpoint(**choices), "Say words.", {"topic": "buses"}, SHAPE, 1000)


@pytest.mark.parametrize(
    "answer",
    [
        says(GOOD),
        streams(GOOD),
        streams(GOOD, size=1),
        says(f"Here you are:\n```json\n{json.dumps(GOOD)}\n```"),
        says(f"<think>the user wants {{words}}</think>{json.dumps(GOOD)}"),
    ],
    ids=["document", "stream", "slow-stream", "fenced", "after-thoughts"],
)
def test_an_answer_of_the_right_form_is_taken_however_it_is_sent(answer):
    with serving(answer) as stub:
        assert asked(stub) == GOOD


def test_a_model_may_think_aloud_for_longer_than_its_answer_may_be():
    with serving(says(f"<think>{'hm ' * 2000}</think>{json.dumps(GOOD)}")) as stub:
        assert asked(stub) == GOOD
    with serving(says(f"{'hm ' * 2000}{json.dumps(GOOD)}")) as stub:
        assert asked(stub).trouble is Trouble.UNUSABLE


def test_the_question_goes_to_the_named_address_with_the_model_the_key_and_the_data_as_json():
    with serving(says(GOOD)) as stub:
        ask(stub.endpoint(key="k-123"), "Task.", {"text": 'a "quoted"\nline'}, SHAPE, 1000)
    (request,) = stub.requests
    assert request["path"] == "/v1/chat/completions"
    assert request["model"] == "stub"
    assert json.loads(request["messages"][1]["content"]) == {"text": 'a "quoted"\nline'}
    assert stub.headers[0]["Authorization"] == "Bearer k-123"
    assert not {"tools", "functions"} & set(request)


def test_a_server_that_knows_no_schemas_is_asked_once_more_without_them():
    def picky(handler, body):
        (raw(b"{}", status=400) if "response_format" in body else says(GOOD))(handler, body)

    with serving(picky) as stub:
        assert asked(stub) == GOOD
    assert len(stub.requests) == 2


def test_refusals_are_not_repeated():
    with serving(raw(b"no", status=401)) as stub:
        failure = asked(stub)
    assert failure.trouble is Trouble.REFUSED
    assert "key" in failure.message
    assert len(stub.requests) == 1


TOOL = {"choices": [{"message": {"content": None, "tool_calls": [{"function": {"name": "run", "arguments": "{}"}}]}}]}


@pytest.mark.parametrize(
    "answer",
    [
        says("no JSON at all"),
        says('{"words": ["air"'),
        says({"words": "air"}),
        says({"words": ["air"], "move": "concede"}),
        says({"words": ["a" * 21]}),
        says({"words": ["air"] * 4}),
        says({"words": [True]}),
        says('{"words": ["air"], "words": ["bus"]}'),
        says('{"words": [NaN]}'),
        says('{"words": [Infinity]}'),
        says('{"words": [1' + "0" * 900 + "]}"),
        says('{"words": ["' + "\\u0000" * 30 + '"]}'),
        says("{" * 500 + "}" * 500),
        says("x" * 5000),
        streams("x" * 5000, size=100),
        raw(json.dumps(TOOL).encode()),
        raw(b'{"error": {"message": "boom"}}'),
        raw(b"[]"),
        raw(b'"text"'),
        raw(b'{"choices": []}'),
        raw(b'{"choices": [null]}'),
        raw(b'{"choices": [{"message": null}]}'),
        raw(b"[" * 200_000),
        raw(b"\xff\xfe\x00"),
        raw(b""),
        raw(b"data: {}\n\n", "text/event-stream"),
        raw(b"data: not json\n\n", "text/event-stream"),
        raw(b"x" * 1_500_000, "text/event-stream"),
        raw(b"<html>Log in</html>", "text/html"),
        raw(json.dumps({"choices": [{"message": {"content": json.dumps(GOOD)}}]}).encode(), "text/plain"),
        raw(b"\x1f\x8b", **{"Content-Encoding": "gzip"}),
    ],
)
def test_an_answer_that_is_not_what_was_asked_for_is_a_failure_and_nothing_else(answer):
    with serving(answer) as stub:
        failure = asked(stub)
    assert isinstance(failure, Failure)
    assert failure.trouble is Trouble.UNUSABLE
    assert "boom" not in failure.message
    assert "Log in" not in failure.message


def test_a_redirect_is_not_followed():
    with serving(says(GOOD)) as other:
        with serving(raw(b"", status=307, Location=other.url + "/chat/completions")) as stub:
            failure = asked(stub)
        assert failure.trouble is Trouble.REFUSED
        assert other.requests == []


def test_a_giant_answer_is_cut_off_early():
    def giant(handler, _body):
        handler.send_response(200)
        handler.send_header("Content-Type", "text/event-stream")
        handler.end_headers()
        for _ in range(100_000):
            handler.wfile.write(b"data: " + event({"other": "x" * 900}) + b"\n\n")

    with serving(giant) as stub:
        started = time.monotonic()
        assert asked(stub, timeout=20.0).trouble is Trouble.UNUSABLE
        assert time.monotonic() - started < 10


@pytest.mark.parametrize("where", ["head", "body"])
def test_a_server_that_drips_is_left_after_the_time_that_was_set(where):
    def drip(handler, _body):
        head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n" + (b"" if where == "head" else b"\r\n")
        handler.wfile.write(head)
        for _ in range(100):
            handler.wfile.write(b"X-A: b\r\n" if where == "head" else b"data: " + event({"content": " "}) + b"\n\n")
            handler.wfile.flush()
            time.sleep(0.05)

    with serving(drip) as stub:
        started = time.monotonic()
        failure = asked(stub, timeout=0.4)
        assert failure.trouble is Trouble.TIMEOUT
        assert time.monotonic() - started < 1.5


def test_a_question_can_be_cancelled():
    never = threading.Event()
    with serving(lambda handler, body: never.wait(5)) as stub:
        hung_up = threading.Event()
        threading.Timer(0.2, hung_up.set).start()
        started = time.monotonic()
        failure = post(stub.endpoint(), {}, 100, hung_up)
        never.set()
    assert failure.trouble is Trouble.CANCELLED
    assert time.monotonic() - started < 1.5


def test_a_server_that_is_not_there_and_one_that_speaks_no_http():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert post(Endpoint(f"http://127.0.0.1:{port}/v1", "m"), {}, 100).trouble is Trouble.OFFLINE

    def garbage(handler, _body):
        handler.wfile.write(b"\x00\x01 nonsense\r\n\r\n")

    with serving(garbage) as stub:
        assert asked(stub).trouble is Trouble.UNUSABLE


def test_an_address_that_became_unsafe_is_not_used():
    failure = post(Endpoint("http://example.org/v1", "m"), {}, 100)
    assert failure.trouble is Trouble.UNUSABLE
    assert "https" in failure.message


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl to make a certificate")
def test_a_server_whose_certificate_is_not_trusted_gets_nothing(tmp_path, monkeypatch):
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    make = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost"]
    make += ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(make, check=True, capture_output=True)
    with serving(says(GOOD)) as stub:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        stub.server.socket = context.wrap_socket(stub.server.socket, server_side=True)
        endpoint = stub.endpoint(url=stub.url.replace("http:", "https:"), key="k-1")
        failure = post(endpoint, {}, 1000)
        assert failure.trouble is Trouble.OFFLINE
        assert "certificate" in failure.message
        assert stub.requests == []
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        assert json.loads(post(endpoint, {}, 1000)) == GOOD


def test_proxies_of_the_environment_are_not_used(monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    with serving(says(GOOD)) as stub:
        assert asked(stub) == GOOD


def test_a_server_that_does_not_run_is_told_from_one_that_nobody_knows():
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))  # taken, and not listening
        port = nobody.getsockname()[1]
        refused = post(Endpoint(f"http://127.0.0.1:{port}/v1", "m"), {}, 10)
    assert refused == Failure(Trouble.OFFLINE, f"nothing answers at 127.0.0.1:{port} (is the server running?)")
    unknown = post(Endpoint("https://nowhere.invalid/v1", "m"), {}, 10)
    assert unknown.trouble is Trouble.OFFLINE
    assert "no machine is called" in unknown.message


def test_a_server_is_asked_for_its_models():
    with serving(says("")) as stub:
        stub.listed = json.dumps(
            {"data": [{"id": "qwen:7b"}, {"id": "x\x1b[2J"}, {"id": "y" * 999}, {"id": 3}]}
        ).encode()
        assert models(stub.endpoint(key="k-123")) == ("qwen:7b",)
    assert stub.requests == [{"path": "/v1/models"}]


@pytest.mark.parametrize(
    "listed",
    [None, b"", b"hello", b"[]", b'{"data": 3}', b'{"data": [3]}', b'{"data": []}', b"[" * 99999, b" " * 1_000_001],
)
def test_a_list_of_models_that_is_none_names_no_model(listed):
    with serving(says("")) as stub:
        stub.listed = listed
        assert models(stub.endpoint()) == ()

"""Line mode with a language model: its words stand under the map's, marked; without it everything goes on."""

import io
import json
import time

import pytest

from debate.chat import waiting
from debate.chat.chat import converse
from debate.cli.main import main
from debate.llm.settings import Endpoint
from debate.session.language_model import LanguageModel
from debate.session.session import Session
from debate.session.setup import Setup
from debate.store.log import Log
from tests.chat.test_chat import MAP
from tests.chat.test_waiting import Terminal
from tests.llm.stub import says, serving
from tests.session.test_language_model import faithful

WHY = ["moves", "1", "quit"]


@pytest.fixture
def chat(tmp_path, monkeypatch):
    path = tmp_path / "town.argmap"
    path.write_text(MAP, encoding="utf-8")

    def run(*lines, endpoint=None, as_json=False):
        stream = io.StringIO()
        monkeypatch.setattr("sys.stdout", stream)
        session = Session.new(Setup(str(path), "buses", side="against", level=3), Log(tmp_path / "log.db"))
        model = LanguageModel(session, endpoint) if endpoint else None
        assert converse(session, as_json, lines, model) == 0
        return stream.getvalue()

    return run


def test_the_machines_words_stand_under_the_maps_and_are_marked(chat):
    plain = chat(*WHY).splitlines()
    with serving(faithful) as stub:
        text = chat(*WHY, endpoint=stub.endpoint())
    lines = text.splitlines()
    marked = [line for line in lines if "[worded by a machine" in line]
    assert marked
    assert [line for line in lines if line.startswith(tuple("123456789"))] == [
        line for line in plain if line.startswith(tuple("123456789"))
    ]


def test_a_guess_is_marked_and_can_be_confirmed_by_its_number(chat):
    def picks(handler, body):
        data = json.loads(body["messages"][1]["content"])
        (says({"claim": "dear"}) if "sentence" in data else says("no"))(handler, body)

    with serving(picks) as stub:
        objects = [
            json.loads(line)
            for line in chat(
                "hm, money does not grow on trees", "quit", endpoint=stub.endpoint(), as_json=True
            ).splitlines()
        ]
        (pick,) = [one for one in objects if one["type"] == "pick"]
        assert pick["claim"] == "dear"
        assert pick["number"] is not None
        before = [one for one in objects if one["type"] == "line"]
        after = [
            json.loads(line)
            for line in chat(
                "hm, money does not grow on trees", str(pick["number"]), "quit", endpoint=stub.endpoint(), as_json=True
            ).splitlines()
        ]
    played = [one for one in after if one["type"] == "line"]
    assert len(played) > len(before)  # nothing was played before it was confirmed


def test_without_an_answer_the_debate_is_the_same_and_says_so_once(chat):
    plain = chat(*WHY)
    text = chat(*WHY, endpoint=Endpoint("http://127.0.0.1:9/v1", "m", connect_timeout=1.0, timeout=2.0))
    assert text.count("The language model is left out") == 1
    said = [line for line in text.splitlines() if line.startswith(tuple("123456789"))]
    assert said == [line for line in plain.splitlines() if line.startswith(tuple("123456789"))]


def test_escapes_and_markup_from_a_model_never_reach_the_terminal(chat):
    evil = {"sentences": [{"text": "\x1b[2J[bold]Free buses keep the air clean.[/bold]", "claims": ["clean"]}]}
    with serving(says(evil)) as stub:
        text = chat(*WHY, endpoint=stub.endpoint())
    assert "\x1b" not in text
    assert "[bold]" not in text


def test_the_switch_needs_settings_and_the_settings_need_no_switch(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("DEBATE_HOME", str(tmp_path))
    path = tmp_path / "town.argmap"
    path.write_text(MAP, encoding="utf-8")

    def run(*options):
        monkeypatch.setattr("sys.stdin", io.StringIO("moves\n1\nquit\n"))
        code = main(["chat", str(path), "--side", "against", "--level", "3", *options])
        streams = capsys.readouterr()
        return code, streams.out, streams.err

    code, out, err = run("--llm")
    assert (code, out) == (2, "")
    assert "no language model is set up" in err
    with serving(faithful) as stub:
        settings = f'[llm]\nurl = "{stub.url}"\nmodel = "stub"\n'
        (tmp_path / "config.toml").write_text(settings, encoding="utf-8")
        assert "worded by a machine" not in run()[1]
        assert stub.requests == []
        shown = run("--llm")[1]
        assert "worded by a machine" in shown
        greeting = "The language model stub words replies and suggests what you mean, marked as its. Ctrl+C while it works goes on"
        assert greeting in " ".join(shown.split())
        (tmp_path / "config.toml").write_text(settings + 'use = ["words"]\n', encoding="utf-8")
        assert "worded by a machine" in run()[1]
        assert "worded by a machine" not in run("--no-llm")[1]
    (tmp_path / "config.toml").write_text(settings + "use = 3\n", encoding="utf-8")
    code, out, err = run()
    assert code == 0
    assert "[llm] `use` must be" in err


def test_at_a_terminal_a_slow_model_is_waited_for_with_a_sign(chat, monkeypatch):
    def slowly(handler, body):
        time.sleep(0.3)
        faithful(handler, body)

    monkeypatch.setattr(waiting, "AFTER", 0.05)
    for terminal, signs in ((Terminal(), 2), (io.StringIO(), 0)):  # at the start, and after the move
        monkeypatch.setattr("sys.stderr", terminal)
        with serving(slowly) as stub:
            text = chat(*WHY, endpoint=stub.endpoint())
        assert terminal.getvalue().count(waiting.SIGN) == signs
        assert waiting.SIGN not in text

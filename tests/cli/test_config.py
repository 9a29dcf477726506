"""`debate config`: what the settings say, and a key that is never printed."""

import time
import tomllib

import pytest

from debate.cli.config import without_key
from tests.llm.stub import raw, says, serving


@pytest.mark.parametrize(
    "text",
    [
        '[llm]\nkey = "sk-123"\n',
        '[llm]\n"key"="sk-123"  # mine\n',
        "[llm]\nkey = 'sk-123'\n",
        'llm = {url = "x", key = "sk-123", model = "m"}\n',
        'llm.key = "sk-123"\n',
        '[llm]\nkey = "sk-\\u0031\\u0032\\u0033"\n',
        '[llm]\nkey = """\nsk-123"""\n',
        '[llm]\nkey = "sk-123\n',
        "[llm\nkey = sk-123\n",
        '[llm]\nKey = "sk-123"\n',
        '[llm]\napi_key = "sk-123"\n',
        '[llm]\nkey-env = "sk-123"\n',
        '[llm]\nurl = "https://me:sk-123@example.org/v1"\n',
        '[llm]\nurl = "https://me:sk-123/x@example.org/v1',
        "llm = {url = 'https://example.org/v1?key=sk-123', model = 'm'}\n",
        '[llm]\nurl = "https://example.org/v1#sk-123"\n',
    ],
)
def test_the_key_is_not_shown_however_it_is_written(text):
    shown = without_key(text)
    assert "sk-123" not in shown
    assert "u0031" not in shown
    assert "llm" in shown


def test_other_settings_are_shown_as_they_are():
    text = 'theme = "nord"\n\n[keys]\n"debate.hint" = "f5"\n\n[llm]\nkey-env = "MY_KEY"\nmodel = "m"\n'
    text += 'url = "http://127.0.0.1:8080/v1"  # mine? yes\n'
    assert without_key(text) == text


def test_config_shows_the_file_without_the_key(debate, folder):
    home = folder.parent / "home"
    home.mkdir()
    (home / "config.toml").write_text('[llm]\nkey = "sk-123"\nmodel = "m"\n', encoding="utf-8")
    code, out, err = debate("config")
    assert code == 0
    assert "# [llm] needs both a `url` and the name of a `model`" in out
    assert f"# [llm] key (set, not shown): {home / 'config.toml'}" in out
    assert 'model = "m"' in out
    assert "sk-123" not in out + err


def test_a_trial_says_whether_the_model_can_be_used(debate, folder, monkeypatch):
    home = folder.parent / "home"
    home.mkdir()
    assert debate("config", "llm")[0] == 2
    for answer, code, said in (
        (says({"claim": "cost"}), 0, "rightly"),
        (says({"claim": "air"}), 0, "weak"),
        (says("hello"), 2, "form"),
        (raw(b"", status=401), 2, "key"),
    ):
        with serving(answer) as stub:
            settings = f'[llm]\nurl = "{stub.url}"\nmodel = "stub"\nkey = "sk-123"\ntimeout = 5\n'
            (home / "config.toml").write_text(settings, encoding="utf-8")
            monkeypatch.setenv("DEBATE_LLM_KEY", "sk-456")
            result = debate("config", "llm")
        assert result[0] == code
        assert said in result[1]
        assert "environment variable DEBATE_LLM_KEY" in result[1]
        assert "sk-" not in result[1] + result[2]


def test_a_first_user_is_told_what_to_write_and_where(debate, folder):
    code, _, err = debate("config", "llm")
    assert code == 2
    assert f"write this into {folder.parent / 'home' / 'config.toml'}\n" in err
    toml = err[err.index("  [llm]") : err.index("then")]
    assert set(tomllib.loads(toml)["llm"]) == {"url", "model"}


def test_a_trial_names_the_models_that_there_are_when_another_was_written(debate, folder):
    home = folder.parent / "home"
    home.mkdir()
    with serving(raw(b"", status=404)) as stub:
        (home / "config.toml").write_text(f'[llm]\nurl = "{stub.url}"\nmodel = "qwen"\n', encoding="utf-8")
        assert "the server has no model" not in debate("config", "llm")[1]
        stub.listed = b'{"data": [{"id": "llama3"}, {"id": "qwen2.5:7b"}]}'
        assert "the server has no model `qwen`, but `qwen2.5:7b` and 1 more" in debate("config", "llm")[1]
        stub.listed = b'{"data": [{"id": "qwen"}]}'
        assert "the server has no model" not in debate("config", "llm")[1]


def test_a_trial_that_takes_too_long_says_what_may_help(debate, folder):
    home = folder.parent / "home"
    home.mkdir()
    with serving(lambda handler, body: time.sleep(2)) as stub:
        settings = f'[llm]\nurl = "{stub.url}"\nmodel = "qwen"\ntimeout = 0.3\n'
        (home / "config.toml").write_text(settings, encoding="utf-8")
        _, out, err = debate("config", "llm")
    assert err == "asking, for at most 0.3 s; Ctrl+C stops it\n"
    assert "write a longer `timeout`" in out


def test_the_line_that_breaks_the_settings_is_named_and_not_repeated(debate, folder):
    home = folder.parent / "home"
    home.mkdir()
    (home / "config.toml").write_text("[llm]\nkey = sk-123\n", encoding="utf-8")
    err = debate("config", "llm")[2]
    assert "line 2 of config.toml is no TOML" in err
    assert "sk-123" not in err


@pytest.mark.parametrize(
    "url", ["http://me:sk-123@127.0.0.1/v1", "http://me:sk-123@127.0.0.1:99999/v1", "https://example.org/v1?key=sk-123"]
)
def test_a_password_or_key_in_the_address_is_refused_and_not_shown(debate, folder, url):
    home = folder.parent / "home"
    home.mkdir()
    (home / "config.toml").write_text(f'[llm]\nurl = "{url}"\nmodel = "m"\n', encoding="utf-8")
    for action, code in (("llm", 2), ("show", 0)):
        result = debate("config", action)
        assert result[0] == code
        assert "[llm] url: " in result[1] + result[2]
        assert "sk-123" not in result[1] + result[2]

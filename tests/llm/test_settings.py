"""Which model may be asked: off without settings, strict addresses, and a key that is never shown."""

import pytest

from debate.llm.address import AddressError, address_of
from debate.llm.settings import read

GOOD = '[llm]\nurl = "http://127.0.0.1:8080/v1"\nmodel = "qwen"\n'


@pytest.fixture
def settings(tmp_path):
    def written(text, **environment):
        path = tmp_path / "config.toml"
        path.write_text(text, encoding="utf-8")
        return read(path, environment)

    return written


def test_without_settings_there_is_no_model_and_nothing_is_wrong(tmp_path, settings):
    assert read(tmp_path / "none.toml", {}) == settings("theme = 'x'\n")
    chosen = settings("")
    assert (chosen.endpoint, chosen.uses, chosen.problems) == (None, frozenset(), ())


def test_a_model_alone_is_used_for_nothing_until_that_is_said(settings):
    chosen = settings(GOOD)
    assert chosen.endpoint is not None
    assert chosen.uses == frozenset()
    assert settings(GOOD + 'use = ["words"]\n').uses == {"words"}


def test_the_key_comes_from_the_environment_first_and_is_never_shown(settings):
    chosen = settings(GOOD + 'key = "secret-1"\n', DEBATE_LLM_KEY="secret-2")
    assert chosen.endpoint.key == "secret-2"
    assert settings(GOOD + 'key = "secret-1"\n').endpoint.key == "secret-1"
    named = settings(GOOD + 'key-env = "OTHER"\n', OTHER="secret-3")
    assert named.endpoint.key == "secret-3"
    for one in (chosen, named):
        assert "secret" not in repr(one)
        assert ("key", "(set, not shown)") in [line[:2] for line in one.shown]


def test_a_variable_for_the_key_that_is_not_set_is_told(settings):
    (said,) = [line[1] for line in settings(GOOD + 'key-env = "OTHER"\n').shown if line[0] == "key"]
    assert "OTHER is not set" in said


@pytest.mark.parametrize("key", ["sk-abc-123", "gsk_Abc123", "a b", ""])
def test_a_key_where_the_name_of_its_variable_belongs_is_not_shown(settings, key):
    chosen = settings(f'{GOOD}key-env = "{key}"\n')
    assert not key or key not in f"{chosen.problems} {chosen.shown}"
    assert chosen.problems or "key-env" in str(chosen.shown)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[llm]\nurl = "http://127.0.0.1/v1"\n', "model"),
        ("[llm]\nurl = 3\n", "url"),
        (GOOD + 'use = ["verdicts"]\n', "use"),
        (GOOD + "timeout = 0\n", "timeout"),
        (GOOD + "timeout = true\n", "timeout"),
        (GOOD + 'modle = "x"\n', "did you mean `model`"),
        ("llm = 3\n", "table"),
        (GOOD.replace("127.0.0.1", "example.org"), "https"),
        (GOOD + 'key = "a\\nb"\n', "key"),
        ("[llm\n", "line 1 of config.toml is no TOML"),
    ],
)
def test_what_is_wrong_is_said_and_keeps_the_model_off(settings, text, said):
    chosen = settings(text)
    assert chosen.endpoint is None
    assert any(said in problem for problem in chosen.problems)


def test_a_key_with_characters_that_end_a_header_is_not_used(settings):
    assert settings(GOOD, DEBATE_LLM_KEY="a\r\nX-Other: b").endpoint is None


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:11434/v1",
        "http://localhost:8080/v1/",
        "http://[::1]:8080/v1",
        "https://example.org/v1",
    ],
)
def test_https_and_this_machine_are_taken(url):
    assert address_of(url).path == "/v1"


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/v1",
        "http://127.0.0.1.example.org/v1",
        "http://localhost.example.org/v1",
        "http://10.0.0.7/v1",
        "http://user:pass@127.0.0.1/v1",
        "https://example.org/v1?a=b",
        "https://example.org/v1#a",
        "ftp://127.0.0.1/v1",
        "file:///etc/passwd",
        "127.0.0.1:8080/v1",
        "http://",
        "http://127.0.0.1:99999/v1",
        "https://exa mple.org/v1",
        "https://example.org/v1\r\nHost: other",
        "https://еxample.org/v1",
        "",
    ],
)
def test_other_addresses_are_refused(url):
    with pytest.raises(AddressError):
        address_of(url)


def test_plain_http_elsewhere_only_where_it_is_asked_for():
    assert address_of("http://10.0.0.7:8080/v1", plain_http=True).host == "10.0.0.7"


def test_the_app_takes_the_table_for_no_mistake(tmp_path):
    from debate.tui.keys import read_config

    (tmp_path / "config.toml").write_text(GOOD, encoding="utf-8")
    assert read_config(tmp_path / "config.toml", frozenset()).problems == ()

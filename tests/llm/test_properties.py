"""Whatever a server sends and a model says, there is an answer of the right form, or a failure; never an exception, never more."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.llm import ask as asking
from debate.llm import wording
from debate.llm.ask import ask
from debate.llm.client import Failure
from debate.llm.grounding import grounded
from debate.llm.settings import Endpoint, read
from debate.llm.shape import a_list, a_number, a_text, an_object, misfit, one_of, parsed
from debate.llm.stream import Content, ContentError
from debate.llm.wording import Material, Worded
from debate.understand.matcher import Candidate

QUICK = settings(max_examples=80, deadline=None, derandomize=True)
SHAPE = an_object(a=a_list(an_object(b=a_text(5), c=one_of("x", "y")), 3), n=a_number(0, 9))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from("abcn") | st.text(max_size=3), inner, max_size=4)
    ),
    max_leaves=12,
)
ENDPOINT = Endpoint("http://127.0.0.1:9/v1", "m")
CLEAN = Candidate("clean", "Free buses keep the air of the town clean.")


@given(
    st.lists(
        st.binary(max_size=60) | st.sampled_from([b"data: ", b"\n\n", b'{"choices": [{"delta": {"content": "x"}}]}']),
        max_size=12,
    )
)
@QUICK
def test_bytes_become_text_or_an_error_of_ours(blocks):
    for kind in ("text/event-stream", "application/json"):
        content = Content(kind, 50)
        try:
            for block in blocks:
                content.take(block)
            assert 0 < len(content.text()) <= 50
        except ContentError:
            pass


@given(JSON)
@QUICK
def test_a_value_fits_the_shape_or_is_refused_with_a_reason(value):
    try:
        found = parsed(json.dumps(value), SHAPE)
    except ValueError:
        return
    assert misfit(found, SHAPE) is None
    assert set(found) == {"a", "n"}


@given(st.text(max_size=200) | JSON.map(json.dumps))
@QUICK
def test_a_models_words_become_a_grounded_wording_or_a_failure(said):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(asking, "post", lambda *_: said)
        result = wording.worded(ENDPOINT, Material("Ham", "reason", (CLEAN,)))
        assert isinstance(ask(ENDPOINT, "t", {}, SHAPE, 100), dict | Failure)
    assert isinstance(result, Worded | Failure)


CLAIM = "Most doctors who work in towns say that a reform, if it is not paid for, may cost 40 lives."
OTHERS = "the no not few we our and with of have they because US Hunt 41 ( ; . ' “"
EDITED = st.sampled_from([*CLAIM.split(), *OTHERS.split()])


@given(st.lists(EDITED, min_size=8, max_size=16, unique=True), st.integers(0, 15), st.integers(0, 15), EDITED)
@QUICK
def test_any_one_word_more_less_other_or_elsewhere_is_another_claim(words, at, to, word):
    at, to, claim = at % len(words), to % len(words), " ".join(words)
    without = words[:at] + words[at + 1 :]
    for edited in (
        without,
        [*without[:to], words[at], *without[to:]],
        [*words[:at], word, *words[at + 1 :]],
        [*words[:at], word, *words[at:]],
    ):
        same = " ".join(edited).rstrip(" .") == claim.rstrip(" .")
        assert same or not grounded(" ".join(edited), (claim,), "Ham")


SENTENCES = st.text(max_size=60) | st.lists(
    st.sampled_from([*CLEAN.text.rstrip(".").split(), "not", "never", "\x1b[2J", "[b]", "29", "London", "will"]),
    max_size=12,
).map(" ".join)


@given(st.lists(SENTENCES, max_size=4))
@QUICK
def test_only_words_of_the_claim_are_ever_shown(sentences):
    answer = {"sentences": [{"text": text, "claims": ["clean"]} for text in sentences]}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(asking, "post", lambda *_: json.dumps(answer))
        result = wording.worded(ENDPOINT, Material("Ham", "reason", (CLEAN,)))
    if isinstance(result, Worded):
        assert result.text.isprintable()
        assert not {"not", "never", "29", "London", "[b]"} & set(result.text.split())
        assert {"free", "buses", "air", "town", "clean"} <= set(result.text.lower().replace(".", "").split())


@given(st.dictionaries(st.sampled_from(["url", "model", "key", "use", "timeout", "plain-http", "x"]), JSON, max_size=5))
@QUICK
def test_settings_of_any_kind_are_an_endpoint_or_problems(tmp_path_factory, table):
    from debate.llm.settings import _chosen

    chosen = _chosen(table, tmp_path_factory.getbasetemp() / "config.toml", {})
    assert chosen.endpoint is None or not chosen.problems
    assert read(tmp_path_factory.getbasetemp() / "none.toml", {}).endpoint is None

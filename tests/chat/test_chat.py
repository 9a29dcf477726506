"""The line mode: commands, numbers, sentences, and nothing that breaks it."""

import io
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from debate.chat.chat import converse
from debate.session.session import Session
from debate.session.setup import Setup
from debate.store.log import Log
from debate.understand import map_matcher
from debate.understand.map_matcher import matcher_of

MAP = """map town "Free buses"
  thesis buses

claim buses
  "Buses should be free."
  because clean
  but dear

claim clean
  "Free buses keep the air clean."
  because few-cars

claim few-cars
  "Free buses take cars off the road."

claim dear
  "Free buses cost too much."
  but rich

claim rich
  "The town has money to spare."
"""


@pytest.fixture
def chat(tmp_path, monkeypatch):
    path = tmp_path / "town.argmap"
    path.write_text(MAP, encoding="utf-8")
    log = Log(tmp_path / "log.db")

    def run(*lines, as_json=False, **choices):
        stream = io.StringIO()
        monkeypatch.setattr("sys.stdout", stream)
        session = Session.new(Setup(**{"map": str(path), "root": "buses", "level": 3, **choices}), log)
        assert converse(session, as_json, lines) == 0
        text = stream.getvalue()
        return ([json.loads(line) for line in text.splitlines()] if as_json else text), session

    return run


class Interrupted:
    """What is typed until Ctrl+C is pressed."""

    def __iter__(self):
        yield "moves"
        raise KeyboardInterrupt


def test_an_interruption_says_how_to_go_on(tmp_path, monkeypatch):
    path = tmp_path / "town.argmap"
    path.write_text(MAP, encoding="utf-8")
    stream = io.StringIO()
    monkeypatch.setattr("sys.stdout", stream)
    session = Session.new(Setup(map=str(path), root="buses", level=3), Log(tmp_path / "log.db"))
    with pytest.raises(KeyboardInterrupt):
        converse(session, lines=Interrupted())
    assert stream.getvalue().endswith(f"`debate log resume {session.number} --chat` goes on with it.\n")


def test_it_opens_with_the_claim_the_side_and_a_way_to_get_help(chat):
    text, _ = chat(side="against")
    assert "Buses should be free." in text
    assert "You are against it." in text
    assert "`help`" in text
    assert "debate log resume 1 --chat" in text


def test_moves_are_numbered_and_played_by_number(chat):
    text, session = chat("moves", "1", side="for")
    assert "  1) " in text
    assert session.lines[2].by_user


def test_moves_that_answer_several_turns_stand_under_what_they_answer(chat):
    text, session = chat("moves", "1", "moves", side="for")
    listed = text.rpartition("You are behind")[2]
    for turn in {choice.move.target for choice in session.choices()} - {None}:
        assert f"\nIn answer to {turn}, " in listed
    assert "\nOtherwise:\n" in listed
    assert "In answer to" not in chat("moves", side="against")[0]


def test_undo_says_what_was_taken_back_and_forgets_what_was_offered(chat):
    text, session = chat("moves", "1", "moves", "undo", "1", side="for")
    assert "Taken back: moves 3 to " in text
    assert "no choice of that number" in text
    assert len(session.lines) == 2


def test_a_number_with_a_question_mark_previews_and_plays_nothing(chat):
    _, before = chat("moves")
    text, session = chat("moves", "1?")
    assert len(session.lines) == len(before.lines)
    assert len(text.splitlines()) > 5


def test_a_sentence_is_confirmed_before_it_counts(chat):
    text, session = chat("because the air is cleaner with free buses")
    assert "Did you mean:" in text
    assert "your words: " in text
    assert "0) none of these" in text
    assert not any(line.by_user for line in session.lines[1:])
    _, session = chat("because the air is cleaner with free buses", "y")
    assert session.lines[2].by_user


def test_a_guess_is_not_taken_up_by_a_bare_yes(chat):
    guess = "the roads get quieter"
    text, session = chat(guess, "y", "YES")
    assert "I am not sure what you mean. Perhaps one of these:\n  1) " in text
    assert text.count("type the number of what you meant") == 2
    assert len(session.lines) == 2
    _, session = chat(guess, "y", "1")
    assert session.lines[2].by_user
    text, session = chat("volcanoes emit sulphur", "y")  # the user's own words are no guess
    assert session.lines[2].line.own


def test_none_of_these_plays_nothing(chat):
    text, session = chat("because the air is cleaner with free buses", "0")
    assert "other words" in text
    assert len(session.lines) == 2


@pytest.mark.parametrize("refusal", ["0", "n"])
def test_after_none_of_these_the_numbers_offered_mean_nothing(chat, refusal):
    text, session = chat("because the air is cleaner with free buses", refusal, "1")
    assert "no choice of that number" in text
    assert len(session.lines) == 2


@pytest.mark.parametrize("refusal", ["0", "no"])
def test_after_none_of_these_the_second_move_of_the_line_is_taken_up(chat, refusal):
    text, session = chat("Why is that? Free buses keep the air clean", refusal, side="against")
    after = text.partition("You also said: Free buses keep the air clean")[2]
    assert "Free buses keep the air clean" in after
    assert "once more" not in after
    assert len(session.state.turns) == 1


def test_the_users_own_argument_is_recorded(chat):
    text, session = chat("volcanoes emit sulphur", "1")
    assert "volcanoes emit sulphur" in session.lines[2].line.text
    assert "your own" in text


def test_what_is_typed_after_the_end_is_told_what_can_still_be_done(chat):
    text, _ = chat("stop", "free buses take cars off the road")
    assert "The debate has ended." in text
    assert "Type `report` to see how it went, or `quit` to leave." in text
    assert "see what you can do" not in text.partition("The debate has ended.")[2]


@pytest.mark.parametrize("command", ["hint", "moves"])
def test_a_command_that_has_nothing_to_show_after_the_end_names_the_report(chat, command):
    text, _ = chat("stop", command)
    assert "The debate has ended" in text
    assert "`report`" in text
    assert "nothing you can do" not in text


@pytest.mark.parametrize(
    "command", ["help", "status", "stores", "hint", "report", "transcript", "stop", "undo", "moves"]
)
def test_every_command_answers(chat, command):
    text, _ = chat()
    longer, _ = chat(command)
    assert len(longer) > len(text) or command == "stop"


def test_wrong_numbers_get_a_way_out(chat):
    for line in ("99", "0", "-1", "1" * 400):
        text, session = chat(line)
        assert len(session.lines) == 2
        assert "moves" in text


def test_json_says_everything_as_objects_with_a_type(chat):
    records, _ = chat("moves", "1", "free buses take cars off the road", "hint", "undo", "stop", as_json=True)
    kinds = [record["type"] for record in records]
    assert kinds[0] == "start"
    assert kinds[-1] == "end"
    assert {"line", "status", "choices", "proposal", "hint", "report"} <= set(kinds)
    line = next(record for record in records if record["type"] == "line")
    assert {"number", "side", "speaker", "place", "text", "stands"} <= set(line)


def test_a_whole_debate_ends_with_a_report(chat):
    text, session = chat(*["moves", "1"] * 60, side="for")
    assert session.state.outcome is not None
    assert "Where" in text or "won" in text or "lost" in text


@pytest.fixture
def matching_by_words(monkeypatch):
    """What the line mode does with any answer of the matcher does not depend on the matcher; the encoder is slow."""
    monkeypatch.setattr(map_matcher, "matcher_of", lambda map: matcher_of(map, "lexical"))


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.one_of(
            st.text(max_size=60),
            st.sampled_from(["moves", "1", "2", "1?", "y", "n", "undo", "hint", "stop", "why?", "report"]),
        ),
        max_size=12,
    )
)
def test_no_input_breaks_it(chat, matching_by_words, lines):
    chat(*lines)
    chat(*lines, protocol="panel")


def test_no_to_what_was_offered_is_no_move_but_says_how_to_make_it(chat):
    text, session = chat("there are too many cars", "no", side="against")
    assert "other words" in text
    assert "type `no` once more" in text
    assert not any(line.by_user for line in session.lines)
    text, session = chat("there are too many cars", "no", "no", "y", side="against")
    assert text.count("once more") == 1
    assert session.lines[1].line.kind == "denial"


def test_where_nothing_can_be_denied_no_is_only_none_of_these(chat):
    text, _ = chat("because the air is cleaner with free buses", "no", side="for")
    assert "once more" not in text


def test_no_to_a_denial_that_was_offered_is_plain(chat):
    text, session = chat("you are wrong", "no", side="against")
    assert "Deny: “" in text
    assert "once more" not in text
    assert not any(line.by_user for line in session.lines)


def test_n_is_never_taken_for_the_move(chat):
    text, _ = chat("there are too many cars", "n", side="against")
    assert "once more" not in text


def test_what_fits_nothing_points_to_the_moves(chat):
    text, _ = chat("no", side="for")
    assert "say why not.\nType `moves`" in text


def test_an_own_argument_alone_is_not_offered_as_a_second_choice(chat):
    text, _ = chat("volcanoes emit sulphur")
    assert "You can put it forward as your own argument:\n  1) " in text


def test_what_was_just_said_is_not_quoted_again_below_it(chat):
    text, _ = chat("moves", "1", "status", side="for")
    opening, _, later = text.partition("`help`.")[2].partition("3. You:")
    assert "-- You are behind: you owe a reason in answer to move 2, or a retraction.\n" in opening
    assert opening.count("-- ") == 1
    shown, quoted = [line for line in later.splitlines() if line.startswith("-- You are behind")]
    assert shown.endswith("not answered move 4.")
    assert "“" in quoted, "asked for later, it says which move that is"


def test_a_second_thought_is_announced_with_the_first(chat):
    text, _ = chat("Why is that? Free buses keep the air clean", side="against")
    assert "One thing at a time: first “Why is that?”. Did you mean:\n  1) Ask why" in text


def test_a_long_list_of_moves_says_the_same_thing_once_and_its_numbers_are_those_of_the_whole(chat):
    talk = [line for words in ("cats sleep", "dogs bark", "birds sing", "fish swim") for line in (words, "1")]
    short, session = chat(*talk, "moves", side="for", level=1)
    whole, _ = chat(*talk, "moves all", side="for", level=1)
    choices = session.choices()
    assert len(choices) > 20

    def numbers(text):
        return [int(line.split(")")[0]) for line in text.rpartition("-- ")[2].splitlines() if ") " in line[:6]]

    assert numbers(whole) == list(range(1, len(choices) + 1))
    said = [(choices[number - 1].move.act, choices[number - 1].move.content) for number in numbers(short)]
    assert len(said) == len(set(said)) < len(choices)
    assert set(said) == {(choice.move.act, choice.move.content) for choice in choices}
    assert f"These are {len(said)} of {len(choices)} moves; `moves all` lists" in short
    assert "`moves all` lists" not in whole
    _, played = chat(*talk, "moves", str(numbers(short)[-1]), side="for", level=1)
    assert played.state.turns[len(session.state.turns)].move == choices[numbers(short)[-1] - 1].move


def test_programs_are_given_every_move_either_way(chat):
    for command in ("moves", "moves all"):
        records, session = chat(command, as_json=True)
        (listed,) = [record for record in records if record["type"] == "choices"]
        assert len(listed["choices"]) == len(session.choices())


def test_a_pass_is_made_at_once_only_by_who_is_ahead(chat):
    text, session = chat("moves", "1", "pass", side="for")
    assert session.state.ahead is not session.side
    assert "the debate ends, and you have lost. Did you mean: 1) Pass" in " ".join(text.split())
    assert session.state.outcome is None
    talk = ("birds sing", "1", "cats sleep", "1")
    _, before = chat(*talk, side="against", level=1)
    assert before.state.ahead is before.side
    text, session = chat(*talk, "pass", side="against", level=1)
    assert session.state.turns[len(before.state.turns)].move.act == "pass"
    assert session.state.outcome is not None
    assert "1) " in chat("pass", protocol="panel")[0]

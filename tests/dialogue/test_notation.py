"""Transcripts: what is written is read and holds; what is wrong in one is named with its place."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from debate.dialogue.build import arena
from debate.dialogue.engine import apply, start
from debate.dialogue.move import Move, Side
from debate.dialogue.notation import read
from debate.dialogue.notation_write import write
from debate.dialogue.state import Player, Seat, State
from debate.dialogue.transcript import CODES, Played
from debate.dialogue.verify import verify
from debate.language.load import load_text

MAP = """claim buses
  "Buses should be free."
  because cars
    named fewer
  but cost
    named dear
claim cars
  "Free buses take cars off the road."
claim cost
  "The town cannot pay for it."
"""

P, O = Side.PROPONENT, Side.OPPONENT  # noqa: E741


def debated(names: tuple[str, str] = ("you", "Chris Ham")) -> State:
    seats = (Seat(P, Player.USER, names[0]), Seat(O, Player.PROGRAM, names[1], 2, frozenset()))
    loaded = load_text(MAP)
    state = start(arena(loaded.map, "buses", loaded.digest), "persuasion/strict", seats, 7)
    for side, move, voice in (
        (P, Move("claim", "buses"), None),
        (O, Move("argue", "dear", 1), "ham"),
        (P, Move("argue", "own-undercut", 2, 'Towns "pay" for roads\\rails too.'), None),
        (O, Move("why", "own-3", 3), None),
        (P, Move("argue", "own", 4, "The budget\nsays so."), None),
        (O, Move("pass"), None),
        (P, Move("pass"), None),
    ):
        state = apply(state, side, move, voice)
    return state


def test_what_is_written_holds_when_replayed():
    text = write(debated(), map_text=MAP, date="2026-11-22")
    assert verify(text) == ()
    transcript, findings = read(text)
    assert findings == ()
    assert (transcript.seed, transcript.date, transcript.format, transcript.result) == (
        7,
        "2026-11-22",
        "persuasion/strict",
        ("you", "status"),
    )
    moves = [line for line in transcript.lines if isinstance(line, Played)]
    assert moves[1].voice == "ham"
    assert moves[2].move.text == 'Towns "pay" for roads\\rails too.'
    assert [seat.name for seat in transcript.seats] == ["you", "chris-ham"]


@pytest.mark.parametrize("names", [("you", "you"), ("Ann", "Ψ"), ("nobody", "x"), ("", "1st")])
def test_names_that_cannot_be_written_give_way_to_the_sides(names):
    text = write(debated(names), map_text=MAP)
    assert "proponent = proponent" in text
    assert verify(text) == ()


def test_a_transcript_names_its_map_by_path_and_hash(tmp_path):
    (tmp_path / "buses.argmap").write_text(MAP, encoding="utf-8")
    state = debated()
    text = write(state, map_path="buses.argmap")
    held = verify(text, str(tmp_path / "game.debate"))
    assert {found.code for found in held} <= {"T109"}  # the hash of a string may differ from that of a file
    without_hash = text.replace(f" sha256 {state.arena.digest}", "")
    assert verify(without_hash, str(tmp_path / "game.debate")) == ()
    changed = text.replace(state.arena.digest, "0" * 64)
    assert [found.code for found in verify(changed, str(tmp_path / "game.debate"))] == ["T109"]


def test_a_map_outside_the_folder_is_not_read(tmp_path):
    (tmp_path / "buses.argmap").write_text(MAP, encoding="utf-8")
    (tmp_path / "inner").mkdir()
    text = write(debated(), map_path="../buses.argmap")
    assert [found.code for found in verify(text, str(tmp_path / "inner" / "game.debate"))] == ["T008"]


GOOD = write(debated(("pia", "otto")), map_text=MAP)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("1 pia claim buses", "1 pia claim", "T101"),
        ("1 pia claim buses", "1 claim -> buses buses", "T001"),
        ("2 otto argue", "3 otto argue", "T102"),
        ("2 otto argue", "2 tom argue", "T004"),
        ("argue dear -> 1", "argue fewer -> 1", "T101"),
        ("=> otto", "=> pia", "T105"),
        ("result   pia by status", "result   otto by status", "T108"),
        ("result   pia by status", "result   open", "T108"),
        ("seed     7", "seed     7\nseed     8", "T003"),
        ("store pia = buses", "store pia = cars, buses", "T106"),
        ("root     buses", "root     trains", "T006"),
        ("root     buses", "", "T006"),
        ("persuasion/strict 1", "persuasion/lax 1", "T005"),
        ("format   persuasion/strict 1", "", "T002"),
        ("otto = opponent", "otto = proponent", "T002"),
        ("claim cars", "claim cars cars", "T008"),
        ("map      inline", "map      outline", "T001"),
        ("store pia =", "turn otto\nstore pia =", "T107"),
        ("store pia =", "x pia why cost -> 2 refused R4\nstore pia =", "T103"),
        ("store pia =", "? pia pass legal\nstore pia =", "T104"),
        ("store pia =", "labels dear in\nstore pia =", "T110"),
    ],
)
def test_what_is_wrong_is_found(old, new, code):
    assert verify(GOOD) == ()
    assert old in GOOD
    found = verify(GOOD.replace(old, new, 1))
    assert code in {finding.code for finding in found}
    assert all(finding.span.line > 0 or finding.code in ("T002", "T006") for finding in found)


def test_every_mistake_of_a_file_is_found_in_one_run_with_its_line():
    found = verify("format persuasion/liberal\nwibble\nseats a = b\n1 pia\nx pia pass\n")
    assert [(finding.code, finding.span.line) for finding in found] == [("T001", line) for line in (2, 3, 4, 5)]
    assert all(finding.name == CODES[finding.code][0] for finding in found)


def test_mistakes_in_an_inline_map_are_shown_at_their_line():
    found = verify(
        'format persuasion/liberal\nmap inline\n  claim a\n    "A."\n    because b\n'
        "root a\nseats p = proponent, o = opponent\n"
    )
    assert any(finding.code == "N001" and finding.span.line == 5 for finding in found)


def test_a_transcript_that_is_too_long_is_refused():
    assert [found.code for found in verify("#\n" * 2_001)] == ["T007"]
    assert [found.code for found in verify("equivalence 600 graphs seed 1\n" * 2)] == ["T007"]


LINES = st.sampled_from(
    [*GOOD.splitlines(), "graph", "  A -> B", "labels A in", "equivalence 1 graphs seed 1", "x", "? a b legal"]
)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.one_of(LINES, st.text(max_size=30)), max_size=25))
@example(["map inline", "  \x00", "map inline"])
@example(["1", '"', "->", "=>", "\\"])
def test_no_text_makes_it_fail(lines):
    verify("\n".join(lines))

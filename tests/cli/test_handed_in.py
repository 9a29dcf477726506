"""Debates that were handed in: what `debate verify` says of them, and how they are started."""

import pytest


@pytest.fixture
def played(debate, folder, monkeypatch):
    """The transcript of a debate against the program, as the log exports it."""
    lines = ["moves", "1", "moves", "2", "stop"]
    monkeypatch.setattr("debate.chat.chat._prompted", lambda prompt: iter(lines))
    assert debate("chat", "town.argmap", "--level", "3", "--seed", "7", "--test")[0] == 0
    assert debate("log", "export", "1", "-o", "anna.debate")[0] == 0
    return folder / "anna.debate"


def test_what_was_exported_holds_with_the_programs_own_moves(debate, played):
    assert debate("verify", "--program", "anna.debate") == (0, "", "1 of 1 transcripts hold\n")


def test_line_breaks_of_another_system_make_no_other_map(debate, folder, played):
    for name in ("town.argmap", "anna.debate"):
        path = folder / name
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert debate("verify", "--program", "anna.debate")[0] == 0


def test_a_legal_move_that_the_program_does_not_make_is_found_when_asked_for(debate, played):
    text = played.read_text(encoding="utf-8")
    head = text[: text.index("\n1 ")].replace("nobody by stopped", "you by concession")
    moves = "1 you claim buses\n2 the-authors concede buses -> 1\n"
    played.write_text(f"{head}\n{moves}", encoding="utf-8")
    assert debate("verify", "anna.debate")[0] == 0
    code, out, _ = debate("verify", "--program", "anna.debate")
    assert code == 1
    assert "error[T112] the program makes another move here: it would why" in out


def test_another_seat_may_move_as_it_likes(debate, played):
    text = played.read_text(encoding="utf-8").replace("opponent program level 3", "opponent")
    played.write_text(text, encoding="utf-8")
    assert debate("verify", "--program", "anna.debate")[0] == 0


def test_the_panel_has_no_sides(debate, folder):
    code, out, err = debate("chat", "town.argmap", "--format", "panel", "--side", "against")
    assert (code, out) == (2, "")
    assert err == "debate chat: the panel has no sides: with --format panel leave --side out\n"


def test_an_export_says_what_would_keep_it_from_being_verified(debate, folder, played):
    (folder / "elsewhere").mkdir()
    code, _, err = debate("log", "export", "1", "-o", "elsewhere/anna.debate")
    assert code == 0
    assert err == (
        f"note: `debate verify` looks for the map beside the transcript or below: export into {folder} instead\n"
    )
    (folder / "town.argmap").write_text((folder / "town.argmap").read_text(encoding="utf-8") + "\n# changed\n")
    code, _, err = debate("log", "export", "1", "-o", "anna.debate")
    assert code == 0
    assert err == "note: The map has changed since this debate began; what was said still fits it.\n"


def test_the_ending_of_a_map_may_be_left_out(debate, folder):
    assert debate("show", "town")[:2] == debate("show", "town.argmap")[:2]
    assert debate("show", "ton")[0] == 2


def test_a_transcript_is_read_back_in_words_with_the_report_of_its_learner(debate, played):
    code, out, err = debate("verify", "--report", "anna.debate")
    assert (code, err) == (0, "1 of 1 transcripts hold\n")
    assert out.startswith("anna.debate\n\n1. you: I claim that buses should be free.\n2. the-authors: Why do you say")
    report = out[out.index("Report for you") :]
    for line in ("The debate was stopped: ", "  R responsiveness ", "Where it was won or lost\n", "What to train\n"):
        assert line in report


def test_the_learner_reads_the_same_report_from_her_log(debate, played):
    handed_in = debate("verify", "--report", "anna.debate")[1].partition("\nReport for you\n")[2]
    code, out, err = debate("log", "report", "1")
    assert (code, err) == (0, "")
    head, _, report = out.partition("\nReport for You\n")
    assert "town: buses" in head
    assert report == handed_in.rstrip("\n") + "\n"
    assert (
        debate("log", "report")[2]
        == "debate log: `debate log report` needs the number of a debate; `debate log` lists them\n"
    )


def test_nothing_is_told_in_words_of_a_debate_that_does_not_hold(debate, played):
    text = played.read_text(encoding="utf-8").replace("nobody by stopped", "you by concession")
    played.write_text(text, encoding="utf-8")
    code, out, _ = debate("verify", "--report", "anna.debate")
    assert code == 1
    assert out.startswith("error[T108]")
    assert "Report for" not in out


def test_a_map_that_is_named_as_a_transcript_is_called_so(debate):
    assert debate("verify", "town.argmap") == (
        2,
        "",
        "debate verify: `town.argmap` is a map, not the transcript of a debate: `debate check town.argmap` checks it\n",
    )

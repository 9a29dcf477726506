"""What suppositions do to verdicts, beyond docs/verdicts.md."""

from debate.cli.main import main
from debate.dialogue.build import arena
from debate.reason.suppositions import MOST_SUPPOSITIONS
from debate.reason.verdicts import Verdict, evaluate
from debate.reason.whatif import read_change
from tests.reason.maps_as_text import read

ACCEPTED, CONTESTED, REJECTED, UNSUPPORTED = Verdict
REDUCTIO = "suppose s\n  assume a\n  then b\n  rejects a\n"


def of(map_, *names, view="author"):
    found = evaluate(map_, view)
    return [found.of(name) for name in names]


def test_what_holds_only_in_a_scope_holds_nowhere_else():
    map_ = read("suppose s\n  assume a\n  then b\n", a="", b="because a")
    assert of(map_, "s", "a", "b") == [ACCEPTED, UNSUPPORTED, UNSUPPORTED]


def test_a_reductio_speaks_against_the_assumption():
    assert of(read(REDUCTIO, a="", b="because a"), "s", "-a") == [ACCEPTED, ACCEPTED]
    assert of(read(REDUCTIO, a="basic", b="because a"), "s", "a") == [CONTESTED, CONTESTED]
    assert of(read(REDUCTIO, a="basic|certainty certain", b="because a"), "s", "a") == [REJECTED, ACCEPTED]


def test_a_preference_decides_for_the_reductio():
    assert of(read(REDUCTIO + "prefer s over a\n", a="basic", b="because a"), "s", "a") == [ACCEPTED, REJECTED]


def test_a_reductio_can_be_undercut():
    undercut = REDUCTIO + "on s\n  unless c\n"
    assert of(read(undercut, a="basic", b="because a", c=""), "s", "a") == [REJECTED, ACCEPTED]


def test_a_defeated_step_of_the_scope_takes_the_reductio_with_it():
    assert of(read(REDUCTIO, a="basic", b="because a|  unless c", c=""), "s", "a") == [REJECTED, ACCEPTED]
    answered = read(REDUCTIO, a="basic", b="because a|  unless c", c="but d|  strength strong", d="")
    assert of(answered, "s", "a") == [CONTESTED, CONTESTED]


def test_what_the_assumption_itself_does_to_a_step_counts_inside():
    """In the scope a holds, and takes the step away; outside nobody asserts it."""
    map_ = read(REDUCTIO, a="", b="because c|  unless a", c="because a")
    assert of(map_, "s", "-a") == [REJECTED, REJECTED]


def test_what_is_accepted_anyway_rejects_nothing():
    assert of(read(REDUCTIO, a="basic", b="basic|because a"), "s", "a", "b") == [REJECTED, ACCEPTED, ACCEPTED]


def test_what_follows_cannot_be_rebutted_inside():
    map_ = read(REDUCTIO, a="", b="because a|but c|  strength strong", c="")
    assert of(map_, "s", "-a") == [ACCEPTED, ACCEPTED]


def test_a_stated_consequence_without_reasons_is_a_step_of_its_own():
    assert of(read(REDUCTIO, a="", b=""), "s", "-a", "s/then") == [ACCEPTED, ACCEPTED, ACCEPTED]


def test_an_assumption_that_denies_itself_falls_without_a_then_line():
    text = "suppose s\n  assume a\n  rejects a\nconflict a with b\n"
    assert of(read(text, a="", b="because a"), "s", "-a") == [ACCEPTED, ACCEPTED]
    assert of(read(text, a="", b=""), "s", "-a") == [UNSUPPORTED, ACCEPTED]


def test_suppositions_count_in_the_views_of_their_voices():
    voices = 'map m "M"\n  view ann\nvoice ann "Ann"\nvoice bob "Bob"\n'
    map_ = read(voices + REDUCTIO + "  by bob\n", a="", b="")
    assert of(map_, "s", view="bob") == [ACCEPTED]
    assert of(map_, "s", view="ann") == [UNSUPPORTED]
    assert of(map_, "s", view="all") == [ACCEPTED]
    assert of(read(voices + REDUCTIO, a="", b=""), "s", view="bob") == [UNSUPPORTED]


def test_inside_a_scope_no_other_supposition_counts():
    other = "suppose t\n  assume c\n  then d\n  rejects c\nprefer t over c\n"
    map_ = read(REDUCTIO + other, a="", b="because c and a", c="basic", d="")
    assert of(map_, "c", "s") == [REJECTED, ACCEPTED]


def test_very_many_suppositions_are_cut_with_a_note():
    text = "".join(f"suppose s{number}\n  assume a\n  then b\n" for number in range(MOST_SUPPOSITIONS + 5))
    found = evaluate(read(text, a="", b=""))
    assert "only the first 100" in found.notes[0]
    assert found.of(f"s{MOST_SUPPOSITIONS + 1}") is UNSUPPORTED


def test_a_debate_has_no_hypothetical_moves():
    map_ = read(REDUCTIO, a="basic", b="because a")
    assert {argument.id for argument in arena(map_, "a").arguments} == {"@.a"}


def test_the_commands_show_suppositions_and_say_why(tmp_path, capsys):
    path = tmp_path / "m.argmap"
    path.write_text('claim a\n  "A."\n\nclaim b\n  "B."\n  because a\n\n' + REDUCTIO, encoding="utf-8")
    assert main(["show", str(path)]) == 0
    assert "suppose s  [accepted]\n  assume `a`; then `b`; rejects `a`\n" in capsys.readouterr().out
    assert main(["why", str(path), "s"]) == 0
    assert 'The step from supposing "A." to rejecting "A." is accepted' in capsys.readouterr().out
    assert main(["why", str(path), "b/because-1"]) == 0
    assert main(["why", str(path), "t"]) == 2


def after(map_, name, *typed):
    return str(evaluate(map_, "author", [read_change(map_, change) for change in typed]).of(name))


def test_what_is_supposed_for_the_sake_of_argument_counts_inside_a_supposition():
    map_ = read(REDUCTIO, a="", b="because a and k", k="but a")
    # Assuming a speaks against k there, so nothing follows; once k is accepted, it does.
    assert after(map_, "s") == "contested"
    assert after(map_, "s", "accept k") == "accepted"
    assert after(map_, "s", "reject k") == "rejected"


def test_an_assumption_holds_inside_even_against_its_rejection():
    map_ = read(REDUCTIO, a="basic", b="because a")
    assert after(map_, "s", "reject a") == "accepted"


def test_what_is_accepted_for_the_sake_of_argument_is_not_unacceptable():
    map_ = read(REDUCTIO, a="", b="because a")
    assert after(map_, "s") == "accepted"
    assert after(map_, "s", "accept b") == "rejected"
    assert after(map_, "-a", "accept b") == "rejected"

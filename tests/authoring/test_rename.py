import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.authoring.analysis import Position
from debate.authoring.rename import edited, prepare, rename
from debate.authoring.workspace import Workspace
from debate.language.load import load
from debate.resources import library
from tests.authoring.maps import BUSES, folder, marked

HAM = 'map ham "Ham"\n\nclaim gains "It gains."\n  because time\n\nclaim time "It takes time."\n'


def renamed(workspace, path, position, new):
    """The texts after a renaming, by file name."""
    done = rename(workspace, path, position, new)
    assert done.refusal is None
    paths = {edit.span.path for edit in done.edits}
    return {
        path.rpartition("/")[2]: edited(workspace.text(path), [edit for edit in done.edits if edit.span.path == path])
        for path in paths
    }


def test_every_use_of_a_name_is_changed_and_nothing_else(tmp_path):
    workspace = folder(tmp_path, buses=BUSES)
    path = str(tmp_path / "buses.argmap")
    after = renamed(workspace, path, Position(13, 9), "less-traffic")["buses.argmap"]
    assert after == BUSES.replace("fewer-cars", "less-traffic")


def test_what_wordings_say_is_left_alone(tmp_path):
    text = BUSES.replace("claim fewer-cars\n", 'claim fewer-cars\n  wording "fewer-cars, wherever you look"\n')
    workspace = folder(tmp_path, buses=text)
    after = renamed(workspace, str(tmp_path / "buses.argmap"), Position(13, 9), "less-traffic")["buses.argmap"]
    assert 'claim less-traffic\n  wording "fewer-cars, wherever you look"\n' in after


def test_the_part_after_the_dot_is_what_is_offered_for_renaming(tmp_path):
    workspace = folder(tmp_path, ham=HAM, other='import "ham.argmap"\n\nclaim own "Own."\n  because ham.gains\n')
    found = prepare(workspace.analysis(str(tmp_path / "other.argmap")), Position(4, 12))
    assert (found.name, found.span.column, found.span.end_column) == ("gains", 15, 20)


def test_a_use_in_another_file_keeps_its_dot_or_its_lack_of_one(tmp_path):
    other = 'import "ham.argmap"\n\nclaim own "Own."\n  because ham.gains\n  but gains\n'
    workspace = folder(tmp_path, ham=HAM, other=other)
    after = renamed(workspace, str(tmp_path / "ham.argmap"), Position(3, 7), "wins")
    assert after["other.argmap"] == other.replace("gains", "wins")
    assert "claim wins" in after["ham.argmap"]


def test_a_bare_use_gets_a_dot_where_the_new_name_is_taken_in_that_file(tmp_path):
    other = 'import "ham.argmap"\n\nclaim own "Own."\n  because gains\n'
    workspace = folder(tmp_path, ham=HAM, other=other)
    after = renamed(workspace, str(tmp_path / "ham.argmap"), Position(3, 7), "own")
    assert after["other.argmap"] == other.replace("because gains", "because ham.own")


def test_a_name_of_another_import_that_would_be_mistaken_is_a_reason_to_refuse(tmp_path):
    ham = 'map ham "Ham"\n\nclaim gains "It gains."\n'
    bee = 'map bee "Bee"\n\nclaim wins "It wins."\n'
    other = 'import "ham.argmap"\nimport "bee.argmap"\n\nclaim own "Own."\n  because wins\n  but gains\n'
    workspace = folder(tmp_path, ham=ham, bee=bee, other=other)
    done = rename(workspace, str(tmp_path / "ham.argmap"), Position(3, 7), "wins")
    assert done.edits == ()
    assert "`wins` in line 5" in done.refusal


@pytest.mark.parametrize(
    ("new", "reason"),
    [
        ("two words", "cannot be a name"),
        ("9lives", "cannot be a name"),
        ("a.b", "cannot be a name"),
        ("", "cannot be a name"),
        ("with", "joins words"),
        ("costs-too-much", "already the name of a claim"),
        ("planner", "already the name of a voice"),
    ],
)
def test_a_name_that_cannot_be_is_refused(tmp_path, new, reason):
    workspace = folder(tmp_path, buses=BUSES)
    done = rename(workspace, str(tmp_path / "buses.argmap"), Position(13, 9), new)
    assert done.edits == ()
    assert reason in done.refusal


def test_a_voice_cannot_be_called_like_a_line(tmp_path):
    workspace = folder(tmp_path, buses=BUSES)
    assert "begins lines" in rename(workspace, str(tmp_path / "buses.argmap"), Position(4, 8), "note").refusal


def test_what_is_no_name_cannot_be_renamed():
    analysis, position = marked(BUSES.replace("  thesis", "  the¦sis"))
    assert prepare(analysis, position) is None


def test_a_step_and_a_claim_called_like_a_keyword_can_be_renamed(tmp_path):
    text = BUSES.replace("nobody-switches", "note").replace("the-step", "step-one") + "\nprefer step-one over note\n"
    workspace = folder(tmp_path, buses=text)
    path = str(tmp_path / "buses.argmap")
    line = text.split("\n").index("prefer step-one over note") + 1
    after = renamed(workspace, path, Position(line, 9), "step-two")["buses.argmap"]
    assert after == text.replace("step-one", "step-two")
    after = renamed(workspace, path, Position(line, 24), "idle")["buses.argmap"]
    assert after == text.replace("unless note", "unless idle").replace("claim note", "claim idle").replace(
        "over note", "over idle"
    )


BUNDLED = library() / "integration"


@settings(max_examples=4, deadline=None, derandomize=True)
@given(number=st.integers(0, 10_000))
def test_renaming_in_the_bundled_maps_changes_no_other_name(tmp_path_factory, number):
    place = tmp_path_factory.mktemp("maps")
    for file in BUNDLED.glob("*.argmap"):
        (place / file.name).write_bytes(file.read_bytes())
    root = place / "integration.argmap"
    workspace = Workspace(str(place))
    analysis = workspace.analysis(str(root))
    sites = sorted(analysis.sites.values())
    site = sites[number % len(sites)]
    span = analysis.given_at(site)
    before = analysis.map
    for name, text in renamed(workspace, site.path, Position(span.line, span.column), "quite-another-name").items():
        (place / name).write_text(text, encoding="utf-8")
    after = load(root)
    assert after.findings == ()
    assert len(after.map.relations) == len(before.relations)
    assert [claim.text for claim in after.map.claims] == [claim.text for claim in before.claims]

from debate.authoring.analysis import Position, Site
from debate.authoring.places import definition, imported_at, imports, name_at, occurrences, references
from tests.authoring.maps import BUSES, covered, folder, marked

HAM = 'map ham "Ham"\n\nclaim gains "It gains."\n  because time\n\nclaim time "It takes time."\n'
OTHER = 'map other "Other"\n\nimport "ham.argmap"\n\nclaim own "Own."\n  because gains\n  but ham.time\n'


def test_a_name_is_found_under_the_cursor_and_just_after_it():
    analysis, position = marked(BUSES.replace("because fewer-cars", "because fewer¦-cars"))
    found = name_at(analysis, position)
    assert (found.name, found.wanted) == ("fewer-cars", "claim")
    assert found.sites == (Site("<text>", "fewer-cars"),)
    analysis, position = marked(BUSES.replace("because fewer-cars", "because fewer-cars¦"))
    assert name_at(analysis, position).name == "fewer-cars"
    analysis, position = marked(BUSES.replace("because fewer-cars", "be¦cause fewer-cars"))
    assert name_at(analysis, position) is None


def test_characters_beyond_the_basic_plane_count_as_one_column():
    text = 'voice ann "😀 Ann"\n\nclaim a "😀😀"\n  note "😀" # \n\nclaim b "😀"\n  because ¦a\n'
    analysis, position = marked(text)
    assert definition(analysis, position)[0][1:] == (3, 7, 3, 8)


def test_the_definition_is_where_the_name_is_given():
    for where in ("because fewer¦-cars", "claim fewer¦-cars"):
        analysis, position = marked(BUSES.replace(where.replace("¦", ""), where, 1))
        (span,) = definition(analysis, position)
        assert (span.line, covered(analysis, span)) == (13, "fewer-cars")


def test_occurrences_are_those_of_the_thing_and_not_of_the_word():
    analysis, position = marked(BUSES.replace("claim fewer-cars", "claim fewer¦-cars"))
    assert [span.line for span in occurrences(analysis, position)] == [8, 13, 24]


def test_references_go_over_all_files_that_import_the_thing(tmp_path):
    workspace = folder(tmp_path, ham=HAM, other=OTHER, stranger='claim gains "Another thing."\n')
    ham, other = str(tmp_path / "ham.argmap"), str(tmp_path / "other.argmap")
    found = references(workspace, ham, Position(3, 7))
    assert [(span.path, span.line) for span in found] == [(ham, 3), (other, 6)]
    assert references(workspace, other, Position(6, 11)) == found
    assert [span.path for span in references(workspace, ham, Position(3, 7), declaration=False)] == [other]


def test_an_open_text_counts_and_not_the_file_on_disk(tmp_path):
    workspace = folder(tmp_path, ham=HAM, other=OTHER)
    workspace.open(str(tmp_path / "ham.argmap"), f"\n\n{HAM}")
    (span,) = definition(workspace.analysis(str(tmp_path / "other.argmap")), Position(6, 11))
    assert span.line == 5


def test_an_import_leads_to_its_file(tmp_path):
    workspace = folder(tmp_path, ham=HAM, other=OTHER)
    analysis = workspace.analysis(str(tmp_path / "other.argmap"))
    assert imported_at(analysis, Position(3, 10)) == str(tmp_path / "ham.argmap")
    assert definition(analysis, Position(3, 10))[0].path == str(tmp_path / "ham.argmap")
    assert [span.line for span, _ in imports(analysis)] == [3]


def test_a_text_that_is_no_map_has_no_names():
    analysis, position = marked("\0 ¦x", "/nowhere/map.argmap")
    assert analysis.file is None
    assert name_at(analysis, position) is None
    assert definition(analysis, position) == ()
    assert occurrences(analysis, position) == ()

"""Names in formulas are names like others to an editor, and letters are left alone."""

from debate.authoring.analysis import Position
from debate.authoring.completion import completion
from debate.authoring.hover import hover
from debate.authoring.places import definition
from debate.authoring.rename import edited, rename
from tests.authoring.maps import folder, marked

MAP = (
    'map a\n\nclaim wet\n  "It is wet."\n  formula "rain ∧ ¬canvas -> rain"\n\nclaim rain "It rained."\n  because wet\n'
)


def renamed(workspace, position, new):
    (path,) = workspace.files()
    done = rename(workspace, path, position, new)
    return done.refusal or edited(workspace.text(path), done.edits)


def test_a_claim_is_renamed_in_formulas_too(tmp_path):
    workspace = folder(tmp_path, a=MAP)
    assert renamed(workspace, Position(7, 8), "showers") == MAP.replace("rain ", "showers ").replace(
        '-> rain"', '-> showers"'
    )
    assert renamed(workspace, Position(5, 13), "showers") == renamed(workspace, Position(7, 8), "showers")


def test_a_new_name_that_a_formula_would_read_otherwise_is_refused(tmp_path):
    workspace = folder(tmp_path, a=MAP)
    for new in ("canvas", "or", "not"):
        assert "would mean something else" in renamed(workspace, Position(7, 8), new)


def test_the_place_of_a_claim_is_found_from_a_formula_and_a_letter_has_none():
    analysis, position = marked(MAP.replace("-> rain", "-> ra¦in"))
    assert [span.line for span in definition(analysis, position)] == [7]
    assert definition(*marked(MAP.replace("canvas", "can¦vas"))) == ()


def test_a_claim_shows_its_formula():
    found = hover(*marked(MAP.replace("because wet", "because w¦et")))
    assert "Formula: rain ∧ ¬canvas -> rain" in found.parts


def test_the_word_is_offered_under_claims_and_motions():
    for text in ('claim x "X."\n  f¦\n', 'motion x "X."\n  f¦\n'):
        assert "formula" in [offer.text for offer in completion(*marked(text)).offers]

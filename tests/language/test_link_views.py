"""What a map is to its importer: its motions, and the claims that only its author's view makes."""

from debate.language.load import load

HAM = """map ham "Ham"
  view chris

voice chris "Chris Ham"

claim premise
  "What goes without saying."
  reconstructed

motion other "This house would do otherwise."
  for premise
  against premise
"""
BOTH = """import "ham.argmap"

map both "Both"

claim own
  "A claim of its own."

motion main "This house would do this."
  for own
  against ham.premise
"""


def linked(tmp_path):
    (tmp_path / "ham.argmap").write_text(HAM, encoding="utf-8")
    (tmp_path / "both.argmap").write_text(BOTH, encoding="utf-8")
    loaded = load(str(tmp_path / "both.argmap"))
    assert loaded.findings == ()
    return loaded.map


def test_a_reconstructed_claim_stays_its_authors(tmp_path):
    (occurrence,) = linked(tmp_path).claim_by_id["ham.premise"].occurrences
    assert (occurrence.voice, occurrence.attitude) == ("ham.chris", "asserts")


def test_a_maps_own_motions_come_first(tmp_path):
    assert [motion.id for motion in linked(tmp_path).motions] == ["main", "ham.other"]

from hypothesis import given, settings
from hypothesis import strategies as st

from debate.authoring.analysis import Position
from debate.authoring.carry import Shift, carried
from debate.authoring.inlays import inlays
from debate.authoring.judgement import judge
from debate.authoring.workspace import Workspace
from debate.checks.file import check_text
from tests.authoring.maps import BUSES, analysed


def test_the_rules_find_what_debate_check_finds(tmp_path):
    path = str(tmp_path / "map.argmap")
    workspace = Workspace()
    workspace.open(path, BUSES)
    analysis = workspace.analysis(path)
    found = [*analysis.findings, *judge(analysis).findings]
    expected = check_text(BUSES, path, None, lambda code: not code.startswith("B"), str(tmp_path)).findings
    assert found == expected
    assert found


def test_the_configuration_of_the_folder_counts(tmp_path):
    path = str(tmp_path / "map.argmap")
    (tmp_path / "debate.toml").write_text('select = ["P"]\n', encoding="utf-8")
    workspace = Workspace()
    workspace.open(path, BUSES)
    assert {finding.code[0] for finding in judge(workspace.analysis(path)).findings} <= {"P"}
    (tmp_path / "debate.toml").write_text('ignore = ["S", "D", "P", "F"]\n', encoding="utf-8")
    workspace.changed(str(tmp_path / "debate.toml"))
    assert judge(workspace.analysis(path)).findings == ()


def test_a_map_with_errors_has_no_verdicts():
    analysis = analysed(BUSES.replace("but costs-too-much", "but nothing"))
    judgement = judge(analysis)
    assert judgement.findings == ()
    assert judgement.verdict("free-buses") is None
    assert inlays(analysis, judgement) == []


def test_judging_can_be_called_off():
    assert judge(analysed(BUSES), lambda: True) is None


def test_a_verdict_stands_after_the_name_of_each_claim_and_motion():
    analysis = analysed(BUSES)
    shown = {inlay.name: (inlay.position, inlay.verdict.value) for inlay in inlays(analysis, judge(analysis))}
    assert shown["free-buses"] == (Position(6, 17), "rejected")
    assert shown["fewer-cars"] == (Position(13, 17), "accepted")
    assert set(shown) == {"free-buses", "fewer-cars", "costs-too-much", "nobody-switches", "free"}
    assert [inlay.name for inlay in inlays(analysis, judge(analysis), 13, 16)] == ["fewer-cars"]


def test_a_verdict_goes_along_with_its_claim_until_the_map_is_judged_again():
    before = judge(analysed(BUSES))
    after = analysed(f"# one more line\n{BUSES}\nclaim new-one\n")
    shown = {inlay.name: inlay.position.line for inlay in inlays(after, before)}
    assert shown["fewer-cars"] == 14
    assert "new-one" not in shown


LINES = BUSES.split("\n")


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    first=st.integers(0, len(LINES)),
    gone=st.integers(0, 4),
    new=st.lists(st.sampled_from(['claim zed "Z."', "", "  because zed", "# 😀"]), max_size=4),
)
def test_a_finding_is_carried_only_to_a_line_that_is_as_it_was(first, gone, new):
    path = "<text>"
    found = judge(analysed(BUSES)).findings
    now = [*LINES[:first], *new, *LINES[first + gone :]]
    for finding in found:
        for after in carried([finding], Shift(path, BUSES, "\n".join(now))):
            assert now[after.span.line - 1] == LINES[finding.span.line - 1]
            assert (after.span.column, after.message) == (finding.span.column, finding.message)
            for label, was in zip(after.labels, finding.labels, strict=False):
                assert now[label.span.line - 1] == LINES[was.span.line - 1]


SHORT = st.lists(st.sampled_from(["", "a", "ab", "b", "é"]), max_size=8)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(before=SHORT, now=SHORT)
def test_lines_that_stay_and_lines_that_move_are_found(before, now):
    shift = Shift("map", "\n".join(before), "\n".join(now))
    old, new = before or [""], now or [""]
    same = next(
        (n for n, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), min(len(old), len(new))
    )
    left = min(len(old), len(new)) - same
    tail = next((n for n in range(left) if old[-1 - n] != new[-1 - n]), left)
    assert (shift.same, shift.after, shift.by) == (same, len(old) - tail, len(new) - len(old))


def test_an_unchanged_text_carries_everything_and_a_changed_line_loses_its_findings():
    found = judge(analysed(BUSES)).findings
    assert list(carried(found, Shift("<text>", BUSES, BUSES))) == list(found)
    changed = BUSES.replace("Drivers will not switch.", "Drivers will never switch.").replace("claim nob", "claim Nob")
    lines = {finding.span.line for finding in carried(found, Shift("<text>", BUSES, changed))}
    assert not lines & {19, 20}
    assert lines == {finding.span.line for finding in found} - {19, 20}

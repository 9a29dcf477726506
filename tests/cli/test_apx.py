"""The abstract framework of a map or of a theory: what other solvers find in it is what the program says."""

import re

import pytest

from debate.cli.apx import framework_of
from debate.cli.maps import find_map
from debate.frameworks.files.read import read
from debate.frameworks.problem import PROBLEMS
from debate.frameworks.solve import solve
from debate.language.load import load
from debate.reason.verdicts import Verdict, evaluate


@pytest.mark.parametrize("view", ["author", "all"])
@pytest.mark.parametrize("name", ["free-buses", "voting-age", "ham", "bostock"])
def test_the_grounded_extension_of_the_framework_has_the_accepted_claims(tmp_path, name, view):
    argument_map = load(str(find_map(name))).map
    verdicts = evaluate(argument_map, view)
    text = framework_of(verdicts.theory, name)
    path = tmp_path / "map.apx"
    path.write_text(text, encoding="utf-8")
    framework, names, findings, _ = read(str(path))
    assert findings == ()
    concluded = dict(re.findall(r"^arg\((a\d+)\)\.  % (\S+?)(?:,| *$)", text, re.MULTILINE))
    (grounded,) = solve(framework, PROBLEMS["SE-GR"]).extensions
    known = {*argument_map.claim_by_id, *argument_map.motion_by_id}
    assert {concluded[names[number]] for number in grounded} & known == {
        claim for claim in known if verdicts.of(claim) is Verdict.ACCEPTED
    }


def test_a_map_is_written_by_the_ending_of_the_file_and_solved(debate, folder):
    assert debate("show", "town", "-o", "town.apx") == (0, "", "")
    assert (
        (folder / "town.apx")
        .read_text(encoding="utf-8")
        .startswith("% town, view author\n% arguments: 4; attacks: 2\n")
    )
    assert debate("solve", "-p", "EE-PR", "-f", "town.apx")[1].count("w ") == 2
    changed = debate("show", "town", "--format", "apx", "--if", "reject dear")[1]
    assert "% -dear, by what-if/" in changed


def test_a_theory_is_written_under_the_order_that_is_asked_for(debate, folder):
    theory = "premises p\nd1: p => a\nd2: => -a\nd1 < d2\n"
    (folder / "t.aspic").write_text(theory, encoding="utf-8")
    last = debate("aspic", "t.aspic", "--format", "apx")[1].splitlines()
    assert last[:2] == ["% t.aspic", "% arguments: 3; attacks: 1"]
    assert len([line for line in last if line.startswith("att(")]) == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["buses", "--format", "apx"], "a framework is that of the whole map in one view"),
        (["--format", "apx", "--strength", "euler"], "a framework is that of the whole map in one view"),
        (["-o", "town.tgf"], "no tgf is written: choose a name that ends in .svg"),
    ],
)
def test_what_cannot_be_written_is_said(debate, folder, words, said):
    code, out, err = debate("show", "town", *words)
    assert (code, out) == (2, "")
    assert said in err
    assert not (folder / "town.tgf").exists()

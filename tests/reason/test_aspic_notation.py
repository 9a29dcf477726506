"""The notation of ASPIC+ theories, and the command, beyond docs/aspic.md."""

import json

import pytest

from debate.cli.main import main
from debate.reason import arguments
from debate.reason.aspic.evaluate import evaluate_theory
from debate.reason.aspic.notation import read
from debate.reason.aspic.postulates import Postulate
from debate.reason.orders import ORDERS


def codes(text):
    return [(finding.span.line, finding.code) for finding in read(text).findings]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("d1: a => b, c", "Y003"),
        ("nothing", "Y003"),
        ("a ->", "Y003"),
        ("a b -> c", "Y003"),
        ("a,, b -> c", "Y003"),
        ("axiom", "Y003"),
        ("premise --a", "Y003"),
        ("d 1: a => b", "Y003"),
        ("contrary a b", "Y003"),
        ("d1: => a\nd1: => b", "Y003"),
        ("premise d1\nd1: => a", "Y003"),
        ("d1 <", "Y003"),
        ("d1 < d2", "Y004"),
        ("d1: => a\npremise b\nd1 < b", "Y004"),
        ("d1: => a\nd2: => b\nd1 < d2 < d1", "Y005"),
        ("d1: => a\nd2: => b\nd1 = d2\nd2 < d1", "Y005"),
    ],
)
def test_a_mistake_is_found_with_its_line(text, code):
    found = codes(text)
    assert {code for _, code in found} == {code}
    assert all(1 <= line <= len(text.splitlines()) for line, _ in found)


def test_all_mistakes_are_found_at_once_up_to_twenty():
    assert codes("x\n=> a\ny\n") == [(1, "Y003"), (3, "Y003")]
    assert len(codes("x\n" * 100)) == 21
    assert codes("x\n" * 100)[-1][1] == "Y006"


def test_a_name_may_have_a_tilde_and_a_comment_may_follow():
    theory = read("premise ~s  # by default\n~s => t\n").theory
    assert list(theory.premises) == ["~s"]
    assert evaluate_theory(theory).verdicts[0][0] == "~s"


def test_inconsistent_axioms_are_said(tmp_path, capsys):
    path = tmp_path / "t.aspic"
    path.write_text("axioms a, b\na -> -b\n", encoding="utf-8")
    assert main(["aspic", str(path)]) == 0
    out = capsys.readouterr().out
    assert "broken: direct consistency" in out
    assert "note: the axioms are inconsistent" in out


def test_a_contrary_of_an_axiom_is_said():
    written = read("axiom a\n=> b\ncontrary b of a\n")
    assert [one.postulate for one in evaluate_theory(written.theory).broken] == [Postulate.DIRECT, Postulate.INDIRECT]


def test_beyond_the_cap_the_answer_is_unknown(tmp_path, capsys):
    path = tmp_path / "t.aspic"
    lines = [f"x{n}{m}: => a{n}" for n in range(6) for m in range(6)] + [", ".join(f"a{n}" for n in range(6)) + " => g"]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert main(["aspic", str(path), "--semantics", "preferred"]) == 1
    assert capsys.readouterr().out == "unknown: there are more than 10,000 arguments\n"
    assert main(["aspic", str(path)]) == 0
    assert "g" in capsys.readouterr().out


def test_beyond_so_many_defeats_the_answer_is_unknown(monkeypatch):
    monkeypatch.setattr(arguments, "MOST_DEFEATS", 2_000)
    written = read("".join("=> a\n=> -a\n" for _ in range(40)))
    answer = evaluate_theory(written.theory, ORDERS["weakest-elitist"])
    assert answer.unknown == "there are more than 2,000 defeats"


def test_partial_preferences_leave_the_rest_uncompared():
    """d3 is compared with nothing, so neither it nor d1 is weaker than the other."""
    written = read("d1: => a\nd2: => b\nd3: => -a\nd4: => -b\nd1 < d2\nd4 < d2\n")
    verdicts = dict(evaluate_theory(written.theory, ORDERS["last-elitist"]._replace(below=written.below)).verdicts)
    assert {name: str(verdict) for name, verdict in verdicts.items()} == {
        "a": "contested",
        "-a": "contested",
        "b": "accepted",
        "-b": "rejected",
    }


def test_json_and_wrong_options(tmp_path, capsys):
    path = tmp_path / "t.aspic"
    path.write_text("premise s\n=> -s\n", encoding="utf-8")
    assert main(["aspic", str(path), "--format", "json", "--order", "weakest-democratic"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["verdicts"] == {"s": "contested", "-s": "contested"}
    assert (record["arguments"], record["defeats"]) == (2, 2)
    assert main(["aspic", str(path), "--semantics", "best"]) == 2
    assert main(["aspic", str(tmp_path / "none.aspic")]) == 2
    path.write_bytes(b"\xff\xfe")
    assert main(["aspic", str(path)]) == 2
    assert "Y001" in capsys.readouterr().err

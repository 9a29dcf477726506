"""Files of frameworks: the three formats, how they are told apart, and what is said about a wrong one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.frameworks.files import af
from debate.frameworks.files import read as reading
from debate.frameworks.files.codes import Mistakes
from debate.frameworks.files.read import read

AF = "# made by hand\np af 3\n# an attack a line\n1 2\n2 1\n3 2\n"
APX = "% a comment\narg(a). arg(b).\narg( c ).\natt(a,b).\natt(b,a).att(c,b).\n"
TGF = "a first\n\nb\nc\n#\na b label\n\nb a\nc b"


@pytest.fixture
def written(tmp_path):
    def write(text, name="framework"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return str(path)

    return write


@pytest.mark.parametrize("text", [AF, APX, TGF, AF.replace("\n", "\r\n"), "\ufeff" + APX, TGF.replace("\n", "\r\n")])
def test_the_same_framework_in_each_format(written, text):
    found = read(written(text))
    assert found.findings == ()
    assert found.names in (["1", "2", "3"], ["a", "b", "c"])
    assert [sorted(attackers) for attackers in found.framework.attackers] == [[1], [0, 2], []]
    assert [sorted(attacked) for attacked in found.framework.attacked] == [[1], [0], [1]]


def test_the_format_is_told_by_content_then_by_name(written):
    assert read(written("p af 1\n", "wrong.apx")).names == ["1"]
    assert read(written("a\nb\n", "two.tgf")).names == ["a", "b"]
    (finding,) = read(written("a\nb\n", "two.txt")).findings
    assert (finding.code, finding.name) == ("A004", "unknown-format")
    assert read(written("a\nb\n", "two.txt"), "tgf").names == ["a", "b"]


def test_attacks_may_come_before_arguments_and_arguments_twice(written):
    found = read(written("att(a,b). arg(b). arg(a). arg(b)."))
    assert found.names == ["b", "a"]
    assert found.framework.attackers == [[1], []]


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("p af x\n", "A005", 1, 1),
        ("# no more\n", "A005", 0, 1),
        ("p af 2\n1 2\n1 3\n", "A007", 3, 1),
        ("p af 2\n0 1\n", "A007", 2, 1),
        ("p af 2\n1 -1\n", "A006", 2, 1),
        ("p af 20\n1_0 2\n", "A006", 2, 1),
        ("p af 2\n1 ２\n", "A006", 2, 1),
        ("p af 2\n1\n2\n", "A006", 2, 1),
        ("p af 2\n1 2 1\n", "A006", 2, 1),
        ("arg(a).\narg(b). att(a b).\n", "A006", 2, 9),
        ("arg(a)\n", "A006", 1, 1),
        ("arg(a).\natt(a,z).\n", "A007", 2, 1),
        ("a\n#\na\n", "A006", 3, 1),
        ("a\n#\na z\n", "A007", 3, 1),
        ("p af 1000000001\n", "A003", 0, 1),
        (b"p af 1\n\xff\xfe\n", "A002", 0, 1),
    ],
)
def test_what_is_wrong_is_said_with_its_line(written, text, code, line, column):
    name = "framework.af" if isinstance(text, bytes) or "#" in text[:1] else "framework"
    found = read(written(text, name))
    assert found.framework is None
    first = found.findings[0]
    assert (first.code, first.span.line) == (code, line)
    assert not line or first.span.column == column


def test_the_list_of_mistakes_ends(written):
    found = read(written("p af 1\n" + "x\n" * 1_000))
    assert len(found.findings) == 21
    assert found.findings[-1].code == "A008"


def test_a_file_that_is_not_there(tmp_path):
    (finding,) = read(str(tmp_path / "none.af")).findings
    assert finding.code == "A001"
    assert "no such file" in finding.message
    (finding,) = read(str(tmp_path)).findings
    assert finding.code == "A001"


def test_sizes_are_bounded(written, monkeypatch):
    monkeypatch.setattr(reading, "MOST_BYTES", 100)
    assert read(written("p af 1\n" + "#" * 100)).findings[0].code == "A003"
    monkeypatch.setattr(reading, "MOST_ATTACKS", 3)
    assert read(written("p af 2\n" + "1 2\n" * 5)).findings[0].code == "A003"
    assert read(written("arg(a)." + "att(a,a)." * 5)).findings[0].code == "A003"


LINES = st.lists(st.text("012 \t#-_\r", max_size=7) | st.sampled_from(["1 2", "2 1", "3 3", "# x", ""]), max_size=8)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(LINES, st.sampled_from(["\n", "\r\n"]), st.booleans(), st.booleans())
def test_reading_in_one_go_finds_what_reading_line_by_line_does(lines, end, ended, long):
    text = end.join(["# made by hand", "p af 3", *lines]) + (end if ended else "")
    quick, slow = Mistakes("f"), Mistakes("f")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(af, "LONG", 0 if long else 1_000)
        found = af.parse(text, quick)
        patch.setattr(af, "_quickly", lambda *_: None)
        expected = af.parse(text, slow)
    assert (as_lists(found), quick.found) == (as_lists(expected), slow.found)


def as_lists(parsed):
    return parsed and (parsed[0].attacked, parsed[0].attackers, parsed[1])


@pytest.mark.parametrize("number", ["9" * 5_000, "007", "0"])
def test_numbers_that_are_no_arguments(written, number):
    loaded = read(written(f"p af 3\n1 2\n{number} 3\n"))
    assert [finding.code for finding in loaded.findings] == (["A006"] if len(number) > 9 else ["A007"])

"""`debate solve`: the interface of the ICCMA 2023 competition, exactly."""

import json
import random
import subprocess
import sys
import time

import pytest

from debate import __version__
from debate.frameworks.problem import PROBLEMS


@pytest.fixture
def framework(folder):
    (folder / "example.af").write_text("p af 5\n# a comment\n1 2\n2 4\n4 5\n5 4\n5 5\n", encoding="utf-8")
    (folder / "odd.apx").write_text("arg(a). arg(b). arg(c).\natt(a,b). att(b,c). att(c,a).\n", encoding="utf-8")
    (folder / "pair.tgf").write_text("x\ny\n#\nx y\ny x\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("words", "output"),
    [
        ("", f"debate {__version__}\nthe debate authors\n"),
        ("--formats", "[af,apx,tgf]\n"),
        ("-p SE-PR -f example.af", "w 1 3 4\n"),
        ("-p SE-ST -f example.af", "w 1 3 4\n"),
        ("-p SE-GR -f example.af", "w 1 3\n"),
        ("-p DC-CO -f example.af -a 4", "YES\nw 1 3 4\n"),
        ("-p DC-CO -f example.af -a 5", "NO\n"),
        ("-p DS-PR -f example.af -a 4", "YES\n"),
        ("-p DS-PR -f example.af -a 2", "NO\nw 1 3 4\n"),
        ("-f example.af -a 4 -p dc-st", "YES\nw 1 3 4\n"),
        ("-p SE-ST -f odd.apx", "NO\n"),
        ("-p DS-ST -f odd.apx -a a", "YES\n"),
        ("-p DC-ST -f odd.apx -a a", "NO\n"),
        ("-p SE-PR -f odd.apx", "w\n"),
        ("-p DS-PR -f odd.apx -a a", "NO\nw\n"),
        ("-p DC-STG -f odd.apx -a b", "YES\nw b\n"),
        ("-p EE-PR -f pair.tgf --timeout 60", None),
    ],
)
def test_answers(framework, debate, words, output):
    code, out, err = debate("solve", *words.split())
    assert (code, err) == (0, "")
    if output is None:
        assert sorted(out.splitlines()) == ["w x", "w y"]
    else:
        assert out == output


def test_the_list_of_problems_has_all_of_the_competition(debate):
    _, out, _ = debate("solve", "--problems")
    assert out.startswith("[SE-CO,")
    assert out.endswith("]\n")
    listed = out.strip()[1:-1].split(",")
    main_track = "DC-CO DC-ST DC-SST DC-STG DS-PR DS-ST DS-SST DS-STG SE-PR SE-ST SE-SST SE-STG SE-ID"
    assert set(main_track.split()) <= set(listed) == set(PROBLEMS)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("-p SE-PX -f example.af", "did you mean"),
        ("-p SE-PR", "give its file with -f"),
        ("-f example.af", "give it with -p"),
        ("-p DC-PR -f example.af", "give it with -a"),
        ("-p DC-PR -f example.af -a 6", "no argument `6`"),
        ("-p DC-PR -f example.af -a 0", "no argument `0`"),
        ("-p SE-PR -f example.af --timeout 0", "above 0"),
        ("-p SE-PR -f example.af --timeout nan", "above 0"),
        ("-p SE-PR -f none.af", "A001"),
        ("-p SE-PR -f", "expected one argument"),
    ],
)
def test_what_cannot_be_right_is_said_and_ends_with_2(framework, debate, words, said):
    code, out, err = debate("solve", *words.split())
    assert (code, out) == (2, "")
    assert said in err


def test_a_wrong_file_is_shown_with_its_line(framework, debate):
    (framework / "wrong.af").write_text("p af 2\n1 2\n1 7\n", encoding="utf-8")
    code, out, err = debate("solve", "-p", "SE-PR", "-f", "wrong.af")
    assert (code, out) == (2, "")
    assert "error[A007]" in err
    assert "wrong.af:3:1" in err


def test_no_time_is_unknown_with_the_reason(framework, debate):
    code, out, err = debate("solve", "-p", "SE-PR", "-f", "example.af", "--timeout", "1e-9")
    assert (code, out) == (1, "UNKNOWN\n")
    assert "limit of 1e-09 seconds" in err


def test_a_start_pays_for_nothing_that_an_answer_does_not_need(framework):
    script = """
import json, sys
from debate.cli.main import main
main(sys.argv[1:])
print(json.dumps(sorted(sys.modules)))
"""
    words = ["solve", "-p", "SE-PR", "-f", "example.af"]
    process = subprocess.run([sys.executable, "-c", script, *words], capture_output=True, text=True, check=True)
    answer, modules = process.stdout.splitlines()
    assert answer == "w 1 3 4"
    assert not {"argparse", "dataclasses", "pathlib", "numpy", "pysat", "lark", "pydantic"} & set(json.loads(modules))


def test_the_limit_of_time_is_heard_in_a_long_search(folder, debate):
    dice = random.Random(1)
    attacks = {(dice.randint(1, 600), dice.randint(1, 600)) for _ in range(12_000)}
    (folder / "hard.af").write_text("p af 600\n" + "".join(f"{a} {b}\n" for a, b in sorted(attacks)), encoding="utf-8")
    start = time.monotonic()
    code, out, err = debate("solve", "-p", "SE-PR", "-f", "hard.af", "--timeout", "0.5")
    assert (code, out) == (1, "UNKNOWN\n")
    assert err == "debate solve: the limit of 0.5 seconds was reached\n"
    assert time.monotonic() - start < 10


LOADED = """
import sys
before = set(sys.modules)
from debate.cli.main import main
main(sys.argv[1:])
print(*sorted(set(sys.modules) - before))
"""


def test_it_imports_little(framework):
    """Each of these takes as long as most answers."""
    words = ["solve", "-p", "DS-PR", "-f", "example.af", "-a", "4"]
    done = subprocess.run([sys.executable, "-c", LOADED, *words], cwd=framework, capture_output=True, text=True)
    answer, loaded = done.stdout.split("\n", 1)
    assert answer == "YES"
    assert not {"argparse", "contextlib", "dataclasses", "json", "re", "typing"} & set(loaded.split()), loaded


def test_a_file_without_its_option_leads_to_it(debate):
    code, out, err = debate("solve", "-p", "EE-PR", "town.apx")
    assert (code, out) == (2, "")
    assert err == (
        "debate solve: what is `town.apx`? the problem is given with -p, the file with -f, an argument with -a\n"
    )
    assert debate("solve", "--zzz")[2].endswith("there is no option --zzz\n")

"""A baseline hides what it knows, and nothing else."""

from collections import Counter

import pytest

from debate.checks.baseline import read, sifted, written
from debate.diagnostics.finding import Finding, Severity
from debate.model.span import Span


def finding(message="m", line=1, path="a.argmap", code="S001"):
    return Finding(code, "n", Severity.WARNING, message, Span(path, line, 1, line, 2))


def test_known_findings_are_hidden_wherever_they_have_moved():
    known = read(written([finding(line=3), finding(line=4), finding("other")]))
    assert sifted([finding(line=30), finding("./other", line=9)], known) == ([finding("./other", line=9)], 1, 2)


def test_one_more_of_the_same_is_new():
    known = read(written([finding(line=3)]))
    assert sifted([finding(line=3), finding(line=8)], known) == ([finding(line=8)], 1, 0)


def test_another_file_or_code_is_new():
    known = read(written([finding()]))
    others = [finding(path="b.argmap"), finding(code="S002")]
    assert sifted(others, known).new == others
    assert sifted([finding(path="./a.argmap")], known).new == []


def test_an_empty_baseline_knows_nothing():
    assert read(written([])) == Counter()


def record(count):
    return f'{{"version": 1, "findings": [{{"path": "a", "code": "b", "message": "c", "count": {count}}}]}}'


NO_BASELINES = [
    *(
        "",
        "{",
        "[]",
        "[" * 100_000,
        '{"version": 2, "findings": []}',
        '{"version": 1}',
        '{"version": 1, "findings": [3]}',
    ),
    *(record("0"), record('"1"'), record("true"), record("1").replace('"path": "a", ', "")),
]


@pytest.mark.parametrize("text", NO_BASELINES)
def test_what_is_no_baseline_is_refused(text):
    with pytest.raises(ValueError, match=r"it is no|one of its"):
        read(text)

"""Whatever has a code can be looked up by it: no two things share one."""

from collections import Counter

from debate.checks.index import entries as reported
from debate.cli.explain import entries


def test_a_code_and_a_name_mean_one_thing() -> None:
    known = list(entries())
    for said in ([entry.code for entry in known if entry.code], [entry.name for entry in known]):
        assert [word for word, times in Counter(said).items() if times > 1] == []


def test_what_check_reports_can_be_looked_up() -> None:
    assert {entry.code for entry in reported()} <= {entry.code for entry in entries()}

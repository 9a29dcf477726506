"""Every rule's manual is its test: the first example has the finding, the second has not, and neither has an error of the language."""

import re

import pytest

from debate.checks.context import Context
from debate.checks.registry import all_rules, check
from debate.language.load import load_text

BLOCK = re.compile(r"```argmap\n(.*?)```", re.DOTALL)
TEXT = re.compile(r"```text (\S+)\n(.*?)```", re.DOTALL)


def codes(source, manual, tmp_path):
    folder = None
    for name, text in TEXT.findall(manual):
        (tmp_path / name).write_text(text, encoding="utf-8")
        folder = tmp_path
    path = str(tmp_path / "example.argmap")
    loaded = load_text(source, path, tmp_path)
    assert [f.message for f in loaded.findings] == []
    context = Context(loaded.map, path, folder, source, loaded.maps)
    return [finding.code for finding in check(context, source)]


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: f"{rule.code}-{rule.name}")
def test_the_examples_of_a_manual_are_right(rule, tmp_path):
    found, clean = BLOCK.findall(rule.manual)
    assert rule.code in codes(found, rule.manual, tmp_path)
    assert rule.code not in codes(clean, rule.manual, tmp_path)


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_a_manual_says_what_to_do(rule):
    assert "What to do:" in rule.manual
    assert rule.manual.splitlines()[0].endswith(".")


def test_the_file_of_a_rule_is_named_by_its_code_and_its_name():
    """Which rules run is decided by the names of files, so that the others need not be imported."""
    for rule in all_rules():
        assert rule.find.__module__.rpartition(".")[2] == f"{rule.code}_{rule.name}".lower().replace("-", "_")


def test_codes_and_names_are_given_once():
    rules = all_rules()
    assert len(rules) >= 63
    assert len({rule.code for rule in rules}) == len({rule.name for rule in rules}) == len(rules)

"""Further cases of every rule, from the Markdown files in cases/: what it finds, what it leaves alone, what its fix does.

A line that ends in `# <-` has the finding (`# <- 2`: two of them; `# <- and so on`: with these words). After `argmap fix` comes what is left of it, `argmap fixed`.
"""

import random
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from benchmarks.reasoning.generate import SHAPES
from debate.checks.context import Context
from debate.checks.file import check_text
from debate.checks.fix import fixed
from debate.checks.registry import all_rules, rule_of
from debate.diagnostics.finding import Severity
from debate.language.load import load_text
from debate.language.source import prepare
from debate.reason.verdicts import evaluate
from tests.property.test_language_fuzz import GOOD, mutated

BLOCK = re.compile(r"```(\w+) (\S+)\n(.*?)```", re.DOTALL)
MARK = re.compile(r"# <-(?: (\d))?(?: (\D.*))?$", re.MULTILINE)
ON_REQUEST = "BM"  # these run only when they are asked for, and have tests of their own


class Case(NamedTuple):
    code: str
    title: str
    kind: str
    text: str
    after: str
    files: dict[str, str]


PAGES = sorted((Path(__file__).parent / "cases").glob("*.md"))


def cases():
    for page in PAGES:
        for section in re.split(r"^## ", page.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            code = section.split()[0]
            files = {name: text for word, name, text in BLOCK.findall(section) if word == "file"}
            blocks = [match for match in BLOCK.finditer(section) if match[1] == "argmap"]
            for block, following in zip(blocks, [*blocks[1:], None], strict=True):
                if block[2] == "fixed":
                    continue
                title = section[: block.start()].rstrip().rpartition("\n")[2].rstrip(":")
                after = following[3] if block[2] == "fix" and following is not None else ""
                yield Case(code, title, block[2], block[3], after, files)


CASES = list(cases())


def checked(case, text, tmp_path):
    for name, content in case.files.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    path = str(tmp_path / "case.argmap")
    texts = tmp_path if any(name.endswith(".txt") for name in case.files) else None
    return check_text(text, path, texts, lambda code: code[0] not in ON_REQUEST, str(tmp_path)).findings


def lines(found, code):
    return sorted(finding.span.line for finding in found if finding.code == code)


def errors(found):
    """What keeps a map from being read; errors of rules are findings like others."""
    return [f.message for f in found if f.severity is Severity.ERROR and f.code[0] in "LN"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code} {case.title}")
def test_case(case, tmp_path):
    found = checked(case, case.text, tmp_path)
    assert errors(found) == []
    if case.kind == "clean":
        assert lines(found, case.code) == []
    elif case.kind == "found":
        marked = [
            (case.text[: mark.start()].count("\n") + 1, int(mark[1] or 1), mark[2]) for mark in MARK.finditer(case.text)
        ]
        assert lines(found, case.code) == [line for line, times, _ in marked for _ in range(times)] != []
        for line, _, words in marked:
            said = [finding.message for finding in found if (finding.code, finding.span.line) == (case.code, line)]
            assert words is None or words in said[0]
    else:
        assert case.kind == "fix"
        assert lines(found, case.code) != []
        check_fix(case, tmp_path)


def verdicts(text):
    """The verdict on each claim, in the view of the author and of all."""
    argument_map = load_text(text, "case.argmap").map
    judged = [evaluate(argument_map, view) for view in ("author", "all")]
    return {claim.id: [verdict.of(claim.id) for verdict in judged] for claim in argument_map.claims}


def check_fix(case, tmp_path):
    """The fix changes this and nothing else, is made when it may be made, and the finding is gone."""
    path = str(tmp_path / "case.argmap")
    safe = rule_of(case.code).fix == "safe"

    def made(unsafe):
        return fixed(
            case.text, path, lambda text: checked(case, text, tmp_path), unsafe, lambda code: code == case.code
        ).text

    assert made(unsafe=True) == case.after
    assert made(unsafe=False) == (case.after if safe else case.text)
    if safe:
        assert verdicts(case.text) == verdicts(case.after)
    after = checked(case, case.after, tmp_path)
    assert errors(after) == []
    assert lines(after, case.code) == []


@pytest.mark.parametrize(
    "rule", [rule for rule in all_rules() if rule.code[0] not in ON_REQUEST], ids=lambda rule: rule.code
)
def test_every_rule_has_cases_and_one_for_its_fix(rule):
    kinds = {case.kind for case in CASES if case.code == rule.code}
    assert {"found", "clean"} <= kinds
    assert ("fix" in kinds) == (rule.fix is not None), "a rule with a fix declares it in FIX and shows it in a case"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code} {case.title}")
def test_only_declared_fixes_are_offered(case, tmp_path):
    for finding in checked(case, case.text, tmp_path):
        rule = rule_of(finding.code)
        if finding.fix is not None and rule is not None:
            assert rule.fix == ("safe" if finding.fix.safe else "unsafe"), finding.code


def test_cases_are_of_rules_that_there_are_each_in_one_place():
    assert {case.code for case in CASES} <= {rule.code for rule in all_rules()}
    headings = [line for page in PAGES for line in page.read_text(encoding="utf-8").splitlines() if line[:3] == "## "]
    assert len(headings) == len(set(headings))


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.kind == "found"], ids=lambda case: f"{case.code} {case.title}"
)
def test_findings_say_what_to_do_in_the_house_style(case, tmp_path):
    for finding in checked(case, case.text, tmp_path):
        if rule_of(finding.code) is None:
            continue
        assert finding.help, finding.code
        assert all(finding.help), finding.code
        for sentence in (finding.message, *finding.help):
            assert not sentence.endswith("."), sentence
            assert sentence[0].islower() or not sentence[0].isalpha() or sentence.split()[0] == "debate", sentence


@pytest.mark.parametrize("rule", [rule for rule in all_rules() if rule.code[0] == "D"], ids=lambda rule: rule.code)
def test_each_check_of_discourse_states_what_the_author_can_do(rule, tmp_path):
    found = [
        finding
        for case in CASES
        if case.code == rule.code and case.kind == "found"
        for finding in checked(case, case.text, tmp_path)
        if finding.code == rule.code
    ]
    assert found
    assert all(len(line.split()) >= 4 for finding in found for line in finding.help[:1])


def test_no_rule_breaks_on_maps_that_a_program_made():
    for shape, made in SHAPES.items():
        context = Context(made(60, 120), "")
        for rule in all_rules():
            if rule.code[0] not in ON_REQUEST:
                assert all(hit.message for hit in rule.find(context)), (shape, rule.code)


def test_no_rule_breaks_on_what_is_left_of_a_mutated_map():
    for seed in range(60):
        text, _ = prepare(mutated(GOOD, random.Random(seed)), "a.argmap")
        loaded = load_text(text, "a.argmap")
        context = Context(loaded.map, "a.argmap", None, text, loaded.maps)
        for rule in all_rules():
            if rule.code[0] not in ON_REQUEST:
                list(rule.find(context))

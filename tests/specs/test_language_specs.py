"""docs/language.md, the pages of docs/how-to and the language-*.md files here are manual and test at once.

A fence ```argmap is a whole file and must be read without findings; ```argmap fragment is a part of one, so that what
it names may be
missing. A fence ```findings right after it lists exactly what is found: line:column, code, message, and indented help
lines.
"""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from debate.language.load import load_text

HERE = Path(__file__).parent
MANUAL = HERE.parent.parent / "docs" / "language.md"
FENCE = re.compile(r"^```(argmap|findings)( fragment)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NAMES_ELSEWHERE = ("N001", "N011", "N013")


class Example(NamedTuple):
    name: str
    text: str
    fragment: bool
    expected: str


def examples(path: Path) -> list[Example]:
    found: list[Example] = []
    content = path.read_text(encoding="utf-8")
    end = 0
    for match in FENCE.finditer(content):
        kind, fragment, text = match.groups()
        if kind == "argmap":
            line = content.count("\n", 0, match.start()) + 1
            found.append(Example(f"{path.stem}:{line}", text, bool(fragment), ""))
        else:
            assert not content[end : match.start()].strip(), (
                f"the findings of {found[-1].name} do not follow their example"
            )
            found[-1] = found[-1]._replace(expected=text)
        end = match.end()
    return found


def shown(example: Example) -> str:
    """The findings of an example, as its ```findings fence writes them."""
    lines = []
    for finding in load_text(example.text).findings:
        if example.fragment and finding.code in NAMES_ELSEWHERE:
            continue
        lines.append(f"{finding.span.line}:{finding.span.column} {finding.code} {finding.message}")
        lines += [f"  {help}" for help in finding.help]
    return "".join(f"{line}\n" for line in lines)


PAGES = (MANUAL, *sorted(MANUAL.parent.glob("how-to/*.md")), *sorted(HERE.glob("language-*.md")))
EXAMPLES = [example for path in PAGES for example in examples(path)]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_example(example: Example) -> None:
    assert shown(example) == example.expected


def test_there_are_examples_of_many_mistakes() -> None:
    assert sum(bool(example.expected) for example in EXAMPLES) >= 60


def test_every_keyword_is_in_the_manual() -> None:
    from debate.language.table import table

    manual = " ".join(example.text for example in EXAMPLES if example.name.startswith("language:"))
    words = set(re.findall(r"[\w-]+", manual))
    assert table().keywords - words == set()

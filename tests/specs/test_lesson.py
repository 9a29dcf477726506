"""docs/lesson.md and pages of docs/how-to, followed to the letter: their commands print what they say, and each step of the
lesson ends with the files of that step.

UPDATE_GOLDEN=1 writes what is printed now into the page: read the difference."""

import os
import re
import shlex
from pathlib import Path

import pytest

from debate.checks.file import check_file
from debate.resources import library
from tests.specs.lesson import Command, fits, followed, printed, refreshed, steps

PAGE = Path(__file__).parents[2] / "docs" / "lesson.md"
STEPS = library() / "tutorial" / "steps"


HOW_TO = PAGE.parent / "how-to"


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Run a command of a page in a clean folder."""
    monkeypatch.setenv("DEBATE_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("NO_COLOR", "1")
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")

    def typing(lines):
        def prompted(prompt):
            for line in lines:
                print(f"> {line}")
                yield line

        monkeypatch.setattr("debate.chat.chat._prompted", prompted)

    def run(command: Command) -> str:
        return printed(command, typing, capsys.readouterr)

    return run


def test_every_step_prints_what_the_page_says_and_ends_with_its_files(run):
    numbered = [(title, blocks) for title, blocks in steps(PAGE.read_text(encoding="utf-8")) if title[0].isdigit()]
    assert [title.partition(".")[0] for title, _ in numbered] == [str(number) for number in range(1, 11)]
    for number, (title, blocks) in enumerate(numbered, 1):
        outputs = list(followed(blocks, Path(), "buses.argmap", run))
        if os.environ.get("UPDATE_GOLDEN"):
            PAGE.write_text(refreshed(PAGE.read_text(encoding="utf-8"), outputs), encoding="utf-8")
            continue
        for _, command, output in outputs:
            assert fits(command.expected, output), f"{title}: {command.line}"
        assert len(outputs) >= 2, title
        kept = {path.name: path.read_text(encoding="utf-8") for path in (STEPS / f"{number:02}").iterdir()}
        assert {path.name: path.read_text(encoding="utf-8") for path in Path().glob("*.*")} == kept, title


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("join-maps.md", "school.argmap"),
        ("assign-a-debate.md", "anna.debate"),
        ("use-in-research.md", "nixon.argmap"),
        ("map-a-motion.md", "zoos.argmap"),
    ],
)
def test_a_how_to_prints_what_it_says(name, first, run):
    page = HOW_TO / name
    blocks = [block for _, under in steps(page.read_text(encoding="utf-8")) for block in under]
    outputs = list(followed(blocks, Path(), first, run))
    if os.environ.get("UPDATE_GOLDEN"):
        page.write_text(refreshed(page.read_text(encoding="utf-8"), outputs), encoding="utf-8")
        return
    assert len(outputs) >= 4
    for _, command, output in outputs:
        assert fits(command.expected, output), f"{command.line}\n{output}"


@pytest.mark.parametrize("page", [PAGE, *HOW_TO.glob("*.md")], ids=lambda page: page.stem)
def test_every_command_of_a_page_has_the_options_it_uses(page, capsys):
    from debate.cli.main import COMMANDS, main

    for line in re.findall(r"^    debate (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE):
        words = shlex.split(line, comments=True)
        assert words[0] in COMMANDS, line
        with pytest.raises(SystemExit):
            main([words[0], "--help"])
        help = capsys.readouterr().out
        assert [word for word in words if word.startswith("--") and word not in help] == [], line


def test_every_step_has_an_exercise_with_its_solution_folded():
    for part in PAGE.read_text(encoding="utf-8").split("\n## ")[1:11]:
        assert part.count("**Exercise.**") == 1, part[:20]
        assert part.count("<details><summary>Solution</summary>") == part.count("</details>") == 1, part[:20]


@pytest.mark.parametrize("path", sorted(STEPS.rglob("*.argmap")), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_files_of_a_step_are_clean(path):
    texts = path.parent if "letter" in (file.stem for file in path.parent.iterdir()) else None
    assert [
        f"{found.code} {found.message}"
        for found in check_file(str(path), texts, lambda code: True).findings
        if found.severity in ("error", "warning")
    ] == []


def test_the_steps_are_not_listed_among_the_maps():
    from debate.cli.maps import bundled_maps
    from debate.tui.maps import find

    for listed in (bundled_maps(), [found.path for found in find(library())]):
        assert [path.name for path in listed if "tutorial" in path.parts] == ["free-buses.argmap"]

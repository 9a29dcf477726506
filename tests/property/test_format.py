"""Formatting twice is formatting once; the map and the comments stay."""

import random
from collections import Counter

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from debate.diagnostics.finding import Severity
from debate.language.format import format_text
from debate.language.items import cut
from debate.language.lexer import scan, words
from debate.language.load import load_text
from debate.language.source import prepare
from debate.language.table import table
from debate.language.write import write
from debate.resources import library
from tests.property.test_language_fuzz import GOOD, mutated
from tests.property.test_language_round_trip import maps

SETTINGS = settings(
    max_examples=20,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    report_multiple_bugs=False,
)
BUNDLED = sorted(library().rglob("*.argmap"))


def comments(text):
    """What is neither a token nor white space, by the lexer itself."""
    found = Counter()
    for line in text.split("\n"):
        tokens = scan(line + "\n", 1, words(table()), [])
        rest = line[max((token.end - 1 for token in tokens if token.text), default=0) :].strip(" \t")
        if rest:
            assert rest.startswith("#") or not rest.strip(), line
            found[rest.strip()] += 1
    return found


def squeezed(text):
    """The lines in their order, each with its comment, without any white space."""
    return ["".join(line.split()) for line in text.split("\n") if line.strip(" \t")]


def keeps_its_promises(text):
    text, _ = prepare(text, "made.argmap")
    formatted = format_text(text, "made.argmap").text
    assert format_text(formatted, "made.argmap").text == formatted, text
    before, after = load_text(text, "made.argmap"), load_text(formatted, "made.argmap")
    assert before.map == after.map, text
    errors = [Counter((f.code, f.message) for f in loaded.findings if f.code != "L011") for loaded in (before, after)]
    assert errors[0] == errors[1], text
    assert comments(text) == comments(formatted), text
    assert squeezed(text) == squeezed(formatted), text
    assert formatted == "" or formatted.endswith("\n")


def untidied(text, random_):
    """The same map as a careless author would type it: other indents, gaps, blank lines and comments."""
    step = random_.choice([1, 2, 3, 4])
    lines = []
    for line in text.split("\n"):
        body = line.lstrip(" ")
        indent = " " * ((len(line) - len(body)) // 2 * step)
        if body and random_.random() < 0.3:
            lines.append(" " * random_.randint(0, 7) + f"# c{random_.randint(0, 9)}" + " " * random_.randint(0, 2))
        if random_.random() < 0.2:
            lines.append(random_.choice(["", "  ", "\t"]))
        if '"' not in body and random_.random() < 0.4:
            body = body.replace(" ", random_.choice(["  ", "    ", "\t"])).replace(
                ",", random_.choice([" ,", ",", ",  "])
            )
        if body and random_.random() < 0.3:
            body += random_.choice([" # c", "# c", "    # c", "  "])
        lines.append(indent + body)
    return "\n".join(lines)


@SETTINGS
@given(maps(), st.integers())
def test_generated_maps(made, seed):
    text = write(made)
    assert format_text(text).findings == ()
    keeps_its_promises(text)
    keeps_its_promises(untidied(text, random.Random(seed)))


def test_untidy_text_of_one_map_is_formatted_without_a_finding():
    for seed in range(60):
        text = untidied(GOOD, random.Random(seed))
        assert format_text(text).findings == (), text
        keeps_its_promises(text)


def test_a_range_changes_no_line_of_other_items():
    for seed in range(60):
        random_ = random.Random(seed)
        text, _ = prepare(mutated(untidied(GOOD, random_), random_), "made.argmap")
        count = text.count("\n") + 1
        first = random_.randint(1, count)
        last = random_.randint(first, count)
        formatted = format_text(text, "made.argmap", (first, last)).text
        starts = [item.line for item in cut(text)]
        above = max((start for start in starts if start <= first), default=1)
        below = min((start for start in starts if start > last), default=count + 1)
        lines, new = text.split("\n"), formatted.removesuffix("\n").split("\n")
        assert new[: above - 1] == lines[: above - 1], text
        kept = "\n".join(lines[below - 1 :]).removesuffix("\n").split("\n")
        assert below > count or new[-len(kept) :] == kept, text
        assert load_text(text, "made.argmap").map == load_text(formatted, "made.argmap").map, text
        assert comments(text) == comments(formatted), text


def test_mutated_maps():
    for seed in range(60):
        random_ = random.Random(seed)
        keeps_its_promises(mutated(untidied(GOOD, random_) if seed % 2 else GOOD, random_))


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.stem)
def test_bundled_maps_and_pieces_of_them_after_careless_edits(path):
    text = path.read_text(encoding="utf-8")
    assert format_text(text).findings == ()
    random_ = random.Random(path.stem)
    lines = text.split("\n")
    for _ in range(6):
        start = random_.randrange(len(lines))
        keeps_its_promises(mutated("\n".join(lines[start : start + 60]), random_))


@SETTINGS
@given(st.text(st.sampled_from('claim a"#\n\t ,\\\x0c\u00a0fmt:of'), max_size=80))
def test_any_text(text):
    keeps_its_promises(text)


def one_space_deeper(text, number):
    """Whether a line has one space more than the one above it, comments and blank lines apart."""
    above, line = [one for one in text.split("\n")[:number] if one.strip() and one.strip()[0] != "#"][-2:]
    return len(line) - len(line.lstrip(" ")) == len(above) - len(above.lstrip(" ")) + 1


def test_no_error_is_added_to_a_file_with_errors():
    for seed in range(60):
        text = mutated(GOOD, random.Random(seed))
        found = format_text(text).findings
        left = {f.span.line for f in found}
        warnings = [f for f in found if f.severity is not Severity.ERROR]
        assert all(f.code == "L010" and one_space_deeper(text, f.span.line) for f in warnings), text
        if not left:
            syntax = [f.code for f in load_text(text).findings if f.code in ("L004", "L005", "L006", "L008", "L023")]
            assert syntax == [], text

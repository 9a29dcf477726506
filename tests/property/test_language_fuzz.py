"""Whatever the input: no exception, findings with places, and soon."""

import random
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from debate.diagnostics.finding import Severity
from debate.language.load import Loaded, load, load_text
from debate.language.table import table

GOOD = """map buses "Free buses"
  thesis free-buses
  view town

source paper "A paper"
  author "A. Writer"
  date 2013

voice town "The town"
  kind body

claim free-buses
  "Buses in the town should be free."
  kind policy
  town asserts at p7 "should be free" and p8
    named word
    unless costs-too-much
  because fewer-cars as goal and cleaner-air
    named demand
    scheme cause-to-effect
      where cause is "free buses"
      open interference
    unless costs-too-much
      because cleaner-air
  but costs-too-much
  though cleaner-air
    outweighed

claim fewer-cars "Fewer cars."
  evidence statistic "A count"
    figure 29 "per cent"

claim cleaner-air
  "Air."
  "Cleaner."

claim costs-too-much "The town cannot pay."

conflict free-buses with costs-too-much
  named clash
motion m "This house would free the buses."
  for fewer-cars, cleaner-air and free-buses
on demand
  unless cleaner-air
expect free-buses contested in all
"""


def sound(loaded: Loaded) -> None:
    """What holds of every load: places in files, help that says something, and a linked map whose names all stand for
    something.
    """
    for finding in loaded.findings:
        assert finding.message, finding
        assert finding.span.line >= 1, finding
        assert 1 <= finding.span.column <= max(finding.span.end_column, 1), finding
    linked = loaded.map
    claims = {claim.id for claim in (*linked.claims, *linked.motions)}
    assert len({claim.id for claim in linked.claims}) == len(linked.claims)
    steps = {relation.id for relation in linked.relations}
    assert len(steps) == len(linked.relations)
    assertions = {
        occurrence.name for element in (*linked.claims, *linked.questions) for occurrence in element.occurrences
    }
    targets = claims | steps | assertions | {conflict.id for conflict in linked.conflicts}
    if not any(finding.code == "N002" for finding in loaded.findings):
        for relation in linked.relations:
            assert relation.target in targets, relation
    for relation in linked.relations:
        assert {premise.claim for premise in relation.premises} <= claims
    for claim in linked.claims:
        for occurrence in claim.occurrences:
            assert occurrence.voice in linked.voice_by_id
            assert all(anchor.source in linked.source_by_id for anchor in occurrence.anchors)


def test_the_good_text_is_good() -> None:
    loaded = load_text(GOOD)
    assert loaded.findings == ()
    sound(loaded)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    sound(load_text(text))


WORDS = [
    *sorted(table().keywords),
    "a",
    "b",
    "a.b",
    "p7",
    "p7-9",
    "x-y",
    "12",
    '"text"',
    '"',
    ",",
    "#",
    "“c”",
    ":",
    "[a]",
    "+",
    "\t",
    "@",
    "__",
]


@settings(max_examples=250, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.integers(0, 5), st.lists(st.sampled_from(WORDS), max_size=7)), max_size=20))
def test_any_words(lines: list[tuple[int, list[str]]]) -> None:
    sound(load_text("\n".join("  " * indent + " ".join(words) for indent, words in lines)))


def mutated(text: str, random_: random.Random) -> str:
    """A good file after a few careless edits."""
    lines = text.split("\n")
    for _ in range(random_.randint(1, 6)):
        at, other = random_.randrange(len(lines)), random_.randrange(len(lines))
        match random_.randrange(9):
            case 0:
                del lines[at]
                lines = lines or [""]
            case 1:
                lines[at], lines[other] = lines[other], lines[at]
            case 2:
                lines.insert(at, lines[other])
            case 3:
                lines[at] = lines[at][: random_.randint(0, len(lines[at]))]
            case 4:
                words = lines[at].split(" ")
                random_.shuffle(words)
                lines[at] = " ".join(words)
            case 5:
                lines[at] = " " * random_.randint(0, 7) + lines[at].lstrip()
            case 6:
                place = random_.randint(0, len(lines[at]))
                lines[at] = (
                    lines[at][:place] + random_.choice('":,#[]+-\\\u200b\u05d0\u00a0“_.\x0c\x01') + lines[at][place:]
                )
            case 7:
                lines[at] += " " + random_.choice(WORDS)
            case _:
                lines[at] = lines[at].replace("e", "", 1)
    return "\n".join(lines)


def test_careless_edits() -> None:
    random_ = random.Random(20)
    for _ in range(400):
        text = mutated(GOOD, random_)
        try:
            sound(load_text(text))
        except Exception as error:
            raise AssertionError(text) from error


def test_any_bytes(tmp_path) -> None:  # type: ignore[no-untyped-def]
    random_ = random.Random(3)
    path = tmp_path / "bytes.argmap"
    good = GOOD.encode()
    for round_ in range(200):
        if round_ % 2:
            data = random_.randbytes(random_.randrange(200))
        else:
            at = random_.randrange(len(good))
            data = good[:at] + random_.randbytes(3) + good[at + random_.randrange(5) :]
        path.write_bytes(data)
        sound(load(path))


def test_much_that_is_wrong_is_soon_said() -> None:
    texts = {
        "lines": "claim a\n" + "  banana pear plum\n" * 5_000,
        "items": "banana pear\n" * 20_000,
        "glued": 'claim a "A."\n' + "because b\n" * 5_000,
        "deep": "claim a\n" + "".join(" " * depth + "because b\n" for depth in range(1, 3_000)),
        "nested": "claim a\n" + "".join("  " * (depth % 15 + 1) + "claim b\n" for depth in range(3_000)),
        "long line": "claim " + "a " * 20_000,
        "long word": "clai" + "m" * 100_000,
        "quotes": '"' * 50_000,
        "backslashes": '"' + "\\" * 100_001,
        "names": "".join(f"claim name-{number}\n  because nome-{number}\n" for number in range(3_000)),
    }
    for name, text in texts.items():
        start = time.process_time()
        loaded = load_text(text)
        assert any(finding.severity is Severity.ERROR for finding in loaded.findings), name
        assert time.process_time() - start < 6, name

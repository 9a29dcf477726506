"""Whatever a text holds, every question about every place is answered, with places that lie in the text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from debate.authoring.actions import actions, fix_all
from debate.authoring.analysis import Position
from debate.authoring.completion import completion
from debate.authoring.folding import folds
from debate.authoring.hierarchy import incoming, outgoing
from debate.authoring.hover import hover
from debate.authoring.inlays import inlays
from debate.authoring.judgement import judge
from debate.authoring.places import definition, name_at, occurrences
from debate.authoring.rename import edited, prepare
from debate.authoring.symbols import outline
from debate.resources import library
from tests.authoring.maps import BUSES, analysed

GOOD = [BUSES, (library() / "tutorial" / "free-buses.argmap").read_text(encoding="utf-8")]
JUNK = [
    "",
    '"',
    "  because",
    "on free-buses",
    "\tbut x",
    "named",
    "      at p",
    "claim claim",
    '😀 "',
    "# allow D001",
    "x-😀 1",
]


@st.composite
def texts(draw):
    """A good map with some lines taken out, doubled, moved, cut, or with nonsense between them."""
    lines = draw(st.sampled_from(GOOD)).split("\n")
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        kind = draw(st.sampled_from(["drop", "double", "junk", "cut", "move"]))
        if kind == "drop" and len(lines) > 1:
            del lines[at]
        elif kind == "double":
            lines.insert(at, lines[at])
        elif kind == "junk":
            lines.insert(at, draw(st.sampled_from(JUNK)))
        elif kind == "cut":
            lines[at] = lines[at][: draw(st.integers(0, len(lines[at])))]
        else:
            lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(at))
    return "\n".join(lines)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(texts(), st.data())
def test_every_question_has_an_answer(text, data):
    analysis = analysed(text)
    lines = text.split("\n")

    def inside(span):
        assert 1 <= span.line <= span.end_line <= len(lines) + 1
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1 if span.line <= len(lines) else span.column == 1

    for _ in range(6):
        number = data.draw(st.integers(1, len(lines)))
        position = Position(number, data.draw(st.integers(1, len(lines[number - 1]) + 1)))
        found = completion(analysis, position)
        inside(found.span)
        for span in (*definition(analysis, position), *occurrences(analysis, position)):
            inside(span)
        shown = hover(analysis, position)
        if shown is not None:
            inside(shown.span)
            assert shown.title
        prepare(analysis, position)
        named = name_at(analysis, position)
        for site in named.sites if named is not None else ():
            incoming(analysis, analysis.canonical(site))
            outgoing(analysis, analysis.canonical(site))
    for fold in folds(analysis):
        assert 1 <= fold.first < fold.last <= len(lines)
    for symbol in outline(analysis):
        inside(symbol.span)
        inside(symbol.place)
    judgement = judge(analysis)
    for inlay in inlays(analysis, judgement):
        assert inlay.position.column <= len(lines[inlay.position.line - 1]) + 1
    findings = [*analysis.findings, *judgement.findings]
    for action in actions(analysis, findings, 1, len(lines)):
        for edit in action.edits:
            inside(edit.span)
        analysed(edited(text, action.edits))
    analysed(fix_all(analysis, findings))


@settings(max_examples=40, deadline=None, derandomize=True)
@given(texts())
def test_writing_down_what_is_missing_mends_the_mistake_and_makes_no_other(text):
    analysis = analysed(text)
    unknown = {analysis.lines.covered(finding.span) for finding in analysis.findings if finding.code == "N001"}
    for action in actions(analysis, analysis.findings, 1, analysis.lines.count):
        if action.title.startswith("write down"):
            name = action.title.strip("`").rpartition(" ")[2]
            after = analysed(edited(text, action.edits))
            left = {after.lines.covered(finding.span) for finding in after.findings if finding.code == "N001"}
            assert name in unknown
            assert name not in left
            assert left <= unknown

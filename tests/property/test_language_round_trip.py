"""Map -> text -> map is the identity, for the map of one file."""

from dataclasses import replace
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from debate.language.file import read_text
from debate.language.load import load_text
from debate.language.write import write
from debate.model.elements import (
    Addition,
    Anchor,
    Attitude,
    Certainty,
    Claim,
    ClaimKind,
    CommonGround,
    Conflict,
    ConflictKind,
    CriticalQuestion,
    Evidence,
    Expectation,
    Extra,
    Formula,
    Import,
    Issue,
    Motion,
    Occurrence,
    Omission,
    Preference,
    Premise,
    Question,
    Relation,
    RelationKind,
    Rephrase,
    Same,
    SchemeUse,
    Section,
    Source,
    Supposition,
    Term,
    Voice,
    VoiceKind,
)
from debate.model.map import Map

TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\u2028\u2029"),
    min_size=1,
    max_size=12,
)
NAME = st.sampled_from(["a", "b-2", "text", "p7", "x-ray", "claim", "unless", "é", "ham.a", "ham.step"])
VOICE = st.sampled_from(["a", "b-2", "p7", "é", "ham.a"])
NAMES = st.lists(NAME, min_size=1, max_size=3).map(tuple)
VALUE = st.one_of(TEXT, NAME, st.sampled_from(["2013", "and", "1.5"]))
VALUES = st.lists(VALUE, max_size=2).map(tuple)
NOTES = st.lists(TEXT, max_size=1).map(tuple)
WORDINGS = st.lists(TEXT.filter(str.strip), max_size=2).map(tuple)
FORMULA = st.none() | st.sampled_from(
    [
        Formula("a", ("a",)),
        Formula("not (p -> b-2) ∧ ¬p", ("p", "b-2", "p")),
        Formula("if ham.a then q", ("ham.a", "q")),
    ]
)
EXTRA = st.lists(st.builds(Extra, name=st.sampled_from(["week", "y-2"]), value=VALUE), max_size=1).map(tuple)
SECTION = st.sampled_from([None, "One", "Two"])
PARAGRAPHS = st.sampled_from([(None, None), (1, None), (3, 5)])


@st.composite
def anchors(draw: st.DrawFn) -> tuple[Anchor, ...]:
    found = []
    source = draw(st.sampled_from([None, "paper"]))
    for _ in range(draw(st.integers(0, 2))):
        first, last = draw(PARAGRAPHS)
        found.append(Anchor(source, first, last, draw(st.none() | TEXT) if first or source else draw(TEXT)))
        source = source and draw(st.sampled_from(["paper", "ham.book"]))
    return tuple(found)


@st.composite
def occurrences(draw: st.DrawFn, depth: int = 0) -> Occurrence:
    kind = draw(st.sampled_from(sorted(Attitude)))
    at = () if depth else draw(anchors())
    if kind is Attitude.REPORTS:
        return Occurrence(draw(VOICE), kind, at, reported=draw(occurrences(depth + 1)))
    relied = draw(VOICE) if kind is Attitude.RELIES else None
    return Occurrence(draw(VOICE), kind, at, relied_on=relied)


BY = st.lists(
    st.builds(Occurrence, voice=VOICE, attitude=st.just(Attitude.ASSERTS), anchors=anchors()), max_size=1
).map(tuple)
PREMISES = st.lists(st.builds(Premise, claim=NAME, role=st.none() | NAME), min_size=1, max_size=2).map(tuple)
GROUPS = st.lists(PREMISES, max_size=2).map(tuple)
SCHEMES = st.builds(
    SchemeUse,
    scheme=NAME,
    slots=st.lists(st.tuples(NAME, VALUE), max_size=2).map(tuple),
    questions=st.lists(
        st.builds(CriticalQuestion, question=NAME)
        | st.builds(CriticalQuestion, question=NAME, answered=st.just(True), by=st.none() | NAME),
        max_size=2,
    ).map(tuple),
)
DATE = st.sampled_from([None, "2013", "2013-05"])
EVIDENCE = st.builds(
    Evidence,
    kind=st.sampled_from(["statistic", "document"]),
    text=TEXT,
    figure=st.just("29"),
    unit=st.none() | TEXT,
    date=DATE,
    anchors=anchors(),
)


class Maker:
    """Makes a map, naming unnamed steps as the language does."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.used = 0
        self.counts: dict[tuple[str, str], int] = {}
        self.relations: list[Relation] = []

    def fresh(self) -> str:
        self.used += 1
        return f"n{self.used}"

    def numbered(self, target: str, kind: str) -> str:
        self.counts[target, kind] = self.counts.get((target, kind), 0) + 1
        return f"{target}/{kind}-{self.counts[target, kind]}"

    def steps(self, target: str, kinds: tuple[RelationKind, ...], section: str | None, depth: int = 0) -> None:
        for _ in range(self.draw(st.integers(0, 2 - depth))):
            kind = self.draw(st.sampled_from(kinds))
            named = self.draw(st.booleans())
            identity = self.fresh() if named else self.numbered(target, kind.value)
            self.relations.append(
                self.draw(
                    st.builds(
                        Relation,
                        id=st.just(identity),
                        kind=st.just(kind),
                        premises=PREMISES,
                        target=st.just(target),
                        named=st.just(named),
                        deductive=st.booleans(),
                        strength=st.sampled_from(Certainty),
                        outweighed=st.just(kind is RelationKind.CONCESSION),
                        scheme=st.none() | SCHEMES,
                        by=BY,
                        tags=VALUES,
                        notes=NOTES,
                        extra=EXTRA,
                        section=st.just(section),
                    )
                )
            )
            self.steps(identity, STEPS, section, depth + 1)

    def said(self, section: str | None) -> tuple[Occurrence, ...]:
        found = []
        for occurrence in self.draw(st.lists(occurrences(), max_size=2)):
            if self.draw(st.booleans()):
                occurrence = replace(occurrence, name=self.fresh())
                self.steps(str(occurrence.name), STEPS, section)
            found.append(occurrence)
        return tuple(found)

    def some(self, strategy: Any) -> tuple[Any, ...]:
        return tuple(self.draw(st.lists(strategy, max_size=1)))


STEPS = (RelationKind.REASON, RelationKind.UNDERCUT)
ON_CLAIMS = (RelationKind.REASON, RelationKind.OBJECTION, RelationKind.CONCESSION)


@st.composite
def maps(draw: st.DrawFn) -> Map:
    make = Maker(draw)
    fields: dict[str, list[Any]] = {}
    sections = draw(st.sampled_from([(), ("One",), ("One", "Two")]))
    for title in (None, *sections):
        here = {"notes": NOTES, "section": st.just(title)}
        full = {**here, "extra": EXTRA}

        def add(field: str, strategy: Any) -> None:
            fields.setdefault(field, []).extend(make.some(strategy))

        def named(**more: Any) -> dict[str, Any]:
            return {"id": st.builds(make.fresh), **full, **more}  # noqa: B023

        add(
            "sources",
            st.builds(
                Source,
                **named(title=TEXT),
                fields=st.just((("author", "A. B."), ("date", "2013"))),
                text=st.none() | TEXT,
                sha256=st.none() | TEXT,
                omissions=st.lists(
                    st.builds(Omission, paragraphs=st.just(((1, 1), (3, 4))), reason=TEXT), max_size=1
                ).map(tuple),
                inferred=st.just(("date",)),
            ),
        )
        add(
            "voices",
            st.builds(Voice, **named(name=TEXT), role=st.none() | TEXT, kind=st.sampled_from(VoiceKind), aliases=NOTES),
        )
        add(
            "terms",
            st.builds(
                Term, **named(names=st.lists(TEXT, min_size=1, max_size=2).map(tuple)), definition=st.none() | TEXT
            ),
        )
        for _ in range(draw(st.integers(0, 2))):
            if draw(st.booleans()):
                make.steps("ham.step", STEPS, title)
            identity = make.fresh()
            late = draw(st.booleans())
            said = () if late else make.said(title)
            make.steps(identity, ON_CLAIMS, title)
            said = make.said(title) if late else said
            fields.setdefault("claims", []).append(
                draw(
                    st.builds(
                        Claim,
                        id=st.just(identity),
                        text=TEXT,
                        kind=st.none() | st.sampled_from(ClaimKind),
                        certainty=st.sampled_from(Certainty),
                        reconstructed=st.booleans(),
                        basic=st.booleans(),
                        occurrences=st.just(said),
                        evidence=st.lists(EVIDENCE, max_size=1).map(tuple),
                        promotes=VALUES,
                        demotes=VALUES,
                        formula=FORMULA,
                        wordings=WORDINGS,
                        tags=VALUES,
                        **full,
                    )
                )
            )
        said, wordings = make.said(title), draw(WORDINGS)
        if said or wordings:
            fields.setdefault("additions", []).append(Addition("ham.a", said, (), wordings, title))
        for kind in draw(st.lists(st.sampled_from(ConflictKind), max_size=2)):
            members = draw(st.tuples(NAME, NAME))
            is_named = draw(st.booleans())
            identity = make.fresh() if is_named else make.numbered(members[0], kind.value)
            make.steps(identity, STEPS, title)
            fields.setdefault("conflicts", []).append(
                draw(
                    st.builds(
                        Conflict,
                        id=st.just(identity),
                        kind=st.just(kind),
                        members=st.just(members),
                        named=st.just(is_named),
                        by=BY,
                        **full,
                    )
                )
            )
        add("same", st.builds(Same, first=NAME, second=NAME, **here))
        add("rephrases", st.builds(Rephrase, first=NAME, second=NAME, **here))
        add("preferences", st.builds(Preference, better=NAME, worse=NAME, by=BY, **here))
        add(
            "questions",
            st.builds(Question, **named(text=TEXT), occurrences=st.builds(lambda: ()), rhetorical=st.none() | NAME),
        )
        add("issues", st.builds(Issue, **named(text=TEXT), positions=NAMES))
        add(
            "motions",
            st.builds(
                Motion,
                **named(text=TEXT),
                supports=GROUPS,
                opposes=GROUPS,
                formula=FORMULA,
                wordings=WORDINGS,
                tags=VALUES,
            ),
        )
        add("common_ground", st.builds(CommonGround, claims=NAMES, **here))
        add(
            "suppositions",
            st.builds(
                Supposition,
                id=st.builds(make.fresh),
                assumes=NAMES,
                follows=NAMES,
                rejects=st.none() | NAME,
                by=BY,
                **here,
            ),
        )
        add(
            "expectations",
            st.builds(
                Expectation,
                claim=NAME,
                verdict=st.sampled_from(["accepted", "contested"]),
                view=st.sampled_from(["author", "all", "a"]),
                section=st.just(title),
            ),
        )
    return Map(
        "made",
        draw(st.just("") | TEXT),
        thesis=draw(st.just(()) | NAMES),
        view=draw(st.just(()) | NAMES),
        notes=draw(NOTES),
        extra=draw(EXTRA),
        imports=tuple(draw(st.lists(st.builds(Import, path=TEXT), max_size=2))),
        sections=tuple(Section(title, draw(NOTES)) for title in sections),
        relations=tuple(make.relations),
        **{field: tuple(found) for field, found in fields.items()},
    )


# Without shrinking: a failure shows its text, which is short enough.
@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    report_multiple_bugs=False,
)
@given(maps())
def test_text_of_a_map_reads_as_the_map(map: Map) -> None:
    text = write(map)
    read = read_text(text, "made.argmap")
    assert [
        (finding.code, finding.message) for finding in read.findings if finding.code not in ("L020", "L015")
    ] == [], text
    for field in map.__dataclass_fields__.keys() - {"span"}:
        assert getattr(read.map, field) == getattr(map, field), text
    assert write(read.map) == text


def test_what_cannot_be_nested_in_order_is_opened_with_on() -> None:
    text = 'map m\n\non b\n  because c\n\nclaim a\n  "A."\n  because b\n\nclaim b\n  "B."\n  because a\n\nclaim c\n  "C."\n\non a\n  because c\n'
    map = load_text(text).map
    written = write(map)
    assert load_text(written).map == map
    assert written.count("\non ") == 3

"""Files, imports and linking."""

import os
from pathlib import Path
from time import process_time

import pytest

from debate.language.load import MAX_FILES, Loaded, load, load_text
from debate.model.elements import Attitude, Certainty, RelationKind
from debate.reason.verdicts import evaluate


def files(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        (folder / f"{name}.argmap").write_text(text, encoding="utf-8")
    return folder / "root.argmap"


def codes(loaded: Loaded) -> list[str]:
    return [finding.code for finding in loaded.findings]


HAM = 'map ham\n\nvoice ham "Ham"\n\nsource paper "Paper"\n\nclaim a "A."\n  ham asserts at p1\n  because b\n\nclaim b "B."\n'


def test_unnamed_steps_are_counted_per_target_and_kind() -> None:
    loaded = load_text(
        'claim a "A."\n  because b\n    unless b\n  but b\n  because b\n    named step\n  because b\n\nclaim b "B."\n\non a\n  because b'
    )
    assert loaded.findings == ()
    ids = [relation.id for relation in loaded.map.relations]
    assert ids == ["a/because-1", "a/because-1/unless-1", "a/but-1", "step", "a/because-2", "a/because-3"]


def test_what_a_step_says() -> None:
    loaded = load_text(
        'claim a "A."\n  because b as goal and b\n    strength weak\n    deductive\n    warrant b\n  though b\n    outweighed\n\nclaim b "B."'
    )
    step, concession = loaded.map.relations
    assert [(premise.claim, premise.role) for premise in step.premises] == [
        ("b", "goal"),
        ("b", None),
        ("b", "warrant"),
    ]
    assert (step.strength, step.deductive) == (Certainty.POSSIBLE, True)
    assert (concession.kind, concession.outweighed) == (RelationKind.CONCESSION, True)


def test_reports_nest_and_anchors_belong_to_the_reporter() -> None:
    loaded = load_text(
        'source s "S"\n\nvoice v "V"\n\nvoice w "W"\n\nclaim a "A."\n  v reports w reports v doubts at p2 and "x y"\n  v relies on w'
    )
    assert loaded.findings == ()
    report, reliance = loaded.map.claims[0].occurrences
    assert [(anchor.source, anchor.paragraph, anchor.phrase) for anchor in report.anchors] == [
        ("s", 2, None),
        ("s", None, "x y"),
    ]
    assert report.reported is not None
    assert report.reported.reported is not None
    assert report.reported.reported.attitude is Attitude.DOUBTS
    assert (reliance.attitude, reliance.relied_on) == (Attitude.RELIES, "w")


def test_a_place_without_a_source_is_in_the_one_before_it() -> None:
    loaded = load_text('source s "S"\n\nsource t "T"\n\nvoice v "V"\n\nclaim a "A."\n  v asserts at t p2 and p3')
    assert loaded.findings == ()
    assert [anchor.source for anchor in loaded.map.claims[0].occurrences[0].anchors] == ["t", "t"]


def test_keywords_can_be_names() -> None:
    loaded = load_text('claim text "T."\n  because note and p7\n\nclaim note "N."\n\nclaim p7 "P."\n\nclaim x-ray "X."')
    assert loaded.findings == ()
    assert [premise.claim for premise in loaded.map.relations[0].premises] == ["note", "p7"]


def test_a_voice_cannot_be_called_like_a_line_that_stands_beside_it() -> None:
    loaded = load_text('voice note "N."\n\nvoice author "A."\n\nvoice x-y "X."\n\nclaim a "A."\n  author asserts')
    assert codes(loaded) == ["L013", "L013"]
    assert loaded.map.claims[0].occurrences[0].voice == "author"


def test_imported_elements_get_the_name_of_their_map(tmp_path: Path) -> None:
    root = files(
        tmp_path,
        ham=HAM,
        root='import "ham.argmap"\n\nclaim c "C."\n  because ham.a and b\n\non ham.a\n  because c\n  ham doubts\n',
    )
    loaded = load(root)
    assert loaded.findings == ()
    assert [claim.id for claim in loaded.map.claims] == ["ham.a", "ham.b", "c"]
    assert [relation.id for relation in loaded.map.relations] == ["ham.a/because-1", "c/because-1", "ham.a/because-2"]
    first = loaded.map.claim_by_id["ham.a"].occurrences
    assert [(occurrence.voice, occurrence.attitude.value) for occurrence in first] == [
        ("ham.ham", "asserts"),
        ("ham.ham", "doubts"),
    ]
    assert first[0].anchors[0].source == "ham.paper"
    assert loaded.maps[str(root)].additions[0].target == "ham.a"
    assert set(loaded.texts) == {str(root), str(tmp_path / "ham.argmap")}


def test_a_diamond_of_imports_appears_once(tmp_path: Path) -> None:
    root = files(
        tmp_path,
        ham=HAM,
        left='map left\nimport "ham.argmap"\n',
        right='map right\nimport "./ham.argmap"\n',
        root='import "left.argmap"\nimport "right.argmap"\n\nclaim c "C."\n  because ham.a\n',
    )
    loaded = load(root)
    assert loaded.findings == ()
    assert [claim.id for claim in loaded.map.claims] == ["ham.a", "ham.b", "c"]


def test_expectations_of_imported_maps_stay_there(tmp_path: Path) -> None:
    root = files(
        tmp_path, ham=HAM + "\nexpect a accepted\n", root='import "ham.argmap"\nexpect ham.a contested in all\n'
    )
    assert [expectation.claim for expectation in load(root).map.expectations] == ["ham.a"]
    assert load(root).map.expectations[0].view == "all"


def test_a_name_in_two_imported_maps_is_ambiguous_unless_they_are_the_same(tmp_path: Path) -> None:
    other = HAM.replace("map ham", "map hudson")
    both = 'import "ham.argmap"\nimport "hudson.argmap"\n\nclaim c "C."\n  because a\n'
    root = files(tmp_path, ham=HAM, hudson=other, root=both)
    (finding,) = load(root).findings
    assert (finding.code, finding.help) == ("N004", ("write `ham.a` or `hudson.a`",))
    root = files(tmp_path, root=both + "\nsame hudson.a as ham.a\n")
    loaded = load(root)
    assert loaded.findings == ()
    assert loaded.map.relations_to["c"][0].premises[0].claim == "ham.a"


def test_same_merges_in_chains(tmp_path: Path) -> None:
    loaded = load_text(
        'voice v "V."\n\nclaim a "A."\n  v asserts\n  because d\n\nclaim b "B."\n  tags x\n  because d\n\nclaim c "C."\n\nclaim d "D."\n\nsame a as b\nsame b as c'
    )
    assert loaded.findings == ()
    assert [claim.id for claim in loaded.map.claims] == ["c", "d"]
    merged = loaded.map.claim_by_id["c"]
    assert (merged.text, merged.tags, merged.occurrences[0].voice) == ("C.", ("x",), "v")
    assert [relation.id for relation in loaded.map.relations] == ["c/because-1", "c/because-2"]
    assert loaded.aliases == {"a": "c", "b": "c"}
    assert [(same.first, same.second) for same in loaded.maps["<text>"].same] == [("a", "b"), ("b", "c")]


def test_same_voices_share_their_names() -> None:
    loaded = load_text('voice a "Anna"\n  aliases "A."\n\nvoice b "Bea"\n\nclaim c "C."\n  a asserts\n\nsame a as b')
    assert [(voice.id, voice.aliases) for voice in loaded.map.voices] == [("b", ("Anna", "A."))]
    assert loaded.map.claims[0].occurrences[0].voice == "b"


def test_wordings_collect_in_order_under_claims_and_motions() -> None:
    loaded = load_text(
        'claim a "A."\n  wording "One.", "Two \\"2\\"."\n  tags x\n  wording "Three."\n\nmotion m "M."\n  wording "Four."\n  for a\n\non a\n  wording "Five."\n'
    )
    assert loaded.findings == ()
    assert loaded.map.claims[0].wordings == ("One.", 'Two "2".', "Three.", "Five.")
    assert loaded.map.motions[0].wordings == ("Four.",)


def test_a_map_adds_wordings_to_a_claim_that_it_imports(tmp_path: Path) -> None:
    ham = HAM.replace('"A."\n', '"A."\n  wording "Ah."\n')
    root = files(
        tmp_path,
        ham=ham,
        left='map left\nimport "ham.argmap"\n\non a\n  wording "Left."\n',
        root='import "ham.argmap"\nimport "left.argmap"\n\non ham.a\n  wording "Root."\n',
    )
    loaded = load(root)
    assert loaded.findings == ()
    assert loaded.map.claim_by_id["ham.a"].wordings == ("Ah.", "Left.", "Root.")
    assert load(tmp_path / "ham.argmap").map.claims[0].wordings == ("Ah.",)


def test_a_map_adds_wordings_to_its_own_motion_and_to_one_that_it_imports(tmp_path: Path) -> None:
    root = files(
        tmp_path,
        ham='map ham\nclaim a "A."\nmotion m "M."\n  wording "Em."\n  for a\n',
        root='import "ham.argmap"\nmotion n "N."\n  for a\non n\n  wording "En."\non m\n  wording "Mm."\n  because a\non ham.m\n  wording "Emm."\n',
    )
    loaded = load(root)
    assert loaded.findings == ()
    assert {motion.id: motion.wordings for motion in loaded.map.motions} == {
        "n": ("En.",),
        "ham.m": ("Em.", "Mm.", "Emm."),
    }
    assert load(tmp_path / "ham.argmap").map.motions[0].wordings == ("Em.",)


def test_the_same_source_keeps_its_authors_and_takes_what_it_does_not_say() -> None:
    loaded = load_text(
        'source a "A"\n  author "Ann"\n  author "Abe"\n  date 2001\n\nsource b "B"\n  author "Bob"\n  date 2002\n  publisher "P"\n\n'
        'source c "C"\n  publisher "Q"\n  outlet "R"\n\nsame b as a\nsame c as a'
    )
    assert loaded.findings == ()
    (source,) = loaded.map.sources
    expected = [("author", "Ann"), ("author", "Abe"), ("date", "2001"), ("publisher", "P"), ("outlet", "R")]
    assert list(source.fields) == expected


def test_the_same_claim_is_said_in_the_words_of_both() -> None:
    loaded = load_text(
        'claim a "A."\n  wording "Ah.", "C."\n\nclaim b "B."\n  wording "Ah."\n\nclaim c "C."\n  wording "See."\n\non a\n  wording "Eh."\n\nsame a as c\nsame b as c'
    )
    assert loaded.findings == ()
    (claim,) = loaded.map.claims
    assert (claim.text, sorted(claim.wordings)) == ("C.", ["A.", "Ah.", "B.", "Eh.", "See."])


def test_a_wording_that_says_nothing_is_told_and_left_out() -> None:
    loaded = load_text('claim a "A."\n  wording " ", "Ah."\n')
    assert [(one.code, one.span.line, one.span.column) for one in loaded.findings] == [("L017", 2, 11)]
    assert loaded.map.claims[0].wordings == ("Ah.",)


@pytest.mark.parametrize("line", ["tags t{}", 'wording "w{}"'])
def test_many_lines_of_a_kind_are_read_in_proportion(line: str) -> None:
    text = 'claim a "A."\n' + "".join(f"  {line.format(number)}\n" for number in range(60_000))
    before = process_time()
    claim = load_text(text).map.claims[0]
    assert len(claim.tags) + len(claim.wordings) == 60_000
    assert process_time() - before < 8  # under 1 s here; 20 s if every line copied those before it


def test_a_long_chain_of_the_same_is_read_in_proportion() -> None:
    claims = "".join(f'claim c{number} "C."\n' for number in range(10_000))
    text = claims + "".join(f"same c{number} as c{number + 1}\n" for number in range(9_999))
    before = process_time()
    loaded = load_text(text)
    assert [claim.id for claim in loaded.map.claims] == ["c9999"]
    assert set(loaded.aliases.values()) == {"c9999"}
    assert process_time() - before < 8  # 0.7 s here; 12 s if each link were followed to the end of the chain


def test_many_sections_are_read_in_proportion() -> None:
    text = "".join(f'section "Part {number}"\n' for number in range(30_000))
    before = process_time()
    assert len(load_text(text).map.sections) == 30_000
    assert process_time() - before < 8  # 0.6 s here; a minute if each were compared with all before it


def test_each_section_of_a_heading_is_told_once_with_the_first() -> None:
    findings = load_text('section "One"\nsection "Two"\nsection "One"\nsection "One"\n').findings
    assert [(one.code, one.span.line, one.labels[0].span.line) for one in findings] == [("N012", 3, 1), ("N012", 4, 1)]


def test_wordings_change_no_verdict() -> None:
    text = 'claim a "A."\n  because b\n  but c\n\nclaim b "B."\n\nclaim c "C."\n'
    said = text.replace('"B."\n', '"B."\n  wording "C."\n')
    plain, worded = evaluate(load_text(text).map), evaluate(load_text(said).map)
    assert [plain.of(name) for name in "abc"] == [worded.of(name) for name in "abc"]


def test_imports_that_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "secret.argmap").write_text('claim s "S."', encoding="utf-8")
    os.symlink(tmp_path / "secret.argmap", tmp_path / "in" / "link.argmap")
    (tmp_path / "in" / "dir.argmap").mkdir()
    wanted = ["../secret.argmap", "link.argmap", "/etc/passwd", "nowhere.argmap", "dir.argmap", "", "a:b"]
    root = files(tmp_path / "in", root="".join(f'import "{name}"\n' for name in wanted))
    assert codes(load(root)) == ["N007", "N007", "N007", "N006", "N006", "N007", "N007"]
    assert codes(load(root, root=tmp_path)) == ["N007", "N006", "N006", "N007", "N007"]


def test_circular_imports(tmp_path: Path) -> None:
    root = files(
        tmp_path, root='import "b.argmap"\nimport "root.argmap"\n', b='import "c.argmap"\n', c='import "root.argmap"\n'
    )
    loaded = load(root)
    assert codes(loaded) == ["N008", "N008"]
    assert len(loaded.findings[1].labels) == 2


def test_too_many_imports(tmp_path: Path) -> None:
    many = {f"m{number}": f"map m{number}\n" for number in range(MAX_FILES + 5)}
    root = files(tmp_path, root="".join(f'import "{name}.argmap"\n' for name in many), **many)
    assert codes(load(root)) == ["N009"]
    chain = {f"m{number}": f'map m{number}\nimport "m{number + 1}.argmap"\n' for number in range(MAX_FILES)}
    root = files(tmp_path, root='import "m0.argmap"\n', **chain)
    assert codes(load(root)) == ["N009"]


def test_two_maps_of_one_name(tmp_path: Path) -> None:
    root = files(tmp_path, ham=HAM, other=HAM, root='import "ham.argmap"\nimport "other.argmap"\n')
    assert codes(load(root)) == ["N010"]


def test_several_files_with_mistakes_are_all_reported(tmp_path: Path) -> None:
    root = files(tmp_path, ham=HAM + "clam x\n", root='import "ham.argmap"\nclam y\n')
    assert [(finding.code, os.path.basename(finding.span.path)) for finding in load(root).findings] == [
        ("L004", "root.argmap"),
        ("L017", "root.argmap"),
        ("L004", "ham.argmap"),
        ("L017", "ham.argmap"),
    ]


@pytest.mark.parametrize(
    ("data", "code", "word"),
    [
        (b"\xff\xfec\x00", "L002", "UTF-16"),
        (b'claim a\n  "caf\xe9"', "L002", "line 2"),
        (b"claim\x00a", "L002", "NUL"),
        (b"PK\x03\x04\x14\x00", "L002", "word processor"),
        (b"{\\rtf1\\ansi claim a}", "L002", "rich text"),
        (b"%PDF-1.7", "L002", "a PDF"),
        (b'claim a "A."\n' * 1_300_000, "L003", "16 MB"),
        (b"\n" * 2_000_001, "L003", "2,000,000 lines"),
    ],
    ids=["utf16", "cp1252", "nul", "docx", "rtf", "pdf", "bytes", "lines"],
)
def test_files_that_are_no_maps(tmp_path: Path, data: bytes, code: str, word: str) -> None:
    path = tmp_path / "bad.argmap"
    path.write_bytes(data)
    (finding,) = load(path).findings
    assert (finding.code, word in finding.message, finding.span.path) == (code, True, str(path))


def test_no_file_and_a_folder(tmp_path: Path) -> None:
    assert codes(load(tmp_path / "none.argmap")) == ["L001"]
    assert codes(load(tmp_path)) == ["L001"]
    assert codes(load("a\0b")) == ["L001"]


def test_windows_line_breaks_and_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "windows.argmap"
    path.write_bytes(b'\xef\xbb\xbfclaim a\r\n  "A."\r\n  because b\r\n\r\nclaim b "B."\r\n')
    loaded = load(path)
    assert loaded.findings == ()
    assert loaded.map.relations[0].span[1:] == (3, 3, 3, 12)


def test_the_digest_changes_with_an_imported_file(tmp_path: Path) -> None:
    root = files(tmp_path, ham=HAM, root='import "ham.argmap"\n')
    before = load(root).digest
    assert load(root).digest == before
    files(tmp_path, ham=HAM + "# a comment\n")
    assert load(root).digest != before


def test_a_map_without_a_name_is_called_after_its_file() -> None:
    assert load_text("", "my maps/Free_buses 2.argmap").map.id == "Free-buses-2"
    assert load_text("", "2.argmap").map.id == "map-2"


def test_lark_and_pydantic_are_not_imported_for_a_map(tmp_path: Path) -> None:
    import subprocess
    import sys

    path = tmp_path / "a.argmap"
    path.write_text('claim a "A."', encoding="utf-8")
    load(path)
    command = f"import sys; from debate.language.load import load; load({str(path)!r}); print([m for m in ('lark', 'pydantic') if m in sys.modules])"
    assert (
        subprocess.run([sys.executable, "-c", command], check=True, capture_output=True, text=True).stdout.strip()
        == "[]"
    )


def test_without_a_place_to_keep_the_table_it_is_built(monkeypatch: pytest.MonkeyPatch) -> None:
    from debate.language import table

    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null")
    table.table.cache_clear()
    assert table.table().keywords >= {"claim", "because"}
    table.table.cache_clear()


def test_the_places_of_the_slots_of_a_scheme() -> None:
    text = 'claim a "A."\n  because b\n    scheme cause-to-effect\n      where cause is "x"\n      open c\n      where effect is a\n\nclaim b "B."'
    use = load_text(text).map.relations[0].scheme
    assert use is not None
    assert use.slots == (("cause", "x"), ("effect", "a"))
    assert [span[1:] for span in use.slot_spans] == [(4, 13, 4, 18), (6, 13, 6, 19)]


def test_a_file_may_name_its_own_map() -> None:
    loaded = load_text('map m\n\nclaim a "A."\n  because m.b\n\nclaim b "B."')
    assert loaded.findings == ()
    assert loaded.map.relations[0].premises[0].claim == "b"

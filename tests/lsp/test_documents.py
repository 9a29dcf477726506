"""What the server says about documents that are opened, changed and closed."""

import time

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from debate.language.source import MAX_BYTES
from tests.lsp.editor import PATIENCE, at, covered

GOOD = 'map m "M"\n  thesis a\n\nclaim a\n  "😀 It is 𝒳 so."\n  because b\n\nclaim b "It is."\n'


def codes(found):
    return sorted(diagnostic.code for diagnostic in found)


def test_a_mistake_is_shown_at_its_place_with_its_code_and_manual(editor, document):
    text = GOOD.replace("  because b", '  note "😀" becuse b')
    (found,) = editor.diagnostics(document(text), lambda found: "L007" in codes(found))[:1]
    assert covered(text, found.range) == "becuse"
    assert found.severity == types.DiagnosticSeverity.Error
    assert found.source == "debate"
    assert found.code_description.href.startswith("file:///")
    assert found.code_description.href.endswith(".md")


def test_an_edit_that_breaks_and_one_that_mends(editor, document):
    uri = document(GOOD)
    assert not [one for one in editor.diagnostics(uri) if one.code.startswith(("L", "N"))]
    line = GOOD.split("\n").index("  because b")
    version = editor.change(uri, (line, 10, line, 11, "nobody"))
    found = editor.diagnostics(uri, lambda found: codes(found)[:1] == ["N001"], version)
    changed = GOOD.replace("because b", "because nobody")
    assert covered(changed, found[0].range) == "nobody"
    version = editor.change(uri, (line, 10, line, 16, "b"))
    assert "N001" not in codes(editor.diagnostics(uri, version=version))


def test_an_edit_after_characters_beyond_the_basic_plane_lands_at_its_place(editor, document):
    uri = document(GOOD)
    start = at(GOOD, "so.")
    version = editor.change(uri, (start.line, start.character, start.line, start.character + 2, '" becuse "'))
    found = editor.diagnostics(uri, lambda found: any(one.code[0] == "L" for one in found), version)
    changed = GOOD.replace("so.", '" becuse ".')
    first = next(one for one in found if one.code[0] == "L")
    assert covered(changed, first.range).startswith("becuse")


def test_several_changes_at_once_are_made_one_after_the_other(editor, document):
    uri = document("")
    version = editor.change(uri, "claim x\n", (0, 6, 0, 7, "yy"), (0, 8, 0, 8, ' "Text."'), (0, 16, 0, 16, "\nclam z"))
    (found,) = editor.diagnostics(uri, lambda found: "L004" in codes(found), version)[:1]
    assert found.range.start == types.Position(1, 0)


def test_rules_follow_after_a_pause_with_related_places(editor, document):
    text = f'{GOOD}\nclaim c "It is."\n\nmotion free "This house."\n  for a\n'
    found = editor.diagnostics(document(text), lambda found: "D006" in codes(found))
    twice = next(one for one in found if one.code == "D006")
    (related,) = twice.related_information
    assert covered(text, related.location.range) in ("claim b", "claim c")


def test_findings_of_rules_stay_at_their_lines_while_the_text_changes(editor, document):
    text = f'{GOOD}\nclaim c "It is."\n'
    uri = document(text)
    editor.diagnostics(uri, lambda found: "D006" in codes(found))
    version = editor.change(uri, (0, 0, 0, 0, "# one\n# two\n"))
    found = editor.diagnostics(uri, version=version)
    twice = [one for one in found if one.code == "D006"]
    changed = f"# one\n# two\n{text}"
    assert [covered(changed, one.range) for one in twice] == ["claim c"]
    version = editor.change(uri, f'{GOOD}\nclaim c "It is not."\n')
    assert "D006" not in codes(editor.diagnostics(uri, version=version))


def test_saving_looks_anchors_up_again(editor, document, maps):
    (maps / "debate.toml").write_text('texts = "texts"\n', encoding="utf-8")
    (maps / "texts").mkdir()
    (maps / "texts" / "plan.txt").write_text("Buses are 😀 dear.\n", encoding="utf-8")
    event = types.FileEvent((maps / "debate.toml").as_uri(), types.FileChangeType.Created)
    editor.tell(types.WORKSPACE_DID_CHANGE_WATCHED_FILES, types.DidChangeWatchedFilesParams([event]))
    text = 'source plan "P"\n  text "plan.txt"\n\nvoice v "V"\n\nclaim c "C."\n  v asserts at p1 "cars are cheap"\n'
    uri = document(text)
    try:
        assert "P004" in codes(editor.diagnostics(uri, lambda found: "P004" in codes(found)))
        (maps / "texts" / "plan.txt").write_text("Cars are cheap.\n", encoding="utf-8")
        saved = types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri))
        editor.tell(types.TEXT_DOCUMENT_DID_SAVE, saved)
        assert "P004" not in codes(editor.diagnostics(uri, lambda found: "P004" not in codes(found)))
    finally:
        (maps / "debate.toml").unlink()
        editor.tell(types.WORKSPACE_DID_CHANGE_WATCHED_FILES, types.DidChangeWatchedFilesParams([event]))


def test_what_is_not_used_is_marked_so(editor, document):
    text = f'{GOOD}\nvoice nobody "Nobody"\n'
    found = editor.diagnostics(document(text), lambda found: "S008" in codes(found))
    unused = next(one for one in found if one.code == "S008")
    assert types.DiagnosticTag.Unnecessary in unused.tags


def test_a_closed_document_shows_nothing(editor, document):
    uri = document("clam x\n")
    assert editor.diagnostics(uri, lambda found: found)
    editor.close(uri)
    assert editor.diagnostics(uri, lambda found: not found) in ([], ())


def test_a_change_in_an_imported_map_is_seen_in_the_one_that_imports_it(editor, document):
    imported = document('claim gains "It gains."\n', "imported.argmap")
    editor.diagnostics(imported)
    importing = document('import "imported.argmap"\n\nclaim own "Own."\n  because gains\n')
    assert "N001" not in codes(editor.diagnostics(importing))
    editor.change(imported, 'claim wins "It wins."\n')
    assert "N001" in codes(editor.diagnostics(importing, lambda found: "N001" in codes(found)))
    editor.change(imported, 'claim gains "It gains."\n')
    assert "N001" not in codes(editor.diagnostics(importing, lambda found: "N001" not in codes(found)))


def test_maps_that_import_each_other_come_to_rest(editor, document):
    one = document('import "circle-two.argmap"\n', "circle-one.argmap")
    two = document('import "circle-one.argmap"\n', "circle-two.argmap")
    for uri in (one, two):  # each is told of by the other
        assert "N008" in codes(editor.diagnostics(uri, lambda found: "N008" in codes(found)))
    time.sleep(1)
    before = len(editor.published[one]) + len(editor.published[two])
    time.sleep(1)
    assert len(editor.published[one]) + len(editor.published[two]) == before


def test_a_mistake_in_an_imported_file_is_shown_in_that_file(editor, document, maps):
    (maps / "broken.argmap").write_text("clam x\n", encoding="utf-8")
    other = (maps / "broken.argmap").as_uri()
    document('import "broken.argmap"\n')
    assert codes(editor.diagnostics(other, lambda found: found))[0].startswith("L")
    (maps / "broken.argmap").write_text('claim x "X."\n', encoding="utf-8")
    event = types.FileEvent(other, types.FileChangeType.Changed)
    editor.tell(types.WORKSPACE_DID_CHANGE_WATCHED_FILES, types.DidChangeWatchedFilesParams([event]))
    assert not editor.diagnostics(other, lambda found: not found)


def test_imports_stay_inside_the_folder_of_the_workspace(editor, document):
    found = editor.diagnostics(document('import "../../outside.argmap"\n'), lambda found: found)
    assert "N007" in codes(found)


def test_a_document_that_is_no_file_is_checked_too(editor):
    uri = editor.open("untitled:Untitled-1", "clam x\n")
    assert "L004" in codes(editor.diagnostics(uri, lambda found: found))
    editor.close(uri)


def test_a_text_that_is_too_large_is_refused_politely_and_can_be_made_smaller(editor, document):
    uri = document("# much\n" * (MAX_BYTES // 7 + 2))
    assert codes(editor.diagnostics(uri, lambda found: found)) == ["L003"]
    where = {"text_document": types.TextDocumentIdentifier(uri), "position": types.Position(0, 3)}
    assert editor.ask(types.TEXT_DOCUMENT_HOVER, types.HoverParams(**where)) is None
    with pytest.raises(JsonRpcException, match="too large"):
        editor.ask(types.TEXT_DOCUMENT_RENAME, types.RenameParams(new_name="x", **where))
    editor.change(uri, GOOD)
    assert "L003" not in codes(editor.diagnostics(uri, lambda found: "L003" not in codes(found)))


def test_nonsense_is_answered_with_findings_and_the_server_goes_on(editor, document):
    for text in (
        '"' * 300,
        "\0",
        "\ud83d".encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"),
        "\t \r\n#",
    ):
        uri = document(text)
        editor.diagnostics(uri)
        identifier = types.TextDocumentIdentifier(uri)
        everything = types.Range(types.Position(0, 0), types.Position(99, 99))
        editor.ask(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL, types.SemanticTokensParams(identifier))
        editor.ask(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, types.DocumentSymbolParams(identifier))
        editor.ask(types.TEXT_DOCUMENT_INLAY_HINT, types.InlayHintParams(identifier, everything))
        editor.ask(types.TEXT_DOCUMENT_HOVER, types.HoverParams(identifier, types.Position(999, 999)))


def test_the_server_asks_to_be_told_of_changes_on_disk(editor):
    deadline = time.monotonic() + PATIENCE
    while not hasattr(editor, "registered") and time.monotonic() < deadline:
        time.sleep(0.01)
    (registered,) = editor.registered
    assert registered.method == types.WORKSPACE_DID_CHANGE_WATCHED_FILES


def test_a_document_that_is_not_open_is_answered_with_nothing(editor, maps):
    for uri in ((maps / "ham.argmap").as_uri(), (maps / "nothing.argmap").as_uri(), "untitled:nothing"):
        identifier = types.TextDocumentIdentifier(uri)
        where = types.HoverParams(identifier, types.Position(0, 0))
        assert editor.ask(types.TEXT_DOCUMENT_HOVER, where) is None
        assert editor.ask(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL, types.SemanticTokensParams(identifier)) is None


def test_a_folder_that_is_reached_by_a_link_is_one_with_the_folder_itself(editor, maps, tmp_path):
    (tmp_path / "link").symlink_to(maps)
    (maps / "linked.argmap").write_text('claim far "Far."\n', encoding="utf-8")
    uri = editor.open(tmp_path / "link" / "linked.argmap")
    editor.diagnostics(uri)
    found = editor.ask(types.WORKSPACE_SYMBOL, types.WorkspaceSymbolParams("far"))
    assert [one.location.uri for one in found if one.name == "far"] == [uri]
    editor.close(uri)

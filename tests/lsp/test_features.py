"""Every feature through a real client. The texts have characters beyond the basic plane before the places."""

from pathlib import Path

import pytest
from lsprotocol import types

from debate.highlight.classes import SEMANTIC_TYPES
from debate.language.format import format_text
from debate.language.load import load
from tests.lsp.editor import at, covered, edited

TEXT = """map buses "😀 Free buses"
  thesis free-buses

voice planner "The 😀 planner"

source plan "The plan"
  url "https://example.org/plan"

claim free-buses
  "Buses 😀 in the town should be free."
  because fewer-cars and 𝒳cars
    named the-step
    unless nobody-switches
  but costs-too-much

claim fewer-cars "😀 Free buses would take cars off the road."
  planner asserts at plan p2

claim 𝒳cars "Cars 😀."

claim costs-too-much "The town cannot pay for it."

claim nobody-switches "Drivers will not switch."
"""


@pytest.fixture
def buses(editor, document):
    """The text, open and looked at."""
    uri = document(TEXT)
    editor.diagnostics(uri)
    return uri


def place(uri, needle, after=0, occurrence=0):
    return {"text_document": types.TextDocumentIdentifier(uri), "position": at(TEXT, needle, after, occurrence)}


def test_hover(editor, buses):
    found = editor.ask(types.TEXT_DOCUMENT_HOVER, types.HoverParams(**place(buses, "𝒳cars", 2)))
    assert found.contents.kind == types.MarkupKind.PlainText
    assert found.contents.value.startswith("claim 𝒳cars\n\nCars 😀.\n\nAccepted.")
    assert covered(TEXT, found.range) == "𝒳cars"


def test_definition_and_references(editor, buses):
    where = place(buses, "and 𝒳cars", 5)
    (found,) = editor.ask(types.TEXT_DOCUMENT_DEFINITION, types.DefinitionParams(**where))
    assert (found.uri, covered(TEXT, found.range), found.range.start.line) == (buses, "𝒳cars", 18)
    context = types.ReferenceContext(include_declaration=True)
    found = editor.ask(types.TEXT_DOCUMENT_REFERENCES, types.ReferenceParams(context, **where))
    assert [covered(TEXT, one.range) for one in found] == ["𝒳cars", "𝒳cars"]


def test_highlights_tell_where_a_name_is_given(editor, buses):
    params = types.DocumentHighlightParams(**place(buses, "fewer-cars"))
    found = editor.ask(types.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT, params)
    read, write = types.DocumentHighlightKind.Read, types.DocumentHighlightKind.Write
    assert [(covered(TEXT, one.range), one.kind) for one in found] == [("fewer-cars", read), ("fewer-cars", write)]


def test_completion_offers_names_at_the_place_of_what_is_typed(editor, buses):
    params = types.CompletionParams(**place(buses, "and 𝒳cars", 5))
    found = editor.ask(types.TEXT_DOCUMENT_COMPLETION, params)
    first = found.items[0]
    assert (first.label, first.detail) == ("𝒳cars", "Cars 😀.")
    assert covered(TEXT, first.text_edit.range) == "𝒳"


def test_completion_gives_items_as_snippets(editor, document):
    uri = document("cl")
    identifier = types.TextDocumentIdentifier(uri)
    found = editor.ask(types.TEXT_DOCUMENT_COMPLETION, types.CompletionParams(identifier, types.Position(0, 2)))
    assert found.items[0].label == "claim"
    assert found.items[0].insert_text_format == types.InsertTextFormat.Snippet
    assert found.items[0].text_edit.new_text.startswith("claim ${1:name}\n")


def test_rename_in_one_file(editor, buses):
    where = place(buses, "𝒳cars", 2)
    prepared = editor.ask(types.TEXT_DOCUMENT_PREPARE_RENAME, types.PrepareRenameParams(**where))
    assert (prepared.placeholder, covered(TEXT, prepared.range)) == ("𝒳cars", "𝒳cars")
    found = editor.ask(types.TEXT_DOCUMENT_RENAME, types.RenameParams(new_name="ycars", **where))
    (change,) = found.document_changes
    assert change.text_document.version == 1
    assert edited(TEXT, change.edits) == TEXT.replace("𝒳cars", "ycars")


def test_a_rename_that_cannot_be_is_refused_in_plain_words(editor, buses):
    with pytest.raises(Exception, match="`planner` is already the name of a voice"):
        editor.ask(types.TEXT_DOCUMENT_RENAME, types.RenameParams(new_name="planner", **place(buses, "fewer-cars")))
    prepared = types.PrepareRenameParams(**place(buses, "thesis"))
    assert editor.ask(types.TEXT_DOCUMENT_PREPARE_RENAME, prepared) is None


def test_rename_across_the_imported_maps(editor, document, maps):
    text = (maps / "integration.argmap").read_text(encoding="utf-8")
    uri = document(text, "integration.argmap")
    editor.diagnostics(uri)
    position = at(text, "but hudson.progress-is-possible-locally", 12)
    params = types.RenameParams(types.TextDocumentIdentifier(uri), position, "it-works-here-and-there")
    found = editor.ask(types.TEXT_DOCUMENT_RENAME, params)
    changed = {Path(change.text_document.uri).name: change for change in found.document_changes}
    assert set(changed) == {"integration.argmap", "hudson.argmap"}
    assert changed["hudson.argmap"].text_document.version is None
    before = load(maps / "integration.argmap").map
    try:
        originals = {name: (maps / name).read_text(encoding="utf-8") for name in changed}
        for name, change in changed.items():
            (maps / name).write_text(edited(originals[name], change.edits), encoding="utf-8")
        after = load(maps / "integration.argmap")
    finally:
        for name, original in originals.items():
            (maps / name).write_text(original, encoding="utf-8")
    assert after.findings == ()
    assert "hudson.it-works-here-and-there" in after.map.claim_by_id
    assert [claim.text for claim in after.map.claims] == [claim.text for claim in before.claims]
    assert len(after.map.relations) == len(before.relations)


def test_formatting_gives_the_canonical_layout_line_by_line(editor, document):
    text = 'claim a   "😀 A."\n   because   b\n\n\n\nclaim b "B."\n'
    uri = document(text)
    identifier, options = types.TextDocumentIdentifier(uri), types.FormattingOptions(2, True)
    edits = editor.ask(types.TEXT_DOCUMENT_FORMATTING, types.DocumentFormattingParams(identifier, options))
    assert edited(text, edits) == format_text(text).text
    assert format_text(text).text != text
    only = types.Range(types.Position(5, 0), types.Position(5, 3))
    params = types.DocumentRangeFormattingParams(identifier, only, options)
    assert edited(text, editor.ask(types.TEXT_DOCUMENT_RANGE_FORMATTING, params)).startswith('claim a   "😀 A."')


def test_formatting_keeps_the_line_breaks_of_the_file(editor, document):
    uri = document('claim a   "A."\r\n\r\n\r\nclaim bcd "B."\r\n   note "N."\r\n')
    params = types.DocumentFormattingParams(types.TextDocumentIdentifier(uri), types.FormattingOptions(2, True))
    edits = editor.ask(types.TEXT_DOCUMENT_FORMATTING, params)
    assert edits
    assert all(edit.new_text.count("\n") == edit.new_text.count("\r\n") for edit in edits)


def test_the_outline_and_the_search(editor, buses):
    found = editor.ask(
        types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, types.DocumentSymbolParams(place(buses, "map")["text_document"])
    )
    assert [one.name for one in found][:4] == ["buses", "planner", "plan", "free-buses"]
    assert [child.name for child in found[3].children] == ["the-step"]
    assert covered(TEXT, found[5].selection_range) == "𝒳cars"
    found = editor.ask(types.WORKSPACE_SYMBOL, types.WorkspaceSymbolParams("𝒳cars"))
    assert [(one.name, one.container_name, covered(TEXT, one.location.range)) for one in found] == [
        ("𝒳cars", "buses", "𝒳cars")
    ]


def test_code_actions_mend_and_prefer_what_is_safe(editor, document):
    text = 'claim a "😀"\n\tbecause b\n\nclaim b "B."\n  becuse a\n'
    uri = document(text)
    editor.diagnostics(uri, lambda found: len(found) > 1)
    context = types.CodeActionContext([])

    def offered(line):
        where = types.Range(types.Position(line, 0), types.Position(line, 0))
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), where, context)
        return {action.title: action for action in editor.ask(types.TEXT_DOCUMENT_CODE_ACTION, params)}

    safe = offered(1)["indent it with spaces"]
    assert safe.is_preferred
    assert safe.diagnostics[0].code == "L011"
    (change,) = safe.edit.document_changes
    assert edited(text, change.edits) == text.replace("\tbecause", "  because")
    guess = offered(4)["write `because`"]
    assert not guess.is_preferred
    (change,) = guess.edit.document_changes
    assert edited(text, change.edits) == text.replace("becuse", "because")


def test_all_safe_fixes_can_be_made_at_once(editor, document):
    text = 'claim a "A."\n\tbecause b\n\tbut b\n\nclaim b "B."\n'
    uri = document(text)
    editor.diagnostics(uri, lambda found: len(found) > 1)
    everywhere = types.Range(types.Position(0, 0), types.Position(0, 0))
    context = types.CodeActionContext([], only=[types.CodeActionKind.SourceFixAll])
    params = types.CodeActionParams(types.TextDocumentIdentifier(uri), everywhere, context)
    (action,) = editor.ask(types.TEXT_DOCUMENT_CODE_ACTION, params)
    assert action.kind == "source.fixAll.debate"
    assert edited(text, action.edit.changes[uri]) == text.replace("\t", "  ")


def test_a_finding_can_be_allowed_and_explained(editor, document):
    text = f'{TEXT}\nvoice nobody "😀"\n'
    uri = document(text)
    editor.diagnostics(uri, lambda found: any(one.code == "S008" for one in found))
    line = text.split("\n").index('voice nobody "😀"')
    where = types.Range(types.Position(line, 0), types.Position(line, 99))
    params = types.CodeActionParams(types.TextDocumentIdentifier(uri), where, types.CodeActionContext([]))
    actions = {action.title: action for action in editor.ask(types.TEXT_DOCUMENT_CODE_ACTION, params)}
    (change,) = actions["allow S008 here"].edit.document_changes
    assert '\nvoice nobody "😀"  # allow S008: say why\n' in edited(text, change.edits)
    assert "explain S008" in actions
    explained = types.ExecuteCommandParams("debate.explain", ["S008"])
    manual = editor.ask(types.WORKSPACE_EXECUTE_COMMAND, explained)
    assert manual.startswith("# S008 unused-voice")
    assert Path(editor.shown[-1].removeprefix("file://")).read_text(encoding="utf-8") == manual


def decoded(data, text):
    """The words of semantic tokens: what they cover, and their type."""
    lines = text.split("\n")
    line = start = 0
    found = []
    for index in range(0, len(data), 5):
        down, along, length, kind, _ = data[index : index + 5]
        line, start = line + down, along if down else start + along
        units = lines[line].encode("utf-16-le")
        found.append((units[start * 2 : (start + length) * 2].decode("utf-16-le"), SEMANTIC_TYPES[kind]))
    return found


def test_semantic_tokens_whole_in_a_range_and_as_differences(editor, buses):
    identifier = types.TextDocumentIdentifier(buses)
    whole = editor.ask(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL, types.SemanticTokensParams(identifier))
    words = decoded(whole.data, TEXT)
    assert words[:3] == [("map", "keyword"), ("buses", "variable"), ('"😀 Free buses"', "string")]
    assert ("𝒳cars", "variable") in words
    assert ("planner", "class") in words
    where = types.Range(types.Position(3, 0), types.Position(4, 0))
    part = editor.ask(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_RANGE, types.SemanticTokensRangeParams(identifier, where))
    assert decoded(part.data, TEXT) == [("voice", "keyword"), ("planner", "variable"), ('"The 😀 planner"', "string")]
    editor.change(buses, (8, 0, 8, 0, "# 😀\n"))
    params = types.SemanticTokensDeltaParams(identifier, whole.result_id)
    delta = editor.ask(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL_DELTA, params)
    (edit,) = delta.edits
    after = [*whole.data[: edit.start], *edit.data, *whole.data[edit.start + edit.delete_count :]]
    assert len(edit.data) < 30
    words = decoded(after, "\n".join([*TEXT.split("\n")[:8], "# 😀", *TEXT.split("\n")[8:]]))
    assert words[words.index(("# 😀", "comment")) + 1] == ("claim", "keyword")


def test_folding(editor, buses):
    found = editor.ask(types.TEXT_DOCUMENT_FOLDING_RANGE, types.FoldingRangeParams(types.TextDocumentIdentifier(buses)))
    assert (8, 13) in {(one.start_line, one.end_line) for one in found}


def test_verdicts_stand_beside_the_claims(editor, document):
    before = editor.refreshed
    uri = document(TEXT)
    editor.diagnostics(uri, lambda found: len(found) > 0)
    everything = types.Range(types.Position(0, 0), types.Position(99, 0))
    params = types.InlayHintParams(types.TextDocumentIdentifier(uri), everything)
    lines = TEXT.split("\n")
    shown = {}
    for hint in editor.ask(types.TEXT_DOCUMENT_INLAY_HINT, params):
        units = lines[hint.position.line].encode("utf-16-le")[: hint.position.character * 2]
        shown[units.decode("utf-16-le")] = hint.label
    assert shown == {
        "claim free-buses": "rejected",
        "claim fewer-cars": "accepted",
        "claim 𝒳cars": "accepted",
        "claim costs-too-much": "accepted",
        "claim nobody-switches": "accepted",
    }
    assert editor.refreshed > before


def test_what_supports_and_attacks_a_claim_is_a_hierarchy(editor, buses):
    params = types.CallHierarchyPrepareParams(**place(buses, "claim free-buses", 8))
    (item,) = editor.ask(types.TEXT_DOCUMENT_PREPARE_CALL_HIERARCHY, params)
    calls = editor.ask(types.CALL_HIERARCHY_INCOMING_CALLS, types.CallHierarchyIncomingCallsParams(item))
    assert [(call.from_.name, call.from_.detail.partition(":")[0]) for call in calls] == [
        ("fewer-cars", "because"),
        ("𝒳cars", "because"),
        ("costs-too-much", "but"),
        ("nobody-switches", "unless, on the step the-step"),
    ]
    assert covered(TEXT, calls[1].from_ranges[0]) == "because fewer-cars and 𝒳cars"
    out = types.CallHierarchyOutgoingCallsParams(calls[3].from_)
    assert [call.to.name for call in editor.ask(types.CALL_HIERARCHY_OUTGOING_CALLS, out)] == ["free-buses"]


def test_links_lead_to_imported_files_and_to_addresses_of_sources(editor, document, maps):
    text = f'import "ham.argmap"\n\n{TEXT}'
    uri = document(text)
    found = editor.ask(types.TEXT_DOCUMENT_DOCUMENT_LINK, types.DocumentLinkParams(types.TextDocumentIdentifier(uri)))
    assert [(covered(text, one.range), one.target) for one in found] == [
        ('import "ham.argmap"', (maps / "ham.argmap").as_uri()),
        ("https://example.org/plan", "https://example.org/plan"),
    ]

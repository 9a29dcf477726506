"""What if: supposed on a line or by a command, shown beside the verdicts of the file, without an edit."""

import ast
import time

import pytest
from lsprotocol import types

from tests.lsp.editor import PATIENCE

TEXT = (
    'map m "M"\n  view ham, hudson\n\nvoice ham "Ham"\n\nvoice hudson "Hudson"\n\nclaim a "A."\n  ham asserts\n  because b\n'
    '  but c\n    named too-dear\n\nclaim b "B."\n  ham asserts\n\nclaim c "C."\n  hudson asserts\n'
)
FILE = {"a": "contested", "b": "accepted", "c": "accepted"}


def offered(editor, uri, line, character=0):
    where = types.Range(types.Position(line, character), types.Position(line, character))
    params = types.CodeActionParams(types.TextDocumentIdentifier(uri), where, types.CodeActionContext([]))
    actions = editor.ask(types.TEXT_DOCUMENT_CODE_ACTION, params)
    # The library reads any action that has a command as if it were one, with the command as the text of a dictionary.
    called = [ast.literal_eval(action.command) for action in actions if isinstance(action, types.Command)]
    return {
        one["title"]: types.Command(**one)
        for one in called
        if one["command"] in ("debate.whatIf", "debate.clearWhatIf")
    }


def run(editor, command):
    """Run the command of an action, as an editor does."""
    return editor.ask(types.WORKSPACE_EXECUTE_COMMAND, types.ExecuteCommandParams(command.command, command.arguments))


def what_if(editor, uri, change):
    return run(editor, types.Command("", "debate.whatIf", arguments=[uri, change]))


def shown(editor, uri):
    """The inlay hints by the line that they stand on."""
    everything = types.Range(types.Position(0, 0), types.Position(99, 0))
    found = editor.ask(
        types.TEXT_DOCUMENT_INLAY_HINT, types.InlayHintParams(types.TextDocumentIdentifier(uri), everything)
    )
    return {hint.position.line: hint for hint in found}


def verdicts(editor, uri, text=TEXT):
    lines = text.split("\n")
    return {lines[line].split()[1]: hint.label for line, hint in shown(editor, uri).items()}


def until(done):
    since = time.monotonic()
    while not done():
        assert time.monotonic() < since + PATIENCE
        time.sleep(0.02)


@pytest.fixture
def uri(editor, document):
    uri = document(TEXT)
    until(lambda: verdicts(editor, uri) == FILE)
    return uri


def test_a_supposition_is_shown_beside_the_verdicts_until_it_is_cleared(editor, uri):
    refreshed = editor.refreshed
    actions = offered(editor, uri, 16)
    assert list(actions) == ["what if c were rejected?"]
    answer = run(editor, actions["what if c were rejected?"])
    told = 'What if "C." is rejected? (The file stays as it is.)\na: contested -> accepted'
    assert answer == {"message": told, "supposed": ["reject c"]}
    assert editor.messages[-1] == told
    assert verdicts(editor, uri) == {"a": "contested → accepted", "b": "accepted", "c": "accepted → rejected"}
    assert shown(editor, uri)[7].tooltip == 'What if "C." is rejected?'
    until(lambda: editor.refreshed > refreshed)
    back = offered(editor, uri, 0)["back to the verdicts of the file: suppose nothing"]
    assert run(editor, back) == {"message": "", "supposed": []}
    assert verdicts(editor, uri) == FILE
    assert "back to the verdicts of the file: suppose nothing" not in offered(editor, uri, 0)


def test_hover_tells_both(editor, uri):
    what_if(editor, uri, "reject c")
    params = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(7, 6))
    told = editor.ask(types.TEXT_DOCUMENT_HOVER, params).contents.value
    assert "\n\nContested. " in told
    assert '\n\nWhat if "C." is rejected?\nAccepted. It stands:' in told


def test_a_supposition_outlives_an_edit_and_its_opposite_takes_its_place(editor, uri):
    what_if(editor, uri, "reject b")
    assert what_if(editor, uri, "reject c")["supposed"] == ["reject b", "reject c"]
    editor.change(uri, (0, 0, 0, 0, "# a comment\n"))
    until(lambda: verdicts(editor, uri, "# a comment\n" + TEXT).get("b") == "accepted → rejected")
    assert what_if(editor, uri, "accept b")["supposed"] == ["reject c", "accept b"]


@pytest.mark.parametrize(
    ("line", "character", "title", "now"),
    [
        (10, 2, "what if this `but` step were answered?", {"a": "contested → accepted"}),
        (10, 2, "what if a ranked over this objection?", {"a": "contested → accepted"}),
        (9, 11, "what if b were rejected?", {"a": "contested → rejected", "b": "accepted → rejected"}),
        (
            5,
            7,
            "what if the word of hudson did not count?",
            {"a": "contested → accepted", "c": "accepted → unsupported"},
        ),
    ],
)
def test_steps_names_and_voices_can_be_supposed_too(editor, uri, line, character, title, now):
    run(editor, offered(editor, uri, line, character)[title])
    assert verdicts(editor, uri) == {**FILE, **now}


def test_what_cannot_be_read_is_told_and_changes_nothing(editor, uri):
    answer = what_if(editor, uri, "reject nothing-such")
    assert answer == {"message": "there is no claim or motion `nothing-such`", "supposed": []}
    assert "not open" in what_if(editor, "file:///nowhere.argmap", "reject a")["message"]
    editor.change(uri, (7, 0, 7, 0, "clam"))
    assert what_if(editor, uri, "reject c")["message"] == "The map has errors, so it has no verdicts yet."
    assert offered(editor, uri, 16) == {}


def test_verdicts_of_before_a_mistake_stay_and_say_so(editor, uri):
    editor.change(uri, (10, 0, 10, 0, "\n  but nothing-such\n"))
    edited = TEXT.replace("  but c", "\n  but nothing-such\n  but c")
    until(lambda: verdicts(editor, uri, edited) == {name: f"was {verdict}" for name, verdict in FILE.items()})
    assert shown(editor, uri)[7].tooltip == "The verdict before the mistakes that the map has now."
    params = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(7, 6))
    told = editor.ask(types.TEXT_DOCUMENT_HOVER, params).contents.value
    assert told.endswith("Before the mistakes that the map has now: contested.")
    editor.change(uri, TEXT)
    until(lambda: verdicts(editor, uri) == FILE)

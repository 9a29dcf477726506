"""What if a claim were rejected: offered on its line, answered as a message, without an edit."""

from lsprotocol import types

TEXT = 'claim a "A."\n  because b\n  but c\n\nclaim b "B."\n\nclaim c "C."\n'


def offered(editor, uri, line):
    where = types.Range(types.Position(line, 0), types.Position(line, 0))
    params = types.CodeActionParams(types.TextDocumentIdentifier(uri), where, types.CodeActionContext([]))
    actions = editor.ask(types.TEXT_DOCUMENT_CODE_ACTION, params)
    return {action.title: action for action in actions if action.title.startswith("what if")}


def test_a_claim_can_be_supposed_rejected_or_accepted(editor, document):
    uri = document(TEXT)
    actions = offered(editor, uri, 6)
    assert list(actions) == ["what if c were rejected?", "what if c were accepted?"]
    params = types.ExecuteCommandParams("debate.whatIf", [uri, "reject c"])
    told = editor.ask(types.WORKSPACE_EXECUTE_COMMAND, params)
    assert told == 'What if "C." is rejected? (The file stays as it is.)\na: contested -> accepted'
    assert offered(editor, uri, 1) == {}


def test_what_it_cannot_read_is_told(editor, document):
    uri = document(TEXT)
    params = types.ExecuteCommandParams("debate.whatIf", [uri, "reject nothing-such"])
    assert editor.ask(types.WORKSPACE_EXECUTE_COMMAND, params) == "there is no claim or motion `nothing-such`"

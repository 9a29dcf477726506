"""The process: its start, its end, its faults, and what it says without the parts that it needs."""

import signal
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import pytest
from lsprotocol import types

from tests.lsp.editor import PATIENCE, Editor, all_capabilities

COMMAND = [sys.executable, "-m", "debate.cli.main", "lsp"]


def run(*arguments, text="", script=None):
    command = [sys.executable, "-c", script] if script else [*COMMAND, *arguments]
    return subprocess.run(command, input=text, capture_output=True, text=True, timeout=60, check=False)


def test_the_end_of_input_ends_the_server_with_code_1():
    done = run()
    assert (done.returncode, done.stdout) == (1, "")


@pytest.mark.skipif(sys.platform == "win32", reason="no signals to other processes there")
def test_an_interrupt_ends_the_server_although_nothing_comes_in():
    process = subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    hello = (
        b'{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{},"processId":null,"rootUri":null}}'
    )
    process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(hello), hello))
    process.stdin.flush()
    assert process.stdout.readline().startswith(b"Content-Length")
    process.send_signal(signal.SIGINT)
    assert process.wait(PATIENCE) == -signal.SIGINT
    process.communicate()


def test_without_pygls_one_line_says_how_to_install_it():
    script = (
        "import sys, importlib.util as util\n"
        "find = util.find_spec\n"
        "util.find_spec = lambda name, *rest: None if name == 'pygls' else find(name, *rest)\n"
        "from debate.cli.main import main\n"
        "sys.exit(main(['lsp']))\n"
    )
    done = run(script=script)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    extra = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))
    (wanted,) = extra["project"]["optional-dependencies"]["lsp"]
    assert f'`"{sys.executable}" -m pip install "{wanted}"`' in done.stderr
    assert done.stdout == ""


def test_help_has_an_example_and_does_not_start_anything():
    done = run("--help")
    assert done.returncode == 0
    assert "debate lsp" in done.stdout


@pytest.mark.parametrize("encoding", ["utf-8", "utf-32"])
def test_other_encodings_of_positions_are_agreed_on(tmp_path, encoding):
    editor = Editor(tmp_path.resolve(), encodings=[types.PositionEncodingKind(encoding)])
    try:
        assert editor.started.capabilities.position_encoding == encoding
        text = 'claim a "A."\n  note "😀" becuse a\n'
        uri = editor.open(tmp_path.resolve() / "map.argmap", text)
        (found,) = [one for one in editor.diagnostics(uri, lambda found: found) if one.code.startswith("L")]
        before = '  note "😀" '
        assert found.range.start.character == (len(before.encode()) if encoding == "utf-8" else len(before))
        editor.change(uri, (1, found.range.start.character - 1, 1, found.range.end.character + 2, ""))
        assert not [one for one in editor.diagnostics(uri, lambda found: not found) if one.code.startswith("L")]
    finally:
        assert editor.stop() == 0


def test_a_plain_client_gets_plain_answers(tmp_path):
    folder = tmp_path.resolve()
    editor = Editor(folder, capabilities=types.ClientCapabilities(), options={"level": "error"})
    try:
        text = 'claim a "A."\n\nclaim b "A."\n'
        uri = editor.open(folder / "map.argmap", text)
        editor.diagnostics(uri)
        deadline = time.monotonic() + PATIENCE
        while len(editor.published[uri]) < 2 and time.monotonic() < deadline:  # the second is that of the rules
            time.sleep(0.01)
        assert [list(params.diagnostics) for _, params in editor.published[uri]] == [[], []]
        identifier = types.TextDocumentIdentifier(uri)
        found = editor.ask(types.TEXT_DOCUMENT_RENAME, types.RenameParams(identifier, types.Position(0, 6), "c"))
        assert [edit.new_text for edit in found.changes[uri]] == ["c"]
        offered = editor.ask(types.TEXT_DOCUMENT_COMPLETION, types.CompletionParams(identifier, types.Position(1, 0)))
        assert {item.insert_text_format for item in offered.items} == {types.InsertTextFormat.PlainText}
        editor.ask(types.WORKSPACE_EXECUTE_COMMAND, types.ExecuteCommandParams("debate.explain", ["L004"]))
        assert editor.messages[0].startswith("L004 unknown-keyword")
    finally:
        assert editor.stop() == 0


FAULTY = """
import sys
import debate.lsp.writing as writing
def broken(analysis, position, judgement):
    raise RuntimeError("the hover is broken")
writing.hover = broken
from debate.cli.main import main
sys.exit(main(["lsp"]))
"""


def test_a_fault_in_one_feature_is_logged_and_the_others_go_on(tmp_path):
    folder = tmp_path.resolve()
    editor = Editor(folder, capabilities=all_capabilities(), command=[sys.executable, "-c", FAULTY])
    try:
        uri = editor.open(folder / "map.argmap", 'claim a "A."\n')
        editor.diagnostics(uri)
        where = {"text_document": types.TextDocumentIdentifier(uri), "position": types.Position(0, 7)}
        assert editor.ask(types.TEXT_DOCUMENT_HOVER, types.HoverParams(**where)) is None
        assert "the hover is broken" in editor.logged[0]
        assert editor.ask(types.TEXT_DOCUMENT_DEFINITION, types.DefinitionParams(**where))
    finally:
        assert editor.stop() == 0


def test_a_configuration_that_cannot_be_used_is_told_once(tmp_path):
    folder = tmp_path.resolve()
    (folder / "debate.toml").write_text("selct = []\n", encoding="utf-8")
    editor = Editor(folder)
    try:
        uri = editor.open(folder / "map.argmap", 'claim a "A."\n')
        editor.diagnostics(uri)
        editor.diagnostics(uri, version=editor.change(uri, 'claim b "B."\n'))
        (message,) = editor.messages
        assert "did you mean `select`?" in message
    finally:
        assert editor.stop() == 0

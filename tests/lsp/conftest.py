import itertools
import shutil

import pytest

from debate.resources import library
from tests.lsp.editor import Editor


@pytest.fixture(scope="session")
def maps(tmp_path_factory):
    """A folder with a copy of the maps on integration."""
    folder = tmp_path_factory.mktemp("maps").resolve()
    for file in (library() / "integration").glob("*.argmap"):
        shutil.copy(file, folder)
    return folder


@pytest.fixture(scope="session")
def editor(maps, tmp_path_factory):
    """One server for all tests of a process: starting one costs seconds."""
    editor = Editor(maps)
    yield editor
    assert editor.stop() == 0


numbers = itertools.count(1)


@pytest.fixture
def document(editor, maps):
    """Opens a text as a new document, and closes it after the test."""
    opened = []

    def open_it(text, name=None):
        uri = editor.open(maps / (name or f"document-{next(numbers)}.argmap"), text)
        opened.append(uri)
        return uri

    yield open_it
    for uri in opened:
        editor.close(uri)
    faults, editor.logged[:] = [line for line in editor.logged if "a fault" in line], []
    assert not faults

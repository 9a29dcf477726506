"""How long an editor waits for the language server: through a real client, over standard input and output.

python -m benchmarks.lsp.run
"""

import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lsprotocol import types

from benchmarks.reading.generate import text
from tests.lsp.editor import Editor

EDITS = 12
SIZES = {"500 lines": 238, "9,000 lines": 4_290}
"""Statements of a generated map that make about so many lines."""

Times = dict[str, list[tuple[float, float]]]
"""Milliseconds of each thing: those that passed, and those that the server's main thread computed (Linux; else 0)."""


class Measure:
    """A client at work on one map, and what was measured."""

    def __init__(self, folder: Path, path: Path) -> None:
        self.times: Times = {}
        since = time.perf_counter()
        self.editor = Editor(folder)
        self.note("start and initialize", since, 0)
        self.path = path
        self.lines = path.read_text(encoding="utf-8").split("\n")
        self.uri = path.as_uri()
        self.document = types.TextDocumentIdentifier(self.uri)

    def computed(self) -> float:
        process = self.editor.client._server.pid
        try:
            return int(Path(f"/proc/{process}/task/{process}/schedstat").read_text().split()[0]) / 1e6
        except (OSError, ValueError):
            return 0.0

    def note(self, what: str, since: float, before: float) -> None:
        passed = (time.perf_counter() - since) * 1000
        self.times.setdefault(what, []).append((passed, self.computed() - before))

    @contextmanager
    def timed(self, what: str) -> Iterator[None]:
        before, since = self.computed(), time.perf_counter()
        yield
        self.note(what, since, before)

    def edit(self, what: str, change: object) -> None:
        """From an edit to the first diagnostics for the text after it."""
        with self.timed(what):
            self.editor.diagnostics(self.uri, version=self.editor.change(self.uri, change))

    def ask(self, what: str, method: str, params: object) -> object:
        with self.timed(what):
            return self.editor.ask(method, params)


def one(folder: Path, path: Path) -> Times:
    """Everything about one map."""
    measure = Measure(folder, path)
    editor, uri, document, lines = measure.editor, measure.uri, measure.document, measure.lines
    with measure.timed("first diagnostics"):
        editor.open(path)
        editor.diagnostics(uri)
    with measure.timed("first rules and verdicts, after that"):
        editor.diagnostics(uri, lambda shown: len(shown) > 0)
    texts = [number for number, line in enumerate(lines) if line.startswith('  "')]
    chosen = texts[:: max(1, len(texts) // EDITS)][:EDITS]
    for number in chosen:
        measure.edit("an edit while typing", (number, 3, number, 3, "Word "))
        measure.edit("an edit that breaks the map", (number, 2, number, 3, ""))
        measure.edit("an edit that mends it", (number, 2, number, 2, '"'))
    for number in chosen:
        time.sleep(0.7)
        measure.edit("an edit while the rules run", (number, 3, number, 3, "Word "))
    for number in chosen[:6]:
        time.sleep(3)
        measure.edit("an edit after a pause", (number, 3, number, 3, "Word "))
    time.sleep(3)
    because = [number for number, line in enumerate(lines) if line.startswith("  because ")]
    for number in because[:: max(1, len(because) // EDITS)][:EDITS]:
        place = types.Position(number, 11)
        measure.ask("hover", types.TEXT_DOCUMENT_HOVER, types.HoverParams(document, place))
        measure.ask("completion", types.TEXT_DOCUMENT_COMPLETION, types.CompletionParams(document, place))
        params = types.DefinitionParams(document, place)
        measure.ask("definition", types.TEXT_DOCUMENT_DEFINITION, params)
    params = types.SemanticTokensParams(document)
    tokens = measure.ask("semantic tokens, at first", types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL, params)
    editor.change(uri, (chosen[3], 3, chosen[3], 3, "Word "))
    delta = types.SemanticTokensDeltaParams(document, tokens.result_id)
    measure.ask("semantic tokens, after an edit", types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL_DELTA, delta)
    for _ in range(3):
        measure.ask("outline", types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, types.DocumentSymbolParams(document))
        measure.ask("folding", types.TEXT_DOCUMENT_FOLDING_RANGE, types.FoldingRangeParams(document))
    place = types.Position(because[len(because) // 2], 11)
    measure.ask("rename", types.TEXT_DOCUMENT_RENAME, types.RenameParams(document, place, "another-name"))
    params = types.DocumentFormattingParams(document, types.FormattingOptions(2, True))
    measure.ask("formatting", types.TEXT_DOCUMENT_FORMATTING, params)
    editor.stop()
    return measure.times


def main() -> None:
    found: dict[str, Times] = {}
    for name, statements in SIZES.items():
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder).resolve() / "generated.argmap"
            path.write_text(text(statements), encoding="utf-8")
            found[name] = one(path.parent, path)
    heads = [head for name in found for head in (f"{name}: wait", "computed")]
    print(f"| median milliseconds | {' | '.join(heads)} |")
    print(f"|---|{'---|' * len(heads)}")
    for what in next(iter(found.values())):
        medians = [statistics.median(side) for times in found.values() for side in zip(*times[what], strict=True)]
        print(f"| {what} | {' | '.join(f'{median:.0f}' for median in medians)} |")


if __name__ == "__main__":
    main()

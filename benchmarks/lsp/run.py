"""How long an editor waits for the language server: through a real client, over standard input and output.

python -m benchmarks.lsp.run
"""

import statistics
import tempfile
import time
from pathlib import Path

from lsprotocol import types

from benchmarks.reading.generate import text
from tests.lsp.editor import Editor

EDITS = 20
SIZES = {"500 lines": 238, "9,000 lines": 4_290}
"""Statements of a generated map that make about so many lines."""


def measure(folder: Path) -> dict[str, dict[str, list[float]]]:
    """Milliseconds of each thing, by size."""
    found = {}
    for name, statements in SIZES.items():
        path = folder / f"{statements}.argmap"
        path.write_text(text(statements), encoding="utf-8")
        found[name] = one(folder, path)
    return found


def one(folder: Path, path: Path) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {}

    def timed(what: str, since: float) -> None:
        times.setdefault(what, []).append((time.perf_counter() - since) * 1000)

    since = time.perf_counter()
    editor = Editor(folder)
    timed("start and initialize", since)
    lines = path.read_text(encoding="utf-8").split("\n")
    since = time.perf_counter()
    uri = editor.open(path)
    editor.diagnostics(uri)
    timed("first diagnostics", since)
    editor.diagnostics(uri, lambda shown: len(shown) > 0)
    timed("first verdicts and rules", since)
    document = types.TextDocumentIdentifier(uri)
    texts = [number for number, line in enumerate(lines) if line.startswith('  "')]
    chosen = texts[:: max(1, len(texts) // EDITS)][:EDITS]
    for number in chosen:
        place = (number, 3, number, 3)
        answer(editor, uri, times, "edit in a text", (*place, "Word "))
        answer(editor, uri, times, "edit that breaks", (number, 2, number, 3, ""))
        answer(editor, uri, times, "edit that mends", (number, 2, number, 2, '"'))
        time.sleep(0.05)
    for number in chosen[:5]:
        time.sleep(2)  # the rules have run, and their findings are carried along
        answer(editor, uri, times, "edit after a pause", (number, 3, number, 3, "Word "))
    time.sleep(2)
    for number in chosen:
        place = types.Position(number - 1, 7)
        since = time.perf_counter()
        editor.ask(types.TEXT_DOCUMENT_HOVER, types.HoverParams(document, place))
        timed("hover", since)
    because = [number for number, line in enumerate(lines) if line.startswith("  because ")]
    for number in because[:: max(1, len(because) // EDITS)][:EDITS]:
        since = time.perf_counter()
        place = types.Position(number, 11)
        editor.ask(types.TEXT_DOCUMENT_COMPLETION, types.CompletionParams(document, place))
        timed("completion", since)
    since = time.perf_counter()
    tokens = editor.ask(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL, types.SemanticTokensParams(document))
    timed("semantic tokens, whole", since)
    editor.change(uri, (chosen[3], 3, chosen[3], 3, "Word "))
    since = time.perf_counter()
    delta = types.SemanticTokensDeltaParams(document, tokens.result_id)
    editor.ask(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL_DELTA, delta)
    timed("semantic tokens, after an edit", since)
    since = time.perf_counter()
    editor.ask(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, types.DocumentSymbolParams(document))
    timed("outline", since)
    since = time.perf_counter()
    editor.ask(types.TEXT_DOCUMENT_FOLDING_RANGE, types.FoldingRangeParams(document))
    timed("folding", since)
    options = types.FormattingOptions(2, True)
    since = time.perf_counter()
    editor.ask(types.TEXT_DOCUMENT_FORMATTING, types.DocumentFormattingParams(document, options))
    timed("formatting", since)
    editor.stop()
    return times


def answer(editor: Editor, uri: str, times: dict[str, list[float]], what: str, change: object) -> None:
    """From an edit to the first diagnostics for the text after it."""
    since = time.perf_counter()
    version = editor.change(uri, change)
    editor.diagnostics(uri, version=version)
    arrived = min(at for at, params in editor.published[uri] if params.version == version)
    times.setdefault(what, []).append((arrived - since) * 1000)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        found = measure(Path(folder).resolve())
    names = list(dict.fromkeys(what for times in found.values() for what in times))
    print(f"| milliseconds (median, most) | {' | '.join(found)} |")
    print(f"|---|{'---|' * len(found)}")
    for what in names:
        row = [f"{statistics.median(times[what]):.0f}, {max(times[what]):.0f}" for times in found.values()]
        print(f"| {what} | {' | '.join(row)} |")


if __name__ == "__main__":
    main()

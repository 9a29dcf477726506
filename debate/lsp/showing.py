"""How a map looks: the classes of its words, what folds away, the verdicts beside claims."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import count

from lsprotocol import types

from debate.authoring.folding import folds
from debate.authoring.inlays import inlays
from debate.authoring.whatif import if_words
from debate.highlight.classes import SEMANTIC_MODIFIERS, SEMANTIC_TYPES, semantic
from debate.highlight.classify import KEPT, LONGEST_KEPT, classify_line
from debate.lsp.server import MapServer
from debate.lsp.text import Encoding, place_in, to_units

FOLD_KINDS = {"region": types.FoldingRangeKind.Region, "comment": types.FoldingRangeKind.Comment}

PAST = "The verdict before the mistakes that the map has now."

_numbers = count(1)


def register(server: MapServer) -> None:
    """Offer these features."""
    legend = types.SemanticTokensLegend(list(SEMANTIC_TYPES), list(SEMANTIC_MODIFIERS))
    server.on(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL_DELTA, _tokens_delta, legend)
    server.on(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL, _tokens, legend)
    server.on(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_RANGE, _tokens_in, legend)
    server.on(types.TEXT_DOCUMENT_FOLDING_RANGE, _folds)
    server.on(types.TEXT_DOCUMENT_INLAY_HINT, _inlays)


# Semantic tokens


def _tokens(server: MapServer, params: types.SemanticTokensParams) -> types.SemanticTokens:
    path = server.seen_text(params.text_document.uri)
    data = tokens(server.open_texts[path].lines, server.encoding)
    number = str(next(_numbers))
    server.tokens[path] = number, data
    return types.SemanticTokens(data, number)


def _tokens_delta(
    server: MapServer, params: types.SemanticTokensDeltaParams
) -> types.SemanticTokensDelta | types.SemanticTokens:
    path = server.seen_text(params.text_document.uri)
    known = server.tokens.get(path)
    data = tokens(server.open_texts[path].lines, server.encoding)
    number = str(next(_numbers))
    server.tokens[path] = number, data
    if known is None or known[0] != params.previous_result_id:
        return types.SemanticTokens(data, number)
    return types.SemanticTokensDelta(_difference(known[1], data), number)


def _tokens_in(server: MapServer, params: types.SemanticTokensRangeParams) -> types.SemanticTokens:
    path = server.seen_text(params.text_document.uri)
    first, last = params.range.start.line, params.range.end.line
    lines = server.open_texts[path].lines[first : last + 1]
    return types.SemanticTokens(tokens(lines, server.encoding, first))


def tokens(lines: Sequence[str], encoding: Encoding, first: int = 0) -> list[int]:
    """The words of lines as the protocol has them: five numbers each, places relative to the word before."""
    data: list[int] = []
    before = 0
    for number, line in enumerate(lines, first):
        words = _kept(line, encoding) if len(line) <= LONGEST_KEPT else _words(line, encoding)
        if words:
            data.append(number - before)
            data += words
            before = number
    return data


@lru_cache(maxsize=KEPT)
def _kept(line: str, encoding: Encoding) -> tuple[int, ...]:
    return _words(line, encoding)


def _words(line: str, encoding: Encoding) -> tuple[int, ...]:
    """The numbers of one line, without the very first: how many lines it is below the word before."""
    found: list[int] = []
    start = 0
    for kind, begin, end in classify_line(line):
        if not line.isascii():
            begin, end = to_units(line, begin, encoding), to_units(line, end, encoding)
        found += (0, begin - start, end - begin, *_NUMBERS[kind])
        start = begin
    return tuple(found[1:])


class _Numbers(dict[str, tuple[int, int]]):
    """The numbers of a class, worked out at first sight."""

    def __missing__(self, kind: str) -> tuple[int, int]:
        self[kind] = semantic(kind)
        return self[kind]


_NUMBERS = _Numbers()


def _difference(before: list[int], after: list[int]) -> list[types.SemanticTokensEdit]:
    """One edit that replaces what differs."""
    shorter = min(len(before), len(after))
    head = _alike(before, after, shorter)
    tail = _alike(before[head:][::-1], after[head:][::-1], shorter - head)
    if head == len(before) == len(after):
        return []
    return [types.SemanticTokensEdit(head, len(before) - head - tail, after[head : len(after) - tail])]


def _alike(one: list[int], other: list[int], most: int) -> int:
    """How many numbers two lists have in common at their beginnings."""
    low, high = 0, most
    while low < high:  # whole slices are compared, which is quicker than number by number
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


# Folding and verdicts


def _folds(server: MapServer, params: types.FoldingRangeParams) -> list[types.FoldingRange]:
    analysis = server.seen(params.text_document.uri)
    return [
        types.FoldingRange(fold.first - 1, fold.last - 1, kind=FOLD_KINDS.get(fold.kind)) for fold in folds(analysis)
    ]


def _inlays(server: MapServer, params: types.InlayHintParams) -> list[types.InlayHint]:
    """The last verdicts, each beside its claim as it stands now: under what is supposed too, and marked as past while the
    map has mistakes.
    """
    analysis = server.seen(params.text_document.uri)
    first, last = params.range.start.line + 1, params.range.end.line + 1
    lines = server.open_texts[analysis.path].lines
    sound, last_one = server.sound.get(analysis.path), server.judgements.get(analysis.path)
    past = sound is not last_one
    supposed = sound.what_if if sound is not None else None
    if_ = f"What if {if_words(sound.analysis, supposed.changes)}?" if sound is not None and supposed is not None else ""
    return [
        types.InlayHint(
            place_in(lines, inlay.position.line, inlay.position.column, server.encoding),
            f"{'was ' if past else ''}{inlay.verdict}{f' → {inlay.then}' if inlay.then is not None else ''}",
            tooltip=" ".join(filter(None, (PAST if past else "", if_ if inlay.then is not None else ""))) or None,
            padding_left=True,
        )
        for inlay in inlays(analysis, sound, first, last)
    ]

"""Help while writing: completion, hover, formatting, what can be done about findings."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from lsprotocol import types
from pygls.capabilities import get_capability

from debate.authoring.actions import Action, actions, fix_all
from debate.authoring.analysis import Analysis
from debate.authoring.completion import Offer, completion
from debate.authoring.hover import hover
from debate.diagnostics.finding import Finding
from debate.language.format import format_text
from debate.lsp import supposing
from debate.lsp.diagnostics import diagnostic
from debate.lsp.manuals import manual_address, manual_of
from debate.lsp.navigation import workspace_edit
from debate.lsp.server import MapServer
from debate.lsp.text import range_of
from debate.model.span import Span

EXPLAIN = "debate.explain"
FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.debate"

MOST_COMPARED = 3_000
"""Up to so many differing lines, formatting is sent line by line; beyond, as one block."""

KINDS = {
    "claim": types.CompletionItemKind.Property,
    "motion": types.CompletionItemKind.Event,
    "step": types.CompletionItemKind.Function,
    "assertion": types.CompletionItemKind.Function,
    "conflict": types.CompletionItemKind.Operator,
    "voice": types.CompletionItemKind.Class,
    "source": types.CompletionItemKind.File,
    "term": types.CompletionItemKind.Constant,
    "keyword": types.CompletionItemKind.Keyword,
    "attitude": types.CompletionItemKind.Operator,
    "scheme": types.CompletionItemKind.Struct,
    "slot": types.CompletionItemKind.Field,
    "question": types.CompletionItemKind.Interface,
    "paragraph": types.CompletionItemKind.Reference,
    "file": types.CompletionItemKind.File,
    "value": types.CompletionItemKind.EnumMember,
}


def register(server: MapServer) -> None:
    """Offer these features."""
    triggers = types.CompletionOptions(trigger_characters=[" ", ".", ",", '"'])
    server.on(types.TEXT_DOCUMENT_COMPLETION, _completion, triggers)
    server.on(types.TEXT_DOCUMENT_HOVER, _hover)
    server.on(types.TEXT_DOCUMENT_FORMATTING, _format)
    server.on(types.TEXT_DOCUMENT_RANGE_FORMATTING, _format_range)
    kinds = types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix, FIX_ALL])
    server.on(types.TEXT_DOCUMENT_CODE_ACTION, _actions, kinds)

    @server.command(EXPLAIN)
    async def explain(code: str) -> str | None:
        """Show the manual of a code."""
        return await _explain(server, code)


# Completion and hover


def _completion(server: MapServer, params: types.CompletionParams) -> types.CompletionList:
    analysis = server.seen(params.text_document.uri)
    found = completion(analysis, server.position(analysis.path, params.position))
    place = server.range(found.span)
    snippets = get_capability(
        server.client_capabilities, "text_document.completion.completion_item.snippet_support", False
    )
    items = [_offered(offer, number, place, bool(snippets)) for number, offer in enumerate(found.offers)]
    return types.CompletionList(found.more, items)


def _offered(offer: Offer, number: int, place: types.Range, snippets: bool) -> types.CompletionItem:
    snippet = offer.snippet if snippets else ""
    return types.CompletionItem(
        offer.text,
        kind=KINDS.get(offer.kind, types.CompletionItemKind.Text),
        detail=offer.detail or offer.kind,
        sort_text=f"{number:04}",
        filter_text=offer.text,
        text_edit=types.TextEdit(place, snippet or offer.text),
        insert_text_format=types.InsertTextFormat.Snippet if snippet else types.InsertTextFormat.PlainText,
    )


def _hover(server: MapServer, params: types.HoverParams) -> types.Hover | None:
    """Plain text always: what stands in a map is never markup."""
    analysis = server.seen(params.text_document.uri)
    position = server.position(analysis.path, params.position)
    found = hover(analysis, position, server.sound.get(analysis.path))
    if found is None:
        return None
    text = "\n\n".join([found.title, *found.parts])
    return types.Hover(types.MarkupContent(types.MarkupKind.PlainText, text), server.range(found.span))


# Formatting


def _format(server: MapServer, params: types.DocumentFormattingParams) -> list[types.TextEdit]:
    return _formatted(server, server.seen(params.text_document.uri), None)


def _format_range(server: MapServer, params: types.DocumentRangeFormattingParams) -> list[types.TextEdit]:
    return _formatted(server, server.seen(params.text_document.uri), params.range)


def _formatted(server: MapServer, analysis: Analysis, within: types.Range | None) -> list[types.TextEdit]:
    lines = None
    if within is not None:
        last = within.end.line + (1 if within.end.character or within.end == within.start else 0)
        lines = (within.start.line + 1, max(last, within.start.line + 1))
    new = format_text(analysis.text, analysis.path, lines).text
    text = server.open_texts[analysis.path]
    return list(line_edits(analysis.text, new, text.break_, text.lines, str(server.encoding)))


def line_edits(
    before: str, after: str, line_break: str, lines: Sequence[str], encoding: str
) -> Iterator[types.TextEdit]:
    """The edits from one text to another, by whole lines, so that the cursor and folds of the editor stay."""
    old, new = before.split("\n"), after.split("\n")
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    middle_old, middle_new = old[head : len(old) - tail], new[head : len(new) - tail]
    changes = [(0, len(middle_old), 0, len(middle_new))]
    if max(len(middle_old), len(middle_new)) <= MOST_COMPARED:
        matcher = SequenceMatcher(None, middle_old, middle_new, autojunk=False)
        changes = [code[1:] for code in matcher.get_opcodes() if code[0] != "equal"]
    for first, last, start, end in changes:
        if first == last and start == end:
            continue
        text = middle_new[start:end]
        at, until = head + first, head + last
        if until < len(old):  # up to the beginning of the line after
            span = Span("", at + 1, 1, until + 1, 1)
            inserted = "".join(line + line_break for line in text)
        elif at > 0:  # the end of the text: from the end of the line before
            span = Span("", at, len(old[at - 1]) + 1, len(old), len(old[-1]) + 1)
            inserted = "".join(line_break + line for line in text)
        else:
            span = Span("", 1, 1, len(old), len(old[-1]) + 1)
            inserted = line_break.join(text)
        yield types.TextEdit(range_of(lines, span, encoding), inserted)


# What can be done about findings


def _actions(server: MapServer, params: types.CodeActionParams) -> list[types.CodeAction]:
    analysis = server.seen(params.text_document.uri)
    findings = _findings(server, analysis)
    only = [str(getattr(kind, "value", kind)) for kind in params.context.only or ()]
    found: list[types.CodeAction] = []
    if not only or any("quickfix".startswith(kind) or kind.startswith("quickfix") for kind in only):
        first, last = params.range.start.line + 1, params.range.end.line + 1
        for action in actions(analysis, findings, first, last):
            found.append(_action(server, action))
        codes = {one.code: one for one in findings if analysis.own(one.span) and first <= one.span.line <= last}
        found += [_explaining(code) for code in codes]
    if not only:
        found += supposing.actions(server, analysis, params)
    if any(FIX_ALL.startswith(kind) for kind in only) or (not only and any(_safe(one) for one in findings)):
        found += _fix_all(server, analysis, findings)
    return found


def _findings(server: MapServer, analysis: Analysis) -> list[Finding]:
    """What is wrong with a text as it is now: the findings of rules only if they are about just this text."""
    known = server.judgements.get(analysis.path)
    judged = known.findings if known is not None and known.analysis is analysis else ()
    return [*analysis.findings, *judged]


def _safe(finding: Finding) -> bool:
    return finding.fix is not None and finding.fix.safe


def _action(server: MapServer, action: Action) -> types.CodeAction:
    return types.CodeAction(
        title=action.title,
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[diagnostic(action.finding, server.range, server.uri_of)],
        is_preferred=True if action.safe else None,
        edit=workspace_edit(server, action.edits),
    )


def _explaining(code: str) -> types.CodeAction:
    title = f"explain {code}"
    return types.CodeAction(
        title, types.CodeActionKind.QuickFix, command=types.Command(title, EXPLAIN, arguments=[code])
    )


def _fix_all(server: MapServer, analysis: Analysis, findings: list[Finding]) -> Iterator[types.CodeAction]:
    new = fix_all(analysis, findings)
    if new == analysis.text:
        return
    text = server.open_texts[analysis.path]
    edits = list(line_edits(analysis.text, new, text.break_, text.lines, str(server.encoding)))
    uri = server.uri_of(analysis.path)
    yield types.CodeAction("make all safe fixes", FIX_ALL, edit=types.WorkspaceEdit(changes={uri: edits}))


async def _explain(server: MapServer, code: str) -> str | None:
    """Open the manual of a code in the editor, if it can do that; else show the beginning as a message."""
    manual = manual_of(str(code))
    if manual is None:
        return None
    address = manual_address(code)
    if address is not None and get_capability(server.client_capabilities, "window.show_document.support", False):
        server.window_show_document(types.ShowDocumentParams(address, take_focus=True), lambda _result: None)
    else:
        beginning = manual.partition("\n\nFound")[0].removeprefix("# ")
        server.window_show_message(types.ShowMessageParams(types.MessageType.Info, beginning))
    return manual

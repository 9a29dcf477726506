"""Tree -> occurrences, evidence and relations: what stands indented under claims, steps and assertions."""

from debate.language.draft import Draft
from debate.language.lexer import MAX_DEPTH, Token
from debate.language.parser import Node
from debate.model.elements import (
    Anchor,
    Attitude,
    Certainty,
    CriticalQuestion,
    Evidence,
    Extra,
    Occurrence,
    Premise,
    Relation,
    RelationKind,
    SchemeUse,
)
from debate.model.span import Span

MAX_PHRASE = 8
"""Words in the phrase of an anchor."""

STRENGTHS = {"weak": Certainty.POSSIBLE, "normal": Certainty.LIKELY, "strong": Certainty.CERTAIN}
EVIDENCE = ("statistic", "example", "testimony", "precedent", "document")
_ATTITUDES = {attitude.value: attitude for attitude in Attitude}
_KINDS = {kind.value: kind for kind in RelationKind}


def anchors(draft: Draft, node: Node) -> tuple[Anchor, ...]:
    """The anchors of an `at`. A place without a source is in the source named before it in the same `at`."""
    found: list[Anchor] = []
    source: str | None = None
    for place in node[2]:
        paragraph = last = phrase = None
        for token in place[1:]:
            kind = token[0]
            if kind == "STRING":
                phrase = _phrase(draft, token)
            elif kind == "PLACE" and (token is not place[1] or len(place) == 2 or place[2][0] != "PLACE"):
                paragraph, last = paragraphs(draft, token)
            else:
                source = draft.use(token, "source")
        if source is None:
            draft.use(place[1], "only source")
        found.append(Anchor(source, paragraph, last, phrase, draft.span(place[1], place[-1])))
    return tuple(found)


def _phrase(draft: Draft, token: Token) -> str:
    phrase = draft.string(token)
    words = len(phrase.split())
    if words > MAX_PHRASE:
        message = f"the phrase has {words} words; an anchor quotes at most {MAX_PHRASE}"
        draft.report("L020", message, token, "keep the few words by which the place can be found")
    return phrase


def paragraphs(draft: Draft, token: Token) -> tuple[int | None, int | None]:
    """The first and the last paragraph of `p6-7`; the last is None for `p6`."""
    first, _, last = token[1][1:].partition("-")
    if len(token[1]) > 12 or int(first) < 1 or (last and int(last) < int(first)):
        draft.report(
            "L021",
            f"`{token[1]}` is no paragraph",
            token,
            "paragraphs count from 1, and a range goes upwards: `p6-7`",
        )
        return None, None
    return int(first), int(last) if last and last != first else None


def occurrence(draft: Draft, node: Node, relations: list[Relation]) -> Occurrence:
    """An occurrence; what stands under it goes to ``relations``."""
    parts = node[2:]
    at = anchors(draft, parts[0]) if parts and parts[0][0] == "at" else ()
    first, last = _ends(node[1])
    if at:
        last = Token("", "", at[-1].span[3], 0, at[-1].span[4])
    span = draft.span(first, last)
    name = _under_assertion(draft, parts[-1], relations) if parts and isinstance(parts[-1], list) else None
    return _speech(draft, node[1], at, name, span)


def _under_assertion(draft: Draft, lines: list[Node], relations: list[Relation]) -> str | None:
    """The name of an assertion, from the lines under it; the steps among them go to ``relations``."""
    name = None
    seen: dict[str, Token] = {}
    for line in lines:
        if line[0] == "named":
            draft.once(seen, "named", line[1])
            name = draft.define("assertion", line[2])
    for line in lines:
        if line[0] == "step" and name is not None:
            relation(draft, line, name, relations)
        elif line[0] == "step":
            message = f"`{line[1].text}` stands under an assertion that has no name"
            help = "write a line `named` and a name above it, as in `named stevens-word`"
            draft.report("L026", message, line[1], help)
    return name


def _ends(speech: Node) -> tuple[Token, Token]:
    last = speech
    while last[0] == "reports":
        last = last[3]
    return speech[1], last[-1]


def _speech(
    draft: Draft, node: Node, at: tuple[Anchor, ...], name: str | None, span: Span | None, depth: int = 0
) -> Occurrence:
    voice = draft.use(node[1], "voice")
    place = span if span is not None else draft.span(*_ends(node))
    if node[0] == "attitude":
        return Occurrence(voice, _ATTITUDES[node[2][1]], at, name=name, span=place)
    if node[0] == "relies":
        return Occurrence(voice, Attitude.RELIES, at, relied_on=draft.use(node[4], "voice"), name=name, span=place)
    if depth == MAX_DEPTH:
        help = "keep the voices that matter, and leave out the others"
        draft.report("L012", f"more than {MAX_DEPTH} voices report each other on this line", node[2], help)
        return Occurrence(voice, Attitude.ASSERTS, at, name=name, span=place)
    inner = _speech(draft, node[3], (), None, None, depth + 1)
    return Occurrence(voice, Attitude.REPORTS, at, reported=inner, name=name, span=place)


def by(draft: Draft, node: Node) -> Occurrence:
    """Who takes a step, and where."""
    at = anchors(draft, node[3]) if len(node) > 3 else ()
    return Occurrence(draft.use(node[2], "voice"), Attitude.ASSERTS, at, span=draft.span(node[1], node[2]))


def evidence(draft: Draft, node: Node) -> Evidence:
    """A piece of evidence."""
    head = node[3] if len(node) > 3 and not isinstance(node[3], list) else None
    lines = node[-1] if isinstance(node[-1], list) else ()
    kind = draft.choice(node[2], EVIDENCE, "kind of evidence") or node[2][1]
    figure = unit = date = None
    at: tuple[Anchor, ...] = ()
    seen: dict[str, Token] = {}
    for line in lines:
        if line[0] == "at":
            at += anchors(draft, line)
        elif line[0] == "figure":
            draft.once(seen, "figure", line[1])
            figure = line[2][1]
            unit = draft.string(line[3]) if len(line) > 3 else None
        elif line[0] == "date":
            draft.once(seen, "date", line[1])
            date = draft.value(line[2])
    text = draft.joined(head, lines)
    if not text:
        draft.report("L017", "this evidence says nothing", node[2], "say in quotation marks what the evidence is")
    return Evidence(kind, text, figure, unit, date, at, draft.span(node[1], head or node[2]))


def relation(draft: Draft, node: Node, target: str, relations: list[Relation]) -> None:
    """A relation and, after it, those that stand under it."""
    keyword = node[1]
    word = keyword[1]
    premises = [premise(draft, part) for part in node[2]]
    span = draft.span(keyword, node[2][-1][-1])
    if len(node) == 3:
        relations.append(
            Relation(draft.count(target, word), _KINDS[word], tuple(premises), target, section=draft.section, span=span)
        )
        return
    identity = None
    named = deductive = outweighed = False
    strength = Certainty.LIKELY
    use: SchemeUse | None = None
    takers: list[Occurrence] = []
    tags: list[str] = []
    notes: list[str] = []
    extra: list[Extra] = []
    steps: list[Node] = []
    seen: dict[str, Token] = {}
    for line in node[3]:
        name = line[0]
        if name == "step":
            steps.append(line)
        elif name == "named":
            draft.once(seen, name, line[1])
            identity, named = draft.define("step", line[2]), True
        elif name == "by":
            takers.append(by(draft, line))
        elif name == "scheme":
            draft.once(seen, name, line[1])
            use = scheme(draft, line)
        elif name == "strength":
            draft.once(seen, name, line[1])
            strength = STRENGTHS[draft.choice(line[2], STRENGTHS, "strength") or "normal"]
        elif name == "mark":
            draft.once(seen, line[1][1], line[1])
            if line[1][1] == "deductive":
                deductive = True
            elif word == "though":
                outweighed = True
            else:
                draft.report(
                    "L005",
                    f"`outweighed` cannot stand under `{word}`",
                    line[1],
                    "only what is granted with `though` can be outweighed",
                )
        elif name == "warrant":
            premises.append(Premise(draft.use(line[2], "claim"), "warrant", line[2].span(draft.path)))
        elif name == "tags":
            tags += draft.values(line[2])
        elif name == "note":
            notes.append(draft.note(line))
        elif name == "extra":
            extra.append(draft.extra(line))
    made = Relation(
        identity or draft.count(target, word),
        _KINDS[word],
        tuple(premises),
        target,
        named=named,
        deductive=deductive,
        strength=strength,
        outweighed=outweighed,
        scheme=use,
        by=tuple(takers),
        tags=tuple(tags),
        notes=tuple(notes),
        extra=tuple(extra),
        section=draft.section,
        span=span,
    )
    relations.append(made)
    for line in steps:
        relation(draft, line, made.id, relations)


def premise(draft: Draft, node: Node) -> Premise:
    """A premise, with its role if it says one."""
    token = node[1]
    role = node[3][1] if len(node) > 2 else None
    return Premise(draft.use(token, "claim"), role, token.span(draft.path))


def scheme(draft: Draft, node: Node) -> SchemeUse:
    """A scheme, its slots and its critical questions."""
    slots: list[tuple[str, str]] = []
    places: list[Span] = []
    questions: list[CriticalQuestion] = []
    for line in node[3] if len(node) > 3 else ():
        if line[0] == "where":
            value = draft.value(line[4])
            if line[4][0] not in ("STRING", "NUMBER"):
                draft.use(line[4], "slot")
            slots.append((line[2][1], value))
            places.append(line[2].span(draft.path))
        elif line[0] == "open":
            questions.append(CriticalQuestion(line[2][1], span=draft.span(line[1], line[2])))
        elif line[0] == "answered":
            claim = draft.use(line[4], "claim") if len(line) > 3 else None
            questions.append(CriticalQuestion(line[2][1], True, claim, draft.span(line[1], line[-1])))
    return SchemeUse(node[2][1], tuple(slots), tuple(questions), draft.span(node[1], node[2]), slot_spans=tuple(places))

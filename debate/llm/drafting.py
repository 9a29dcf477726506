"""A first draft of a map from an article: a language model proposes claims and steps, each with a place; an instructor reviews them.

What comes back is checked against the article: a claim needs a phrase of at most eight words that stands in the text, at least one word
of that paragraph, and no number that is not in the text; a step needs claims that are there. What fails is left out and counted.
Everything that is kept is marked (`x-proposed-by machine`), and `debate check` reminds of it (P020) until the marks are gone.
"""

import re
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from debate.language.anchors import Paragraph, State, paragraphs, resolve
from debate.language.load import load_text
from debate.language.parser import JOINING
from debate.language.write import write
from debate.llm.ask import ask
from debate.llm.client import Failure, Trouble
from debate.llm.settings import Endpoint
from debate.llm.shape import a_list, a_number, a_text, an_object, one_of
from debate.model.elements import (
    Anchor,
    Attitude,
    Claim,
    Extra,
    Occurrence,
    Premise,
    Relation,
    RelationKind,
    Source,
    Voice,
    VoiceKind,
)
from debate.model.map import Map
from debate.understand.text import content_words, stem, words

MOST_CHARACTERS = 60_000
"""Of an article. Longer ones are drafted in parts: the answer gets no better with more."""

MOST_PARAGRAPHS = 400
MOST_CLAIMS = 80
MOST_STEPS = 120
MOST_PREMISES = 4
LONGEST_CLAIM = 300
LONGEST_NAME = 40
WORDS_QUOTED = 8
ANSWER = 120_000  # characters

ARTICLE, AUTHOR, OTHERS = "article", "author", "others"
MARK = Extra("proposed-by", "machine")

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_ATTITUDES = {"own": Attitude.ASSERTS, "granted": Attitude.CONCEDES}
_KINDS = {"because": RelationKind.REASON, "but": RelationKind.OBJECTION}

TASK = f"""You draft an argument map of an article, for an instructor who will check every line of it.
List the claims that the author puts forward, grants (concedes to the other side) or only reports from others. For each: a short id of
lower-case words joined by hyphens; one plain sentence in your own words, not the author's; the number of the paragraph; a quote of
three to {WORDS_QUOTED} words in a row, copied exactly from that paragraph; and whose it is: own, granted or reported.
List the steps: `because` if the premises are a reason for the target, `but` if they speak against it; ids of claims only. Several
premises in one step only if they are no reason without each other.
Give the id of the claim that the whole article argues for as the thesis."""


class Article(NamedTuple):
    """What is drafted from: the name and title of the map, the text, its file's name and checksum."""

    name: str
    title: str
    text: str
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of a map, its thesis, and what was left out of the answer, each in a sentence."""

    text: str
    thesis: str
    claims: int
    steps: int
    left_out: tuple[str, ...]


@dataclass
class _Kept:
    """What has passed the checks so far, and what has not."""

    claims: dict[str, Claim] = field(default_factory=dict)
    steps: list[Relation] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    others: bool = False


def too_long(text: str) -> str | None:
    """Why a text cannot be drafted from in one go, or None."""
    if len(text) > MOST_CHARACTERS:
        return f"the text has {len(text):,} characters, and a draft takes at most {MOST_CHARACTERS:,}: divide it"
    if len(paragraphs(text)) > MOST_PARAGRAPHS:
        return f"the text has more than {MOST_PARAGRAPHS} paragraphs: divide it"
    return None


def drafted(endpoint: Endpoint, article: Article, hung_up: threading.Event | None = None) -> Draft | Failure:
    """A draft of a map of the article (not ``too_long``), or why there is none. Its text reads without a finding of the language."""
    blocks = paragraphs(article.text)
    texts = [" ".join(article.text[block.start : block.end].split()) for block in blocks]
    data = {"paragraphs": [{"number": number, "text": text} for number, text in enumerate(texts, 1)]}
    answer = ask(endpoint, TASK, data, _shape(len(blocks)), ANSWER, hung_up)
    if isinstance(answer, Failure):
        return answer
    kept = _Kept()
    for proposed in answer["claims"]:
        _keep_claim(kept, proposed, article.text, blocks)
    for proposed in answer["steps"]:
        _keep_step(kept, proposed)
    if not kept.claims:
        return Failure(Trouble.UNGROUNDED, "no claim that it proposes has a phrase that stands in the text")
    thesis = answer["thesis"] if answer["thesis"] in kept.claims else _most_argued(kept)
    text = HEAD + write(_map(article, kept, thesis, endpoint.model))
    if load_text(text, "draft.argmap").findings:
        return Failure(Trouble.UNUSABLE, "what it proposes cannot be written in the language")
    return Draft(text, thesis, len(kept.claims), len(kept.steps), tuple(kept.left_out))


HEAD = """# A draft that a language model proposed. Nothing here is reviewed: read each claim against the text, put right what is wrong, and
# take its line `x-proposed-by machine` out. `debate check` reminds you as long as there are any.

"""


def _shape(last: int) -> Mapping[str, Any]:
    name = a_text(LONGEST_NAME)
    claim = an_object(
        id=name,
        text=a_text(LONGEST_CLAIM),
        paragraph=a_number(1, last),
        quote=a_text(200),
        whose=one_of("own", "granted", "reported"),
    )
    step = an_object(kind=one_of(*_KINDS), premises=a_list(name, MOST_PREMISES), target=name)
    return an_object(claims=a_list(claim, MOST_CLAIMS), steps=a_list(step, MOST_STEPS), thesis=name)


def _keep_claim(kept: _Kept, proposed: Mapping[str, Any], article: str, blocks: Sequence[Paragraph]) -> None:
    name, text = proposed["id"], " ".join(proposed["text"].split())
    if not _NAME.fullmatch(name) or name in (*JOINING, ARTICLE, AUTHOR, OTHERS) or name in kept.claims:
        kept.left_out.append("a claim whose name cannot be used, or is used twice")
        return
    if len(text.split()) < 2 or not text.isprintable():
        kept.left_out.append(f"the claim `{name}`: its text is no sentence")
        return
    anchor = _anchor(proposed["quote"], proposed["paragraph"], article, blocks)
    if anchor is None:
        kept.left_out.append(
            f"the claim `{name}`: its quotation is not in the text, or has more than {WORDS_QUOTED} words"
        )
        return
    block = blocks[anchor.paragraph - 1] if anchor.paragraph else blocks[0]
    if why := _unsaid(text, article[block.start : block.end], article):
        kept.left_out.append(f"the claim `{name}`: {why}")
        return
    if proposed["whose"] == "reported":
        kept.others = True
        said = Occurrence(AUTHOR, Attitude.REPORTS, (anchor,), reported=Occurrence(OTHERS, Attitude.ASSERTS))
    else:
        said = Occurrence(AUTHOR, _ATTITUDES[proposed["whose"]], (anchor,))
    kept.claims[name] = Claim(name, text, occurrences=(said,), extra=(MARK,))


def _unsaid(text: str, paragraph: str, article: str) -> str | None:
    """Why a claim cannot be what a paragraph says, where its words alone show it. Most of what is wrong is left to the reviewer."""
    stems, there = (frozenset(map(stem, content_words(one))) for one in (text, paragraph))
    if not stems & there:
        return "it has no word of the paragraph that it quotes"
    given = frozenset(words(article))
    if any(word not in given and any(map(str.isdigit, word)) for word in words(text)):
        return "it has a number that is not in the text"
    return None


def _anchor(quote: str, paragraph: int, article: str, blocks: Sequence[Paragraph]) -> Anchor | None:
    """The place of a quotation in the article's own letters; a phrase that stands once in another paragraph is moved there."""
    found = resolve(Anchor(None, paragraph, None, quote), list(blocks)) if quote.strip() else None
    if found is None or found.state not in (State.FOUND, State.MOVED):
        return None
    phrase = " ".join(article[found.start : found.end].split())
    if not phrase.isprintable() or not 0 < len(phrase.split()) <= WORDS_QUOTED:
        return None
    return Anchor(None, found.paragraph, None, phrase)


def _keep_step(kept: _Kept, proposed: Mapping[str, Any]) -> None:
    target, premises = proposed["target"], tuple(dict.fromkeys(proposed["premises"]))
    if target not in kept.claims or not premises or not all(name in kept.claims for name in premises):
        kept.left_out.append("a step between claims that are not in the draft")
        return
    kind = _KINDS[proposed["kind"]]
    if kind is RelationKind.OBJECTION and all(_granted(kept.claims[name]) for name in premises):
        kind = RelationKind.CONCESSION
    same = any(
        step.kind is kind and step.target == target and {p.claim for p in step.premises} == set(premises)
        for step in kept.steps
    )
    if target in premises or same:
        kept.left_out.append(f"a step to `{target}` from itself, or given twice")
        return
    count = 1 + sum(step.kind is kind and step.target == target for step in kept.steps)
    name = f"{target}/{kind.value}-{count}"
    kept.steps.append(Relation(name, kind, tuple(map(Premise, premises)), target, extra=(MARK,)))


def _granted(claim: Claim) -> bool:
    return all(one.attitude is Attitude.CONCEDES for one in claim.occurrences)


def _most_argued(kept: _Kept) -> str:
    """The claim with the most reasons, for a draft without a thesis."""
    reasons = [step.target for step in kept.steps if step.kind is RelationKind.REASON]
    return max(kept.claims, key=reasons.count)


def _map(article: Article, kept: _Kept, thesis: str, model: str) -> Map:
    source = Source(ARTICLE, article.title, text=article.file, sha256=article.sha256, extra=(MARK,))
    voices = [Voice(AUTHOR, "The author", extra=(MARK,))]
    if kept.others:
        voices.append(Voice(OTHERS, "Others, not yet named", kind=VoiceKind.GROUP, extra=(MARK,)))
    return Map(
        article.name,
        article.title,
        thesis=(thesis,),
        view=(AUTHOR,),
        extra=(MARK, Extra("proposed-by-model", model)),
        sources=(source,),
        voices=tuple(voices),
        claims=tuple(kept.claims.values()),
        relations=tuple(kept.steps),
    )

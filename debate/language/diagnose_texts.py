"""Texts where something else stands, and words where a text should be."""

import re

from debate.language.diagnose_sentences import reads_as_sentence
from debate.language.parser import is_name
from debate.language.place import Diagnosis, Place, as_text, looks_like_line, shown, suggested_name
from debate.language.vocabulary import TITLES
from debate.language.words import listed

_VALUES = ("author", "outlet", "url", "publisher", "volume", "issue", "page", "type", "date")
_STEPS = ("because", "but", "though", "unless")


_CHOICES = {
    "strength": ("strength", ("weak", "normal", "strong")),
    "certainty": ("degree of certainty", ("possible", "likely", "certain")),
    "claim kind": ("kind of claim", ("fact", "value", "policy", "definition", "prediction")),
    "voice kind": ("kind of voice", ("person", "body", "document", "group")),
}


def labelled(place: Place) -> Diagnosis | None:
    """`text "A."`, `title: Free buses`: the text of an element stands there without a word before it."""
    head = place.tokens[0]
    word = head.text.rstrip(":").lower()
    if place.at > 1 or word not in TITLES or "STRING" not in place.first or len(place.tokens) < 2:
        return None
    second = place.tokens[1]
    if head.text.endswith(":") and second.text in ("|", ">", "|-", ">-") and len(place.tokens) == 2:
        message = f"{shown(f'{head.text} {second.text}')} is how YAML begins a text"
        return place.report("L023", message, "write the text here, between quotation marks", last=-1), None
    if second.text in ("=", ":") and len(place.tokens) > 2 and place.tokens[2].kind == "STRING":
        found = place.report(
            "L007", f"no {shown(head.text)} stands before the text", f"write {place.tokens[2].text}", first=0
        )
        return found, place.tokens[2:]
    if second.kind == "STRING" and len(place.tokens) == 2:
        found = place.report("L007", f"no {shown(head.text)} stands before the text", f"write {second.text}", first=0)
        return found, [second]
    if looks_like_line(place.tokens) or second.text in ("=", ":"):
        return None
    if head.text in place.first:  # under a source the word is right: the file of its text follows
        return as_text(place, 1)
    _, meant = as_text(place, 1)
    assert meant is not None
    help = f"write {meant[1].text}"
    found = place.report("L025", "text stands between quotation marks, and without a word before it", help, first=0)
    return found, meant[1:]


def value(place: Place) -> Diagnosis | None:
    """`date 12 May 2021`, `url https://…`, `author Chris Ham`."""
    head = place.tokens[0]
    if (
        not place.at
        or not place.above
        or not (head.kind in _VALUES or head.kind == "EXTRA")
        or looks_like_line(place.tokens[1:])
    ):
        return None
    ordinary = all(token.kind == "ODD" or token.kind == "NUMBER" or is_name(token) for token in place.tokens[1:])
    return as_text(place, 1) if ordinary else None


def choice(place: Place) -> Diagnosis | None:
    """`strength very strong`, `certainty 80%`: a value that is none of those that can stand there."""
    head = place.tokens[0]
    known = _CHOICES.get(f"{place.above} {head.kind}" if head.kind == "kind" else head.kind)
    if known is None or not place.at or len(place.tokens) < 2 or looks_like_line(place.tokens):
        return None
    what, options = known
    said = place.rest(1)
    word = next((token for token in place.tokens[1:] if token.text.lower() in options), None)
    if word is None:
        return place.report("L018", f"{shown(said)} is no {what}", f"write {listed(options)}", first=1, last=-1), None
    value = word.text.lower()
    found = place.report("L018", f"{shown(said)} is no {what}", f"did you mean `{value}`?", first=1, last=-1)
    return found, [head, word._replace(kind="NAME", text=value)]


def reason(place: Place) -> Diagnosis | None:
    """`because buses are clean.`: a sentence where a name stands."""
    tokens = place.tokens
    if tokens[0].kind not in _STEPS or place.at < 1 or looks_like_line(tokens):
        return None
    if any(token.kind in ("as", ",", "and") for token in tokens[1:]) or "or" in [token.text for token in tokens[2:-1]]:
        return None
    if tokens[1].text == "of" and len(tokens) > 2:
        return place.report("L007", "`of` does not belong here", "delete it", first=1), [tokens[0], *tokens[2:]]
    sentence = re.search(r"\w[.!?]$", tokens[-1].text) is not None
    if len(tokens) < 3 or not (sentence or reads_as_sentence(tokens[1:])):
        return None
    if not all(re.search(r"\w", token.text) for token in tokens[1:]):
        return None
    name = suggested_name(place.rest(1))
    help = f"write its text under {shown(f'claim {name}')}, and here `{tokens[0].text} {name}`"
    message = f"after `{tokens[0].text}` stands a name, not a text"
    return place.report("L006", message, help, first=1, last=-1), None

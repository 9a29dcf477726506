"""The first words of a line: keywords that are misspelt or misplaced, and what voices do."""

import re

from debate.language.parser import JOINING, is_name
from debate.language.place import (
    ATTITUDES,
    Diagnosis,
    Place,
    as_claim,
    as_text,
    is_sign,
    keywords,
    meant,
    reads_as_text,
    short,
    shown,
    suggested_name,
    synonyms,
    under,
)
from debate.language.vocabulary import ARROWS, CONFLICTS, HOMES, LONE, OPENERS, PHRASES, REVERSED, SPOKEN
from debate.language.words import listed, nearest

_MOST_OPTIONS = 30
"""More words than can stand in any one place: so many are accepted, and dropped, only under a line with a mistake."""


def first_word(place: Place) -> Diagnosis | None:
    """The first word of the line is none that can stand here."""
    if place.at:
        return None
    token = place.token
    word = token.text
    options = keywords(place.expected)
    if token.kind == "STRING":
        if not place.above:
            return place.report(
                "L010", "this text belongs to nothing", "write it, indented, under what it belongs to"
            ), None
        return place.report("L005", f"no text can stand under {under(place)}", "put it under the claim itself"), None
    lowered = word.lower()
    if lowered in options:
        found = place.report("L004", f"the word is written small: `{lowered}`", f"write `{lowered}`")
        return found, place.with_tokens(token._replace(kind=lowered, text=lowered))
    said = _phrase(place, options)
    if said:
        return said
    if token.kind in ("EXTRA",) or word in place.table.keywords:
        return _misplaced(place, word)
    if token.kind == "CURLY" and not place.above:
        help = "write it, indented, under what it belongs to, and between straight quotation marks"
        return place.report("L010", "this text belongs to nothing", help), None
    if token.kind in ("NAME", "PLACE", "ODD"):
        return _unknown_word(place, word, options)
    return None


def _phrase(place: Place, options: list[str]) -> Diagnosis | None:
    """`supported by b`, `supports b`: a word of the language is meant, here or under what is named."""
    tokens = place.tokens
    first, second = tokens[0], tokens[1] if len(tokens) > 1 else tokens[0]
    phrase = f"{first.text} {second.text}".lower()
    keyword = PHRASES.get(phrase)
    if keyword and len(tokens) > 2:
        if keyword not in options:
            keyword = next((word for word in ("unless", "but") if word in options and keyword != "because"), keyword)
        message = f"{shown(f'{first.text} {second.text}')} is no word of the language"
        found = place.report("L004", message, f"did you mean `{keyword}`?", first=0, last=1)
        meant = first._replace(kind=keyword, text=keyword, end=second.end)
        return found, [meant, *tokens[2:]] if keyword in options else None
    if phrase in CONFLICTS and "but" in options:
        named = tokens[2].text if len(tokens) == 3 else "b"
        message = f"{shown(f'{first.text} {second.text}')} is no word of the language"
        help = f"write in column 1 {shown(f'conflict a with {named}')}, where `a` is the name of this claim"
        return place.report("L004", message, help, first=0, last=1), None
    reverse = REVERSED.get(first.text.lower())
    if reverse and "but" in options and len(tokens) == 2 and is_name(second):
        where = "the step that it attacks" if reverse == "unless" else f"`claim {second.text}`"
        help = f"write `{reverse}` and the name of this claim under {where}"
        return place.report("L004", f"`{first.text}` is no word of the language", help, first=0), None
    return None


def _misplaced(place: Place, word: str) -> Diagnosis:
    token = place.token
    if not place.above and word not in HOMES and reads_as_text(place.tokens):
        return place.report("L010", "this text belongs to nothing", as_claim(place.rest(0)), first=0, last=-1), None
    if not place.above:
        home = HOMES.get(word, "something else")
        return place.report("L010", f"`{word}` cannot stand by itself", f"indent it by two spaces under {home}"), None
    if word in ("but", "though") and "unless" in place.expected:
        message = f"`{word}` cannot stand under {under(place)}"
        found = place.report("L005", message, "write `unless`: it attacks the step, where `but` speaks against a claim")
        return found, place.with_tokens(token._replace(kind="unless", text="unless"))
    if word in ATTITUDES and "NAME" in place.first and "note" in place.first:
        message = f"the voice is missing before `{word}`"
        return place.report("L006", message, f"write whose view it is, as in `ham {word}`"), None
    if word in JOINING and word not in HOMES:
        if place.above and place.above not in place.table.keywords:
            return place.report(
                "L005", f"`{word}` joins things and begins no line", "mend the line above it first"
            ), None
        help = f"under {under(place)} a line begins with a word such as {listed(keywords(place.first)[:4])}"
        return place.report("L005", f"`{word}` joins things and begins no line", help), None
    stands = HOMES.get(word)
    message = f"`{word}` cannot stand under {under(place)}"
    if guess := next((one for one in synonyms(word) if one in place.first), None):
        found = place.report("L005", message, f"did you mean `{guess}`?")
        return found, place.with_tokens(token._replace(kind=guess, text=guess))
    if word == "note" or token.kind == "EXTRA" or stands is None:
        return place.report("L005", message, "put it under the line above that, or leave it out"), None
    return place.report("L005", message, f"it stands under {stands}"), None


def _unknown_word(place: Place, word: str, options: list[str]) -> Diagnosis:
    token = place.token
    guess = meant(word, options) if not _begins_sentence(place) else None
    text = reads_as_text(place.tokens) and not synonyms(word)
    if text and guess and len(place.tokens) > 2 and (word[0].isupper() or _is_prose(place)):
        guess = None
    if guess:
        found = place.report("L004", f"{shown(word)} is no word of the language", f"did you mean `{guess}`?")
        return found, place.with_tokens(token._replace(kind=guess, text=guess))
    if "STRING" in place.expected and reads_as_text(place.tokens):
        return as_text(place, 0)
    if not place.above:
        return _unknown_item(place, word)
    if (value := LONE.get(word)) and value in options:
        found = place.report("L006", f"`{value}` is missing before `{word}`", f"write `{value} {word}`")
        return found, place.with_tokens(token._replace(kind=value, text=value), token)
    if "url" in options and re.match(r"https?://|www\.", word):
        found = place.report("L006", f"`url` is missing before {shown(word)}", f'write `url "{short(word)}"`')
        text_ = token._replace(kind="STRING", text=f'"{place.rest(0)}"'.replace("\\", ""))
        return found, [token._replace(kind="url", text="url"), text_]
    if step := _text_of_step(place):
        return step
    if place.above and place.above not in place.table.keywords and not place.above.startswith('"'):
        help = "mend the line that this one stands under first"
        return place.report("L004", f"{shown(word)} is no word of the language", help), None
    if len(options) > _MOST_OPTIONS:
        help = "mend the line that this one stands under first"
        return place.report("L004", f"{shown(word)} is no word of the language", help), None
    elsewhere = nearest(word, place.table.keywords) if len(word) > 3 else None
    if elsewhere:
        help = f"did you mean `{elsewhere}`? it cannot stand under {under(place)}"
    else:
        help = (
            f"under {under(place)} can stand {listed(options[:12])}"
            if options
            else f"nothing like it can stand under {under(place)}"
        )
    return place.report("L004", f"{shown(word)} is no word of the language", help), None


def _unknown_item(place: Place, word: str) -> Diagnosis:
    """A word in column 1 that begins no item."""
    following = place.tokens[1].kind if len(place.tokens) > 1 else ""
    if following in ATTITUDES:
        return place.report(
            "L010", f"what {shown(word)} {following} belongs to a claim", "indent it by two spaces under the claim"
        ), None
    if spoken := _spoken(place):
        message = "this line begins with no word of the language"
        return place.report("L023", message, f"write {shown(spoken)}", first=0, last=-1), None
    elsewhere = next((one for one in synonyms(word) if one in HOMES), None)
    labelled = len(place.tokens) > 1 and re.fullmatch(r"\d+[.:)]|[.:]", place.tokens[1].text)
    arrows = any(one.text in ARROWS and is_sign(one) for one in place.tokens)
    if elsewhere and (labelled or arrows or len(place.tokens) < 4):
        help = f"did you mean `{elsewhere}`? it stands, indented by two spaces, under {HOMES[elsewhere]}"
        return place.report("L004", f"{shown(word)} is no word of the language", help), None
    if len(place.tokens) > 2 and reads_as_text(place.tokens) and not arrows:
        help = as_claim(place.rest(0))
        return place.report("L010", "this text belongs to nothing", help, first=0, last=-1), None
    known = "`claim`, `source`, `voice`, `term` or `motion`"
    return place.report(
        "L004", f"{shown(word)} is no word of the language", f"an item begins with a word such as {known}"
    ), None


def _text_of_step(place: Place) -> Diagnosis | None:
    """A sentence under a reason or an objection."""
    steps = ("because", "but", "though", "unless")
    if place.above not in steps or not reads_as_text(place.tokens) or not _is_prose(place):
        return None
    name = suggested_name(place.rest(0))
    help = f"write it under `claim {name}`, and `{name}` after `{place.above}`"
    return place.report("L005", f"no text can stand under {under(place)}", help, first=0, last=-1), None


def _begins_sentence(place: Place) -> bool:
    return place.tokens[0].text.lower() in OPENERS and reads_as_text(place.tokens)


def _is_prose(place: Place) -> bool:
    return len(place.tokens) > 3 or re.search(r"\w[.!?]$", place.tokens[-1].text) is not None


def _spoken(place: Place) -> str | None:
    """`a conflicts with b`, `a is better than b` in the words of the language."""
    line = place.rest(0).rstrip(".")
    for pattern, written in SPOKEN:
        if found := re.fullmatch(pattern.replace("NAME", r"([^\W\d_](?:[^\W_]|-)*)"), line):
            return found.expand(written)
    return None


def occurrence(place: Place) -> Diagnosis | None:
    """`ham assert at p7`, or a misspelt keyword that was taken for a voice."""
    if "asserts" not in place.expected:
        return None
    token, head = place.token, place.tokens[0]
    verb = meant(token.text, ATTITUDES) if is_name(token) else None
    if place.at == 1 and head.text[0].isupper() and not verb and (step := _text_of_step(place)):
        return step
    keyword = meant(head.text, keywords(place.first)) if place.at == 1 and not _begins_sentence(place) else None
    if place.at == 1 and head.text.lower() in place.first:
        lowered = head.text.lower()
        found = place.report("L004", f"the word is written small: `{lowered}`", f"write `{lowered}`", first=0)
        return found, [head._replace(kind=lowered, text=lowered), *place.tokens[1:]]
    if place.at == 1 and head.kind == head.text and (keyword is None or synonyms(head.text)) and not verb:
        return _misplaced(place._replace(at=0), head.text)
    said = _phrase(place._replace(at=0), keywords(place.first)) if place.at == 1 else None
    if said:
        return said
    if verb and (keyword is None or f"{token.text}s" == verb):
        found = place.report("L004", f"`{token.text}` is no word of the language", f"did you mean `{verb}`?")
        return found, place.with_tokens(token._replace(kind=verb, text=verb))
    if keyword:
        found = place.report("L004", f"`{head.text}` is no word of the language", f"did you mean `{keyword}`?", first=0)
        return found, [head._replace(kind=keyword, text=keyword), *place.tokens[1:]]
    if place.at == 1 and token.kind in ("and", ","):
        help = "write a line for each voice, or name a voice of kind `group`"
        return place.report("L007", "an occurrence has one voice", help), None
    if place.at == 1 and "STRING" in place.first and reads_as_text(place.tokens):
        return as_text(place, 0)
    if place.at == 1 and token.kind != "NAME":
        return place.report(
            "L004",
            f"{shown(head.text)} is no word of the language",
            f"under {under(place)} a line begins with a word such as "
            f"{listed(['because', 'but', 'note'])}, or with a voice",
            first=0,
        ), None
    if place.at == 1 and len(place.tokens) == 2 and is_name(token) and token.kind == "NAME":
        known = [word for word in ("because", "but", "note", "rhetorical") if word in place.first]
        help = f"under {under(place)} a line begins with a word such as {listed(known)}, or says"
        help += " what a voice does, as in `ham asserts`"
        return place.report("L004", f"{shown(head.text)} is no word of the language", help, first=0), None
    message = f"{shown(token.text)} is nothing that a voice does"
    return place.report("L004", message, f"after a voice stands {listed((*ATTITUDES[:8], 'relies on'))}"), None

"""What stands where a name should be."""

import re

from debate.language.lexer import Token, right_to_left
from debate.language.parser import JOINING, is_name
from debate.language.place import (
    ATTITUDES,
    ENDS,
    SHORTER,
    STEPS,
    Diagnosis,
    Place,
    as_text,
    is_sign,
    reads_as_text,
    short,
    shown,
    spelt_as_name,
    step_of_text,
    suggested_name,
    too_long,
)
from debate.language.source import called

_COUNTED = re.compile(r"(?P<of>.+)/(?P<kind>[a-z]+)-(?P<number>\d+)")
"""The name by counting of a step that has none, as reports write it."""

_NAMED = {"map", "source", "voice", "term", "claim", "question", "issue", "motion"}


def long_name(place: Place) -> Diagnosis | None:
    """A name with more characters than a name can have; at the head of a line, one of a voice or of a field of one's own."""
    token = place.token
    if token.kind != "ODD" or "NAME" not in place.expected or not (message := too_long(token.text)):
        return None
    following = place.tokens[1].text if len(place.tokens) > 1 else ""
    if not place.at and following not in ATTITUDES and not token.text.startswith("x-"):
        return None
    return place.report("L013", message, SHORTER), None


def name(place: Place) -> Diagnosis | None:
    """Something that is no name where a name should be."""
    if "NAME" not in place.expected:
        return None
    token = place.token
    word = token.text
    if token.kind == "STRING":
        before = place.tokens[place.at - 1].text
        if place.tokens[0].kind in _NAMED | {"section"}:
            message = f"the name is missing between `{before}` and the text"
            return place.report(
                "L006",
                message,
                f"write a short name first, as in `{before} {suggested_name(word)} {_straight_short(word)}`",
            ), None
        help = "name a claim; its text is written once, under `claim`"
        if before in STEPS:
            help = step_of_text(before, word)
        if place.tokens[0].text == "rephrase":
            help = f"name a claim; to say one in other words, write under it `wording` and {_straight_short(word)}"
        return place.report("L006", f"after `{before}` stands a name, not a text", help), None
    if is_sign(token) and place.at + 1 < len(place.tokens):
        return None
    if token.kind in JOINING and token.kind == word:
        if place.at + 1 < len(place.tokens) and place.at > 1 and place.tokens[place.at + 1].kind != word:
            return place.report(
                "L006", f"a name is missing before `{word}`", f"`{word}` joins things and is never a name"
            ), None
        return place.report("L013", f"`{word}` joins things and cannot be a name", "choose another name"), None
    if token.kind == "NUMBER":
        return place.report(
            "L013",
            f"`{word}` is no name: a name starts with a letter",
            f"write for example `n{re.sub('[^0-9-]', '-', word)}`",
        ), None
    if token.kind == ",":
        return place.report("L006", "a name is missing before the comma", "write the name, or delete the comma"), None
    if token.kind == "ODD":
        return _odd_name(place, word)
    return None


def _straight_short(text: str) -> str:
    return f'"{short(text.strip(chr(34)))}"'


def _odd_name(place: Place, word: str) -> Diagnosis:
    token = place.token
    hidden = next((letter for letter in word if not letter.isprintable()), None)
    clean = re.sub(r"(?:[^\w-]|_)+", "-", "".join(letter for letter in word if letter.isprintable())).strip("-")
    clean = re.sub("-+", "-", clean).lstrip("0123456789-")
    if hidden:
        message = f"the name `{clean}` holds a character that cannot be seen: {called(hidden)}"
        found = place.report("L013", message, "delete the word and type it again")
    elif right_to_left(word):
        letter = next(letter for letter in word if right_to_left(letter))
        message = f"the name holds a letter that is written from right to left: {called(letter)}"
        return place.report(
            "L013", message, "write names in letters that are written from left to right; texts may hold any"
        ), None
    elif word[0].isdigit():
        help = "put a letter before it, or a word: `bus-2`"
        found = place.report("L013", f"{shown(word)} is no name: a name starts with a letter", help)
        clean = f"n{re.sub('[^a-z0-9-]', '', word.lower())}"
    elif counted := _COUNTED.fullmatch(word):
        return place.report(
            "L013", f"{shown(word)} is what reports call a step without a name", _name_it(counted)
        ), None
    elif clean and spelt_as_name(clean) and clean not in JOINING:
        found = place.report(
            "L013", f"{shown(word)} is no name", f"write `{short(clean)}`: letters, digits and hyphens"
        )
    else:
        return place.report(
            "L013",
            f"{shown(word)} is no name",
            "a name is made of letters, digits and hyphens, and starts with a letter",
        ), None
    if not spelt_as_name(clean):
        return found, None
    return found, place.with_tokens(token._replace(kind="NAME", text=clean))


def _name_it(counted: re.Match[str]) -> str:
    """How to refer to a step that a report calls by counting."""
    kind, of = counted["kind"], counted["of"]
    if kind in ("for", "against"):
        return f"a `{kind}` line cannot be named: name the claim after it"
    example = re.sub("[^A-Za-z0-9-]", "-", f"{of[:40]}-{kind}").lstrip("0123456789-")
    where = f"under `{kind}` number {counted['number']} of {shown(of)}"
    return f"name the step, then use that name: write for example `named {example}` {where}"


def unquoted(place: Place) -> Diagnosis | None:
    """Words where a text should be, or a name of several words."""
    token = place.token
    if (
        "STRING" in place.expected
        and "NAME" not in place.expected
        and token.kind not in ("STRING", ",")
        and not is_sign(token)
    ):
        named = place.at == 2 and place.tokens[0].kind in _NAMED and is_name(token)
        if named and ENDS & place.expected.keys() and not _is_heading(place.tokens):
            return _several_words(place)
        return as_text(place, place.at)
    before = place.tokens[place.at - 1]
    if is_name(token) and place.at > 1 and is_name(before) and before.text not in ATTITUDES:
        return _several_words(place)
    return None


def _is_heading(tokens: list[Token]) -> bool:
    """Whether what follows a name is a text: it begins with a capital where the name does not, or is a long one."""
    capital = tokens[2].text[0].isupper() and not tokens[1].text[0].isupper()
    return capital or len(tokens) > 6 or reads_as_text([token for token in tokens[2:] if token.kind == "ODD"])


def _several_words(place: Place) -> Diagnosis:
    if place.token.kind in ("because", "but", "though", "unless"):
        return place.report("L007", f"`{place.token.text}` does not belong here", "begin a new line with it"), None
    if place.tokens[0].kind == "tags":
        joined = ", ".join(token.text for token in place.tokens[1:] if token.kind != ",")
        return place.report("L006", "tags have commas between them", f"write {shown(f'tags {joined}')}"), None
    end = place.at
    while end < len(place.tokens) and is_name(place.tokens[end]):
        end += 1
    words = place.tokens[place.at - 1 : end]
    name = "-".join(token.text for token in words)
    if len(words) > 5 or "." in name:
        found = place.report("L007", f"{shown(place.token.text)} does not belong here", "a name is one word")
        return found, place.tokens[: place.at] if ENDS & place.expected.keys() else None
    message = "a name is one word"
    found = place.report(
        "L013", message, f"join its words by hyphens: `{short(name)}`", first=place.at - 1, last=end - 1
    )
    meant = words[0]._replace(kind="NAME", text=name, end=words[-1].end)
    return found, [*place.tokens[: place.at - 1], meant, *place.tokens[end:]]

"""Lines that are written as in another notation: comments, Markdown, Argdown, YAML, arrows."""

import re
from dataclasses import replace

from debate.diagnostics.finding import Edit, Finding, Fix
from debate.language.lexer import Token
from debate.language.parser import is_name
from debate.language.place import ENDS, Diagnosis, Place, keywords, meant, reads_as_text, shown, under
from debate.language.vocabulary import ARROWS, BULLETS, HOMES

_COMMENT = re.compile(r"(//|/\*|<!--|--$|;$|%$)")
_SURE = ("//", "/*", "<!--")
_BULLET = ("*", "•", "–", "—", "=>", ">")
_NUMBERED = re.compile(r"\(?(?:\d+|[a-z])[.)]")
_KEY = re.compile(r"[^\W\d_][\w-]*:")


def comment(place: Place) -> Diagnosis | None:
    """A comment of another language after something on the same line."""
    token = place.token
    sign = _COMMENT.match(token.text) if token.kind == "ODD" and place.at else None
    if (
        sign is None
        or (place.at + 1 == len(place.tokens) and sign[0] == token.text)
        or not ENDS & place.expected.keys()
    ):
        return None
    found = place.report("L023", f"a comment begins with `#`, not with `{sign[0]}`", "write `#` instead", last=-1)
    here = token.span(place.path)
    edit = Edit(here._replace(end_column=here.column + len(sign[0])), "#")
    return replace(found, fix=Fix("write `#`", (edit,), safe=sign[0] in _SURE)), place.tokens[: place.at]


def other_notation(place: Place) -> Diagnosis | None:
    """Argdown, Markdown, YAML at the head of a line."""
    token = place.token
    if place.at or token.kind != "ODD":
        return None
    text = token.text
    following = place.tokens[1].text if len(place.tokens) > 1 else ""
    if re.match(r"`{3,}|~{3,}", text):
        help = "delete it: a map stands in its file without a fence around it"
        return place.report("L023", f"no line begins with {shown(text)}", help), None
    if text == "-" and (_KEY.fullmatch(following) or place.above.endswith(":")):
        return _list_of_yaml(place, following), None
    if text[0] in "[<" and len(text) > 1 and text not in BULLETS:
        message = "this is how Argdown writes a claim or an argument"
        return place.report("L023", message, "write `claim` and a name, and under it the text in quotation marks"), None
    if (text in BULLETS or text in _BULLET or _NUMBERED.fullmatch(text)) and _is_sentence(place.tokens[1:]):
        help = "write `claim` and a name, and under it the text in quotation marks"
        return place.report("L023", f"no line begins with {shown(text)}", help), None
    if text in BULLETS:
        word = BULLETS[text]
        help = f"write `{word}` and the name of a claim" + ("" if word == "because" else ", or `because` for a reason")
        return place.report("L023", f"no line begins with `{text}`", help), None
    if re.fullmatch(r"[-=*_~.]{3,}", text) and len(place.tokens) == 1:
        return place.report("L023", f"no line begins with {shown(text)}", "delete it, or write `#` before it"), None
    if text in _BULLET or _NUMBERED.fullmatch(text) or re.fullmatch(r"[-=*_`~|]{2,}|[{}\[\]|]", text):
        help = "begin it with a word of the language, such as `because`"
        return place.report("L023", f"no line begins with {shown(text)}", help), None
    if text.endswith(":") and len(text) > 1:
        return _key(place, text), None
    return None


def _is_sentence(tokens: list[Token]) -> bool:
    return reads_as_text(tokens) and tokens[0].text[0] not in "[<"


def _list_of_yaml(place: Place, key: str) -> Finding:
    if not _KEY.fullmatch(key):
        return place.report("L023", "no line begins with `-`", "a list of YAML is written as lines without `-`")
    word = meant(key[:-1], keywords(place.expected))
    if len(place.tokens) > 2 and key in ("id:", "name:", "claim:") and is_name(place.tokens[2]):
        help = f"write {shown(f'claim {place.tokens[2].text}')} in column 1"
    else:
        help = "a line begins with a word of the language" + (f", such as `{word}`," if word else "")
        help += " without `-` and without a colon"
    return place.report("L023", f"{shown(f'- {key}')} is how YAML begins a line", help, last=1)


def _key(place: Place, text: str) -> Finding:
    word = text[:-1]
    home = HOMES.get(word)
    if home and not place.above:
        help = f"indent it by two spaces under {home}, and write no colon after it"
        return place.report("L010", f"`{word}` cannot stand by itself", help)
    if home and word in place.table.keywords:
        help = f"it stands under {home}, without a colon"
        return place.report("L005", f"`{word}` cannot stand under {under(place)}", help)
    guess = meant(word, keywords(place.expected))
    help = (
        f"did you mean `{guess}`, without a colon?"
        if guess
        else "a line begins with a word of the language, without a colon"
    )
    return place.report("L023", f"{shown(text)} is how YAML begins a line", help)


def arrow(place: Place) -> Diagnosis | None:
    """`a -> b`, `a supports b`, `b because a`."""
    tokens = place.tokens
    if len(tokens) < 2 or place.at > 1 or tokens[1].text not in ARROWS or not is_name(tokens[0]):
        return None
    spoken = tokens[1].text.isalpha()
    if spoken and (place.above or len(tokens) != 3 or tokens[0].kind != "NAME"):
        return None
    word, forwards = ARROWS[tokens[1].text]
    names = [tokens[0].text, tokens[2].text if len(tokens) == 3 and is_name(tokens[2]) else ""]
    below, above = names if forwards else reversed(names)
    help = (
        f"write `{word} {below}` under `claim {above}`"
        if all(names)
        else f"write `{word}` and the name of the one under the claim that is the other"
    )
    message = (
        "this line begins with no word of the language" if spoken else f"there is no arrow {shown(tokens[1].text)}"
    )
    return place.report("L023", message, help, first=0, last=-1), None

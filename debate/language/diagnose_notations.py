"""Lines that are written as in another notation: comments, Markdown, Argdown, YAML, arrows."""

import re
from dataclasses import replace

from debate.diagnostics.finding import Edit, Finding, Fix
from debate.language.lexer import Token
from debate.language.parser import is_name
from debate.language.place import (
    ENDS,
    STEPS,
    Diagnosis,
    Place,
    as_claim,
    keywords,
    meant,
    reads_as_text,
    short,
    shown,
    suggested_name,
    synonyms,
    under,
)
from debate.language.vocabulary import ARROWS, BULLETS, HOMES, MARKS, TITLES

_COMMENT = re.compile(r"(//|/\*|<!--|--$|;$|%$)")
_SURE = ("//", "/*", "<!--")

_ITEMS = ("claim", "voice", "source", "term", "motion", "question", "issue")
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
    closing = place.rest(place.at).find({"/*": "*/", "<!--": "-->"}.get(sign[0], "\n"))
    if closing > 0:
        return _closed(place, found, sign[0], closing)
    here = token.span(place.path)
    edit = Edit(here._replace(end_column=here.column + len(sign[0])), "#")
    return replace(found, fix=Fix("write `#`", (edit,), safe=sign[0] in _SURE)), place.tokens[: place.at]


def _closed(place: Place, found: Finding, sign: str, closing: int) -> Diagnosis:
    """A comment between two signs: it goes to the end of the line."""
    token, text = place.token, place.rest(place.at)
    width = 2 if sign == "/*" else 3
    after = text[closing + width :].strip()
    said = f"# {text[len(sign) : closing].strip()}"
    line = f"{after} {said}".strip()
    span = found.span._replace(end_column=token.column + len(text))
    found = replace(found, span=span._replace(end_column=token.column + closing + width))
    if after:
        found = replace(found, help=(f"write {shown(said)} at the end of the line",))
    found = replace(found, fix=Fix(f"write {shown(said)}", (Edit(span, line),), safe=True))
    end = token.column + closing + width
    return found, [*place.tokens[: place.at], *(one for one in place.tokens[place.at :] if one.column >= end)]


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
        return _list_of_yaml(place, following)
    if (text in BULLETS or re.fullmatch(MARKS, text)) and _is_sentence(place.tokens[1:]):
        said = place.rest(1)
        word = BULLETS.get(text, "because")
        if place.above and word in place.expected:
            name = suggested_name(said)
            help = f"write its text under `claim {name}`, and here `{word} {name}`"
        else:
            help = as_claim(said)
        return place.report("L023", f"no line begins with {shown(text)}", help), None
    if text in ("{", "}") and len(place.tokens) == 1:
        help = "delete it: what belongs to an item stands under it, without brackets"
        return place.report("L023", f"no line begins with `{text}`", help), None
    if text in BULLETS:
        word = BULLETS[text]
        if word == "but" and word not in place.expected and "unless" in place.expected:
            word = "unless"
        help = f"write `{word}` and the name of a claim" + ("" if word == "because" else ", or `because` for a reason")
        return place.report("L023", f"no line begins with `{text}`", help), None
    if re.fullmatch(r"[-=*_~.]{3,}", text) and len(place.tokens) == 1:
        return place.report("L023", f"no line begins with {shown(text)}", "delete it, or write `#` before it"), None
    if re.fullmatch(MARKS, text) or re.fullmatch(r"[-=*_`~|]{2,}|[{}\[\]|]", text):
        help = "begin it with a word of the language, such as `because`"
        return place.report("L023", f"no line begins with {shown(text)}", help), None
    if text.endswith(":") and len(text) > 1:
        return _key(place, text)
    return None


def _is_sentence(tokens: list[Token]) -> bool:
    quoted = len(tokens) == 1 and tokens[0].kind in ("STRING", "CURLY")
    return quoted or (reads_as_text(tokens) and tokens[0].text[0] not in "[<")


def _list_of_yaml(place: Place, key: str) -> Diagnosis:
    above = place.above.rstrip(":")
    if not _KEY.fullmatch(key):
        plain = len(place.tokens) == 2 and is_name(place.tokens[1])
        help = f"a list of YAML is written as lines without `-`{f', such as `{above} {key}`' if plain and above in STEPS else ''}"
        return place.report("L023", "no line begins with `-`", help), None
    word = meant(key[:-1], keywords(place.expected))
    first, item = place.tokens[1], key[:-1] if key[:-1] in _ITEMS else "claim"
    if len(place.tokens) > 2 and key[:-1] in ("id", "name", *_ITEMS) and is_name(place.tokens[2]):
        help = f"write {shown(f'{item} {place.tokens[2].text}')} in column 1"
        if not place.above and item in place.expected:
            message = f"{shown(f'- {key}')} is how YAML begins a line"
            return place.report("L023", message, help, last=1), [
                first._replace(kind=item, text=item),
                *place.tokens[2:],
            ]
    else:
        help = "a line begins with a word of the language" + (f", such as `{word}`," if word else "")
        help += " without `-` and without a colon"
    return place.report("L023", f"{shown(f'- {key}')} is how YAML begins a line", help, last=1), None


def _key(place: Place, text: str) -> Diagnosis:
    word = text[:-1].strip("*_")
    said = place.rest(1) if len(place.tokens) > 1 else ""
    if word.lower() in TITLES and said and not place.above:
        help = f'a title stands after `map` and a name: `map {suggested_name(said)} "{short(said.strip(chr(34)))}"`'
        return place.report("L023", f"{shown(text)} is how YAML begins a line", help), None
    home = HOMES.get(word)
    if home and not place.above:
        help = f"indent it by two spaces under {home}, and write no colon after it"
        return place.report("L010", f"`{word}` cannot stand by itself", help), None
    if home and word in place.table.keywords:
        help = f"it stands under {home}, without a colon"
        return place.report("L005", f"`{word}` cannot stand under {under(place)}", help), None
    guess = meant(word, keywords(place.expected))
    help = (
        f"did you mean `{guess}`, without a colon?"
        if guess
        else "a line begins with a word of the language, without a colon"
    )
    found = place.report("L023", f"{shown(text)} is how YAML begins a line", help)
    if guess is None and (elsewhere := next((one for one in synonyms(word) if one in HOMES), None)):
        help = f"did you mean `{elsewhere}`? it stands, indented by two spaces, under {HOMES[elsewhere]}"
        return place.report("L023", f"{shown(text)} is no word of the language", help), None
    known = guess in place.expected if guess and len(place.tokens) > 1 else False
    return found, place.with_tokens(place.token._replace(kind=guess, text=guess)) if known and guess else None


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

"""Signs that are not those of the language: quotation marks, colons, other notations."""

import re

from debate.language.codes import finding
from debate.language.place import Diagnosis, Place, keywords, short, spelt_as_name
from debate.language.vocabulary import BULLETS
from debate.language.words import nearest


def quotes(place: Place) -> Diagnosis | None:
    """Quotation marks that do not close, or are not straight."""
    token = place.token
    if token.kind == "UNCLOSED":
        found = place.report("L008", "this text has no quotation mark at its end", 'end it with " on the same line')
        text = token.text[1:].rstrip().replace("\\", "").replace('"', "")
    elif token.kind == "CURLY":
        found = place.report(
            "L009",
            f"`{token.text[0]}` is not the quotation mark of the language",
            f"write straight ones: {_straight(token.text)}",
        )
        text = re.sub(r"[“”„«»‘’\"]", "", token.text).replace("\\", "").strip()
    elif token.kind == "ODD" and token.text.startswith("'") and ("STRING" in place.expected or "STRING" in place.first):
        text = place.rest(place.at).strip("'").replace("\\", "").replace('"', "")
        found = place.report("L009", "text stands between double quotation marks", f'write "{short(text)}"')
        return found, place.with_tokens(token._replace(kind="STRING", text=f'"{text}"'), drop=len(place.tokens))
    else:
        return None
    meant = token._replace(kind="STRING", text=f'"{text}"')
    return found, place.with_tokens(meant) if "STRING" in place.expected else None


def _straight(text: str) -> str:
    return f'"{short(re.sub("[“”„«»‘’]", "", text).strip())}"'


def paragraph(place: Place) -> Diagnosis | None:
    """`at 7`, `at paragraph 7`."""
    token = place.token
    if token.kind != "NUMBER" or "PLACE" not in place.expected or not token.text.replace("-", "").isdecimal():
        return None
    word = place.tokens[place.at - 1].text in ("paragraph", "para", "par")
    first = place.at - word
    found = place.report(
        "L007",
        "a paragraph is written without a space, after a p",
        f"write `p{token.text}`",
        first=first,
        last=place.at,
    )
    return found, [
        *place.tokens[:first],
        token._replace(kind="PLACE", text=f"p{token.text}"),
        *place.tokens[place.at + 1 :],
    ]


def colon(place: Place) -> Diagnosis | None:
    """`because: x`."""
    token = place.token
    if token.kind != "ODD" or not token.text.endswith(":") or len(token.text) < 2:
        return None
    word = token.text[:-1]
    kind = word if word in place.table.keywords else "NAME"
    if kind in place.expected or (kind == "NAME" and place.at and "NAME" in place.expected and spelt_as_name(word)):
        colon = token._replace(column=token.end - 1)
        found = finding("L007", f"no colon stands after `{word}`", colon.span(place.path), f"write `{word}` without it")
        return found, place.with_tokens(token._replace(kind=kind, text=word))
    return None


def other_notation(place: Place) -> Diagnosis | None:
    """Argdown, Markdown, YAML at the head of a line."""
    token = place.token
    if place.at or token.kind != "ODD":
        return None
    text = token.text
    if text[0] in "[<" and len(text) > 1 and text not in BULLETS:
        message = "this is how Argdown writes a claim or an argument"
        return place.report("L023", message, "write `claim` and a name, and under it the text in quotation marks"), None
    if text in BULLETS:
        word = BULLETS[text]
        message = f"no line begins with `{text}`"
        help = f"write `{word}` and the name of a claim" + ("" if word == "because" else ", or `because` for a reason")
        return place.report("L023", message, help), None
    if text in ("*", "•", "–", "—", "=>", "---", "```", ">") or re.fullmatch(r"\d+[.)]|[-=*_`~]{2,}", text):
        return place.report(
            "L023", f"no line begins with `{text}`", "begin it with a word of the language, such as `because`"
        ), None
    if text.endswith(":") and len(text) > 1:
        word = text[:-1]
        guess = nearest(word, keywords(place.expected))
        help = (
            f"did you mean `{guess}`, without a colon?"
            if guess
            else "a line begins with a word of the language, without a colon"
        )
        return place.report("L023", f"`{text}` is how YAML begins a line", help), None
    return None

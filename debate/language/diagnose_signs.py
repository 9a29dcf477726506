"""Quotation marks, paragraphs, colons: signs that stand otherwise than in the language."""

import re

from debate.language.codes import finding
from debate.language.place import Diagnosis, Place, short, spelt_as_name


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
    elif token.kind == "ODD" and token.text.startswith("'") and "STRING" in place.expected:
        text = place.rest(place.at).strip("'").replace("\\", "").replace('"', "")
        found = place.report("L009", "text stands between double quotation marks", f'write "{short(text)}"')
        return found, place.with_tokens(token._replace(kind="STRING", text=f'"{text}"'), drop=len(place.tokens))
    else:
        return None
    meant = token._replace(kind="STRING", text=f'"{text}"')
    return found, place.with_tokens(meant) if "STRING" in place.expected else None


def _straight(text: str) -> str:
    return f'"{short(re.sub("[“”„«»‘’]", "", text).strip())}"'


def inner_quotes(place: Place) -> Diagnosis | None:
    """`"He said "no" twice."`."""
    tokens, at = place.tokens, place.at
    if not at or tokens[at - 1].kind != "STRING" or tokens[at - 1].end != place.token.column:
        return None
    if place.token.text[0] in ",:" or tokens[at - 1].text == '""':
        return _triple(place)
    ends = [
        index
        for index in range(at, len(tokens))
        if tokens[index].kind in ("STRING", "UNCLOSED")
        and tokens[index].text.rstrip().endswith('"')
        and tokens[index - 1].end == tokens[index].column
    ]
    if not ends:
        return None
    first, last = tokens[at - 1], tokens[ends[-1]]
    written = place.raw[first.line][first.column - 1 : last.end - 1].rstrip()
    text = re.sub(r'(?<!\\)"', r'\\"', written[1:-1])
    help = f"write {short(f'{chr(34)}{text}{chr(34)}')}"
    found = place.report("L007", 'inside a text a quotation mark is written `\\"`', help, first=at - 1, last=ends[-1])
    return found, [
        *tokens[: at - 1],
        first._replace(text=f'"{text}"', end=first.column + len(written)),
        *tokens[ends[-1] + 1 :],
    ]


def _triple(place: Place) -> Diagnosis | None:
    """Three quotation marks on each side, as in a programming language."""
    tokens, at = place.tokens, place.at
    if tokens[at - 1].text != '""' or not place.token.text.startswith('"'):
        return None
    help = "begin and end each of its lines with one quotation mark"
    found = place.report("L007", "one quotation mark begins a text, and one ends it", help, first=at - 1, last=-1)
    closed = place.token.kind == "STRING" and [token.text for token in tokens[at + 1 :]] == ['""']
    return found, [*tokens[: at - 1], place.token] if closed else None


def paragraph(place: Place) -> Diagnosis | None:
    """`at 7`, `at paragraph 7`."""
    token = place.token
    number = re.fullmatch(r"[§¶(]?[Pp]?(\d+(?:-\d+)?)\)?", token.text)
    if number and token.kind in ("ODD", "NAME") and place.at and "PLACE" in place.expected:
        found = place.report("L007", "a paragraph is written with a small p and its number", f"write `p{number[1]}`")
        return found, place.with_tokens(token._replace(kind="PLACE", text=f"p{number[1]}"))
    if token.kind == "NUMBER" and place.at and place.tokens[place.at - 1].text in ("page", "pages", "pp"):
        help = "count its paragraphs from the title, which is `p1`, and write for example `p7`"
        return place.report("L007", "a place is a paragraph, not a page", help, first=place.at - 1, last=place.at), None
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

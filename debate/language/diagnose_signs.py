"""Quotation marks, paragraphs, colons: signs that stand otherwise than in the language."""

import re
from dataclasses import replace

from debate.language.codes import finding
from debate.language.lexer import Token, scan, words
from debate.language.place import ENDS, Diagnosis, Place, short, shown, spelt_as_name


def quotes(place: Place) -> Diagnosis | None:
    """Quotation marks that do not close, or are not straight."""
    token = place.token
    if token.kind == "UNCLOSED":
        found = place.report("L008", "this text has no quotation mark at its end", 'end it with " on the same line')
        if token.text.rstrip()[-1] in "”“»" and len(token.text.rstrip()) > 1:
            message = f"`{token.text.rstrip()[-1]}` is not the quotation mark of the language"
            found = place.report("L009", message, 'write " instead')
            token = token._replace(text=token.text.rstrip()[:-1])
        text = token.text[1:].rstrip().replace("\\", "").replace('"', "")
    elif token.kind == "CURLY":
        text, after = _inside(token.text)
        plain = text.replace("\\", "").replace('"', '\\"')
        message = f"`{token.text[0]}` is not the quotation mark of the language"
        straight = token._replace(kind="STRING", text=f'"{plain}"', end=token.end - len(after))
        found = place.report("L009", message, f'write straight ones: "{short(plain)}"')
        if not after.strip():
            return found, place.with_tokens(straight) if "STRING" in place.expected else None
        span = found.span._replace(end_column=straight.end)
        found = replace(found, span=span)
        return found, place.with_tokens(straight, *_rest(place, straight.end)) if "STRING" in place.expected else None
    elif token.kind == "ODD" and token.text.startswith("'") and "STRING" in place.expected:
        text = place.rest(place.at).strip("'").replace("\\", "").replace('"', "")
        found = place.report("L009", "text stands between double quotation marks", f'write "{short(text)}"')
        return found, place.with_tokens(token._replace(kind="STRING", text=f'"{text}"'), drop=len(place.tokens))
    else:
        return None
    meant = token._replace(kind="STRING", text=f'"{text}"')
    return found, place.with_tokens(meant) if "STRING" in place.expected else None


_CLOSING = {
    "“": '”"',
    "”": '”"',
    "„": '“”"',
    "«": "»",
    "»": "«»",
    "‘": "’",
    "’": "’",
    "「": "」",
    "『": "』",
    "《": "》",
    "＂": "＂",
}


def _inside(written: str) -> tuple[str, str]:
    """What stands between the first quotation mark and the one that closes it, and what comes after that. An apostrophe
    between letters, and a pair within, close nothing.
    """
    opening, closing, depth = written[0], _CLOSING[written[0]], 1
    for index in range(1, len(written)):
        letter = written[index]
        if letter == opening and letter not in closing:
            depth += 1
        elif letter in closing and not re.match(r"\w.\w", written[index - 1 : index + 2]):
            depth -= 1
            if not depth:
                return written[1:index].strip(), written[index + 1 :]
    return written[1:].rstrip(closing + '" ').strip(), ""


def _rest(place: Place, column: int) -> list[Token]:
    """The tokens of the line from a column on."""
    line = place.token.line
    text = place.raw.get(line, "")
    read = scan(f"{' ' * (column - 1)}{text[column - 1 :]}\n", line, words(place.table), [])
    return [token for token in read if token.kind not in ENDS]


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
    number = re.fullmatch(r"[§¶(]?(?:[Pp](?:ar|ara|aragraph)?\.?)?(\d+(?:-\d+)?)[).]?", token.text)
    if number and token.kind in ("ODD", "NAME") and place.at and "PLACE" in place.expected:
        found = place.report("L007", "a paragraph is written with a small p and its number", f"write `p{number[1]}`")
        return found, place.with_tokens(token._replace(kind="PLACE", text=f"p{number[1]}"))
    if token.kind == "NUMBER" and place.at and place.tokens[place.at - 1].text in ("page", "pages", "pp"):
        help = "count its paragraphs from the title, which is `p1`, and write for example `p7`"
        return place.report("L007", "a place is a paragraph, not a page", help, first=place.at - 1, last=place.at), None
    if token.kind != "NUMBER" or "PLACE" not in place.expected or not token.text.replace("-", "").isdecimal():
        return None
    word = place.tokens[place.at - 1].text.lower().rstrip(".") in ("paragraph", "para", "par", "p", "¶", "§")
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
    if len(place.tokens) == 1 or (kind == "NAME" and not spelt_as_name(word)):
        return _alone(place, word, kind)
    if kind in place.expected or (kind == "NAME" and place.at and "NAME" in place.expected and spelt_as_name(word)):
        colon = token._replace(column=token.end - 1)
        found = finding("L007", f"no colon stands after `{word}`", colon.span(place.path), f"write `{word}` without it")
        return found, place.with_tokens(token._replace(kind=kind, text=word))
    return None


def _alone(place: Place, word: str, kind: str) -> Diagnosis | None:
    """`because:` before a list, `cars:` before what is said of it, `claim 1:`."""
    token = place.token
    if len(place.tokens) > 1:
        if not re.fullmatch(r"\d+", word) or "NAME" not in place.expected:
            return None
        help = f"write for example `n{word}`, without a colon"
        found = place.report("L013", f"`{word}` is no name: a name starts with a letter", help)
        return found, place.with_tokens(token._replace(kind="NAME", text=f"n{word}"))
    if kind in place.expected and kind != "NAME":
        help = f"write `{word}` and what belongs to it on one line, without a colon"
    elif kind == "NAME" and spelt_as_name(word) and place.above.endswith("s:"):
        help = f"write {shown(f'{place.above[:-2]} {word}')} in column 1"
    else:
        return None
    return place.report("L023", f"{shown(token.text)} is how YAML begins a line", help), None

"""What is wrong with a line, in words, and how it was probably meant."""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from debate.diagnostics.finding import Finding
from debate.language.codes import finding
from debate.language.lexer import Token, right_to_left
from debate.language.parser import JOINING, is_name
from debate.language.source import called
from debate.language.table import Table
from debate.language.vocabulary import BULLETS, HOMES, SYNONYMS
from debate.language.words import listed, nearest

ENDS = frozenset({"_NL", "_INDENT", "_DEDENT", "$END"})
ATTITUDES = ("asserts", "endorses", "concedes", "denies", "doubts", "asks", "retracts", "reports", "relies")


def meant(word: str, options: Iterable[str]) -> str | None:
    """The option that a word was meant to be: the same thing by another name, or nearly the same spelling."""
    options = tuple(options)
    synonyms = SYNONYMS.get(word.lower(), "").split()
    return next((synonym for synonym in synonyms if synonym in options), None) or nearest(word, options)


class Line(NamedTuple):
    """A line of an item: how deep it stands, and what is on it."""

    level: int
    tokens: list[Token]


class Place(NamedTuple):
    """Where a line goes wrong: at token ``at``, where the grammar has ``expected`` next; ``first`` is what it has for
    the line's first
    word, ``above`` the keyword of the line that this one stands under."""

    tokens: list[Token]
    at: int
    expected: dict[str, int]
    first: dict[str, int]
    above: str
    raw: dict[int, str]
    path: str
    table: Table

    @property
    def token(self) -> Token:
        """The token that does not fit; at the end of the line, the last one."""
        return self.tokens[min(self.at, len(self.tokens) - 1)]

    def rest(self, index: int) -> str:
        """The line as written, from a token on, without a comment."""
        token = self.tokens[index]
        text = self.raw.get(token.line, "")[token.column - 1 : self.tokens[-1].end - 1]
        return text.strip()

    def report(self, code: str, message: str, *help: str, first: int | None = None, last: int | None = None) -> Finding:
        """A finding at the token, or from one token to another."""
        start = self.token if first is None else self.tokens[first]
        end = start if last is None else self.tokens[last]
        return finding(code, message, start.span(self.path)._replace(end_column=end.end), *help)

    def with_tokens(self, *tokens: Token, drop: int = 1) -> list[Token]:
        """The line with other tokens in the place of the one that does not fit (and of those after it, up to
        ``drop``).
        """
        return [*self.tokens[: self.at], *tokens, *self.tokens[self.at + drop :]]


Diagnosis = tuple[Finding, list[Token] | None]


def too_deep_under(keyword: str, token: Token, path: str) -> Finding:
    """The finding for a line that stands under one that can have nothing under it."""
    above = f"`{keyword}`" if keyword and not keyword.startswith('"') else "a text"
    span = token.span(path)._replace(column=1)
    return finding("L010", f"nothing can stand under {above}", span, "indent this line as much as the one above it")


def diagnose(place: Place) -> Diagnosis:
    """What is wrong at the place, and the line as it was probably meant (None if that cannot be told)."""
    if place.at >= len(place.tokens):
        return _too_short(place)
    for look in (
        _quotes,
        _paragraph,
        _colon,
        _other_notation,
        _first_word,
        _occurrence,
        _name,
        _join,
        _unquoted,
        _rest,
    ):
        found = look(place)
        if found is not None:
            return found
    raise AssertionError("the last look always finds something")


def _keywords(row: Iterable[str]) -> list[str]:
    return sorted(word for word in row if word[0].isalpha() and word.islower())


def _quotes(place: Place) -> Diagnosis | None:
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
        found = place.report("L009", "text stands between double quotation marks", f'write "{_short(text)}"')
        return found, place.with_tokens(token._replace(kind="STRING", text=f'"{text}"'), drop=len(place.tokens))
    else:
        return None
    meant = token._replace(kind="STRING", text=f'"{text}"')
    return found, place.with_tokens(meant) if "STRING" in place.expected else None


def _straight(text: str) -> str:
    return f'"{_short(re.sub("[“”„«»‘’]", "", text).strip())}"'


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:37].rstrip()}..."


def _paragraph(place: Place) -> Diagnosis | None:
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


def _colon(place: Place) -> Diagnosis | None:
    """`because: x`."""
    token = place.token
    if token.kind != "ODD" or not token.text.endswith(":") or len(token.text) < 2:
        return None
    word = token.text[:-1]
    kind = word if word in place.table.keywords else "NAME"
    if kind in place.expected or (kind == "NAME" and place.at and "NAME" in place.expected and _is_name(word)):
        colon = token._replace(column=token.end - 1)
        found = finding("L007", f"no colon stands after `{word}`", colon.span(place.path), f"write `{word}` without it")
        return found, place.with_tokens(token._replace(kind=kind, text=word))
    return None


def _is_name(word: str) -> bool:
    return re.fullmatch(r"[^\W\d_](?:[^\W_]|-)*(?:\.[^\W\d_](?:[^\W_]|-)*)?", word) is not None and not right_to_left(
        word
    )


def _other_notation(place: Place) -> Diagnosis | None:
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
        guess = nearest(word, _keywords(place.expected))
        help = (
            f"did you mean `{guess}`, without a colon?"
            if guess
            else "a line begins with a word of the language, without a colon"
        )
        return place.report("L023", f"`{text}` is how YAML begins a line", help), None
    return None


_PLURAL = {"map", "source", "voice", "term", "claim", "question", "issue", "motion"}

_STEPS = ("because", "but", "though", "unless")


def _first_word(place: Place) -> Diagnosis | None:
    """The first word of the line is none that can stand here."""
    if place.at:
        return None
    token = place.token
    word = token.text
    options = _keywords(place.expected)
    if token.kind == "STRING":
        if not place.above:
            return place.report(
                "L010", "this text belongs to nothing", "write it, indented, under what it belongs to"
            ), None
        return place.report("L005", f"no text can stand under {_under(place)}", "put it under the claim itself"), None
    lowered = word.lower()
    if lowered in options:
        found = place.report("L004", f"the word is written small: `{lowered}`", f"write `{lowered}`")
        return found, place.with_tokens(token._replace(kind=lowered, text=lowered))
    if token.kind in ("EXTRA",) or word in place.table.keywords:
        return _misplaced(place, word)
    if token.kind in ("NAME", "PLACE", "ODD"):
        return _unknown_word(place, word, options)
    return None


def _under(place: Place) -> str:
    if place.above.startswith('"'):
        return "a text"
    return f"`{place.above}`" if place.above in place.table.keywords else "this"


def _misplaced(place: Place, word: str) -> Diagnosis:
    token = place.token
    if not place.above:
        home = HOMES.get(word, "something else")
        return place.report("L010", f"`{word}` cannot stand by itself", f"indent it by two spaces under {home}"), None
    if word in ("but", "though") and "unless" in place.expected:
        message = f"`{word}` cannot stand under {_under(place)}"
        found = place.report("L005", message, "write `unless`: it attacks the step, where `but` speaks against a claim")
        return found, place.with_tokens(token._replace(kind="unless", text="unless"))
    stands = HOMES.get(word)
    message = f"`{word}` cannot stand under {_under(place)}"
    if word == "note" or token.kind == "EXTRA" or stands is None:
        return place.report("L005", message, "put it under the line above that, or leave it out"), None
    return place.report("L005", message, f"it stands under {stands}"), None


def _unknown_word(place: Place, word: str, options: list[str]) -> Diagnosis:
    token = place.token
    guess = meant(word, options)
    if guess:
        found = place.report("L004", f"`{_short(word)}` is no word of the language", f"did you mean `{guess}`?")
        return found, place.with_tokens(token._replace(kind=guess, text=guess))
    if len(place.tokens) > 2 and "STRING" in place.expected and not _looks_like_line(place.tokens):
        return _as_text(place, 0)
    if not place.above:
        following = place.tokens[1].kind if len(place.tokens) > 1 else ""
        if following in ATTITUDES:
            return place.report(
                "L010", f"what `{word}` {following} belongs to a claim", "indent it by two spaces under the claim"
            ), None
        known = "`claim`, `source`, `voice`, `term` or `motion`"
        return place.report(
            "L004", f"`{_short(word)}` is no word of the language", f"an item begins with a word such as {known}"
        ), None
    elsewhere = nearest(word, place.table.keywords)
    if elsewhere:
        help = f"did you mean `{elsewhere}`? it cannot stand under {_under(place)}"
    else:
        help = (
            f"under {_under(place)} can stand {listed(options[:12])}"
            if options
            else f"nothing like it can stand under {_under(place)}"
        )
    return place.report("L004", f"`{_short(word)}` is no word of the language", help), None


def _looks_like_line(tokens: list[Token]) -> bool:
    """Whether a line has a text, an anchor or a number in it, and so is no unquoted text itself."""
    return any(token.kind in ("STRING", "PLACE", "UNCLOSED", "CURLY") for token in tokens)


def _as_text(place: Place, index: int) -> Diagnosis:
    text = place.rest(index).replace("\\", "").replace('"', "")
    found = place.report(
        "L025",
        "text stands between quotation marks",
        f'write "{_short(text)}"',
        first=index,
        last=len(place.tokens) - 1,
    )
    meant = place.tokens[index]._replace(kind="STRING", text=f'"{text}"', end=place.tokens[-1].end)
    return found, [*place.tokens[:index], meant]


def _occurrence(place: Place) -> Diagnosis | None:
    """`ham assert at p7`, or a misspelt keyword that was taken for a voice."""
    if "asserts" not in place.expected:
        return None
    token, head = place.token, place.tokens[0]
    verb = meant(token.text, ATTITUDES) if is_name(token) else None
    keyword = meant(head.text, _keywords(place.first)) if place.at == 1 else None
    if place.at == 1 and head.text.lower() in place.first:
        lowered = head.text.lower()
        found = place.report("L004", f"the word is written small: `{lowered}`", f"write `{lowered}`", first=0)
        return found, [head._replace(kind=lowered, text=lowered), *place.tokens[1:]]
    if place.at == 1 and head.kind == head.text and keyword is None and not verb:
        return _misplaced(place._replace(at=0), head.text)
    if verb and (keyword is None or f"{token.text}s" == verb):
        found = place.report("L004", f"`{token.text}` is no word of the language", f"did you mean `{verb}`?")
        return found, place.with_tokens(token._replace(kind=verb, text=verb))
    if keyword:
        found = place.report("L004", f"`{head.text}` is no word of the language", f"did you mean `{keyword}`?", first=0)
        return found, [head._replace(kind=keyword, text=keyword), *place.tokens[1:]]
    if place.at == 1 and token.kind in ("and", ","):
        help = "write a line for each voice, or name a voice of kind `group`"
        return place.report("L007", "an occurrence has one voice", help), None
    if place.at == 1 and len(place.tokens) > 2 and "STRING" in place.first and not _looks_like_line(place.tokens):
        return _as_text(place, 0)
    if place.at == 1 and token.kind != "NAME":
        return place.report(
            "L004",
            f"`{head.text}` is no word of the language",
            f"under {_under(place)} a line begins with a word such as "
            f"{listed(['because', 'but', 'note'])}, or with a voice",
            first=0,
        ), None
    message = f"`{_short(token.text)}` is nothing that a voice does"
    return place.report("L004", message, f"after a voice stands {listed((*ATTITUDES[:8], 'relies on'))}"), None


def _name(place: Place) -> Diagnosis | None:
    """Something that is no name where a name should be."""
    if "NAME" not in place.expected:
        return None
    token = place.token
    word = token.text
    if token.kind == "STRING":
        before = place.tokens[place.at - 1].text
        if place.tokens[0].kind in _PLURAL | {"section"}:
            message = f"the name is missing between `{before}` and the text"
            return place.report(
                "L006",
                message,
                f"write a short name first, as in `{before} {_suggested(word)} {_straight_short(word)}`",
            ), None
        help = "name a claim; its text is written once, under `claim`"
        return place.report("L006", f"after `{before}` stands a name, not a text", help), None
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


def _suggested(text: str) -> str:
    words = re.findall(r"[^\W\d_]+", text.lower())
    return "-".join([word for word in words if len(word) > 3][:2]) or "my-name"


def _straight_short(text: str) -> str:
    return f'"{_short(text.strip(chr(34)))}"'


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
        found = place.report("L013", f"`{_short(word)}` is no name: a name starts with a letter", help)
        clean = f"n{re.sub('[^a-z0-9-]', '', word.lower())}"
    elif clean and _is_name(clean) and clean not in JOINING:
        found = place.report(
            "L013", f"`{_short(word)}` is no name", f"write `{_short(clean)}`: letters, digits and hyphens"
        )
    else:
        return place.report(
            "L013",
            f"`{_short(word)}` is no name",
            "a name is made of letters, digits and hyphens, and starts with a letter",
        ), None
    if not _is_name(clean):
        return found, None
    return found, place.with_tokens(token._replace(kind="NAME", text=clean))


def _join(place: Place) -> Diagnosis | None:
    """A word that joins two things: the wrong one, misspelt, or missing."""
    token = place.token
    joins = [
        word
        for word in ("and", ",", "with", "as", "to", "of", "over", "is", "in", "on", "by", "at")
        if word in place.expected
    ]
    sure = [word for word in joins if word not in ("and", ",", "as", "in", "by", "at") or len(joins) == 1]
    if token.kind == "," and "and" in joins:
        found = place.report(
            "L007", "linked premises are joined by `and`", "write `and`; or, for a second reason, another line"
        )
        return found, place.with_tokens(token._replace(kind="and", text="and"))
    if token.kind == "and" and "," in joins:
        found = place.report("L007", "these are separated by commas", "write a comma instead of `and`")
        return found, place.with_tokens(token._replace(kind=",", text=","))
    if token.kind in ("PLACE", "STRING") and "at" in place.expected:
        found = place.report(
            "L006",
            f"`at` is missing before {token.text if token.kind == 'STRING' else f'`{token.text}`'}",
            "write `at` before the place",
        )
        return found, place.with_tokens(token._replace(kind="at", text="at"), token)
    if not is_name(token) and token.kind not in JOINING:
        return None
    only = sure[0] if len(sure) == 1 and sure[0] not in ("and", ",") and not ENDS & place.expected.keys() else None
    if only and (token.kind in JOINING or nearest(token.text, [only])):
        found = place.report("L007", f"`{token.text}` does not belong here", f"write `{only}`")
        return found, place.with_tokens(token._replace(kind=only, text=only))
    if only:
        found = place.report(
            "L006", f"`{only}` is missing before `{token.text}`", f"write `{only}` between the two names"
        )
        return found, place.with_tokens(token._replace(kind=only, text=only), token)
    guess = (
        nearest(token.text, joins)
        if token.kind == "NAME" and len(token.text) > 1 and place.at + 1 < len(place.tokens)
        else None
    )
    if guess:
        found = place.report("L004", f"`{token.text}` is no word of the language", f"did you mean `{guess}`?")
        return found, place.with_tokens(token._replace(kind=guess, text=guess))
    return None


def _unquoted(place: Place) -> Diagnosis | None:
    """Words where a text should be, or a name of several words."""
    token = place.token
    if (
        "STRING" in place.expected
        and "NAME" not in place.expected
        and token.kind not in ("STRING", ",")
        and not _is_sign(token)
    ):
        if place.at == 2 and place.tokens[0].kind in _PLURAL and ENDS & place.expected.keys() and is_name(token):
            return _several_words(place)
        return _as_text(place, place.at)
    if is_name(token) and place.at and is_name(place.tokens[place.at - 1]) and place.at > 1:
        return _several_words(place)
    return None


def _is_sign(token: Token) -> bool:
    return token.kind == "ODD" and not any(letter.isalnum() for letter in token.text)


def _several_words(place: Place) -> Diagnosis:
    end = place.at
    while end < len(place.tokens) and is_name(place.tokens[end]):
        end += 1
    words = place.tokens[place.at - 1 : end]
    name = "-".join(token.text for token in words)
    if len(words) > 5 or "." in name:
        found = place.report("L007", f"`{_short(place.token.text)}` does not belong here", "a name is one word")
        return found, place.tokens[: place.at] if ENDS & place.expected.keys() else None
    message = "a name is one word"
    found = place.report(
        "L013", message, f"join its words by hyphens: `{_short(name)}`", first=place.at - 1, last=end - 1
    )
    meant = words[0]._replace(kind="NAME", text=name, end=words[-1].end)
    return found, [*place.tokens[: place.at - 1], meant, *place.tokens[end:]]


def _rest(place: Place) -> Diagnosis:
    """Something that does not belong in the line."""
    token = place.token
    shown = _short(token.text)
    if token.kind == "ODD" and not token.text.isprintable():
        hidden = next(letter for letter in token.text if not letter.isprintable())
        found = place.report("L014", f"here is a character that cannot be seen: {called(hidden)}", "delete it")
    elif _is_sign(token):
        found = place.report(
            "L014",
            f"`{shown}` means nothing here",
            "delete it, or put the text that it belongs to between quotation marks",
        )
    elif "NUMBER" in place.expected and len(place.expected) == 1:
        return place.report(
            "L007", f"a number stands after `{place.tokens[place.at - 1].text}`, not `{shown}`", "write it in digits"
        ), None
    else:
        found = place.report(
            "L007", f"{shown if token.kind == 'STRING' else f'`{shown}`'} does not belong here", *_instead(place)
        )
    return found, place.tokens[: place.at] if ENDS & place.expected.keys() and place.at else None


def _instead(place: Place) -> list[str]:
    if ENDS & place.expected.keys():
        return ["end the line before it"]
    names = {
        "NAME": "a name",
        "STRING": "a text in quotation marks",
        "NUMBER": "a number",
        "PLACE": "a paragraph such as `p7`",
    }
    known = [text for kind, text in names.items() if kind in place.expected] + [
        f"`{word}`" for word in _keywords(place.expected)
    ]
    return [f"here stands {' or '.join(known[:4])}"] if known else []


_MISSING: tuple[tuple[str, Callable[[str], str], str], ...] = (
    (
        "PLACE",
        lambda before: f"the place is missing after `{before}`",
        "write a paragraph such as `p7`, or a phrase in quotation marks",
    ),
    ("NAME", lambda before: f"a name is missing after `{before}`", "write the name that is meant"),
    ("STRING", lambda before: f"the text is missing after `{before}`", "write it in quotation marks"),
    ("NUMBER", lambda before: f"a number is missing after `{before}`", "write it in digits"),
)


def _too_short(place: Place) -> Diagnosis:
    """The line ends before it is complete."""
    last = place.tokens[-1]
    before = _short(last.text)
    if "asserts" in place.expected and len(place.tokens) == 1:
        guess = meant(last.text, _keywords(place.first))
        if guess:
            found = place.report("L004", f"`{before}` is no word of the language", f"did you mean `{guess}`?")
            return found, [last._replace(kind=guess, text=guess)]
        if last.text.lower() in place.first:
            return place.report(
                "L004", f"the word is written small: `{last.text.lower()}`", f"write `{last.text.lower()}`"
            ), None
    if "_INDENT" in place.expected and "STRING" not in place.expected:
        head = " ".join(token.text for token in place.tokens)
        return place.report(
            "L006",
            f"nothing stands under `{head}`",
            "add lines under it, indented by two spaces, or delete it",
            first=0,
            last=-1,
        ), None
    if {"NAME", "STRING", "NUMBER"} <= place.expected.keys():
        return place.report(
            "L006", f"something is missing after `{before}`", "write a word, a number, or a text in quotation marks"
        ), None
    for kind, message, help in _MISSING:
        if kind in place.expected:
            return place.report("L006", message(before), help), None
    words = _keywords(place.expected)
    if len(words) > 4:
        return place.report("L006", f"the line ends after `{before}`", f"after it stands {listed(words[:12])}"), None
    return place.report(
        "L006", f"the line ends after `{before}`", f"go on with {listed(words)}" if words else "say more"
    ), None

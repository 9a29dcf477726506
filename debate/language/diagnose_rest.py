"""Words too many, and words too few."""

import re
from collections.abc import Callable

from debate.language.place import (
    ENDS,
    STEPS,
    Diagnosis,
    Place,
    as_text,
    is_sign,
    keywords,
    looks_like_line,
    meant,
    short,
    shown,
    step_of_text,
    suggested_name,
)
from debate.language.source import called
from debate.language.vocabulary import HOMES
from debate.language.words import listed


def rest(place: Place) -> Diagnosis:
    """Something that does not belong in the line."""
    token = place.token
    if (
        token.kind == ","
        and place.tokens[0].kind in _NAMED
        and (texts := [one for one in place.tokens[place.at :] if one.kind == "STRING"])
    ):
        help = f"write a `{place.tokens[0].text}` for each name"
        return place.report("L007", f"a {place.tokens[0].text} has one name", help), [
            *place.tokens[: place.at],
            texts[0],
        ]
    if token.kind == "ODD" and not token.text.isprintable():
        hidden = next(letter for letter in token.text if not letter.isprintable())
        found = place.report("L014", f"here is a character that cannot be seen: {called(hidden)}", "delete it")
    elif is_sign(token):
        return _sign(place)
    elif "NUMBER" in place.expected and len(place.expected) == 1:
        return place.report(
            "L007",
            f"a number stands after `{place.tokens[place.at - 1].text}`, not {shown(token.text)}",
            "write the number alone, and after it in quotation marks what it counts"
            if re.search(r"\d", token.text)
            else "write it in digits",
        ), None
    else:
        found = place.report(
            "L007",
            f"{short(token.text) if token.kind == 'STRING' else shown(token.text)} does not belong here",
            *_instead(place),
        )
    return found, place.tokens[: place.at] if ENDS & place.expected.keys() and place.at else None


def _sign(place: Place) -> Diagnosis:
    """A sign that means nothing, such as `=`: what follows is read, if it can stand there without the sign."""
    following = place.tokens[place.at + 1].kind if place.at + 1 < len(place.tokens) else "_NL"
    fits = following in place.expected or (
        following not in ENDS and "NAME" in place.expected and not is_sign(place.tokens[place.at + 1])
    )
    help = "delete it" if fits else "delete it, or put the text that it belongs to between quotation marks"
    message = f"{shown(place.token.text)} means nothing here"
    others = place.tokens[place.at + 1 :]
    if "STRING" in place.expected and place.at and others:
        texts = [token for token in others if token.kind == "STRING"]
        if len(texts) == 1 and not fits:
            help = (
                "what belongs to an item stands under it, without brackets" if place.token.text == "{" else "delete it"
            )
            return place.report("L014", message, help), [*place.tokens[: place.at], texts[0]]
        text = as_text(place, place.at + 1)[1]
        if not texts and not looks_like_line(others) and text and re.search(r"\w", text[-1].text):
            found = place.report("L014", message, f"write {text[-1].text} instead", last=-1)
            return found, [*place.tokens[: place.at], text[-1]]
    if place.token.text in ("{", "}"):
        help = "delete it: what belongs to an item stands under it, without brackets"
    found = place.report("L014", message, help)
    if fits and place.at:
        return found, place.with_tokens()
    return found, place.tokens[: place.at] if ENDS & place.expected.keys() and place.at else None


def _instead(place: Place) -> list[str]:
    if ENDS & place.expected.keys():
        if place.token.kind == ",":
            return ["delete it"]
        return ["begin a new line with it" if place.token.kind in HOMES else "end the line before it"]
    names = {
        "NAME": "a name",
        "STRING": "a text in quotation marks",
        "NUMBER": "a number",
        "PLACE": "a paragraph such as `p7`",
    }
    known = [text for kind, text in names.items() if kind in place.expected] + [
        f"`{word}`" for word in keywords(place.expected)
    ]
    return [f"here stands {' or '.join(known[:4])}"] if known else []


_NAMED = ("source", "voice", "term", "claim", "question", "issue", "motion")


def _below(place: Place) -> str:
    """The first line under the one that ends too early."""
    line = place.tokens[-1].line
    return next((text for number, text in place.raw.items() if number > line and text.strip()), "")


def _text_below(place: Place) -> str | None:
    """The text that is indented under the line, where it should stand on the line itself."""
    below = _below(place)
    indent = len(below) - len(below.lstrip())
    return below.strip() if below.lstrip()[:1] == '"' and indent >= place.tokens[0].column else None


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


def too_short(place: Place) -> Diagnosis:
    """The line ends before it is complete."""
    last = place.tokens[-1]
    before = short(last.text)
    if last.kind == "," and len(place.tokens) > 2:
        return place.report("L007", "`,` does not belong here", "delete it, or write a name after it"), place.tokens[
            :-1
        ]
    if "asserts" in place.expected and len(place.tokens) == 1:
        guess = meant(last.text, keywords(place.first))
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
    if last.kind == "tags" and "#" in place.raw.get(last.line, ""):
        return place.report(
            "L006", "`#` begins a comment, so that nothing stands after `tags`", "write it without `#`"
        ), None
    if {"NAME", "STRING", "NUMBER"} <= place.expected.keys():
        return place.report(
            "L006", f"something is missing after `{before}`", "write a word, a number, or a text in quotation marks"
        ), None
    if "NAME" in place.expected and last.kind in _NAMED and len(place.tokens) == 1:
        name = suggested_name(_below(place))
        return place.report(
            "L006", f"a name is missing after `{before}`", f"write a short one, as in `{before} {name}`"
        ), None
    if "STRING" in place.expected and "_INDENT" not in place.expected and (text := _text_below(place)):
        found = place.report("L006", f"the text is missing after `{before}`", f"write on this line {short(text)}")
        return found, None
    if last.kind in STEPS and len(place.tokens) == 1:
        text = _text_below(place)
        help = step_of_text(last.text, text) if text else "write the name of a claim after it"
        return place.report("L006", f"a name is missing after `{before}`", help), None
    for kind, message, help in _MISSING:
        if kind in place.expected:
            return place.report("L006", message(before), help), None
    words = keywords(place.expected)
    if len(words) > 4:
        return place.report("L006", f"the line ends after `{before}`", f"after it stands {listed(words[:12])}"), None
    return place.report(
        "L006", f"the line ends after `{before}`", f"go on with {listed(words)}" if words else "say more"
    ), None

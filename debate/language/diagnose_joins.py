"""Words that join two things: the wrong one, one that is misspelt, one that is missing."""

from debate.language.lexer import Token
from debate.language.parser import JOINING, is_name
from debate.language.place import ENDS, Diagnosis, Place, is_sign, short, shown
from debate.language.words import nearest

_CONFLICTING = ("conflict", "contradiction")
_JOINS = ("and", ",", "with", "as", "to", "of", "over", "is", "in", "on", "by", "at")
_OPTIONAL = ("and", ",", "as", "in", "by", "at")
"""Words that join where the line could as well end, or go on otherwise."""


def join(place: Place) -> Diagnosis | None:
    """A word that joins two things: the wrong one, misspelt, or missing."""
    return _between(place) or _separator(place) or _at(place) or _joining_word(place)


def _between(place: Place) -> Diagnosis | None:
    """`conflict between a and b`."""
    if len(place.tokens) != 5:
        return None
    head, between, first, joining, second = place.tokens
    if between.text != "between" or joining.kind not in ("and", "with") or head.kind not in _CONFLICTING:
        return None
    if not is_name(first) or not is_name(second):
        return None
    line = f"{head.text} {first.text} with {second.text}"
    found = place.report("L007", "`between` does not belong here", f"write {shown(line)}", first=1)
    return found, [head, first, joining._replace(kind="with", text="with"), second]


def _separator(place: Place) -> Diagnosis | None:
    """What stands between premises, which are joined by `and`, or between the parts of a list, which are separated by commas."""
    token, following = place.token, _following(place)
    linked, listing = "and" in place.expected, "," in place.expected
    if token.kind == "STRING" and listing and not linked and place.tokens[place.at - 1].kind == "STRING":
        found = place.report("L006", f"a comma is missing before {short(token.text)}", "write one between the two")
        return found, place.with_tokens(token._replace(kind=",", text=","), token)
    if token.text == "or" and listing and not linked and following is not None:
        meant = [one._replace(kind=",", text=",") if one.text == "or" else one for one in place.tokens]
        line = " ".join(one.text for one in meant).replace(" ,", ",")
        return place.report("L007", "these are separated by commas", f"write {shown(line)}", last=-1), meant
    if token.kind == "," and linked and (following is None or following.kind == "and"):
        return place.report("L007", "`,` does not belong here", "delete it"), place.with_tokens()
    if token.text == "or" and linked and following is not None:
        help = "for two reasons that count each by itself, write two lines; for one step from both, write `and`"
        return place.report("L007", "`or` joins no premises", help, last=-1), None
    if token.text in ("&", "+") and linked and following is not None:
        found = place.report("L007", f"linked premises are joined by `and`, not by `{token.text}`", "write `and`")
        return found, place.with_tokens(token._replace(kind="and", text="and"))
    if token.kind == "," and linked:
        help = "write `and`; or, for a second reason, another line"
        found = place.report("L007", "linked premises are joined by `and`", help)
        return found, place.with_tokens(token._replace(kind="and", text="and"))
    if token.kind == "and" and listing:
        found = place.report("L007", "these are separated by commas", "write a comma instead of `and`")
        return found, place.with_tokens(token._replace(kind=",", text=","))
    return None


def _at(place: Place) -> Diagnosis | None:
    token = place.token
    if token.kind not in ("PLACE", "STRING") or "at" not in place.expected:
        return None
    written = token.text if token.kind == "STRING" else f"`{token.text}`"
    found = place.report("L006", f"`at` is missing before {written}", "write `at` before the place")
    return found, place.with_tokens(token._replace(kind="at", text="at"), token)


def _joining_word(place: Place) -> Diagnosis | None:
    """`with`, `as`, `to` and the like, where one of them has to stand."""
    token, following = place.token, _following(place)
    between = is_sign(token) or token.kind == ","
    if not between and not is_name(token) and token.kind not in JOINING:
        return None
    joins = [word for word in _JOINS if word in place.expected]
    sure = [word for word in joins if word not in _OPTIONAL or len(joins) == 1]
    only = sure[0] if len(sure) == 1 and sure[0] not in ("and", ",") and not ENDS & place.expected.keys() else None
    replaced = following is not None and is_name(following)
    if between and not (only and replaced):
        return None
    if only and (token.kind in JOINING or replaced or nearest(token.text, [only])):
        found = place.report("L007", f"`{token.text}` does not belong here", f"write `{only}`")
        return found, place.with_tokens(token._replace(kind=only, text=only))
    if only:
        help = f"write `{only}` between the two names"
        found = place.report("L006", f"`{only}` is missing before `{token.text}`", help)
        return found, place.with_tokens(token._replace(kind=only, text=only), token)
    misspelt = token.kind == "NAME" and len(token.text) > 1 and following is not None
    guess = nearest(token.text, joins) if misspelt else None
    if guess is None:
        return None
    found = place.report("L004", f"`{token.text}` is no word of the language", f"did you mean `{guess}`?")
    return found, place.with_tokens(token._replace(kind=guess, text=guess))


def _following(place: Place) -> Token | None:
    return place.tokens[place.at + 1] if place.at + 1 < len(place.tokens) else None

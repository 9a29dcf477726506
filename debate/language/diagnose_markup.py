"""Lines of Argdown and HTML, and bullets before lines of ours."""

import re

from debate.language.place import Diagnosis, Place, as_claim, keywords, known_word, name_of, short, shown, spelt_as_name
from debate.language.vocabulary import BULLETS, HOMES, MARKS, TITLES

_BOX = re.compile(r"[\[<]([^\]>]*)[\]>](?=:|\s|$):?\s*(.*)")
_TAGS = (
    "a|article|b|blockquote|body|br|code|div|em|font|head|h[1-6]|hr|html|i|img|li|meta|ol|p|section|span|strong|table|tbody|td|"
    "th|title|tr|u|ul"
)
_TAG = re.compile(rf"</?(?:{_TAGS})(?=[\s/>]|$)[^<>]*>?", re.IGNORECASE)
_KEY = re.compile(r"([^\W\d_](?:[^\W_]|-)*)\s*(?::|:?=)\s*(?=\S)(.*)")


def html(place: Place) -> Diagnosis | None:
    """`<p>Buses are clean.</p>`."""
    token = place.token
    tag = _TAG.match(place.rest(place.at)) if token.kind == "ODD" and place.at < len(place.tokens) else None
    if tag is None:
        return None
    text = " ".join(re.sub(r"<[^<>]*>", " ", place.rest(place.at)).split())
    text = re.sub(r" (?=[.,;:!?])", "", text.replace("\\", "").replace('"', ""))
    message = f"{shown(tag[0])} is a tag of HTML"
    if text and "STRING" in place.expected:
        found = place.report("L023", message, f'leave the tags out: write "{short(text)}"', last=-1)
        return found, [*place.tokens[: place.at], token._replace(kind="STRING", text=f'"{text}"')]
    help = f"leave the tags out: {as_claim(text)}" if text else "delete it"
    return place.report("L023", message, help, last=-1), None


def argdown(place: Place) -> Diagnosis | None:
    """`[Free buses]: Buses should be free.`, `+ <Fewer cars>`."""
    if place.at or place.token.kind not in ("ODD", "NAME"):
        return None
    sign = place.token.text if place.token.text in (*BULLETS, "><") and len(place.tokens) > 1 else ""
    box = _BOX.fullmatch(place.rest(1 if sign else 0))
    if (
        box is None
        or not re.search(r"\w", box[1])
        or place.token.kind == "NAME"
        or (sign == "-" and re.fullmatch(r"[ xX]", box[1]))
    ):
        return None
    name = name_of(box[1])
    text = re.sub(r"\s*\{.*\}$", "", box[2]).replace("\\", "").replace('"', "").strip()
    first = place.token
    if not sign:
        message = "this is how Argdown writes a claim or an argument"
        if not text:
            return place.report(
                "L023", message, f"write `claim {name}` and its text, or `on {name}` to add to it"
            ), None
        found = place.report("L023", message, f'write `claim {name}`, and under it "{short(text)}"', last=-1)
        parts = [("claim", "claim"), ("NAME", name), ("STRING", f'"{text}"')]
        return found, None if place.above else [first._replace(kind=kind, text=said) for kind, said in parts]
    message = f"no line begins with `{sign}`"
    if sign == "><":
        help = f"write in column 1 `conflict a with {name}`, where `a` is the name of this claim"
        return place.report("L023", message, help), None
    word = BULLETS[sign]
    if word not in place.expected:
        word = next((other for other in ("unless", "but") if other in place.expected and word != "because"), word)
    help = f"write `{word} {name}`" + (f", and its text under `claim {name}`" if text else "")
    found = place.report("L023", message, help)
    meant = [
        first._replace(kind=word, text=word),
        place.tokens[1]._replace(kind="NAME", text=name, end=place.tokens[-1].end),
    ]
    return found, meant if word in place.expected else None


def marked(place: Place) -> Diagnosis | None:
    """`• because a`: a bullet before a line that is right without it."""
    token = place.token
    if place.at or len(place.tokens) < 3 or not re.fullmatch(MARKS, token.text):
        return None
    following = place.tokens[1]
    if following.text.lower() in HOMES and not place.above:
        help = f"delete it, and indent the line by two spaces under {HOMES[following.text.lower()]}"
        return place.report("L023", f"no line begins with {shown(token.text)}", help), None
    if following.text.lower() not in keywords(place.expected):
        return None
    return place.report("L023", f"no line begins with {shown(token.text)}", "delete it"), place.tokens[1:]


def brackets(place: Place) -> Diagnosis | None:
    """`because [a, b]`, `claim(a, "A.")`."""
    tokens, token = place.tokens, place.token
    call = re.match(r"([^\W\d_]+)\(", token.text) if not place.at and token.kind == "ODD" else None
    if call and call[1] in place.table.keywords:
        help = "write a space after it, and what belongs to it without brackets"
        return place.report("L023", f"no bracket stands after `{call[1]}`", help), None
    last = tokens[-1].text.rstrip(";")
    several = tokens[0].kind not in ("map", "claim", "voice", "source", "term", "motion", "question", "issue")
    if not place.at or not several or not token.text.startswith("[") or not last.endswith("]") or token is tokens[-1]:
        return None
    names = [one for one in tokens[place.at :] if one.kind != ","]
    plain = [one.text.strip("[]\"';") for one in names]
    if not all(spelt_as_name(name) for name in plain):
        return None
    kind, steps = tokens[0].kind, tokens[0].kind in ("because", "but", "though", "unless")
    lines = " and ".join(f"`{kind} {name}`" for name in plain) if steps else f"`{kind} {', '.join(plain)}`"
    help = f"write {lines}, each on a line of its own" if steps else f"write {lines}"
    meant = list(tokens[: place.at])
    for one, name in zip(names, plain, strict=True):
        if one is not names[0]:
            word = "and" if steps else ","
            meant.append(one._replace(kind=word, text=word, end=one.column))
        meant.append(one._replace(kind="NAME", text=name))
    return place.report("L023", "names stand without brackets around them", help, last=-1), meant


def keyed(place: Place) -> Diagnosis | None:
    """`cars: Fewer cars.`, `cars = "Fewer cars."` at the margin: a name and its text."""
    if place.at or place.above or len(place.tokens) < 2:
        return None
    head = place.token.text.strip("*_:")
    found = _KEY.fullmatch(re.sub(r"^[*_]+([^*_]+)[*_]+", r"\1", place.rest(0)))
    if found is None or found[1] != head or not head[0].islower() or head in TITLES or known_word(place, head):
        return None
    text = found[2].replace("\\", "").strip("\"'“”‘’ ").replace('"', "")
    if not re.search(r"\w", text):
        return None
    first = place.token
    report = place.report("L023", "this line begins with no word of the language", _as_named(head, text), last=-1)
    parts = [("claim", "claim"), ("NAME", head), ("STRING", f'"{text}"')]
    return report, [first._replace(kind=kind, text=said) for kind, said in parts]


def _as_named(name: str, text: str) -> str:
    return f'write `claim {name}`, and under it "{short(text)}"'

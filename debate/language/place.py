"""Where a line goes wrong, and what every diagnosis of it needs."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from debate.diagnostics.finding import Finding
from debate.language.codes import finding
from debate.language.lexer import LONGEST_NAME, Token, right_to_left
from debate.language.parser import JOINING
from debate.language.table import Table, table
from debate.language.vocabulary import MARKS, SYNONYMS
from debate.language.words import nearest

ENDS = frozenset({"_NL", "_INDENT", "_DEDENT", "$END"})


STEPS = ("because", "but", "though", "unless")

ATTITUDES = ("asserts", "endorses", "concedes", "denies", "doubts", "asks", "retracts", "reports", "relies")


class Line(NamedTuple):
    """A line of an item: how deep it stands, and what is on it."""

    level: int
    tokens: list[Token]


class Place(NamedTuple):
    """Where a line goes wrong: at token ``at``, where the grammar has ``expected`` next; ``first`` is what it has for
    the line's first word, ``above`` the keyword of the line that this one stands under."""

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


def meant(word: str, options: Iterable[str]) -> str | None:
    """The option that a word was meant to be: the same thing by another name, or nearly the same spelling."""
    options = tuple(options)
    said = synonyms(word)
    if said:
        return next((synonym for synonym in [*said, word.lower().removesuffix("s")] if synonym in options), None)
    return nearest(word, options)


def synonyms(word: str) -> list[str]:
    """The words of the language that a word of another language, or its plural, may stand for."""
    lowered = word.lower()
    one = lowered.removesuffix("s") if len(lowered) > 4 else lowered
    return (SYNONYMS.get(lowered) or SYNONYMS.get(one, "")).split()


def keywords(row: Iterable[str]) -> list[str]:
    """The keywords among what the grammar has next."""
    return sorted(word for word in row if word[0].isalpha() and word.islower())


def short(text: str) -> str:
    """A text cut to what fits into a message."""
    return text if len(text) <= 40 else f"{text[:37].rstrip()}..."


def shown(text: str) -> str:
    """A piece of the file as messages show it: between signs that it does not hold itself."""
    return f'"{short(text)}"' if "`" in text else f"`{short(text)}`"


_FAINT = re.compile(
    r"all|and|since|therefore|thus|hence|think|claim|are|because|but|can|cannot|could|does|for|from|had|has|have|its|may|might|must|not|one|our|"
    r"should|that|the|their|there|these|they|this|those|though|unless|was|were|will|with|would|you|your",
    re.IGNORECASE,
)


def suggested_name(text: str) -> str:
    """A short name for a text, as an example."""
    words = [word for word in re.findall(r"[^\W\d_]+", text.lower()) if len(word) > 2 and not _FAINT.fullmatch(word)]
    return "-".join(words[:3]) or "my-name"


def name_of(heading: str) -> str:
    """The name that is spelt most like a heading."""
    name = re.sub(r"(?:[^\w]|_)+", "-", heading.lower()).strip("-")
    return name if spelt_as_name(name) and name not in JOINING else suggested_name(heading)


def as_claim(text: str) -> str:
    """The help for a text that should be the text of a claim."""
    plain = text.replace("\\", "").replace('"', "").replace("`", "").replace("**", "").strip("*_ “”„«»‘’'")
    plain = re.sub(rf"^(?:{MARKS})\s+", "", plain)
    if named := re.fullmatch(r"([a-z](?:[^\W_]|-)*)[*_]*:[*_]*\s+(.+)", plain):
        return f'write `claim {named[1]}`, and under it "{short(named[2])}"'
    return f'write `claim {suggested_name(plain)}`, and under it "{short(plain)}"'


def step_of_text(step: str, text: str) -> str:
    """The help for a text where a step has the name of a claim."""
    name = suggested_name(text)
    return f"write it under `claim {name}`, and here `{step} {name}`; or the name of a claim that says it"


def known_word(place: Place, word: str) -> bool:
    """Whether a word is of the language, or says a word of it in other words, or nearly."""
    lowered = word.lower()
    return (
        lowered in place.table.keywords or synonyms(lowered) != [] or nearest(word, keywords(place.first)) is not None
    )


def is_sign(token: Token) -> bool:
    """Whether it is no word at all."""
    return token.kind == "ODD" and not any(letter.isalnum() for letter in token.text)


def spelt_as_name(word: str) -> bool:
    """Whether a word is spelt as a name is."""
    return re.fullmatch(table().patterns["NAME"], word) is not None and not right_to_left(word)


def too_long(word: str) -> str:
    """What is wrong with a name that has too many characters; nothing for any other word."""
    longest = max(map(len, word.split(".")))
    if longest <= LONGEST_NAME or not re.fullmatch(r"[^\W\d_][\w.-]*", word):
        return ""
    return f"the name {shown(word)} has {longest:,} characters, and a name at most {LONGEST_NAME}"


SHORTER = "give it a shorter one; what it says stands in its text"


def as_text(place: Place, index: int) -> Diagnosis:
    """The line from a token on is a text without quotation marks."""
    text = place.rest(index).replace("\\", "").replace('"', "")
    if text[:1] == text[-1:] == "'":
        text = text[1:-1]
    found = place.report(
        "L025",
        "text stands between quotation marks",
        f'write "{short(text)}"',
        first=index,
        last=len(place.tokens) - 1,
    )
    meant = place.tokens[index]._replace(kind="STRING", text=f'"{text}"', end=place.tokens[-1].end)
    return found, [*place.tokens[:index], meant]


def looks_like_line(tokens: list[Token]) -> bool:
    """Whether a line has a text, an anchor or a number in it, and so is no unquoted text itself."""
    return any(token.kind in ("STRING", "PLACE", "UNCLOSED", "CURLY") for token in tokens)


def reads_as_text(tokens: list[Token]) -> bool:
    """Whether a line is made of ordinary words: several, or words with the signs of a sentence."""
    sentence = any(_of_sentence(token.text) for token in tokens if token.kind == "ODD")
    return (sentence or len(tokens) > 2) and not looks_like_line(tokens)


def _of_sentence(word: str) -> bool:
    """Whether a word has signs as in a sentence: `free.`, `don't`."""
    ends = word[-1] in ".!?;" and re.search(r"\w", word[:-1]) is not None
    return ends or re.search(r"\w['’]\w", word) is not None


def under(place: Place) -> str:
    """What the line stands under, in words."""
    if place.above.startswith('"'):
        return "a text"
    return f"`{place.above}`" if place.above in place.table.keywords else "this"

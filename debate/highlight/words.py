"""Which words and positions make which class. A line of a map is regular: its first word says what may follow.

That the words are those of the grammar, and that the classes are what its parse gives, is held by tests/highlight.
"""

from debate.language.parser import JOINING

ITEMS = frozenset(
    {"map", "import", "source", "voice", "term", "claim", "on", "conflict", "contradiction", "alternatives", "contrary"}
    | {"same", "rephrase", "prefer", "question", "issue", "motion", "common-ground", "suppose", "expect", "section"}
)
"""Words that begin an item, in column 1."""

FIELDS = frozenset(
    {"language", "thesis", "view", "note", "author", "outlet", "date", "url", "publisher", "volume", "issue", "page"}
    | {"type", "inferred", "text", "sha256", "omits", "role", "kind", "aliases", "certainty", "reconstructed", "basic"}
    | {"tags", "promotes", "demotes", "evidence", "figure", "at", "named", "by", "scheme", "strength", "deductive"}
    | {"formula", "wording", "outweighed", "where", "open", "answered", "rhetorical", "positions", "assume", "then"}
)
"""Words that begin a line under an item, besides those for reasons and objections."""

SUPPORT = frozenset({"because", "for", "warrant"})
ATTACK = frozenset({"but", "though", "unless", "against", "rejects"})
ATTITUDES = frozenset({"asserts", "endorses", "concedes", "denies", "doubts", "asks", "retracts", "reports", "relies"})

FIRST = {
    **dict.fromkeys(ITEMS, "item"),
    **dict.fromkeys(JOINING, "joining"),
    **dict.fromkeys(FIELDS, "field"),
    **dict.fromkeys(SUPPORT, "support"),
    **dict.fromkeys(ATTACK, "attack"),
}
"""The class of the first word of a line; a word that is not here is shown as a name."""

DEFINING = ("map", "source", "voice", "term", "claim", "question", "issue", "motion", "suppose", "named")
VALUED = (
    *("language", "author", "outlet", "url", "publisher", "volume", "page", "type", "date", "inferred", "kind"),
    *("certainty", "tags", "promotes", "demotes", "evidence", "figure", "strength", "x-"),
)

REFERENCE = ("reference",)

NAMES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(DEFINING, ("definition",)),
    **dict.fromkeys(VALUED, ("value",)),
    **dict.fromkeys(("view", "by", "in"), ("voice",)),
    **dict.fromkeys(("scheme", "where", "open", "answered"), ("scheme",)),
    "as": ("scheme", "reference"),
    **dict.fromkeys(("at", "omits"), ("source",)),
    "expect": ("reference", "value"),
}
"""The classes of the names after a word, one after the other, the last for all further ones; after other words they are
references. The word is the first of the line (``x-`` for any field of the author's own), or the last joining word before
the name; ``and`` changes nothing.
"""

NAMES_IN: dict[tuple[str, str], tuple[str, ...]] = {
    ("same", "as"): REFERENCE,
    ("answered", "by"): REFERENCE,
    ("relies", "on"): ("voice",),
}
"""The same, where the first word of the line (in an occurrence: its attitude) decides too."""

NAMES_OF_FIELDS: dict[str, tuple[str, ...]] = {"issue": ("value",)}
"""The same, for a field whose word also begins an item."""

PLACES_AFTER = frozenset({"at", "omits"})
"""After these ``p6`` is a paragraph; everywhere else it is a name."""

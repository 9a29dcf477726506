"""The table of token classes. Every editor's highlighting is made from it: Pygments, TextMate, semantic tokens, the app."""

from typing import NamedTuple


class TokenClass(NamedTuple):
    """A class of words.

    ``pygments`` is its token type in Pygments; ``scope`` its TextMate scope, without the ending ``.argmap``; ``semantic`` its semantic
    token type of the language server protocol (a standard one) and, after a dot, the modifier that tells it from others of that type;
    ``style`` names how the app shows it.
    """

    name: str
    what: str
    pygments: str
    scope: str
    semantic: str
    style: str


Row = TokenClass

# fmt: off
CLASSES = (
    Row("comment",    "a comment",                  "Comment.Single",      "comment.line.number-sign", "comment",              "quiet"),
    Row("text",       "text in quotation marks",    "String.Double",       "string.quoted.double",     "string",               "text"),
    Row("item",       "begins an item",             "Keyword.Declaration", "keyword.control.item",     "keyword",              "item"),
    Row("field",      "begins a line of an item",   "Keyword",             "keyword.other.field",      "keyword.field",        "field"),
    Row("extra",      "author's own field",         "Keyword.Pseudo",      "keyword.other.extra",      "keyword.extra",        "field"),
    Row("support",    "begins a reason",            "Operator.Word",       "keyword.control.support",  "operator.support",     "support"),
    Row("attack",     "begins an objection",        "Operator.Word",       "keyword.control.attack",   "operator.attack",      "attack"),
    Row("attitude",   "a voice's attitude",         "Keyword.Type",        "storage.type.attitude",    "function",             "attitude"),
    Row("joining",    "a word that joins things",   "Keyword.Reserved",    "keyword.other.joining",    "keyword.joining",      "quiet"),
    Row("definition", "a name given here",          "Name.Label",          "entity.name.function",     "variable.declaration", "given"),
    Row("reference",  "a name used",                "Name.Variable",       "variable.other.claim",     "variable",             "plain"),
    Row("voice",      "the name of a voice",        "Name.Class",          "entity.name.type.voice",   "class",                "voice"),
    Row("source",     "the name of a source",       "Name.Namespace",      "entity.name.namespace",    "namespace",            "place"),
    Row("scheme",     "a scheme, slot or question", "Name.Function",       "variable.other.constant",  "type",                 "scheme"),
    Row("value",      "a fixed or free value",      "Name.Constant",       "constant.language.value",  "enumMember",           "value"),
    Row("place",      "a paragraph",                "Number.Integer",      "constant.other.place",     "property",             "place"),
    Row("number",     "a number",                   "Number",              "constant.numeric",         "number",               "value"),
    Row("comma",      "a comma",                    "Punctuation",         "punctuation.separator",    "operator",             "plain"),
    Row("mistake",    "no word of the language",    "Error",               "invalid.illegal.word",     "regexp",               "mistake"),
)
# fmt: on
"""Every class, each once. What is between tokens (spaces, line breaks) has none."""

BY_NAME = {each.name: each for each in CLASSES}

_SEMANTIC = {each.name: each.semantic.partition(".")[::2] for each in CLASSES}

SEMANTIC_TYPES = tuple(dict.fromkeys(kind for kind, _ in _SEMANTIC.values()))
"""The legend of the language server: semantic token types in the order of their numbers."""

SEMANTIC_MODIFIERS = tuple(dict.fromkeys(modifier for _, modifier in _SEMANTIC.values() if modifier))
"""The legend's modifiers, in the order of their bits."""

STYLES = tuple(dict.fromkeys(each.style for each in CLASSES))
"""The names of styles that the app's editor must know."""


def semantic(name: str) -> tuple[int, int]:
    """The number of the semantic type of a class, and its modifiers as bits."""
    kind, modifier = _SEMANTIC[name]
    return SEMANTIC_TYPES.index(kind), 1 << SEMANTIC_MODIFIERS.index(modifier) if modifier else 0

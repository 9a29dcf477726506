"""The table of token classes. Every editor's highlighting is made from it: Pygments, TextMate, semantic tokens, the app."""

from typing import NamedTuple


class TokenClass(NamedTuple):
    """A class of words.

    ``pygments`` is its token type in Pygments, ``scope`` its TextMate scope (without the ending ``.argmap``), ``semantic`` its
    semantic token type of the language server protocol and ``declares`` whether it takes the modifier ``declaration``;
    ``style`` names how the app shows it.
    """

    name: str
    what: str
    pygments: str
    scope: str
    semantic: str
    style: str
    declares: bool = False


CLASSES = (
    TokenClass("comment", "a comment", "Comment.Single", "comment.line.number-sign", "comment", "quiet"),
    TokenClass("text", "a text in quotation marks", "String.Double", "string.quoted.double", "string", "text"),
    TokenClass(
        "item", "the word that begins an item", "Keyword.Declaration", "keyword.control.item", "keyword", "item"
    ),
    TokenClass("field", "the word that begins a line of an item", "Keyword", "keyword.other.field", "keyword", "field"),
    TokenClass("extra", "a field of the author's own", "Keyword.Pseudo", "keyword.other.extra", "keyword", "field"),
    TokenClass("support", "the word for a reason", "Operator.Word", "keyword.operator.support", "operator", "support"),
    TokenClass("attack", "the word for an objection", "Operator.Word", "keyword.operator.attack", "operator", "attack"),
    TokenClass(
        "attitude", "how a voice stands to a claim", "Keyword.Type", "storage.type.attitude", "function", "attitude"
    ),
    TokenClass("joining", "a word that joins things", "Keyword.Reserved", "keyword.other.joining", "keyword", "quiet"),
    TokenClass("definition", "a name given here", "Name.Label", "entity.name.label", "variable", "definition", True),
    TokenClass("reference", "a name used", "Name.Variable", "variable.other.claim", "variable", "plain"),
    TokenClass("voice", "the name of a voice", "Name.Class", "entity.name.type.voice", "class", "voice"),
    TokenClass(
        "source", "the name of a source", "Name.Namespace", "entity.name.namespace.source", "namespace", "place"
    ),
    TokenClass(
        "scheme", "a scheme, slot or question", "Name.Function", "entity.name.function.scheme", "type", "scheme"
    ),
    TokenClass("value", "a fixed or free value", "Name.Constant", "constant.language.value", "enumMember", "value"),
    TokenClass("place", "a paragraph", "Number.Integer", "constant.other.place", "property", "place"),
    TokenClass("number", "a number", "Number", "constant.numeric", "number", "value"),
    TokenClass("comma", "a comma", "Punctuation", "punctuation.separator.comma", "operator", "plain"),
    TokenClass("mistake", "what is no word of the language", "Error", "invalid.illegal.word", "regexp", "mistake"),
)
"""Every class, each once. What is between tokens (spaces, line breaks) has none."""

BY_NAME = {each.name: each for each in CLASSES}

SEMANTIC_TYPES = tuple(dict.fromkeys(each.semantic for each in CLASSES))
"""The legend of the language server: semantic token types in the order of their numbers."""

SEMANTIC_MODIFIERS = ("declaration",)
"""The legend's modifiers, in the order of their bits."""

STYLES = tuple(dict.fromkeys(each.style for each in CLASSES))
"""The names of styles that the app's editor must know."""


def semantic(name: str) -> tuple[int, int]:
    """The number of the semantic type of a class, and its modifiers as bits."""
    row = BY_NAME[name]
    return SEMANTIC_TYPES.index(row.semantic), int(row.declares)

"""What is wrong with a line, in words, and how it was probably meant."""

from debate.diagnostics.finding import Finding
from debate.language.codes import finding
from debate.language.diagnose_heads import first_word, occurrence
from debate.language.diagnose_joins import join
from debate.language.diagnose_markup import argdown, brackets, html, keyed, marked
from debate.language.diagnose_names import long_name, name, unquoted
from debate.language.diagnose_notations import arrow, comment, other_notation
from debate.language.diagnose_rest import rest, too_short
from debate.language.diagnose_sentences import sentence, speech, verdict
from debate.language.diagnose_signs import colon, inner_quotes, paragraph, quotes
from debate.language.diagnose_texts import choice, labelled, reason, value
from debate.language.lexer import Token
from debate.language.place import Diagnosis, Place


def too_deep_under(keyword: str, token: Token, path: str) -> Finding:
    """The finding for a line that stands under one that can have nothing under it."""
    above = f"`{keyword}`" if keyword and not keyword.startswith('"') else "a text"
    span = token.span(path)._replace(column=1)
    return finding("L010", f"nothing can stand under {above}", span, "indent this line as much as the one above it")


def diagnose(place: Place) -> Diagnosis:
    """What is wrong at the place, and the line as it was probably meant (None if that cannot be told)."""
    if place.at >= len(place.tokens):
        return too_short(place)
    for look in (
        html,
        argdown,
        marked,
        keyed,
        verdict,
        sentence,
        speech,
        brackets,
        choice,
        labelled,
        value,
        reason,
        inner_quotes,
        quotes,
        paragraph,
        colon,
        comment,
        arrow,
        other_notation,
        long_name,
        first_word,
        occurrence,
        name,
        join,
        unquoted,
        rest,
    ):
        found = look(place)
        if found is not None:
            return found
    raise AssertionError("the last look always finds something")

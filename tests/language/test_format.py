"""What the canonical layout is."""

from textwrap import dedent

import pytest

from debate.language.format import format_text

CASES = {
    "the wordings of a line stay on it, and texts as they are": (
        """
        claim   a
            "A."
            wording   "One  way." ,"Another \\"way\\""   # said too
            wording "A third way."
        """,
        """
        claim a
          "A."
          wording "One  way.", "Another \\"way\\""     # said too
          wording "A third way."
        """,
    ),
    "two spaces a level": (
        """
        claim a
            "A."
            because b
                  named c
        """,
        """
        claim a
          "A."
          because b
            named c
        """,
    ),
    "one blank line around items of several lines, none forced between lines": (
        """


        import "a.argmap"
        import "b.argmap"
        claim a
          "A."
        # On b.
        claim b



          "B."


        expect a accepted
        expect b accepted

        """,
        """
        import "a.argmap"
        import "b.argmap"

        claim a
          "A."

        # On b.
        claim b

          "B."

        expect a accepted
        expect b accepted
        """,
    ),
    "one space between words, unless they stand under a word of a neighbour": (
        """
        claim   a   "A."
          kind      fact
          certainty likely
          tags      one ,two,  three
          because   b   and c
            strength    weak
        """,
        """
        claim a "A."
          kind      fact
          certainty likely
          tags      one, two, three
          because   b and c
            strength weak
        """,
    ),
    "a word just beside a column is brought to it": (
        """
        claim a "A."
          kind    fact
          but     b
          because   c
            strength weak
        """,
        """
        claim a "A."
          kind    fact
          but     b
          because c
            strength weak
        """,
    ),
    "comments at the end of lines keep their column where they can": (
        """
        claim a "A."   # one
          because b    # two
          because  c   # three
          because d# four
        """,
        """
        claim a "A."   # one
          because b    # two
          because c    # three
          because d  # four
        """,
    ),
    "a comment of its own line goes with the line below, or with the block that it is indented like": (
        """
        # The file.

        # On a.
        claim a
         # On its text.
            "A."
            because b
                # More on b?
                named c
                # Still in b.
            # Again in a.
        # On z.
        claim z "Z."
        # The end.
        """,
        """
        # The file.

        # On a.
        claim a
          # On its text.
          "A."
          because b
            # More on b?
            named c
            # Still in b.
          # Again in a.

        # On z.
        claim z "Z."
        # The end.
        """,
    ),
    "tabs": ('claim\ta\n\t"A."\t\n\tbecause b\n\t\tnamed c\n', 'claim a\n  "A."\n  because b\n    named c\n'),
    "texts": ('claim a   "x  \\"  y\t# z"   \n', 'claim a "x  \\"  y\t# z"\n'),
    "the end of the file": ('claim a "A."', 'claim a "A."\n'),
    "an empty file": ("\n \n\t\n", ""),
    "switched off": (
        """
        # fmt: off
        claim   a
             "A."


        # fmt: on
        claim   b   "B."
        claim   c
          #   fmt: off
             "C."
        """,
        """
        # fmt: off
        claim   a
             "A."


        # fmt: on
        claim b "B."
        claim   c
          #   fmt: off
             "C."
        """,
    ),
}


def trimmed(text):
    return dedent(text[1:]) if text.startswith(("\n    ", "\n\n\n    ")) else text


@pytest.mark.parametrize(("before", "after"), CASES.values(), ids=CASES.keys())
def test_layout(before, after):
    before, after = trimmed(before), trimmed(after)
    formatted = format_text(before)
    assert formatted.text == after
    assert formatted.findings == ()
    assert format_text(after).text == after


def test_an_item_with_a_mistake_is_left_alone_and_reported_and_the_rest_is_formatted():
    broken = 'clam  b\n     "B."   \n   # kept\n'
    formatted = format_text(f'claim   a   "A."\n\n\n{broken}\n\nclaim  c  "C."\n')
    assert formatted.text == f'claim a "A."\n\n{broken}\nclaim c "C."\n'
    assert [(finding.code, finding.span.line) for finding in formatted.findings] == [("L004", 4)]


def test_a_line_between_two_levels_is_not_guessed_at():
    text = 'claim a\n    "A."\n   because b\n'
    formatted = format_text(text)
    assert formatted.text == text
    assert [finding.code for finding in formatted.findings] == ["L010"]


def test_lines_that_should_be_indented_stay_with_the_item_above():
    text = 'claim a\n"A."\nbecause b\n'
    assert format_text(text).text == text


def test_only_the_items_that_a_range_of_lines_touches():
    text = 'claim  a  "A."\nclaim  b\n    "B."\n    because  c\nclaim  c  "C."\n'
    formatted = 'claim  a  "A."\nclaim b\n  "B."\n  because c\nclaim  c  "C."\n'
    assert format_text(text, lines=(2, 4)).text == formatted
    assert format_text(text, lines=(3, 3)).text == formatted
    assert format_text(text, lines=(9, 9)).text == text
    assert format_text(text, lines=(1, 99)).text == format_text(text).text


def test_a_range_leaves_the_lines_between_other_items_alone():
    text = '#  one  \n\n\n\nclaim  a  "A."\n\n\n\n#  two\nclaim  b  "B."\n'
    assert format_text(text, lines=(5, 5)).text == '#  one  \n\n\n\nclaim a "A."\n\n\n\n#  two\nclaim  b  "B."\n'


def test_mistakes_outside_of_a_range_are_not_told():
    text = 'clam  a "A."\n\nclaim  b  "B."\n'
    assert format_text(text, lines=(3, 3)) == ('clam  a "A."\n\nclaim b "B."\n', ())
    assert [finding.code for finding in format_text(text, lines=(1, 1)).findings] == ["L004"]

"""A map to start from that is made of an article: a skeleton with its paragraphs, or a language model's draft."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from debate.cli.terminal import UserError

BLANK_THESIS = "main-claim"
"""The thesis of a skeleton."""

LONGEST_TITLE = 200
LARGEST_ARTICLE = 1024 * 1024
MOST_TOLD = 20
"""As many parts of a language model's answer that were left out are named; the others are counted."""

MOST_WORDS_OF_A_HEADLINE = 15

WORDS_QUOTED = 8
"""As many words of a paragraph as an anchor may quote."""


def of_article(name: str, title: str | None, article: str) -> str:
    """A skeleton with the article as its source, called by its headline where it has one; comments list its paragraphs, each
    by its first words. Raises UserError.
    """
    from debate.diagnostics.render import visible
    from debate.language.anchors import paragraphs

    data, text = _article(article)
    blocks = [text[block.start : block.end] for block in paragraphs(text)]
    hints = "".join(f"# p{number:<4} {visible(_beginning(block))}\n" for number, block in enumerate(blocks, 1))
    headline = escaped(visible(_headline(blocks))) or title or readable(name)
    return f"""map {name} "{title or headline}"
  thesis {BLANK_THESIS}
  view   author

source article "{headline}"
  text   "{escaped(Path(article).name)}"
  sha256 "{_hash(data)}"

voice author "The author"

claim {BLANK_THESIS}
  "Write here, in one sentence, what the author wants the reader to believe."
  author asserts at p1

# The paragraphs, each with its first words. Delete a line when its paragraph is mapped (`at p2 "…"`), or when it says
# nothing to map: then name it under `source`, as in `omits p1 "The title."`

{hints}"""


def _headline(blocks: Sequence[str]) -> str:
    """The first paragraph of several, if it looks like a headline: a few words, and no end of a sentence but a question's."""
    words = blocks[0].split()
    first = " ".join(words)
    is_headline = len(blocks) > 1 and len(words) <= MOST_WORDS_OF_A_HEADLINE and first[-1] not in ".:;,"
    return first if is_headline and len(first) <= LONGEST_TITLE else ""


def _article(path: str) -> tuple[bytes, str]:
    """An article's bytes, and its text. Raises UserError."""
    from debate.language.source import read

    if not os.path.isfile(path):
        raise UserError(f"--article: there is no file `{path}`")
    if os.path.getsize(path) > LARGEST_ARTICLE:
        raise UserError(f"--article: `{path}` is larger than {LARGEST_ARTICLE // 1024 // 1024} MB: divide it")
    data, text, findings = read(path)
    if text is None:
        raise UserError("\n".join([f"--article: `{path}`: {findings[0].message}", *findings[0].help]))
    if not text.strip():
        raise UserError(f"--article: there is no text in `{path}`")
    return data, text


def drafted_of_article(name: str, title: str, article: str, timeout: float) -> tuple[str, str]:
    """A map that a language model proposes for the article, and its thesis; what was left out is told. Raises UserError."""
    from dataclasses import replace

    from debate.cli.language_model import endpoint
    from debate.diagnostics.render import visible
    from debate.llm.client import Failure
    from debate.llm.drafting import Article, drafted, too_long

    data, text = _article(article)
    if why := too_long(text):
        raise UserError(f"--llm: {why}")
    if not 1 <= timeout <= 3600:
        raise UserError("--timeout: give a number of seconds from 1 to 3600")
    asked = replace(endpoint(), timeout=timeout)
    print(f"asking {visible(asked.model)} at {asked.url}; Ctrl+C stops it", file=sys.stderr)
    draft = drafted(asked, Article(name, title, text, Path(article).name, _hash(data)))
    if isinstance(draft, Failure):
        raise UserError(f"there is no draft: {draft.message}")
    counted = (f"{draft.claims} claim{'s' * (draft.claims != 1)}", f"{draft.steps} step{'s' * (draft.steps != 1)}")
    print(f"{' and '.join(counted)}, not reviewed yet", file=sys.stderr)
    for left in draft.left_out[:MOST_TOLD]:
        print(f"left out: {visible(left)}", file=sys.stderr)
    if len(draft.left_out) > MOST_TOLD:
        print(f"left out: {len(draft.left_out) - MOST_TOLD} more", file=sys.stderr)
    return draft.text, draft.thesis


def _hash(data: bytes) -> str:
    """The hash of a text as the check of sources takes it: the line breaks of other systems make no other text."""
    import hashlib

    return hashlib.sha256(data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")).hexdigest()


def _beginning(paragraph: str) -> str:
    words = paragraph.split()
    shown = " ".join(words[:WORDS_QUOTED])
    cut = len(words) > WORDS_QUOTED or len(shown) > 100
    return shown[:100] + (" …" if cut else "")


def escaped(text: str) -> str:
    """A text as it stands between quotation marks in a map."""
    return text.replace("\\", "\\\\").replace('"', '\\"')


def readable(name: str) -> str:
    """A title made of a map's name: `free-buses` is `Free buses`."""
    words = name.replace("-", " ")
    return words[:1].upper() + words[1:]

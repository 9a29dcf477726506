"""`debate new`: a map to start from."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from debate.cli.files import STANDARD_INPUT, rewrite
from debate.cli.terminal import UserError, parsed, parser, utf8_streams

SUFFIX = ".argmap"
DEFAULT = f"my-map{SUFFIX}"
STARTER = Path(__file__).with_name("starter.argmap")
STARTER_THESIS, BLANK_THESIS = "open-on-sundays", "main-claim"

LONGEST_TITLE = 200
LARGEST_ARTICLE = 1024 * 1024
MOST_TOLD = 20
"""As many parts of a language model's answer that were left out are named; the others are counted."""

MOST_WORDS_OF_A_HEADLINE = 15

WORDS_QUOTED = 8
"""As many words of a paragraph as an anchor may quote."""

EXAMPLE = """  debate new                                  # my-map.argmap, a small argument with comments
  debate new buses --title "Free buses?" --blank
  debate new ham --article texts/ham.txt
  debate new ham --article texts/ham.txt --llm"""


def run(arguments: Sequence[str]) -> int:
    """Write a new map and say what to do with it; 0, or 2 if it cannot be written."""
    utf8_streams()
    options = parser(
        "new", "Make a map to start from: a small, whole argument in which comments explain each part.", EXAMPLE
    )
    add = options.add_argument
    add("path", nargs="?", metavar="PATH", help=f"the file to write; - writes to standard output (default: {DEFAULT})")
    add("--title", metavar="TEXT", help="the title of the map")
    kinds = options.add_mutually_exclusive_group()
    kinds.add_argument("--blank", action="store_true", help="a bare skeleton instead of the small argument")
    kinds.add_argument(
        "--article", metavar="FILE", help="a skeleton for mapping this text, with its paragraphs numbered"
    )
    add(
        "--llm",
        action="store_true",
        help="with --article: let the language model of your settings propose claims and steps, each marked for review",
    )
    add(
        "--timeout",
        type=float,
        default=300.0,
        metavar="SECONDS",
        help="how long the language model may take (default: 300)",
    )
    add("--force", action="store_true", help="replace the file if there is one")
    chosen = parsed(options, arguments)
    path = _path(chosen.path, chosen.title)
    name = _name(DEFAULT if path == STANDARD_INPUT else path)
    title = _title(chosen.title)
    thesis = BLANK_THESIS
    if chosen.llm:
        if not chosen.article:
            raise UserError("--llm drafts from a text: name it with --article FILE")
        if os.path.exists(path) and not chosen.force:
            raise UserError(_taken(path))  # before minutes are spent on it
        plain_title = " ".join((chosen.title or _readable(name)).split())
        text, thesis = _drafted(name, plain_title, chosen.article, chosen.timeout)
    elif chosen.article:
        text = _of_article(name, title, chosen.article)
    elif chosen.blank:
        text = _blank(name, title or _readable(name))
    else:
        text, thesis = _starter(name, title), STARTER_THESIS
    if path == STANDARD_INPUT:
        sys.stdout.write(text)
        return 0
    _write(path, text, chosen.force)
    print(_next(path, thesis, chosen.article))
    return 0


def _path(given: str | None, title: str | None) -> str:
    """The file to write: as given, with its ending; else named after the title. Raises UserError."""
    if given is None:
        from debate.language.file import map_name

        return f"{map_name(title.lower().replace('/', ' '))[:60].strip('-')}{SUFFIX}" if title else DEFAULT
    if given == STANDARD_INPUT:
        return given
    if not given.strip() or any(not letter.isprintable() for letter in given):
        raise UserError("a file cannot be called that: give it a name of letters, digits and hyphens")
    place = Path(given)
    if os.path.isdir(given) or given.endswith(("/", os.sep)):
        raise UserError(f"`{given}` is a folder: name a file in it, such as `{place / DEFAULT}`")
    if place.suffix == SUFFIX:
        return given
    if place.suffix[1:].isalpha():
        raise UserError(f"the name of a map ends in {SUFFIX}: write `{place.with_suffix(SUFFIX)}`")
    return given + SUFFIX


def _name(path: str) -> str:
    """The map's own name, after its file; `my-map` where the language could not read that as a name."""
    from debate.language.file import map_name
    from debate.language.load import load_text

    name = map_name(path)
    return name if not load_text(f"map {name}\n").findings else map_name(DEFAULT)


def _title(given: str | None) -> str | None:
    """A title as the text of a map may hold it, without the quotes around it. Raises UserError."""
    if given is None:
        return None
    if not given.strip() or len(given) > LONGEST_TITLE or any(not letter.isprintable() for letter in given):
        raise UserError(f"--title: a title is a line of text of at most {LONGEST_TITLE} letters")
    return _escaped(" ".join(given.split()))


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _readable(name: str) -> str:
    """A title made of a map's name: `free-buses` is `Free buses`."""
    words = name.replace("-", " ")
    return words[:1].upper() + words[1:]


def _starter(name: str, title: str | None) -> str:
    """The small argument with comments, under another name and title."""
    lines = STARTER.read_text(encoding="utf-8").split("\n")
    head = next(number for number, line in enumerate(lines) if line.startswith("map "))
    old_title = lines[head].split(" ", 2)[2]
    lines[head] = f"map {name} " + (f'"{title}"' if title else old_title)
    return "\n".join(lines)


def _blank(name: str, title: str) -> str:
    return f"""map {name} "{title}"
  thesis {BLANK_THESIS}

claim {BLANK_THESIS}
  "Write here, in one sentence, what should be believed or done."
"""


def _of_article(name: str, title: str | None, article: str) -> str:
    """A skeleton with the article as its source, called by its headline where it has one; comments list its paragraphs, each
    by its first words. Raises UserError.
    """
    from debate.diagnostics.render import visible
    from debate.language.anchors import paragraphs

    data, text = _article(article)
    blocks = [text[block.start : block.end] for block in paragraphs(text)]
    hints = "".join(f"# p{number:<4} {visible(_beginning(block))}\n" for number, block in enumerate(blocks, 1))
    headline = _escaped(visible(_headline(blocks))) or title or _readable(name)
    return f"""map {name} "{title or headline}"
  thesis {BLANK_THESIS}
  view   author

source article "{headline}"
  text   "{_escaped(Path(article).name)}"
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


def _drafted(name: str, title: str, article: str, timeout: float) -> tuple[str, str]:
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


def _write(path: str, text: str, force: bool) -> None:
    """Write the file, and never over another unless forced. Raises UserError."""
    folder = Path(path).parent
    if not os.path.isdir(folder):
        raise UserError(f"there is no folder `{folder}`: make it first, or choose another place")
    if force:
        rewrite(path, text.encode("utf-8"))
        return
    try:
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise UserError(_taken(path)) from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UserError(f"`{path}` cannot be written: {reason}; choose another place or name") from error


def _taken(path: str) -> str:
    return f"there is a file `{path}` already: choose another name, or replace it with --force"


def _next(path: str, thesis: str, article: str | None) -> str:
    """What to do with the new file."""
    from shlex import quote

    file = quote(path)
    texts = f" --texts {quote(str(Path(article).parent))}" if article else ""
    steps = [
        (f"debate check {file}{texts}", "what is wrong or doubtful, and what to do about it"),
        (f"debate why {file} {thesis}", "why its thesis stands"),
        (f"debate play {file}", "debate it; `debate chat` does so line by line"),
    ]
    width = max(len(command) for command, _ in steps)
    lines = [f"  {command:<{width}}  {what}" for command, what in steps]
    return "\n".join([f"{path} is written. Open it in any editor that writes plain text. Then:", "", *lines])

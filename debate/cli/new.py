"""`debate new`: a map to start from."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from debate.cli.files import STANDARD_INPUT, rewrite
from debate.cli.new_article import BLANK_THESIS, LONGEST_TITLE, drafted_of_article, escaped, of_article, readable
from debate.cli.terminal import UserError, parsed, parser, utf8_streams

SUFFIX = ".argmap"
DEFAULT = f"my-map{SUFFIX}"
STARTER = Path(__file__).with_name("starter.argmap")
STARTER_THESIS = "open-on-sundays"

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
        plain_title = " ".join((chosen.title or readable(name)).split())
        text, thesis = drafted_of_article(name, plain_title, chosen.article, chosen.timeout)
    elif chosen.article:
        text = of_article(name, title, chosen.article)
    elif chosen.blank:
        text = _blank(name, title or readable(name))
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
    return escaped(" ".join(given.split()))


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

"""`debate explain`: the manual of a check, a rule of debate, a mistake in a file, an argumentation scheme; a page of the docs."""

import re
import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from debate.cli.terminal import UserError, parsed, parser, utf8_streams

LISTED = """
`debate explain NAME` prints one: a page, such as `lesson`, `language` or `map-an-article`;
a scheme; a rule of debate; or what the code of a finding means"""


class Entry(NamedTuple):
    """Something that can be explained: the names it goes by, one line about it, and its manual."""

    code: str
    name: str
    summary: str
    manual: str


def run(arguments: Sequence[str]) -> int:
    """Print the manual; without a name, the list of everything that can be explained."""
    utf8_streams()
    options = parser(
        "explain",
        "The manual of a check, a rule of debate, a scheme; a page of the documentation.",
        "  debate explain D001\n  debate explain R7\n  debate explain expert-opinion\n  debate explain language",
    )
    options.add_argument("name", metavar="NAME", nargs="?", help="a code, a name, or a page (default: list them all)")
    chosen = parsed(options, arguments)
    if chosen.name is None:
        print("\n".join(f"{entry.code:<5}{entry.name:<34}{entry.summary}" for entry in entries()))
        sys.stdout.flush()
        print(LISTED, file=sys.stderr)
        return 0
    wanted = chosen.name.strip().lower().removeprefix("docs/").removeprefix("how-to/").removesuffix(".md")
    found = next((entry for entry in entries() if wanted in (entry.code.lower(), entry.name.lower())), None)
    if found is None:
        raise UserError(_nothing_called(chosen.name, wanted))
    sys.stdout.write(found.manual.rstrip() + "\n")
    return 0


def _nothing_called(typed: str, wanted: str) -> str:
    """What to say of a name that is not in the list: what has it in its name, the pages that speak of it, or what is spelt nearly so."""
    from debate.cli.main import COMMANDS

    names = {name.lower(): name for entry in entries() for name in entry[:2] if name}
    near = [names[name] for name in names if len(wanted) > 2 and wanted in name][:3]
    about = _pages_about(wanted)
    if not near and not about:
        from difflib import get_close_matches

        near = [names[name] for name in get_close_matches(wanted, names, 3, 0.6)]
    hint = f"; did you mean {' or '.join(f'`{one}`' for one in near)}?" if near else ""
    lines = [f"there is nothing called `{typed}`{hint}"]
    if wanted in COMMANDS:
        lines.append(f"`debate {wanted} --help` describes the command")
    if about:
        lines.append(f"pages that speak of it: {', '.join(f'`{one}`' for one in about)}")
    return "\n".join([*lines, "`debate explain` lists everything"])


def _pages_about(word: str) -> list[str]:
    """The pages in which a word stands most often, at most three."""
    if len(word) < 3:
        return []
    pattern = re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE)
    found = [(len(pattern.findall(page.manual)), page.name) for page in _pages()]
    return [name for count, name in sorted(found, key=lambda one: -one[0])[:3] if count]


def entries() -> Iterator[Entry]:
    """Everything that can be explained: checks, mistakes in files, rules of debate, schemes, pages of the documentation."""
    yield from _checks()
    yield from _mistakes()
    yield from _rules_of_debate()
    yield from _schemes()
    yield from _pages()


def _mistakes() -> Iterator[Entry]:
    from debate.checks.suppress import CODES as COMMENTS
    from debate.dialogue.transcript import CODES as TRANSCRIPT
    from debate.frameworks.files.codes import CODES as FRAMEWORK
    from debate.language.codes import CODES as LANGUAGE
    from debate.reason.aspic.codes import CODES as THEORY
    from debate.schemes.codes import CODES as SCHEMES

    tables = (
        (LANGUAGE, "The language is described by `debate explain language`."),
        (COMMENTS, "`# allow` comments are described by `debate explain checks`."),
        (SCHEMES, "Schemes of your own are described by `debate explain schemes`."),
        (FRAMEWORK, "Files of frameworks are described by `debate explain solve`."),
        (THEORY, "Theories are described by `debate explain aspic`."),
        (TRANSCRIPT, "Transcripts are described by `debate explain transcripts`."),
    )
    for table, more in tables:
        for code, (name, manual, *_) in table.items():
            yield Entry(code, name, manual, f"{code} {name}\n\n{manual}\n\n{more}")


def _checks() -> Iterator[Entry]:
    from debate.checks.registry import all_rules

    for rule in all_rules():
        has_fix = f"; --{'fix' if rule.fix == 'safe' else 'unsafe-fixes'} mends it" if rule.fix else ""
        manual = f"{rule.code} {rule.name} ({rule.severity}{has_fix})\n\n{rule.manual}"
        yield Entry(rule.code, rule.name, rule.manual.splitlines()[0], manual)


def _rules_of_debate() -> Iterator[Entry]:
    from debate.dialogue import protocol

    seen = set()
    for name in ("persuasion", "panel"):
        for rule in protocol.load(name).rules:
            if rule.id not in seen:
                seen.add(rule.id)
                kebab = rule.check.replace("_", "-")
                message = re.sub(r"\{\w+\}", "…", rule.message)  # the number of a move and the like
                manual = f"{rule.id} {kebab} (a rule of debate: {name})\n\n{message}\n\n{rule.help}"
                yield Entry(rule.id, kebab, message, manual)


def _schemes() -> Iterator[Entry]:
    from debate.schemes.catalogue import schemes_for
    from debate.schemes.manual import plain
    from debate.schemes.place import OWN

    for scheme in schemes_for(OWN).values():
        yield Entry("", scheme.name, scheme.title, plain(scheme))


def _pages() -> Iterator[Entry]:
    from debate.resources import documentation

    for path in (*sorted(documentation().glob("*.md")), *sorted(documentation().glob("how-to/*.md"))):
        text = path.read_text(encoding="utf-8")
        yield Entry("", path.stem, text.partition("\n")[0].removeprefix("# "), text)

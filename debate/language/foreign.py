"""Comments and spaces of other notations at the head of a line: each gets a finding, and the text is read as meant."""

import re

from debate.diagnostics.finding import Edit, Finding, Fix
from debate.language.codes import finding
from debate.language.place import shown
from debate.model.span import Span

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_HEAD = re.compile(
    rf"^(?=[ \t]*(?:[{_SPACES}]|//|/\*|;|<!--|--[ \t]))([ \t{_SPACES}]*)(//+|/\*+|;+|<!--|--(?=[ \t]))?", re.MULTILINE
)
_SPACE = re.compile(f"[{_SPACES}]")
_PIECE = re.compile(rf"\"(?:[^\"\\]|\\.)*\"?|[“„«][^”“»]*[”“»]?|#.*|[{_SPACES}]")
_JSON = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*[{\"])")
_CLOSING = {"/*": "*/", "<!": "-->"}


def as_meant(text: str, path: str) -> tuple[str, list[Finding]]:
    """The text with `#` for the comment signs of other languages, and spaces for other white space before a line.

    What stands in it keeps its line and column.
    """
    if _JSON.match(text):
        help = "a map is plain text: each of its items begins with a word such as `claim`"
        return "", [finding("L023", "this file is JSON, not a map", Span(path, 1, 1, 1, 2), help)]
    findings: list[Finding] = []
    pieces: list[str] = []
    done, line, counted = 0, 1, 0
    open_ended: set[str] = set()
    for head in _HEAD.finditer(text):
        if head.start() < done:
            continue
        line += text.count("\n", counted, head.start())
        counted = head.start()
        indent, sign = head[1], head[2]
        pieces.append(text[done : head.start()])
        if not indent.isascii():
            findings.append(_odd_spaces(indent, Span(path, line, 1, line, len(indent) + 1)))
            indent = re.sub(f"[{_SPACES}]", " ", indent)
        pieces.append(indent)
        done = head.end()
        if sign:
            end = _end(text, done, _CLOSING.get(sign[:2]), open_ended)
            comment = text[head.start(2) : end]
            span = Span(path, line, len(indent) + 1, line, len(indent) + 1 + len(comment.split("\n")[0]))
            findings.append(_comment(comment, sign, span, indent))
            pieces.append(re.sub(r"^([^\S\n]*)\S", r"\1#", comment, flags=re.MULTILINE))
            done = end
    pieces.append(text[done:])
    return _plain_spaces("".join(pieces), path, findings)


def _plain_spaces(text: str, path: str, findings: list[Finding]) -> tuple[str, list[Finding]]:
    """The text with ordinary spaces between its words; those within texts and comments stay as they are."""
    if not _SPACE.search(text):
        return text, findings
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        found = (
            [piece.start() for piece in _PIECE.finditer(line) if _SPACE.match(piece[0])] if _SPACE.search(line) else []
        )
        if not found:
            continue
        kind = "a no-break space" if line[found[0]] == "\u00a0" else "a space of another kind"
        edits = tuple(Edit(Span(path, number, at + 1, number, at + 2), " ") for at in found)
        message = f"{kind} stands where an ordinary one should"
        fix = Fix("write ordinary spaces", edits, safe=True)
        findings.append(finding("L014", message, edits[0].span, "delete it, and type a space", fix=fix))
        letters = list(line)
        for at in found:
            letters[at] = " "
        lines[number - 1] = "".join(letters)
    return "\n".join(lines), findings


def _end(text: str, start: int, closing: str | None, open_ended: set[str]) -> int:
    """Where a comment ends: with its line, or with the sign that closes it, if nothing else stands on that line."""
    if closing and closing not in open_ended:
        at = text.find(closing, start)
        if at < 0:
            open_ended.add(closing)
        elif not text[at + len(closing) : _end_of_line(text, at)].strip():
            return _end_of_line(text, at)
    return _end_of_line(text, start)


def _end_of_line(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _comment(comment: str, sign: str, span: Span, indent: str) -> Finding:
    message = f"a comment begins with `#`, not with `{sign}`"
    if "\n" in comment:
        lines = comment.split("\n")
        closing = _CLOSING[sign[:2]]
        said = [line.strip().removesuffix(closing).removeprefix(sign).lstrip("*").strip() for line in lines]
        meant = f"\n{indent}".join(f"# {line}".strip() for line in said if line)
        end = span._replace(end_line=span.line + len(lines) - 1, end_column=len(lines[-1]) + 1)
        fix = Fix("begin each of its lines with `#`", (Edit(end, meant),), safe=True)
        return finding("L023", message, span, "begin each of its lines with `#`", fix=fix)
    closing = _CLOSING.get(sign[:2], "")
    inner = comment[len(sign) :].strip().removesuffix(closing).strip()
    meant = f"# {inner}".strip()
    closed = not closing or closing not in inner
    return finding(
        "L023", message, span, f"write {shown(meant)}", fix=Fix(f"write {shown(meant)}", (Edit(span, meant),), closed)
    )


def _odd_spaces(indent: str, span: Span) -> Finding:
    kind = "no-break spaces" if "\u00a0" in indent else "spaces of another kind"
    width = len(indent.expandtabs(2))
    fix = Fix("indent it with ordinary spaces", (Edit(span, " " * width),), safe=True)
    return finding(
        "L011", f"this line is indented with {kind}", span, "write two ordinary spaces for each level", fix=fix
    )

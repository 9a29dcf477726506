"""What building the map of one file gathers on the way: findings, names that are given, names that are used."""

from collections.abc import Iterable
from typing import NamedTuple

from debate.diagnostics.finding import Edit, Finding, Fix, Label
from debate.language.codes import finding
from debate.language.fixes import write_instead
from debate.language.lexer import Token
from debate.language.parser import Node
from debate.language.words import listed, nearest
from debate.model.elements import Extra
from debate.model.span import Span


class Defined(NamedTuple):
    """A name that the file gives: to what kind of thing, and where."""

    kind: str
    token: Token


class Used(NamedTuple):
    """A name that the file uses: where, and what it has to stand for (a key of names.WANTED)."""

    token: Token
    wanted: str


class Draft:
    """The state of building one file's map, or what a part of the file adds to it after what is ``above``."""

    def __init__(self, path: str, above: "Draft | None" = None) -> None:
        self.path = path
        self.findings: list[Finding] = []
        self.given: list[Defined] = []
        self.used: list[Used] = []
        self.counts: dict[tuple[str, str], int] = {}
        self.counts_above: dict[tuple[str, str], int] = above.counts if above is not None else {}
        self.second_map: Token | None = None
        self.headings: dict[str, Span] = {}
        self.section: str | None = above.section if above is not None else None

    def report(
        self,
        code: str,
        message: str,
        token: Token,
        *help: str,
        labels: tuple[Label, ...] = (),
        fix: Fix | None = None,
    ) -> None:
        """Add a finding at a token."""
        self.findings.append(finding(code, message, token.span(self.path), *help, labels=labels, fix=fix))

    def span(self, first: Token, last: Token) -> Span:
        """From one token to another."""
        span: Span = tuple.__new__(Span, (self.path, first[2], first[3], last[2], last[4]))
        return span

    def define(self, kind: str, token: Token) -> str:
        """Give a name."""
        name = token[1]
        if "." in name:
            self.report(
                "L013",
                f"`{name}` has a dot, and a dot stands between a map and a name in it",
                token,
                f"write `{name.replace('.', '-')}`",
            )
        self.given.append(Defined(kind, token))
        return name

    def defined(self) -> dict[str, Defined]:
        """The names that the file gives, each to its first owner, after reporting the others."""
        defined: dict[str, Defined] = {}
        for given in self.given:
            kind, token = given
            name = token[1]
            first = defined.setdefault(name, given)
            if first is given or token[3] == token[4]:  # a name that takes no room was made up for a line without one
                continue
            if self.second_map is not None and first.token.line < self.second_map.line < token.line:
                continue  # two maps in one file: that is said already
            help = f"give this {kind} another name"
            if first.kind == kind == "claim":
                help = f"{help}, or add to the first with `on {name}`"
            label = Label(first.token.span(self.path), "first given here")
            self.report("N002", f"`{name}` is already the name of a {first.kind}", token, help, labels=(label,))
        return defined

    def use(self, token: Token, wanted: str) -> str:
        """Use a name; what it stands for is settled when the files are linked."""
        self.used.append(tuple.__new__(Used, (token, wanted)))  # a third of the time of Used(…), for every name
        return token[1]

    def uses(self, tokens: Iterable[Token], wanted: str) -> tuple[str, ...]:
        """Use several names."""
        return tuple([self.use(token, wanted) for token in tokens])

    def count(self, target: str, kind: str) -> str:
        """The name of the next unnamed step of a kind at a target: `target/because-1`."""
        key = target, kind
        number = self.counts[key] = (self.counts.get(key) or self.counts_above.get(key, 0)) + 1
        return f"{target}/{kind}-{number}"

    def once(self, seen: dict[str, Token], key: str, token: Token) -> None:
        """Report a line that can be given once and is given again. The last one counts."""
        first = seen.setdefault(key, token)
        if first is not token:
            self.report(
                "L019",
                f"`{key}` is given twice",
                token,
                "keep one of the two lines",
                labels=(Label(first.span(self.path), "first given here"),),
            )

    def string(self, token: Token) -> str:
        """What stands between the quotation marks."""
        text = token[1][1:-1]
        if "\\" in text:
            return self._unescaped(token, text)
        return text

    def _unescaped(self, token: Token, text: str) -> str:
        parts: list[str] = []
        position = 0
        while (at := text.find("\\", position)) >= 0:
            parts.append(text[position:at])
            following = text[at + 1]
            if following not in '"\\':
                place = token._replace(column=token.column + at + 1, end=token.column + at + 3)
                twice = Edit(place.span(self.path), f"\\\\{following}")
                fix = Fix("write two backslashes", (twice,), safe=True)
                help = "for a backslash write `\\\\`"
                self.report("L016", f"`\\{following}` means nothing in a text", place, help, fix=fix)
                parts.append("\\")
            parts.append(following)
            position = at + 2
        parts.append(text[position:])
        return "".join(parts)

    def value(self, token: Token) -> str:
        """A name, a number, or what stands between the quotation marks."""
        return self.string(token) if token[0] == "STRING" else token[1]

    def values(self, tokens: Iterable[Token]) -> tuple[str, ...]:
        """Several of them."""
        return tuple([self.value(token) for token in tokens])

    def joined(self, head: Token | None, lines: Iterable[Node]) -> str:
        """The text of an element: that of its head line and of its text lines, joined by spaces."""
        parts = [self.string(head)] if head is not None else []
        for line in lines:
            if line[0] == "text":
                parts.append(self.string(line[1]))
        return parts[0] if len(parts) == 1 else " ".join(parts)

    def note(self, node: Node) -> str:
        """The text of a note."""
        head = node[2] if not isinstance(node[2], list) else None
        return self.joined(head, node[-1] if isinstance(node[-1], list) else ())

    def extra(self, node: Node) -> Extra:
        """A free field."""
        return Extra(node[1][1][2:], self.value(node[2]), self.span(node[1], node[2]))

    def choice(self, token: Token, options: Iterable[str], what: str) -> str | None:
        """One of several words; None, with a finding, when it is none of them."""
        options = tuple(options)
        word = token[1]
        if word in options:
            return word
        guess = nearest(word, options)
        help = f"did you mean `{guess}`?" if guess else f"write {listed(options)}"
        more = [f"it can be {listed(options)}"] if guess else []
        fix = write_instead(token.span(self.path), guess) if guess else None
        self.report("L018", f"`{word}` is no {what}", token, help, *more, fix=fix)
        return None

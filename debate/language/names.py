"""What names stand for: within a file, then in the maps that it imports."""

import re
from collections.abc import Iterable

from debate.diagnostics.finding import Edit, Finding, Fix, Label
from debate.language.codes import MAX_FINDINGS, finding
from debate.language.draft import Used
from debate.language.file import File
from debate.language.fixes import write_instead
from debate.language.words import listed, nearest

_CLAIM = frozenset({"claim", "motion"})
_STEP = frozenset({"step", "assertion", "conflict", "supposition"})

WANTED: dict[str, tuple[str, frozenset[str]]] = {
    "claim": ("a claim", _CLAIM),
    "claim to add to": ("a claim", frozenset({"claim"})),
    "claim or step": ("a claim or a named step", _CLAIM | _STEP),
    "atom": ("a claim", _CLAIM),  # or, where nothing has the name, a letter of the file's own
    "voice": ("a voice", frozenset({"voice"})),
    "source": ("a source", frozenset({"source"})),
    "target of because": ("a claim or a named step", _CLAIM | _STEP),
    "target of but": ("a claim", _CLAIM),
    "target of though": ("a claim", _CLAIM),
    "target of unless": ("a named step or assertion", _STEP),
    "thing with another name": ("a claim, voice, source or term", frozenset({"claim", "voice", "source", "term"})),
}
"""What can be wanted of a name: how to say it, and the kinds of things it is."""


MAX_GUESSES = 50
"""For how many unknown names a run looks for a similar one."""

MAX_OPTIONS = 5_000
"""Among how many names it looks."""


class Names:
    """The names of a set of files: ``path`` -> what each name means there.

    ``reach`` gives for each file those that it imports, directly or through others, in order. The names of ``root``
    stay bare; those of an imported map get its id and a dot before them.
    """

    def __init__(self, root: str, files: dict[str, File], reach: dict[str, list[str]]) -> None:
        self.root = root
        self.files = files
        self.reach = reach
        self.kinds: dict[str, str] = {}
        self.aliases: dict[str, str] = {}
        self._resolved: dict[str, dict[str, str | None]] = {path: {} for path in files}
        self.guesses = MAX_GUESSES
        for path, file in files.items():
            for name, defined in file.defined.items():
                self.kinds[self.canonical(path, name)] = defined.kind

    def imported(self) -> list[str]:
        """The paths of all files but the root, each after those that it imports."""
        return [path for path in self.files if path != self.root]

    def canonical(self, path: str, name: str) -> str:
        """The name by which the linked map knows a name that a file gives."""
        return name if path == self.root else f"{self.files[path].map.id}.{name}"

    def candidates(self, path: str, name: str) -> list[str]:
        """Everything that a name can mean in a file, as canonical names."""
        file = self.files[path]
        if name in file.defined:
            return [self.canonical(path, name)]
        space, dot, rest = name.partition(".")
        if dot:
            return [
                self.canonical(other, rest)
                for other in (path, *self.reach[path])
                if self.files[other].map.id == space and rest in self.files[other].defined
            ]
        return [self.canonical(other, name) for other in self.reach[path] if name in self.files[other].defined]

    def final(self, name: str) -> str:
        """The canonical name, after `same` lines have merged things. Whatever stands on the way leads straight to it from now
        on: a long chain of such lines would take time by the square of its length.
        """
        last = name
        while last in self.aliases:
            last = self.aliases[last]
        while name != last:
            self.aliases[name], name = last, self.aliases[name]
        return last

    def meaning(self, path: str, name: str) -> str | None:
        """The one thing that a name means in a file, or None."""
        known = self._resolved[path]
        if name not in known:
            found = {self.final(candidate) for candidate in self.candidates(path, name)}
            known[name] = found.pop() if len(found) == 1 else None
        return known[name]

    def forget(self) -> None:
        """Drop what was worked out before `same` lines were known."""
        for known in self._resolved.values():
            known.clear()

    def check(self, path: str, used: Iterable[Used]) -> list[Finding]:
        """What is wrong with the names that a file uses."""
        findings: list[Finding] = []
        defined = self.files[path].defined
        merged = self.aliases
        for use in used:
            if len(findings) > MAX_FINDINGS:
                message = f"more than {MAX_FINDINGS} names in this file are wrong; the rest is not shown"
                findings.append(finding("L027", message, use.token.span(path), "mend the first ones, and check again"))
                break
            token, wanted = use
            name = token[1]
            expected = WANTED.get(wanted)
            if expected is None:
                if wanted == "only source":
                    self._only_source(path, use, findings)
                continue
            here = defined.get(name)
            if here is not None and not merged:
                kind = here.kind
            else:
                meaning = self.meaning(path, name)
                if meaning is None:
                    own_letter = wanted == "atom" and "." not in name and not self.candidates(path, name)
                    if name not in self.files[path].lost and not own_letter:
                        findings.append(self._unknown(path, use))
                    continue
                kind = self.kinds[meaning]
            if kind not in expected[1] and (wanted != "atom" or here is not None or "." in name):
                findings.append(self._wrong(path, use, kind, expected[0]))
        return findings

    def only_source(self, path: str) -> str | None:
        """The source of a file that has just one."""
        sources = self.files[path].map.sources
        return self.meaning(path, sources[0].id) if len(sources) == 1 else None

    def _only_source(self, path: str, use: Used, findings: list[Finding]) -> None:
        sources = self.files[path].map.sources
        if len(sources) == 1:
            return
        span = use.token.span(path)
        if not sources:
            help = 'write a line such as `source ham-bmj "The title of the text"`, and what belongs to it'
            findings.append(finding("N011", "this place is in no source: the map has none", span, help))
        else:
            names = listed(source.id for source in sources[:5])
            findings.append(
                finding(
                    "N011", "this place does not say in which source it is", span, f"write one of {names} before it"
                )
            )

    def _unknown(self, path: str, use: Used) -> Finding:
        name = use.token[1]
        span = use.token.span(path)
        candidates = self.candidates(path, name)
        kinds = WANTED[use.wanted][1]
        if len(candidates) > 1:
            return finding(
                "N004",
                f"`{name}` is in several of the imported maps",
                span,
                f"write {listed(candidates)}",
                labels=tuple(self._label(candidate) for candidate in candidates[:5]),
            )
        space, dot, rest = name.partition(".")
        if dot and not any(self.files[other].map.id == space for other in (path, *self.reach[path])):
            maps = [self.files[other].map.id for other in self.reach[path]]
            guess = nearest(space, maps)
            help = f"did you mean `{guess}.{rest}`?" if guess else f'import it first: `import "{space}.argmap"`'
            fix = write_instead(span, f"{guess}.{rest}") if guess else None
            return finding("N001", f"no map called `{space}` is imported", span, help, fix=fix)
        if use.wanted == "source" and (place := re.fullmatch(r"[Pp](?:ar|ara)?-?(\d+(?:-\d+)?)", name)):
            return finding(
                "L007",
                "a paragraph is written with a small p and its number",
                span,
                f"write `p{place[1]}`",
                fix=Fix(f"write `p{place[1]}`", (Edit(span, f"p{place[1]}"),), safe=True),
            )
        options = self._visible(path, kinds, dotted=bool(dot)) if self.guesses > 0 else []
        self.guesses -= 1
        guess = nearest(name, options) if self.guesses >= 0 else None
        message = f"nothing is called `{name}`"
        if guess:
            help = f"did you mean `{guess}`?"
            return finding("N001", message, span, help, fix=write_instead(span, guess))
        item = "claim" if "claim" in kinds else next(iter(kinds)) if len(kinds) == 1 else None
        if item and dot:
            help = f"check the spelling, or write it down in the map `{space}`: `{item} {rest}`"
            return finding("N001", message, span, help)
        given = f"write it down: `{item} {name}`" if item else f"give a step that name: under it, `named {name}`"
        help = f"check the spelling, or {given}"
        return finding("N001", message, span, help)

    def _visible(self, path: str, kinds: frozenset[str], dotted: bool) -> list[str]:
        own = [name for name, defined in self.files[path].defined.items() if defined.kind in kinds]
        others = [
            f"{self.files[other].map.id}.{name}" if dotted else name
            for other in self.reach[path]
            for name, defined in self.files[other].defined.items()
            if defined.kind in kinds
        ]
        return (own + others)[:MAX_OPTIONS]

    def _label(self, canonical: str) -> Label:
        for path, file in self.files.items():
            for name, defined in file.defined.items():
                if self.canonical(path, name) == canonical:
                    return Label(defined.token.span(path), "one of them")
        raise KeyError(canonical)

    def _wrong(self, path: str, use: Used, kind: str, wanted: str) -> Finding:
        name = use.token[1]
        span = use.token.span(path)
        helps = {
            "target of but": "against a step, write `unless`",
            "target of though": "against a step, write `unless`",
            "claim to add to": "name a claim here: that somebody says it, or evidence, stands under a claim",
            "atom": "name a claim here, or take another letter",
            "target of unless": "against a claim, write `but`; `unless` attacks a step, which `named` gives a name",
        }
        labels: tuple[Label, ...] = ()
        defined = self.files[path].defined.get(name)
        if defined is not None:
            labels = (Label(defined.token.span(path), f"here it is given to a {kind}"),)
        article = "an" if kind[0] in "aeiou" else "a"
        help = helps.get(use.wanted, f"name {wanted} here")
        return finding("N003", f"`{name}` is {article} {kind}, not {wanted}", span, help, labels=labels)

"""The maps of several files -> one map, with canonical names, without imports, additions and `same` lines."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any, NamedTuple

from debate.diagnostics.finding import Finding, Label
from debate.language.codes import finding
from debate.language.draft import Used
from debate.language.file import File
from debate.language.merge import merge
from debate.language.names import Names
from debate.language.only_source import with_only_source
from debate.language.rename import Renamer
from debate.model.elements import Addition, Attitude, Claim, Motion, Occurrence
from debate.model.map import Map

Elements = dict[str, list[Any]]


class Imported(NamedTuple):
    """What linking makes of the imported files: good for the next time if they are the same files, the same things have
    several names, and as many similar names may be looked for.
    """

    files: dict[str, File]
    reach: dict[str, list[str]]
    aliases: dict[str, str]
    guesses: int
    findings: list[Finding]
    elements: list[Elements]
    counts: dict[tuple[str, str], int]
    guesses_left: int

    def fits(self, names: Names) -> bool:
        """Whether it would come out the same for these names."""
        paths = names.imported()
        same = paths == [*self.files] and all(names.files[path] is self.files[path] for path in paths)
        same = same and all(names.reach[path] == self.reach[path] for path in paths)
        return same and names.aliases == self.aliases and names.guesses == self.guesses


class Linked(NamedTuple):
    """The map, what is wrong with names, and the names that `same` merged away, each with the one that stands for it
    now.
    """

    map: Map
    findings: list[Finding]
    aliases: dict[str, str]
    imported: Imported | None = None


def link(root: str, files: dict[str, File], reach: dict[str, list[str]], before: Imported | None = None) -> Linked:
    """Link files. ``files`` holds the root last, each after those that it imports; ``reach`` is what each imports,
    however indirectly. ``before`` is what came of the imported files the last time.
    """
    names = Names(root, files, reach)
    findings = _duplicate_maps(files)
    findings += _same(names)
    imported = before if before is not None and before.fits(names) else _imported(names)
    names.guesses = imported.guesses_left
    findings += imported.findings
    findings += _check(names, root)
    own = files[root].map
    if len(files) == 1 and not findings and _stands_alone(files[root]):
        source = names.only_source(root)
        placed = with_only_source(own, source) if source else own
        return Linked(_pruned(placed) if files[root].findings else placed, findings, {})
    renamer = Renamer(names, root, dict(imported.counts))
    fields: Elements = {}
    for elements in (*imported.elements, renamer.elements()):
        for field, group in elements.items():
            fields.setdefault(field, []).extend(group)
    # A map's own motions come before those that it imports: they are what it is for.
    fields.get("motions", []).sort(key=lambda motion: "." in motion.id)
    _add(fields)
    if names.aliases:
        merge(fields, names.aliases)
    if findings or any(file.findings for file in files.values()):
        _prune(fields)
    thesis, view = renamer.all(own.thesis, "claim"), renamer.all(own.view, "voice")
    linked: dict[str, Any] = {field: tuple(elements) for field, elements in fields.items()}
    head = replace(own, thesis=thesis, view=view, imports=(), same=(), additions=())
    aliases = {name: names.final(name) for name in names.aliases}
    return Linked(replace(head, **linked), findings, aliases, imported)


def _stands_alone(file: File) -> bool:
    """Whether the names of a file mean what they say, and nothing has to be added, merged or left out."""
    argument_map, defined = file.map, file.defined
    if (
        argument_map.imports
        or argument_map.same
        or argument_map.additions
        or any(found.code == "N002" for found in file.findings)
    ):
        return False
    if any(len(conflict.members) < 2 for conflict in argument_map.conflicts):
        return False
    names = [use for use in file.used if use.token.text not in defined and use.wanted != "only source"]
    return not any(use.wanted not in ("slot", "atom") or "." in use.token.text for use in names)


def _check(names: Names, path: str) -> list[Finding]:
    used = names.files[path].used
    return names.check(path, (use for use in used if use.wanted != "thing with another name"))


def _imported(names: Names) -> Imported:
    """Check and rename what the imported files say."""
    paths = names.imported()
    guesses = names.guesses
    findings = [found for path in paths for found in _check(names, path)]
    counts: dict[tuple[str, str], int] = {}
    everything: list[Elements] = []
    for path in paths:
        renamer = Renamer(names, path, counts)
        elements = renamer.elements()
        elements["claims"] = _attributed(elements["claims"], renamer.all(names.files[path].map.view, "voice"))
        everything.append(elements)
    files = {path: names.files[path] for path in paths}
    reach = {path: names.reach[path] for path in paths}
    return Imported(files, reach, dict(names.aliases), guesses, findings, everything, counts, names.guesses)


def _attributed(claims: Iterable[Claim], view: tuple[str, ...]) -> list[Claim]:
    """The claims of an imported map, its reconstructed ones put into the mouths of the voices whose view that map presents.

    In their own map they count for its author without a word; here there is another author.
    """
    assertions = tuple(Occurrence(voice, Attitude.ASSERTS) for voice in view)
    return [
        replace(claim, occurrences=assertions) if claim.reconstructed and not claim.occurrences else claim
        for claim in claims
    ]


def _duplicate_maps(files: dict[str, File]) -> list[Finding]:
    findings: list[Finding] = []
    first: dict[str, File] = {}
    for file in files.values():
        known = first.setdefault(file.map.id, file)
        if known is not file:
            label = Label(known.map.span, "the other one")
            message = f"two of the maps are called `{file.map.id}`"
            findings.append(finding("N010", message, file.map.span, "give one of them another name", labels=(label,)))
    return findings


def _same(names: Names) -> list[Finding]:
    """Settle what `same` lines merge, and what is wrong with them."""
    findings: list[Finding] = []
    merges: list[tuple[str, Used, Used]] = []
    for path, file in names.files.items():
        uses = [use for use in file.used if use.wanted == "thing with another name"]
        findings += names.check(path, uses)
        merges += [(path, first, second) for first, second in zip(uses[::2], uses[1::2], strict=True)]
    resolved = [(path, names.meaning(path, a.token[1]), names.meaning(path, b.token[1]), a, b) for path, a, b in merges]
    for path, first, second, a, b in resolved:
        if first is None or second is None:
            continue
        kinds = names.kinds[first], names.kinds[second]
        if kinds[0] != kinds[1]:
            message = f"`{a.token[1]}` is a {kinds[0]} and `{b.token[1]}` a {kinds[1]}, so they cannot be the same"
            findings.append(
                finding("N003", message, b.token.span(path), "name two claims, two voices, two sources or two terms")
            )
        elif kinds[0] not in ("claim", "voice", "source", "term"):
            continue
        elif names.final(first) == names.final(second):
            message = f"`{a.token[1]}` and `{b.token[1]}` are the same already"
            help = "delete this line" if first != second else "name two different things"
            findings.append(finding("N005", message, b.token.span(path), help))
        else:
            names.aliases[names.final(first)] = names.final(second)
    for name in names.aliases:
        names.final(name)
    names.forget()
    return findings


def _add(fields: dict[str, list[Any]]) -> None:
    """Put what `on` adds on the claims and motions themselves."""
    added: dict[str, list[Addition]] = {}
    for addition in fields.pop("additions", ()):
        added.setdefault(addition.target, []).append(addition)
    if added:
        fields["claims"] = [_with(claim, added.get(claim.id, ())) for claim in fields["claims"]]
        fields["motions"] = [
            replace(motion, wordings=_wordings(motion, added[motion.id])) if motion.id in added else motion
            for motion in fields["motions"]
        ]


def _pruned(argument_map: Map) -> Map:
    fields: Elements = {field: list(getattr(argument_map, field)) for field in (*_BEARERS, *_PRUNED)}
    _prune(fields)
    kept: dict[str, Any] = {field: tuple(fields[field]) for field in _PRUNED}
    return replace(argument_map, **kept)


_BEARERS = ("claims", "questions", "motions", "conflicts")
_PRUNED: tuple[str, ...] = ("relations", "preferences", "expectations")


def _prune(fields: dict[str, list[Any]]) -> None:
    """Leave out steps whose target was left out, and what refers to them."""
    bearers = [*fields["claims"], *fields["questions"]]
    known = {element.id for field in ("claims", "motions", "relations", "conflicts") for element in fields[field]}
    known |= {occurrence.name for bearer in bearers for occurrence in bearer.occurrences if occurrence.name}
    bearing: dict[str, list[str]] = {}
    for relation in fields["relations"]:
        bearing.setdefault(relation.target, []).append(relation.id)
    gone = [step for target, steps in bearing.items() if target not in known for step in steps]
    for step in gone:
        known.discard(step)
        gone += bearing.get(step, ())
    fields["relations"] = [relation for relation in fields["relations"] if relation.id in known]
    fields["preferences"] = [one for one in fields["preferences"] if one.better in known and one.worse in known]
    fields["expectations"] = [one for one in fields["expectations"] if one.claim in known]


def _with(claim: Claim, additions: Sequence[Addition]) -> Claim:
    if not additions:
        return claim
    return replace(
        claim,
        occurrences=(*claim.occurrences, *chain.from_iterable(added.occurrences for added in additions)),
        evidence=(*claim.evidence, *chain.from_iterable(added.evidence for added in additions)),
        wordings=_wordings(claim, additions),
    )


def _wordings(item: Claim | Motion, additions: Sequence[Addition]) -> tuple[str, ...]:
    return (*item.wordings, *chain.from_iterable(added.wordings for added in additions))

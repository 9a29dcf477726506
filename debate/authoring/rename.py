"""Give a thing another name, everywhere in the workspace."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from debate.authoring.analysis import Analysis, Position, Site
from debate.authoring.places import Named, analyses_naming, name_at, names_of
from debate.authoring.workspace import Workspace
from debate.diagnostics.finding import Edit
from debate.language.lexer import right_to_left
from debate.language.parser import JOINING
from debate.language.place import too_long
from debate.language.table import not_for_voices, table
from debate.model.span import Span


class Renaming(NamedTuple):
    """The edits of a renaming, by file in order; or, instead, why it cannot be done."""

    edits: tuple[Edit, ...] = ()
    refusal: str | None = None


def prepare(analysis: Analysis, position: Position) -> Named | None:
    """The name at a place, if it can be given another; its place leaves out the map's id before a dot."""
    found = name_at(analysis, position)
    if found is None or len(found.sites) != 1:
        return None
    bare = found.sites[0].name
    return found._replace(name=bare, span=_last(found.span, bare))


def rename(workspace: Workspace, path: str, position: Position, new: str) -> Renaming:
    """Give what is named at a place another name. Refused where any name would then mean something else than before."""
    analysis = workspace.analysis(path)
    found = prepare(analysis, position) if analysis is not None else None
    if analysis is None or found is None:
        return Renaming(refusal="there is no name here that can be changed")
    site = found.sites[0]
    refusal = _unfit(new, analysis.kind(site)) or _taken(analysis, site, new)
    if refusal is not None:
        return Renaming(refusal=refusal)
    if new == site.name:
        return Renaming()
    naming = list(analyses_naming(workspace, [site]))
    edits: list[Edit] = []
    for other in naming:
        edits += _edits(other, site, new)
    wrong = _changed_meaning(workspace, naming, edits, site, new)
    return Renaming(refusal=wrong) if wrong else Renaming(tuple(sorted(edits)))


def _edits(analysis: Analysis, site: Site, new: str) -> Iterable[Edit]:
    """The edits of one file. Where the bare new name would be something else, the map's id goes before it."""
    known = any(other != site for other in analysis.meanings(analysis.path, new))
    for named in names_of(analysis):
        if named.sites != (site,):
            continue  # with `same`, a bare name of two things goes on to mean the other
        if "." in named.name or named.wanted is None or not known:
            yield Edit(_last(named.span, site.name), new)
        else:
            yield Edit(named.span, f"{analysis.files[site.path].map.id}.{new}")


def _last(span: Span, name: str) -> Span:
    """The part of a place that holds a name without the map's id before it."""
    return span._replace(column=span.end_column - len(name))


def _unfit(new: str, kind: str) -> str | None:
    """Why a word can be no name of this kind of thing; None if it can."""
    if message := too_long(new):
        return message
    if not re.fullmatch(table().patterns["NAME"], new) or "." in new or right_to_left(new):
        return f"`{new}` cannot be a name: write letters, digits and hyphens, with a letter first"
    if new in JOINING:
        return f"`{new}` joins words of a line, so it cannot be a name"
    if kind == "voice" and (new in not_for_voices() or new.startswith("x-")):
        return f"`{new}` begins lines of its own, so no voice can be called that"
    return None


def _taken(analysis: Analysis, site: Site, new: str) -> str | None:
    taken = analysis.files[site.path].defined.get(new)
    if taken is None or new == site.name:
        return None
    return f"`{new}` is already the name of a {taken.kind}"


def _changed_meaning(
    workspace: Workspace, naming: Iterable[Analysis], edits: list[Edit], site: Site, new: str
) -> str | None:
    """What would go wrong: a name that would no longer mean what it means now. Reads every file again with its edits."""
    trial = Workspace(workspace.folder)
    for path, text in workspace.texts.items():
        trial.open(path, text)
    for analysis in naming:
        trial.open(analysis.path, edited(analysis.text, [edit for edit in edits if edit.span.path == analysis.path]))
    for before in naming:
        after = trial.analysis(before.path)
        if after is None:
            continue
        for was, now in zip(names_of(before), names_of(after), strict=False):
            expected = {Site(site.path, new) if one == site else one for one in was.sites}
            if (was.sites and not expected.intersection(now.sites)) or not set(now.sites) <= expected:
                return f"`{now.name}` in line {now.span.line} of {after.path} would mean something else"
    return None


def edited(text: str, edits: Iterable[Edit]) -> str:
    """A text after edits that do not overlap."""
    from debate.checks.fix import apply
    from debate.diagnostics.finding import Fix

    return apply(text, [Fix("", (edit,)) for edit in edits]).text

"""What the claim browser shows of a claim, as lines of text."""

from dataclasses import dataclass

from debate.model.elements import Anchor, Attitude, Claim, Motion, Occurrence
from debate.model.map import Map
from debate.picture.signs import VERDICT
from debate.picture.steps import step_words, steps_from, steps_to, text_of
from debate.reason.plain import as_text
from debate.reason.verdicts import Verdicts, evaluate
from debate.reason.views import views as view_names
from debate.reason.why import why
from debate.tui.around import SIGN
from debate.tui.text import count
from debate.tui.widgets.reader import Section

VERB = {Attitude.RELIES: "relies on", Attitude.REPORTS: "reports"}
DISAGREES = frozenset({Attitude.DENIES, Attitude.DOUBTS, Attitude.RETRACTS})


@dataclass(frozen=True, slots=True)
class View:
    """A view of the map and its verdicts. ``title`` is how the screen calls it."""

    title: str
    verdicts: Verdicts


def views(argument_map: Map) -> list[tuple[str, str]]:
    """The views of a map, as (name for the evaluation, title): the author's, all voices', then each voice's that says
    something.
    """
    titles = {"author": "the map's own view", "all": "all voices together"}
    return [(name, titles.get(name) or _name(argument_map, name)) for name in view_names(argument_map)]


def view_of(argument_map: Map, name: str, title: str) -> View:
    """One view, computed."""
    return View(title, evaluate(argument_map, name))


def verdict_words(view: View, name: str) -> str:
    """A verdict as symbol and word."""
    verdict = view.verdicts.of(name)
    return f"{VERDICT.get(verdict, '?')} {verdict}"


def place(argument_map: Map, anchor: Anchor) -> str:
    """An anchor: the source's title if there are several, the paragraph, the phrase."""
    source = argument_map.source_by_id.get(anchor.source or "")
    parts = [source.title if source else anchor.source or ""]
    if anchor.paragraph is not None:
        last = f"-{anchor.last}" if anchor.last and anchor.last != anchor.paragraph else ""
        parts.append(f"paragraph {anchor.paragraph}{last}")
    where = ", ".join(part for part in parts if part)
    return where + (f" “{anchor.phrase}”" if anchor.phrase else "")


def who(argument_map: Map, said: Occurrence) -> str:
    """Who does what with a claim, and where."""
    name = _name(argument_map, said.voice)
    verb = VERB.get(said.attitude, said.attitude.value)
    if said.relied_on:
        verb += f" {_name(argument_map, said.relied_on)}"
    if said.reported:
        verb += f" that {_name(argument_map, said.reported.voice)} {said.reported.attitude.value} it"
    where = "; ".join(place(argument_map, anchor) for anchor in said.anchors)
    return f"{name} {verb}" + (f" · {where}" if where else "")


def _name(argument_map: Map, voice: str) -> str:
    known = argument_map.voice_by_id.get(voice)
    return known.name if known else voice


def describe(argument_map: Map, name: str, computed: dict[str, View]) -> list[Section]:
    """A claim or motion in sections, each with a title and lines. ``computed`` holds the views that are ready."""
    item: Claim | Motion = argument_map.claim_by_id.get(name) or argument_map.motion_by_id[name]
    kind = [_kind(item)]
    if name in argument_map.common_claims:
        kind.append("common ground: every side accepts it, and nobody may ask why")
    sections = [Section(item.text, kind)]
    if isinstance(item, Claim):
        said = [
            who(argument_map, occurrence) for occurrence in item.occurrences if occurrence.attitude not in DISAGREES
        ]
        against = [who(argument_map, occurrence) for occurrence in item.occurrences if occurrence.attitude in DISAGREES]
        sections.append(Section("Who says so", said or ["nobody in the map is named"]))
        if against:
            sections.append(Section("Who disagrees", against))
        if item.evidence:
            sections.append(
                Section(
                    "Evidence",
                    [
                        f"{e.kind}: {e.text}" + (f" ({e.figure} {e.unit or ''})" if e.figure else "")
                        for e in item.evidence
                    ],
                )
            )
    sections.append(Section("Does it stand?", _verdicts(computed, name, len(views(argument_map)))))
    relations = steps_to(argument_map, name)
    lines = []
    for relation in relations:
        lines.append(f"{SIGN[relation.kind]} {step_words(argument_map, relation)}")
        for step in argument_map.relations_to.get(relation.id, ()):
            lines.append(f"    {SIGN[step.kind]} {step_words(argument_map, step)}")
    conflicts = [conflict for conflict in argument_map.conflicts if name in conflict.members]
    lines += [
        f"x not both with {text_of(argument_map, m)}" for conflict in conflicts for m in conflict.members if m != name
    ]
    sections.append(Section("For and against", lines or ["nothing on the map supports or attacks it"]))
    used = [f"{text_of(argument_map, relation.target)}" for relation in steps_from(argument_map, name)]
    if used:
        sections.append(Section("Used for or against", used))
    if "author" in computed:
        sections.append(
            Section(
                "Why (the map's own view)",
                as_text(argument_map, why(argument_map, computed["author"].verdicts, name)).splitlines(),
            )
        )
    return sections


def _kind(item: Claim | Motion) -> str:
    if isinstance(item, Motion):
        return f"motion · {item.id}"
    words = [
        item.kind.value if item.kind else "claim",
        item.certainty.value,
        "not said in so many words" if item.reconstructed else "",
        item.id,
    ]
    return " · ".join(word for word in words if word)


def _verdicts(computed: dict[str, View], name: str, total: int) -> list[str]:
    """A line for the map's own view and for all voices; then the single voices by verdict, those with nothing for it
    counted.
    """
    lines = [
        f"{verdict_words(view, name)} in {view.title}" for key, view in computed.items() if key in ("author", "all")
    ]
    grouped: dict[str, list[str]] = {}
    for key, view in computed.items():
        if key not in ("author", "all"):
            grouped.setdefault(verdict_words(view, name), []).append(view.title)
    voices = sum(len(titles) for titles in grouped.values())
    silent = len(grouped.pop(f"{VERDICT['unsupported']} unsupported", []))
    for words, titles in grouped.items():
        every = len(titles) == voices > 1
        lines.append(f"{words} in the view of {f'each of the {voices} voices' if every else ', '.join(titles)}")
    if silent:
        lines.append(
            f"{VERDICT['unsupported']} unsupported: {count(silent, 'voice')} alone would have no argument for it"
        )
    return lines + (["… working out the other views"] if len(computed) < total else [])


def roots(argument_map: Map) -> list[str]:
    """Where the tree of claims starts: motions, theses, then every claim that is not a premise of anything."""
    first = [motion.id for motion in argument_map.motions] + list(argument_map.thesis)
    loose = [claim.id for claim in argument_map.claims if not steps_from(argument_map, claim.id)]
    return [
        name
        for name in dict.fromkeys(first + loose)
        if name in argument_map.claim_by_id or name in argument_map.motion_by_id
    ]


def found(argument_map: Map, words: str, limit: int = 200) -> list[str]:
    """Claims and motions with all these words in their text, name or voices."""
    wanted = words.casefold().split()
    hits = []
    items: list[Claim | Motion] = [*argument_map.motions, *argument_map.claims]
    for item in items:
        voices = (
            " ".join(_name(argument_map, said.voice) for said in item.occurrences) if isinstance(item, Claim) else ""
        )
        text = f"{item.id} {item.text} {voices}".casefold()
        if all(word in text for word in wanted):
            hits.append(item.id)
    return list(dict.fromkeys(hits))[:limit]

"""What would follow if: changes of a map that are made for the sake of argument, not in its file.

A change is one of six. *Accept* and *reject* make a claim, or its denial, a fact; *answer* makes it a fact that a step
does not apply; *rank* puts one step, or whatever concludes a claim, just above the rank that another has in the file.
*With* and *without* add a voice to those whose word counts, or take it away. Facts of this kind are what Baumann and Brewka
call a strong expansion ("Expanding argumentation frameworks: enforcing and monotonicity results", COMMA 2010): what
is added is attacked by nothing that was there.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from debate.model.map import Map
from debate.reason.theory import WHAT_IF, Rule, Theory, is_fact, negation
from debate.reason.views import View, voices_heard


class ChangeKind(StrEnum):
    """What is done, as it is typed."""

    ANSWER = "answer"
    RANK = "rank"
    ACCEPT = "accept"
    REJECT = "reject"
    WITH = "with"
    WITHOUT = "without"


class Change(NamedTuple):
    """One change: to a claim (accept, reject), a step (answer), a voice (with, without), or what is ranked over
    ``other``."""

    kind: ChangeKind
    name: str
    other: str = ""

    def __str__(self) -> str:
        return f"{self.kind} {self.name} over {self.other}" if self.other else f"{self.kind} {self.name}"


class Unreadable(NamedTuple):
    """What is wrong with a change that somebody typed, and what to type instead."""

    message: str


SYNONYMS = {"concede": "accept", "prefer": "rank", "undercut": "answer", "add": "with", "remove": "without"}


def with_changes(view: View, changes: Iterable[Change]) -> View:
    """The view with the voices that changes add and without those that they take away."""
    voices = set(view.voices)
    for change in changes:
        if change.kind is ChangeKind.WITH:
            voices.add(change.name)
        elif change.kind is ChangeKind.WITHOUT:
            voices.discard(change.name)
    return view if voices == view.voices else replace(view, voices=frozenset(voices))


def changed(theory: Theory, changes: Iterable[Change]) -> Theory:
    """A theory under changes; those of voices are a matter of the view."""
    rules = {str(number): rule for number, rule in enumerate(theory.rules)}
    make(changes, rules)
    return replace(theory, rules=tuple(rules.values()))


def make(changes: Iterable[Change], rules: dict[str, Rule]) -> None:
    """Make those changes that accept, reject, answer or rank. What is rejected is no fact any more. Between ranks that
    differ there has to be room for another (``debate.reason.ranks``)."""
    wanted = list(dict.fromkeys(changes))
    gone = {change.name for change in wanted if change.kind is ChangeKind.REJECT}
    if gone:
        for name in [name for name, rule in rules.items() if is_fact(rule) and rule.conclusion in gone]:
            del rules[name]
    ranked = [change for change in wanted if change.kind is ChangeKind.RANK]
    if ranked:
        _raise(ranked, rules)
    for change in wanted:
        if change.kind in _FACTS:
            rules[f"{WHAT_IF}{change}"] = Rule(f"{WHAT_IF}{change}", (), fact(change), None, True)


_FACTS = (ChangeKind.ACCEPT, ChangeKind.REJECT, ChangeKind.ANSWER)


def fact(change: Change) -> str:
    """The literal that a change makes a fact: the claim, its denial, or that the step does not apply."""
    return change.name if change.kind is ChangeKind.ACCEPT else negation(change.name)


def _raise(changes: Sequence[Change], rules: dict[str, Rule]) -> None:
    asked = {element for change in changes for element in (change.name, change.other)}
    concluding: dict[str, list[str]] = defaultdict(list)
    named: dict[str, list[str]] = defaultdict(list)
    for key, rule in rules.items():
        if rule.rank is not None and (rule.name in asked or rule.conclusion in asked):
            concluding[rule.conclusion].append(key)
            named[rule.name].append(key)
    rank_of = {key: rules[key].rank or 0 for keys in concluding.values() for key in keys}
    for change in changes:
        over = [rank_of[key] for key in named.get(change.other) or concluding.get(change.other, [])]
        for key in (named.get(change.name) or concluding.get(change.name, [])) if over else []:
            rules[key] = rules[key]._replace(rank=max(rules[key].rank or 0, max(over) + 1))


# Changes as they are typed


def read_change(argument_map: Map, text: str) -> Change | Unreadable:
    """A change as it is typed: `reject cheap`, `accept cheap`, `answer step`, `rank x over y`, `with ham`, `without ham`."""
    word, *rest = text.split()[:6] or [""]
    known = SYNONYMS.get(word.lower(), word.lower())
    if known not in list(ChangeKind):
        from difflib import get_close_matches

        near = get_close_matches(known, [*ChangeKind, *SYNONYMS], 1)
        meant = f"did you mean `{near[0]}`?" if near else "write accept, reject, answer, rank … over …, with or without"
        return Unreadable(f"`{text}` is no change: {meant}")
    kind = ChangeKind(known)
    if kind is ChangeKind.RANK:
        if len(rest) != 3 or rest[1] != "over":
            return Unreadable(f"`{text}` is no change: write `rank X over Y`, of two claims or steps")
        both = [
            _find([*_claims(argument_map), *_steps(argument_map)], name, "claim or step") for name in (rest[0], rest[2])
        ]
        problem = next((one for one in both if isinstance(one, Unreadable)), None)
        return problem or Change(kind, str(both[0]), str(both[1]))
    if len(rest) != 1:
        return Unreadable(f"`{text}` is no change: write `{kind}` and one name")
    if kind in (ChangeKind.WITH, ChangeKind.WITHOUT):
        found = _find(list(voices_heard(argument_map)), rest[0], "voice")
    elif kind is ChangeKind.ANSWER:
        found = _find(_steps(argument_map), rest[0], "step")
        step = argument_map.relation_by_id.get(found) if isinstance(found, str) else None
        if step is not None and step.deductive:
            return Unreadable(
                f"`{found}` is deductive, and a deductive step cannot be answered; reject one of its premises"
            )
    else:
        found = _find(_claims(argument_map), rest[0], "claim or motion")
    return found if isinstance(found, Unreadable) else Change(kind, found)


def clash(changes: Sequence[Change]) -> Unreadable | None:
    """What is wrong with changes together: the same thing both accepted and rejected, or added and taken away."""
    opposite = {ChangeKind.ACCEPT: ChangeKind.REJECT, ChangeKind.WITH: ChangeKind.WITHOUT}
    for change in changes:
        other = opposite.get(change.kind)
        if other is not None and Change(other, change.name) in changes:
            return Unreadable(f"`{change}` and `{other} {change.name}` cannot both be supposed; leave one out")
    return None


def _claims(argument_map: Map) -> list[str]:
    return [*argument_map.claim_by_id, *argument_map.motion_by_id]


def _steps(argument_map: Map) -> list[str]:
    cases = [
        f"{motion.id}/{word}-{number}"
        for motion in argument_map.motions
        for word, groups in (("for", motion.supports), ("against", motion.opposes))
        for number in range(1, len(groups) + 1)
    ]
    others = [*(one.id for one in argument_map.conflicts), *(one.id for one in argument_map.suppositions)]
    return [*argument_map.relation_by_id, *cases, *others, *_named_assertions(argument_map)]


def _named_assertions(argument_map: Map) -> list[str]:
    return [spoken.name for claim in argument_map.claims for spoken in claim.occurrences if spoken.name is not None]


def _find(known: list[str], name: str, what: str) -> str | Unreadable:
    if name in known:
        return name
    ending = [one for one in known if one.endswith(f".{name}")]
    if len(ending) == 1:
        return ending[0]
    if ending:
        return Unreadable(f"`{name}` may be {' or '.join(f'`{one}`' for one in ending)}")
    from difflib import get_close_matches

    near = get_close_matches(name, known, 3, 0.5)
    meant = f"; did you mean {' or '.join(f'`{one}`' for one in near)}?" if near else ""
    return Unreadable(f"there is no {what} `{name}`{meant}")

"""Changes in words, as clauses that can stand after "if"."""

from debate.model.elements import RelationKind
from debate.model.map import Map
from debate.reason.places import voice_name
from debate.reason.plain import named
from debate.reason.whatif import Change, ChangeKind


def clause(argument_map: Map, change: Change, about: str = "") -> str:
    """A change as a clause: `"Buses are cheap." is rejected`. The claim ``about`` is called "it"."""
    if change.kind is ChangeKind.WITH:
        return f"the word of {voice_name(argument_map, change.name)} counts too"
    if change.kind is ChangeKind.WITHOUT:
        return f"the word of {voice_name(argument_map, change.name)} does not count"
    first = element(argument_map, change.name, about)
    if change.kind is ChangeKind.RANK:
        return f"{first} is stronger than {element(argument_map, change.other, about)}"
    return f"{first} is {_DONE[change.kind]}"


_DONE = {ChangeKind.ACCEPT: "accepted", ChangeKind.REJECT: "rejected", ChangeKind.ANSWER: "answered"}
_KINDS = {RelationKind.REASON: "reason", RelationKind.UNDERCUT: "answer"}


def element(argument_map: Map, name: str, about: str = "") -> str:
    """A claim or a step as a noun: `the reason "Cars are loud." for it`."""
    if name == about:
        return "it"
    relation = argument_map.relation_by_id.get(name)
    if relation is not None:
        premises = " and ".join(named(argument_map, premise.claim) for premise in relation.premises)
        kind = _KINDS.get(relation.kind, "objection")
        return f"the {kind} {premises} {'for' if kind == 'reason' else 'to'} {element(argument_map, relation.target, about)}"
    conflict = next((one for one in argument_map.conflicts if one.id == name), None)
    if conflict is not None:
        return "the conflict of " + " with ".join(named(argument_map, member) for member in conflict.members)
    motion, _, case = name.partition("/")
    known = argument_map.motion_by_id.get(motion)
    word, _, number = case.partition("-")
    if known is not None and number.isdecimal():
        groups, kind = (known.supports, "reason") if word == "for" else (known.opposes, "objection")
        premises = " and ".join(named(argument_map, premise.claim) for premise in groups[int(number) - 1])
        return f"the {kind} {premises} {'for' if word == 'for' else 'to'} {element(argument_map, motion, about)}"
    return named(argument_map, name)

"""Changes in words, as clauses that can stand after "if"."""

from debate.model.map import Map
from debate.reason.places import voice_name
from debate.reason.plain import named
from debate.reason.whatif import Change, ChangeKind


def clause(map_: Map, change: Change) -> str:
    """A change as a clause: `"Buses are cheap." is rejected`."""
    if change.kind is ChangeKind.WITH:
        return f"the word of {voice_name(map_, change.name)} counts too"
    if change.kind is ChangeKind.WITHOUT:
        return f"the word of {voice_name(map_, change.name)} does not count"
    about = _element(map_, change.name)
    if change.kind is ChangeKind.RANK:
        return f"{about} is stronger than {_element(map_, change.other)}"
    return f"{about} is {_DONE[change.kind]}"


_DONE = {ChangeKind.ACCEPT: "accepted", ChangeKind.REJECT: "rejected", ChangeKind.ANSWER: "answered"}


def _element(map_: Map, name: str) -> str:
    relation = map_.relation_by_id.get(name)
    if relation is None:
        conflict = next((one for one in map_.conflicts if one.id == name), None)
        if conflict is not None:
            return "the conflict of " + " with ".join(named(map_, member) for member in conflict.members)
        motion, _, case = name.partition("/")
        if case.startswith(("for-", "against-")) and motion in map_.motion_by_id:
            return f"the case {case.replace('-', ' ')} {named(map_, motion)}"
        if name.startswith("@"):
            voice, _, claim = name[1:].partition(".")
            whose = voice_name(map_, voice) if voice else "the map itself"
            return f"the word of {whose} for {named(map_, claim)}"
        return named(map_, name)
    premises = " and ".join(named(map_, premise.claim) for premise in relation.premises)
    target = map_.relation_by_id.get(relation.target)
    kind = {"because": "reason", "unless": "answer"}.get(relation.kind, "objection")
    if target is not None:
        return f"the {kind} {premises} to the step {relation.target}"
    return f"the {kind} {premises} {'for' if kind == 'reason' else 'to'} {named(map_, relation.target)}"

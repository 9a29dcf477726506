"""The steps of a map, those of its motions among them, and the words of what they join."""

from debate.model.elements import Relation, RelationKind
from debate.model.map import Map


def text_of(argument_map: Map, name: str) -> str:
    """The words of a claim; of a literal that denies a claim or a step; of a relation, its premises."""
    if name.startswith("-"):
        return f"not: {text_of(argument_map, name[1:])}"
    if name in argument_map.claim_by_id:
        return argument_map.claim_by_id[name].text
    if name in argument_map.motion_by_id:
        return argument_map.motion_by_id[name].text
    if name in argument_map.relation_by_id:
        return "the step from: " + step_words(argument_map, argument_map.relation_by_id[name])
    return name


def step_words(argument_map: Map, step: Relation) -> str:
    """The premises of a step."""
    return " AND ".join(text_of(argument_map, premise.claim) for premise in step.premises)


def steps_to(argument_map: Map, name: str) -> tuple[Relation, ...]:
    """The steps that support or attack a claim, a step or a motion; the reasons of a motion stand in the motion
    itself.
    """
    motion = argument_map.motion_by_id.get(name)
    if motion is None:
        return argument_map.relations_to.get(name, ())
    sides = ((motion.supports, "for", RelationKind.REASON), (motion.opposes, "against", RelationKind.OBJECTION))
    own = tuple(
        Relation(f"{name}/{word}-{number}", kind, group, name)
        for groups, word, kind in sides
        for number, group in enumerate(groups, 1)
    )
    return own + argument_map.relations_to.get(name, ())


def steps_from(argument_map: Map, claim: str) -> tuple[Relation, ...]:
    """The steps, those of motions too, that use a claim as a premise."""
    for_motions = tuple(
        step
        for motion in argument_map.motions
        for step in steps_to(argument_map, motion.id)
        if any(premise.claim == claim for premise in step.premises)
    )
    return tuple(dict.fromkeys((*argument_map.relations_from.get(claim, ()), *for_motions)))

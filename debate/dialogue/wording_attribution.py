"""What a debater is told who says that a voice of the map says something, and the map knows better."""

from collections.abc import Sequence

from debate.dialogue.arena import Arena
from debate.dialogue.wording_claims import claim_text, short, voice_name
from debate.dialogue.wording_panel import STANCES
from debate.model.elements import HOLDS, Attitude, Occurrence, VoiceKind

FOR = HOLDS | {Attitude.RELIES}
"""The attitudes by which a voice says so, in a debater's words."""

_QUOTED = 120  # characters of a claim


def stands(arena: Arena, voice: str, claim: str) -> bool | None:
    """Whether a voice is for a claim (True), against it (False), or neither on this map (None).

    It is for a claim that it holds, or another of the same sense, or gives a reason for; against one that it denies, or
    gives a reason against, or that cannot stand with what it holds.
    """
    same = arena.lookup.same(claim)
    attitudes = {said.attitude for one in same for said in _occurrences(arena, one) if said.voice == voice}
    if attitudes & FOR:
        return True
    if Attitude.DENIES in attitudes or _contrary(arena, voice, same) is not None:
        return False
    for literals, side in ((same, True), ({f"-{one}" for one in same}, False)):
        if any(voice in step.voices for one in literals for step in arena.arguments_for.get(one, ())):
            return side
    return None


def attribution_text(arena: Arena, voices: Sequence[str], claim: str, against: bool = False) -> str | None:
    """That the voices which a name may mean do not say what they are said to say, and who does; None if one of them
    does. ``against`` is whether they are said to be against the claim.
    """
    if not voices or any(stands(arena, voice, claim) is (not against) for voice in voices):
        return None
    voice = voices[0]
    about = f"“{short(claim_text(arena, claim), _QUOTED)}”"
    name = voice_name(arena, voice) or voice
    plural = _is_group(arena, voice)
    if against:
        if stands(arena, voice, claim) is None:
            return f"{name} {'say' if plural else 'says'} nothing for or against {about} on the map."
        return f"{name} {'do' if plural else 'does'} say this on the map: {about}"
    return f"{name} {'do' if plural else 'does'} not say {about} on the map{_instead(arena, voice, claim)}. {_others(arena, claim)}"


def _instead(arena: Arena, voice: str, claim: str) -> str:
    """What the voice does with the claim instead: ', but doubts it'."""
    contrary = _contrary(arena, voice, arena.lookup.same(claim))
    if contrary is not None:
        say = "say" if _is_group(arena, voice) else "says"
        other = short(claim_text(arena, contrary), _QUOTED).removesuffix(".")
        return f", but {say} “{other}”, which cannot stand with it"
    heard = [said.attitude for said in _occurrences(arena, claim) if said.voice == voice]
    if heard and not _is_group(arena, voice):
        return f", but {STANCES[heard[0]]}"
    return ""


def _others(arena: Arena, claim: str) -> str:
    holders = dict.fromkeys(
        said.voice
        for one in sorted(arena.lookup.same(claim))
        for said in _occurrences(arena, one)
        if said.attitude in FOR
    )
    names = [voice_name(arena, voice) or voice for voice in holders]
    if not names:
        return "Nobody there does."
    plural = len(names) > 1 or _is_group(arena, next(iter(holders)))
    return f"{', '.join(names[:-1]) + ' and ' if len(names) > 1 else ''}{names[-1]} {'do' if plural else 'does'}."


def _contrary(arena: Arena, voice: str, same: frozenset[str]) -> str | None:
    """What the voice holds that cannot stand with one of these claims."""
    for one in sorted(same):
        for other in sorted(arena.lookup.rivals(one)):
            if any(said.voice == voice and said.attitude in FOR for said in _occurrences(arena, other)):
                return other
    return None


def _occurrences(arena: Arena, name: str) -> tuple[Occurrence, ...]:
    claim = arena.map.claim_by_id.get(name)
    return claim.occurrences if claim is not None else ()


def _is_group(arena: Arena, voice: str) -> bool:
    known = arena.map.voice_by_id.get(voice)
    return known is not None and known.kind is VoiceKind.GROUP

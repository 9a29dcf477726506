"""What can be claimed on a map, and the matcher that finds it in what is typed."""

from debate.model.map import Map
from debate.understand.matcher import Candidate, Kind, Matcher, Progress, matcher
from debate.understand.terms import folding
from debate.understand.text import clean


def matcher_of(argument_map: Map, kind: Kind = "auto", progress: Progress | None = None) -> Matcher:
    """A matcher over everything that can be claimed on a map, in the map's context."""
    return matcher(claimable(argument_map), argument_map.terms, kind, context_of(argument_map), progress)


def claimable(argument_map: Map) -> list[Candidate]:
    """The claims and motions of a map."""
    claims = [Candidate(claim.id, claim.text, claim.wordings) for claim in argument_map.claims]
    return claims + [Candidate(motion.id, motion.text, motion.wordings) for motion in argument_map.motions]


def context_of(argument_map: Map) -> str:
    """What a map is about, for the encoder: its motion, where it has just one; the title of a map that joins others.

    Short claims for and against one motion often leave out what they are about, and what one map could take for granted
    is to be said where several meet. Elsewhere nothing: a title did not help claims that are said in full.
    """
    if len(argument_map.motions) == 1:
        return argument_map.motions[0].text
    joins = any("." in claim.id for claim in argument_map.claims)
    return argument_map.title if joins else ""


def encoded_texts(argument_map: Map) -> list[str]:
    """What the encoder is given for the claims of a map and their wordings."""
    from debate.understand.encoded import read_texts

    fold = folding(argument_map.terms)
    said = [text for candidate in claimable(argument_map) for text in (candidate.text, *candidate.wordings)]
    return read_texts([fold(clean(text).text) for text in said], fold(clean(context_of(argument_map)).text))

"""Words for opposite ends of a scale: more and less, better and worse, join and separate."""

import re

from debate.understand.text import stem

_OPPOSITES = """
    more increase raise rise rose risen grow grew grown growth expand extend boost higher bigger greater
    = less fewer decrease reduce reduction lower fall fell fallen shrink shrank cut decline drop diminish smaller
    better improve improvement strengthen benefit help enhance boost strong stronger good best positive
    = worse worsen deteriorate weaken harm hurt damage hinder undermine weak weaker bad worst negative destroy
    join integrate combine unite together merge pool = separate apart divide split
    keep kept preserve retain maintain continue = abolish scrap lose lost remove stop
    stay remain = go leave
    start begin began = end stop finish
    allow permit legalise = forbid ban prohibit prevent outlaw
    support back favour welcome accept agree = oppose reject refuse disagree
    gain = loss lose
    simple easy easier simpler = complex complicated hard difficult harder
    cheap cheaper affordable = expensive costly
    save = waste cost
    safe safer = dangerous risky
    always usually often = never rarely seldom
    quick quickly fast faster = slow slowly slower
    competition compete = collaboration collaborate cooperation cooperate
    enough sufficient adequate plenty plentiful ample = scarce tight short shortage insufficient inadequate
    useful = useless pointless | possible able = impossible unable | success succeed = failure fail
    early = late | long = short | public = private | free = charged | high = low | right = wrong | true = false
    everybody everyone all = nobody none | centralise = devolve | optimistic = pessimistic | open = closed
    likely = unlikely | legal = illegal | fair = unfair | necessary = unnecessary | clear = unclear | equal = unequal
    welcome = unwelcome | trust = distrust | efficient = inefficient | effective = ineffective | realistic = unrealistic
    satisfied = dissatisfied | responsible = irresponsible | encourage = discourage | speed = delay
    independent = dependent | relevant = irrelevant | important = unimportant | legitimate = illegitimate
    young younger = old older | rich richer = poor poorer | same alike = different
    protect = threaten destroy | include = exclude | create build = destroy | solve = cause | show reveal = hide
"""
"""Words that speak for opposite ends of a scale, the one end before the equals sign."""

_SCALES = tuple(
    tuple(frozenset(map(stem, end.split())) for end in scale.split("="))
    for scale in re.split(r"[|\n]", re.sub(r"\n\s*=", " =", _OPPOSITES))
    if scale.strip()
)
UPPER = frozenset(word for upper, _ in _SCALES for word in upper)
LOWER = frozenset(word for _, lower in _SCALES for word in lower)
"""The stems of the one end of any scale, and of the other."""

_OPPOSITE: dict[str, frozenset[str]] = {}
_SAME: dict[str, frozenset[str]] = {}
for _upper, _lower in _SCALES:
    for _here, _there in ((_upper, _lower), (_lower, _upper)):
        for _word in _here:
            _OPPOSITE[_word] = _OPPOSITE.get(_word, frozenset()) | _there
            _SAME[_word] = _SAME.get(_word, frozenset()) | _here


def opposite_stems(word: str) -> frozenset[str]:
    """The stems that are opposites of a stem."""
    return _OPPOSITE.get(word, frozenset())


def same_end(word: str) -> frozenset[str]:
    """The stems at the same end of a scale as a stem."""
    return _SAME.get(word, frozenset())

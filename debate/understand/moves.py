"""What a typed sentence does: claim, ask why, argue, concede, retract, deny … Rules over cue words; no model.

The rules come in a fixed order, from the most explicit cue to none; a sentence that does two things ("fair enough,
but it costs too much") is split, and the parts are to be confirmed one after the other. What is read here is a
proposal, never a move.
"""

import re
from enum import StrEnum
from typing import NamedTuple

from debate.understand import cues, cues_replies, cues_set_phrases
from debate.understand.fillers import without_fillers, without_tag
from debate.understand.text import EDGES, clean, content_words, words


class Act(StrEnum):
    """What a sentence, or a part of one, does."""

    CLAIM = "claim"
    ARGUE = "argue"
    WHY = "why"
    CONCEDE = "concede"
    DENY = "deny"
    RETRACT = "retract"
    QUESTION = "question"
    WHO_AGREES = "who-agrees"
    HINT = "hint"
    PASS = "pass"
    OTHER = "other"  # nothing that bears on a debate: a greeting, a laugh


class Said(NamedTuple):
    """One act of a sentence: the words that do it, and of these the content, without the cue; ``conclusion`` is what
    a reason is for.
    """

    act: Act
    text: str
    content: str
    conclusion: str = ""


MOST_PARTS = 6
"""Parts of a text that are read; nobody confirms more."""


def _compiled(cue: str) -> re.Pattern[str]:
    """A cue as it is typed in a chat: in capitals or not, with or without its apostrophes ("thats", "dont"), in short forms."""
    for word, short in cues.SHORT_FORMS.items():
        cue = re.sub(rf"\b{word}\b", f"(?:{word}|{short})", cue)
    return re.compile(cue.replace("'", "'?"), re.IGNORECASE)


_OPENERS: tuple[tuple[Act, tuple[re.Pattern[str], ...]], ...] = tuple(
    (
        act,
        tuple(
            _compiled(pattern) for room in (cues, cues_set_phrases, cues_replies) for pattern in getattr(room, name, ())
        ),
    )
    for act, name in (
        (Act.OTHER, "SMALL_TALK"),
        (Act.HINT, "HINT"),
        (Act.PASS, "PASS"),
        (Act.WHO_AGREES, "WHO_AGREES"),
        (Act.WHY, "WHY"),
        (Act.RETRACT, "RETRACT"),
        (Act.DENY, "DENY"),
        (Act.CONCEDE, "CONCEDE"),
    )
)
_NO_CONTENT = frozenset({Act.OTHER, Act.HINT, Act.PASS})
_AFTER_NO_YES = frozenset({Act.DENY, Act.WHY, Act.OTHER})
"""What a "yeah but" before it grants nothing to."""

_LEAST_OF_A_CLAIM = 6
"""Words that make a claim even if none of them says what it is about: "nobody knows how to do it"."""

_GRANTED = re.compile(r"(?:ok(?:ay)?,? |well,? |yes,? )*(?:granted|admittedly|true|fair enough)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(
    r"(?<!e\.g\.)(?<!i\.e\.)(?<!\bvs\.)(?<!\bDr\.)(?<!\bMr\.)(?<!\bMrs\.)(?<!\bSt\.)(?<!\bcf\.)(?<=[.!?;])[\"')]*\s+"
    r"(?!(?:therefore|thus|hence|so|because|since|but|and|(?:that is|that's|which is) why|as a result|consequently)\b)"
    # in lower case these go on with the sentence
)
_BUT = re.compile(
    r"[,;]?\s+(?:but|yet|however|nevertheless|nonetheless|still)\b,?\s+"
    r"|[,;]\s*(?:though|although|except that|(?:what )?i (?:only |just |actually )?(?:said|meant)(?: was)?(?: that)?)\s+",
    re.IGNORECASE,
)
_AND = re.compile(r"[,;]\s*and\s+|\s+and\s+(?=(?:i|we|you|they|it|he|she|there|nobody|that|this)\b)", re.IGNORECASE)
_ALTHOUGH_FIRST = re.compile(rf"{cues.ALTHOUGH}\s+([^,;]+)[,;]\s*(.+)", re.IGNORECASE)
_REASON_FIRST = re.compile(cues.REASON_FIRST + r"\s*", re.IGNORECASE)
_REASON_AFTER = re.compile(rf"[,;]?\s+{cues.BECAUSE}\s+|,\s+{cues.AS}\s+", re.IGNORECASE)
_CONCLUSION_AFTER = _compiled(rf"[,;]\s*(?:and\s+)?{cues.SO}(?:,|\b)\s+|\s+(?:therefore|and therefore|and so)\s+")
_LEAD_IN = _compiled("|".join(cues.LEAD_IN))
_ATTRIBUTION = re.compile(cues.ATTRIBUTION)
_INTERROGATIVE = _compiled(cues.INTERROGATIVE)
_QUESTION = _compiled(cues.QUESTION)
_ANSWER = re.compile(cues.ANSWER, re.IGNORECASE)
_SUBJECT_LEFT_OUT = _compiled(cues.SUBJECT_LEFT_OUT)
_GRANTED_AFTER = _compiled(cues_set_phrases.GRANTED_AFTER)
_INDIRECT_QUESTION = _compiled(cues_set_phrases.INDIRECT_QUESTION)
_WHY_AFTER = _compiled(rf"[,;:]\s*({cues.WHY_AFTER})\W*$")
_YOU_SAY = _compiled(rf"(?:(?:so|but|and|ok),? )*you (?:just |only )?{cues.SAY} (?:that )?")
_YES = _compiled(rf"{cues.YES}(?:,? {cues.YES})*")


def moves(text: str) -> tuple[Said, ...]:
    """The acts of a text in order; none for an empty text. Never raises."""
    plain = clean(text).text
    said: list[Said] = []
    for sentence in _SENTENCE_END.split(plain):
        if sentence.strip(EDGES) or "?" in sentence:
            said += _sentence(sentence.strip())
        if len(said) >= MOST_PARTS:
            break
    if len(said) > 1:  # small talk beside something said is not worth a question
        said = [part for part in said if part.act is not Act.OTHER] or said[:1]
    after = (*said[1:], None)
    return tuple(part for part, then in zip(said, after, strict=False) if then is None or not _again(part, then))[
        :MOST_PARTS
    ]


def _again(part: Said, then: Said) -> bool:
    """Whether the part after it does the same, and says as much or more: "no, never", "says who? where is the proof?"."""
    return part.act is then.act and not part.content


def _sentence(text: str, left: int = MOST_PARTS) -> list[Said]:
    """The parts of one sentence; at most ``left`` acts are unfolded, so that no text can nest without end."""
    text = without_tag(without_fillers(text))
    by_its_end = _by_its_end(text, left) if left > 0 else None
    if by_its_end is not None:
        return by_its_end
    although = _ALTHOUGH_FIRST.fullmatch(text)
    if although:
        granted = although[1].strip(EDGES)
        return [Said(Act.CONCEDE, text[: although.end(1)], granted), *_clause(although[2].strip())]
    opened = _opener(text)
    after = _GRANTED_AFTER.search(text.rstrip(EDGES))
    if after and content_words(text[: after.start()]):
        start = opened[1] if opened is not None and opened[0] is Act.CONCEDE else 0
        return [Said(Act.CONCEDE, text, _worth(text[start : after.start()].strip(EDGES)))]
    if opened is None:
        halves = _halves(text)
        return _clause(text) if halves is None else [*_clause(halves[0]), *_clause(halves[1])]
    act, end = opened
    rest = text[end:]
    cut = _BUT.search(rest)
    if cut is None or left == 0 or act in (Act.WHO_AGREES, Act.WHY):
        return _opened(act, text, rest, left)
    then = _sentence(rest[cut.end() :], left - 1)
    if _YES.fullmatch(text[: end + cut.start()].strip(EDGES)) and then and then[0].act in _AFTER_NO_YES:
        return then
    return [*_opened(act, text[: end + cut.start()], rest[: cut.start()], left), *then]


def _by_its_end(text: str, left: int) -> list[Said] | None:
    """The parts of a sentence by its last words, where these ask for a reason or for help or take back what stands before them:
    "that's wrong, why?", "no idea, help me", "I went too far, I take it back".
    """
    why = _WHY_AFTER.search(text)
    if why and not _INTERROGATIVE.match(text):
        before = text[: why.start()].strip(EDGES)
        told = _YOU_SAY.match(before)
        if _YES.fullmatch(before):
            return None
        if told or (content_words(before) and _opener(before) is None):
            return [Said(Act.WHY, text, _worth(before[told.end() if told else 0 :]))]
        return [*_sentence(before, left - 1), Said(Act.WHY, why[1], "")] if before else None
    before, comma, last = text.rpartition(",")
    last = last.strip()
    opened = _opener(last) if comma and before.strip(EDGES) else None
    if opened is None:
        return None
    if opened[0] is Act.RETRACT and not last[opened[1] :].strip(EDGES):
        return [Said(Act.RETRACT, text, "")]
    if opened[0] is not Act.HINT:
        return None
    parts = _sentence(before, left - 1)
    lost = all(part.act in _NO_CONTENT for part in parts)
    return [Said(Act.HINT, text, "")] if lost else [*parts, Said(Act.HINT, last, "")]


def _opened(act: Act, text: str, rest: str, left: int) -> list[Said]:
    """A part that opens with a cue. "No, …" and "Yes, …" before a full clause are two acts: the answer, and what is
    added.
    """
    content = rest.strip(EDGES)
    if act in _NO_CONTENT:
        return [Said(act, text.strip(), "")]
    if act in (Act.DENY, Act.CONCEDE, Act.RETRACT):
        start_of_content = text.rindex(content) if content else len(text)
        reason = _REASON_FIRST.match(content) or _REASON_AFTER.search(content)
        if reason:
            answered, because = content[: reason.start()].strip(EDGES), content[reason.end() :].strip(EDGES)
            return [
                Said(act, text[: start_of_content + reason.start()].strip(), _worth(answered)),
                Said(Act.ARGUE, content[reason.start() :].strip(), because, answered if act is Act.CONCEDE else ""),
            ]
        granted = act is Act.CONCEDE and _GRANTED.match(text) and _opener(content) is None  # "Granted, it is dear."
        apart = rest.lstrip()[:1] in (",", ";", ":", ".", "!") or _ANSWER.fullmatch(text[: len(text) - len(rest)])
        if apart and not granted and (_worth(content) or (left > 0 and _opener(content))):
            return [Said(act, text[: len(text) - len(rest)].strip(), ""), *_clause(content, left - 1)]
    return [Said(act, text.strip(), _worth(content))]


def _clause(text: str, left: int = MOST_PARTS) -> list[Said]:
    """A part without an opener: an argument, a question, a claim, or nothing of the kind."""
    text = without_fillers(text)
    opened = _opener(text) if left > 0 else None
    if opened is not None:
        return _opened(opened[0], text, text[opened[1] :], left)
    asked = _INDIRECT_QUESTION.match(text)
    if asked:
        return [Said(Act.QUESTION, text, _worth(text[asked.end() :].strip(EDGES)))]
    if _QUESTION.match(text):
        return [Said(Act.QUESTION, text, _worth(text.strip(EDGES)))]
    body = text
    first = _REASON_FIRST.match(body)
    if first and content_words(body[first.end() :]):
        reason, _, conclusion = body[first.end() :].partition(",")
        named = len(content_words(conclusion)) >= 2 and re.match(r"(?:because|since|given)", body, re.IGNORECASE)
        content = reason if named else body[first.end() :]
        return [Said(Act.ARGUE, text, content.strip(EDGES), conclusion.strip(EDGES) if named else "")]
    body = _without_lead_in(body)
    attributed = _ATTRIBUTION.match(body)
    if attributed and content_words(body[attributed.end() :]):
        body = body[attributed.end() :]
    if not body.endswith("?"):
        after = _REASON_AFTER.search(body)
        if after and content_words(body[after.end() :]):
            return [Said(Act.ARGUE, text, body[after.end() :].strip(EDGES), body[: after.start()].strip(EDGES))]
        so = _CONCLUSION_AFTER.search(body)
        if so and content_words(body[: so.start()]) and content_words(body[so.end() :]):
            return [Said(Act.ARGUE, text, body[: so.start()].strip(EDGES), body[so.end() :].strip(EDGES))]
    content = body.strip(EDGES)
    if body.endswith("?") and (content_words(content) or _INTERROGATIVE.match(content)):
        return [Said(Act.QUESTION, text, _worth(content))]
    if _worth(content) or len(words(content)) >= _LEAST_OF_A_CLAIM:
        return [Said(Act.CLAIM, text, content)]
    return [Said(Act.OTHER, text, "")]


def _worth(content: str) -> str:
    """The content if it has any word that says something, else nothing."""
    return content if content_words(content) else ""


def _opener(text: str) -> tuple[Act, int] | None:
    """The first rule whose cue opens the text, and where the cue ends."""
    bare = text.rstrip(EDGES)
    for subject in ("", "I ") if _SUBJECT_LEFT_OUT.match(bare) else ("",):
        for act, patterns in _OPENERS:
            for pattern in patterns:
                found = pattern.match(subject + bare)
                end = found.end() - len(subject) if found else 0
                if end > 0 and (end == len(bare) or not bare[end].isalnum()):
                    return act, end
    return None


def _halves(text: str) -> tuple[str, str] | None:
    """Two claims joined by `but` or `and`, where each could stand alone."""
    for joint in (_BUT, _AND):
        cut = joint.search(text)
        if joint is _AND and (
            text.endswith("?") or any(cue.search(text) for cue in (_REASON_AFTER, _CONCLUSION_AFTER))
        ):
            continue  # one argument, or one question
        least = 3 if joint is _BUT else 2
        if cut and all(len(content_words(half)) >= least for half in (text[: cut.start()], text[cut.end() :])):
            return text[: cut.start()].strip(), text[cut.end() :].strip()
    return None


def _without_lead_in(text: str) -> str:
    for _ in range(4):
        lead = _LEAD_IN.match(text)
        if not lead:
            break
        text = text[lead.end() :]
    return text

"""The values of claims under many valuations at once, which settle most questions before the prover is asked."""

from random import Random

from debate.formal.formalised import Formalised
from debate.formal.sentence import atoms, value

TRIED = 512
"""Valuations that are tried."""

EVERYWHERE = (1 << TRIED) - 1


def trials(known: Formalised) -> dict[str, int]:
    """The values of all names in formulas, one valuation in each bit. Those of atoms are drawn by lot, always the same."""
    draw = Random(0)
    values: dict[str, int] = {}
    for name in (*known.sentences, *sorted(known.named)):
        waiting = [name]
        while waiting:
            sentence = known.sentences.get(waiting[-1])
            missing = [one for one in atoms(sentence) if one not in values] if sentence is not None else []
            if missing:
                waiting += missing
                continue
            last = waiting.pop()
            if last not in values:
                values[last] = draw.getrandbits(TRIED) if sentence is None else value(sentence, values, EVERYWHERE)
    return values

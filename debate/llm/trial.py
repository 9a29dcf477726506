"""Does the interface of the settings answer, and does its model keep to the form it is given? A question with one right answer."""

import time

from debate.llm.choosing import chosen
from debate.llm.client import Failure
from debate.llm.settings import Endpoint
from debate.understand.matcher import Ranked

SENTENCE = "It is too dear."
CLAIMS = (
    Ranked("cost", "Free buses cost too much.", 0.0, ()),
    Ranked("air", "Free buses keep the air clean.", 0.0, ()),
)


def trial(endpoint: Endpoint) -> tuple[bool, str]:
    """Whether the model can be used, and a sentence about it."""
    started = time.monotonic()
    answer = chosen(endpoint, SENTENCE, CLAIMS)
    took = f"after {time.monotonic() - started:.1f} s"
    if isinstance(answer, Failure):
        return False, f"it cannot be used: {answer.message} ({took})"
    if answer == CLAIMS[0].id:
        return True, f"it answers in the form that was asked for, and rightly ({took})"
    return (
        True,
        f"it answers in the form that was asked for, but took “{SENTENCE}” for something else: a weak model ({took})",
    )

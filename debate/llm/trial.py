"""Does the interface of the settings answer, and does its model keep to the form it is given? A question with one right answer."""

import time
from difflib import get_close_matches

from debate.llm.choosing import chosen
from debate.llm.client import Failure, Trouble, models
from debate.llm.settings import Endpoint
from debate.understand.matcher import Candidate

SENTENCE = "It is too dear."
CLAIMS = (
    Candidate("cost", "Free buses cost too much."),
    Candidate("air", "Free buses keep the air clean."),
)

MOST_NAMED = 5  # models that are named to a user who wrote another


def trial(endpoint: Endpoint) -> tuple[bool, str]:
    """Whether the model can be used, and a sentence about it."""
    started = time.monotonic()
    answer = chosen(endpoint, SENTENCE, CLAIMS)
    took = f"after {time.monotonic() - started:.1f} s"
    if isinstance(answer, Failure):
        return False, f"it cannot be used: {answer.message} ({took}){_advice(endpoint, answer)}"
    if answer == CLAIMS[0].id:
        return True, f"it answers in the form that was asked for, and rightly ({took})"
    return (
        True,
        f"it answers in the form that was asked for, but took “{SENTENCE}” for something else: a weak model ({took})",
    )


def _advice(endpoint: Endpoint, failure: Failure) -> str:
    """What may help against a failure, where the program can tell."""
    if failure.trouble is Trouble.TIMEOUT:
        return "; a model that is being loaded is slow the first time: try again, or write a longer `timeout`"
    if failure.status not in (400, 404):
        return ""
    there = models(endpoint)
    if not there or endpoint.model in there:
        return ""
    near = get_close_matches(endpoint.model, there, MOST_NAMED, 0.3) or sorted(there)[:MOST_NAMED]
    more = f" and {len(there) - len(near)} more" if len(there) > len(near) else ""
    return f"; the server has no model `{endpoint.model}`, but {', '.join(f'`{name}`' for name in near)}{more}"

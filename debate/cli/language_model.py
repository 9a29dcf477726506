"""How commands come to a language model: what the settings allow, and what the user asks for."""

import sys
from typing import TYPE_CHECKING

from debate.cli.terminal import UserError
from debate.diagnostics.text import visible

if TYPE_CHECKING:
    from debate.llm.settings import Chosen, Endpoint
    from debate.session.language_model import LanguageModel
    from debate.session.session import Session

FIRST_SETTINGS = """write this into {file}
(make its folder if there is none), with the address and the model of your server:

  [llm]
  url   = "http://127.0.0.1:11434/v1"   # Ollama; llama.cpp has 8080, LM Studio 1234, vLLM 8000
  model = "qwen2.5:7b"

then `debate config llm` tries it out; `debate explain language-model` says more"""


def settings() -> "Chosen":
    """What the user's settings say about a language model."""
    from debate.llm.settings import read
    from debate.store.paths import settings_file

    return read(settings_file())


def endpoint() -> "Endpoint":
    """The interface that the settings name. Raises UserError if there is none."""
    chosen = settings()
    if chosen.endpoint is None:
        from debate.store.paths import settings_file

        if chosen.problems:
            said = "; ".join(map(visible, chosen.problems))
            raise UserError(f"{said}\nthe settings are in {settings_file()}; `debate explain language-model` says more")
        raise UserError(f"no language model is set up\n{FIRST_SETTINGS.format(file=settings_file())}")
    return chosen.endpoint


def model_for(session: "Session", wanted: bool | None) -> "LanguageModel | None":
    """The model that sits beside a debate: with True for everything it can do, with None for what the settings say.

    Raises UserError if it is wanted and there is none; settings that cannot be used are told, and the debate goes on without.
    """
    if wanted is False:
        return None
    if wanted:
        return _beside(session, endpoint())
    from debate.store.paths import settings_file

    if not settings_file().exists():
        return None  # off: not even the settings are looked into
    chosen = settings()
    if chosen.problems:
        print(f"debate: no language model: {'; '.join(map(visible, chosen.problems))}", file=sys.stderr)
    if chosen.endpoint is None or not chosen.uses:
        return None
    return _beside(session, chosen.endpoint, chosen.uses)


def _beside(session: "Session", chosen: "Endpoint", uses: frozenset[str] | None = None) -> "LanguageModel":
    from debate.session.language_model import LanguageModel

    model = LanguageModel(session, chosen) if uses is None else LanguageModel(session, chosen, uses)
    session.notices = (*session.notices, f"{model.greeting} Ctrl+C while it works goes on without it.")
    return model

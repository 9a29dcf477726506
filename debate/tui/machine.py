"""A language model in the app, only where the settings ask for it: its words for what a program said, a remark marked as a machine's,
and its guess which claim a typed sentence means.
"""

import os
import threading
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from debate.tui.widgets.transcript import Entry

if TYPE_CHECKING:
    from debate.session.language_model import LanguageModel, Pick
    from debate.session.proposal import Proposal
    from debate.session.session import Said, Session

SPEAKER = "A machine's words for this"


class Machine:
    """The model of one debate. ``word_next`` and ``pick`` take seconds and run in threads, one after the other."""

    def __init__(self, session: "Session") -> None:
        self._session = session
        self._model: LanguageModel | None = None
        self._begun = False
        self._lock = threading.Lock()
        self._picking = False
        self.waited_for = ""
        """What the model is asked for now, in words; empty while it is not."""
        self._words: dict[tuple[int, str], Entry | None] = {}

    def under(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """The transcript with the words that there are by now."""
        shown: list[Entry] = []
        for entry in entries:
            shown.append(entry)
            words = self._words.get((entry.number or 0, entry.text))
            if words is not None:
                shown.append(words)
        return tuple(shown)

    def word_next(self) -> str | None:
        """Ask for words for the next line that has none yet, and say what the user should know ('' for nothing); None when all is done."""
        with self._lock:
            if not self._begun:
                return self._begin()  # the user knows of the model before anything is sent to it
            said = self._next()
            if self._model is None or self._model.off or said is None:
                return None
            self._words[said.number, said.line.text] = None
            self.waited_for = "a language model is looking for words"
            worded = self._model.word(said)
            self.waited_for = ""
            if worded is not None:
                self._words[said.number, said.line.text] = Entry(SPEAKER, worded.text)
            return self._model.notice() or ""

    def pick(self, text: str, proposal: "Proposal", wanted: Callable[[], bool]) -> "tuple[Pick | None, str]":
        """What the model takes a typed sentence for, if the settings ask for that and it is still wanted when its turn comes; and what the
        user should know about the model ('' for nothing).
        """
        with self._lock:
            if self._model is None or not wanted():
                return None, ""
            self._picking = True
            picked = self._model.pick(text, proposal)
            self._picking = False
            return picked, self._model.notice() or ""

    @property
    def picks(self) -> bool:
        """Whether the model is asked what a sentence means."""
        if self._model is None or self._model.off:
            return False
        from debate.llm.settings import MATCHES

        return MATCHES in self._model.uses

    def stop_picking(self) -> None:
        """The sentence is settled: wait for no guess at it any more."""
        if self._model is not None and self._picking:
            self._model.cancel()

    def stop(self) -> None:
        """Wait for no answer any more."""
        if self._model is not None:
            self._model.off = True
            self._model.cancel()

    def _begin(self) -> str:
        """Read the settings; what was said before the user's last move stays as it is."""
        from debate.store.paths import settings_file

        self._begun = True
        if not os.path.exists(settings_file()):
            return ""  # off: a debate without a language model does not pay for one
        from debate.llm.settings import read

        chosen = read(settings_file())
        if chosen.endpoint is None or not chosen.uses:
            return " ".join(chosen.problems)
        from debate.session.language_model import LanguageModel, latest

        self._model = LanguageModel(self._session, chosen.endpoint, chosen.uses)
        lines = self._session.lines
        for said in lines[: len(lines) - len(latest(lines))]:
            self._words[said.number, said.line.text] = None
        return self._model.greeting

    def _next(self) -> "Said | None":
        if self._model is None:
            return None
        from debate.llm.settings import WORDS

        lines = self._session.lines if WORDS in self._model.uses else ()
        return next((one for one in lines if not one.by_user and (one.number, one.line.text) not in self._words), None)

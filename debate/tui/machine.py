"""A language model's words in the app: a remark under what a program said, marked as a machine's. Only where the settings ask for it."""

import threading
from collections.abc import Iterable
from typing import TYPE_CHECKING

from debate.tui.widgets.transcript import Entry

if TYPE_CHECKING:
    from debate.session.language_model import LanguageModel
    from debate.session.session import Said, Session

SPEAKER = "A machine's words for this"


class MachineWords:
    """The words of one debate's model, each under the line that it words. ``word_next`` takes seconds and runs in a thread."""

    def __init__(self, session: "Session") -> None:
        self._session = session
        self._model: LanguageModel | None = None
        self._begun = False
        self._lock = threading.Lock()
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
            notice = "" if self._begun else self._begin()
            said = self._next()
            if self._model is None or self._model.off or said is None:
                return notice or None
            self._words[said.number, said.line.text] = None
            worded = self._model.word(said)
            if worded is not None:
                self._words[said.number, said.line.text] = Entry(SPEAKER, worded.text)
            return " ".join(filter(None, (notice, self._model.notice())))

    def stop(self) -> None:
        """Wait for no answer any more."""
        if self._model is not None:
            self._model.off = True
            self._model.cancel()

    def _begin(self) -> str:
        """Read the settings; what was said before the user's last move stays as it is."""
        from debate.llm.settings import WORDS, read
        from debate.store.paths import settings_file

        self._begun = True
        chosen = read(settings_file())
        if chosen.endpoint is None or WORDS not in chosen.uses:
            return " ".join(chosen.problems)
        from debate.session.language_model import LanguageModel, latest

        self._model = LanguageModel(self._session, chosen.endpoint, chosen.uses)
        lines = self._session.lines
        for said in lines[: len(lines) - len(latest(lines))]:
            self._words[said.number, said.line.text] = None
        return self._model.greeting

    def _next(self) -> "Said | None":
        lines = self._session.lines if self._model is not None else ()
        return next((one for one in lines if not one.by_user and (one.number, one.line.text) not in self._words), None)

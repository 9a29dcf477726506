"""The verdicts of one map that is open: in each view that was asked for, kept as the map and what is supposed of it change."""

from collections.abc import Sequence
from threading import Lock

from debate.model.map import Map
from debate.reason.incremental import Reasoner
from debate.reason.verdicts import Verdicts
from debate.reason.whatif import Change


class Reasoners:
    """A reasoner for each view, made when it is first asked for. For several threads, one after the other."""

    def __init__(self) -> None:
        self._by_view: dict[str, Reasoner] = {}
        self._lock = Lock()

    def verdicts(self, argument_map: Map, view: str = "author", changes: Sequence[Change] = ()) -> Verdicts:
        """The verdicts of the map as it is now, under changes that are made for the sake of argument; the same as those of
        ``evaluate``, at the cost of what is other than when the view was last asked for. Raises UnknownViewError."""
        with self._lock:
            reasoner = self._by_view.pop(view, None)  # one that is interrupted is not used again
            if reasoner is None:
                reasoner = Reasoner(argument_map, view, changes)
            verdicts = reasoner.update(argument_map, changes)
            self._by_view[view] = reasoner
            return verdicts

"""json-lines: one JSON object a finding, each on a line of its own."""

import json
from typing import TYPE_CHECKING

from debate.diagnostics.formats.record import record

if TYPE_CHECKING:
    from debate.diagnostics.render import Shown


def render(shown: "Shown") -> str:
    """One line a finding, with the same fields as in json."""
    return "".join(json.dumps(record(finding), ensure_ascii=False) + "\n" for finding in shown.findings)

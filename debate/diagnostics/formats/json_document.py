"""json: one object, with the version of the format and every finding (docs/findings.schema.json)."""

import json
from typing import TYPE_CHECKING

from debate.diagnostics.formats.record import FORMAT_VERSION, record

if TYPE_CHECKING:
    from debate.diagnostics.render import Shown


def render(shown: "Shown") -> str:
    """One JSON object."""
    document = {"version": FORMAT_VERSION, "findings": [record(finding) for finding in shown.findings]}
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"

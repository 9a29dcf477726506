"""The JSON Schema of the json format: fresh, and right about what is written."""

import json
from pathlib import Path

from debate.checks.file import check_text
from debate.diagnostics.render import Shown, render
from debate.diagnostics.schema import Findings, schema
from tests.property.test_language_fuzz import GOOD

COMMITTED = Path(__file__).parents[2] / "docs" / "findings.schema.json"


def test_the_committed_schema_is_fresh():
    assert COMMITTED.read_text(encoding="utf-8") == schema(), "write it anew from debate.diagnostics.schema.schema()"


def test_what_is_written_is_what_the_schema_says():
    text = (
        GOOD.replace("because", "becuse")
        .replace("view town", "view twon")
        .replace("claim cleaner-air", "claim fewer-cars")
    )
    checked = check_text(text, "a.argmap", None, lambda code: True)
    found = Findings.model_validate_json(render("json", Shown(checked.findings, checked.texts)), strict=True)
    assert [finding.code for finding in found.findings] == [finding.code for finding in checked.findings]
    assert any(finding.fix for finding in found.findings)
    assert any(finding.labels for finding in found.findings)


def test_every_field_is_required():
    properties = json.loads(schema())["$defs"]["Finding"]
    assert set(properties["required"]) == set(properties["properties"])

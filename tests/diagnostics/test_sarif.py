"""The sarif format against the part of SARIF 2.1.0 that it uses: sarif_subset.json holds that part, and allows
nothing else.
"""

import json
import re
from pathlib import Path

import pytest

from debate.checks.file import check_text
from debate.checks.index import manuals
from debate.diagnostics.finding import Edit, Finding, Fix, Label, Severity
from debate.diagnostics.render import Shown, in_order, render
from debate.model.span import Span
from tests.property.test_language_fuzz import GOOD

SUBSET = json.loads(Path(__file__).with_name("sarif_subset.json").read_text(encoding="utf-8"))
PLACE = Span("a b/town.argmap", 2, 3, 2, 9)
FINDING = Finding(
    "L004",
    "unknown-keyword",
    Severity.ERROR,
    "`becuse` is no word of the language",
    PLACE,
    labels=(Label(PLACE, "here"),),
    help=("did you mean `because`?",),
    fix=Fix("write `because`", (Edit(PLACE, "because"),)),
)
TEXTS = {"a b/town.argmap": "claim a\n  becuse b\n"}


def wrong(value, schema, at="$"):
    """What of JSON Schema the subset uses, checked."""
    if "$ref" in schema:
        return wrong(value, SUBSET["definitions"][schema["$ref"].rpartition("/")[2]], at)
    found = []
    kinds = {"object": dict, "array": list, "string": str, "integer": int}
    if "type" in schema and not isinstance(value, kinds[schema["type"]]):
        return [f"{at} is no {schema['type']}"]
    if "const" in schema and value != schema["const"]:
        found.append(f"{at} is {value}")
    if "enum" in schema and value not in schema["enum"]:
        found.append(f"{at} is {value}")
    if "pattern" in schema and not re.search(schema["pattern"], value):
        found.append(f"{at} is {value}")
    if isinstance(value, int) and value < schema.get("minimum", value):
        found.append(f"{at} is {value}")
    if isinstance(value, list):
        if len(value) < schema.get("minItems", 0):
            found.append(f"{at} is too short")
        if schema.get("unique") and len({json.dumps(one) for one in value}) < len(value):
            found.append(f"{at} has doubles")
        for number, one in enumerate(value):
            found += wrong(one, schema["items"], f"{at}[{number}]")
    if isinstance(value, dict):
        found += [f"{at} lacks {key}" for key in schema.get("required", ()) if key not in value]
        if schema.get("strings"):
            return found + [f"{at}.{key} is no text" for key, one in value.items() if not isinstance(one, str)]
        for key, one in value.items():
            if key in schema["properties"]:
                found += wrong(one, schema["properties"][key], f"{at}.{key}")
            else:
                found.append(f"{at} has {key}")
    return found


def log(findings, texts=TEXTS, **more):
    return json.loads(render("sarif", Shown(findings, texts, **more)))


@pytest.mark.parametrize(
    "findings",
    [[], [FINDING], [FINDING, FINDING]],
    ids=["none", "one", "two alike"],
)
def test_made_findings(findings):
    assert wrong(log(findings), SUBSET) == []


def test_what_a_broken_map_gives():
    text = GOOD.replace("because", "becuse").replace('"Cleaner."', "“Cleaner.”")
    checked = check_text(text, "dir/é <1>.argmap", None, lambda code: True)
    assert len(checked.findings) == 3
    written = log(in_order(checked.findings), checked.texts, manuals=manuals())
    assert wrong(written, SUBSET) == []
    (run,) = written["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert all(rule["shortDescription"]["text"] for rule in rules)
    assert (
        run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        == "dir/%C3%A9%20%3C1%3E.argmap"
    )


def test_a_file_as_a_whole_has_no_region():
    whole = Finding("L001", "unreadable-file", Severity.ERROR, "m", Span("/tmp/a.argmap", 0, 0, 0, 0))
    written = log([whole])
    assert wrong(written, SUBSET) == []
    (location,) = written["runs"][0]["results"][0]["locations"]
    assert location == {"physicalLocation": {"artifactLocation": {"uri": "file:///tmp/a.argmap"}}}


def test_a_fingerprint_survives_lines_that_are_added_above():
    moved = Finding("L004", "n", Severity.ERROR, FINDING.message, Span("a b/town.argmap", 7, 3, 7, 9))
    before = log([FINDING])["runs"][0]["results"][0]["partialFingerprints"]
    after = log([moved], {"a b/town.argmap": "\n" * 5 + TEXTS["a b/town.argmap"]})["runs"][0]["results"][0]
    assert after["partialFingerprints"] == before
    twice = log([FINDING, FINDING])["runs"][0]["results"]
    assert twice[0]["partialFingerprints"] != twice[1]["partialFingerprints"]


def test_the_subset_refuses_what_sarif_refuses():
    written = log([FINDING])
    written["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert wrong(written, SUBSET) == ["$.runs[0].results[0].locations[0].physicalLocation.region.startLine is 0"]
    assert wrong({**written, "more": 1}, SUBSET)

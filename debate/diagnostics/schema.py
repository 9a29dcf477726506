"""The json format as pydantic models. They make its JSON Schema (docs/findings.schema.json); writing the format does
not need them.
"""

import json
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Place(BaseModel):
    """A stretch of a file, from its start up to, but not including, its end."""

    model_config = ConfigDict(extra="forbid")
    path: str = Field(description="The file as it was named, with `/` between folders; `<stdin>` for standard input.")
    line: int = Field(ge=0, description="Counts from 1; 0 where the finding is about a file as a whole.")
    column: int = Field(ge=0, description="Counts Unicode code points, from 1.")
    end_line: int = Field(ge=0)
    end_column: int = Field(ge=0)


class Label(Place):
    """A second place that helps to understand a finding."""

    text: str


class Edit(Place):
    """Replace what stands there by the text."""

    text: str


class Fix(BaseModel):
    """Edits that remove a finding."""

    model_config = ConfigDict(extra="forbid")
    title: str
    safe: bool = Field(description="Whether the edits cannot change what the map means.")
    edits: list[Edit]


class Finding(Place):
    """What is wrong, where, and what to do about it."""

    code: str = Field(pattern=r"^[A-Z][0-9]{3}$", description="Stable for ever.")
    name: str
    severity: Literal["error", "warning", "info", "hint"]
    message: str
    labels: list[Label]
    help: list[str]
    notes: list[str]
    fix: Fix | None


class Findings(BaseModel):
    """Every finding of a run of `debate check --format json`."""

    model_config = ConfigDict(extra="forbid", title="Findings of debate check")
    version: Literal[1]
    findings: list[Finding]


def schema() -> str:
    """The JSON Schema of the json format; that of a line of json-lines is its definition `Finding`."""
    return json.dumps(Findings.model_json_schema(), indent=2) + "\n"

"""A baseline: findings that are known and not to be shown, so that a check can be adopted on maps that have many.

A finding is recognised by its file, code and message, so it stays known when lines above it come and go.
"""

import json
import os
from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple

from debate.diagnostics.finding import Finding

VERSION = 1

Key = tuple[str, str, str]


class Sifted(NamedTuple):
    """Findings that are new, how many are known, and how many known ones are not found any more."""

    new: list[Finding]
    known: int
    gone: int


def written(findings: Iterable[Finding]) -> str:
    """The baseline that knows these findings, as JSON."""
    counts = Counter(_key(finding) for finding in findings)
    records = [
        {"path": path, "code": code, "message": message, "count": count}
        for (path, code, message), count in sorted(counts.items())
    ]
    return json.dumps({"version": VERSION, "findings": records}, indent=2, ensure_ascii=False) + "\n"


def read(text: str) -> Counter[Key]:
    """The findings that a baseline knows. Raises ValueError, which says what is wrong with it."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError("it is no JSON") from error
    if not isinstance(data, dict) or data.get("version") != VERSION or not isinstance(data.get("findings"), list):
        raise ValueError(f"it is no baseline of version {VERSION}")
    counts: Counter[Key] = Counter()
    for record in data["findings"]:
        counts[_key_of(record)] += record["count"]
    return counts


def sifted(findings: Iterable[Finding], known: Counter[Key]) -> Sifted:
    """The findings that are not known."""
    left = known.copy()
    new: list[Finding] = []
    for finding in findings:
        key = _key(finding)
        if left[key] > 0:
            left[key] -= 1
        else:
            new.append(finding)
    gone = sum(left.values())
    return Sifted(new, sum(known.values()) - gone, gone)


def _key(finding: Finding) -> Key:
    return os.path.normpath(finding.span.path).replace("\\", "/"), finding.code, finding.message


def _key_of(record: Any) -> Key:
    fields = ("path", "code", "message")
    if not isinstance(record, dict) or not all(isinstance(record.get(field), str) for field in fields):
        raise ValueError("one of its findings has no path, code or message")
    if type(record.get("count")) is not int or record["count"] < 1:
        raise ValueError("one of its findings has no count")
    return record["path"], record["code"], record["message"]

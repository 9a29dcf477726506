"""What makes a finding the same one after lines above it have come or gone."""

import hashlib
from pathlib import PurePath
from urllib.parse import quote

from debate.diagnostics.finding import Finding
from debate.diagnostics.text import SourceText


def fingerprint(finding: Finding, lines: dict[str, SourceText], seen: dict[str, int]) -> str:
    """A hash of the code, the file and the source line; ``seen`` numbers it where the same occurs again."""
    source = lines.get(finding.span.path)
    line = source.line(finding.span.line).strip() if source else ""
    same = "\0".join((finding.code, uri(finding.span.path), line, finding.message))
    digest = hashlib.sha256(same.encode("utf-8", "backslashreplace")).hexdigest()[:16]
    seen[digest] = seen.get(digest, 0) + 1
    return f"{digest}:{seen[digest]}"


def uri(path: str) -> str:
    """A path as a URI; relative where the path is."""
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(path.replace("\\", "/"))

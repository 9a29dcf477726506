"""The manual of each code as a page that an editor can open: a file in the user's cache folder, written when first asked for."""

import hashlib
from functools import cache
from pathlib import Path

from debate.atomic_write import replace
from debate.language.table import cache_folder


@cache
def manual_of(code: str) -> str | None:
    """The manual of a code as Markdown; None if no check has the code."""
    from debate.checks.index import entries

    entry = next((one for one in entries() if one.code == code), None)
    return None if entry is None else f"# {entry.code} {entry.name} ({entry.severity})\n\n{entry.manual.strip()}\n"


@cache
def manual_address(code: str) -> str | None:
    """The address of the page; None where nothing can be written."""
    folder, manual = cache_folder(), manual_of(code)
    if folder is None or manual is None:
        return None
    digest = hashlib.sha256(manual.encode()).hexdigest()[:12]
    page = folder / "manuals" / f"{code}-{digest}.md"
    return page.as_uri() if page.is_file() or _written(page, manual) else None


def _written(page: Path, manual: str) -> bool:
    try:
        page.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace(page, manual.encode())
    except OSError:
        return False
    return True

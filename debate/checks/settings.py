"""What to check and what to report, whether a configuration file or options say it."""

from collections.abc import Callable, Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

OWN_FILE, SHARED_FILE = "debate.toml", "pyproject.toml"
"""Files of settings: one of our own, and one that other tools share, with our table in it."""

LEVELS = ("error", "warning", "info", "hint")
AUDITS, SIMILAR = "B", "M"
"""How the codes of rules begin that play debates, or compare what claims mean, and so run only when they are asked for."""


class Settings(NamedTuple):
    """Codes are given as beginnings (`D`, `D001`). ``per_file_ignores`` and ``exclude`` have patterns of paths, relative
    to ``folder``.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    exclude: tuple[str, ...] = ()
    texts: Path | None = None
    level: str = "warning"
    balance: bool = False
    similar: bool = False
    folder: Path = Path()

    def wanted(self, path: str) -> Callable[[str], bool]:
        """Which codes to look for in a file."""
        select, ignore = list(self.select), [*self.ignore, *self._ignored_in(path)]
        for group, asked in ((AUDITS, self.balance), (SIMILAR, self.similar)):
            if asked and select:
                select.append(group)
            elif not asked and group not in select:
                ignore.append(group)
        return wanted_codes(select, ignore)

    def not_ignored(self, path: str) -> Callable[[str], bool]:
        """Which codes are not ignored in a file by its path; what is selected does not matter."""
        return wanted_codes((), self._ignored_in(path))

    def excluded(self, path: str) -> bool:
        """Whether a file is to be passed over when its folder is checked or formatted."""
        return any(self._matches(path, self.exclude))

    def _ignored_in(self, path: str) -> Sequence[str]:
        matched = self._matches(path, [pattern for pattern, _ in self.per_file_ignores])
        return [
            code for (_, codes), match in zip(self.per_file_ignores, matched, strict=True) if match for code in codes
        ]

    def _matches(self, path: str, patterns: Sequence[str]) -> Iterator[bool]:
        """Which patterns a path matches: its way from the folder of the configuration, or the name of the file."""
        if not patterns:
            return
        absolute, folder = Path(path).resolve(), self.folder.resolve()
        name = absolute.relative_to(folder).as_posix() if absolute.is_relative_to(folder) else absolute.as_posix()
        for pattern in patterns:
            yield fnmatchcase(name, pattern) or fnmatchcase(absolute.name, pattern)


def wanted_codes(select: Sequence[str], ignore: Sequence[str]) -> Callable[[str], bool]:
    """Whether a code is wanted: the longest prefix among those selected and ignored decides; none selected means all."""

    def wanted(code: str) -> bool:
        selected = max((len(prefix) for prefix in select if code.startswith(prefix)), default=-1 if select else 0)
        ignored = max((len(prefix) for prefix in ignore if code.startswith(prefix)), default=-1)
        return selected > ignored

    return wanted


def unknown(code: str, codes: frozenset[str]) -> str | None:
    """What is wrong with a code, or the beginning of one, that no check has."""
    if any(known.startswith(code) for known in codes) and code:
        return None
    from difflib import get_close_matches

    near = get_close_matches(code.upper(), codes, 1, 0.6)
    hint = f"; did you mean `{near[0]}`?" if near else ""
    return f"no check has a code that begins with `{code}`{hint}"


def nearest_configuration(folder: Path) -> Path | None:
    """The configuration file that holds for a folder: its own, or that of the nearest folder above it that has one."""
    for above in (folder, *folder.parents):
        own, shared = above / OWN_FILE, above / SHARED_FILE
        if own.is_file():
            return own
        try:
            if shared.is_file() and "[tool.debate" in shared.read_text(encoding="utf-8", errors="replace"):
                return shared
        except OSError:
            continue
    return None

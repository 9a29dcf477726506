"""The settings of `debate check` that hold for a file: those of the nearest configuration file."""

from pathlib import Path

from debate.checks.settings import Settings

OWN_FILE, SHARED_FILE, TABLE = "debate.toml", "pyproject.toml", "[tool.debate"


class Configuration:
    """Settings by folder, read once. ``mistakes`` are lines about configuration files that cannot be used."""

    def __init__(self) -> None:
        self.mistakes: dict[str, tuple[str, ...]] = {}
        self._known: dict[Path, Settings] = {}

    def settings(self, path: str) -> Settings:
        """The settings for a file; the usual ones for a text that is no file, or where the configuration has mistakes."""
        if path.startswith("<"):
            return Settings()
        folder = Path(path).parent
        if folder not in self._known:
            self._known[folder] = self._read(folder)
        return self._known[folder]

    def _read(self, folder: Path) -> Settings:
        found = nearest(folder)
        if found is None:
            return Settings()
        from debate.checks import config, index

        configured = config.read(found, frozenset(index.manuals()))
        if configured.mistakes:
            self.mistakes[str(found)] = configured.mistakes
        return configured.settings


def nearest(folder: Path) -> Path | None:
    """The configuration file that holds for a folder: its own, or that of the nearest folder above it that has one."""
    for above in (folder, *folder.parents):
        own, shared = above / OWN_FILE, above / SHARED_FILE
        if own.is_file():
            return own
        try:
            if shared.is_file() and TABLE in shared.read_text(encoding="utf-8", errors="replace"):
                return shared
        except OSError:
            continue
    return None

"""The settings of `debate check` that hold for a file: those of the nearest configuration file."""

from pathlib import Path

from debate.checks.settings import Settings, nearest_configuration


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
        found = nearest_configuration(folder)
        if found is None:
            return Settings()
        from debate.checks import config, index

        configured = config.read(found, frozenset(index.manuals()))
        if configured.mistakes:
            self.mistakes[str(found)] = configured.mistakes
        return configured.settings

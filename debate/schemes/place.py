"""Where a teacher's own schemes are. By itself, so that a map without any does not pay for reading catalogues."""

import os

OWN = "schemes.toml"
"""The name of a teacher's own catalogue, in the folder of the map."""


def own_catalogue(map_path: str) -> str | None:
    """The path of the catalogue beside a map; None if there is none, or if the map is no file (`<…>`)."""
    path = os.path.join(os.path.dirname(map_path), OWN)
    return path if not map_path.startswith("<") and os.path.lexists(path) else None

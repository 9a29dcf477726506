"""Where a file is in the checkout of a build server, as code hosts look paths up."""

import os
from pathlib import Path

TOPS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""The variables in which GitHub and GitLab say where the top of the checkout is."""


def in_checkout(path: str) -> str:
    """A path with `/` from the top of the checkout, wherever in it the command was run; elsewhere the path as it is, without `./`."""
    top = next((os.environ[name] for name in TOPS if os.environ.get(name)), None)
    place = Path(path).absolute()
    if top and not path.startswith("<") and place.is_relative_to(top):
        return place.relative_to(top).as_posix()
    return path.replace("\\", "/").removeprefix("./")

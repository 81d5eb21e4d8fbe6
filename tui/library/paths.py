"""What somebody names: a path, or something else; told without pathlib, which takes long."""

from __future__ import annotations

import os

SUFFIX = ".toml"
PIPED = "-"
"""What somebody names who pipes a file in; one that is called so is `./-`."""


def is_path(season: str) -> bool:
    """Return whether this is the path of a file, there or not, rather than the name of a season."""
    return os.path.lexists(season) or os.sep in season or season.lower().endswith(SUFFIX)

"""Where the program keeps what it remembers, by the XDG rules."""

from __future__ import annotations

import os
from pathlib import Path

_NAME = "jornada"


def cache_folder() -> Path | None:
    """Answer the folder of what can be made anew; None where nobody has a home."""
    return _folder("XDG_CACHE_HOME", ".cache")


def config_file() -> Path | None:
    """Answer the file in which one names folders of one's own."""
    folder = _folder("XDG_CONFIG_HOME", ".config")
    return folder / "config.toml" if folder else None


def state_folder() -> Path | None:
    """Answer the folder of what is remembered from one time to the next."""
    return _folder("XDG_STATE_HOME", ".local/state")


def _folder(variable: str, otherwise: str) -> Path | None:
    named = Path(os.environ.get(variable, ""))
    if named.is_absolute():  # the rules want anything else to be ignored
        return named / _NAME
    try:
        return Path.home() / otherwise / _NAME
    except RuntimeError:
        return None

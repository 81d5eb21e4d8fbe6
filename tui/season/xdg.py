"""Where the program keeps what it remembers, by the XDG rules."""

from __future__ import annotations

from pathlib import Path

from tui.start.xdg import own_folder

CONFIG_NAME = "config.toml"


def cache_folder() -> Path | None:
    """Return the cache folder; None where the user has no home."""
    return _folder("XDG_CACHE_HOME", ".cache")


def config_file() -> Path | None:
    """Return the config file; None where the user has no home."""
    folder = _folder("XDG_CONFIG_HOME", ".config")
    return folder / CONFIG_NAME if folder else None


def server_config_file() -> Path:
    """Return the config file of the machine, which no variable of a visitor can move."""
    return Path("/etc/xdg/jornada", CONFIG_NAME)


def state_folder() -> Path | None:
    """Return the folder of what is remembered between runs."""
    return _folder("XDG_STATE_HOME", ".local/state")


def _folder(variable: str, otherwise: str) -> Path | None:
    found = own_folder(variable, otherwise)
    return Path(found) if found else None

"""The words of the settings: where each comes from, and what stands around them."""

from __future__ import annotations

DEFAULT = "default"


def from_line(number: int) -> str:
    """Return that a setting comes from a line of the config file."""
    return f"line {number}"


def from_variable(name: str) -> str:
    """Return that a setting comes from a variable of the environment."""
    return f"by {name}"


def file_line(path: str, *, is_there: bool) -> str:
    """Return the line that names the config file."""
    return path if is_there else f"{path} (no such file: the defaults hold)"


NO_HOME = "no home folder, so no config file: the defaults hold"

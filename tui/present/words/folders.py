"""Folders that nobody can look into, in words."""

from __future__ import annotations

_WHY = {
    "missing": "no such folder",
    "not_a_folder": "not a folder",
    "unreadable": "cannot be read: {reason}",
    "no_name": "not the name of a folder",
}


def why_unusable(kind: str, reason: str) -> str:
    """Say why nobody can look into a folder, by the kind of its `FolderTrouble`."""
    return _WHY[kind].format(reason=reason)

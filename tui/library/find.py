"""Finding season files: by path, by name, and the neighbours of one."""

from __future__ import annotations

import os
import sysconfig
from collections.abc import Iterator
from pathlib import Path

SUFFIX = ".toml"
FIRST_SEASON = "1968-copa-peru"
"""The season that opens when none is named."""


def folders() -> Iterator[Path]:
    """Walk the folders that hold seasons: of the checkout, or of the installed program."""
    checkout = Path(__file__).parents[2] / "seasons"
    schemes = ("posix_prefix", "posix_user")
    installed = (
        Path(sysconfig.get_path("data", scheme)) / "share" / "jornada" / "seasons"
        for scheme in (sysconfig.get_default_scheme(), *schemes)
    )
    for folder in dict.fromkeys((checkout, *installed)):
        if folder.is_dir():
            yield folder


def resolve(season: str) -> str:
    """Answer the path of a season given as a path or as a name in the library.

    What is neither comes back as it is: opening it tells what is wrong.
    """
    if os.path.lexists(season) or os.sep in season:
        return season
    for folder in folders():
        found = folder / f"{season}{SUFFIX}"
        if found.is_file():
            return os.path.relpath(found) if found.is_relative_to(Path.cwd()) else str(found)
    return season


def names() -> list[str]:
    """Answer the names of the seasons in the library."""
    return sorted({path.stem for folder in folders() for path in folder.glob(f"*{SUFFIX}")})


def neighbour(path: str, name: str) -> Path | None:
    """Answer the file of a neighbouring season, which lies beside this one."""
    if not name or Path(name).name != name:
        return None
    found = Path(path).with_name(f"{name}{SUFFIX}")
    return found if found.is_file() else None

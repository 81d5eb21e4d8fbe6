"""Finding season files: by path, by name, and the neighbours of one."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from tui.library.paths import SUFFIX
from tui.season.named import NamedTuple

FIRST_SEASON = "1968-copa-peru"
"""The season that opens when none is named."""


def has_season_name(path: str | os.PathLike[str]) -> bool:
    """Return whether a file of this name can be a season file: visible and *.toml, in any case.

    Hidden files are what editors and file systems leave beside a season: `.#x.toml`, `._x.toml`.
    """
    _, name = os.path.split(os.fspath(path).rstrip(os.sep))
    return not name.startswith(".") and name.lower().endswith(SUFFIX)


def is_season_file(path: str | os.PathLike[str]) -> bool:
    """Return whether a path leads to a season file: a regular file with the name of one.

    Everything that collects season files from a folder asks this or, where it has already looked
    at the file, `has_season_name`.
    """
    return has_season_name(path) and is_file(path)


def shipped_seasons() -> Path | None:
    """Return the folder of the seasons that come with the program: installed, or in a checkout."""
    package = Path(__file__).parents[1]
    places = (package / "seasons", package.parent / "seasons")
    return next((place for place in places if is_folder(place)), None)


def is_in_package(path: str | os.PathLike[str]) -> bool:
    """Return whether a file lies inside the installed program."""
    return Path(__file__).resolve().parents[1] in Path(os.path.realpath(path)).parents


def standing() -> Path:
    """Return the current folder; the root where that is gone."""
    try:
        return Path.cwd()
    except OSError:
        return Path(os.sep)


def shortest(path: Path) -> str:
    """Return a path as it is from the current folder, where it lies below it."""
    here = standing()
    return (
        str(path.relative_to(here)) if here != here.parent and here in path.parents else str(path)
    )


def is_file(path: str | os.PathLike[str]) -> bool:
    """Return whether there is a regular file; unlike `Path.is_file`, of a name too long as well."""
    return os.path.isfile(path)


def is_folder(path: str | os.PathLike[str]) -> bool:
    """Return whether there is a folder, of a name too long as well."""
    return os.path.isdir(path)


class FolderTrouble(NamedTuple):
    """Why nobody can look into a folder; `reason` is the system's, in its own words."""

    folder: str
    kind: Literal["missing", "not_a_folder", "unreadable", "no_name"]
    reason: str = ""


def find_folder_trouble(folder: str | os.PathLike[str]) -> FolderTrouble | None:
    """Return why nobody can look into a folder, or None."""
    name = os.fspath(folder)
    try:
        os.scandir(folder).close()
    except FileNotFoundError:
        return FolderTrouble(name, "missing")
    except NotADirectoryError:
        return FolderTrouble(name, "not_a_folder")
    except OSError as error:
        return FolderTrouble(name, "unreadable", (error.strerror or "").lower())
    except ValueError:
        return FolderTrouble(name, "no_name")
    return None


def find_folder_troubles(folders: Iterable[str | os.PathLike[str]]) -> list[FolderTrouble]:
    """Return what is wrong with each folder that nobody can look into."""
    troubles = (find_folder_trouble(folder) for folder in folders)
    return [trouble for trouble in troubles if trouble]


def season_paths(folder: Path) -> list[Path]:
    """Return the season files that lie in a folder itself, by name; none of one unreadable."""
    try:
        return sorted(path for path in folder.iterdir() if is_season_file(path))
    except OSError:
        return []


def named(folder: Path, name: str) -> Path | None:
    """Return the season file of a name in a folder; a suffix in capitals takes a look around."""
    usual = folder / f"{name}{SUFFIX}"
    if is_season_file(usual):
        return usual
    return next((path for path in season_paths(folder) if path.stem == name), None)


def neighbour(path: str, name: str) -> Path | None:
    """Return the file of a neighbouring season, which lies beside this one."""
    if not name or Path(name).name != name:
        return None
    return named(Path(path).parent, name)

"""The config file: folders of one's own that the library always shows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import tomli

from tui.library.find import folder_trouble
from tui.season.load import read
from tui.season.raw.positions import Positions
from tui.season.raw.problems import Problem, SeasonError, printable
from tui.season.raw.roster import nearest

_KEYS = ("folders",)


class Configured(NamedTuple):
    """What a config file says, and what is wrong with it, in lines.

    With a mistake in it nothing else of the file counts. A folder that is not there, as on a disk
    that is not, is only warned of: the others are.
    """

    folders: tuple[Path, ...] = ()
    mistakes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


def configured(file: Path | None) -> Configured:
    """Return the folders that a config file names; without such a file there are none.

    A folder is named by its path; a relative one starts where the config file lies, and `~` is the
    home of the user.
    """
    if file is None or not os.path.lexists(file):  # unlike `Path.exists` where one may not look
        return Configured()
    name = str(file)
    try:
        text = read(name)
        raw = tomli.loads(text)
    except SeasonError as error:
        return Configured(mistakes=tuple(error.lines))
    except tomli.TOMLDecodeError as error:
        what = f"not TOML: {error.msg[:1].lower()}{error.msg[1:]}"
        return Configured(mistakes=(Problem(error.lineno, "", what, error.colno).text(name),))
    except (RecursionError, ValueError) as error:
        return Configured(mistakes=(printable(f"{name}: is not a config file: {error}"),))
    line = Positions.of(text).line
    mistakes = sorted(Problem(line(path), str(path[0]), what) for path, what in _mistakes(raw))
    if mistakes:
        return Configured(mistakes=tuple(problem.text(name) for problem in mistakes))
    folders: list[Path] = []
    warnings: list[str] = []
    for index, named in enumerate(raw.get("folders", ())):
        folder = _folder(named, file)
        trouble = folder_trouble(folder)
        if trouble:
            what = f'"{named}": {trouble}'
            problem = Problem(line(("folders", index)), "folders", what, severity="warning")
            warnings.append(problem.text(name))
        else:
            folders.append(folder)
    return Configured(tuple(folders), warnings=tuple(warnings))


def _mistakes(raw: dict[str, Any]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield what is wrong, each with the path of its place in the file."""
    for key in raw:
        if key not in _KEYS:
            near = nearest(key, _KEYS)
            hint = f'did you mean "{near}"?' if near else f"expected {', '.join(_KEYS)}"
            yield (key,), f"unknown key, {hint}"
    folders = raw.get("folders", [])
    if not isinstance(folders, list):
        yield ("folders",), 'expected a list of folders: ["~/seasons"]'
        return
    for index, name in enumerate(folders):
        if not isinstance(name, str) or not name:
            yield ("folders", index), 'expected the path of a folder: "~/seasons"'


def _folder(name: str, file: Path) -> Path:
    path = Path(name)
    if name.startswith("~"):
        try:
            path = path.expanduser()
        except (RuntimeError, ValueError):
            return path  # the home of nobody: it is told as a folder that is not there
    return file.parent / path

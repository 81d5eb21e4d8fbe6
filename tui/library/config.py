"""The config file: folders of one's own that the library always shows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tomli

from tui.library.find import is_folder
from tui.season.load import read
from tui.season.positions import Positions
from tui.season.problems import Problem, SeasonError
from tui.season.roster import nearest

_KEYS = ("folders",)


class ConfigError(Exception):
    """The config file is not as it has to be; the message has a line for each mistake."""


def configured(file: Path | None) -> tuple[Path, ...]:
    """Answer the folders that a config file names; without such a file there are none.

    A folder is named by its path; a relative one starts where the config file lies, and `~` is the
    home of the user. Raises `ConfigError`.
    """
    if file is None or not os.path.lexists(file):  # unlike `Path.exists` where one may not look
        return ()
    try:
        text = read(str(file))
    except SeasonError as error:
        raise ConfigError(str(error)) from error
    try:
        raw = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        what = f"not TOML: {error.msg[:1].lower()}{error.msg[1:]}"
        raise ConfigError(Problem(error.lineno, "", what, error.colno).text(str(file))) from error
    positions = Positions.of(text)
    found = sorted(
        Problem(positions.line(path), str(path[0]), what) for path, what in _mistakes(raw, file)
    )
    if found:
        raise ConfigError("\n".join(problem.text(str(file)) for problem in found))
    return tuple(_folder(name, file) for name in raw.get("folders", ()))


def _mistakes(raw: dict[str, Any], file: Path) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Walk what is wrong, each with the path of its place in the file."""
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
        elif not is_folder(_folder(name, file)):
            yield ("folders", index), f'there is no folder "{name}"'


def _folder(name: str, file: Path) -> Path:
    path = Path(name)
    if name.startswith("~"):
        try:
            path = path.expanduser()
        except RuntimeError:
            return path  # the home of nobody: it is told as a folder that is not there
    return file.parent / path

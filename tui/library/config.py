"""The config file: folders of the user's that the library always shows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import tomli

from tui.library.find import find_folder_trouble
from tui.season.raw.places import Place, Step
from tui.season.raw.positions import Positions
from tui.season.raw.problems import Mistake, Problem, SeasonError, mistake
from tui.season.raw.roster import nearest
from tui.season.text import read

_KEYS = ("folders",)


class Configured(NamedTuple):
    """What a config file says, and what is wrong with it.

    With a mistake in it nothing else of the file counts. A folder that is not there, as on a disk
    that is not, is only warned of: the others are.
    """

    folders: tuple[Path, ...] = ()
    mistakes: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()


def configured(file: Path) -> Configured:
    """Return the folders that a config file names.

    A folder is named by its path; a relative one starts where the config file lies, and `~` is the
    home of the user.
    """
    name = str(file)
    try:
        text = read(name)
        raw = tomli.loads(text)
    except SeasonError as error:
        return Configured(mistakes=error.problems)
    except tomli.TOMLDecodeError as error:
        fields = {"message": error.msg}
        problem = Problem("parser_refuses", fields, line=error.lineno, column=error.colno)
        return Configured(mistakes=(problem,))
    except (RecursionError, ValueError) as error:
        return Configured(mistakes=(Problem("config_unreadable", {"message": str(error)}),))
    line = Positions.of(text).line
    mistakes = [
        Problem(kind, fields, Place((Step(str(path[0])),)), path, line(path))
        for path, kind, fields in _mistakes(raw)
    ]
    if mistakes:
        mistakes.sort(key=lambda problem: problem.order)
        return Configured(mistakes=tuple(mistakes))
    folders: list[Path] = []
    warnings: list[Problem] = []
    for index, named in enumerate(raw.get("folders", ())):
        folder = _folder(named, file)
        trouble = find_folder_trouble(folder)
        if trouble:
            path = ("folders", index)
            fields = {"folder": named, "trouble": trouble.kind, "reason": trouble.reason}
            place = Place((Step("folders"),))
            warnings.append(Problem("folder_cannot_be_shown", fields, place, path, line(path)))
        else:
            folders.append(folder)
    return Configured(tuple(folders), warnings=tuple(warnings))


def _mistakes(raw: dict[str, Any]) -> Iterator[Mistake]:
    """Yield what is wrong in the file."""
    for key in raw:
        if key not in _KEYS:
            meant = nearest(key, _KEYS)
            yield mistake((key,), "unknown_config_key", meant=meant, known=_KEYS)
    folders = raw.get("folders", [])
    if not isinstance(folders, list):
        yield mistake(("folders",), "folders_expected")
        return
    for index, name in enumerate(folders):
        if not isinstance(name, str) or not name:
            yield mistake(("folders", index), "folder_expected")


def _folder(name: str, file: Path) -> Path:
    path = Path(name)
    if name.startswith("~"):
        try:
            path = path.expanduser()
        except (RuntimeError, ValueError):
            return path  # the home of nobody: it is told as a folder that is not there
    return file.parent / path

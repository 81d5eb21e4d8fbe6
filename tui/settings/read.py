"""Reading the settings: what is right holds, what is wrong is told and has its default."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import tomli

from tui.library.find import find_folder_trouble
from tui.season.raw.nearest import nearest
from tui.season.raw.places import Place, Step
from tui.season.raw.positions import Positions
from tui.season.raw.problems import Mistake, Problem, SeasonError, mistake
from tui.season.text import read
from tui.settings.checks import CHECKS, listed
from tui.settings.configured import Configured
from tui.settings.settings import Settings


def read_settings(file: Path) -> Configured:
    """Return what a config file says."""
    try:
        text = read(str(file))
        raw = tomli.loads(text)
    except SeasonError as error:
        return Configured(mistakes=error.problems)
    except tomli.TOMLDecodeError as error:
        fields = {"message": error.msg}
        problem = Problem("parser_refuses", fields, line=error.lineno, column=error.colno)
        return Configured(mistakes=(problem,))
    except (RecursionError, ValueError) as error:
        return Configured(mistakes=(Problem("config_unreadable", {"message": str(error)}),))
    positions = Positions.of(text)
    problems = sorted(
        (_problem(one, positions) for one in _mistakes(raw)), key=lambda problem: problem.order
    )
    wrong = {problem.path[0] for problem in problems}
    right = {key: value for key, value in raw.items() if key not in wrong}
    settings = Settings(**{key: _frozen(value) for key, value in right.items()})
    folders = [(at, name, _folder(name, file)) for at, name in enumerate(settings.folders)]
    troubles = [_trouble(at, name, folder) for at, name, folder in folders]
    return Configured(
        settings,
        {key: positions.line((key,)) for key in right},
        tuple(folder for (_, _, folder), one in zip(folders, troubles, strict=True) if not one),
        tuple(problems),
        tuple(_problem(one, positions) for one in troubles if one),
    )


def _mistakes(raw: Mapping[str, Any]) -> Iterator[Mistake]:
    """Yield what is wrong in the file."""
    known = tuple(CHECKS)
    for key, value in raw.items():
        if key in CHECKS:
            yield from CHECKS[key](key, value)
        else:
            yield mistake((key,), "unknown_config_key", meant=nearest(key, known), known=known)


def _problem(found: Mistake, positions: Positions) -> Problem:
    names = [step for step in found.path if isinstance(step, str)]
    place = Place((Step(".".join(names)),))
    return Problem(found.kind, found.fields, place, found.path, positions.line(found.path))


def _frozen(value: Any) -> Any:
    """Return a value of the file as the settings hold it."""
    if isinstance(value, list):
        return tuple(value)
    if isinstance(value, dict):
        return {key: listed(keys) for key, keys in value.items()}
    return value


def _trouble(at: int, name: str, folder: Path) -> Mistake | None:
    """Return why a folder cannot be shown."""
    trouble = find_folder_trouble(folder)
    if trouble is None:
        return None
    return mistake(
        ("folders", at),
        "folder_cannot_be_shown",
        folder=name,
        trouble=trouble.kind,
        reason=trouble.reason,
    )


def _folder(name: str, file: Path) -> Path:
    path = Path(name)
    if name.startswith("~"):
        try:
            path = path.expanduser()
        except (RuntimeError, ValueError):
            return path  # the home of nobody: it is told as a folder that is not there
    return file.parent / path

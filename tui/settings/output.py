"""The settings as they are printed: as text, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from tui.present.page.text import wrap
from tui.present.words.problems import problem_line
from tui.present.words.settings import DEFAULT, NO_HOME, file_line, from_line, from_variable
from tui.season.named import NamedTuple
from tui.settings.configured import Configured
from tui.settings.meanings import meanings, written

_WIDE = 78
_ORIGIN_AT = 48


class _Value(NamedTuple):
    """A setting as it holds, and where that comes from."""

    key: str
    value: object
    default: object
    meaning: str
    line: int | None
    variable: str

    @property
    def origin(self) -> str:
        if self.variable:
            return from_variable(self.variable)
        return DEFAULT if self.line is None else from_line(self.line)


def text_lines(
    file: Path | None, configured: Configured, environment: Mapping[str, str], *, is_there: bool
) -> Iterator[str]:
    """Yield the config file, and each setting with its value, its origin and its meaning."""
    yield file_line(str(file), is_there=is_there) if file else NO_HOME
    for one in _values(configured, environment):
        yield ""
        yield f"{f'{one.key} = {written(one.value)}':<{_ORIGIN_AT}}  {one.origin}"
        yield from (f"    {part}" for part in wrap(one.meaning, _WIDE - 4))


def json_lines(
    file: Path | None, configured: Configured, environment: Mapping[str, str], *, is_there: bool
) -> Iterator[str]:
    """Yield the same as JSON, with what is wrong."""
    settings = {
        one.key: {
            "value": _plain(one.value),
            "default": _plain(one.default),
            "from": one.variable or ("default" if one.line is None else "file"),
            "line": one.line,
            "meaning": one.meaning,
        }
        for one in _values(configured, environment)
    }
    problems = [
        {
            "line": one.line or None,
            "key": str(one.path[0]) if one.path else None,
            "severity": one.severity,
            "message": problem_line(one, str(file)),
        }
        for one in configured.problems
    ]
    found = {
        "file": str(file) if file else None,
        "exists": is_there,
        "settings": settings,
        "problems": problems,
    }
    yield json.dumps(found, indent=2, ensure_ascii=False)


def _values(configured: Configured, environment: Mapping[str, str]) -> Iterator[_Value]:
    """Yield the settings; without colours the theme is not the one that is set."""
    no_colour = "NO_COLOR" if environment.get("NO_COLOR") else ""
    for key, meaning, default in meanings():
        value, variable = getattr(configured.settings, key), ""
        if key == "theme" and no_colour and value != "mono":
            value, variable = "mono", no_colour
        yield _Value(key, value, default, meaning, configured.line(key), variable)


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return list(value)
    return {**value} if isinstance(value, Mapping) else value

"""Seasons made of text: TOML, values, and every problem met on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import tomli
from pydantic_core import ValidationError

from tui.season.checks.judge import judge
from tui.season.checks.limits import check_limits
from tui.season.model import Season
from tui.season.raw.lines import LineOfPart
from tui.season.raw.places import Place
from tui.season.raw.problems import Mistake, Problem, SeasonError, Unreadable, UnreadableError
from tui.season.raw.reading import read_toml
from tui.season.raw.roster import Raw, Roster
from tui.season.validation import validate


def make_season(text: str, name: str) -> tuple[Season, tuple[Problem, ...]]:
    """Return the season in the text of a file, and warnings.

    Raises `SeasonError` with every problem of it.
    """
    return validate_raw(_parse_toml(text, name), name, lambda: _positions_in(text))


def validate_raw(
    raw: Raw, name: str, lines: Callable[[], LineOfPart]
) -> tuple[Season, tuple[Problem, ...]]:
    """Return the season that the tables of a file make, and warnings.

    `lines` returns the lines of its parts. Raises `SeasonError` with every problem of it.
    """
    season, roster = None, Roster.of(raw)
    too_much = check_limits(raw, roster)
    if too_much:
        raise SeasonError(name, _problems(too_much, raw, lines()))
    mistakes: list[Mistake] = []
    try:
        season = validate(raw, roster)
    except ValidationError:
        from tui.season.mistakes.explain import explain

        mistakes += explain(raw, roster)
    mistakes += judge(raw, roster)
    problems = _problems(mistakes, raw, lines()) if mistakes else ()
    if any(problem.severity == "error" for problem in problems):
        raise SeasonError(name, problems)
    if season is None:  # a fault of the program, which whoever reads the file tells as one
        raise RuntimeError("refused, and nothing found wrong")
    return season, problems


def _parse_toml(text: str, name: str) -> dict[str, Any]:
    try:
        return read_toml(text)
    except tomli.TOMLDecodeError as error:
        from tui.season.mistakes.syntax import explain_syntax

        raise SeasonError(name, explain_syntax(text, error)) from error
    except (RecursionError, ValueError) as error:
        is_deep = isinstance(error, RecursionError)
        kind: Unreadable = "nested_too_deeply" if is_deep else "number_too_long"
        raise UnreadableError(name, kind) from error


def _problems(mistakes: Iterable[Mistake], raw: Raw, lines: LineOfPart) -> tuple[Problem, ...]:
    """Return the problems that some mistakes are, with their places and lines, in order."""
    problems = [
        Problem(kind, fields, Place.of(raw, path), path, lines.line(path))
        for path, kind, fields in mistakes
    ]
    return tuple(sorted(problems, key=lambda problem: problem.order))


def _positions_in(text: str) -> LineOfPart:
    """Return the lines of the parts in the text of a season file."""
    from tui.season.raw.positions import Positions

    return Positions.of(text)

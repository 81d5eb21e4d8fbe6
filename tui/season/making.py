"""Seasons made of text: TOML, values, and every problem met on the way."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import tomli
from pydantic_core import ValidationError

from tui.season.checks.judge import judge
from tui.season.checks.limits import check_limits
from tui.season.model import Season
from tui.season.raw.places import Place
from tui.season.raw.problems import Mistake, Problem, SeasonError, Unreadable, UnreadableError
from tui.season.raw.roster import Raw, Roster
from tui.season.validation import validate


def make_season(text: str, name: str) -> tuple[Season, tuple[Problem, ...]]:
    """Return the season in the text of a file, and warnings.

    Raises `SeasonError` with every problem of it.
    """
    raw = _parse_toml(text, name)
    season, roster = None, Roster.of(raw)
    too_much = check_limits(raw, roster)
    if too_much:
        raise SeasonError(name, _problems(too_much, raw, text))
    mistakes: list[Mistake] = []
    try:
        season = validate(raw, roster)
    except ValidationError as error:
        from tui.season.mistakes.explain import explain

        mistakes += explain(error, raw, roster)
    mistakes += judge(raw, roster)
    problems = _problems(mistakes, raw, text) if mistakes else ()
    if season is None or any(problem.severity == "error" for problem in problems):
        raise SeasonError(name, problems)
    return season, problems


def _parse_toml(text: str, name: str) -> dict[str, Any]:
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        from tui.season.mistakes.syntax import explain_syntax

        raise SeasonError(name, explain_syntax(text, error)) from error
    except (RecursionError, ValueError) as error:
        is_deep = isinstance(error, RecursionError)
        kind: Unreadable = "nested_too_deeply" if is_deep else "number_too_long"
        raise UnreadableError(name, kind) from error


def _problems(mistakes: Iterable[Mistake], raw: Raw, text: str) -> tuple[Problem, ...]:
    """Return the problems that some mistakes are, with their places and lines, in order."""
    from tui.season.raw.positions import Positions

    line = Positions.of(text).line
    problems = [
        Problem(kind, fields, Place.of(raw, path), path, line(path))
        for path, kind, fields in mistakes
    ]
    return tuple(sorted(problems, key=lambda problem: problem.order))

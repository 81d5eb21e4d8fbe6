"""Season files in, seasons out: text, TOML, models, and every problem met on the way."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import tomli
from pydantic_core import ValidationError

from tui.season.checks.judge import judge
from tui.season.checks.limits import check_limits
from tui.season.model import Season
from tui.season.raw.places import Path as PartPath
from tui.season.raw.places import Place
from tui.season.raw.problems import Mistake, Problem, SeasonError, Unreadable, UnreadableError
from tui.season.raw.roster import Raw, Roster
from tui.season.stamp import Opener, Stamp, stamp_of
from tui.season.text import read
from tui.season.validation import validate

if TYPE_CHECKING:
    from tui.season.raw.positions import Positions


@dataclass(frozen=True)
class Loaded:
    """A season, the warnings that came with it, the text it was made of, and the file's stamp."""

    season: Season
    warnings: tuple[Problem, ...]
    text: str = field(default="", compare=False, repr=False)
    stamp: Stamp = field(default=None, compare=False)

    def line(self, path: PartPath) -> int:
        """Return the line on which a part of the season begins in its file."""
        known: PartPath = ()
        for step in path:
            # A single table may stand where the season has a list of one.
            if isinstance(step, str) or (*known, step) in self._positions:
                known = (*known, step)
        return self._positions.line(known)

    @cached_property
    def _positions(self) -> Positions:
        from tui.season.raw.positions import Positions

        return Positions.of(self.text)


def load(path: str | os.PathLike[str], opener: Opener | None = None) -> Loaded:
    """Load a season file; raises `SeasonError` with every problem of it."""
    name = os.fspath(path)
    # taken first: what is saved while it is read counts as another save
    before = stamp_of(name, opener)
    return replace(parse(read(name, opener), name), stamp=before)


def parse(text: str, name: str) -> Loaded:
    """Return the season in the text of a file; raises `SeasonError` with every problem of it."""
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
    return Loaded(season, problems, text)


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

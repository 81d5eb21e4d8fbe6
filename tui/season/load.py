"""Season files in, seasons out: text, TOML, models, and every problem met on the way."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tomli
from pydantic import ValidationError

from tui.season.checks.flow import check_flow
from tui.season.checks.groups import check_groups
from tui.season.checks.limits import check_limits
from tui.season.checks.names import check_names
from tui.season.checks.orders import check_orders
from tui.season.checks.parts import check
from tui.season.checks.rules import check_rules
from tui.season.checks.ties import check_ties
from tui.season.model import Season
from tui.season.raw.problems import Problem, SeasonError, UnreadableError
from tui.season.raw.roster import Roster

if TYPE_CHECKING:
    from tui.season.raw.positions import Positions

LARGEST = 32 * 1024 * 1024
"""Bytes a season file may have: a season of 400,000 matches. More is not a season file."""

_FROM_THE_SHELL = ("/dev/", "/proc/")
"""Where a shell puts the pipes of `jornada table <(...)`: they have a writer, and an end.

A named pipe anywhere else may have a writer that never says anything.
"""

_TOO_LARGE = f"has more than {LARGEST // 1024**2} MB, expected a season file"


Stamp = tuple[int, ...] | None
"""The identity and the state of a file: two saves never share one."""


@dataclass(frozen=True)
class Loaded:
    """A season, the warnings that came with it, the text it was made of, and the file's stamp."""

    season: Season
    warnings: tuple[Problem, ...]
    text: str = field(default="", compare=False, repr=False)
    stamp: Stamp = field(default=None, compare=False)

    def line(self, path: tuple[str | int, ...]) -> int:
        """Answer the line on which a part of the season stands in its file."""
        there: tuple[str | int, ...] = ()
        for step in path:
            # A single table may stand where the season has a list of one.
            if isinstance(step, str) or (*there, step) in self._positions:
                there = (*there, step)
        return self._positions.line(there)

    @cached_property
    def _positions(self) -> Positions:
        from tui.season.raw.positions import Positions  # noqa: PLC0415  few ever ask

        return Positions.of(self.text)


Opener = Callable[[str, int], int]
"""What opens a file by its name and flags, as the `opener` of `open` does."""


def load(path: str | os.PathLike[str], opener: Opener | None = None) -> Loaded:
    """Load a season file; raises `SeasonError` with every problem of it."""
    name = os.fspath(path)
    # taken first: what is saved while it is read counts as another save
    before = stamp_of(name, opener)
    return replace(parse(read(name, opener), name), stamp=before)


def stamp_of(name: str, opener: Opener | None = None) -> Stamp:
    """Answer what changes whenever a file is saved or may be read again; None without a file.

    Whoever has an opener of his own looks only at what it opens.
    """
    try:
        if opener is None:
            about = Path(name).stat()
        else:
            with open(name, "rb", opener=opener) as file:
                about = os.fstat(file.fileno())
    except (OSError, ValueError):
        return None
    return about.st_dev, about.st_ino, about.st_size, about.st_mtime_ns, about.st_ctime_ns


def read(name: str, opener: Opener | None = None) -> str:
    """Read the text of a file; raises `UnreadableError` when it has none."""
    try:
        with open(name, "rb", opener=opener or _open_without_waiting) as file:
            about = os.fstat(file.fileno())
            if stat.S_ISREG(about.st_mode) and about.st_size > LARGEST:
                raise UnreadableError(name, _TOO_LARGE)
            if stat.S_ISFIFO(about.st_mode):
                if not name.startswith(_FROM_THE_SHELL):
                    raise UnreadableError(name, "is a named pipe, expected a season file in TOML")
                os.set_blocking(file.fileno(), True)  # its writer may be slow
            data = file.read(LARGEST + 1) or b""  # None: a terminal at which nobody has typed
    except OSError as error:
        raise UnreadableError(name, f"cannot be read: {_reason(error)}") from error
    except ValueError as error:
        raise UnreadableError(name, f"is not the name of a file: {error}") from error
    if len(data) > LARGEST:
        raise UnreadableError(name, _TOO_LARGE)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableError(
            name, f"is not UTF-8 text (line {line}), expected a season file in TOML"
        ) from error
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise UnreadableError(name, "is empty, expected a season file in TOML")
    return text


def parse(text: str, name: str) -> Loaded:
    """Make a season of the text of a file; raises `SeasonError` with every problem of it."""
    raw = _parse_toml(text, name)
    found: list[tuple[tuple[str | int, ...], Problem]] = []
    season, roster = None, Roster.of(raw)
    too_much = check_limits(raw, roster)
    if too_much:
        raise SeasonError(name, _place(too_much, text))
    try:
        season = Season.model_validate(raw, context=roster)
    except ValidationError as error:
        from tui.season.mistakes.explain import explain  # noqa: PLC0415  only a broken file needs it

        found += explain(error, raw)
    found += check(raw, roster)
    found += check_names(raw, roster)
    found += check_groups(raw, roster)
    found += check_rules(raw, roster)
    found += check_orders(raw, roster)
    found += check_ties(raw, roster)
    found += check_flow(raw)
    problems = _place(found, text) if found else ()
    if season is None or any(problem.severity == "error" for problem in problems):
        raise SeasonError(name, problems)
    return Loaded(season, problems, text)


def _parse_toml(text: str, name: str) -> dict[str, Any]:
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        from tui.season.mistakes.syntax import explain_syntax  # noqa: PLC0415  only a broken file needs it

        raise SeasonError(name, explain_syntax(text, error)) from error
    except (RecursionError, ValueError) as error:
        what = "nested too deeply" if isinstance(error, RecursionError) else "a number is too long"
        raise UnreadableError(name, f"is not a season file: {what}") from error


def _place(found: list[tuple[tuple[str | int, ...], Problem]], text: str) -> tuple[Problem, ...]:
    """Give each problem the line of the part that it speaks of."""
    from tui.season.raw.positions import Positions  # noqa: PLC0415  only problems need lines

    line: Callable[[tuple[str | int, ...]], int] = Positions.of(text).line
    return tuple(sorted(replace(problem, line=line(path)) for path, problem in found))


def _open_without_waiting(name: str, flags: int) -> int:
    """Open a file so that a named pipe without a writer answers instead of waiting for ever."""
    return os.open(name, flags | os.O_NONBLOCK)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()

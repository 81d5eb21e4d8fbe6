"""Season files in, seasons out: from what is kept of a file, or from its text."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from tui.start.without import Without

with Without("inspect"):  # it would make a docstring for a class that has none
    from dataclasses import dataclass, field, replace

from tui.jobs.garbage import collector_paused
from tui.season.cache import Cache
from tui.season.model import Season
from tui.season.packing import UnpackError, pack, unpack
from tui.season.raw.places import Path as PartPath
from tui.season.raw.problems import Problem, SeasonError
from tui.season.stamp import Opener, Stamp, is_settled, stamp_of
from tui.season.text import read
from tui.season.xdg import cache_folder

if TYPE_CHECKING:
    from tui.season.raw.lines import LineOfPart
    from tui.season.raw.roster import Raw


@dataclass(frozen=True)
class Loaded:
    """A season, the warnings that came with it, and the state of the file that it was made of.

    `read` returns the text of the file. The state is settled where no later save can share it.
    """

    season: Season
    warnings: tuple[Problem, ...]
    read: Callable[[], str] = field(compare=False, repr=False)
    stamp: Stamp = field(default=None, compare=False)
    settled: bool = field(default=False, compare=False)
    source_lines: LineOfPart | None = field(default=None, compare=False, repr=False)

    def line(self, path: PartPath) -> int:
        """Return the line on which a part of the season begins in its file."""
        known: PartPath = ()
        for step in path:
            # A single table may stand where the season has a list of one.
            if isinstance(step, str) or (*known, step) in self._positions:
                known = (*known, step)
        return self._positions.line(known)

    @cached_property
    def _positions(self) -> LineOfPart:
        if self.source_lines is not None:
            return self.source_lines
        from tui.season.raw.positions import Positions

        return Positions.of(self.read())


def kept_seasons() -> Cache:
    """Return the cache of the user in which seasons are kept."""
    return _kept_in(cache_folder())


@cache
def _kept_in(folder: Path | None) -> Cache:
    return Cache(folder, "seasons", ("season",))


def load(
    path: str | os.PathLike[str], opener: Opener | None = None, kept: Cache | None = None
) -> Loaded:
    """Load a season file; raises `SeasonError` with every problem of it.

    With a cache, a file that was loaded before and has not changed since is not read again.
    """
    name = os.fspath(path)
    # taken first: what is saved while it is read counts as another save
    stamp = stamp_of(name, opener)
    settled = is_settled(stamp)
    with collector_paused():
        packed = kept.get(name, stamp) if kept and settled else None
        if packed is not None:
            with suppress(UnpackError):
                read_again = partial(_text_of, name, opener, stamp)
                return Loaded(*unpack(packed), read_again, stamp, settled)
        loaded = replace(parse(read(name, opener), name), stamp=stamp, settled=settled)
        if kept and settled:
            kept.put(name, stamp, pack(loaded.season, loaded.warnings))
    return loaded


def parse(text: str, name: str) -> Loaded:
    """Return the season in the text of a file; raises `SeasonError` with every problem of it."""
    from tui.season.making import make_season

    return Loaded(*make_season(text, name), lambda: text)


def load_raw(raw: Raw, name: str, source_lines: LineOfPart) -> Loaded:
    """Return the season that tables make which come from no season file; raises `SeasonError`.

    `source_lines` are the lines of the text that they come from.
    """
    from tui.season.making import validate_raw

    season, problems = validate_raw(raw, name, lambda: source_lines)
    return Loaded(season, problems, lambda: "", source_lines=source_lines)


def _text_of(name: str, opener: Opener | None, stamp: Stamp) -> str:
    """Return the text of a file, as long as it is in the state in which it was loaded."""
    with suppress(SeasonError):
        text = read(name, opener)
        if stamp_of(name, opener) == stamp:
            return text
    return ""

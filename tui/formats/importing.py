"""A source read: its format, what the reader found, and the seasons that were made of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from tui.formats.assembly.assemble import Wishes, assemble
from tui.formats.assembly.remarks import Assembled, LeftOut
from tui.formats.records import MatchRecord, Reading, Record, TableRecord
from tui.formats.registry import FORMATS, Format, recognise
from tui.formats.source import Source
from tui.season.load import Loaded, load_raw
from tui.season.raw.places import Path
from tui.season.raw.problems import Problem, SeasonError, UnreadableError

_TRIES = 20
"""How often records are left out before a season is given up."""

_NEEDED = frozenset({"competition", "season"})
"""What no season does without: a mistake in it is told, not left out."""


@dataclass(frozen=True)
class ImportedSeason:
    """A season as it was put together, and the same as it loads."""

    assembled: Assembled
    loaded: Loaded


@dataclass(frozen=True)
class Imported:
    """A source with all that it gave."""

    source: Source
    format_name: str
    reading: Reading
    seasons: tuple[ImportedSeason, ...]


def import_source(source: Source, wishes: Wishes, format_name: str | None = None) -> Imported:
    """Read a source and make seasons of it; raises `UnknownFormatError`.

    Args:
        source: the text.
        wishes: what the user says of it.
        format_name: its format, where the user names it.
    """
    entry = FORMATS[format_name] if format_name else recognise(source)
    if entry is None:
        raise UnreadableError(source.name, "unknown_format", known=tuple(FORMATS))
    return _imported(source, entry, wishes)


def _imported(source: Source, entry: Format, wishes: Wishes) -> Imported:
    reading = entry.read(source)
    held = [record for record in reading.records if _holds_something(record)]
    seasons = (
        assemble(reading, source.name, entry.name, wishes, splits=entry.splits) if held else ()
    )
    return Imported(source, entry.name, reading, tuple(validated(each, source) for each in seasons))


def _holds_something(record: Record) -> bool:
    return isinstance(record, MatchRecord | TableRecord)


def validated(assembled: Assembled, source: Source) -> ImportedSeason:
    """Return a season that loads: what would be a mistake in a file is left out, and listed."""
    for _ in range(_TRIES):
        try:
            loaded = load_raw(assembled.raw, source.name, assembled.lines)
        except SeasonError as error:
            paths = [problem.path for problem in error.errors if problem.path]
            if not paths or any(path[0] in _NEEDED for path in paths):
                raise
            assembled = _without(assembled, error.errors)
        else:
            return ImportedSeason(assembled, loaded)
    loaded = load_raw(assembled.raw, source.name, assembled.lines)
    return ImportedSeason(assembled, loaded)


def _without(assembled: Assembled, errors: tuple[Problem, ...]) -> Assembled:
    """Return a season without the parts that are mistakes, the innermost part of each."""
    paths = {_part(assembled.raw, problem.path): problem for problem in errors}
    left_out = [
        LeftOut(assembled.lines.line(path), problem.place.text(), problem.kind)
        for path, problem in paths.items()
        if path
    ]
    for path in sorted(paths, key=_behind_first, reverse=True):
        if path:
            _remove(assembled.raw, path)
    lines = assembled.lines.anew(assembled.raw)
    return replace(assembled, lines=lines, left_out=(*assembled.left_out, *left_out))


def _behind_first(path: Path) -> tuple[tuple[int, str], ...]:
    return tuple((step, "") if isinstance(step, int) else (-1, step) for step in path)


def _part(raw: Any, path: Path) -> Path:
    """Return the path of what is to be left out for a mistake: the key, or else the record."""
    known: list[str | int] = []
    node = raw
    for step in path:
        try:
            node = node[step]
        except (KeyError, IndexError, TypeError):
            break
        known.append(step)
    return tuple(known)


def _remove(raw: Any, path: Path) -> None:
    *around, last = path
    node = raw
    for step in around:
        node = node[step]
    del node[last]

"""The index between two times: what was read of each season file, in the user's cache.

Nothing here is ever trusted over the file: a row holds only for the very state of the file that it
was made from, and for the program that made it. Where the cache is damaged it is made anew; where
there is none, or another program holds it for too long, nothing is kept.
"""

from __future__ import annotations

import json
import os
import sqlite3
import zlib
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Self, cast

from tui.library.entry import Appearance, Counts, Described, Entry, Place, Record
from tui.library.scan import File
from tui.season.cache import program_stamp
from tui.season.named import NamedTuple

_ROOMS = ("season", "formats", "standings", "audit", "library", "commands")
"""Where the code is that descriptions come from."""

_SHAPE = 1
"""The shape of the table: one of another shape is made anew."""

_PATIENCE_SECONDS = 0.5
"""How long another program may hold the cache before it is done without."""

_OUT_OF_REACH = frozenset(
    {
        *(sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PERM, sqlite3.SQLITE_READONLY),
        *(sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR),
    }
)
"""Errors that do not mean that the cache is damaged."""

_NOT_OF_THE_FILE = frozenset({"cannot_be_read", "reader_ended", "unexpected_error"})
"""Why a file could not be read that may be read the next time as it is."""

_UNREADABLE = (sqlite3.Error, UnicodeError)
"""What SQLite raises; the words of its error may be damaged too."""

_BETWEEN = b"\0"
"""Stands between two parts of what is packed; JSON has none of it."""

_ALL = "SELECT path, stamp, program, entry, teams, checksum FROM seasons"

_FEW = 50
"""So many rows are looked up faster than all are read."""

_TABLE = """
CREATE TABLE IF NOT EXISTS seasons (
  path BLOB PRIMARY KEY, stamp TEXT, program TEXT, entry BLOB, teams BLOB, checksum INTEGER
) WITHOUT ROWID"""


class Row(NamedTuple):
    """What is kept of a season file; its teams are unpacked when somebody asks for them."""

    entry: Entry
    packed: bytes

    @property
    def teams(self) -> tuple[Appearance, ...]:
        """The teams of the season."""
        return tuple(_team(one) for one in json.loads(self.packed))

    @property
    def tells_of_file(self) -> bool:
        """Whether it tells of the file itself, and not of the system or the program."""
        return self.entry.error is None or self.entry.error.kind not in _NOT_OF_THE_FILE

    @classmethod
    def of(cls, described: Described) -> Row:
        """Pack a description."""
        return cls(described.entry, _pack(described.teams))

    def all_packed(self) -> bytes:
        """Return it as data for another process."""
        return _packed(self.entry) + _BETWEEN + self.packed

    @classmethod
    def unpacked(cls, path: str, packed: bytes) -> Row:
        """Return what another process has read of a file."""
        entry, _, teams = packed.partition(_BETWEEN)
        return cls(_entry(path, entry), teams)


class Store:
    """The cache of one user; without a file, or once something is wrong with it, it is empty."""

    def __init__(self, file: Path | None, *, audited: bool = False) -> None:
        """Keep an index in a file; with `audited` every entry has a number of findings."""
        self._file = file
        self._program = f"{program_stamp(*_ROOMS)}{'-audited' if audited else ''}"
        self._open: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        """Open the cache; one that is damaged is thrown away, and a new one begun."""
        if self._file is not None:
            try:
                self._open = _connected(self._file)
            except _UNREADABLE as error:
                self._recover(error)
            except OSError:
                self._open = None
        return self

    def __exit__(self, *_: object) -> None:
        """Close the cache."""
        if self._open:
            self._open.close()
            self._open = None

    def rows(self, files: Iterable[File]) -> dict[str, Row]:
        """Return what is known of those files that are as they were."""
        wanted = {os.fsencode(file.path): file for file in files if file.stamp}
        found: dict[str, Row] = {}
        for path, stamp, program, *packed, checksum in self._all_of(wanted):
            file = wanted.get(path)
            if (
                file
                and (stamp, program) == (file.stamp, self._program)
                and all(isinstance(one, bytes) for one in packed)
                and checksum == _checksum(path, *packed)
            ):
                found[file.path] = Row(_entry(file.path, packed[0]), packed[1])
        return found

    def last_entries(self, files: Iterable[File]) -> dict[str, Entry]:
        """Return the last good entries of files that may be in another state now."""
        wanted = {os.fsencode(file.path): file.path for file in files}
        found: dict[str, Entry] = {}
        for path, _, program, entry, teams, checksum in self._all_of(wanted):
            whole = isinstance(entry, bytes) and isinstance(teams, bytes)
            known = whole and path in wanted and program == self._program
            if known and checksum == _checksum(path, entry, teams):
                found[wanted[path]] = _entry(wanted[path], entry)
        return {path: entry for path, entry in found.items() if not entry.error}

    def put(self, rows: Iterable[tuple[File, Row]]) -> None:
        """Keep what was read of some files, where it holds for the state that is known of them."""
        made = []
        for file, row in rows:
            if not (file.is_settled and row.tells_of_file):
                continue
            path, packed = os.fsencode(file.path), _packed(row.entry)
            checksum = _checksum(path, packed, row.packed)
            made.append((path, file.stamp, self._program, packed, row.packed, checksum))
        self._run_all("REPLACE INTO seasons VALUES (?, ?, ?, ?, ?, ?)", made)

    def forget(self, folders: Iterable[Path], files: Iterable[File]) -> None:
        """Drop what is kept of files that are no longer in the folders."""
        there = {os.fsencode(file.path) for file in files}
        below = tuple(os.fsencode(folder.absolute()) + os.sep.encode() for folder in folders)
        kept = [path for (path,) in self._run("SELECT path FROM seasons") if path not in there]
        gone = [(path,) for path in kept if isinstance(path, bytes) and path.startswith(below)]
        self._run_all("DELETE FROM seasons WHERE path = ?", gone)

    def _all_of(self, paths: Collection[bytes]) -> Iterator[Any]:
        """Yield what is kept under some paths, and perhaps more."""
        if len(paths) > _FEW:
            yield from self._run(_ALL)
            return
        for path in paths:
            yield from self._run(f"{_ALL} WHERE path = ?", path)

    def _run(self, query: str, *values: bytes) -> list[Any]:
        try:
            return self._open.execute(query, values).fetchall() if self._open else []
        except _UNREADABLE as error:
            self._recover(error)
            return []

    def _run_all(self, change: str, values: list[tuple[Any, ...]]) -> None:
        """Make many changes at once, or none of them; in a cache begun anew, once more."""
        for _ in range(2):
            if self._open and values:
                try:
                    with self._open:
                        self._open.executemany(change, values)
                except _UNREADABLE as error:
                    self._recover(error)
                else:
                    return

    def _recover(self, error: Exception) -> None:
        """Do without the cache, or where it is damaged begin a new one.

        A text that is none makes an error without a code.
        """
        self.__exit__()
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
        if self._file is None or code & 0xFF in _OUT_OF_REACH:
            return
        with suppress(OSError, *_UNREADABLE):
            self._file.unlink()
            self._open = _connected(self._file)


def _connected(file: Path) -> sqlite3.Connection:
    """Open the cache, with its table."""
    file.parent.mkdir(parents=True, exist_ok=True)
    found = sqlite3.connect(file, timeout=_PATIENCE_SECONDS)
    try:
        (shape,) = found.execute("PRAGMA user_version").fetchone()
        with found:
            if shape != _SHAPE:
                found.execute("DROP TABLE IF EXISTS seasons")
                found.execute(f"PRAGMA user_version = {_SHAPE}")
            found.execute(_TABLE)
    except _UNREADABLE:
        found.close()
        raise
    return found


def _pack(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()  # a name may be no text


def _checksum(*parts: bytes) -> int:
    return zlib.crc32(b"\0".join(parts))


def _packed(entry: Entry) -> bytes:
    values = entry._asdict() | {"error": entry.error and entry.error.packed()}
    return _pack([value for key, value in values.items() if key != "path"])


def _entry(path: str, packed: bytes) -> Entry:
    entry = Entry(path, *json.loads(packed))
    entry = entry._replace(counts=Counts(*entry.counts), champions=tuple(entry.champions))
    if entry.error is None:
        return entry
    from tui.season.raw.problems import Problem

    return entry._replace(error=Problem.unpacked(cast("list[Any]", entry.error)))


def _team(packed: list[Any]) -> Appearance:
    team, aliases, location, department, place, honour, record = packed
    return Appearance(
        team,
        tuple(aliases),
        location,
        department,
        Place(*place),
        honour,
        None if record is None else Record(*record),
    )

"""Reading the library: what the cache knows at once, then every file that has changed since.

It goes on in steps, so that a screen can show what is there and stay usable in between.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tui.library.reach import SETTLE_SECONDS, Reach
from tui.library.shelf import Notes, Shelf, in_order
from tui.season.named import NamedTuple
from tui.season.xdg import cache_folder

if TYPE_CHECKING:
    from tui.jobs.work import Work
    from tui.library.describe import Audit
    from tui.library.entry import Entry
    from tui.library.scan import File
    from tui.library.store import Row

_STEP_SECONDS = 0.25
"""How long is read before what was found is told."""

_SHARE = 10
"""What was found is told so seldom that this takes one part in so many of the time."""

_PATIENCE = 10
"""By how much a screen goes before what is read behind it, on the scale of `nice`."""

_WRITING_SECONDS = 5.0
"""How long a file that is written again and again may take until it is whole."""


class Elsewhere(NamedTuple):
    """How other processes read, and how many of them, where there are more than a `few` files."""

    work: Work
    jobs: int
    few: int


class Reader:
    """Reads the season files of some folders.

    `audit`, where there is one, counts what is to be found fault with in a season. `elsewhere`
    reads the same in other processes.
    """

    def __init__(
        self,
        folders: tuple[Path, ...],
        cache: Path | None = None,
        audit: Audit | None = None,
        reach: Reach | None = None,
        elsewhere: Elsewhere | None = None,
    ) -> None:
        """Read some folders; without a cache nothing is kept."""
        self.folders: Final = folders
        self.cache: Final = cache
        self.audit: Final = audit
        self.reach: Final = reach or Reach()
        self.elsewhere: Final = elsewhere

    @classmethod
    def of(
        cls,
        folders: Sequence[Path],
        audit: Audit | None = None,
        reach: Reach | None = None,
        elsewhere: Elsewhere | None = None,
    ) -> Reader:
        """Read with the cache of the user."""
        folder = cache_folder()
        cache = folder / "index.sqlite" if folder else None
        return cls(tuple(folders), cache, audit, reach, elsewhere)

    def whole(self) -> Shelf:
        """Read everything and return it."""
        *_, shelf = self.steps()
        return shelf

    @property
    def files(self) -> list[File]:
        """The season files as they are now."""
        return self.reach.files(self.folders)

    def steps(self, first: Sequence[str] = (), kept: Kept | None = None) -> Generator[Shelf]:
        """Yield the library as it fills, beginning with some files; the last step has all of it.

        With `kept`, what was read before is not read again, and a file that somebody is just
        writing is shown in its last good state and given time to become whole.
        """
        from tui.library.store import Store

        files, notes = self.files, kept.notes if kept else Notes()
        with Store(self.cache, audited=self.audit is not None) as store:
            rows = kept.rows(files) if kept else {}
            rows |= store.rows([file for file in files if file.path not in rows])
            entries = {path: row.entry for path, row in rows.items()}
            waiting = [file for file in files if file.path not in rows]
            waiting.sort(key=lambda file: file.path not in first)
            if kept is not None:
                entries |= store.last_entries(waiting) | kept.entries(waiting)
            yield Shelf(in_order(entries.values(), notes), len(files), notes=notes)
            for step in self._read(waiting, patient=kept is not None):
                store.put(step)
                rows |= {file.path: row for file, row in step}
                entries |= {file.path: row.entry for file, row in step}
                yield Shelf(in_order(entries.values(), notes), len(files), notes=notes)
            store.forget(self.folders, files)
        entries = {path: row.entry for path, row in rows.items()}
        if kept is not None:
            kept.replace(files, rows)
        ordered = in_order(entries.values(), notes)
        yield Shelf(ordered, len(ordered), rows, complete=True, notes=notes)

    def _read(self, files: list[File], *, patient: bool) -> Iterator[list[tuple[File, Row]]]:
        """Yield files with what was read of them, a fraction of a second's worth at a time.

        The first one is yielded alone; those that somebody is writing come last.
        """
        step: list[tuple[File, Row]] = []
        unsettled: list[File] = []
        until = 0.0
        for file, row in self._rows(files, patient=patient):
            if patient and row.entry.error and file.is_fresh:
                unsettled.append(file)
                continue
            step.append((file, row))
            if time.monotonic() >= until:
                began = time.monotonic()
                yield step
                now = time.monotonic()
                step, until = [], now + max(_STEP_SECONDS, _SHARE * (now - began))
        if step:
            yield step
        if unsettled:
            yield from self._settle([file.path for file in unsettled])

    def _settle(self, paths: list[str]) -> Iterator[list[tuple[File, Row]]]:
        """Yield files that do not load yet, as soon as they do or nobody writes them any more."""
        give_up = time.monotonic() + _WRITING_SECONDS
        waiting = set(paths)
        while waiting:
            time.sleep(SETTLE_SECONDS)
            now = {file.path: file for file in self.files}
            waiting &= now.keys()
            step = []
            for path in sorted(waiting):
                row = self._row(path)
                writing = now[path].is_fresh and time.monotonic() < give_up
                if not (row.entry.error and writing):
                    step.append((now[path], row))
            waiting -= {file.path for file, _ in step}
            if step:
                yield step

    def _rows(self, files: list[File], *, patient: bool) -> Iterator[tuple[File, Row]]:
        """Yield files with what was read of them, by other processes where it takes long."""
        if not files:
            return
        from tui.library.rows import read_rows

        other = self.elsewhere if self.elsewhere and len(files) > self.elsewhere.few else None
        work, jobs = (other.work, other.jobs) if other else (None, 0)
        if work and patient:  # somebody looks at the screen meanwhile
            work = work.with_patience(_PATIENCE)
        yield from read_rows(files, self._row, work, jobs)

    def _row(self, path: str) -> Row:
        from tui.library.rows import read_row

        return read_row(path, self.audit, self.reach)


class Kept:
    """What was read of the library before, for as long as somebody looks at it."""

    def __init__(self) -> None:
        """Start without anything."""
        self._rows: dict[str, tuple[File, Row]] = {}
        self.notes: Final = Notes()

    def rows(self, files: Iterable[File]) -> dict[str, Row]:
        """Return what was read of those files that are still in the same state."""
        found: dict[str, Row] = {}
        for file in files:
            before, row = self._rows.get(file.path, (None, None))
            if row is not None and before == file and file.is_settled:
                found[file.path] = row
        return found

    def entries(self, files: Iterable[File]) -> dict[str, Entry]:
        """Return the last good entries of files that may be in another state now."""
        rows = {file.path: self._rows[file.path][1] for file in files if file.path in self._rows}
        return {path: row.entry for path, row in rows.items() if not row.entry.error}

    def replace(self, files: Iterable[File], rows: dict[str, Row]) -> None:
        """Keep what has just been read."""
        self._rows = {file.path: (file, rows[file.path]) for file in files if file.path in rows}

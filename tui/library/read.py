"""Reading the library: what the cache knows at once, then every file that has changed since.

It goes on in steps, so that a screen can show what is there and stay usable in between.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tui.library.places import cache_folder
from tui.library.reach import Reach
from tui.library.shelf import Shelf, in_order

if TYPE_CHECKING:
    from tui.library.describe import Audit
    from tui.library.entry import Entry
    from tui.library.scan import File
    from tui.library.store import Row

_STEP_SECONDS = 0.25
"""How long is read before what was found is told."""


@dataclass(frozen=True)
class Reader:
    """Reads the season files of some folders.

    `audit`, where there is one, counts what is to be found fault with in a season.
    """

    folders: tuple[Path, ...]
    cache: Path | None = None
    audit: Audit | None = None
    reach: Reach = field(default_factory=Reach)

    @classmethod
    def of(cls, folders: Sequence[Path], audit: Audit | None = None) -> Reader:
        """Read with the cache of the user."""
        folder = cache_folder()
        return cls(tuple(folders), folder / "index.sqlite" if folder else None, audit)

    def whole(self) -> Shelf:
        """Read everything and answer it."""
        *_, shelf = self.steps()
        return shelf

    def steps(self, first: Sequence[str] = ()) -> Generator[Shelf]:
        """Walk the library as it fills, beginning with some files; the last step has all of it."""
        from tui.library.store import Store  # noqa: PLC0415  not before the library is opened

        files = self.reach.files(self.folders)
        with Store(self.cache, audited=self.audit is not None) as store:
            rows = store.rows(files)
            entries = {path: row.entry for path, row in rows.items()}
            waiting = [file for file in files if file.path not in rows]
            waiting.sort(key=lambda file: file.path not in first)
            yield Shelf(in_order(entries.values()), len(files))
            for step in self._read(waiting):
                store.put(step)
                rows |= {file.path: row for file, row in step}
                entries |= {file.path: row.entry for file, row in step}
                yield Shelf(in_order(entries.values()), len(files))
            store.forget(self.folders, files)
        yield _complete(entries, rows)

    def _read(self, files: list[File]) -> Iterator[list[tuple[File, Row]]]:
        """Read files, a fraction of a second's worth at a time; the first one is told alone."""
        from tui.library.describe import describe  # noqa: PLC0415  not before there is something new
        from tui.library.store import Row  # noqa: PLC0415

        step: list[tuple[File, Row]] = []
        until = 0.0
        for file in files:
            step.append((file, Row.of(describe(file.path, self.audit, self.reach.load))))
            if time.monotonic() >= until:
                yield step
                step, until = [], time.monotonic() + _STEP_SECONDS
        if step:
            yield step


def _complete(entries: dict[str, Entry], rows: dict[str, Row]) -> Shelf:
    from tui.library.clubs import clubs  # noqa: PLC0415  a first screen shows none

    ordered = in_order(entries.values())
    found = clubs({entry.path: rows[entry.path].teams for entry in ordered})
    return Shelf(ordered, len(ordered), found, complete=True)

"""What is read of season files, one after the other or in other processes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from tui.jobs.garbage import collecting
from tui.jobs.pool import PoolError, answers
from tui.library.describe import broken, describe
from tui.library.store import Row
from tui.season.guard import guarded
from tui.season.raw.problems import SeasonError, UnreadableError

if TYPE_CHECKING:
    from tui.jobs.work import Work
    from tui.library.describe import Audit
    from tui.library.reach import Reach
    from tui.library.scan import File


def read_row(path: str, audit: Audit | None, reach: Reach) -> Row:
    """Read a file; whatever goes wrong is told as what is wrong with it."""
    try:
        with guarded(path):
            return Row.of(describe(path, audit, reach.load))
    except SeasonError as error:
        return Row.of(broken(path, error))


def read_rows(
    files: Sequence[File], read: Callable[[str], Row], work: Work | None, jobs: int
) -> Iterator[tuple[File, Row]]:
    """Yield each file with what was read of it, as soon as it is known.

    With `work` other processes read, and `read` only what is left where there can be none.
    """
    left = dict(enumerate(files))
    if work is not None:
        requests = [os.fsencode(file.path) for file in files]
        try:
            with closing(answers(work, requests, jobs)) as found:
                for answer in found:
                    file = left.pop(answer.at)
                    if answer.data is None:
                        died = UnreadableError(file.path, "reader_ended", code=answer.ended)
                        yield file, Row.of(broken(file.path, died))
                    else:
                        yield file, Row.unpacked(file.path, answer.data)
        except PoolError:
            pass  # no process can be started here, or none any more
    for file in collecting(left.values()):
        yield file, read(file.path)

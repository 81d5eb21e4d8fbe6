"""A guard around the work on one season file: whatever goes wrong becomes that file's problem."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from tui.season.raw.problems import SeasonError, UnreadableError


@contextmanager
def guarded(file: str, *expected: type[Exception]) -> Iterator[None]:
    """Raise nothing but `SeasonError`, and errors that are `expected`, for work on one file.

    An error that nobody expected is a fault of this program, yet it must not keep the other files
    from being read: it is raised as the problem of the file that brought it about. Nothing that
    writes output belongs inside, for a reader that leaves is no problem of a file.
    """
    try:
        yield
    except Exception as error:
        if isinstance(error, (SeasonError, *expected)):
            raise
        name, message = type(error).__name__, str(error)
        raise UnreadableError(file, "unexpected_error", error=name, message=message) from error

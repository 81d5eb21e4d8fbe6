"""A file that a command writes: whole or not at all, and over no other one unasked."""

from __future__ import annotations

from pathlib import Path

from tui.keep.writing import NotSavedError, locked, replace, write_new
from tui.present.words.formats import cannot_be_written, not_overwritten
from tui.present.words.saving import not_saved_line
from tui.season.stamp import stamp_of

_TRIES = 20
"""Saves of others that one save lives through."""


class NotWrittenError(Exception):
    """A file that was not written; the sentence says why."""

    def __init__(self, sentence: str) -> None:
        """Keep the sentence."""
        super().__init__(sentence)
        self.sentence = sentence


def write_file(path: Path, text: str, *, force: bool) -> None:
    """Write a file with the folders above it; raises `NotWrittenError`."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if force and path.exists():
            overwrite(path, text.encode())
        else:
            write_new(str(path), text.encode())
    except NotSavedError as error:
        if error.kind == "exists":
            raise NotWrittenError(not_overwritten(str(path))) from error
        raise NotWrittenError(not_saved_line(error)) from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise NotWrittenError(cannot_be_written(str(path), reason)) from error


def overwrite(path: Path, data: bytes) -> None:
    """Put other bytes in the place of a file's, whatever they are; raises `NotSavedError`."""
    with locked(str(path)) as target:
        for _ in range(_TRIES):
            if replace(str(path), target, data, stamp_of(str(target))):
                return
    raise NotSavedError(str(path), "changing")

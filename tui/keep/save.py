"""Edits of a season file saved: onto what stands in it now, also where others saved meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace as but

from tui.keep.edit import Edit, apply, read_raw
from tui.keep.rebase import Conflict, carry_over
from tui.keep.writing import NotSavedError, Written, check_writable, locked, replace
from tui.season.load import Loaded, parse
from tui.season.raw.problems import SeasonError
from tui.season.stamp import stamp_of
from tui.season.text import read_bytes, text_of

_TRIES = 20
"""Saves of others, who know nothing of the lock, that one save lives through."""


class ConflictError(Exception):
    """The same places were changed by others in other ways; nothing was written."""

    def __init__(self, file: str, conflicts: Sequence[Conflict]) -> None:
        """Keep the file and every place."""
        super().__init__(file, conflicts)
        self.file, self.conflicts = file, tuple(conflicts)


@dataclass(frozen=True)
class Saved:
    """A season that was saved.

    `edits` lead from what the file said just before to what it says now: where `is_merged`, others
    had changed it since it was read. `written` is None where all was there already.
    """

    edits: tuple[Edit, ...]
    loaded: Loaded
    is_merged: bool = False
    written: Written | None = None

    @property
    def text(self) -> str:
        """What the file says now."""
        return self.edits[-1].after


def read_whole(file: str) -> str:
    """Return the text of a season file with the mark and the ends of lines that it has.

    Raises `UnreadableError`.
    """
    data = read_bytes(file)
    text_of(data, file)
    return data.decode()


def load_edited(edit: Edit, file: str) -> Loaded:
    """Return the season that a text is after an edit; raises `SeasonError` with what is wrong."""
    return parse(edit.after.removeprefix("\ufeff"), file)


def save(file: str, *edits: Edit) -> Saved:
    """Save edits that follow each other, and return what became of the file.

    Where the file is no longer what the first edit began with, their changes are carried over to
    what it says now. All or nothing is saved: raises `NotSavedError` where the system does not
    write it, `ConflictError` where others changed the same places, `NotEditableError` where a
    change does not fit into it any more, `SeasonError` where what comes of it is no season.
    """
    with locked(file) as target:
        for _ in range(_TRIES):
            check_writable(file, target)
            stamp = stamp_of(str(target))
            now = _read(file, str(target))
            made = _onto(file, now, edits)
            loaded = load_edited(made[-1], file)
            saved = Saved(made, loaded, is_merged=now != edits[0].before)
            if saved.text == now:
                return saved
            written = replace(file, target, saved.text.encode(), stamp)
            if written:
                return but(saved, written=written)
    raise NotSavedError(file, "changing")


def _read(file: str, target: str) -> str:
    try:
        return read_whole(target)
    except SeasonError as error:
        raise SeasonError(file, error.problems) from error


def _onto(file: str, now: str, edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return edits as edits of the text that there is now."""
    if now == edits[0].before:
        return tuple(edits)
    carried: list[Edit] = []
    conflicts: list[Conflict] = []
    for edit in edits:
        text = carried[-1].after if carried else now
        if text == edit.before:
            carried.append(edit)
            continue
        changes, more = carry_over(read_raw(edit.before), read_raw(text), edit.changes)
        conflicts += more
        if not more:
            carried.append(apply(text, changes))
    if conflicts:
        raise ConflictError(file, conflicts)
    return tuple(carried)

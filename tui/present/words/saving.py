"""The words of saving: what is to be known of a file that was saved, and why one was not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tui.keep.edit import NotEditable
from tui.keep.rebase import Conflict
from tui.keep.save import Saved
from tui.keep.writing import NotSaved, NotSavedError
from tui.present.page.text import clean
from tui.season.raw.places import Place

_STILL_THERE = "nothing was written, the file is as it was"


def shipped_with_program(file: str) -> str:
    """Say that the seasons of the program itself are not changed."""
    return (
        f"{file}: this season came with the program and is not changed; copy the file and name it"
    )


def saved_line(file: str, saved: Saved) -> str:
    """Say that a file was saved, and what of it is to be known; nothing where all is as usual."""
    said = []
    if saved.is_merged:
        said.append("somebody else had saved it meanwhile, and it has both changes")
    if saved.written and saved.written.other_names:
        said.append("it has another name (a hard link), under which the old text stays")
    if saved.written and not saved.written.owner_kept:
        said.append("its owner is now who saved it")
    return f"{file}: {'; '.join(said)}" if said else ""


def not_saved_line(error: NotSavedError) -> str:
    """Say why a file was not written, and that it is as it was."""
    return f"{error.file}: {NOT_SAVED[error.kind](error)}"


NOT_SAVED: Mapping[NotSaved, Callable[[NotSavedError], str]] = {
    "gone": lambda _: "the file is not there any more; nothing was written",
    "folder_gone": lambda _: "its folder is not there any more; nothing was written",
    "not_a_file": lambda _: "it is no plain file; nothing was written",
    "read_only": lambda _: f"the file may only be read: {_STILL_THERE}",
    "folder_read_only": lambda _: f"nothing can be written in its folder: {_STILL_THERE}",
    "exists": lambda _: "there is a file already; nothing was written",
    "disk_full": lambda error: f"{error.reason}: {_STILL_THERE}",
    "busy": lambda _: f"another program keeps its folder locked: {_STILL_THERE}",
    "changing": lambda _: "it is saved again and again by another program; nothing was written",
    "failed": lambda error: f"{error.reason}: {_STILL_THERE}",
}
"""Why a file was not written, for each kind of reason."""


def not_editable_line(file: str, kind: NotEditable) -> str:
    """Say that a change does not fit into a file as it is written."""
    return f"{file}: {NOT_EDITABLE[kind]}; {_STILL_THERE}"


NOT_EDITABLE: Mapping[NotEditable, str] = {
    "not_toml": "it is no TOML any more",
    "no_such_part": "what was to be changed is not there any more",
    "no_place": "it is written in a way into which this change does not fit",
    "would_change_more": "this change would have changed more than it should",
}


def conflict_line(file: str, season: Mapping[str, Any], conflict: Conflict) -> str:
    """Say that somebody else changed the same place in another way, and both ways."""
    place = Place.of(season, conflict.path).text()
    return (
        f"{file}: {place}: somebody else wrote {value_text(conflict.there)} meanwhile,"
        f" this was to be {value_text(conflict.here)}; nothing was written"
    )


def value_text(value: Any) -> str:
    """Return a value of a file as a message names it: a result by its keys."""
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {clean(str(inner))}" for key, inner in value.items()) or "nothing"
    return clean(str(value)) if value is not None else "nothing"


def changed_lines_at(number: int) -> str:
    """Return the heading of lines that change."""
    return f"@ line {number}"

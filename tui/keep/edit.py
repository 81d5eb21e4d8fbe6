"""A text of a season file, changed: only the characters of what is changed are other ones.

Whatever is made is read again: it has to say what the changes ask for, and everything else as
before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import tomli

from tui.keep.changes import Change, inverse_of, result_of
from tui.keep.lines import ChangedLines, changed_lines
from tui.keep.placing import splices_of
from tui.keep.rows import rows_rewritten
from tui.keep.spans import read_spans
from tui.keep.splices import CannotPlaceError, spliced
from tui.season.raw.places import Path

NotEditable = Literal["not_toml", "no_such_part", "no_place", "would_change_more"]
"""Why a text is not changed.

`no_such_part`: a path leads nowhere; `no_place`: it is written in a way that no change fits into;
`would_change_more`: what was made would not have said what was asked for.
"""


class NotEditableError(Exception):
    """A change that is not made; nothing was written."""

    def __init__(self, kind: NotEditable, path: Path = ()) -> None:
        """Keep why, and the path concerned."""
        super().__init__(kind, path)
        self.kind, self.path = kind, path


@dataclass(frozen=True)
class Edit:
    """What changes make of a text: the text before and after, and what takes them back.

    `lines` are those that are other ones afterwards, from the first to the last.
    """

    before: str
    after: str
    changes: tuple[Change, ...]
    inverse: tuple[Change, ...]
    lines: tuple[ChangedLines, ...]

    def undone(self) -> Edit:
        """Return the edit that takes this one back, byte for byte."""
        lines = tuple(each.undone() for each in self.lines)
        return Edit(self.after, self.before, self.inverse, self.changes, lines)


def read_raw(text: str) -> dict[str, Any]:
    """Return what a text says as tables and lists; raises `NotEditableError` for no TOML."""
    try:
        return tomli.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise NotEditableError("not_toml") from error


def apply(text: str, changes: Iterable[Change]) -> Edit:
    """Return the edit that makes changes; raises `NotEditableError` where it cannot be made.

    The text is that of the file as it is, with the mark and the ends of lines that it has. All
    paths are those of this text.
    """
    listed = tuple(changes)
    raw = read_raw(text)
    try:
        expected = result_of(raw, listed)
        inverse = inverse_of(raw, listed)
    except (KeyError, IndexError, TypeError) as error:
        raise NotEditableError("no_such_part", _first_path(listed)) from error
    try:
        root = read_spans(text)
        splices, others = rows_rewritten(text, root, raw, listed)
        splices += splices_of(text, root, raw, others)
    except CannotPlaceError as error:
        raise NotEditableError("no_place", error.path) from error
    after = spliced(text, splices)
    if after is None:
        raise NotEditableError("no_place", _first_path(listed))
    try:
        made = read_raw(after)
    except NotEditableError as error:
        raise NotEditableError("would_change_more", _first_path(listed)) from error
    if not _same(made, _without_empty_lists(expected, made)):
        raise NotEditableError("would_change_more", _first_path(listed))
    return Edit(text, after, listed, inverse, changed_lines(text, splices))


def _first_path(changes: Sequence[Change]) -> Path:
    return changes[0].path if changes else ()


def _without_empty_lists(expected: Any, made: Any) -> Any:
    """Return what is expected without lists that have no element left, where none is written.

    Tables below headers of their own leave no list behind.
    """
    if isinstance(expected, dict) and isinstance(made, dict):
        return {
            key: _without_empty_lists(value, made.get(key))
            for key, value in expected.items()
            if value != [] or key in made
        }
    if isinstance(expected, list) and isinstance(made, list) and len(expected) == len(made):
        pairs = zip(expected, made, strict=True)
        return [_without_empty_lists(one, other) for one, other in pairs]
    return expected


def _same(one: Any, other: Any) -> bool:
    """Return whether two values are equal and of the same types, the order of keys aside."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return bool(one == other) or (one != one and other != other)  # noqa: PLR0124  nan is itself here

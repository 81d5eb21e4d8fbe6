"""Changes of a season file as values, and what they make of what the file says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from tui.season.raw.places import Path


@dataclass(frozen=True)
class Put:
    """A key gets a value, whether it had one or not.

    The value is what TOML has: a text, a number, a date, `True`, a list, a table. A score is a
    text.
    """

    path: Path
    value: Any


@dataclass(frozen=True)
class Drop:
    """A key, or an element of a list, goes."""

    path: Path


@dataclass(frozen=True)
class Insert:
    """A list gets a further element: the path ends with the index at which it is to stand.

    An index behind the last appends; a list that is not there is made.
    """

    path: Path
    value: Any


Change: TypeAlias = Put | Drop | Insert
"""The paths of several changes are all those of the file before the first of them."""


def put_all(raw: Mapping[str, Any], path: Path, values: Mapping[str, Any]) -> tuple[Change, ...]:
    """Return the changes by which a table has some values; a key with None goes.

    What it has already is no change.
    """
    table = find(raw, path) or {}
    changes: list[Change] = []
    for key, value in values.items():
        if value is None:
            changes += [Drop((*path, key))] if key in table else []
        elif key not in table or table[key] != value:
            changes.append(Put((*path, key), value))
    return tuple(changes)


def result_of(raw: Mapping[str, Any], changes: Iterable[Change]) -> dict[str, Any]:
    """Return what a file says after changes; raises `KeyError` or `IndexError` for a wrong path."""
    made: dict[str, Any] = _copied(raw)
    lists: dict[Path, list[Change]] = {}
    dropped: list[Path] = []
    for change in changes:
        if not isinstance(change, Put) and isinstance(change.path[-1], int):
            lists.setdefault(change.path[:-1], []).append(change)
        elif isinstance(change, Put):
            _part(made, change.path[:-1])[change.path[-1]] = _copied(change.value)
        else:
            dropped.append(change.path)
    # found before any of them changes, for the paths are those of the file as it was
    parts = [(_list(made, path), of_list) for path, of_list in lists.items()]
    for path in dropped:
        del _part(made, path[:-1])[path[-1]]
    for elements, of_list in parts:
        elements[:] = _changed(elements, of_list)
    return made


def _changed(elements: Sequence[Any], changes: Iterable[Change]) -> list[Any]:
    """Return the elements of a list after some are inserted and some dropped."""
    kept: list[list[Any]] = [[element] for element in elements]
    new: list[list[Any]] = [[] for _ in range(len(elements) + 1)]
    for change in changes:
        at = _index(change.path[-1])
        if isinstance(change, Insert):
            new[min(at, len(elements))].append(_copied(change.value))
        else:
            kept[at] = []
    kept.append([])
    return [part for both in zip(new, kept, strict=True) for each in both for part in each]


def inverse_of(raw: Mapping[str, Any], changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return the changes that take others back, with paths as they are after those."""
    given = list(changes)
    # what is dropped comes back in its order
    dropped = sorted((change for change in given if isinstance(change, Drop)), key=_path_of)
    listed = [*(change for change in given if not isinstance(change, Drop)), *dropped]
    back: list[Change] = []
    for at, change in enumerate(listed):
        *outer, last = change.path
        here = path_after(tuple(outer), raw, listed)
        part = find(raw, tuple(outer))
        inverse: Change
        if isinstance(last, str):
            is_new = not isinstance(part, Mapping) or last not in part
            inverse = Drop((*here, last)) if is_new else Put((*here, last), part[last])
        elif part is None:
            inverse = Drop(here)
        elif isinstance(change, Put):
            inverse = Put((*here, _shifted(last, tuple(outer), raw, listed)), part[last])
        else:
            index = _shifted(last, tuple(outer), raw, listed, among=listed[:at])
            path = (*here, index)
            inverse = Insert(path, part[last]) if isinstance(change, Drop) else Drop(path)
        if not (isinstance(inverse, Drop) and inverse in back):
            back.append(inverse)
    return tuple(back)


def _path_of(change: Change) -> Path:
    return change.path


def path_after(path: Path, raw: Mapping[str, Any], changes: Sequence[Change]) -> Path:
    """Return where a part is after changes that insert and drop parts before it."""
    after: list[str | int] = []
    for depth, step in enumerate(path):
        is_index = isinstance(step, int)
        after.append(_shifted(step, path[:depth], raw, changes) if is_index else step)
    return tuple(after)


def find(raw: Any, path: Path) -> Any:
    """Return what stands at a path, None where there is nothing."""
    for step in path:
        try:
            raw = raw[step]
        except (KeyError, IndexError, TypeError):
            return None
    return raw


def _shifted(
    step: str | int,
    outer: Path,
    raw: Mapping[str, Any],
    changes: Sequence[Change],
    among: Sequence[Change] | None = None,
) -> int:
    """Return the index of an element after changes.

    Of an element that is inserted itself, `among` are the changes before it: those of them that
    insert at the same index stand before it.
    """
    elements = find(raw, outer)
    count = len(elements) if isinstance(elements, list) else 0
    index = min(_index(step), count) if among is not None else _index(step)
    of_list = [change for change in changes if change.path[:-1] == outer]
    dropped = {
        _index(change.path[-1])
        for change in of_list
        if isinstance(change, Drop) and isinstance(change.path[-1], int)
    }
    before = 0
    for change in of_list:
        if isinstance(change, Insert):
            place = min(_index(change.path[-1]), count)
            is_earlier = among is None or any(change is one for one in among)
            before += place < index or (place == index and is_earlier)
    return index - sum(at < index for at in dropped) + before


def _part(made: dict[str, Any], path: Path) -> Any:
    part: Any = made
    for step in path:
        part = part[step]
    return part


def _list(made: dict[str, Any], path: Path) -> list[Any]:
    """Return the list at a path, which is made where there is none."""
    part = _part(made, path[:-1])
    if path[-1] not in part:
        part[path[-1]] = []
    elements = part[path[-1]]
    if not isinstance(elements, list):
        raise KeyError(path[-1])
    return elements


def _index(step: str | int) -> int:
    if not isinstance(step, int):
        raise KeyError(step)
    return step


def _copied(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _copied(inner) for key, inner in value.items()}
    return [_copied(inner) for inner in value] if isinstance(value, list | tuple) else value

"""Changes of a file carried over to what somebody else has made of it in the meantime."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tui.keep.changes import Change, Drop, Insert, Put, find
from tui.season.raw.places import Path

RESULT_KEYS = frozenset(
    {
        "score",
        "status",
        "awarded",
        "awards",
        "winner",
        "result",
        "stands",
        "extra_time",
        "penalties",
    }
)
"""Keys of a match that say its result together: who changes one of them changes that place."""


@dataclass(frozen=True)
class Conflict:
    """A place that two have changed in different ways.

    `path` is where it was in the file that was read. The values are those of then, of the changes
    here and of the file as it is now; None where there is none. A result is a table of its keys.
    """

    path: Path
    before: Any
    here: Any
    there: Any


def carry_over(
    before: Mapping[str, Any], now: Mapping[str, Any], changes: Iterable[Change]
) -> tuple[tuple[Change, ...], tuple[Conflict, ...]]:
    """Return changes of what a file said before as changes of what it says now, and conflicts.

    A part is found again by what it is: a match by its teams, a stage by its name. Changes that
    somebody else has made as well are left out.
    """
    merger = _Merger(before, now, tuple(changes))
    made = [merger.carried(change) for change in merger.changes]
    carried = tuple(change for change in made if isinstance(change, Put | Drop | Insert))
    conflicts: list[Conflict] = []
    for change in made:
        if isinstance(change, Conflict) and change not in conflicts:
            conflicts.append(change)
    return carried, tuple(conflicts)


class _Merger:
    """What a file said and says, and the changes of what it said."""

    def __init__(
        self, before: Mapping[str, Any], now: Mapping[str, Any], changes: Sequence[Change]
    ) -> None:
        self.before, self.now, self.changes = before, now, changes

    def carried(self, change: Change) -> Change | Conflict | None:
        """Return the change of what the file says now; None where it is there already."""
        path = find_again(self.before, self.now, change.path[:-1])
        if isinstance(change, Insert):
            return self._insert(change, path)
        if path is None:
            return self._conflict(change, None)
        if isinstance(change.path[-1], int):
            return self._element(change)
        return self._key(change, change.path[-1], path)

    def _key(self, change: Put | Drop, key: str, path: Path) -> Change | Conflict | None:
        """Carry over what happens to a key of the part that is at a path now."""
        old, new = find(self.before, change.path[:-1]), find(self.now, path)
        if not isinstance(new, Mapping):
            return self._conflict(change, new)
        keys = RESULT_KEYS if key in RESULT_KEYS and "home" in old else frozenset({key})
        was, theirs = _only(old, keys), _only(new, keys)
        if was == theirs:
            here = (*path, key)
            return Drop(here) if isinstance(change, Drop) else Put(here, change.value)
        mine = self._mine(change.path[:-1], was, keys)
        if mine == theirs:
            return None
        if len(keys) == 1:
            return Conflict(change.path, was.get(key), mine.get(key), theirs.get(key))
        return Conflict(change.path[:-1], was, mine, theirs)

    def _mine(self, path: Path, was: Mapping[str, Any], keys: frozenset[str]) -> dict[str, Any]:
        """Return some keys of a part as they are after all changes here."""
        mine = dict(was)
        for change in self.changes:
            key = change.path[-1]
            if change.path[:-1] == path and isinstance(key, str) and key in keys:
                mine.pop(key, None)
                if isinstance(change, Put):
                    mine[key] = change.value
        return mine

    def _element(self, change: Put | Drop) -> Change | Conflict | None:
        """Carry over what happens to an element of a list as a whole."""
        again = find_again(self.before, self.now, change.path)
        if again is None:
            return None if isinstance(change, Drop) else self._conflict(change, None)
        there = find(self.now, again)
        if there != find(self.before, change.path):
            return self._conflict(change, there)
        return Drop(again) if isinstance(change, Drop) else Put(again, change.value)

    def _insert(self, change: Insert, path: Path | None) -> Change | Conflict | None:
        """Carry over a new element, unless somebody else has added one that is the same part."""
        outer = change.path[:-1]
        if path is None:
            return self._conflict(change, None)
        elements = find(self.now, path) or []
        if not isinstance(elements, list):
            return self._conflict(change, elements)
        identity = identity_of(change.value)
        known = find(self.before, outer) or []
        had = sum(identity_of(element) == identity for element in known)
        alike = [element for element in elements if identity_of(element) == identity]
        if identity and len(alike) > had:
            return None if change.value in alike else self._conflict(change, alike[-1])
        index = change.path[-1]
        if isinstance(index, int) and index < len(known):
            next_one = find_again(self.before, self.now, (*outer, index))
            return Insert(next_one or (*path, len(elements)), change.value)
        return Insert((*path, len(elements)), change.value)

    def _conflict(self, change: Change, there: Any) -> Conflict:
        here = None if isinstance(change, Drop) else change.value
        return Conflict(change.path, find(self.before, change.path), here, there)


def _only(table: Mapping[str, Any], keys: Iterable[str]) -> dict[str, Any]:
    return {key: table[key] for key in keys if key in table}


def find_again(before: Any, now: Any, path: Path) -> Path | None:
    """Return where a part is now; None where it is gone.

    What is not there yet is where it would be.
    """
    found: list[str | int] = []
    for step in path:
        if isinstance(step, int):
            place = _same_element(before, now, step)
            if place is None:
                return None
            before, now = before[step], now[place]
            found.append(place)
        else:
            before = before.get(step) if isinstance(before, Mapping) else None
            now = now.get(step) if isinstance(now, Mapping) else None
            found.append(step)
    return tuple(found)


def _same_element(before: Any, now: Any, index: int) -> int | None:
    """Return the index of the element that is the same part as the one of an index before."""
    if not isinstance(before, list) or not isinstance(now, list) or index >= len(before):
        return None
    identity = identity_of(before[index])
    if identity is None:
        return _most_alike(before, now, index)
    earlier = sum(identity_of(element) == identity for element in before[:index])
    alike = [at for at, element in enumerate(now) if identity_of(element) == identity]
    count = sum(identity_of(element) == identity for element in before)
    if len(alike) == count:
        return alike[earlier]
    if not alike and _inside(before[index]):
        return _most_alike(before, now, index)
    same = [at for at in alike if now[at] == before[index]]
    return same[0] if len(same) == 1 else None


def _most_alike(before: Sequence[Any], now: Sequence[Any], index: int) -> int | None:
    """Return the index of a part without a name: that of an equal one, or with the same inside."""
    element = before[index]
    if before.count(element) == 1 and now.count(element) == 1:
        return now.index(element)
    inside = _inside(element)
    if not inside:
        is_there = index < len(now) and len(before) == len(now)
        return index if is_there and not _inside(now[index]) else None
    shared = [len(inside & _inside(other)) for other in now]
    alike = [at for at, count in enumerate(shared) if count and count == max(shared)]
    # the same may be played in several rounds
    twins = [at for at, other in enumerate(before) if _inside(other) == inside]
    return alike[twins.index(index)] if len(alike) == len(twins) else None


def identity_of(element: Any) -> tuple[Any, ...] | None:
    """Return what a part is known by; None where it has nothing of the kind.

    A match is known by its teams, a tie by its name or its teams, a round by its name or what is
    played in it, other parts by their name, their team or all that they say.
    """
    if not isinstance(element, Mapping):
        return (repr(element),)
    if "home" in element or "away" in element:
        return ("match", element.get("home"), element.get("away"))
    for key in ("name", "id", "department", "player"):
        if isinstance(element.get(key), str):
            return (key, element[key])
    if element.get("teams") and "reason" not in element:
        return ("teams", *map(repr, element["teams"]))
    if "matches" in element or "ties" in element or not element:
        return None
    return tuple(sorted((key, repr(value)) for key, value in element.items()))


def _inside(element: Any) -> set[tuple[Any, ...]]:
    """Return what the matches and ties in a round are known by."""
    if not isinstance(element, Mapping):
        return set()
    listed = [element.get(key) for key in ("matches", "ties")]
    parts = [part for each in listed if isinstance(each, list) for part in each]
    return {identity for part in parts if (identity := identity_of(part))}

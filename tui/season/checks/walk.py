"""The one traversal of a parsed season file: it hands out every table once, with its kind.

It goes through the raw TOML and not through the models, so that one mistake does not hide the
others: what has the wrong shape is passed over, the models report that.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from datetime import date, time
from typing import Any

from tui.season.checks.units import File, Unit
from tui.season.raw.places import Path
from tui.season.raw.roster import Raw, Roster

_IN_A_UNIT = {
    "groups": "group",
    "rounds": "round",
    "matches": "match",
    "play_offs": "play_off",
    "adjustments": "adjustment",
    "rulings": "ruling",
    "manual": "ruling",
    "fair_play": "ruling",
    "carried": "ruling",
    "successions": "ruling",
    "published": "published",
    "zones": "zone",
    "across": "ranking",
    "points": "points",
}
_KINDS: dict[str, dict[str, str]] = {
    "season": {"sources": "source", "teams": "team"},
    "qualifiers": _IN_A_UNIT,
    "league": _IN_A_UNIT,
    "knockout": _IN_A_UNIT | {"rounds": "knockout_round"},
    "group": _IN_A_UNIT,
    "ranking": {"zones": "zone"},
    "round": {"matches": "match"},
    "knockout_round": {"winners": "outcome", "losers": "outcome"},
}
"""The kind of the tables under a key, by the kind of the table around them."""


_TEAM_KEYS = frozenset(
    {"home", "away", "team", "teams", "winner", "champion", "runner_up", "promoted", "relegated"}
)
"""Keys of which the texts are names of teams."""

_ATOMS = frozenset({str, int, float, bool})


_SCALARS = _ATOMS | {date, time}
_PLAIN = frozenset({"home", "away", "score", "date", "time", "venue"})
"""Keys that cannot contradict each other in a match: its round looks at who plays."""


class Part:
    """A table of the file: its path, its kind, and the stage or group it belongs to."""

    __slots__ = ("file", "inner", "kind", "node", "path", "unit")

    def __init__(
        self,
        file: File,
        path: Path,
        node: Raw,
        kind: str,
        unit: Unit | None,
        inner: list[tuple[str, Any]],
    ) -> None:
        """Keep what the walk has met; `inner` are the tables and lists of tables in it."""
        self.file, self.path, self.node = file, path, node
        self.kind, self.unit, self.inner = kind, unit, inner


def walk(file: File, kinds: Container[str]) -> Iterator[Part]:
    """Go through every table of a file once, and yield those of some kinds.

    They come in the order of the file, each before the tables in it. On the way the file is told of
    the names of teams and the unknown sources in all tables.
    """
    inner = _scan(file, (), file.raw)
    waiting = [iter((Part(file, (), file.raw, "season", None, inner),))]
    while waiting:
        for part in waiting[-1]:
            if part.kind in kinds:
                yield part
            if part.inner:
                waiting.append(_inside(part, kinds))
                break
        else:
            waiting.pop()


def _scan(file: File, path: Path, node: Raw) -> list[tuple[str, Any]]:
    """Return what a table has of tables and lists, and note the names and the source in it."""
    first, inner = file.first_paths, []
    for key, value in node.items():
        kind = value.__class__
        if kind is str:
            if key in _TEAM_KEYS:
                if value not in first:
                    first[value] = (*path, key)
            elif key == "source" and value not in file.sources:
                file.unknown_sources.append(((*path, key), value))
        elif kind is list:
            if key in _TEAM_KEYS:
                _note_names(first, (*path, key), value)
            if not _ATOMS.issuperset(map(type, value)):
                inner.append((key, value))
        elif kind is dict:
            inner.append((key, value))
    return inner


def _note_names(first: dict[str, Path], path: Path, names: list[Any]) -> None:
    """Keep where each name of a list is first written."""
    for index, name in enumerate(names):
        if name.__class__ is str:
            first.setdefault(name, (*path, index))


def _inside(part: Part, kinds: Container[str]) -> Iterator[Part]:
    """Yield the tables directly in a part that have checks, or tables in them."""
    file, unit = part.file, part.unit
    for key, value in part.inner:
        kind = _KINDS.get(part.kind, {}).get(key, "")
        passes_over = kind == "match" and "" not in kinds
        for path, node, own in _tables((*part.path, key), value, file if passes_over else None):
            own_kind, own_unit = kind if own else "", unit
            if own and kind == "group" and unit and len(path) == 4:
                own_unit = unit.group(path)
            elif own and key == "stages" and not part.path and len(path) == 2:
                own_unit = Unit(file, path, node, None)
                own_kind = own_unit.kind
            elif kind == "match" and _PLAIN.issuperset(node):
                own_kind = ""
            inner = _scan(file, path, node)
            if inner or own_kind in kinds:
                yield Part(file, path, node, own_kind, own_unit, inner)


def _tables(path: Path, value: Any, file: File | None) -> Iterator[tuple[Path, Raw, bool]]:
    """Yield a table, or those of a list, and whether they are where the format has them.

    Of the matches of a file those are passed over that say nothing but how teams played whose names
    have been written before, as nearly all do.
    """
    if value.__class__ is dict:
        yield path, value, True
        return
    told = file.told if file else set()
    for index, element in enumerate(value):
        if id(element) in told:
            continue
        if element.__class__ is not dict:
            for place, node in _nested((*path, index), element):
                yield place, node, False
        elif file and _is_told(element, file.first_paths):
            told.add(id(element))
        else:
            yield (*path, index), element, True


def _is_told(match: Raw, names: Container[str]) -> bool:
    """Return whether a match says nothing but how teams of some names played."""
    return (
        _PLAIN.issuperset(match)
        and _SCALARS.issuperset(map(type, match.values()))
        and match.get("home") in names
        and match.get("away") in names
    )


def _nested(path: Path, value: Any) -> Iterator[tuple[Path, Raw]]:
    """Yield the tables in lists of a list, where the format has none."""
    waiting = [(path, value)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            yield path, value
        elif isinstance(value, list):
            waiting += [((*path, index), element) for index, element in enumerate(value)][::-1]


def is_void(match: Raw) -> bool:
    """Return whether a match counts nowhere, as `Match.is_void` does for one that has loaded."""
    is_abandoned = match.get("status") == "abandoned"
    has_standing = match.get("stands") is True or "awarded" in match
    return match.get("status") == "annulled" or (is_abandoned and not has_standing)


def sides(match: Raw, roster: Roster) -> list[str]:
    """Return the teams of a match, by their own names."""
    names = roster.names
    return [
        names.get(name) or roster.own(name)
        for name in (match.get("home"), match.get("away"))
        if name.__class__ is str
    ]

"""What must hold between the parts of a file, beyond the shape that the models ask for.

The checks read the raw TOML, not the models, so that one mistake does not hide the others: a part
of the wrong shape is passed over here, the models have spoken of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from tui.season.model.days import KnownDate, earliest, latest, parse_date
from tui.season.model.values import LARGEST
from tui.season.raw.names import name_key
from tui.season.raw.places import Path, Place
from tui.season.raw.problems import Problem, Severity
from tui.season.raw.roster import Hints, Roster, named, one_or_many, tables, texts

Found = tuple[Path, Problem]
Raw = Mapping[str, Any]


def check(raw: Raw, roster: Roster) -> list[Found]:
    """Find everything that does not fit together, each with the path of the part concerned."""
    return [
        *_sources(raw),
        *_names(raw),
        *_stages(raw, roster),
    ]


def where(raw: Raw, path: Path) -> str:
    """Return the words for the part a path leads to: `Final stage › Round 3 › CNI v Melgar`."""
    return Place.of(raw, path).text()


def _found(raw: Raw, path: Path, what: str, severity: Severity = "error") -> Found:
    return path, Problem(0, where(raw, path), what, severity=severity)


def _sources(raw: Raw) -> Iterator[Found]:
    """Every `source` names a source of the file, and no id is given twice."""
    yield from _repeated(raw, "sources", "id", "source")
    known = set(named(raw.get("sources"), "id"))
    hints = Hints()
    for path, node in _walk(raw):
        source = node.get("source")
        if isinstance(source, str) and source not in known:
            near = hints.nearest(source, known)
            hint = f'did you mean "{near}"?' if near else "expected the id of one of [[sources]]"
            yield _found(raw, (*path, "source"), f'unknown source "{source}", {hint}')


def _walk(raw: Raw) -> Iterator[tuple[Path, Raw]]:
    """Walk every table of the file, however deep: any of them may name a source."""
    waiting: list[tuple[Path, Any]] = [((), raw)]
    while waiting:
        path, node = waiting.pop()
        if isinstance(node, dict):
            yield path, node
        inner = node.items() if isinstance(node, dict) else enumerate(node)
        for at, one in inner:
            if isinstance(one, (dict, list)):
                waiting.append(((*path, at), one))


def _names(raw: Raw) -> Iterator[Found]:
    """No name or alias stands for two teams, and no two stages share a name."""
    owner: dict[str, int] = {}
    for index, team in enumerate(tables(raw.get("teams"))):
        for name in sorted({*texts([team.get("name")]), *texts(team.get("aliases"))}):
            if owner.setdefault(name_key(name), index) != index:
                what = f'"{name}" is already the name of another team, expected one of its own'
                yield _found(raw, ("teams", index), what)
    yield from _repeated(raw, "stages", "name", "stage")


def _repeated(raw: Raw, parts: str, key: str, one: str) -> Iterator[Found]:
    """Find what is called as one of its kind before it is."""
    seen: set[str] = set()
    for index, part in enumerate(tables(raw.get(parts))):
        for called in texts([part.get(key)]):
            if called in seen:
                what = f'"{called}" is already the {key} of another {one}, expected one of its own'
                yield _found(raw, (parts, index, key), what)
            seen.add(called)


def _stages(raw: Raw, roster: Roster) -> Iterator[Found]:
    for index, stage in enumerate(tables(raw.get("stages"))):
        path: Path = ("stages", index)
        yield from _unit(raw, path, stage, roster)
        groups = list(tables(stage.get("groups")))
        for at, group in enumerate(groups):
            yield from _unit(raw, (*path, "groups", at), group, roster)
        if groups:
            for key in _OF_A_GROUP & stage.keys():
                what = f"{key} beside groups, expected them inside the groups"
                yield _found(raw, (*path, key), what)


_OF_A_GROUP = {"teams", "adjustments", "published"}  # zones may hold for all groups
_COUNTS = range(LARGEST + 1)  # of any other number the models have spoken


def _unit(raw: Raw, path: Path, unit: Raw, roster: Roster) -> Iterator[Found]:
    """Check one stage or group: its teams, its zones, its tables and its rounds."""
    members = {roster.resolve(name) or name for name in texts(unit.get("teams"))}
    yield from _adjustments(raw, path, unit, roster)
    yield from _published(raw, path, unit, roster)
    yield from _zones(raw, path, unit)
    for index, ranking in enumerate(tables(unit.get("across"))):
        yield from _zones(raw, (*path, "across", index), ranking)
    previous: KnownDate | None = None
    for index, one in enumerate(tables(unit.get("rounds"))):
        place: Path = (*path, "rounds", index)
        day = parse_date(one.get("date"))
        if day:
            if previous and latest(day) < earliest(previous):
                what = f"{day} is before the date of an earlier round, {previous}"
                yield _found(raw, (*place, "date"), what, "warning")
            previous = max(previous or day, day, key=earliest)
        yield from _round(raw, place, one, roster, members)


def _zones(raw: Raw, path: Path, table: Raw) -> Iterator[Found]:
    """Check that the zones of a table run from a position to the same or a lower one."""
    for index, zone in enumerate(tables(table.get("zones"))):
        match zone.get("positions"):
            case [int(first), int(last)] if first in _COUNTS and last in _COUNTS:
                if 1 <= first <= last:
                    continue
                what = f"from {first} to {last}, expected the first and the last position: [1, 2]"
                yield _found(raw, (*path, "zones", index, "positions"), what)


def _adjustments(raw: Raw, path: Path, unit: Raw, roster: Roster) -> Iterator[Found]:
    """Check that points are given to a team of the table, and from one moment on."""
    rows = list(tables(unit.get("adjustments")))
    members = roster.members(unit) if rows else ()
    for index, one in enumerate(rows):
        place: Path = (*path, "adjustments", index)
        for name in texts([one.get("team")]):
            team = roster.resolve(name)
            if team and members and team not in members:
                yield _found(raw, place, f"{team} is not among the teams of this stage or group")
        if "round" in one and "date" in one:
            yield _found(raw, place, "a round and a date, expected one of them")


def _published(raw: Raw, path: Path, unit: Raw, roster: Roster) -> Iterator[Found]:
    """Check that no published table has a team twice."""
    printed = unit.get("published")
    for index, published in enumerate(one_or_many(printed)):
        place: Path = (*path, "published", *([] if isinstance(printed, dict) else [index]))
        if "round" in published and "date" in published:
            yield _found(raw, place, "a round and a date, expected one of them")
        seen: set[str] = set()
        for at, row in enumerate(tables(published.get("table"))):
            for name in texts([row.get("team")]):
                team = roster.resolve(name) or name
                if team in seen:
                    what = f"{team} is twice in this table, expected once"
                    yield _found(raw, (*place, "table", at), what)
                seen.add(team)


def is_void(match: Raw) -> bool:
    """Tell whether a match counts nowhere, as `Match.is_void` does of one that has loaded."""
    is_abandoned = match.get("status") == "abandoned"
    has_standing = match.get("stands") is True or "awarded" in match
    return match.get("status") == "annulled" or (is_abandoned and not has_standing)


def _round(raw: Raw, path: Path, one: Raw, roster: Roster, members: set[str]) -> Iterator[Found]:
    """Check one round: nobody plays twice, nobody plays himself, nobody is a stranger."""
    plays: Counter[str] = Counter()
    for index, match in enumerate(tables(one.get("matches"))):
        place: Path = (*path, "matches", index)
        counts = "status" not in match or not is_void(match)
        sides = [match.get(side) for side in ("home", "away")]
        teams = [roster.resolve(side) or side for side in sides if isinstance(side, str)]
        if len(teams) == 2 and teams[0] == teams[1]:
            yield _found(raw, place, f"{teams[0]} against itself, expected two teams")
            teams.pop()
        for team in teams:
            plays[team] += counts
            if counts and plays[team] == 2:
                yield _found(raw, place, f"{team} plays twice in this round, expected once")
            if members and team not in members and roster.resolve(team):
                yield _found(raw, place, f"{team} is not among the teams of this stage or group")

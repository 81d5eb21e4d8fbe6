"""Checks of who plays: nobody twice in a round, nobody against itself, no strangers."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter
from typing import Any

from tui.season.checks.walk import Part, is_void, sides
from tui.season.model.days import earliest, latest, parse_date
from tui.season.raw.places import Path
from tui.season.raw.problems import Mistake, mistake
from tui.season.raw.roster import Roster, numbered, texts

_home, _away = itemgetter("home"), itemgetter("away")


def check_round(part: Part) -> Iterator[Mistake]:
    """Check the teams of a round, and that it is not before an earlier one."""
    unit, roster = part.unit, part.file.roster
    if unit is None:
        return
    yield from _day(part)
    if _all_play_once(part.node.get("matches"), unit.declared, roster):
        return
    members, plays = unit.declared, dict[str, int]()
    path: Path = (*part.path, "matches")
    for index, match in numbered(part.node.get("matches")):
        teams = sides(match, roster)
        if len(teams) == 2 and teams[0] == teams[1]:
            yield mistake((*path, index), "against_itself", team=teams[0])
            teams.pop()
        counts = "status" not in match or not is_void(match)
        for team in teams:
            if counts:
                plays[team] = times = plays.get(team, 0) + 1
                if times == 2:
                    yield mistake((*path, index), "plays_twice", team=team)
            if members and team not in members and roster.resolve(team):
                yield mistake((*path, index), "not_a_member", team=team)


def _all_play_once(matches: Any, members: frozenset[str], roster: Roster) -> bool:
    """Return whether every match of a round is between two members, and none of them plays twice.

    So it is in nearly every round: only in any other does each match have to be looked at.
    """
    if not isinstance(matches, list):
        return True
    try:
        names = [*map(_home, matches), *map(_away, matches)]
        teams = set(map(roster.names.get, names))
    except (KeyError, TypeError):  # a match without a team, what is no match, no name
        return False
    return len(teams) == len(names) and None not in teams and (not members or members >= teams)


def _day(part: Part) -> Iterator[Mistake]:
    """Warn of a round whose date is before that of an earlier round."""
    day, unit = parse_date(part.node.get("date")), part.unit
    if day is None or unit is None:
        return
    previous = unit.latest_day
    if previous and latest(day) < earliest(previous):
        path = (*part.path, "date")
        yield mistake(path, "before_earlier_round", date=str(day), earlier=str(previous))
    unit.latest_day = max(previous or day, day, key=earliest)


def check_own_matches(part: Part) -> Iterator[Mistake]:
    """Check the teams of the matches outside rounds: those of the table, and play-offs."""
    unit, roster = part.unit, part.file.roster
    if unit is None:
        return
    for key, members in (("matches", unit.declared), ("play_offs", unit.members)):
        yield from _players((*part.path, key), part.node.get(key), members, roster)


def _players(
    path: Path, matches: Any, members: frozenset[str], roster: Roster
) -> Iterator[Mistake]:
    for index, match in numbered(matches):
        teams = sides(match, roster)
        if len(teams) == 2 and teams[0] == teams[1]:
            yield mistake((*path, index), "against_itself", team=teams[0])
        for team in dict.fromkeys(teams):
            if members and team not in members and roster.resolve(team):
                yield mistake((*path, index), "not_a_member", team=team)


def check_members(part: Part) -> Iterator[Mistake]:
    """Check that a ruling or an adjustment is about teams of the table."""
    unit, roster, node = part.unit, part.file.roster, part.node
    if unit is None:
        return
    for name in texts([node.get("team"), node.get("of"), *texts(node.get("teams"))]):
        team = roster.resolve(name)
        if team and unit.table_members and team not in unit.table_members:
            yield mistake(part.path, "not_a_member", team=team)

"""Tables of a part of the results: at home, away, the last five, a half of the season."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Literal, NamedTuple, TypeAlias, get_args

from tui.season.model import LeagueStage
from tui.season.model.matches import Match
from tui.standings.awards import as_known
from tui.standings.clock import Clock
from tui.standings.criteria import CRITERIA
from tui.standings.group import Book
from tui.standings.order import rank
from tui.standings.results import Scoring
from tui.standings.rows import rows
from tui.standings.table import StageTables, Table
from tui.standings.tally import NOTHING, Tally

Part: TypeAlias = Literal["home", "away", "last5", "first-half", "second-half"]
PARTS: tuple[Part, ...] = get_args(Part)
"""Every part of the results that has a table of its own."""

_LAST = 5
"""So many matches are the last of a team."""


class _Counted(NamedTuple):
    """What a match is for one of its teams."""

    when: int
    team: str
    at_home: bool
    neutral: bool
    tally: Tally


def part_table(
    tables: StageTables, group: int, part: Part, as_of: int, day: date | None = None
) -> Table | None:
    """Return the table of a part of the results of a group, up to a round or a day.

    It holds results alone: nothing that was carried, added or deducted. Teams are put in order by
    the rules of the stage that compare values of a row; None where no result is known.
    """
    book = tables.books("rounds" if day is None else "days")[group]
    when = tables.stage.reached(group, as_of) if day is None else day.toordinal()
    members = book.members
    counted = [one for one in _counted(book, tables.stage, when) if one.team in members]
    if not counted:
        return None
    tallies = dict.fromkeys(book.teams, NOTHING)
    for one in _chosen(counted, part, book, tables.stage):
        tallies[one.team] = tallies[one.team].plus(one.tally)
    steps = [(one.rule, None) for one in tables.stage.order if CRITERIA[one.rule].read]
    ranking = rank(book.teams, steps, tallies)
    return Table(tuple(rows(ranking, tallies)), when if day is None else None, day=day)


def _counted(book: Book, stage: LeagueStage, when: int) -> Iterator[_Counted]:
    """Yield what the matches up to a time are for their teams, in the order of play."""
    out = book.decisions.expunged(when)
    heirs = {one.of: one.team for one in book.group.successions}
    scoring = Scoring(stage.points, heirs)
    seen = [
        (since, match)
        for since, match in _known(book.clock, when)
        if match.counts and match.home not in out and match.away not in out
    ]
    for (since, match), result in zip(seen, scoring.results(seen), strict=True):
        for team, tally in ((match.home, result.for_home), (match.away, result.for_away)):
            at_home = team == match.home
            yield _Counted(since, heirs.get(team, team), at_home, match.neutral, tally)


def _known(clock: Clock, when: int) -> Iterator[tuple[int, Match]]:
    for since, match in clock.matches():
        if since <= when:
            yield since, as_known(match, since, clock, when) if match.awards else match


def _chosen(
    counted: Iterable[_Counted], part: Part, book: Book, stage: LeagueStage
) -> Iterable[_Counted]:
    """Return those that belong to a part."""
    match part:
        case "home" | "away":
            at_home = part == "home"
            return (one for one in counted if one.at_home == at_home and not one.neutral)
        case "last5":
            return (one for own in _by_team(counted).values() for one in own[-_LAST:])
        case "first-half" | "second-half":
            is_first = part == "first-half"
            if stage.dated or book.by == "days":
                return _half_by_team(counted, book, is_first=is_first)
            middle = (book.clock.end + 1) // 2
            return (one for one in counted if (one.when <= middle) == is_first)


def _by_team(counted: Iterable[_Counted]) -> Mapping[str, list[_Counted]]:
    found: defaultdict[str, list[_Counted]] = defaultdict(list)
    for one in counted:
        found[one.team].append(one)
    return found


def _half_by_team(counted: Iterable[_Counted], book: Book, *, is_first: bool) -> list[_Counted]:
    """Return half of the matches of each team, where no rounds say where the middle is."""
    due: defaultdict[str, int] = defaultdict(int)
    heirs = {one.of: one.team for one in book.group.successions}
    for _, match in book.clock.matches():
        if not match.is_void:
            due[heirs.get(match.home, match.home)] += 1
            due[heirs.get(match.away, match.away)] += 1
    found = []
    for team, own in _by_team(counted).items():
        middle = (due[team] + 1) // 2
        found += own[:middle] if is_first else own[middle:]
    return found

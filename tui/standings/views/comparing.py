"""Two tables held against each other, and the results that are between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from operator import attrgetter
from typing import Literal

from tui.season.model import LeagueStage, Season
from tui.season.model.matches import Round
from tui.season.named import NamedTuple
from tui.season.timeline import Moment
from tui.standings.rows import Row
from tui.standings.table import Table
from tui.standings.views.fixtures import Fixture, MatchPlace, fixtures


class Change(NamedTuple):
    """A team in two tables; None where a table has no row of it.

    `moved` are the places gained, negative where they were lost, None where one is not known.
    """

    team: str
    before: Row | None
    after: Row | None
    moved: int | None


class ChangedResult(NamedTuple):
    """A match of which two versions of a season say different things; None: it is not in one."""

    what: Literal["added", "changed", "removed"]
    before: Fixture | None
    after: Fixture | None

    @property
    def fixture(self) -> Fixture:
        """The match as the later version has it, or else the earlier one."""
        shown = self.after or self.before
        if shown is None:
            raise ValueError
        return shown


def changes(before: Table | None, after: Table | None) -> tuple[Change, ...]:
    """Return how every team moved, in the order of the later table; those no longer in it last."""
    rows = after.rows if after else ()
    found = [_change(row.team, before.row_of(row.team) if before else None, row) for row in rows]
    known = {row.team for row in rows}
    left = [row for row in (before.rows if before else ()) if row.team not in known]
    return (*found, *(_change(row.team, row, None) for row in left))


def _change(team: str, before: Row | None, after: Row | None) -> Change:
    moved = None
    if before and after and before.position and after.position:
        moved = before.position - after.position
    return Change(team, before, after, moved)


def results_between(season: Season, earlier: Moment, later: Moment) -> tuple[Fixture, ...]:
    """Return the matches with a result that are seen at the later moment and not at the earlier."""
    return tuple(
        fixture for fixture in fixtures(season, later, since=earlier) if fixture.match.counts
    )


def changed_results(old: Season, new: Season) -> tuple[ChangedResult, ...]:
    """Return the matches whose result two versions of a season do not agree on.

    Rounds that say the same in both are passed over. In the others a match of one is that of the
    other where stage, teams and ground are the same; of two teams that met several times the first
    meeting is the first.
    """
    rounds, others = _rounds(new), _rounds(old)
    same = {
        key
        for key, (_, matchday) in rounds.items()
        if key in others and _results(matchday) == _results(others[key][1])
    }
    before = _by_pair(others, same)
    after = _by_pair(rounds, same)
    found = [
        change
        for key, fixture in after.items()
        if (change := _changed(before.get(key), fixture)) is not None
    ]
    gone = [one for key, one in before.items() if key not in after and one.match.counts]
    return (*found, *(ChangedResult("removed", one, None) for one in gone))


_Key = tuple[str, int, int]
"""A round: its stage by name, its number and its group."""
_Rounds = dict[_Key, tuple[MatchPlace, Round]]


def _rounds(season: Season) -> _Rounds:
    """Return every round with the place of its first match."""
    return {
        (stage.name, number, group): (MatchPlace(index, number, group, 0), matchday)
        for index, stage in enumerate(season.stages)
        if not (isinstance(stage, LeagueStage) and stage.steps)
        for number in range(1, stage.moment_count + 1)
        for group, matchday in stage.matchdays(number)
    }


_read = attrgetter(
    *("home", "away", "score", "awarded", "winner", "result", "penalties", "extra_time"),
    *("status", "stands"),
)
"""Everything of a match that a table or a bracket reads."""


def _results(matchday: Round) -> list[object]:
    return list(map(_read, matchday.matches))


def _by_pair(rounds: _Rounds, same: Collection[_Key]) -> dict[tuple[str, str, str, int], Fixture]:
    """Return the matches of the rounds that differ, by their teams and how often those had met."""
    times = Counter[tuple[str, str, str]]()
    found = {}
    for key, (place, matchday) in rounds.items():
        if key in same:
            continue
        for at, match in enumerate(matchday.matches):
            pair = key[0], match.home, match.away
            times[pair] += 1
            found[(*pair, times[pair])] = Fixture(place._replace(at=at), matchday, match)
    return found


def _changed(before: Fixture | None, after: Fixture) -> ChangedResult | None:
    """Return how the result of a match changed; None where it did not."""
    had = before is not None and before.match.counts
    if not had:
        return ChangedResult("added", before, after) if after.match.counts else None
    if not after.match.counts:
        return ChangedResult("removed", before, after)
    is_same = before is not None and _read(before.match) == _read(after.match)
    return None if is_same else ChangedResult("changed", before, after)

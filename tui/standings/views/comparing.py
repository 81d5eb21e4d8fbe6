"""Two tables held against each other, and the results that are between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from tui.season.model import Season
from tui.season.model.matches import Match
from tui.season.timeline import Moment
from tui.standings.results import counted_score
from tui.standings.rows import Row
from tui.standings.table import Table
from tui.standings.views.fixtures import Fixture, fixtures


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
        fixture
        for fixture in fixtures(season, later)
        if fixture.moment > earlier and fixture.match.counts
    )


def changed_results(old: Season, new: Season) -> tuple[ChangedResult, ...]:
    """Return the matches whose result two versions of a season do not agree on.

    A match of one is that of the other where stage, teams and ground are the same; of two teams
    that met several times the first meeting is the first.
    """
    before, after = _by_pair(fixtures(old), old), _by_pair(fixtures(new), new)
    found: list[ChangedResult] = []
    for key, fixture in after.items():
        earlier = before.get(key)
        if earlier is None:
            if fixture.match.counts:
                found.append(ChangedResult("added", None, fixture))
        elif _result(earlier.match) != _result(fixture.match):
            what: Literal["added", "changed", "removed"] = "changed"
            if not earlier.match.counts:
                what = "added"
            elif not fixture.match.counts:
                what = "removed"
            found.append(ChangedResult(what, earlier, fixture))
    found += [
        ChangedResult("removed", fixture, None)
        for key, fixture in before.items()
        if key not in after and fixture.match.counts
    ]
    return tuple(found)


_Pair = tuple[str, str, str, int]


def _by_pair(matches: Iterable[Fixture], season: Season) -> dict[_Pair, Fixture]:
    times: dict[tuple[str, str, str], int] = {}
    found: dict[_Pair, Fixture] = {}
    for fixture in matches:
        match = fixture.match
        key = season.stages[fixture.place.stage].name, match.home, match.away
        times[key] = times.get(key, 0) + 1
        found[(*key, times[key])] = fixture
    return found


def _result(match: Match) -> Sequence[object]:
    """Return everything of a match that a table or a bracket reads."""
    if not match.counts:
        return ()
    return counted_score(match), match.winner, match.result, match.penalties, match.extra_time

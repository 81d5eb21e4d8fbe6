"""The matches of a season, each with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tui.season.model import KnockoutStage, LeagueStage, Season
from tui.season.model.days import KnownDate, latest
from tui.season.model.matches import Match, Round
from tui.season.named import NamedTuple
from tui.season.timeline import Moment
from tui.standings.played import of_its_own
from tui.standings.results import Outcome, Side, sides


class MatchPlace(NamedTuple):
    """Where a match stands: the stage, its moment there, the group as `matchdays` counts it.

    `at` is its place in that round, counted from 0.
    """

    stage: int
    number: int
    group: int
    at: int


class Fixture(NamedTuple):
    """A match, where it stands, and the round that it belongs to."""

    place: MatchPlace
    matchday: Round
    match: Match

    @property
    def day(self) -> KnownDate | None:
        """When it is played, or else when its round is."""
        return self.match.date or self.matchday.date

    @property
    def moment(self) -> Moment:
        """The moment after which it is seen."""
        return Moment(self.place.stage, self.place.number)


class Seen(NamedTuple):
    """How a match that counts ended for one of its teams, and for what it counts in records.

    A shoot-out makes a draw of a match, unless the rules of the league count it as a win.
    """

    fixture: Fixture
    team: str
    other: str
    at_home: bool
    outcome: Outcome
    goals: tuple[int, int] | None


_BEGINNING = Moment(0, 0)
"""Before everything that is played."""


def fixtures(
    season: Season,
    until: Moment | None = None,
    day: date | None = None,
    teams: frozenset[str] = frozenset(),
    since: Moment = _BEGINNING,
) -> Iterator[Fixture]:
    """Yield the matches of a season up to a moment and a day, in the order of its rounds.

    What a stage only adds up is left to the stages that play it. With `teams` only matches that
    all of these play in are told, with `since` only those after that moment.
    """
    for index, stage in enumerate(season.stages):
        if until is not None and index > until.stage:
            return
        if index < since.stage or (isinstance(stage, LeagueStage) and stage.steps):
            continue
        first = since.round + 1 if index == since.stage else 1
        is_last = until is not None and index == until.stage
        count = min(until.round, stage.moment_count) if until and is_last else stage.moment_count
        for number in range(first, count + 1):
            for group, matchday in stage.matchdays(number):
                for at, match in enumerate(matchday.matches):
                    if teams and match.home not in teams and match.away not in teams:
                        continue
                    if len(teams) > 1 and not teams <= {match.home, match.away}:
                        continue
                    fixture = Fixture(MatchPlace(index, number, group, at), matchday, match)
                    if day is None or fixture.day is None or latest(fixture.day) <= day:
                        yield fixture


def fixture_at(season: Season, place: MatchPlace) -> Fixture | None:
    """Return the match at a place; None where a file that has changed has none there."""
    if not 0 <= place.stage < len(season.stages):
        return None
    for group, matchday in season.stages[place.stage].matchdays(place.number):
        if group == place.group and 0 <= place.at < len(matchday.matches):
            return Fixture(place, matchday, matchday.matches[place.at])
    return None


def seen_by_both(season: Season, fixture: Fixture) -> tuple[Seen, ...]:
    """Return how a match ended for both teams, the home team first; nothing before it counts."""
    match, stage = fixture.match, season.stages[fixture.place.stage]
    if not match.counts:
        return ()
    counts_as_win = False
    if isinstance(stage, KnockoutStage):
        match = of_its_own(match)
    elif isinstance(stage, LeagueStage):
        counts_as_win = stage.points.penalties_count_as == "win"
    home, away = sides(match)
    return (
        _seen(fixture, match.home, match.away, home, counts_as_win=counts_as_win),
        _seen(fixture, match.away, match.home, away, counts_as_win=counts_as_win),
    )


def _seen(fixture: Fixture, team: str, other: str, side: Side, *, counts_as_win: bool) -> Seen:
    is_draw = side.manner == "penalties" and not counts_as_win
    outcome: Outcome = "draw" if is_draw else side.outcome
    return Seen(fixture, team, other, side.at_home, outcome, side.goals)


def in_order_of_play(matches: list[Seen]) -> list[Seen]:
    """Return matches of one team in the order of play: stage by stage, by day where all have one.

    A round has its number even where some of its matches were put off.
    """
    ordered: list[Seen] = []
    for stage in dict.fromkeys(one.fixture.place.stage for one in matches):
        own = [one for one in matches if one.fixture.place.stage == stage]
        days = [one.fixture.day for one in own]
        if all(isinstance(day, date) for day in days):
            own.sort(key=lambda one: (latest(one.fixture.day or date.max), one.fixture.place))
        ordered += own
    return ordered

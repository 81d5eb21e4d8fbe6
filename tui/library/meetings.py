"""The matches of two clubs against each other, over all seasons of the library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tui.library.clubs import Club
from tui.library.entry import Entry
from tui.season.model import Season
from tui.season.model.days import KnownDate
from tui.season.model.matches import Match
from tui.season.named import NamedTuple
from tui.season.raw.problems import SeasonError
from tui.standings.results import Outcome
from tui.standings.views.fixtures import MatchPlace, fixtures, seen_by_both


class Meeting(NamedTuple):
    """A match of two clubs: its file and season, where it stands, and how it ended for the first.

    `goals` are those of the first club and of the second; None where they are not known.
    """

    path: str
    season: str
    stage: str
    place: MatchPlace
    day: KnownDate | None
    match: Match
    outcome: Outcome
    goals: tuple[int, int] | None

    @property
    def home(self) -> str:
        """The team at home, as the file calls it."""
        return self.match.home

    @property
    def away(self) -> str:
        """The team away, as the file calls it."""
        return self.match.away

    @property
    def key(self) -> tuple[str, ...]:
        """What tells this match from all others."""
        return ("meeting", self.path, *map(str, self.place))


class Balance(NamedTuple):
    """The meetings of two clubs added up, as the first one sees them."""

    played: int
    won: int
    drawn: int
    lost: int
    goals_for: int
    goals_against: int


def meetings(
    first: Club, second: Club, entries: Iterable[Entry], load: Callable[[str], Season]
) -> Iterator[Meeting]:
    """Yield the matches that two clubs played in the seasons that both have, the latest first.

    Every such season is loaded; one that does not load is passed over.
    """
    teams = {stay.path: stay.team.team for stay in first.stays}
    others = {stay.path: stay.team.team for stay in second.stays}
    for entry in reversed([one for one in entries if one.path in teams and one.path in others]):
        try:
            season = load(entry.path)
        except SeasonError:
            continue
        yield from reversed(
            list(meetings_in(season, entry.path, teams[entry.path], others[entry.path]))
        )


def meetings_in(season: Season, path: str, first: str, second: str) -> Iterator[Meeting]:
    """Yield the matches with a result that two teams of a season played, in their order."""
    for fixture in fixtures(season, teams=frozenset((first, second))):
        own = [one for one in seen_by_both(season, fixture) if one.team == first]
        for one in own:
            yield Meeting(
                path,
                season.title,
                season.stages[fixture.place.stage].name,
                fixture.place,
                fixture.day,
                fixture.match,
                one.outcome,
                one.goals,
            )


def balance(found: Iterable[Meeting]) -> Balance:
    """Add up meetings; the goals are those of the matches of which they are known."""
    listed = list(found)
    goals = [one.goals for one in listed if one.goals]
    return Balance(
        len(listed),
        sum(one.outcome == "win" for one in listed),
        sum(one.outcome == "draw" for one in listed),
        sum(one.outcome == "loss" for one in listed),
        sum(scored for scored, _ in goals),
        sum(conceded for _, conceded in goals),
    )

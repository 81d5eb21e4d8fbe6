"""The groups of a season as the audit reads them: matches, their format, what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache, cached_property, partial
from itertools import chain, combinations

from tui.audit.locator import Located, Locator, locate_matches
from tui.season.model import LeagueStage, PublishedTable
from tui.season.model.days import latest
from tui.season.model.matches import Match
from tui.season.model.values import Score
from tui.standings.progress import SeasonTables
from tui.standings.results import Scoring, counted_score
from tui.standings.table import LAST, StageTables, Table
from tui.standings.tally import Tally

Pair = frozenset[str]


class Effort:
    """How much the search for repairs may still cost in a season: they are only hints.

    The unit is one change that is tried on two rows.
    """

    def __init__(self, left: int = 50_000) -> None:
        """Start with what a season of a dozen wrong tables needs."""
        self._left = left

    def spend(self, cost: int) -> bool:
        """Return whether there is enough left, and use it up."""
        self._left = max(-1, self._left - cost)
        return self._left >= 0


class Unit:
    """One group of a league stage, or the stage itself where it is not divided."""

    def __init__(
        self, season: SeasonTables, tables: StageTables, at: int, group: int, effort: Effort
    ) -> None:
        """Read a group of the stage at a position of the season."""
        self.effort = effort
        self.season, self.earlier = season.season, season.before(at)
        self.tables = tables
        self.stage: LeagueStage = tables.stage
        self.at, self.index = at, group
        self.group = self.stage.all_groups[group]
        self.locator = Locator(stage=at, group=group if self.stage.groups else None)

    @cached_property
    def matches(self) -> list[Located]:
        """The matches of the group with where they are, in the order of the file; no play-offs."""
        own = list(locate_matches(self.locator, self.group))
        return own + [located for located in self._beside if self._count_own(located[1]) == 2]

    @cached_property
    def has_double_defeat(self) -> bool:
        """Whether a match was lost by both teams."""
        return any(match.result == "both_lose" for _, match in self.matches)

    @cached_property
    def worth(self) -> Callable[[Score | None], tuple[Tally, Tally]]:
        """What a score counts for both teams of a match without special rulings."""
        return cache(partial(_worth, Scoring(self.stage.points)))

    @cached_property
    def table_cost(self) -> int:
        """What it costs to compute a table of the group again, with something changed."""
        matchdays = (matchday for part in self.stage.parts for matchday in part)
        return 2 * sum(len(matchday.matches) for matchday in matchdays)

    @cached_property
    def between(self) -> list[Located]:
        """The matches against other groups that count in the table, with where they are."""
        return [located for located in self._beside if self._count_own(located[1]) == 1]

    @property
    def hosted(self) -> list[Located]:
        """The matches against other groups at home: this way a stage has each match once."""
        return [located for located in self.between if located[1].home in self.group.members]

    @cached_property
    def _beside(self) -> list[Located]:
        """The matches that the stage lists beside its groups."""
        if not self.stage.has_own_matches:
            return []
        return list(locate_matches(Locator(stage=self.at), self.stage))

    def _count_own(self, match: Match) -> int:
        """Return how many of the two teams are in this group."""
        return len({match.home, match.away} & self.group.members)

    @property
    def play_offs(self) -> list[Located]:
        """The play-offs with where they are."""
        return [
            (self.locator._replace(play_off=index), match)
            for index, match in enumerate(self.group.play_offs)
        ]

    @cached_property
    def fixtures(self) -> list[Located]:
        """The matches that fill a place in the calendar, without those that were annulled."""
        return [located for located in self.matches if stands(located[1])]

    def heir(self, team: str) -> str:
        """Return the club that took over from a team, which its matches count for in the end."""
        for succession in self.group.successions:
            team = succession.team if team == succession.of else team
        return team

    @cached_property
    def meetings(self) -> dict[Pair, list[Located]]:
        """The matches of each two teams that meet."""
        meetings: dict[Pair, list[Located]] = {}
        met: dict[tuple[str, str], list[Located]] = {}
        for located in self.fixtures:
            match = located[1]
            sides = match.home, match.away
            if sides not in met:  # few pairs may meet very often
                met[sides] = meetings.setdefault(frozenset(map(self.heir, sides)), [])
            met[sides].append(located)
        return meetings

    def count_meetings(self, pair: Pair) -> int:
        """Count how often two teams meet."""
        return len(self.meetings.get(pair, ()))

    @cached_property
    def playing(self) -> frozenset[str]:
        """The teams that play at all."""
        met = {team for pair in self.meetings for team in pair}
        elsewhere = {team for _, match in self.between for team in (match.home, match.away)}
        return frozenset(met | (elsewhere & self.group.members))

    def playing_in(self, table: Table) -> frozenset[str]:
        """Return the teams that play and have a row in a table, by their names at that time."""
        former = {succession.of for succession in self.group.successions}
        return frozenset(team for team in self.playing | former if table.row_of(team))

    @cached_property
    def rank(self) -> dict[str, int]:
        """The positions of the teams in the order in which the group names them."""
        return {team: position for position, team in enumerate(self.group.team_names)}

    @cached_property
    def pairs(self) -> list[Pair]:
        """Every two of the teams that play at all; none if one pair in four has never met."""
        number = len(self.playing)
        if 4 * len(self.meetings) <= 3 * number * (number - 1) // 2:
            return []
        teams = [team for team in self.group.team_names if team in self.playing]
        return [frozenset(pair) for pair in combinations(teams, 2)]

    @cached_property
    def times(self) -> int | None:
        """How often every two teams should meet; None if the matches show no such format.

        It is a format when more than three pairs in four follow it. In a split league, or where
        opponents are drawn, fewer do.
        """
        if not self.pairs:
            return None
        numbers = Counter(self.count_meetings(pair) for pair in self.pairs)
        times, pairs = numbers.most_common(1)[0]
        return times if times and 4 * pairs > 3 * len(self.pairs) else None

    @cached_property
    def goes_on(self) -> bool:
        """Whether so many pairs have met once more that another round robin has begun."""
        further = sum(self.count_meetings(pair) > (self.times or 0) for pair in self.pairs)
        return _is_round(further, len(self.playing))

    @cached_property
    def _is_listed(self) -> bool:
        """Whether every match of the format is listed."""
        return self.times is not None and all(
            self.count_meetings(pair) == self.times for pair in self.pairs
        )

    @cached_property
    def complete(self) -> bool:
        """Whether every match of the format is listed, with a result."""
        away = Counter(
            team for _, match in self.between if stands(match) for team in (match.home, match.away)
        )
        are_equal = len({away[team] for team in self.playing}) <= 1
        played = chain(self.fixtures, (each for each in self.between if stands(each[1])))
        return self._is_listed and are_equal and all(match.counts for _, match in played)

    @property
    def has_untold_rounds(self) -> bool:
        """Whether the file lists rounds of which it tells no match."""
        return any(not one.matches for one in self.group.rounds)

    def has_all_of(self, published: PublishedTable) -> bool:
        """Return whether every match that a table should contain is listed, with a result."""
        if published.is_final:
            return self.complete
        number = published.round
        if self.between or number is None:
            return False  # nothing tells who should have played by a day, or in which group
        played = self.until(published)
        if not all(match.counts for _, match in played):
            return False
        sizes = Counter(locator.round for locator, _ in played)
        are_full = all(_is_round(sizes[index], len(self.playing)) for index in range(number))
        return self._is_listed or (are_full and not self.stage.dated)

    def until(self, published: PublishedTable) -> list[Located]:
        """Return the matches that a table contains, without those that were annulled."""
        if published.is_final:
            return [*self.matches, *self.between]
        listed = [each for each in (*self.fixtures, *self.between) if stands(each[1])]
        if published.date:
            day = latest(published.date)
            return [each for each in listed if each[1].date and latest(each[1].date) <= day]
        number = published.round or 0
        if not self.stage.dated:
            return [each for each in listed if (each[0].round or 0) < number]
        days = {matchday.date for matchday in self.stage.schedule[self.index][:number]}
        return [each for each in listed if each[1].date in days]

    @cached_property
    def scored(self) -> bool:
        """Whether the goals of every match are known."""
        return all(
            counted_score(match) is not None or match.status in ("awarded", "walkover")
            for _, match in (*self.fixtures, *self.between)
            if stands(match)
        )

    def table(self, published: PublishedTable | None = None) -> Table | None:
        """Return the table computed at the end, or as of the time of a published one."""
        if not self.matches and not self.between:
            return None
        if published is None:
            return self.tables.table(self.index, LAST)
        return self.tables.like(self.index, published)

    def list_published(self) -> Iterator[tuple[Locator, PublishedTable]]:
        """Yield the published tables with where they are."""
        for index, table in enumerate(self.group.published):
            yield self.locator._replace(published=index), table


def _is_round(matches: int, teams: int) -> bool:
    """Return whether all teams can play in so many matches, or all but one of an odd number."""
    return 2 * matches + 1 >= teams


def stands(match: Match) -> bool:
    """Return whether a match fills its place in the calendar: it was not annulled."""
    return match.status == "played" or (
        match.counts if match.status == "abandoned" else match.status != "annulled"
    )


def _worth(scoring: Scoring, score: Score | None) -> tuple[Tally, Tally]:
    (result,) = scoring.results([(1, Match(home="home", away="away", score=score))])
    return result.for_home, result.for_away


def list_units(season: SeasonTables) -> list[Unit]:
    """Return every group of every league stage."""
    units: list[Unit] = []
    effort = Effort()
    for index in range(len(season.season.stages)):
        tables = season.stage(index)
        if tables is not None:
            groups = range(len(tables.stage.all_groups))
            units += [Unit(season, tables, index, group, effort) for group in groups]
    return units

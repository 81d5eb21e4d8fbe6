"""The groups of a season as the audit reads them: matches, their format, whether all are there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache, cached_property, partial
from itertools import combinations

from tui.audit.finding import Path
from tui.audit.places import matches_of, of_group
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
    """How much looking for repairs may still cost in a season: they are hints, and many are slow.

    One is a change that is tried on two rows.
    """

    def __init__(self, left: int = 200_000) -> None:
        """Begin with what a season of a hundred wrong tables needs."""
        self._left = left

    def spend(self, cost: int) -> bool:
        """Tell whether there is enough left, and use it up."""
        self._left = max(-1, self._left - cost)
        return self._left >= 0


class Unit:
    """One group of a league stage, or the stage itself where it is not divided."""

    def __init__(
        self, season: SeasonTables, tables: StageTables, at: int, group: int, effort: Effort
    ) -> None:
        """Take a group of a stage and the place of that in the season."""
        self.effort = effort
        self.season, self.earlier = season.season, season.before(at)
        self.tables = tables
        self.stage: LeagueStage = tables.stage
        self.at, self.index = at, group
        self.group = self.stage.all_groups[group]
        self.path: Path = of_group(at, group if self.stage.groups else None)

    @cached_property
    def matches(self) -> list[tuple[Path, Match]]:
        """The matches of the group in the order of the file, each with its path; no play-offs."""
        found = matches_of(self.path, self.group)
        return found + [one for one in self._beside if self._belongs(one[1]) == 2]

    @cached_property
    def worth(self) -> Callable[[Score | None], tuple[Tally, Tally]]:
        """What a score counts for both teams of a match that was simply played."""
        return cache(partial(_worth, Scoring(self.stage.points)))

    @cached_property
    def table_cost(self) -> int:
        """What it costs to compute a table of the group anew, with something changed."""
        return 2 * sum(len(one.matches) for part in self.stage.parts for one in part)

    @cached_property
    def between(self) -> list[tuple[Path, Match]]:
        """The matches against other groups that count in the table, each with its path."""
        return [one for one in self._beside if self._belongs(one[1]) == 1]

    @property
    def hosted(self) -> list[tuple[Path, Match]]:
        """Those of them in which the home team is of this group: each match once in a stage."""
        return [one for one in self.between if one[1].home in self.group.members]

    @cached_property
    def _beside(self) -> list[tuple[Path, Match]]:
        """The matches that the stage lists beside its groups."""
        return matches_of(("stages", self.at), self.stage) if self.stage.has_own_matches else []

    def _belongs(self, match: Match) -> int:
        """Return how many of the two teams are of this group."""
        return len({match.home, match.away} & self.group.members)

    @property
    def play_offs(self) -> list[tuple[Path, Match]]:
        """The play-offs, each with the way to it."""
        path = (*self.path, "play_offs")
        return [((*path, at), match) for at, match in enumerate(self.group.play_offs)]

    @cached_property
    def fixtures(self) -> list[tuple[Path, Match]]:
        """The matches that fill a place in the calendar, without those that were struck out."""
        return [(path, match) for path, match in self.matches if stands(match)]

    def heir(self, team: str) -> str:
        """Return the club that took over from a team, which its matches count for in the end."""
        for one in self.group.successions:
            team = one.team if team == one.of else team
        return team

    @cached_property
    def meetings(self) -> dict[Pair, list[tuple[Path, Match]]]:
        """The matches of each two teams that meet."""
        found: dict[Pair, list[tuple[Path, Match]]] = {}
        for path, match in self.fixtures:
            pair = frozenset((self.heir(match.home), self.heir(match.away)))
            found.setdefault(pair, []).append((path, match))
        return found

    def met(self, pair: Pair) -> int:
        """Answer how often two teams meet."""
        return len(self.meetings.get(pair, ()))

    @cached_property
    def playing(self) -> frozenset[str]:
        """The teams that play at all."""
        met = {team for pair in self.meetings for team in pair}
        elsewhere = {team for _, match in self.between for team in (match.home, match.away)}
        return frozenset(met | (elsewhere & self.group.members))

    def playing_in(self, table: Table) -> frozenset[str]:
        """Return the teams that play and have a row in a table, by the names of that time."""
        former = {one.of for one in self.group.successions}
        return frozenset(team for team in self.playing | former if table.row_of(team))

    @cached_property
    def rank(self) -> dict[str, int]:
        """The places of the teams in the order in which the group names them."""
        return {team: at for at, team in enumerate(self.group.team_names)}

    @cached_property
    def pairs(self) -> list[Pair]:
        """Every two of the teams that play at all; none where one pair in four has never met."""
        number = len(self.playing)
        if 4 * len(self.meetings) <= 3 * number * (number - 1) // 2:
            return []
        teams = [team for team in self.group.team_names if team in self.playing]
        return [frozenset(pair) for pair in combinations(teams, 2)]

    @cached_property
    def times(self) -> int | None:
        """How often every two teams should meet; None where the matches show no such format.

        It is a format when more than three pairs in four keep to it. In a split league or a draw
        of opponents fewer do.
        """
        if not self.pairs:
            return None
        found = Counter(self.met(pair) for pair in self.pairs)
        times, pairs = found.most_common(1)[0]
        return times if times and 4 * pairs > 3 * len(self.pairs) else None

    @cached_property
    def goes_on(self) -> bool:
        """Whether so many pairs have met once more that another turn has begun."""
        further = sum(self.met(pair) > (self.times or 0) for pair in self.pairs)
        return _is_round(further, len(self.playing))

    @cached_property
    def _is_listed(self) -> bool:
        """Whether every match of the format is there."""
        return self.times is not None and all(self.met(pair) == self.times for pair in self.pairs)

    @cached_property
    def complete(self) -> bool:
        """Whether every match of the format is there, with a result."""
        away = Counter(
            team for _, match in self.between if stands(match) for team in (match.home, match.away)
        )
        are_equal = len({away[team] for team in self.playing}) <= 1
        played = [match for _, match in (*self.fixtures, *self.between) if stands(match)]
        return self._is_listed and are_equal and all(match.counts for match in played)

    @property
    def has_untold_rounds(self) -> bool:
        """Whether the file lists rounds of which it tells no match."""
        return any(not one.matches for one in self.group.rounds)

    def whole(self, published: PublishedTable) -> bool:
        """Tell whether every match that a table should contain is there, with a result."""
        if published.is_final:
            return self.complete
        number = published.round
        if self.between or number is None:
            return False  # who has played by a day, or in which group in a round, is no format
        played = self.until(published)
        if not all(match.counts for _, match in played):
            return False
        sizes = Counter(path[-3] for path, _ in played)
        are_full = all(_is_round(sizes[at], len(self.playing)) for at in range(number))
        return self._is_listed or (are_full and not self.stage.dated)

    def until(self, published: PublishedTable) -> list[tuple[Path, Match]]:
        """Return the matches that a table contains, without those that were struck out."""
        if published.is_final:
            return [*self.matches, *self.between]
        listed = [one for one in (*self.fixtures, *self.between) if stands(one[1])]
        if published.date:
            day = latest(published.date)
            return [one for one in listed if one[1].date and latest(one[1].date) <= day]
        number = published.round or 0
        if not self.stage.dated:
            return [one for one in listed if int(one[0][-3]) < number]
        days = {one.date for one in self.stage.schedule[self.index][:number]}
        return [one for one in listed if one[1].date in days]

    @cached_property
    def scored(self) -> bool:
        """Whether the goals of every match are known."""
        return all(
            counted_score(match) is not None or match.status in ("awarded", "walkover")
            for _, match in (*self.fixtures, *self.between)
            if stands(match)
        )

    def table(self, published: PublishedTable | None = None) -> Table | None:
        """Answer the table computed as of the end, or of the time that a published one is of."""
        if not self.matches and not self.between:
            return None
        if published is None:
            return self.tables.table(self.index, LAST)
        return self.tables.like(self.index, published)

    def published(self) -> Iterator[tuple[Path, PublishedTable]]:
        """Walk the published tables with the way to each."""
        for index, one in enumerate(self.group.published):
            yield (*self.path, "published", index), one


def _is_round(matches: int, teams: int) -> bool:
    """Tell whether in so many matches all teams can play, but one where their number is odd."""
    return 2 * matches + 1 >= teams


def stands(match: Match) -> bool:
    """Tell whether a match fills its place in the calendar: it was not struck out."""
    if match.status == "abandoned":
        return match.counts
    return match.status != "annulled"


def _worth(scoring: Scoring, score: Score | None) -> tuple[Tally, Tally]:
    (result,) = scoring.results([(1, Match(home="home", away="away", score=score))])
    return result.for_home, result.for_away


def units(season: SeasonTables) -> list[Unit]:
    """Answer every group of every league stage."""
    found: list[Unit] = []
    effort = Effort()
    for at in range(len(season.season.stages)):
        tables = season.stage(at)
        if tables is not None:
            groups = range(len(tables.stage.all_groups))
            found += [Unit(season, tables, at, group, effort) for group in groups]
    return found

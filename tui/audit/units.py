"""The groups of a season as the audit reads them: matches, their format, whether all are there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import combinations

from tui.audit.finding import Path
from tui.audit.places import matches_of, of_group
from tui.season.matches import Match
from tui.season.model import LeagueStage, PublishedTable
from tui.standings.progress import SeasonTables
from tui.standings.results import counted_score
from tui.standings.table import LAST, StageTables, Table

Pair = frozenset[str]


class Unit:
    """One group of a league stage, or the stage itself where it is not divided."""

    def __init__(
        self, tables: StageTables, at: int, group: int, earlier: tuple[StageTables, ...]
    ) -> None:
        """Take a group of a stage, the place of that in the season, and the tables before it."""
        self.tables, self.earlier = tables, earlier
        self.stage: LeagueStage = tables.stage
        self.at, self.index = at, group
        self.group = self.stage.all_groups[group]
        self.path: Path = of_group(at, group if self.stage.groups else None)

    @cached_property
    def matches(self) -> list[tuple[Path, Match]]:
        """The matches in the order of the file, each with the way to it; no play-offs."""
        return matches_of(self.path, self.group)

    @property
    def play_offs(self) -> list[tuple[Path, Match]]:
        """The play-offs, each with the way to it."""
        path = (*self.path, "play_offs")
        return [((*path, at), match) for at, match in enumerate(self.group.play_offs)]

    @cached_property
    def fixtures(self) -> list[tuple[Path, Match]]:
        """The matches that fill a place in the calendar, without those that were struck out."""
        return [(path, match) for path, match in self.matches if _stands(match)]

    @cached_property
    def meetings(self) -> dict[Pair, list[tuple[Path, Match]]]:
        """The matches of each two teams that meet."""
        found: dict[Pair, list[tuple[Path, Match]]] = {}
        for path, match in self.fixtures:
            found.setdefault(frozenset((match.home, match.away)), []).append((path, match))
        return found

    def met(self, pair: Pair) -> int:
        """Answer how often two teams meet."""
        return len(self.meetings.get(pair, ()))

    @cached_property
    def pairs(self) -> list[Pair]:
        """Every two of the teams that play at all; none where one pair in four has never met."""
        playing = {team for pair in self.meetings for team in pair}
        if 4 * len(self.meetings) <= 3 * len(playing) * (len(playing) - 1) // 2:
            return []
        teams = [team for team in self.group.team_names if team in playing]
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
    def complete(self) -> bool:
        """Whether every match of the format is there, with a result."""
        return (
            self.times is not None
            and all(self.met(pair) == self.times for pair in self.pairs)
            and all(match.counts for _, match in self.fixtures)
        )

    @cached_property
    def scored(self) -> bool:
        """Whether the goals of every match are known."""
        return all(
            counted_score(match) is not None or match.status in ("awarded", "walkover")
            for _, match in self.fixtures
        )

    def table(self, published: PublishedTable | None = None) -> Table | None:
        """Answer the table computed as of the end, or of the time that a published one is of."""
        if not self.matches:
            return None
        as_of = LAST if published is None or published.round is None else published.round
        return self.tables.table(self.index, as_of)

    def published(self) -> Iterator[tuple[Path, PublishedTable]]:
        """Walk the published tables with the way to each."""
        for index, one in enumerate(self.group.published):
            yield (*self.path, "published", index), one


def _stands(match: Match) -> bool:
    if match.status == "abandoned":
        return match.counts
    return match.status != "annulled"


def units(season: SeasonTables) -> list[Unit]:
    """Answer every group of every league stage."""
    found: list[Unit] = []
    earlier: tuple[StageTables, ...] = ()
    for at in range(len(season.season.stages)):
        tables = season.stage(at)
        if tables is not None:
            groups = range(len(tables.stage.all_groups))
            found += [Unit(tables, at, group, earlier) for group in groups]
            earlier = (*earlier, tables)
    return found

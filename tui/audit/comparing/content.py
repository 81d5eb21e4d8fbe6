"""What a season says, flat: its matches, its printed tables, its claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from tui.season.model import KnockoutStage, LeagueStage, Match, PublishedTable, Season
from tui.season.raw.places import Path

CELLS = (
    "pos",
    "played",
    "won",
    "drawn",
    "lost",
    "goals_for",
    "goals_against",
    "goal_difference",
    "points",
)
"""The cells of a row that are compared."""

CLAIMS = ("champion", "runner_up", "matches", "goals", "teams")
"""The claims of a whole season that are compared."""


@dataclass(frozen=True)
class PlayedMatch:
    """A match, with the score that counts as it is written; `is_turned`: its grounds are others."""

    home: str
    away: str
    score: str | None
    date: str | None
    penalties: str | None
    is_neutral: bool
    path: Path
    is_turned: bool = False

    def turned(self) -> PlayedMatch:
        """Return the match as seen from the other team."""
        return replace(
            self,
            home=self.away,
            away=self.home,
            score=_turned(self.score),
            penalties=_turned(self.penalties),
            is_turned=True,
        )


@dataclass(frozen=True)
class PrintedRow:
    """A row as printed, its cells as texts."""

    cells: Mapping[str, str]
    path: Path


@dataclass(frozen=True)
class PrintedTable:
    """A table as printed: its moment, and its rows by their teams."""

    moment: str
    rows: Mapping[str, PrintedRow]


@dataclass(frozen=True)
class Content:
    """All that two files of a season can be compared by."""

    matches: tuple[PlayedMatch, ...]
    tables: tuple[PrintedTable, ...]
    claims: Mapping[str, str]

    @property
    def teams(self) -> list[str]:
        """The names of all teams."""
        names = [team for match in self.matches for team in (match.home, match.away)]
        return list(
            dict.fromkeys([*names, *(team for table in self.tables for team in table.rows)])
        )

    @classmethod
    def of(cls, season: Season) -> Content:
        """Return what a season says."""
        claims: dict[str, str] = {}
        for claimed in season.published:
            for key in CLAIMS:
                value = getattr(claimed, key)
                if value is not None and claimed.scope is None:
                    claims.setdefault(key, str(value))
        return cls(tuple(_matches(season)), tuple(_tables(season)), claims)

    def renamed(self, names: Mapping[str, str]) -> Content:
        """Return the same with teams under the names of another file."""
        matches = tuple(
            replace(
                match,
                home=names.get(match.home, match.home),
                away=names.get(match.away, match.away),
            )
            for match in self.matches
        )
        tables = tuple(
            PrintedTable(
                table.moment, {names.get(team, team): row for team, row in table.rows.items()}
            )
            for table in self.tables
        )
        claims = {
            key: names.get(value, value) if key in ("champion", "runner_up") else value
            for key, value in self.claims.items()
        }
        return Content(matches, tables, claims)


def _matches(season: Season) -> Iterator[PlayedMatch]:
    for index, stage in enumerate(season.stages):
        path: Path = ("stages", index)
        if isinstance(stage, LeagueStage):
            yield from _of_league(stage, path)
        elif isinstance(stage, KnockoutStage):
            for number, round_ in enumerate(stage.rounds):
                for at, tie in enumerate(round_.ties):
                    for key in ("legs", "replays"):
                        for leg, match in enumerate(getattr(tie, key)):
                            where = (*path, "rounds", number, "ties", at, key, leg)
                            yield _played(match, where, str(round_.date or "") or None)


def _of_league(stage: LeagueStage, path: Path) -> Iterator[PlayedMatch]:
    units = [(path, stage)] + [
        ((*path, "groups", at), group) for at, group in enumerate(stage.groups)
    ]
    for where, unit in units:
        for number, round_ in enumerate(unit.rounds):
            day = str(round_.date or "") or None
            for at, match in enumerate(round_.matches):
                yield _played(match, (*where, "rounds", number, "matches", at), day)
        for key in ("matches", "play_offs"):
            for at, match in enumerate(getattr(unit, key)):
                yield _played(match, (*where, key, at), None)


def _played(match: Match, path: Path, day: str | None) -> PlayedMatch:
    counts = match.awarded or match.score
    return PlayedMatch(
        home=match.home,
        away=match.away,
        score=str(counts) if counts else None,
        date=str(match.date) if match.date else day,
        penalties=str(match.penalties) if match.penalties else None,
        is_neutral=match.neutral,
        path=path,
    )


def _tables(season: Season) -> Iterator[PrintedTable]:
    for index, stage in enumerate(season.stages):
        if not isinstance(stage, LeagueStage):
            continue
        path: Path = ("stages", index)
        for at, table in enumerate(stage.published):
            yield _printed(table, (*path, "published", at))
        for number, group in enumerate(stage.groups):
            for at, table in enumerate(group.published):
                yield _printed(table, (*path, "groups", number, "published", at))


def _printed(table: PublishedTable, path: Path) -> PrintedTable:
    rows = {
        row.team: PrintedRow(
            {cell: str(value) for cell in CELLS if (value := getattr(row, cell)) is not None},
            (*path, "table", at),
        )
        for at, row in enumerate(table.table)
    }
    return PrintedTable(str(table.round or table.date or ""), rows)


def _turned(score: str | None) -> str | None:
    return "-".join(reversed(score.split("-"))) if score else None

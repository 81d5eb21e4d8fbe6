"""Tables: computed from results as of a round, or taken over from a source where none survive."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from tui.season.model import Group, LeagueStage, PublishedRow, Rule
from tui.standings.ledger import Ledger
from tui.standings.order import Ranking, rank
from tui.standings.tally import Tally


@dataclass(frozen=True)
class Decision:
    """Why a team stands where it does, seen from the neighbour that is hardest to tell from it.

    Of the teams directly above and below it is the one that more rules leave level with this team
    (the one above when it is the same). `values` are the team's own and the other's.
    """

    rule: Rule
    other: str
    other_is: Literal["above", "below"]
    values: tuple[int, int]
    level_on: tuple[Rule, ...]


@dataclass(frozen=True)
class Row:
    """A row of a table. None stands for what is not known; a computed row knows everything."""

    position: int | None
    shared: bool
    team: str
    played: int | None
    won: int | None
    drawn: int | None
    lost: int | None
    goals_for: int | None
    goals_against: int | None
    points: int | None
    decided_by: Decision | None = None
    note: str | None = None

    @property
    def goal_difference(self) -> int | None:
        """Goals scored less goals conceded, where both are known."""
        if self.goals_for is None or self.goals_against is None:
            return None
        return self.goals_for - self.goals_against


@dataclass(frozen=True)
class Table:
    """The rows of one group, in order.

    `as_of` is the round a computed table stands at; a table taken over from a source has None
    there, `published` true, and the id of its source if the file names one.
    """

    rows: tuple[Row, ...]
    as_of: int | None
    published: bool = False
    source: str | None = None
    note: str | None = None

    def row_of(self, team: str) -> Row | None:
        """Answer a team's row."""
        return self._by_team.get(team)

    @cached_property
    def _by_team(self) -> dict[str, Row]:
        return {row.team: row for row in self.rows}


LAST = 1 << 30
"""A round number behind every round: the table that a stage ends with."""


class StageTables:
    """The tables of every group of a stage, as of any of its rounds."""

    def __init__(self, stage: LeagueStage) -> None:
        """Take a stage; a group's results are added up when its table is first asked for."""
        self.stage = stage
        self._ledger = lru_cache(maxsize=None)(self._build_ledger)
        self._tables = lru_cache(maxsize=8 * len(stage.all_groups))(self._compute)

    def table(self, group: int, as_of: int) -> Table | None:
        """Answer the table of a group after a round; None where neither it nor results exist."""
        return self._tables(group, min(as_of, len(self.stage.all_groups[group].rounds)))

    def _build_ledger(self, group: int) -> Ledger:
        return Ledger(self.stage.all_groups[group], self.stage.points)

    def _compute(self, group: int, as_of: int) -> Table | None:
        unit = self.stage.all_groups[group]
        if unit.rounds:
            tallies = self._ledger(group).as_of(as_of)
            return Table(_rows(tallies, rank(tallies, self.stage.order)), as_of)
        return _published(unit)


def _rows(tallies: dict[str, Tally], ranking: Ranking) -> tuple[Row, ...]:
    """Give numbers to the teams of a ranking and say what decided about each."""
    rows: list[Row] = []
    for index, level in enumerate(ranking.levels):
        position, shared = len(rows) + 1, len(level) > 1
        decision = None if shared else _decision(ranking, index)
        rows += [_row(team, tallies[team], position, shared, decision) for team in level]
    return tuple(rows)


def _row(team: str, tally: Tally, position: int, shared: bool, decision: Decision | None) -> Row:  # noqa: FBT001  a field of the row
    return Row(
        position=position,
        shared=shared,
        team=team,
        played=tally.played,
        won=tally.won,
        drawn=tally.drawn,
        lost=tally.lost,
        goals_for=tally.goals_for,
        goals_against=tally.goals_against,
        points=tally.points,
        decided_by=decision,
    )


def _decision(ranking: Ranking, index: int) -> Decision | None:
    """Choose between the verdicts above and below a level of one team."""
    found: list[Decision] = []
    if index > 0:
        verdict, other = ranking.verdicts[index - 1], ranking.levels[index - 1][-1]
        values = (verdict.below, verdict.above)
        found.append(Decision(verdict.rule, other, "above", values, verdict.level_on))
    if index < len(ranking.verdicts):
        verdict, other = ranking.verdicts[index], ranking.levels[index + 1][0]
        values = (verdict.above, verdict.below)
        found.append(Decision(verdict.rule, other, "below", values, verdict.level_on))
    return max(found, key=lambda decision: len(decision.level_on), default=None)


def _published(group: Group) -> Table | None:
    """Take over the first table that a source prints for a group."""
    if not group.published:
        return None
    printed = group.published[0]
    return Table(
        tuple(_published_row(row) for row in printed.table),
        as_of=None,
        published=True,
        source=printed.source,
        note=printed.note,
    )


def _published_row(row: PublishedRow) -> Row:
    return Row(
        position=row.pos,
        shared=False,
        team=row.team,
        played=row.played,
        won=row.won,
        drawn=row.drawn,
        lost=row.lost,
        goals_for=row.goals_for,
        goals_against=row.goals_against,
        points=row.points,
        note=row.note,
    )

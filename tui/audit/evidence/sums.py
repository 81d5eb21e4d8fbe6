"""The sums that must hold in a published table: within a row, and over its columns."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from tui.audit.cells import CELL_FIELDS, CellField, Cells, read_cells
from tui.audit.evidence.units import Unit
from tui.season.model import Adjustment, PublishedTable
from tui.season.model.days import latest
from tui.season.model.numbers import Number
from tui.season.model.rulings import Ruled
from tui.season.named import NamedTuple

RowRule = Literal["played", "points", "goal_difference"]
"""A cell of a row that must follow from others."""

ColumnRule = Literal["won", "goals_for", "goal_difference", "drawn", "played"]
"""A column that must have the sum of another one, a certain sum, or an even one."""


class WrongRow(NamedTuple):
    """A cell of a row that is not the number that follows from the others."""

    rule: RowRule
    row: int
    follows: Number
    printed: Number

    @property
    def missing(self) -> Number:
        """How much more is printed than follows."""
        return self.printed - self.follows


class WrongColumn(NamedTuple):
    """A column whose sum is not the one that it must have."""

    rule: ColumnRule
    total: Number
    expected: Number

    @property
    def missing(self) -> Number:
        """How much more than the total is expected."""
        return self.expected - self.total


Wrong = WrongRow | WrongColumn


class Sheet:
    """The cells of a published table, and the sums that must hold in it."""

    def __init__(self, unit: Unit, published: PublishedTable) -> None:
        """Read a table, and from its group what its sums depend on."""
        group, rule = unit.group, unit.stage.points
        self.rows: list[Cells] = [read_cells(row) for row in published.table]
        self.teams = [row.team for row in published.table]
        named = len(group.team_names) == len(self.rows)
        self.is_whole = named and published.complete
        # With matches of other stages, or lost by both teams, the columns need not balance.
        is_open = unit.stage.carry is not None or group.carried or group.rulings or unit.between
        self.balances = self.is_whole and not is_open and not unit.has_double_defeat
        self.points = None if unit.stage.carry or not rule.is_plain else rule
        self.bonus: dict[str, Number] = dict.fromkeys(self.teams, 0)
        self.unknown: set[str] = set()
        self.goals = 0
        self.adjusted: list[Adjustment] = []
        for adjustment in group.adjustments:
            team = adjustment.team
            if _may_be_later(published, adjustment):
                self.unknown.add(team)
                self.balances &= not (adjustment.goals_for or adjustment.goals_against)
            if _is_later(published, adjustment):
                continue
            self.adjusted.append(adjustment)
            self.bonus[team] = self.bonus.get(team, 0) + adjustment.points
            self.goals += adjustment.goals_for - adjustment.goals_against
        for brought in group.carried:
            if _may_be_later(published, brought):
                self.unknown.add(brought.team)
            self.bonus[brought.team] = self.bonus.get(brought.team, 0) + (brought.points or 0)
        self.carried = {brought.team: brought for brought in group.carried}

    def find_wrong(self) -> list[Wrong]:
        """Return everything that does not add up."""
        wrong: list[Wrong] = []
        for index, row in enumerate(self.rows):
            wrong += self.find_wrong_in(index, row)
        return [*wrong, *self.find_wrong_columns(self.totals)]

    @cached_property
    def totals(self) -> Cells:
        """The sum of every column; None where a cell of it is not known."""
        rows = [complete_row(row) for row in self.rows]
        return {field: _sum([row[field] for row in rows]) for field in CELL_FIELDS}

    def holds_with(self, index: int, changed: Cells) -> bool:
        """Return whether everything would add up with another row at an index."""
        if any(self.find_wrong_in(index, changed)):
            return False
        before, after = complete_row(self.rows[index]), complete_row(changed)
        totals = {
            field: None if total is None else total - (before[field] or 0) + (after[field] or 0)
            for field, total in self.totals.items()
        }
        return not any(self.find_wrong_columns(totals))

    def find_wrong_in(self, index: int, row: Cells) -> Iterator[WrongRow]:
        """Yield what does not add up within a row, as it is or as it would be."""
        played = row["played"]
        results = [row["won"], row["drawn"], row["lost"]]
        known = [number for number in results if number is not None]
        if played is not None and (
            (len(known) == 3 and sum(known) != played) or sum(known) > played
        ):
            yield WrongRow("played", index, sum(known), played)
        points = self._points_of(index, complete_row(row))
        if points is not None and row["points"] is not None and points != row["points"]:
            yield WrongRow("points", index, points, row["points"])
        scored, conceded = row["goals_for"], row["goals_against"]
        printed = row["goal_difference"]
        if scored is None or conceded is None or printed is None:
            return
        if scored - conceded != printed:
            yield WrongRow("goal_difference", index, scored - conceded, printed)

    def find_wrong_columns(self, totals: Cells) -> Iterator[WrongColumn]:
        """Yield what does not add up over the table, whose columns have these sums."""
        if not self.balances:
            return
        pairs: tuple[tuple[Literal["won", "goals_for"], CellField, int], ...] = (
            ("won", "lost", 0),
            ("goals_for", "goals_against", self.goals),
        )
        for field, other, offset in pairs:
            total, other_total = totals[field], totals[other]
            if total is not None and other_total is not None and total - offset != other_total:
                yield WrongColumn(field, total, other_total)
        difference = totals["goal_difference"]
        if difference is not None and difference != self.goals:
            yield WrongColumn("goal_difference", difference, self.goals)
        doubled: tuple[Literal["drawn", "played"], ...] = ("drawn", "played")
        for column in doubled:
            total = totals[column]
            if total is not None and total % 2:
                yield WrongColumn(column, total, total + 1)

    def _points_of(self, index: int, row: Cells) -> Number | None:
        """Return the points that wins, draws and defeats give, where all are known."""
        team = self.teams[index]
        won, drawn, lost = row["won"], row["drawn"], row["lost"]
        if self.points is None or team in self.unknown:
            return None
        if won is None or drawn is None or lost is None:
            return None
        brought = self.carried.get(team)
        if brought:
            if not brought.unknown.isdisjoint(("won", "drawn", "lost", "points")):
                return None
            won, drawn, lost = (
                won - (brought.won or 0),
                drawn - (brought.drawn or 0),
                lost - (brought.lost or 0),
            )
        rule = self.points
        points = won * rule.win + drawn * rule.draw + lost * rule.loss
        return points + self.bonus[team]


def complete_row(row: Cells) -> Cells:
    """Work out the one of wins, draws and defeats that a row leaves out."""
    results: tuple[CellField, ...] = ("won", "drawn", "lost")
    missing = [field for field in results if row[field] is None]
    played = row["played"]
    if played is None or len(missing) != 1:
        return row
    others = sum(row[field] or 0 for field in results)
    return {**row, missing[0]: played - others}


def _sum(values: list[Number | None]) -> Number | None:
    known = [value for value in values if value is not None]
    return sum(known) if len(known) == len(values) else None


def _may_be_later(published: PublishedTable, decision: Ruled) -> bool:
    """Return whether it is unknown if a table contains a decision: one has a day, one a round."""
    if published.date:
        return decision.round is not None
    return published.round is not None and decision.date is not None


def _is_later(published: PublishedTable, decision: Ruled) -> bool:
    """Return whether a decision was made after the time that a table is of."""
    if published.date and decision.date:
        return latest(published.date) < latest(decision.date)
    return published.round is not None and published.round < (decision.round or 0)

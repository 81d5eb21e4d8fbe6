"""The sums that must hold in a published table: within a row, and over its columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from tui.audit.evidence.units import Unit
from tui.season.model import Adjustment, PublishedRow, PublishedTable
from tui.season.model.days import latest
from tui.season.model.numbers import Number
from tui.season.model.rulings import Ruled

Cells = Mapping[str, Number | None]
FIELDS = (
    *("played", "won", "drawn", "lost"),
    *("goals_for", "goals_against", "goal_difference", "points"),
)


class Wrong(NamedTuple):
    """Two values that should be the same: of a row, or of the table where `row` is None."""

    rule: str
    row: int | None
    here: Number
    there: Number


class Sheet:
    """The cells of a published table, and the sums that must hold in it."""

    def __init__(self, unit: Unit, published: PublishedTable) -> None:
        """Take a table, and from its group what it can be held against."""
        group, rule = unit.group, unit.stage.points
        self.rows: list[Cells] = [_cells(row) for row in published.table]
        self.teams = [row.team for row in published.table]
        named = len(group.team_names) == len(self.rows)
        self.is_whole = named and published.complete
        # Matches of other stages, or lost by both teams, leave nothing to balance.
        matches = [match for _, match in unit.matches]
        is_open = unit.stage.carry is not None or group.carried or group.rulings or unit.between
        both_lose = any(match.result == "both_lose" for match in matches)
        self.balances = self.is_whole and not is_open and not both_lose
        plain = {"win", "draw", "loss"}
        self.points = None if unit.stage.carry or rule.model_fields_set - plain else rule
        self.bonus: dict[str, Number] = dict.fromkeys(self.teams, 0)
        self.untold: set[str] = set()
        self.goals = 0
        self.adjusted: list[Adjustment] = []
        for one in group.adjustments:
            if _is_untold(published, one):
                self.untold.add(one.team)
                self.balances &= not (one.goals_for or one.goals_against)
            if _is_later(published, one):
                continue
            self.adjusted.append(one)
            self.bonus[one.team] = self.bonus.get(one.team, 0) + one.points
            self.goals += one.goals_for - one.goals_against
        for brought in group.carried:
            if _is_untold(published, brought):
                self.untold.add(brought.team)
            self.bonus[brought.team] = self.bonus.get(brought.team, 0) + (brought.points or 0)
        self.carried = {one.team: one for one in group.carried}

    def wrong(self) -> list[Wrong]:
        """Answer everything that does not add up."""
        found = [one for at, row in enumerate(self.rows) for one in self.wrong_in(at, row)]
        return [*found, *self.wrong_sums(self.totals)]

    @cached_property
    def totals(self) -> Cells:
        """The sum of every column; None where a cell of it is not known."""
        whole = [completed(row) for row in self.rows]
        return {field: _sum([row[field] for row in whole]) for field in FIELDS}

    def holds(self, at: int, changed: Cells) -> bool:
        """Tell whether everything would add up with another row in the place of one."""
        if any(self.wrong_in(at, changed)):
            return False
        before, after = completed(self.rows[at]), completed(changed)
        totals = {
            field: None if total is None else total - (before[field] or 0) + (after[field] or 0)
            for field, total in self.totals.items()
        }
        return not any(self.wrong_sums(totals))

    def wrong_in(self, at: int, row: Cells) -> Iterator[Wrong]:
        """Walk what does not add up within a row, as it is or as it would be."""
        played = row["played"]
        results = [row[field] for field in ("won", "drawn", "lost")]
        known = [one for one in results if one is not None]
        if played is not None and (
            (len(known) == 3 and sum(known) != played) or sum(known) > played
        ):
            yield Wrong("played", at, sum(known), played)
        points = self._earned(at, completed(row))
        if points is not None and row["points"] is not None and points != row["points"]:
            yield Wrong("points", at, points, row["points"])
        scored, conceded, printed = (
            row[field] for field in ("goals_for", "goals_against", "goal_difference")
        )
        if scored is None or conceded is None or printed is None:
            return
        if scored - conceded != printed:
            yield Wrong("goal_difference", at, scored - conceded, printed)

    def wrong_sums(self, totals: Cells) -> Iterator[Wrong]:
        """Walk what does not add up over the table, whose columns have these sums."""
        if not self.balances:
            return
        for field, other, offset in (
            ("won", "lost", 0),
            ("goals_for", "goals_against", self.goals),
        ):
            here, there = totals[field], totals[other]
            if here is not None and there is not None and here - offset != there:
                yield Wrong(field, None, here, there)
        difference = totals["goal_difference"]
        if difference is not None and difference != self.goals:
            yield Wrong("goal_difference", None, difference, self.goals)
        for field in ("drawn", "played"):
            total = totals[field]
            if total is not None and total % 2:
                yield Wrong(f"even {field}", None, total, total + 1)

    def _earned(self, at: int, row: Cells) -> Number | None:
        """Answer the points that wins, draws and defeats earn, where all are known."""
        won, drawn, lost = row["won"], row["drawn"], row["lost"]
        if self.points is None or self.teams[at] in self.untold:
            return None
        if won is None or drawn is None or lost is None:
            return None
        brought = self.carried.get(self.teams[at])
        if brought:
            if not brought.unknown.isdisjoint(("won", "drawn", "lost", "points")):
                return None
            won, drawn, lost = (
                won - (brought.won or 0),
                drawn - (brought.drawn or 0),
                lost - (brought.lost or 0),
            )
        rule = self.points
        earned = won * rule.win + drawn * rule.draw + lost * rule.loss
        return earned + self.bonus[self.teams[at]]


def _cells(row: PublishedRow) -> Cells:
    return {field: getattr(row, field) for field in FIELDS}


def completed(row: Cells) -> Cells:
    """Work out the one of wins, draws and defeats that a row leaves out."""
    missing = [field for field in ("won", "drawn", "lost") if row[field] is None]
    played = row["played"]
    if played is None or len(missing) != 1:
        return row
    others = sum(row[field] or 0 for field in ("won", "drawn", "lost"))
    return {**row, missing[0]: played - others}


def _sum(values: list[Number | None]) -> Number | None:
    known = [one for one in values if one is not None]
    return sum(known) if len(known) == len(values) else None


def _is_untold(published: PublishedTable, one: Ruled) -> bool:
    """Tell whether nobody can say if a decision is in a table: it is of a day, that of a round."""
    if published.date:
        return one.round is not None
    return published.round is not None and one.date is not None


def _is_later(published: PublishedTable, one: Ruled) -> bool:
    """Tell whether a decision was made after the time that a table is of."""
    if published.date and one.date:
        return latest(published.date) < latest(one.date)
    return published.round is not None and published.round < (one.round or 0)

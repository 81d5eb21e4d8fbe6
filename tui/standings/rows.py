"""Rows of a table, and the reason that each carries for its position."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, Literal

from tui.season.model import PublishedRow
from tui.season.model.matches import Match
from tui.season.model.numbers import Number, whole
from tui.season.model.rules import Compared, Rule
from tui.season.named import NamedTuple
from tui.standings.criteria import CRITERIA, Cell, Value
from tui.standings.order import Cut, MiniTable, Ranking, rank
from tui.standings.tally import Tally


class Decision(NamedTuple):
    """Why a team stands where it does, seen from the neighbour that is hardest to tell from it.

    Of the teams directly above and below it is the one that more rules leave level with this team
    (the one above when it is the same). `values` are the team's own and the other's. For
    `head_to_head` they are those of the rule `by` in `mini_table`, for `play_off` the goals (or
    penalties) of `matches`, for `manual` the places in the order given, with its `reason`, for
    `earlier_stage` those of `by` in the table of `stage`.
    """

    rule: Rule
    other: str
    other_is: Literal["above", "below"]
    values: tuple[Value, Value]
    level_on: tuple[Rule, ...] = ()
    by: Compared | None = None
    mini_table: tuple[Row, ...] = ()
    matches: tuple[Match, ...] = ()
    reason: str | None = None
    stage: str | None = None


class Row(NamedTuple):
    """A row of a table. None stands for what is not known.

    A computed row knows everything but the goals of a team that has a result without a score, and
    the position of a team that a ruling has struck out. `group` is set in tables across groups;
    `printed_difference` is that of goals where a source prints it.
    """

    position: int | None
    shared: bool
    team: str
    played: int | None
    won: int | None
    drawn: int | None
    lost: int | None
    goals_for: int | None
    goals_against: int | None
    points: Number | None
    note: str | None = None
    group: str | None = None
    reasons: Reasons | None = None
    printed_difference: int | None = None

    @property
    def decided_by(self) -> Decision | None:
        """Why the team stands here; None where nothing decides, or no other team is there."""
        return self.reasons.of(self.team) if self.reasons and not self.shared else None

    @property
    def goal_difference(self) -> int | None:
        """Goals scored less goals conceded, where both are known; else as a source prints it."""
        if self.goals_for is None or self.goals_against is None:
            return self.printed_difference
        return self.goals_for - self.goals_against

    def value(self, rule: Rule) -> Value | None:
        """Return what a rule compares, from the cells; None where one is not known."""
        if rule == "position":
            return self.position
        if rule == "goal_difference":
            return self.goal_difference
        criterion = CRITERIA[rule]
        cells: dict[Cell, Number | None] = {
            "played": self.played,
            "won": self.won,
            "drawn": self.drawn,
            "lost": self.lost,
            "goals_for": self.goals_for,
            "goals_against": self.goals_against,
            "points": self.points,
        }
        if criterion.read is None or not (criterion.cells and criterion.in_row):
            return None
        if any(cells[name] is None for name in criterion.cells):
            return None
        return criterion.read(
            Tally(
                played=self.played or 0,
                won=self.won or 0,
                drawn=self.drawn or 0,
                lost=self.lost or 0,
                goals_for=self.goals_for or 0,
                goals_against=self.goals_against or 0,
                points=self.points or 0,
            )
        )


def rows(
    ranking: Ranking,
    tallies: Mapping[str, Tally],
    first_position: int = 1,
    groups: Mapping[str, str | None] | None = None,
    unknown: Mapping[str, Iterable[str]] | None = None,
) -> list[Row]:
    """Return the rows of a ranking with their positions; `unknown` are cells that stay empty."""
    found: list[Row] = []
    reasons, groups = Reasons(ranking), groups or {}
    for level in ranking.levels:
        position, shared = len(found) + first_position, len(level) > 1
        found += [
            row(team, tallies[team], position, shared, None, groups.get(team), reasons)
            for team in level
        ]
    if unknown:
        return [without_cells(one, unknown.get(one.team, ())) for one in found]
    return found


def without_cells(row: Row, cells: Iterable[str]) -> Row:
    """Return a row without the cells that are not known."""
    empty: dict[str, Any] = dict.fromkeys(cells)
    return row._replace(**empty)


def unplace(rows: Iterable[Row], cells: Iterable[str]) -> list[Row]:
    """Return rows without positions, as nothing was played yet; some cells may not be known."""
    found = (row._replace(position=None, shared=False, reasons=None) for row in rows)
    return [without_cells(row, cells) for row in found]


def row(
    team: str,
    tally: Tally,
    position: int | None,
    shared: bool,  # noqa: FBT001  a field of the row
    note: str | None,
    group: str | None = None,
    reasons: Reasons | None = None,
) -> Row:
    """Make a row of a team's tally."""
    played, won, drawn, lost, scored, conceded, points, _, _, _, _, unscored = tally
    points = points if type(points) is int else whole(points)
    made = Row(
        position,
        shared,
        team,
        played,
        won,
        drawn,
        lost,
        scored,
        conceded,
        points,
        note,
        group,
        reasons,
    )
    return made._replace(goals_for=None, goals_against=None) if unscored else made


def published_row(row: PublishedRow) -> Row:
    """Return a printed row as a row of a table."""
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
        printed_difference=row.goal_difference,
    )


class Reasons:
    """Why the teams of one table stand where they do, worked out for those that are asked about."""

    def __init__(self, ranking: Ranking) -> None:
        """Keep the ranking; a reason is worked out when it is asked for."""
        self._ranking = ranking

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Reasons) and self._ranking == other._ranking

    def __hash__(self) -> int:
        return len(self._ranking.levels)

    @cached_property
    def _level_of(self) -> dict[str, int]:
        return {
            level[0]: index for index, level in enumerate(self._ranking.levels) if len(level) == 1
        }

    def of(self, team: str) -> Decision | None:
        """Choose between what decided above and below a team that stands alone."""
        levels = self._ranking.levels
        index = self._level_of[team]
        above = self._ranking.cut(index - 1) if index else None
        below = self._ranking.cut(index) if index + 1 < len(levels) else None
        if above and (below is None or len(above.level_on) >= len(below.level_on)):
            return self._decision(above, levels[index - 1][-1], "above", (above.below, above.above))
        if below:
            return self._decision(below, levels[index + 1][0], "below", (below.above, below.below))
        return None

    def _decision(
        self,
        cut: Cut,
        other: str,
        other_is: Literal["above", "below"],
        values: tuple[Value, Value],
    ) -> Decision:
        level_on = tuple(rule for rule in cut.level_on if rule != "ruling")
        mini_table = _mini_rows(cut.mini_table) if cut.mini_table else ()
        return Decision(
            cut.rule,
            other,
            other_is,
            values,
            level_on,
            cut.by,
            mini_table,
            cut.matches,
            cut.reason,
            cut.stage,
        )


def _mini_rows(mini: MiniTable) -> tuple[Row, ...]:
    ranking = rank(list(mini.tallies), [(rule, None) for rule in mini.rules], mini.tallies)
    return tuple(row._replace(reasons=None) for row in rows(ranking, mini.tallies))

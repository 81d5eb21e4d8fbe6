"""Rows of a table, and the reason that each carries for its position."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from tui.season.matches import Match
from tui.season.numbers import Number, whole
from tui.season.rules import MiniRule, Rule
from tui.standings.order import Cut, MiniTable, Ranking, Value, Verdict, by_value, rank
from tui.standings.tally import Tally


class Decision(NamedTuple):
    """Why a team stands where it does, seen from the neighbour that is hardest to tell from it.

    Of the teams directly above and below it is the one that more rules leave level with this team
    (the one above when it is the same). `values` are the team's own and the other's. For
    `head_to_head` they are those of the rule `by` in `mini_table`, for `play_off` the goals (or
    penalties) of `matches`, for `manual` the places in the order given, with its `reason`.
    """

    rule: Rule
    other: str
    other_is: Literal["above", "below"]
    values: tuple[Value, Value]
    level_on: tuple[Rule, ...] = ()
    by: MiniRule | None = None
    mini_table: tuple[Row, ...] = ()
    matches: tuple[Match, ...] = ()
    reason: str | None = None


class Row(NamedTuple):
    """A row of a table. None stands for what is not known.

    A computed row knows everything but the goals of a team that has a result without a score, and
    the position of a team that a ruling has struck out. `group` is set in tables across groups.
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
    decided_by: Decision | None = None
    note: str | None = None
    group: str | None = None

    @property
    def goal_difference(self) -> int | None:
        """Goals scored less goals conceded, where both are known."""
        if self.goals_for is None or self.goals_against is None:
            return None
        return self.goals_for - self.goals_against


def rows(
    ranking: Ranking,
    tallies: Mapping[str, Tally],
    first_position: int = 1,
    groups: Mapping[str, str | None] | None = None,
) -> list[Row]:
    """Give numbers to the teams of a ranking and say what decided about each."""
    found: list[Row] = []
    reasons = _Reasons(ranking)
    for index, level in enumerate(ranking.levels):
        position, shared = len(found) + first_position, len(level) > 1
        decision = None if shared else reasons.of(index)
        for team in level:
            group = groups.get(team) if groups else None
            found.append(row(team, tallies[team], position, shared, decision, group=group))
    return found


def row(  # noqa: PLR0917  the fields of the row, in its order
    team: str,
    tally: Tally,
    position: int | None,
    shared: bool = False,  # noqa: FBT001, FBT002  a field of the row
    decision: Decision | None = None,
    note: str | None = None,
    group: str | None = None,
) -> Row:
    """Make a row of a team's tally."""
    played, won, drawn, lost, scored, conceded, points, *_, unscored = tally
    return Row(
        position,
        shared,
        team,
        played,
        won,
        drawn,
        lost,
        None if unscored else scored,
        None if unscored else conceded,
        points if type(points) is int else whole(points),
        decision,
        note,
        group,
    )


class _Reasons:
    """The decisions of one ranking; teams of one mini-table share it."""

    def __init__(self, ranking: Ranking) -> None:
        self._ranking = ranking
        self._mini: dict[int, tuple[Row, ...]] = {}

    def of(self, index: int) -> Decision | None:
        """Choose between the verdicts above and below a level of one team."""
        levels, verdicts = self._ranking
        above = verdicts[index - 1] if index else None
        below = verdicts[index] if index < len(verdicts) else None
        if above and (below is None or len(above.level_on) >= len(below.level_on)):
            cut = above.cut
            return self._decision(above, levels[index - 1][-1], "above", (cut.below, cut.above))
        if below:
            cut = below.cut
            return self._decision(below, levels[index + 1][0], "below", (cut.above, cut.below))
        return None

    def _decision(
        self,
        verdict: Verdict,
        other: str,
        other_is: Literal["above", "below"],
        values: tuple[Value, Value],
    ) -> Decision:
        rule, cut, level_on = verdict
        if level_on and level_on[0] == "ruling":
            level_on = level_on[1:]
        return Decision(
            rule,
            other,
            other_is,
            values,
            level_on,
            cut.by,
            self._mini_table(cut) if cut.mini_table else (),
            cut.matches,
            cut.reason,
        )

    def _mini_table(self, cut: Cut) -> tuple[Row, ...]:
        mini = cut.mini_table
        if mini is None:
            return ()
        if id(mini) not in self._mini:
            self._mini[id(mini)] = _mini_rows(mini)
        return self._mini[id(mini)]


def _mini_rows(mini: MiniTable) -> tuple[Row, ...]:
    ranking = rank(
        list(mini.tallies), [(rule, by_value(rule, mini.tallies)) for rule in mini.rules]
    )
    found: list[Row] = []
    for level in ranking.levels:
        position = len(found) + 1
        found += [row(team, mini.tallies[team], position, len(level) > 1) for team in level]
    return tuple(found)

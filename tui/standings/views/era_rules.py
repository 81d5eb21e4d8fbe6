"""Rules of another time in the place of those that a stage has."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from tui.season.model import LeagueStage
from tui.season.model.rules import Order, OrderRule, PointsRule
from tui.season.named import NamedTuple

Win: TypeAlias = Literal[2, 3]
"""Points for a win."""
Separator: TypeAlias = Literal["goal_difference", "goal_average", "head_to_head"]
"""What separates teams that are level on points."""
WINS: tuple[Win, ...] = get_args(Win)
SEPARATORS: tuple[Separator, ...] = get_args(Separator)

_KEPT = frozenset({"play_off", "manual"})
"""Rules that decide between teams whatever else is compared."""

_AFTER: dict[Separator, tuple[Literal["goal_difference", "goals_for"], ...]] = {
    "goal_difference": ("goals_for",),
    "goal_average": ("goals_for",),
    "head_to_head": ("goal_difference", "goals_for"),
}


class Era(NamedTuple):
    """Rules in the place of a stage's own: points for a win, and what separates level teams.

    None leaves what the stage has. With points for a win a draw earns 1 and a defeat nothing, and
    no bonus is given.
    """

    win: Win | None = None
    separator: Separator | None = None


def eras(stage: LeagueStage) -> tuple[Era, ...]:
    """Return the rules of other times that differ from those of a stage, one change each."""
    own = stage.points
    wins = [
        Era(win=win)
        for win in reversed(WINS)
        if not own.is_plain or (own.win, own.draw, own.loss) != (win, 1, 0)
    ]
    rules = [one.rule for one in stage.order if one.rule not in ("points", "points_per_game")]
    first = rules[0] if rules else None
    return (*wins, *(Era(separator=one) for one in SEPARATORS if one != first))


def points_of(stage: LeagueStage, era: Era) -> PointsRule:
    """Return the points rule of a stage in an era."""
    if era.win is None:
        return stage.points
    kept = stage.points.penalties_count_as
    return PointsRule(win=era.win, draw=1, loss=0, penalties_count_as=kept)


def order_of(stage: LeagueStage, era: Era) -> Order:
    """Return the order of a stage in an era: of its own stays what decides in any case."""
    if era.separator is None:
        return stage.order
    return (
        OrderRule(rule="points"),
        OrderRule(rule=era.separator),
        *(OrderRule(rule=rule) for rule in _AFTER[era.separator]),
        *(one for one in stage.order if one.rule in _KEPT),
    )

"""The rules of a table: what a result earns, and how teams are put in order.

`docs/format/` shows an example of each; `standings` applies them.
"""

from __future__ import annotations

from typing import Annotated, Literal

from tui.season.model.base import Part
from tui.season.model.marks import Limits, Taken
from tui.season.model.values import Count, Names, Points, Text
from tui.season.model.zones import Zone

MiniRule = Literal[
    "points",
    "points_per_game",
    "goal_difference",
    "goal_average",
    "goals_for",
    "goals_against",
    "wins",
    "fewest_losses",
    "away_goals",
    "away_wins",
]
"""What can be compared in any table, in the whole one and in that of the teams still level."""

Compared = Literal[MiniRule, "position"]
"""What the list `by` of a rule can name; `position` is a place in an earlier table."""

OpponentsRule = Literal["opponents_points", "opponents_goal_difference", "opponents_goals_for"]
"""What the opponents of a team have in the same table, added up over the matches played."""

OrderName = Literal[
    MiniRule,
    "unrounded_points",
    "fair_play",
    OpponentsRule,
    "head_to_head",
    "play_off",
    "earlier_stage",
    "seeding",
    "coefficient",
    "manual",
]
"""A rule as the `order` of a stage names it.

`unrounded_points` are the points as they were before a halved sum was rounded; `fair_play`,
`play_off`, `seeding`, `coefficient` and `manual` read what the stage or group says of them,
`earlier_stage` reads the last table of another stage.
"""

Rule = Literal[OrderName, "position", "ruling"]
"""A rule that puts one team above another.

A file lists no `ruling`, which goes before all others, and `position` only for `earlier_stage`.
"""

AfterSplit = Literal["restart", "continue", "once"]
"""What becomes of teams that the matches between them left level, once others are separated.

- `restart`: when the whole list has been read, it is read again for those still level, with a
  mini-table of their own (UEFA, Spain).
- `continue`: each next rule of the list is read in a mini-table of those still level.
- `once`: every rule of the list reads the one mini-table of all that were level at first.
"""


_COMPARED: tuple[Compared, ...] = ("points", "goal_difference", "goals_for")
"""What is compared where a rule does not say."""


class OrderRule(Part):
    """A rule of an order; all keys but its name are for `head_to_head` or `earlier_stage` alone.

    `when = "complete"` passes the rule over until every match between the teams has been played.
    """

    rule: OrderName
    by: Annotated[tuple[Compared, ...], Limits(1)] = _COMPARED
    stage: Text | None = None
    then: AfterSplit = "restart"
    when: Literal["always", "complete"] = "always"

    @property
    def compared(self) -> tuple[Compared, ...]:
        """What is compared: of an earlier stage the position, unless the file says otherwise."""
        if self.rule == "earlier_stage" and self.by is _COMPARED:
            return ("position",)
        return self.by

    def __str__(self) -> str:
        return self.rule


Order = tuple[Annotated[OrderRule, Taken("name_or_table")], ...]
"""Rules in the order in which they are read; a rule may stand as its bare name."""

DEFAULT_ORDER: Order = (
    OrderRule(rule="points"),
    OrderRule(rule="goal_difference"),
    OrderRule(rule="goals_for"),
)
"""The order of a stage that says nothing of it; one that says the same has another tuple."""


class Bonus(Part):
    """Points on top of those for the result, for goals or for a margin; one condition each.

    `goals`: scored at least so many; `per_goals`: once for every so many scored, `up_to` so many
    times; `win_by` and `loss_by`: by at least so many. `result` restricts it to one outcome.
    """

    points: Points
    goals: Count | None = None
    per_goals: Annotated[Count, Limits(1)] | None = None
    up_to: Count | None = None
    win_by: Count | None = None
    loss_by: Count | None = None
    result: Literal["win", "draw", "loss"] | None = None


class PointsRule(Part):
    """Points for a win, a draw and a defeat; what is not given is worth what the plain one is.

    `draw_limit` is the number of draws that earn a team points, in the order of play.
    """

    win: Points = 3
    draw: Points = 1
    loss: Points = 0
    home_win: Points | None = None
    home_draw: Points | None = None
    home_loss: Points | None = None
    away_win: Points | None = None
    away_draw: Points | None = None
    away_loss: Points | None = None
    extra_time_win: Points | None = None
    extra_time_loss: Points | None = None
    penalties_win: Points | None = None
    penalties_loss: Points | None = None
    penalties_count_as: Literal["draw", "win"] = "draw"
    goalless_draw: Points | None = None
    draw_limit: Count | None = None
    bonuses: tuple[Bonus, ...] = ()

    @property
    def is_plain(self) -> bool:
        """Whether a win, a draw and a defeat earn the same wherever and however they come about."""
        return self.but(win=3, draw=1, loss=0) == DEFAULT_POINTS


DEFAULT_POINTS = PointsRule()


class Carry(Part):
    """What teams bring along from earlier stages of the same file.

    `what`: their points, or their whole account (matches, goals and points; then the matches
    between them count for `head_to_head` too). `against`: of all matches, or only of those against
    teams of the same group or stage here. `share`: whole or halved points; `rounding` of a half
    point. Deductions made in the earlier stage come before the halving, those of this stage
    after it.
    """

    from_: Annotated[Names, Limits(1)]
    what: Literal["points", "everything"] = "everything"
    against: Literal["all", "group", "stage"] = "all"
    share: Literal["whole", "half"] = "whole"
    rounding: Literal["down", "up", "none"] = "none"


class Across(Part):
    """A table of the teams that hold the same place in each group, such as the best third-placed.

    `without_last` leaves out the results against the last team of each group; `against_top` counts
    only those against so many teams from the top. Without an `order` that of the stage holds.
    `zones` say what the places of the ranking earn.
    """

    name: Text
    position: Annotated[Count, Limits(1)]
    order: Order | None = None
    without_last: bool = False
    against_top: Annotated[Count, Limits(1)] | None = None
    zones: tuple[Zone, ...] = ()

"""The rules of an order, one complete entry each: what a rule compares, and which value is better.

To add a rule: its name in `tui.season.model.rules`, its entry here, its words in
`tui.present.words.rules`. Tests find a rule that lacks any of them.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from fractions import Fraction
from operator import attrgetter
from types import MappingProxyType
from typing import Literal, TypeAlias

from tui.season.frozen import Frozen
from tui.season.model.rules import Rule
from tui.standings.tally import Tally

Value: TypeAlias = int | Fraction | float
"""What a rule compares. The only `float` is infinity: a goal average with nothing conceded."""

Cell = Literal["played", "won", "drawn", "lost", "goals_for", "goals_against", "points"]
"""A cell that a printed row of a table may have."""


class Criterion(Frozen):
    """How a rule puts teams in order.

    Args:
        read: Return the value of a team from its tally. A rule without it looks at more than the
            tallies of the level teams, and `tui.standings.group` settles it.
        cells: The cells of a row from which the value is worked out; none where no row tells it.
        in_row: Whether the cells of a printed row are enough to work it out.
        fewer_is_better: Whether the smaller value comes first.
        needs_goals: Whether the rule is passed over between teams with a result without a score.
        of_opponents: The rule whose values are added up over the opponents of a team.
        within_group: Whether it needs matches within one group, so that it cannot compare teams
            of different groups.
    """

    read: Callable[[Tally], Value] | None = None
    cells: tuple[Cell, ...] = ()
    in_row: bool = True
    fewer_is_better: bool = False
    needs_goals: bool = False
    of_opponents: Rule | None = None
    within_group: bool = False

    @property
    def needed(self) -> frozenset[Cell]:
        """The cells that have to be known; of goals the tallies themselves say whether they are."""
        return frozenset(() if self.needs_goals else self.cells)


def _goal_average(tally: Tally) -> Value:
    """Return goals scored over goals conceded; nothing conceded is best."""
    if tally.goals_against == 0:
        return math.inf
    return Fraction(tally.goals_for, tally.goals_against)


def _points_per_game(tally: Tally) -> Value:
    """Return points over matches; without a match the points themselves."""
    return Fraction(tally.points) / max(tally.played, 1)


CRITERIA: Mapping[Rule, Criterion] = MappingProxyType(
    {
        "points": Criterion(read=attrgetter("points"), cells=("points",)),
        "points_per_game": Criterion(read=_points_per_game, cells=("points", "played")),
        "goal_difference": Criterion(
            read=attrgetter("goal_difference"),
            cells=("goals_for", "goals_against"),
            needs_goals=True,
        ),
        "goal_average": Criterion(
            read=_goal_average, cells=("goals_for", "goals_against"), needs_goals=True
        ),
        "goals_for": Criterion(
            read=attrgetter("goals_for"), cells=("goals_for",), needs_goals=True
        ),
        "goals_against": Criterion(
            read=attrgetter("goals_against"),
            cells=("goals_against",),
            fewer_is_better=True,
            needs_goals=True,
        ),
        "wins": Criterion(read=attrgetter("won"), cells=("won",)),
        "fewest_losses": Criterion(read=attrgetter("lost"), cells=("lost",), fewer_is_better=True),
        "away_goals": Criterion(read=attrgetter("away_goals"), needs_goals=True),
        "away_wins": Criterion(read=attrgetter("away_wins")),
        "unrounded_points": Criterion(
            read=lambda tally: tally.points + tally.rounding,
            cells=("points",),
            in_row=False,
        ),
        "fair_play": Criterion(read=attrgetter("fair_play")),
        "head_to_head": Criterion(within_group=True),
        "play_off": Criterion(within_group=True),
        "opponents_points": Criterion(of_opponents="points", within_group=True),
        "opponents_goal_difference": Criterion(of_opponents="goal_difference", within_group=True),
        "opponents_goals_for": Criterion(of_opponents="goals_for", within_group=True),
        "earlier_stage": Criterion(),
        "seeding": Criterion(fewer_is_better=True),
        "coefficient": Criterion(),
        "manual": Criterion(fewer_is_better=True),
        "position": Criterion(fewer_is_better=True),
        "ruling": Criterion(fewer_is_better=True),
    }
)
"""Every rule there is, in the order of the format reference."""


def reader(rule: Rule) -> Callable[[Tally], Value]:
    """Return what reads the value of a rule from a tally.

    Raises `ValueError` for a rule that does not compare tallies.
    """
    read = CRITERIA[rule].read
    if read is None:
        raise ValueError(f"{rule} reads no tally")
    return read

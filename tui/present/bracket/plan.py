"""How wide the tree of a bracket is drawn: full or short names, with the legs or without them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from tui.present.bracket.tree import Node, Shape
from tui.present.page.text import clean, width
from tui.present.words.team_names import Names
from tui.present.words.ties import Shown, total
from tui.season.model.knockout import KnockoutStage
from tui.season.named import NamedTuple

EDGE = 3
"""The cells before the name of a team: the cursor's, the mark's and a blank."""
JOIN = 4
"""The cells between two columns, in which lines join the ties."""
_LEAST = 9
"""The cells of a name in a column of short ones: "not known" has room there."""
_SHORTEST = 12
"""Names are cut to so many cells before a list of the ties takes the place of the tree."""
_LONGEST = 40
"""Where names have no room in full, they have so many cells or less."""


class Column(NamedTuple):
    """How wide a column of the tree is drawn: the names of its teams, and the goals of each.

    `legs` is how many matches of a tie are shown beside their sum, each `goals` cells wide.
    """

    name: int
    legs: int
    goals: int

    @property
    def width(self) -> int:
        """The cells of the column."""
        return EDGE + self.name + self.goals * (self.legs + 1)


class Plan(NamedTuple):
    """One way to draw the tree: its columns, and the names of teams that are too long for them."""

    columns: tuple[Column, ...]
    called: dict[str, str]

    @property
    def width(self) -> int:
        """The cells of the tree."""
        return sum(column.width + JOIN for column in self.columns) - JOIN


def plans(
    stage: KnockoutStage,
    shape: Shape,
    ties: Mapping[Node, Shown],
    names: Names,
) -> Iterator[Plan]:
    """Yield the ways to draw the tree, each of which says all that the narrower ones say.

    `ties` are those after the last round, so that no column becomes wider on the way to it.
    """
    count = max(shape.column_of, default=-1) + 1
    legs, goals = [0] * count, [2] * count
    teams: list[set[str]] = [set() for _ in range(count)]
    others = [0] * count
    days_of = Counter(day.round for day in stage.days)
    for node, one in ties.items():
        column = shape.column_of[node.round]
        days = days_of[node.round]
        legs[column] = max(legs[column], days if days > 1 else 0)
        goals[column] = max(goals[column], *(len(total(one.result, side)) + 1 for side in (0, 1)))
        teams[column] |= {team for team in one.result.teams if team}
        # What stands there before a team does, and the name of the round, want room as well.
        waiting = max(map(width, one.awaited))
        title = width(clean(one.round.name)) + 2 - goals[column] * (legs[column] + 1)
        others[column] = max(others[column], waiting, title)
    every = {team for one in teams for team in one}

    def plan(called: dict[str, str], shown: list[int], most: int | None = None) -> Plan:
        cells = [
            max([_LEAST, other, *(width(called[team]) for team in one)])
            for one, other in zip(teams, others, strict=True)
        ]
        if most is not None:
            cells = [min(one, most) for one in cells]
        return Plan(tuple(map(Column, cells, shown, goals)), called)

    full = {team: names.full(team) for team in every}
    yield plan(full, legs)
    yield plan(full, [0] * count)
    for most in range(min(_LONGEST, names.longest - 1), _SHORTEST - 1, -1):
        yield plan({team: names.within(team, most) for team in every}, [0] * count, most)

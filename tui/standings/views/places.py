"""The place of one team without the whole table, which a thousand teams have after each round."""

from __future__ import annotations

from collections.abc import Sequence

from tui.season.model.numbers import Number
from tui.season.model.rules import OrderRule
from tui.season.named import NamedTuple
from tui.standings.criteria import CRITERIA
from tui.standings.group import Book
from tui.standings.table import StageTables
from tui.standings.tally import Tally


class Place(NamedTuple):
    """Where a team stands and with how many points; None where that is not known."""

    position: int | None
    shared: bool
    points: Number | None


def place_of(tables: StageTables, group: int, team: str, as_of: int) -> Place | None:
    """Return the place of a team in a group after a round; None where no table has the team.

    It is counted from the tallies where values of them decide, and else looked up in the table.
    """
    unit, stage = tables.stage.all_groups[group], tables.stage
    has_results = unit.rounds or unit.matches or stage.has_own_matches
    if has_results and not stage.carry:
        book = tables.books("rounds")[group]
        when = stage.reached(group, as_of)
        if not (book.decisions.rulings or book.unknown(when)):
            counted = _count(book, team, when, stage.order)
            if counted is not None:
                first = unit.first_position
                return counted._replace(position=(counted.position or 0) + first)
    table = tables.table(group, as_of)
    row = table.row_of(team) if table else None
    return Place(row.position, row.shared, row.points) if row else None


def _count(book: Book, team: str, when: int, order: Sequence[OrderRule]) -> Place | None:
    """Return how many teams are above a team; None where no values of tallies tell it."""
    tallies = book.tallies(when)
    own = tallies.get(team)
    if own is None or not any(tally.played for tally in tallies.values()):
        return None
    above = 0
    level: list[Tally] = list(tallies.values())
    for rule in order:
        criterion = CRITERIA[rule.rule]
        is_unknown = criterion.needs_goals and any(tally.unscored for tally in level)
        if criterion.read is None or is_unknown:
            return None
        mine = criterion.read(own)
        values = list(map(criterion.read, level))
        if criterion.fewer_is_better:
            above += sum(value < mine for value in values)
        else:
            above += sum(value > mine for value in values)
        level = [tally for tally, value in zip(level, values, strict=True) if value == mine]
        if len(level) == 1:
            break
    return Place(above, len(level) > 1, own.points)

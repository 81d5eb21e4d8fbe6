"""From one view to the next of its kind: the next team, match, column, team picked out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from tui.present.bracket.ties import ties_at
from tui.present.sheets.groups import all_teams, picked_team, teams_of
from tui.present.sheets.sheet import Sheet
from tui.present.view.view import View
from tui.season.timeline import Moment
from tui.standings.table import LAST
from tui.standings.views.fixtures import MatchPlace

Item = TypeVar("Item")


def turned(view: View, sheet: Sheet, through: str, by: int) -> Sheet:
    """Return the view of the next team, match or tie."""
    turn = {"teams": next_team, "matches": next_match, "ties": next_tie}[through]
    return turn(view, sheet, by)


def next_team(view: View, sheet: Sheet, by: int) -> Sheet:
    """Return the view of the next team, in the order of the tables shown, or of the season."""
    teams = all_teams(view)
    if sheet.team not in teams:
        teams = tuple(one.name for one in view.season.teams)
    return replace(sheet, team=_next(teams, sheet.team, by))


def next_match(view: View, sheet: Sheet, by: int) -> Sheet:
    """Return the view of the next match: of the round, and after its last one of the next round."""
    here = sheet.match
    if here is None:
        return sheet
    stage = view.season.stages[here.stage]
    number = here.number
    while 1 <= number <= stage.moment_count:
        places = [
            MatchPlace(here.stage, number, group, at)
            for group, matchday in stage.matchdays(number)
            for at in range(len(matchday.matches))
        ]
        later = [one for one in places if (one > here if by > 0 else one < here)]
        if later:
            return replace(sheet, match=later[0 if by > 0 else -1])
        number += 1 if by > 0 else -1
    return sheet


def next_tie(view: View, sheet: Sheet, by: int) -> Sheet:
    """Return the view of the next tie of the bracket."""
    if sheet.tie is None:
        return sheet
    stage, node = sheet.tie
    nodes = tuple(ties_at(view.tables.bracket(stage), LAST))
    return replace(sheet, tie=(stage, _next(nodes, node, by)))


def next_pick(view: View, sheet: Sheet, by: int) -> Sheet:
    """Return the view with the next team of the table picked out."""
    return replace(sheet, team=_next(teams_of(view, sheet), picked_team(view, sheet), by))


def earlier_of(view: View, sheet: Sheet) -> Moment:
    """Return the earlier of the two moments that are compared, in the stage shown."""
    first = view.timeline.of_stage(view.moment.stage, last=False)
    return max(first, Moment(view.moment.stage, view.moment.round - sheet.back))


def next_earlier(view: View, sheet: Sheet, by: int) -> Sheet:
    """Return the view with another round to compare the one shown with: by 1 is a later one."""
    back = view.moment.round - earlier_of(view, sheet).round
    return replace(sheet, back=max(1, min(back - by, view.moment.round - 1)))


def next_column(view: View, sheet: Sheet, by: int) -> Sheet:
    """Return the view with the cursor in the next column."""
    last = len(teams_of(view, sheet)) - 1
    return replace(sheet, column=max(0, min(sheet.column + by, last)))


def _next(items: Sequence[Item], here: Item, by: int) -> Item:
    """Return the item so many places on; the ends hold."""
    if here not in items:
        return items[0] if items else here
    return items[max(0, min(items.index(here) + by, len(items) - 1))]

"""A table under other rules, reckoned from the tallies that are there.

A win, a draw and a defeat that earn the same wherever and however they come about are counted in
every tally: so other points follow without looking at a single match, and adjustments stay.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from tui.season.model import LeagueStage
from tui.season.model.numbers import whole
from tui.season.model.rules import OrderRule, PointsRule
from tui.standings.criteria import CRITERIA
from tui.standings.deciders import manual, play_off, put_last
from tui.standings.group import Book
from tui.standings.head_to_head import head_to_head
from tui.standings.ledger import Meetings
from tui.standings.order import Settle, Step, rank
from tui.standings.rows import row, rows, without_cells
from tui.standings.table import StageTables, Table
from tui.standings.tally import Tally
from tui.standings.views.era_rules import Era, order_of, points_of

_Reckon = Callable[[Tally], Tally]


def can_be_reckoned(stage: LeagueStage, group: int, era: Era) -> bool:
    """Return whether nothing but wins, draws, defeats and goals makes the order of a group.

    Other stages, points that a source states and opponents are read by tables alone; matches
    between teams are looked at where they are level on points.
    """
    unit = stage.all_groups[group]
    brings = stage.carry or unit.carried or unit.successions or stage.steps
    order = order_of(stage, era)
    rules = [one.rule for one in order]
    met = rules.index("head_to_head") if "head_to_head" in rules else len(rules)
    reads_more = any(
        one.when == "complete" or CRITERIA[one.rule].of_opponents is not None for one in order
    )
    compares_points = met == len(rules) or "points" in rules[:met]
    return bool(stage.points.is_plain and compares_points and not (brings or reads_more))


def reckon(
    tables: StageTables, group: int, era: Era, as_of: int, day: date | None = None
) -> Table | None:
    """Return the table of a group under other rules."""
    table = tables.table(group, as_of) if day is None else tables.on(group, day)
    if table is None:
        return None
    book = tables.books("rounds" if day is None else "days")[group]
    when = tables.stage.reached(group, as_of) if day is None else day.toordinal()
    standing, unknown = book.standing(when), book.unknown(when)
    points = _reckoner(tables.stage.points, points_of(tables.stage, era))
    tallies = {team: points(tally) for team, tally in standing.tallies.items()}
    placed = [team for team in book.teams if team in tallies]
    placed = [team for team in placed if team not in standing.without_position]
    steps = _steps(book, tables.stage, era, when, tallies, points)
    ranking = rank(placed, steps, tallies, unknown)
    first = tables.stage.all_groups[group].first_position
    found = rows(ranking, tallies, first, unknown=unknown)
    found += [
        without_cells(
            row(team, tallies[team], position=None, shared=False, note=reason),
            unknown.get(team, ()),
        )
        for team, reason in standing.without_position.items()
    ]
    return replace(table, rows=tuple(found))


def _reckoner(own: PointsRule, other: PointsRule) -> _Reckon:
    """Return what gives a tally the points of another rule."""
    win, draw, loss = other.win - own.win, other.draw - own.draw, other.loss - own.loss
    if not (win or draw or loss):
        return lambda tally: tally

    def reckon_points(tally: Tally) -> Tally:
        more = tally.won * win + tally.drawn * draw + tally.lost * loss
        return tally._replace(points=whole(tally.points + more))

    return reckon_points


def _steps(
    book: Book,
    stage: LeagueStage,
    era: Era,
    when: int,
    tallies: Mapping[str, Tally],
    points: _Reckon,
) -> list[Step]:
    """Return the rules of the order, each with what settles it."""
    last = put_last(book.decisions.rulings, when)
    steps: list[Step] = [("ruling", last)] if last is not None else []
    for one in order_of(stage, era):
        steps += book.outside(one, when) or [(one.rule, _settle(book, one, when, tallies, points))]
    return steps


def _settle(
    book: Book, rule: OrderRule, when: int, tallies: Mapping[str, Tally], points: _Reckon
) -> Settle | None:
    match rule.rule:
        case "head_to_head":
            return head_to_head(rule, _meetings(book, when, tallies, points), when)
        case "play_off":
            return play_off(book.decisions.play_offs, when)
        case "manual":
            return manual(book.decisions.orders, when)
        case _:
            return None


def _meetings(book: Book, when: int, tallies: Mapping[str, Tally], points: _Reckon) -> Meetings:
    """Return the results between teams with as many points: no others are ever compared."""
    points_of_team = {team: tally.points for team, tally in tallies.items()}
    return Meetings(
        one._replace(for_home=points(one.for_home), for_away=points(one.for_away))
        for one in book.results(book.decisions.expunged(when))
        if one.home in points_of_team and points_of_team[one.home] == points_of_team.get(one.away)
    )

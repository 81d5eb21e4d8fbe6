"""The card of a team: its road through the season, and every place and result on it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from tui.present.bracket.ties import ties_at
from tui.present.page.form import letter_span
from tui.present.page.page import EMPTY, Line, Page, line
from tui.present.page.text import clean, fit, width, wrap
from tui.present.standings.pane import notes
from tui.present.view.view import View
from tui.present.views.road import road
from tui.present.words.cards import (
    NOTES_AND_SIGNS,
    entered_for,
    ground,
    mini_table_row,
    record_words,
)
from tui.present.words.panes import AFTER_ROUNDS
from tui.present.words.phrases import circumstances, day
from tui.present.words.reasons import reason
from tui.present.words.ties import against
from tui.season.model import KnockoutStage, LeagueStage, Match, Round
from tui.season.timeline import Moment
from tui.standings.table import Row


def team_card(view: View, team: str, cells_wide: int) -> Page:
    """Draw a team's way through the season up to the moment: entry, places, results."""
    body: list[Line] = []
    details = next((one for one in view.season.teams if one.name == team), None)
    if details and details.note:
        body += [line(f" {part}") for part in wrap(clean(details.note), cells_wide - 2)]
    stage = view.qualifiers
    for entry in stage.entries if stage else ():
        if entry.team == team:
            body += [line(f" {part}") for part in wrap(entered_for(entry), cells_wide - 2)]
    steps = tuple(road(view, team, cells_wide))
    body += [EMPTY, *steps] if len(steps) > 1 else []
    for index, one in enumerate(view.season.stages[: view.moment.stage + 1]):
        number = view.moment.round if index == view.moment.stage else one.moment_count
        if isinstance(one, LeagueStage):
            body += _in_league(view, team, Moment(index, number), cells_wide)
        elif isinstance(one, KnockoutStage):
            body += _in_bracket(view, team, Moment(index, number), cells_wide)
    if told := notes(view, cells_wide):
        body += [EMPTY, line((f" {NOTES_AND_SIGNS}", "strong")), *chain(*told)]
    return Page(head=(line((view.named(team), "head")), EMPTY), body=tuple(body))


def _in_league(view: View, team: str, moment: Moment, cells_wide: int) -> Iterator[Line]:
    """Draw a team's place and results in one stage."""
    stage = view.season.stages[moment.stage]
    tables = view.tables.stage(moment.stage)
    if not isinstance(stage, LeagueStage) or tables is None:
        return
    for index, group in enumerate(stage.all_groups):
        if team not in tables.members(index):
            continue
        table = tables.table(index, moment.round)
        row = table.row_of(team) if table else None
        inside = f", {clean(group.name)}" if stage.groups and group.name else ""
        yield EMPTY
        yield line((f" {clean(stage.name)}{inside}", "strong"))
        if table and row:
            for part in wrap(record_words(row), cells_wide - 2):
                yield line(f" {part}")
            for part in wrap(reason(row, table), cells_wide - 2):
                yield line((f" {part}", "dim"))
            yield from _between_them(row)
        if not stage.steps:  # matches that are only added up stand with the stage that played them
            yield from _results(view, stage, index, team, moment.round)


def _results(view: View, stage: LeagueStage, group: int, team: str, until: int) -> Iterator[Line]:
    """Yield a team's results in a group up to a moment of its stage."""
    own = (group, len(stage.all_groups))  # behind the last group: matches between groups
    for number in range(1, until + 1):
        label = str(number) if number <= stage.round_count else AFTER_ROUNDS
        for at, matchday in stage.matchdays(number):
            for match in matchday.matches if at in own else ():
                if team in (match.home, match.away):
                    yield _result(view, match, matchday, label, team)


def _in_bracket(view: View, team: str, moment: Moment, cells_wide: int) -> Iterator[Line]:
    """Draw a team's ties in one stage, with the result of each match."""
    stage = view.season.stages[moment.stage]
    if not isinstance(stage, KnockoutStage):
        return
    ties = ties_at(view.tables.bracket(moment.stage), moment.round)
    own = [(node, one.result) for node, one in ties.items() if team in one.result.teams]
    if own:
        yield EMPTY
        yield line((f" {clean(stage.name)}", "strong"))
    for node, result in own:
        words = f"{clean(stage.rounds[node.round].name)} · {against(stage, result, team)}"
        for part in wrap(words, cells_wide - 2):
            yield line(f" {part}")
        for number, matchday in enumerate(stage.schedule[: moment.round]):
            for match in matchday.matches if stage.days[number].round == node.round else ():
                if team in (match.home, match.away):
                    yield _result(view, match, matchday, "", team)


def _between_them(row: Row) -> Iterator[Line]:
    """Draw the table of the matches between teams that were level, where it decided."""
    decision = row.decided_by
    for one in decision.mini_table if decision else ():
        yield line((f"   {mini_table_row(one)}", "dim"))


def _result(view: View, match: Match, matchday: Round, label: str, team: str) -> Line:
    """Write one result as the team saw it: goals scored first."""
    at_home = match.home == team
    other = view.named(match.away if at_home else match.home)
    played = match.date or matchday.date
    letter, seen = " ", "–"
    counted = match.awarded or match.score
    if counted and match.counts:
        goals = counted if at_home else (counted.away, counted.home)
        letter = "W" if goals[0] > goals[1] else "L" if goals[0] < goals[1] else "D"
        seen = f"{goals[0]}-{goals[1]}"
    return line(
        f" {label:>3}  {ground(at_home=at_home)}  ",
        letter_span(letter),
        f"  {seen}  ",
        fit(other, max(24, width(other))),
        (f"  {day(played)}" if played else "", "dim"),
        (f"  {said}" if (said := circumstances(match)) else "", "dim"),
    )

"""A team: its matches with the place after each, its records and runs, its way and its seasons."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from tui.present.bracket.ties import ties_at
from tui.present.page.beside import Block, one_below_the_other
from tui.present.page.columns import Column, cells, titles
from tui.present.page.form import form_spans
from tui.present.page.lines import Line, Span, line
from tui.present.page.page import Page
from tui.present.page.text import clean, fit, wrap
from tui.present.standings.pane import notes
from tui.present.view.view import View
from tui.present.views.abreast import page_of
from tui.present.views.keys import match_row
from tui.present.views.results import LETTERS, team_lines, team_match
from tui.present.views.road import road
from tui.present.views.seasons_of import InLibrary, season_lines
from tui.present.words.cards import NOTES_AND_SIGNS, entered_for, mini_table_row, record_words
from tui.present.words.numbers import format_signed
from tui.present.words.reasons import reason
from tui.present.words.stages import short_name
from tui.present.words.ties import against
from tui.present.words.views import (
    ALL,
    AWAY,
    GROUNDS_TITLE,
    HOME,
    NEUTRAL,
    ROAD_TITLE,
    RUN_LABELS,
    RUNS_TITLE,
    SEASONS_TITLE,
    TEAM_TITLE,
    rounds_from_to,
    run_line,
    span_of_run,
)
from tui.season.model import KnockoutStage, LeagueStage
from tui.season.named import NamedTuple
from tui.season.timeline import Moment
from tui.standings.views.fixtures import Fixture, MatchPlace, Seen, fixtures
from tui.standings.views.records import Grounds, Record, grounds, record
from tui.standings.views.runs import Run, RunKind, by_team, longest_runs

if TYPE_CHECKING:
    from tui.standings.table import Row

_LEFT, _RIGHT = 50, 44
"""The least cells of the matches and of what stands beside them."""
_LABEL = 15
_MOST_NOTED = 100
"""The teams of a table that is looked through for notes and signs."""
_FORM = 10
"""So many results are told at the top."""


class TeamView(NamedTuple):
    """A team in a season up to a moment: its matches, records and runs."""

    team: str
    matches: tuple[Fixture, ...]
    seen: tuple[Seen, ...]
    grounds: Grounds
    total: Record
    runs: dict[RunKind, Run]


def team_view(view: View, team: str) -> TeamView:
    """Return what is known of a team up to the moment shown."""
    found = tuple(fixtures(view.season, view.moment, view.day, frozenset((team,))))
    seen = tuple(by_team(view.season, found).get(team, ()))
    return TeamView(team, found, seen, grounds(seen), record(seen), longest_runs(seen))


def team_page(view: View, team: str, cells_wide: int, home: InLibrary | None = None) -> Page:
    """Draw everything of a team up to the moment; `home` is where its other seasons are found."""
    known = team_view(view, team)
    form = form_spans("".join(LETTERS[one.outcome] for one in known.seen[-_FORM:]))
    title = Line((Span(TEAM_TITLE, "head"), Span(f" {view.named(team)}  "), *form))
    return page_of(
        (title,),
        lambda wide: list(_matches(view, known, wide)),
        lambda wide: list(_beside(view, known, wide, home)),
        cells_wide,
        (_LEFT, _RIGHT),
    )


def _matches(view: View, known: TeamView, cells_wide: int) -> Iterator[Block]:
    """Yield the matches of each stage, with what the team came to there."""
    yield _details(view, known.team, cells_wide)
    for index, stage in enumerate(view.season.stages[: view.moment.stage + 1]):
        number = view.moment.round if index == view.moment.stage else stage.moment_count
        own = [one for one in known.matches if one.place.stage == index]
        if isinstance(stage, LeagueStage):
            yield from _in_league(view, known.team, Moment(index, number), own, cells_wide)
        elif isinstance(stage, KnockoutStage):
            ties = list(_in_bracket(view, known.team, Moment(index, number), own, cells_wide))
            yield from [[line((f" {clean(stage.name)}", "strong"))], *ties] if ties else []


def _details(view: View, team: str, cells_wide: int) -> Block:
    body: list[Line] = []
    details = next((one for one in view.season.teams if one.name == team), None)
    if details and details.note:
        body += [line(f" {part}") for part in wrap(clean(details.note), cells_wide - 2)]
    stage = view.qualifiers
    for entry in stage.entries if stage else ():
        if entry.team == team:
            body += [line(f" {part}") for part in wrap(entered_for(entry), cells_wide - 2)]
    return body


def _in_league(
    view: View, team: str, moment: Moment, own: Sequence[Fixture], cells_wide: int
) -> Iterator[Block]:
    """Yield a team's place and results in one stage."""
    stage, tables = view.season.stages[moment.stage], view.tables.stage(moment.stage)
    if not isinstance(stage, LeagueStage) or tables is None:
        return
    for index, group in enumerate(stage.all_groups):
        if team not in tables.members(index):
            continue
        inside = f", {clean(group.name)}" if stage.groups and group.name else ""
        lines: list[Line] = [line((f" {clean(stage.name)}{inside}", "strong"))]
        is_shown = moment.stage == view.moment.stage
        table = view.table(index) if is_shown else tables.shown(index, moment.round)
        row = table.row_of(team) if table else None
        if table and row:
            lines += [line(f" {part}") for part in wrap(record_words(row), cells_wide - 2)]
            told = wrap(reason(row, table), cells_wide - 2)
            lines += [line((f" {part}", "dim")) for part in told]
            lines += _between_them(row)
        blocks: list[Block] = [lines]
        if own:
            listed = [team_match(view, one, team, with_place=True) for one in own]
            head, body = team_lines(view, listed, cells_wide)
            blocks += [[head], body]
        yield one_below_the_other(blocks)
        return


def _between_them(row: Row) -> list[Line]:
    """Return the table of the matches between teams that were level, where it decided."""
    decision = row.decided_by
    mini = decision.mini_table if decision else ()
    return [line((f"   {mini_table_row(one)}", "dim")) for one in mini]


def _in_bracket(
    view: View, team: str, moment: Moment, own: Sequence[Fixture], cells_wide: int
) -> Iterator[Block]:
    """Yield a team's ties in one stage, with the result of each match."""
    stage = view.season.stages[moment.stage]
    if not isinstance(stage, KnockoutStage):
        return
    ties = ties_at(view.tables.bracket(moment.stage), moment.round)
    for node, one in ties.items():
        if team not in one.result.teams:
            continue
        fared = against(stage, one.result, team, one.names[one.result.teams[0] == team])
        words = " · ".join(part for part in (clean(one.round.name), fared) if part)
        told = [line(f" {part}") for part in wrap(words, cells_wide - 2)]
        listed = [
            team_match(view, fixture, team, with_place=False)
            for fixture in own
            if stage.days[fixture.place.number - 1].round == node.round
        ]
        yield one_below_the_other([told, team_lines(view, listed, cells_wide)[1]])


def _beside(
    view: View, known: TeamView, cells_wide: int, home: InLibrary | None
) -> Iterator[Block]:
    """Yield what stands beside the matches: records, runs, the way, the seasons."""
    if known.seen:
        yield [_title(GROUNDS_TITLE), *_ground_lines(known)]
        yield [_title(RUNS_TITLE), *_run_lines(view, known, cells_wide)]
    steps = list(road(view, known.team, cells_wide))
    if len(steps) > 1:
        yield [_title(ROAD_TITLE), *steps]
    groups = range(len(view.league.all_groups) if view.league else 0)
    rows = sum(len(table.rows) for group in groups if (table := view.table(group)))
    told = notes(view, cells_wide) if 0 < rows <= _MOST_NOTED else ()
    if told:
        yield [_title(NOTES_AND_SIGNS), *chain(*told)]
    if home:
        seasons = season_lines(home, known.team, cells_wide)
        if seasons:
            yield [_title(SEASONS_TITLE), *seasons]


def _title(words: str) -> Line:
    return line((f" {words}", "strong"))


def _ground_lines(known: TeamView) -> Iterator[Line]:
    columns = _record_columns()
    yield Line(titles(columns))
    named = (
        (HOME, known.grounds.home),
        (AWAY, known.grounds.away),
        (NEUTRAL, known.grounds.neutral),
        (ALL, known.total),
    )
    for item in named:
        if item[1].played:
            yield Line(cells(columns, item))


def _record_columns() -> tuple[Column[tuple[str, Record]], ...]:
    def number(title: str, read: Callable[[Record], int], wide: int) -> Column[tuple[str, Record]]:
        return Column(title, wide, lambda item: str(read(item[1])), "right")

    return (
        Column("", 8, lambda item: item[0]),
        number("P", lambda one: one.played, 4),
        number("W", lambda one: one.won, 4),
        number("D", lambda one: one.drawn, 4),
        number("L", lambda one: one.lost, 4),
        number("F", lambda one: one.goals_for, 5),
        number("A", lambda one: one.goals_against, 5),
        Column(
            *("+/−", 6, lambda item: format_signed(item[1].goals_for - item[1].goals_against)),
            "right",
        ),
    )


def _run_lines(view: View, known: TeamView, cells_wide: int) -> Iterator[Line]:
    for kind, run in known.runs.items():
        label = RUN_LABELS[kind]
        when = _when(view, run)
        told = fit(run_line(run, when), max(1, cells_wide - _LABEL - 1)).rstrip()
        spans = Span(f" {fit(label, _LABEL)}", "dim"), Span(told)
        yield Line(spans, key=(*match_row(run.last.place), kind))


def _when(view: View, run: Run) -> str:
    """Return when a run was: `rounds 3–5`, `Semi-finals – Final`."""
    ends = run.first.place, run.last.place
    stage = view.season.stages[ends[0].stage]
    if ends[0].stage == ends[1].stage and isinstance(stage, LeagueStage):
        return rounds_from_to(ends[0].number, ends[1].number, dated=stage.dated)
    return span_of_run(*(_moment(view, one) for one in ends))


def _moment(view: View, place: MatchPlace) -> str:
    stage = view.season.stages[place.stage]
    if isinstance(stage, KnockoutStage):
        return clean(stage.days[place.number - 1].name)
    return f"{short_name(stage.name)} {place.number}"

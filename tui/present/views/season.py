"""The season on a page: who won it, what it was, its totals, biggest wins, runs and goals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tui.present.page.beside import Block
from tui.present.page.lines import Line, Span, line
from tui.present.page.page import Page
from tui.present.page.sparkline import sparkline
from tui.present.page.text import clean, fit, wrap
from tui.present.view.titles import champions_of, winners_of
from tui.present.view.view import View
from tui.present.views.abreast import page_of
from tui.present.views.keys import team_row
from tui.present.views.results import match_line
from tui.present.words.phrases import champions_words
from tui.present.words.stages import short_name
from tui.present.words.views import (
    GOALS_TITLE,
    RUN_LABELS,
    RUNS_TITLE,
    SEASON_TITLE,
    WINS_TITLE,
    champions_sentence,
    goals_range,
    neighbours,
    others_as_wide,
    played_on,
    record_run,
    season_heading,
    totals_words,
)
from tui.standings.views.figures import Figures, RecordRun, figures

_LEFT, _RIGHT = 46, 40
_MOST = 3
"""So many matches and teams that share a record are listed."""
_LABEL = 15
_LEAST_RUN = 2
"""A match alone is no run."""


def figures_of(view: View) -> Figures:
    """Return what the results up to the moment shown add up to."""
    key = (figures_of, view.moment, view.day)
    return view.memo.once(key, lambda: figures(view.season, view.moment, view.day))


def season_page(view: View, cells_wide: int) -> Page:
    """Draw the season on a page: facts and words, then the figures up to the moment shown."""
    title = line((SEASON_TITLE, "head"), f" {season_heading(view.season)}")
    return page_of(
        (title,),
        lambda wide: list(_told(view, wide)),
        lambda wide: list(figure_blocks(view, wide)),
        cells_wide,
        (_LEFT, _RIGHT),
    )


def _told(view: View, cells_wide: int) -> Iterator[Block]:
    """Yield what is told in words: who won, what was decided, the summary, the neighbours."""
    season = view.season
    won = champions_sentence(champions_of(view), _seconds(view))
    yield [line((f" {part}", "strong")) for part in wrap(won, cells_wide - 2)]
    if season.champions and season.champions.taken_from:
        told = champions_words(season.champions)
        yield [line(f" {part}") for part in wrap(told, cells_wide - 2)]
    yield [line(f" {part}") for part in wrap(clean(season.summary or ""), cells_wide - 2)]
    beside = neighbours(season.previous or "", season.next or "")
    if beside:
        yield [line((f" {part}", "dim")) for part in wrap(beside, cells_wide - 2)]


def _seconds(view: View) -> tuple[str, ...]:
    found = winners_of(view)
    return found.seconds if len(found.seconds) == 1 else ()


def figure_blocks(view: View, cells_wide: int) -> Iterator[Block]:
    """Yield what the results add up to."""
    found = figures_of(view)
    if not found.totals.matches:
        return
    yield [line(f" {part}") for part in wrap(totals_words(found.totals), cells_wide - 2)]
    if found.biggest_wins:
        listed = [
            match_line(view, one, played_on(one.day)).fitted(cells_wide)
            for one in found.biggest_wins[:_MOST]
        ]
        rest = len(found.biggest_wins) - _MOST
        more = [line((f" {others_as_wide(rest)}", "dim"))] if rest > 0 else []
        yield [line((f" {WINS_TITLE}", "strong")), *listed, *more]
    runs = [one for one in found.runs if one.length >= _LEAST_RUN]
    if runs:
        yield [line((f" {RUNS_TITLE}", "strong")), *_run_lines(runs, cells_wide)]
    yield from _goals(view, found.goals, cells_wide)


def _run_lines(runs: Sequence[RecordRun], cells_wide: int) -> Iterator[Line]:
    for run in runs:
        label = RUN_LABELS[run.kind]
        for at, part in enumerate(wrap(record_run(run), max(1, cells_wide - _LABEL - 2))):
            key = None if at else (*team_row(run.teams[0]), run.kind)
            named = Span(f" {fit('' if at else label, _LABEL)}", "dim")
            yield Line((named, Span(part)), key=key)


def _goals(view: View, goals: Mapping[tuple[int, int], int], cells_wide: int) -> Iterator[Block]:
    """Yield the goals of each round of every stage that has several, as bars."""
    lines: list[Line] = []
    for index, stage in enumerate(view.season.stages):
        own: Sequence[int] = [count for (at, _), count in goals.items() if at == index]
        if len(own) > 1:
            bars = sparkline(own, max(1, cells_wide - _LABEL - 12))
            label = Span(f" {fit(short_name(stage.name), _LABEL)}", "dim")
            spans = label, Span(bars, "accent"), Span(f" {goals_range(min(own), max(own))}", "dim")
            lines.append(Line(spans))
    if lines:
        yield [line((f" {GOALS_TITLE}", "strong")), *lines]

"""The table at two moments or in two versions of the file, and the results between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.present.page.beside import Block, one_below_the_other
from tui.present.page.columns import Column, cells, choose, titles
from tui.present.page.lines import Key, Line, Lines, PartKeys, Span, line
from tui.present.page.page import Page
from tui.present.page.text import clean
from tui.present.view.view import View
from tui.present.views.abreast import page_of
from tui.present.views.changes import change_columns
from tui.present.views.keys import match_row, team_row
from tui.present.views.results import match_line
from tui.present.words.phrases import score_with_mark
from tui.present.words.stages import group_name, short_name
from tui.present.words.views import (
    CHANGED_WORDS,
    COMPARE_TITLE,
    NO_CHANGES,
    RESULTS_TITLE,
    played_on,
    since_moment,
    since_revision,
    was,
)
from tui.season.timeline import Moment
from tui.standings.table import Table
from tui.standings.views.comparing import (
    Change,
    ChangedResult,
    changed_results,
    changes,
    results_between,
)
from tui.standings.views.fixtures import Fixture

_LEFT, _RIGHT = 46, 40


def moment_changes(view: View, earlier: Moment) -> tuple[tuple[str, tuple[Change, ...]], ...]:
    """Return how the teams of each group moved since an earlier moment of the stage shown."""
    before = view.at(earlier)
    return _by_group(view, [(before.table(at), view.table(at)) for at in range(_groups(view))])


def revision_changes(old: View, view: View) -> tuple[tuple[str, tuple[Change, ...]], ...]:
    """Return how the teams of each group moved since an older version of the file."""
    stage = view.league
    same = [at for at, one in enumerate(old.season.stages) if stage and one.name == stage.name]
    tables = old.tables.stage(same[0]) if same else None
    pairs: list[tuple[Table | None, Table | None]] = []
    for at in range(_groups(view)):
        number = view.moment.round
        known = tables is not None and at < len(tables.stage.all_groups)
        pairs.append((tables.shown(at, number) if tables and known else None, view.table(at)))
    return _by_group(view, pairs)


def _groups(view: View) -> int:
    return len(view.league.all_groups) if view.league else 0


def _by_group(
    view: View, pairs: Sequence[tuple[Table | None, Table | None]]
) -> tuple[tuple[str, tuple[Change, ...]], ...]:
    stage = view.league
    groups = stage.groups if stage else ()
    return tuple(
        (group_name(groups[at], at) if groups else "", changes(*pair))
        for at, pair in enumerate(pairs)
    )


def compare_page(view: View, earlier: Moment, cells_wide: int) -> Page:
    """Draw the tables of the stage beside those of an earlier moment, and what was played since."""
    before = view.at(earlier)
    title = line((COMPARE_TITLE, "head"), f" {since_moment(view.when, before.when)}")
    moved = moment_changes(view, earlier)
    matches = results_between(view.season, earlier, view.moment)

    def played(wide: int) -> list[Block]:
        keys: list[PartKeys] = [(match_row(one.place),) for one in matches]
        lines = Lines(keys, lambda at: _played(view, matches[at]).fitted(wide))
        heading = line((f" {RESULTS_TITLE}", "strong"))
        if not matches:
            return [] if _groups(view) else [[heading, line(f" {NO_CHANGES}")]]
        return [one_below_the_other([[heading], lines])]

    return page_of(
        (title,),
        lambda wide: list(_tables(view, moved, wide)),
        played,
        cells_wide,
        (_LEFT, _RIGHT),
    )


def revisions_page(old: View, view: View, revision: str, cells_wide: int) -> Page:
    """Draw the tables beside those of an older version of the file, and the changed results.

    `revision` is what the older version is called.
    """
    title = line((COMPARE_TITLE, "head"), f" {since_revision(view.when, revision)}")
    moved, found = revision_changes(old, view), changed_results(old.season, view.season)

    def changed(wide: int) -> list[Block]:
        heading = line((f" {RESULTS_TITLE}", "strong"))
        if not found:
            return [[heading, line(f" {NO_CHANGES}")]]
        keys: list[PartKeys] = [(_changed_key(one),) for one in found]
        lines = Lines(keys, lambda at: _changed(view, found[at]).fitted(wide))
        return [one_below_the_other([[heading], lines])]

    return page_of(
        (title,),
        lambda wide: list(_tables(view, moved, wide)),
        changed,
        cells_wide,
        (_LEFT, _RIGHT),
    )


def _tables(
    view: View, groups: Sequence[tuple[str, Sequence[Change]]], cells_wide: int
) -> Iterator[Block]:
    every = [row for _, rows in groups for row in rows]
    columns = choose(change_columns(view, every), cells_wide)
    for name, rows in groups:
        if name:
            yield [line((f" {name}", "strong"))]
        if rows:
            yield _lines(rows, columns)


def _lines(rows: Sequence[Change], columns: Sequence[Column[Change]]) -> Lines:
    keys: list[PartKeys] = [(None,), *((team_row(one.team),) for one in rows)]

    def draw(at: int) -> Line:
        if not at:
            return Line(titles(columns))
        return Line(cells(columns, rows[at - 1]), key=keys[at][0])

    return Lines(keys, draw)


def _changed(view: View, one: ChangedResult) -> Line:
    """Return a match whose result is another than it was; its sign says what happened to it."""
    fixture = one.fixture
    stage = view.season.stages[fixture.place.stage] if one.after else None
    sign, role = CHANGED_WORDS[one.what]
    match = fixture.match
    told = (
        f" {view.named_short(match.home)} {score_with_mark(match)} {view.named_short(match.away)}"
    )
    notes = []
    if one.what == "changed" and one.before:
        notes.append(was(score_with_mark(one.before.match)))
    if stage:
        notes.append(f"{short_name(stage.name)} {fixture.place.number}")
    spans = [Span(f" {sign}", role), Span(told), Span(f"  {clean(', '.join(notes))}", "dim")]
    return Line(tuple(spans), key=_changed_key(one))


def _changed_key(one: ChangedResult) -> Key | None:
    """Return the key of the match; one that is no longer there opens nothing."""
    return match_row(one.after.place) if one.after else None


def _played(view: View, fixture: Fixture) -> Line:
    return match_line(view, fixture, played_on(fixture.day))

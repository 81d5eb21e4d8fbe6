"""The table under the rules of another time, beside the own places."""

from __future__ import annotations

from collections.abc import Sequence

from tui.present.page.beside import Block, one_below_the_other
from tui.present.page.columns import Column, cells, choose, titles
from tui.present.page.lines import EMPTY, Line, Lines, PartKeys, line
from tui.present.page.page import Page
from tui.present.page.text import wrap
from tui.present.view.titles import champions_of
from tui.present.view.view import View
from tui.present.views.changes import change_columns
from tui.present.views.keys import team_row
from tui.present.words.era import era_name, era_sentence
from tui.present.words.stages import group_name
from tui.present.words.views import ERA_TITLE, nothing_of_table
from tui.standings.views.comparing import Change, changes
from tui.standings.views.era import EraTable, era_table
from tui.standings.views.era_rules import Era


def era_tables(view: View, era: Era) -> tuple[tuple[str, EraTable], ...]:
    """Return what other rules would have made of each group of the stage shown, with its name."""
    stage = view.league
    if stage is None:
        return ()
    found = []
    for index, group in enumerate(stage.all_groups):
        moment = view.moment
        one = era_table(view.tables, era, moment.stage, index, moment.round, view.day)
        if one is not None:
            found.append((group_name(group, index) if stage.groups else "", one))
    return tuple(found)


def era_page(view: View, era: Era, cells_wide: int) -> Page:
    """Draw what other rules would have made of the tables of the stage, and say it."""
    title = line((ERA_TITLE, "head"), f" {era_name(era)} · {view.when}")
    found = era_tables(view, era)
    if not found:
        return Page(head=(title,), body=(line(f" {nothing_of_table(view.kind)}"),))
    every = [row for _, one in found for row in changes(one.before, one.after)]
    columns = choose(change_columns(view, every), cells_wide)
    champions = champions_of(view)
    blocks: list[Block] = []
    for name, one in found:
        blocks += [[EMPTY]] if blocks else []
        blocks += [[line((f" {name}", "strong"))]] if name else []
        blocks.append(
            [line(f" {part}") for part in wrap(era_sentence(one, champions), cells_wide - 2)]
        )
        blocks.append([Line(titles(columns))])
        blocks.append(_lines(changes(one.before, one.after), columns))
    return Page(head=(title,), body=one_below_the_other(blocks))


def _lines(rows: Sequence[Change], columns: Sequence[Column[Change]]) -> Lines:
    keys: list[PartKeys] = [(team_row(one.team),) for one in rows]
    return Lines(keys, lambda at: Line(cells(columns, rows[at]), key=keys[at][0]))

"""What the panes of a stage want of the screen, the same in every round."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from tui.present.page.pane_names import Name
from tui.present.page.sharing import Want
from tui.present.panes.matches import match_widths
from tui.present.panes.registry import PANES
from tui.present.screen.areas import Need
from tui.present.standings.pane import table_widths
from tui.present.view.view import View
from tui.season.named import NamedTuple


class _Widths(NamedTuple):
    """The cells that the panes of a stage may take."""

    best: Mapping[Name, int]
    tables: tuple[int, ...]
    abreast: tuple[int, ...]
    rounds: tuple[int, ...]


def needs(view: View) -> Need:
    """Return what the panes of a stage want.

    It asks the view for the lines at a width, so it is not kept longer than the view.
    """
    widths = view.memo.once((needs, view.moment.stage), lambda: _widths(_at_end(view)))
    return Need(
        wants={name: partial(_want, view, name) for name in widths.best},
        tables=widths.tables,
        abreast=widths.abreast,
        rounds=widths.rounds,
        widths=widths.best,
        is_bracket=view.knockout is not None,
    )


def _want(view: View, name: Name, cells: int) -> Want:
    key = (_want, view.moment.stage, name, cells)
    return view.memo.once(key, lambda: PANES[name].want(_at_end(view), cells))


def _at_end(view: View) -> View:
    """Return the view at the end of its stage, when there is most to show."""
    last = view.at(view.timeline.of_stage(view.moment.stage))
    return replace(last, laid=0, audited=None)


def _widths(view: View) -> _Widths:
    best = {name: entry.width(view) for name, entry in PANES.items() if entry.has(view)}
    tables, abreast = _table_widths(view)
    rounds = match_widths(view) if "rounds" in best else ()
    return _Widths(best, tables, abreast, rounds)


def _table_widths(view: View) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the cells of one table, or of the list of ties; and of tables abreast, or of trees."""
    if view.knockout is None:
        return table_widths(view)
    from tui.present.bracket.pane import all_widths

    return all_widths(view)

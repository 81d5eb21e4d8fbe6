"""The stage strip: the shape of the season in one line, the stage shown between angles."""

from __future__ import annotations

from collections.abc import Sequence

from tui.present.page.page import Line, join_lines, line
from tui.present.page.text import ELLIPSIS, width
from tui.present.view.view import View
from tui.present.words.numbers import plural
from tui.present.words.stages import short_name
from tui.season.model import KnockoutStage, LeagueStage, QualifiersStage

_NEXT = " › "


def stage_strip(view: View, cells: int) -> Line:
    """Draw the stages in their order, with as much of each as there is room for.

    Each has its number as its key; the signs that there are more lead to the next one that way.
    First the sizes leave, then the stages that are furthest from the one shown.
    """
    here = view.moment.stage
    names = [short_name(stage.name) for stage in view.season.stages]
    sizes = [_size(view, index) for index in range(len(names))]
    for told in (sizes, [""] * len(names)):
        strip = _strip(names, told, here, range(len(names)))
        if width(strip.text) <= cells:
            return strip
    return _strip(names, [""] * len(names), here, _around(names, here, cells)).fitted(cells)


def _size(view: View, index: int) -> str:
    """Return how many groups or teams a stage has."""
    stage = view.season.stages[index]
    if isinstance(stage, LeagueStage) and len(stage.groups) > 1:
        return plural(len(stage.groups), "group")
    teams = _teams(view, index)
    return plural(teams, "team") if teams else ""


def _teams(view: View, index: int) -> int:
    """Count the teams that are known to have been in a stage."""
    stage, tables = view.season.stages[index], view.tables.stage(index)
    if isinstance(stage, QualifiersStage):
        return len({entry.team for entry in stage.entries if entry.team})
    if isinstance(stage, KnockoutStage):
        return len({team for one in stage.rounds for tie in one.ties for team in tie.teams})
    return len(tables.members(0)) if tables else 0


def _strip(names: Sequence[str], sizes: Sequence[str], here: int, shown: range) -> Line:
    pieces = [line(" ")]
    if shown.start:
        pieces.append(line((ELLIPSIS + _NEXT, "dim"), key=(str(shown.start - 1),)))
    for index in shown:
        key = (str(index),)
        if index > shown.start:
            pieces.append(line((_NEXT, "dim")))
        if index == here:
            size = f" {sizes[index]}".rstrip()
            pieces.append(line((f"‹{names[index]}›", "accent"), size, key=key))
        else:
            pieces.append(line((f"{names[index]} {sizes[index]}".rstrip(), "dim"), key=key))
    if shown.stop < len(names):
        pieces.append(line((_NEXT + ELLIPSIS, "dim"), key=(str(shown.stop),)))
    return join_lines(pieces)


def _around(names: Sequence[str], here: int, cells: int) -> range:
    """Return which stages there is room for, the nearest to the one shown first."""
    blank = [""] * len(names)
    shown = range(here, here + 1)
    for _ in names:
        wider = [
            range(shown.start - 1, shown.stop) if shown.start else shown,
            range(shown.start, shown.stop + 1) if shown.stop < len(names) else shown,
        ]
        wider.sort(key=lambda one: max(here - one.start, one.stop - 1 - here))
        found = (
            one
            for one in wider
            if one != shown and width(_strip(names, blank, here, one).text) <= cells
        )
        shown = next(found, shown)
    return shown

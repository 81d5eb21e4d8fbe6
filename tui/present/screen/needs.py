"""The room that the panes of a stage would like."""

from __future__ import annotations

from dataclasses import replace

from tui.present.page.page import Page
from tui.present.screen.layout import Need, Size
from tui.present.standings.pane import sizes as table_sizes
from tui.present.view.view import View
from tui.season.model import KnockoutStage, LeagueStage, QualifiersStage, Stage

_LIST_WIDTH = 49
"""The cells that a list of ties would like."""


def needs(view: View) -> Need:
    """Return the room that the panes of a stage would like; it is the same in every round."""
    return view.memo.once((needs, view.moment.stage), lambda: _needs(view))


def _needs(view: View) -> Need:
    stages, stage = view.season.stages, view.stage
    rounds_height = _rounds_height(stage) if stage else 0
    return Need(
        tables=_tables(view) if stage else (),
        is_bracket=isinstance(stage, KnockoutStage),
        rounds_height=rounds_height,
        has_rounds=rounds_height > 0,
        has_qualifiers=any(isinstance(one, QualifiersStage) for one in stages),
    )


def _tables(view: View) -> tuple[Size, ...]:
    """Return the ways to show the tables of a stage, or its ties, from narrow to wide."""
    last = replace(view.at(view.timeline.of_stage(view.moment.stage)), laid=0, audited=None)
    if last.knockout:
        return _ties(last)
    return tuple(Size(cells, height) for cells, height in table_sizes(last))


def _ties(view: View) -> tuple[Size, ...]:
    """Return the ways to show ties: as a list, and as a tree of every width.

    A tree has the same lines whatever it leaves out, so it is drawn only once.
    """
    from tui.present.bracket.pane import bracket, foot_lines, widths

    trees = widths(view)
    listed = min([_LIST_WIDTH, *(one - 1 for one in trees)])
    sizes = [_size(bracket(view, listed), listed)]
    if trees:
        tree = bracket(view, trees[0])
        sizes += [_size(tree.with_foot(foot_lines(one)), one) for one in trees]
    return tuple(sizes)


def _size(page: Page, cells: int) -> Size:
    """Measure a page; a blank line sets the foot off from what stands side by side."""
    return Size(cells, len(page.head) + len(page.body) + bool(page.columns) + page.foot_lines)


def _rounds_height(stage: Stage) -> int:
    """Return the lines that the fullest round of a stage takes; none where it has no rounds."""
    has_groups = isinstance(stage, LeagueStage) and bool(stage.groups)
    heights = [
        sum(len(one.matches) + 2 * has_groups for _, one in stage.matchdays(number))
        for number in range(1, stage.moment_count + 1)
    ]
    return max(heights) + 2 if heights else 0

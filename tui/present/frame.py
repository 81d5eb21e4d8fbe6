"""What stands around the panes: the title, the banner, and what the panes need of the room."""

from __future__ import annotations

from functools import lru_cache

from tui.present.layout import LEAST_HEIGHT, LEAST_WIDTH, Need
from tui.present.page import Line, between, line
from tui.present.standings import ZONE_MARKS, standings
from tui.present.text import clean, fit, width, wrap
from tui.present.view import View
from tui.season.model import LeagueStage, QualifiersStage, Stage
from tui.season.timeline import Timeline
from tui.standings.progress import SeasonTables

_BANNER_LINES = 4
_UNCUT = 999
"""A width at which no column is left out or cut."""

LEGEND = (
    "▲2 ▼1 · places gained, lost or kept since the round before",
    "=5 a position that no rule decides, shared with the next row",
    "‹3› the round shown; › the row under the cursor of a pane without the keys",
    ", ".join(f"{mark} {status.replace('_', '-')}" for status, mark in ZONE_MARKS.items()),
    "–  a result that is not known; an empty cell is not known either",
)
"""The signs on the screen, for the help."""


def title(view: View, cells: int) -> Line:
    """Draw the top line: where one is at the left, the round and its date at the right."""
    left, right = line((f" {view.title}", "strong")), line(f" {view.when} ")
    if width(left.text) + width(right.text) > cells:
        right = line(f" {view.round_name} ")
    if width(left.text) + width(right.text) > cells:
        left = line((f" {clean(view.stage.name if view.stage else view.title)}", "strong"))
    return between(left, right, cells)


def banner(trouble: str, cells: int) -> tuple[Line, ...]:
    """Draw why the season on screen is not the one in the file, on as few lines as it takes."""
    words = f"Showing the last good version. {clean(trouble)}"
    lines = wrap(words, cells - 2)[:_BANNER_LINES]
    return tuple(line((" " + fit(one, cells - 1), "alert")) for one in lines)


def too_small(cells: int, lines: int) -> tuple[Line, ...]:
    """Say that the terminal is too small to show anything else."""
    words = f"Jornada needs {LEAST_WIDTH}×{LEAST_HEIGHT} cells; this terminal has {cells}×{lines}."
    return tuple(line(one) for one in wrap(words, cells))


@lru_cache(maxsize=4)
def needs(season: SeasonTables, index: int) -> Need:
    """Answer the room that the panes of a stage would like; it is the same in every round."""
    stages = season.season.stages
    has_qualifiers = any(isinstance(one, QualifiersStage) for one in stages)
    stage = stages[index] if stages else None
    rounds_height = _rounds_height(stage) if stage else 0
    if stage is None or isinstance(stage, QualifiersStage):
        return Need(
            standings_width=0,
            standings_height=0,
            rounds_height=rounds_height,
            has_table=False,
            has_rounds=rounds_height > 0,
            has_qualifiers=has_qualifiers,
        )
    timeline = Timeline(season.season)
    page = standings(View(season.season, timeline, season, timeline.of_stage(index)), _UNCUT)
    return Need(
        standings_width=max(width(row.text) for row in (*page.head, *page.body)),
        standings_height=len(page.head) + len(page.body) + page.foot_lines,
        rounds_height=rounds_height,
        has_table=True,
        has_rounds=rounds_height > 0,
        has_qualifiers=has_qualifiers,
    )


def _rounds_height(stage: Stage) -> int:
    """Answer the lines that the fullest round of a stage takes; none where it has no rounds."""
    has_groups = isinstance(stage, LeagueStage) and bool(stage.groups)
    heights = [
        sum(len(one.matches) + 2 * has_groups for _, one in stage.matchdays(number))
        for number in range(1, stage.moment_count + 1)
    ]
    return max(heights) + 2 if heights else 0

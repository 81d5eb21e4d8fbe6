"""A team's road through the season: one line for each stage, with what it came to there."""

from __future__ import annotations

from collections.abc import Iterator

from tui.present.page.page import Line, line
from tui.present.page.text import clean, fit, width, wrap
from tui.present.view.view import View
from tui.present.words.cards import position_in_group
from tui.present.words.prizes import outcome_words
from tui.present.words.stages import short_name
from tui.present.words.ties import against
from tui.season.model import KnockoutStage
from tui.standings.steps import Step


def road(view: View, team: str, cells_wide: int) -> Iterator[Line]:
    """Draw the stages in which a team stands by the moment shown: `Regional  Norte A · 1st`."""
    steps = view.tables.road(team, view.moment)
    stages = [short_name(view.season.stages[step.stage].name) for step in steps]
    label = max(map(width, stages), default=0) + 2
    for stage, step in zip(stages, steps, strict=True):
        came, reached = _reached(view, step, team), outcome_words(step.outcome)
        words = f"{came} → {reached}" if reached else came
        for at, part in enumerate(wrap(words, cells_wide - label - 2)):
            yield line((" " + fit("" if at else stage, label), "dim"), part)


def _reached(view: View, step: Step, team: str) -> str:
    """Return how far a team came in a stage: its department, its place, its last tie."""
    if step.entry:
        return clean(step.entry.department)
    stage = view.season.stages[step.stage]
    if step.tie and isinstance(stage, KnockoutStage):
        played = clean(step.round or "")
        known = "" if played == short_name(stage.name) else played
        return " · ".join(part for part in (known, against(stage, step.tie, team)) if part)
    parts = [clean(step.group or ""), position_in_group(step.row)]
    return " · ".join(part for part in parts if part)

"""The words of the views that fill the screen."""

from __future__ import annotations

from tui.present.page.text import clean
from tui.present.words.numbers import format_number, ordinal, plural
from tui.present.words.phrases import circumstances, day, score_with_mark
from tui.season.model.numbers import Number
from tui.standings.views.fixtures import Fixture

CHART_FORMS = ("places", "points")
NO_CHART = "This stage has no rounds that a chart could be made of."
NO_MATRIX = "This stage has no matches between the teams of a table."


def chart_words(form: str, team: str, standing: tuple[int | None, Number | None]) -> str:
    """Return what a chart is of, and where the team stands that is picked out in it."""
    position, points = standing
    place = f" {ordinal(position)}" if position else ""
    had = f", {plural(points, 'point')}" if points is not None else ""
    return f"of the {form} · {team}{place}{had}"


def near_words(shown: int, of: int) -> str:
    """Return that a chart holds a part of the teams."""
    return f" · the {shown} nearest of {format_number(of)} teams"


def met_words(fixture: Fixture, round_name: str) -> str:
    """Return a match in one line: its result, when it was played, and what is to be told of it."""
    match = fixture.match
    when = day(fixture.day) if fixture.day else ""
    result = f"{clean(match.home)} {score_with_mark(match)} {clean(match.away)}"
    return " · ".join(part for part in (result, round_name, when, circumstances(match)) if part)


def met_never(home: str, away: str) -> str:
    """Return that no match of two teams is known so far."""
    return f"{clean(home)} – {clean(away)}: no match so far"


def plays_itself(team: str) -> str:
    """Return whose row and column meet."""
    return clean(team)

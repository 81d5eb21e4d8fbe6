"""What stands around the panes: the title, the stages and the banner."""

from __future__ import annotations

from collections.abc import Sequence

from tui.present.page.page import EMPTY, Line, Span, between, line
from tui.present.page.text import clean, fit, width, wrap
from tui.present.screen.layout import LEAST_HEIGHT, LEAST_WIDTH
from tui.present.screen.stages import stage_names, stage_strip
from tui.present.standings.columns import ADJUSTED, ZONE_MARKS
from tui.present.view.titles import champions_of
from tui.present.view.view import View
from tui.present.words import messages
from tui.present.words.legend import legend
from tui.present.words.phrases import champions_title
from tui.present.words.stages import short_name

_BANNER_LINES = 4

LEGEND = legend(ADJUSTED, ZONE_MARKS)
"""The signs on the screen, for the help."""


def heading(
    view: View, cells: int, lines: int, *, tells_audit: bool = False, has_moment: bool = False
) -> tuple[Line, ...]:
    """Draw what stands above the panes: the title, and the stages of a season with several.

    Args:
        view: What is shown.
        cells: The width of the screen.
        lines: How many lines there are.
        tells_audit: Whether what the audit found has no other place.
        has_moment: Whether the round and its date have no other place.
    """
    found = _found(view) if tells_audit else ()
    if lines > 1 and has_strip(view):
        return title(view, cells, found), stage_strip(view, cells)
    if (has_moment and view.when) or not has_strip(view):
        return (title(view, cells, found),)
    return (_title_with_stages(view, cells, found),)


def _found(view: View) -> tuple[str, ...]:
    if view.audited is None:
        return ()
    from tui.present.panes.audit import audit_words

    return audit_words(view)


def foot(view: View, cells: int) -> Line:
    """Draw the line above the keys: what the audit found."""
    if view.audited is None:
        return EMPTY
    from tui.present.panes.audit import audit_line

    return audit_line(view, cells)


def has_strip(view: View) -> bool:
    """Return whether the season has several stages to show below its title."""
    return len(view.season.stages) > 1


def title(view: View, cells: int, found: tuple[str, ...] = ()) -> Line:
    """Draw the top line: the season and its champions at the left, the round at the right.

    What the audit found stands beside the season, in the first words that there is room for; for
    the last of them the name gives way.
    """
    rights = [line(f" {text} ") for text in (view.when, view.round_name)]
    return _first_fitting(_lefts(view, with_stage=has_strip(view)), rights, found, cells)


def _title_with_stages(view: View, cells: int, found: tuple[str, ...]) -> Line:
    """Draw the top line of a season of several stages: all of them at the right."""
    stages = [stage_names(view), *(line(f" {text} ") for text in (view.when, view.round_name))]
    wide = width(stages[0].text)
    lefts = _lefts(view, with_stage=False)
    if all(width(left.text) + wide > cells for left in lefts):
        return title(view, cells, found)
    return _first_fitting(lefts, stages[:1], found, cells)


def _lefts(view: View, *, with_stage: bool) -> list[Line]:
    """Return the ways to say which season it is, the one that says most first."""
    season = clean(view.season.title)
    stage = f" › {clean(view.stage.name)}" if with_stage and view.stage else ""
    short = f" › {short_name(view.stage.name)}" if with_stage and view.stage else ""
    champions, names = champions_of(view), view.season.short_names
    won = [champions, tuple(names.get(team, team) for team in champions)] if champions else []
    lefts = [line((f" {season}{stage}", "strong"), f" · {champions_title(teams)}") for teams in won]
    lefts.append(line((f" {season}{stage}", "strong")))
    lefts.append(line((f" {season}{short}", "strong")))
    return [*lefts, line((f" {clean(view.season.season)}{short}", "strong"))]


def _first_fitting(
    lefts: Sequence[Line], rights: Sequence[Line], found: tuple[str, ...], cells: int
) -> Line:
    """Put both ends of a line together, in the first words for which there is room."""
    marks = [(Span(f"  {words}", "dim"),) for words in found]
    for right in rights:
        for left in lefts:
            for mark in (*marks, *(() if marks else ((),))):
                told = Line((*left.spans, *mark))
                if width(told.text) + width(right.text) <= cells:
                    return between(told, right, cells)
    mark = marks[-1] if marks else ()
    return between(lefts[-1], Line((*mark, *rights[-1].spans)), cells)


def banner(trouble: str, cells: int) -> tuple[Line, ...]:
    """Draw what is wrong with the season on screen, on as few lines as it takes."""
    lines = wrap(clean(trouble), cells - 2)[:_BANNER_LINES]
    return tuple(line((" " + fit(one, cells - 1), "alert")) for one in lines)


def too_small(cells: int, lines: int) -> tuple[Line, ...]:
    """Return that the terminal is too small to show anything else."""
    text = messages.too_small(cells, lines, (LEAST_WIDTH, LEAST_HEIGHT))
    return tuple(line(part) for part in wrap(text, cells))

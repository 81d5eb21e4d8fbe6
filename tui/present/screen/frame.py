"""What stands around the panes: the title, the stages and the banner."""

from __future__ import annotations

from itertools import product

from tui.present.page.page import EMPTY, Line, Span, between, line
from tui.present.page.text import clean, fit, width, wrap
from tui.present.screen.areas import LEAST_HEIGHT, LEAST_WIDTH
from tui.present.screen.stages import stage_strip
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


def heading(view: View, cells: int, lines: int, *, tells_audit: bool = False) -> tuple[Line, ...]:
    """Draw what stands above the panes: the title, and the stages of a season with several.

    It also `tells_audit`: what the audit found, where that has no line of its own.
    """
    top = title(view, cells, _found(view) if tells_audit else ())
    return (top, stage_strip(view, cells)) if lines > 1 and has_strip(view) else (top,)


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
    marks: list[tuple[Span, ...]] = [(Span(f"  {words}", "dim"),) for words in found] or [()]
    for lefts in (_with_champions(view), _without_champions(view)):
        for right, left, mark in product(rights, lefts, marks):
            told = Line((*left.spans, *mark))
            if width(told.text) + width(right.text) <= cells:
                return between(told, right, cells)
    shortest = _without_champions(view)[-1]
    return between(shortest, Line((*marks[-1], *rights[-1].spans)), cells)


def _with_champions(view: View) -> list[Line]:
    """Return the ways to say where one is and who won, the one that says most first."""
    champions, names = champions_of(view), view.season.short_names
    ways = [champions, tuple(names.get(team, team) for team in champions)] if champions else []
    return [
        line((f" {clean(view.title)}", "strong"), f" · {champions_title(teams)}") for teams in ways
    ]


def _without_champions(view: View) -> list[Line]:
    """Return the ways to say where one is: the season and its stage."""
    season, stage = view.season, view.stage
    short = f" › {short_name(stage.name)}" if stage and has_strip(view) else ""
    texts = (clean(view.title), f"{clean(season.title)}{short}", f"{clean(season.season)}{short}")
    return [line((f" {text}", "strong")) for text in texts]


def banner(trouble: str, cells: int) -> tuple[Line, ...]:
    """Draw what is wrong with the season on screen, on as few lines as it takes."""
    lines = wrap(clean(trouble), cells - 2)[:_BANNER_LINES]
    return tuple(line((" " + fit(one, cells - 1), "alert")) for one in lines)


def too_small(cells: int, lines: int) -> tuple[Line, ...]:
    """Return that the terminal is too small to show anything else."""
    text = messages.too_small(cells, lines, (LEAST_WIDTH, LEAST_HEIGHT))
    return tuple(line(part) for part in wrap(text, cells))

"""What stands around the panes: the title, the stages and the banner."""

from __future__ import annotations

from tui.present.page.page import EMPTY, Line, Span, between, line
from tui.present.page.text import clean, fit, width, wrap
from tui.present.screen.layout import LEAST_HEIGHT, LEAST_WIDTH
from tui.present.screen.stages import stage_strip
from tui.present.standings.columns import ADJUSTED, ZONE_MARKS
from tui.present.view.view import View
from tui.present.words import messages
from tui.present.words.legend import legend

_BANNER_LINES = 4

LEGEND = legend(ADJUSTED, ZONE_MARKS)
"""The signs on the screen, for the help."""


def heading(view: View, cells: int, lines: int) -> tuple[Line, ...]:
    """Draw what stands above the panes: the title, and the stages of a season with several.

    Where there is only one line, it also shows what the audit found.
    """
    if lines > 1:
        strip = (stage_strip(view, cells),) if has_strip(view) else ()
        return title(view, cells), *strip
    return (title(view, cells, _found(view)),)


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
    """Draw the top line: where one is at the left, the round and its date at the right.

    What the audit found stands beside where one is, in the first words that there is room for;
    for the last of them the name gives way.
    """
    left, right = line((f" {view.title}", "strong")), line(f" {view.when} ")
    if width(left.text) + width(right.text) > cells:
        right = line(f" {view.round_name} ")
    if width(left.text) + width(right.text) > cells:
        names = (view.season.season, *([view.stage.name] if view.stage else ()))
        left = line((f" {' › '.join(clean(name) for name in names)}", "strong"))
    for words in found:
        told = line(*left.spans, (f"  {words}", "dim"))
        if width(told.text) + width(right.text) <= cells:
            return between(told, right, cells)
    mark = tuple(Span(f" {words}", "dim") for words in found[-1:])
    return between(left, Line((*mark, *right.spans)), cells)


def banner(trouble: str, cells: int) -> tuple[Line, ...]:
    """Draw what is wrong with the season on screen, on as few lines as it takes."""
    lines = wrap(clean(trouble), cells - 2)[:_BANNER_LINES]
    return tuple(line((" " + fit(one, cells - 1), "alert")) for one in lines)


def too_small(cells: int, lines: int) -> tuple[Line, ...]:
    """Return that the terminal is too small to show anything else."""
    text = messages.too_small(cells, lines, (LEAST_WIDTH, LEAST_HEIGHT))
    return tuple(line(part) for part in wrap(text, cells))

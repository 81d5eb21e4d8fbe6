"""The first line of a pane: its title, on a rule where panes stand side by side."""

from __future__ import annotations

from tui.present.page.page import EMPTY, Line, Span, between, line
from tui.present.page.text import width

_RULE = "─"
RULE_CELLS = 2
"""The cells of a rule before its title."""


def ruled(title: Line, cells: int, right: Line = EMPTY) -> Line:
    """Draw a rule with a title at its left and, where there is room for it, a text at its right."""
    end = (Span(" "), *right.spans, Span(f" {_RULE}", "rule")) if right.spans else ()
    taken = sum(width(span.text) for span in end)
    wide = width(title.text)
    if wide + taken + 4 > cells:
        end, taken = (), 0
    if wide + 3 > cells:
        return Line((Span(f"{_RULE} ", "rule"), *title.fitted(max(0, cells - 2)).spans))
    dashes = _RULE * (cells - wide - taken - 3)
    return Line((Span(f"{_RULE} ", "rule"), *title.spans, Span(f" {dashes}", "rule"), *end))


def entitled(title: Line, cells: int, right: Line = EMPTY) -> Line:
    """Draw a title without a rule, and a text at its right."""
    if not right.spans:
        return title
    return between(title, Line((Span(" "), *right.spans, Span(" "))), cells)


def accented(title: Line) -> Line:
    """Return the title of what has the keys."""
    name, *others = title.spans
    return Line((name._replace(role="accent"), *others))


def in_sight(first: int, room: int, total: int) -> Line:
    """Return which of some rows are in sight, when not all are."""
    if total <= room or not room:
        return EMPTY
    return line((f"{first + 1}–{min(first + room, total)} of {total}", "dim"))

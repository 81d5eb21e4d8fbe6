"""The rule above a pane, with its title on it."""

from __future__ import annotations

from tui.present.page.page import EMPTY, Line, Span
from tui.present.page.text import width

_RULE = "─"


def ruled(title: Line, cells: int, right: Line = EMPTY) -> Line:
    """Draw a rule with a title at its left and, where there is room for it, a text at its right."""
    end = (Span(" "), *right.spans, Span(f" {_RULE}", "dim")) if right.spans else ()
    taken = sum(width(span.text) for span in end)
    wide = width(title.text)
    if wide + taken + 4 > cells:
        end, taken = (), 0
    if wide + 3 > cells:
        return Line((Span(f"{_RULE} ", "dim"), *title.fitted(max(0, cells - 2)).spans))
    dashes = _RULE * (cells - wide - taken - 3)
    return Line((Span(f"{_RULE} ", "dim"), *title.spans, Span(f" {dashes}", "dim"), *end))

"""What a pane shows: lines of spans, each span with a role and not yet with a colour."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, NamedTuple

from tui.present.text import ELLIPSIS, fit, width, wrap

Role = Literal["", "strong", "dim", "head", "good", "bad", "alert", "changed"]
"""What a span is, in the terms of the screen; the theme gives each a look without colour too."""


Key = tuple[str, ...]
"""What a row shows, in names: its group and team, its department and team, its match."""


class Span(NamedTuple):
    """A piece of a line."""

    text: str
    role: Role = ""


@dataclass(frozen=True)
class Line:
    """A line of a pane. `key` names what it shows; a line without one is no row."""

    spans: tuple[Span, ...]
    key: Key | None = None

    @cached_property
    def text(self) -> str:
        """The line without its roles."""
        return "".join(span.text for span in self.spans)

    def fitted(self, cells: int) -> Line:
        """Answer the line cut or padded to exactly so many cells."""
        spans: list[Span] = []
        left = cells
        for span in self.spans:
            if width(span.text) >= left:
                spans.append(span._replace(text=fit(span.text, left)))
                left = 0
                break
            spans.append(span)
            left -= width(span.text)
        if left:
            spans.append(Span(" " * left))
        return replace(self, spans=tuple(spans))


@dataclass(frozen=True)
class Page:
    """The content of a pane: lines that stay at the top, and rows that scroll.

    `explain` says something about the row under the cursor, in `foot_lines` lines at the bottom.
    """

    head: tuple[Line, ...] = ()
    body: tuple[Line, ...] = ()
    explain: Callable[[Key | None], str] | None = None
    foot_lines: int = 0

    def foot(self, cursor: Key | None, cells: int, lines: int | None = None) -> tuple[Line, ...]:
        """Answer the lines at the bottom; as many whatever they say, so that nothing moves."""
        count = self.foot_lines if lines is None else min(lines, self.foot_lines)
        if self.explain is None or count <= 0:
            return ()
        words = wrap(self.explain(cursor), cells - 2)
        if len(words) > count:
            words[count - 1] = fit(f"{words[count - 1]} {ELLIPSIS}", cells - 2)
        return tuple(
            line((f" {words[at]}" if at < len(words) else "", "dim")) for at in range(count)
        )


def line(*parts: str | tuple[str, Role], key: Key | None = None) -> Line:
    """Make a line of plain texts and of (text, role) pairs."""
    return Line(tuple(Span(part) if isinstance(part, str) else Span(*part) for part in parts), key)


def between(left: Line, right: Line, cells: int) -> Line:
    """Put one line at the left and one at the right edge; the left one gives way."""
    room = cells - width(right.text)
    if room < 0:
        return right.fitted(cells)
    return Line(left.fitted(room).spans + right.spans)


EMPTY = Line(())
"""A blank line."""

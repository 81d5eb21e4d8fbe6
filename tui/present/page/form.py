"""The letters of results, and what each is on the screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tui.present.page.page import Span

_SPANS: Mapping[str, Span] = {
    "W": Span("W", "good"),
    "D": Span("D", "middling"),
    "L": Span("L", "bad"),
}
"""Won, drawn, lost."""


def letter_span(letter: str) -> Span:
    """Return a letter of a result, in the role of what it tells."""
    return _SPANS.get(letter) or Span(letter, "dim")


def form_spans(letters: Iterable[str]) -> tuple[Span, ...]:
    """Return the letters of some results, each in the role of what it tells."""
    return tuple(map(letter_span, letters))

"""The letters of results, and what each is on the screen."""

from __future__ import annotations

from collections.abc import Iterable

from tui.present.page.page import Role, Span

_ROLES: dict[str, Role] = {"W": "good", "D": "middling", "L": "bad"}
"""Won, drawn, lost."""


def letter_span(letter: str) -> Span:
    """Return a letter of a result, in the role of what it tells."""
    return Span(letter, _ROLES.get(letter, "dim"))


def form_spans(letters: Iterable[str]) -> tuple[Span, ...]:
    """Return the letters of some results, each in the role of what it tells."""
    return tuple(map(letter_span, letters))

"""What is said of options of views that mean nothing, and of names that mean several clubs."""

from __future__ import annotations

from collections.abc import Sequence

from tui.present.words.commands import from_program, quote

AGAINST_IN_A_SEASON = "--against is about all seasons, and takes no SEASON"

_LISTED = 5
"""So many clubs are listed where a name could mean several."""


def not_a_column(text: str, known: Sequence[str]) -> str:
    """Say that a table has no such column."""
    return f"{quote(text)} is no column, expected one of {', '.join(known)}"


def not_of_view(option: str, view: str) -> str:
    """Say that an option belongs to another view than the one that is asked for."""
    return f"{option} is for --view {view}"


def not_rules(text: str, known: Sequence[str]) -> str:
    """Say that a text names no rules of another time."""
    return f"{quote(text)} names no rules, expected some of {', '.join(known)}"


def several_clubs(name: str, clubs: Sequence[str]) -> str:
    """Say that a name could mean several clubs or teams, and name the first few."""
    listed = f"{', '.join(clubs[:_LISTED])}{' and others' if len(clubs) > _LISTED else ''}"
    return from_program(f"{quote(name)} could be any of {len(clubs)}: {listed}")

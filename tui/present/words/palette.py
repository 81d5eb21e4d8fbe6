"""The words of the command palette."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from tui.present.words.phrases import day

_EXPLANATION: Final = re.compile(r"[:;(]|, for example")

TITLE: Final = "Go to, or do"
"""Stands above the choices."""

HINT: Final = "a command, a team, a round, a date, a season, a club"
"""What one can type."""

THEME: Final = "theme"
COPY: Final = "copy"
SORT: Final = "sort"
MOMENT: Final = "round or date"
DAY: Final = "date"
A_DAY: Final = "Table as of a date"
ALSO_A_DAY: Final = "day calendar"
TEAM: Final = "team"
STAGE: Final = "stage"
ROUND: Final = "round"
SEASON: Final = "season"
CLUB: Final = "club"
"""What a choice is."""

NOTHING: Final = "Nothing is called so"


def count_of(found: int, most: int) -> str:
    """Return how many choices were found."""
    return f"{most} and more" if found == most else str(found)


def sentence(help_: str) -> str:
    """Return what a command does in a few words: its help up to the first explanation."""
    short = _EXPLANATION.split(help_, maxsplit=1)[0]
    return short[:1].upper() + short[1:]


def pane(name: str) -> str:
    """Return the choice of a pane."""
    return f"Pane {name}"


def theme(name: str) -> str:
    """Return the choice of a theme."""
    return f"Theme {name}"


def copy_as(name: str) -> str:
    """Return the choice of a format to copy in."""
    return f"Copy the tables as {name}"


def type_it(text: str) -> str:
    """Return how something is typed, for example."""
    return f"type {text}"


def as_of(day_shown: date) -> str:
    """Return the choice of the tables at the end of a day that was typed."""
    return f"Table as of {day(day_shown)}, of what was played by then"


def go_to(text: str) -> str:
    """Return the choice of a round or a date that was typed."""
    return f"Go to {text}"

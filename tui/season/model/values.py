"""The small values that a season file is made of: scores, team names, dates, numbers."""

from __future__ import annotations

import re
from datetime import time
from typing import Annotated, Any

from tui.season.model.days import KnownDate
from tui.season.model.marks import Limits, Taken, Written
from tui.season.model.numbers import Number
from tui.season.named import NamedTuple

_SCORE = re.compile(r"([0-9]{1,3})-([0-9]{1,3})")


LARGEST = 999_999_999
"""The largest number a season file may have: what a column of a screen can still show."""


class Score(NamedTuple):
    """Goals of the home team and of the away team."""

    home: int
    away: int

    def __str__(self) -> str:
        return f"{self.home}-{self.away}"


def parse_score(value: Any) -> Score | None:
    """Read `"3-0"`; None for anything else."""
    if isinstance(value, Score):
        return value
    found = _SCORE.fullmatch(value) if isinstance(value, str) else None
    return Score(int(found[1]), int(found[2])) if found else None


ScoreText = Annotated[Score, Written("score")]
"""A score as the file writes it."""

Text = Annotated[str, Limits(least=1)]
"""Any text that says something."""

TeamName = Annotated[str, Limits(least=1), Taken("team")]
"""A team's name or one of its aliases; becomes the name when it is loaded."""

Names = Annotated[tuple[Text, ...], Taken("name_or_names")]
"""The names of other parts of the file; a single one may stand as it is."""

Teams = Annotated[tuple[TeamName, ...], Taken("name_or_names")]
"""Names of teams; a single one may stand as it is."""

Day = Annotated[KnownDate, Written("date")]
"""A date, or the month or year of one of which no more is known."""

TimeOfDay = Annotated[time, Written("time")]
"""The time at which a match kicks off, where it is played."""

Points = Annotated[Number, Written("number")]
"""Points as a file writes them: whole, fractional or negative."""

Count = Annotated[int, Limits(0, LARGEST)]
Whole = Annotated[int, Limits(-LARGEST, LARGEST)]

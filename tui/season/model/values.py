"""The small values that a season file is made of: scores, team names, dates, numbers."""

from __future__ import annotations

import re
from typing import Annotated, Any, NamedTuple

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    PlainSerializer,
    PlainValidator,
    Strict,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError, PydanticKnownError

from tui.season.model.days import KnownDate, parse_date, plain_date
from tui.season.raw.roster import Roster

_SCORE = re.compile(r"([0-9]{1,3})-([0-9]{1,3})")


LARGEST = 999_999_999
"""The largest number a season file may have: what a column of a screen can still show."""


class Score(NamedTuple):
    """Goals of the home team and of the away team."""

    home: int
    away: int

    def __str__(self) -> str:
        return f"{self.home}-{self.away}"


def parse_score(value: Any) -> Score:
    """Read `"3-0"`; raises the pydantic error that names what was expected."""
    if isinstance(value, Score):
        return value
    found = _SCORE.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise PydanticCustomError("score", "expected a score")
    return Score(int(found[1]), int(found[2]))


def _known_team(name: str, info: ValidationInfo) -> str:
    """Return the team's own name for one of its names; a name nobody has is an error."""
    roster = info.context
    if not isinstance(roster, Roster):
        return name
    team = roster.resolve(name)
    if team is None:
        raise PydanticCustomError("unknown_team", "unknown", {"meant": roster.nearest(name)})
    return team


def _read_date(value: Any) -> KnownDate:
    """Read a date, a month or a year; raises the pydantic error that names what was expected."""
    day = parse_date(value)
    if day is None:
        raise PydanticCustomError("date", "expected a date")
    return day


def whole(value: Any) -> Any:
    """Let only an int pass where its value is compared: in Python `True == 1.0 == 1`."""
    if type(value) is not int:
        raise PydanticKnownError("int_type")
    return value


def listed(value: Any) -> Any:
    """Let a single `[table]` stand where a list of tables may."""
    return [value] if isinstance(value, dict) else value


ScoreText = Annotated[
    Score,
    BeforeValidator(parse_score),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "pattern": "^[0-9]{1,3}-[0-9]{1,3}$", "examples": ["3-0"]}),
]
"""A score as the file writes it."""

TeamName = Annotated[str, Field(min_length=1), AfterValidator(_known_team)]
"""A team's name or one of its aliases; becomes the name when it is loaded."""

Text = Annotated[str, Field(min_length=1)]
"""Any text that says something."""

Names = Annotated[
    tuple[Text, ...],
    BeforeValidator(
        lambda value: [value] if isinstance(value, str) else value,
        json_schema_input_type=Text | tuple[Text, ...],
    ),
]
"""The names of other parts of the file; a single one may stand as it is."""

Teams = Annotated[
    tuple[TeamName, ...],
    BeforeValidator(
        lambda value: [value] if isinstance(value, str) else value,
        json_schema_input_type=TeamName | tuple[TeamName, ...],
    ),
]
"""Names of teams; a single one may stand as it is."""

Day = Annotated[
    KnownDate,
    PlainValidator(_read_date),
    PlainSerializer(plain_date),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$",
            "minimum": 1000,
            "maximum": 9999,
            "description": 'a date without quotes: 1968-04-28; only its month: "1968-04", or its'
            " year: 1968",
        }
    ),
]
"""A date, or the month or year of one of which no more is known."""

Count = Annotated[int, Strict(), Field(ge=0, le=LARGEST)]
Whole = Annotated[int, Strict(), Field(ge=-LARGEST, le=LARGEST)]

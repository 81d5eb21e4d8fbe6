"""The days of rounds, held against a calendar on the wall: 6 February 2027 is a Saturday."""

from __future__ import annotations

from datetime import date
from itertools import islice

import pytest

from tui.planning.calendar import parse_rhythm

SATURDAY = date(2027, 2, 6)


@pytest.mark.parametrize(
    ("rhythm", "days"),
    [
        ("7d", ["02-06", "02-13", "02-20", "02-27", "03-06"]),
        ("1w", ["02-06", "02-13", "02-20", "02-27", "03-06"]),
        ("2 weeks", ["02-06", "02-20", "03-06", "03-20", "04-03"]),
        ("3", ["02-06", "02-09", "02-12", "02-15", "02-18"]),
        ("sat,wed", ["02-06", "02-10", "02-13", "02-17", "02-20"]),
        ("Sunday", ["02-07", "02-14", "02-21", "02-28", "03-07"]),
    ],
)
def test_rounds_follow_each_other(rhythm: str, days: list[str]) -> None:
    read = parse_rhythm(rhythm)
    assert read is not None
    assert [f"{day:%m-%d}" for day in islice(read.from_day(SATURDAY), 5)] == days


@pytest.mark.parametrize("text", ["", "0d", "-3d", "7 months", "caturday", "1000w", "sat;"])
def test_anything_else_is_no_rhythm(text: str) -> None:
    assert parse_rhythm(text) is None


def test_the_calendar_ends() -> None:
    read = parse_rhythm("7d")
    assert read is not None
    assert list(read.from_day(date(9999, 12, 20))) == [date(9999, 12, 20), date(9999, 12, 27)]

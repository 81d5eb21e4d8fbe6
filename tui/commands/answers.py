"""What somebody may answer who plans a season: read from an option or a question."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from datetime import date, time

from tui.planning.calendar import Rhythm, parse_rhythm
from tui.planning.formats import FORMATS
from tui.planning.plan import MOST_LEGS, MOST_TEAMS
from tui.present.words import planning as words_of
from tui.season.mistakes.suggest import clock
from tui.season.model.times import parse_time

_POINTS = re.compile(r"\s*(\d{1,3})\s*[,/\s]\s*(\d{1,3})\s*[,/\s]\s*(\d{1,3})\s*", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def read_name(text: str) -> str:
    """Read a name, with single blanks between its words."""
    name = " ".join(text.split())
    if not name:
        raise argparse.ArgumentTypeError(words_of.NEEDS_AN_ANSWER)
    if not name.isprintable():
        raise argparse.ArgumentTypeError(words_of.not_a_name(name))
    return name


def read_format(text: str) -> str:
    """Read the name of a format."""
    if text not in FORMATS:
        raise argparse.ArgumentTypeError(words_of.not_a_format(text, FORMATS))
    return text


def read_day(text: str) -> date:
    """Read a day of the calendar."""
    try:
        if _DAY.fullmatch(text.strip()):
            return date.fromisoformat(text.strip())
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(words_of.not_a_first_day(text))


def read_rhythm(text: str) -> Rhythm:
    """Read how long it is from round to round."""
    rhythm = parse_rhythm(text)
    if rhythm is None:
        raise argparse.ArgumentTypeError(words_of.not_a_rhythm(text))
    return rhythm


def read_time(text: str) -> time:
    """Read a time of day."""
    begins = parse_time(text.strip())
    if begins is None:
        raise argparse.ArgumentTypeError(words_of.not_a_time(text, clock(text)))
    return begins


def read_points(text: str) -> tuple[int, int, int]:
    """Read the points for a win, a draw and a defeat."""
    found = _POINTS.fullmatch(text)
    if found is None:
        raise argparse.ArgumentTypeError(words_of.not_points(text))
    return int(found[1]), int(found[2]), int(found[3])


def _reader_of_numbers(most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        words = text.strip()
        is_number = words.isascii() and words.isdecimal() and len(words) <= len(str(most))
        if not is_number or not 1 <= int(words) <= most:
            raise argparse.ArgumentTypeError(words_of.not_a_number(text, most))
        return int(words)

    return read


read_groups = _reader_of_numbers(MOST_TEAMS)
read_legs = _reader_of_numbers(MOST_LEGS)

"""What a title says: the competition and the season of "English Premier League 2015/16"."""

from __future__ import annotations

import re

from tui.formats.days import names_day
from tui.season.folding import fold
from tui.season.named import NamedTuple

_DASHES = "-\u2010-\u2015\u2212/"
_YEARS = re.compile(
    rf"(?<![\w.])(?:(1[89]\d\d|20\d\d)\s?[{_DASHES}]\s?((?:1[89]|20)?\d\d)|(1[89]\d\d|20\d\d))(?![\w])"
)
_BRACKETS = re.compile(r"[(\[][^()\[\]]{0,80}[)\]]")
_BLANKS = re.compile(r"\s+")
_EMPTY_BRACKETS = re.compile(r"[(\[]\s*[)\]]")
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")
_LONGEST_NAME = 100
_AT_THE_ENDS = " \t-\u2013\u2014,:;.|=/·"


class Title(NamedTuple):
    """The two parts of a title; None where it lacks one."""

    competition: str | None
    season: str | None


def season_of(text: str) -> str | None:
    """Return the season that a text names, as a season file has it: "1968", "2015-16"."""
    found = _YEARS.search(text)
    return _season(found) if found else None


def split_title(text: str) -> Title:
    """Return the competition and the season of a title."""
    found = _YEARS.search(text)
    if found is None:
        return Title(_tidy(text), None)
    return Title(_tidy(f"{text[: found.start()]} {text[found.end() :]}"), _season(found))


def slug(season: str, competition: str) -> str:
    """Return the name of the file of a season, without its ending: 1968-copa-peru."""
    plain = _NOT_IN_NAMES.sub("-", fold(f"{season} {competition}")).strip("-")
    return plain[:_LONGEST_NAME] or "season"


def _season(found: re.Match[str]) -> str:
    first, second, single = found.groups()
    if single:
        return single
    years = int(first), int(second if len(second) > 2 else first[:2] + second)
    if len(second) <= 2 and years[1] < years[0]:
        years = years[0], years[1] + 100
    if years[1] - years[0] not in (0, 1):
        return f"{years[0]}-{years[1]}"
    return str(years[0]) if years[0] == years[1] else f"{years[0]}-{years[1] % 100:02}"


def _tidy(text: str) -> str | None:
    """Return a name without brackets in which there are only days, or nothing."""
    named = _BRACKETS.sub(_unless_of_days, _EMPTY_BRACKETS.sub(" ", text))
    return _BLANKS.sub(" ", named).strip(_AT_THE_ENDS) or None


def _unless_of_days(brackets: re.Match[str]) -> str:
    return " " if names_day(brackets[0]) else brackets[0]

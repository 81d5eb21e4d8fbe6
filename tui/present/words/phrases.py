"""Values in words: dates, numbers, matches and decisions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from tui.present.page.text import clean
from tui.present.words.numbers import plural
from tui.season.model import Adjustment, Champions
from tui.season.model.days import KnownDate, PartialDate, earliest, latest
from tui.season.model.matches import Award, Match
from tui.season.model.numbers import Number
from tui.season.model.rulings import Ruled
from tui.season.model.times import time_text
from tui.standings.table import Table

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


_BRIEF_MONTH = 3


def day(value: KnownDate, *, is_brief: bool = False) -> str:
    """Write a date as `5 May 1968`; one that is known less well as `May 1968` or `1968`.

    One that `is_brief` has the first letters of its month.
    """
    in_year = _day_in_year(value, is_brief=is_brief)
    return f"{in_year} {value.year}" if in_year else str(value.year)


def _day_in_year(value: KnownDate, *, is_brief: bool) -> str:
    """Write a date without its year: `5 May`, or `May`; nothing where only the year is known."""
    month = _MONTHS[value.month - 1] if value.month else ""
    month = month[:_BRIEF_MONTH] if is_brief else month
    return month if isinstance(value, PartialDate) else f"{value.day} {month}"


def on_day(value: KnownDate) -> str:
    """Write when something happened: `on 5 May 1968`, `in May 1968`."""
    return f"{'in' if isinstance(value, PartialDate) else 'on'} {day(value)}"


def days(values: Sequence[KnownDate], *, is_brief: bool = False) -> str:
    """Write the range of some dates as briefly as possible: `5–12 May 1968`.

    One that `is_brief` has the first letters of its months.
    """
    first, last = min(values, key=earliest), max(values, key=latest)
    for one in values:
        if (earliest(one), latest(one)) == (earliest(first), latest(last)):
            return day(one, is_brief=is_brief)
    end = day(last, is_brief=is_brief)
    if (first.year, first.month) == (last.year, last.month) and isinstance(first, date):
        return f"{first.day}–{end}"
    if first.year == last.year:
        return f"{_day_in_year(first, is_brief=is_brief) or first.year} – {end}"
    return f"{day(first, is_brief=is_brief)} – {end}"


def sentence(words: str) -> str:
    """Begin a sentence with some words; the capitals in them stay."""
    return words[:1].upper() + words[1:]


def published(tables: Sequence[Table]) -> str:
    """Return `as published`, with the round or day that all the tables were printed after."""
    dates = {table.day for table in tables}
    if len(dates) == 1 and (printed := dates.pop()):
        return f"as published {on_day(printed)}"
    rounds = {table.as_of for table in tables}
    when = f" after round {rounds.pop()}" if len(rounds) == 1 and None not in rounds else ""
    return f"as published{when}"


def coverage(table: Table) -> str:
    """Return how many results a partial table was made from: `from 2 of 6 results`."""
    known = table.coverage
    if not known.is_partial or table.published:
        return ""
    return f"from {known.results} of {plural(known.matches, 'result')}"


def since(one: Ruled) -> str:
    """Return when a decision took effect, where the file says so: ` on 20 January 2023`."""
    if one.date:
        return f" {on_day(one.date)}"
    return f" from round {one.round}" if one.round else ""


def adjustment(one: Adjustment) -> str:
    """Return what was added or deducted: `15 points deducted on 20 January 2023: capital gains`."""
    changes: tuple[tuple[Number, str, str, str], ...] = (
        (one.points, "point", "points", "deducted"),
        (one.goals_for, "goal", "goals", "taken away"),
        (one.goals_against, "goal conceded", "goals conceded", "taken away"),
    )
    parts = [
        f"{plural(max(change, -change), singular, several)} {'added' if change > 0 else taken}"
        for change, singular, several, taken in changes
        if change
    ]
    why = f": {clean(one.reason)}" if one.reason else ""
    when = since(one)
    return f"{' and '.join(parts) or 'nothing added or deducted'}{when}{why}"


def champions_words(champions: Champions) -> str:
    """Return what was decided of the title away from the pitch."""
    names = " and ".join(clean(team) for team in champions.teams)
    taken = " and ".join(clean(team) for team in champions.taken_from)
    when = f" {on_day(champions.date)}" if champions.date else ""
    why = f" ({clean(champions.reason)})" if champions.reason else ""
    if not taken:
        what = f"The title went to {names}" if names else "The title was given to nobody"
        jointly = ", jointly" if len(champions.teams) > 1 else ""
        return f"{what}{jointly}{when}{why}."
    to = f"given to {names}" if names else "given to nobody else"
    return f"The title was taken away from {taken}{when} and {to}{why}."


def score(match: Match) -> str:
    """Write the score that counts, or that none is known."""
    counted = match.awarded or match.score
    return str(counted) if counted else "–"


def champions_title(teams: Sequence[str]) -> str:
    """Return who won a season, as it stands beside its name: `Melgar champions`."""
    return f"{' and '.join(clean(team) for team in teams)} champions" if teams else ""


WON = "✓"
"""Stands beside the team that won a tie."""
DERIVED = "*"
"""Marks a score that was worked out from a table and not read in a source."""


def score_with_mark(match: Match) -> str:
    """Write the score that counts, with a mark where it was worked out."""
    return f"{score(match)}{DERIVED if match.derived else ''}"


VERSUS = "v"
"""Stands between the teams of a match that is to be played at a time that is not known."""


def kick_off(match: Match, time_of_round: time | None) -> str:
    """Write what stands in the place of the score of a match to be played: when it begins."""
    begins = match.time or time_of_round
    return time_text(begins) if begins and match.status == "played" else VERSUS


def day_and_time(played: KnownDate | None, begins: time | None) -> str:
    """Write when a match is or was played, as far as it is known: `5 May 1968, 15:30`."""
    known = (day(played) if played else "", time_text(begins) if begins else "")
    return ", ".join(part for part in known if part)


def circumstances(match: Match) -> str:
    """Return what a score alone does not show: how it came about, and whether it was derived."""
    worked_out = "worked out from a table" if match.derived else ""
    return ", ".join(part for part in (happenings(match), worked_out) if part)


def _award(award: Award) -> str:
    given = f"{award.score} awarded" if award.score else "award taken back"
    why = f": {clean(award.reason)}" if award.reason else ""
    return f"{given}{f' {on_day(award.date)}' if award.date else ''}{why}"


def happenings(match: Match) -> str:
    """Return what became of a match: penalties, a ruling, another score on the pitch."""
    if (
        match.score
        and match.status == "played"
        and not (match.extra_time or match.penalties or match.awards or match.result)
    ):
        return ""  # as nearly all matches are
    parts: list[str] = []
    if match.extra_time:
        parts.append("after extra time")
    if match.penalties:
        parts.append(f"{match.penalties} on penalties")
    if match.status != "played":
        parts.append(match.status)
    parts.extend(map(_award, match.awards))
    if match.awarded and match.score:
        parts.append(f"{match.score} on the pitch")
    if match.winner and not match.score and not match.awarded:
        parts.append(f"{clean(match.winner)} won")
    if match.result:
        parts.append({"draw": "drawn", "both_lose": "both lose"}[match.result])
    return ", ".join(parts)

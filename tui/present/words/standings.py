"""The words of the standings: their headings, and published tables laid over them."""

from __future__ import annotations

from collections.abc import Mapping

from tui.present.page.text import clean
from tui.present.words.numbers import ordinal, plural
from tui.present.words.phrases import day
from tui.season.model import PublishedTable
from tui.season.model.days import KnownDate

TITLE = "Standings"
NO_TABLE = "No table here."
NO_RESULTS = "No table, no results."
NOTHING_KNOWN = "No table and no results are known."
NO_TABLE_NOTE = "no table, no results"
"""Stands beside the name of a group."""
BEFORE_FIRST_MATCH = "before the first match"
AFTER_PLAY_OFF = "after the play-off"
AFTER_LAST_MATCH = "after the last match"

UNLIKE = "≠"
"""Stands between a computed value and the published one."""

NO_FURTHER_TABLE = "no further published table"
PUBLISHED_TABLE = "the published table"
"""Stands for a source that has no name."""


_SORTED_BY: Mapping[str, str] = {
    "Team": "name",
    "P": "matches played",
    "W": "matches won",
    "D": "matches drawn",
    "L": "matches lost",
    "F": "goals scored",
    "A": "goals conceded",
    "+/−": "goal difference",
    "Pts": "points",
    "Form": "form",
}


def sorted_by(column: str, *, descending: bool) -> str:
    """Return by which column rows are shown, and which way where it is not the usual one."""
    if column == "Team":
        way = ", Z to A" if descending else ""
    else:
        way = "" if descending else ", lowest first"
    return f"by {_SORTED_BY[column]}{way}"


def sort_by(column: str) -> str:
    """Return the name of the command that sorts by a column."""
    return f"Sort the table by {_SORTED_BY[column]}"


def as_of_round(number: int) -> str:
    """Return the time of a table after a round; nothing before the first."""
    return f"after round {number}" if number else ""


def as_of_day(day_shown: KnownDate) -> str:
    """Return the time of a table at the end of a day."""
    return f"on {day(day_shown)}"


def as_of(moment: str) -> str:
    """Return the time of a table after a moment that has a name or a date."""
    return f"after {moment}" if moment else AFTER_LAST_MATCH


def only_table(source: str) -> str:
    """Return that a source prints the table shown, and there are no results to compare."""
    return f"{clean(source)} alone, no results"


def other_time(source: str, table: PublishedTable) -> str:
    """Return which other time the table of a source is of."""
    when = f"after round {table.round}" if table.round else "of the end"
    if table.date:
        when = f"of {day(table.date)}"
    return f"{clean(source)} prints only the table {when}"


def differing_note(source: str, cells: int) -> str:
    """Return whose table lies over the computed one, and in how many cells it differs."""
    if not cells:
        return f"= {clean(source)} in all cells"
    return f"{UNLIKE} {clean(source)} in {plural(cells, 'cell')}"


def no_printed_row(source: str) -> str:
    """Return that a source prints no row of a team."""
    return f"No row by {clean(source)}."


def printed_row(source: str, position: int, differences: str) -> str:
    """Return where a source puts a team, and the sentence about the cells that differ."""
    by = f"{ordinal(position)} by {clean(source)}"
    return f"{by}. {differences}" if differences else f"{by}, with the same cells."


def printed_elsewhere(source: str, position: int) -> str:
    """Return where a source puts a team that the computed table does not have."""
    return f"{ordinal(position)} by {clean(source)}, and in no other table."

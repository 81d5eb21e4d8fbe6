"""What the dashboard says: in its footer, in its banner, in the prompt and about its size."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tui.present.page.text import clean
from tui.present.words.keys import command, key

SEARCH_LIBRARY: Final = "find a season, a club, a place"
SEARCH_SEASON: Final = "find a team, a department, a place"
"""What the prompts ask for."""

SEARCH_HELP: Final = "find a key, or what it does"

HELP: Final = "KEYS"
EVERYWHERE: Final = "Everywhere"
ON_CARD: Final = "On a card"
WHILE_TYPING: Final = "While you type"
SIGNS: Final = "Signs"
"""The headings of the help, beside those that name a screen or a pane."""


def in_pane(pane: str) -> str:
    """Return the heading of the keys that are about the pane in front."""
    return f"In this pane ({pane})"


# Files


def reloaded(path: str) -> str:
    """Say that a file was read again on request."""
    return f"Reloaded {path}"


def last_good_version(error: str) -> str:
    """Say that the file on disk cannot be shown, and why."""
    return f"Showing the last good version. {error}"


def audit_failed(error: str) -> str:
    """Say that a season could not be audited, and why."""
    return f"The audit failed. {error}"


def library_unreadable(reason: str) -> str:
    """Say that the library could not be read to its end, and why."""
    return f"The library could not be read: {reason}"


def reading_library() -> str:
    """Say that something has to wait for the whole library."""
    return "Reading the library…"


# From season to season


def no_neighbour(by: int) -> str:
    """Say that a file names no season before (-1) or after (1) it."""
    return f"The file names no {'previous' if by < 0 else 'next'} season"


def neighbour_missing(name: str, place: str) -> str:
    """Say that the season that a file names is not in its folder or library."""
    return f"{name} is not in {place or 'this folder'}"


def not_in_library() -> str:
    """Say why the clubs of a season have no page."""
    return "This season is not in the library"


def is_library() -> str:
    """Say that there is nothing to go back to from the library."""
    return f"This is the library: {key('app.quit', 'library')} quits"


def not_in_season(teams: Sequence[str]) -> str:
    """Say that what a view was about is not in the season that is shown now."""
    named = " v ".join(map(clean, teams)) or "What was shown"
    return f"{named}: not in the season shown now"


def no_season_selected() -> str:
    """Say that the cursor is not on a season."""
    return "There is no season under the cursor"


def one_competition() -> str:
    """Say that there is nothing to choose from."""
    return "All seasons are of one competition"


# Within a season


def season_starts() -> str:
    """Say that there is no earlier round."""
    return f"The season starts here: {key('step(1)')} for the next round"


def season_ends() -> str:
    """Say that there is no later round."""
    return f"The season ends here: {key('step(-1)')} for the previous round"


def no_stage(by: int) -> str:
    """Say that there is no stage before (-1) or after (1)."""
    return "This is the first stage" if by < 0 else "This is the last stage"


def playing() -> str:
    """Say that the season is being played round by round."""
    return f"Playing: {key('play')} stops"


def no_pane(stage: str | None, pane: str) -> str:
    """Say that a stage, or a season without one, has no such pane."""
    return f"The {(stage or 'season').lower()} has no {pane}"


def nothing_beside(by: int) -> str:
    """Say that there is no table or round to the left (-1) or right (1)."""
    return f"There is nothing to the {'left' if by < 0 else 'right'}"


def no_details() -> str:
    """Say that a row has no card."""
    return "There are no more details for this line"


def copied(name: str) -> str:
    """Say what was sent to the clipboard; whether it arrived nobody can tell."""
    return f"Sent to the terminal's clipboard: {name}"


def no_clipboard() -> str:
    """Say that the terminal cannot copy."""
    return "This terminal has no clipboard"


# Searching


def no_match(text: str) -> str:
    """Say that nothing was found."""
    return f'No match for "{text}"'


def nothing_called(text: str) -> str:
    """Say that nothing has the name that was typed into the palette."""
    return f'Nothing is called "{text}"'


def nothing_searched() -> str:
    """Say how to search, to somebody who wants the next match of nothing."""
    return f"Nothing to find yet: {key('find')} starts a search"


def search_ended(text: str) -> str:
    """Say that nothing is searched for any more."""
    return f'No longer searching for "{text}"'


def match_number(text: str, number: int, total: int) -> str:
    """Say which of the matches the cursor is on."""
    return f'"{text}": {number} of {total} ({key("hit(1)")} next, {key("hit(-1)")} previous)'


# The audit


def all_findings() -> str:
    """Say which key shows every finding."""
    return f"{key('pane(5)')} shows all"


def opens_finding() -> str:
    """Say which key shows what the finding under the cursor is about."""
    return f"{key('open')} shows it"


def way_back() -> str:
    """Say how to return from what a finding is about."""
    return f"{key('back')} returns to the finding"


def audit_pending() -> str:
    """Say that the findings on screen are those of the file before it was saved."""
    return "The file has just changed: the audit is still running"


def not_on_screen(line: int) -> str:
    """Say where the file has what a finding is about."""
    return f"This is about line {line} of the file, which no pane shows"


def no_published_table() -> str:
    """Say that there is no table to lay over the computed one."""
    return "No source publishes a table of this stage"


# The screen


def card_keys() -> str:
    """Return the last line of a card: its keys and what they do."""
    return " · ".join(
        f"{key(action, 'card')} {command(action, 'card').label}" for action in ("close", "find")
    )


def not_sorted() -> str:
    """Say that a view has no columns to sort by, and where some are."""
    tables = key("sheet('tables')")
    return f"This view cannot be sorted; {tables} opens the tables"


def choose_other_club(name: str) -> str:
    """Say that another club is to be chosen, whose matches against one are wanted."""
    return f"{clean(name)} against: {key('meetings', 'honours')} on the other club"


def no_team_here() -> str:
    """Say that there is no team whose seasons could be shown."""
    return "There is no team under the cursor"


def too_small(width: int, height: int, needed: tuple[int, int]) -> str:
    """Say how many cells are needed, and how many there are."""
    return f"Jornada needs {needed[0]}×{needed[1]} cells; this terminal has {width}×{height}."


def theme_tried(name: str) -> str:
    """Say which theme is tried, and how to keep it."""
    return f'Theme {name}; in the config file: theme = "{name}"'

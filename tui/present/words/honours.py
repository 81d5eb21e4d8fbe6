"""The words of the roll of honour."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui.library.honours import ClubHonours, HonourOrder
from tui.present.page.text import clean
from tui.present.words.commands import from_program, quote
from tui.present.words.lists import join_some
from tui.present.words.numbers import plural

HONOURS_TITLE = "Roll of honour"
CLUB, PLACE, TITLES, FINALS, SEASONS, YEARS = (
    "Club",
    "Place",
    "Titles",
    "Finals",
    "Seasons",
    "Champion in",
)

ORDER_WORDS: Mapping[HonourOrder, str] = {
    "titles": "titles",
    "finals": "finals",
    "seasons": "seasons",
    "name": "name",
}
"""What the roll is sorted by."""


def honours_note(order: HonourOrder, competition: str) -> str:
    """Return which seasons the roll is of, and what it is sorted by."""
    of = f"{clean(competition)}, " if competition else ""
    return f"{of}by {ORDER_WORDS[order]}"


def years(seasons: Sequence[str]) -> str:
    """Return a list of seasons."""
    return ", ".join(map(clean, seasons))


def about_honours(one: ClubHonours) -> str:
    """Return what a club has won, with the seasons."""
    parts = [f"{clean(one.club.name)}: {plural(one.seasons, 'season')}"]
    if one.titles:
        parts.append(f"champion in {years(one.titles)}")
    if one.seconds:
        parts.append(f"runner-up in {years(one.seconds)}")
    return "; ".join(parts)


def no_competition(wanted: str, known: Sequence[str]) -> str:
    """Say that the library has no seasons of a competition."""
    return from_program(f"no competition {quote(wanted)}, expected one of {join_some(known)}")

"""Clubs without a screen: as plain text for people, as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from tui.library.wanted import EVERYTHING, Wanted
from tui.present.library.club import page as club_page
from tui.present.library.club import title as club_title
from tui.present.library.honours import honours_roll
from tui.present.output.catalogue import club_values
from tui.present.output.harmless import harmless
from tui.present.page.roll import Roll

if TYPE_CHECKING:
    from tui.library.clubs import Club
    from tui.library.honours import ClubHonours, HonourOrder
    from tui.library.shelf import Shelf


def roll_lines(roll: Roll) -> Iterator[str]:
    """Write a list as the screen shows it, whole."""
    yield roll.title.text.rstrip()
    yield from (one.text.rstrip() for one in roll.head)
    yield from (roll.lines[at].text.rstrip() for at in range(len(roll.keys)))


def club_lines(club: Club, shelf: Shelf, cells_wide: int) -> Iterator[str]:
    """Write the seasons of a club."""
    yield club_title(club, cells_wide).text.rstrip()
    roll = club_page(club, shelf, cells_wide)
    yield from roll_lines(roll)
    yield from (one for one in (roll.explain(None),) if one)


def honours_lines(
    shelf: Shelf, cells_wide: int, order: HonourOrder, wanted: Wanted = EVERYTHING
) -> Iterator[str]:
    """Write the roll of honour."""
    yield from roll_lines(honours_roll(shelf, cells_wide, order=order, wanted=wanted))


def json_line(value: dict[str, Any]) -> str:
    """Write values as an object on a line of its own."""
    return harmless(json.dumps(value, ensure_ascii=False))


def club_json(club: Club) -> str:
    """Write a club with its seasons."""
    return json_line(club_values(club))


def honours_json(one: ClubHonours) -> str:
    """Write what a club has won."""
    return json_line(
        {
            "club": one.club.name,
            "location": one.club.location or None,
            "titles": list(one.titles),
            "seconds": list(one.seconds),
            "finals": one.finals,
            "seasons": one.seasons,
        }
    )

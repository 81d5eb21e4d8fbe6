"""The roll of honour: titles, finals and seasons of every club."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Literal, TypeAlias, get_args

from tui.library.clubs import Club
from tui.library.entry import Entry
from tui.season.folding import fold
from tui.season.named import NamedTuple

HonourOrder: TypeAlias = Literal["titles", "finals", "seasons", "name"]
HONOUR_ORDERS: tuple[HonourOrder, ...] = get_args(HonourOrder)
"""What the roll can be sorted by."""


class ClubHonours(NamedTuple):
    """What a club has won in some seasons: those as champion, as runner-up, and all it played.

    `finals` are its seasons among the first two.
    """

    club: Club
    titles: tuple[str, ...]
    seconds: tuple[str, ...]
    seasons: int

    @property
    def finals(self) -> int:
        """How often the club came first or second."""
        return len(self.titles) + len(self.seconds)


def honours(clubs: Iterable[Club], entries: Collection[Entry]) -> tuple[ClubHonours, ...]:
    """Return the clubs of some seasons with what they won there, those with most titles first.

    Titles and second places are told by the names of the seasons.
    """
    called = {entry.path: entry.season for entry in entries}
    found = []
    for club in clubs:
        stays = [stay for stay in club.stays if stay.path in called]
        if stays:
            titles = (called[stay.path] for stay in stays if stay.team.honour == "champion")
            seconds = (called[stay.path] for stay in stays if stay.team.honour == "runner-up")
            found.append(ClubHonours(club, tuple(titles), tuple(seconds), len(stays)))
    return in_honour_order(found, "titles")


def in_honour_order(found: Iterable[ClubHonours], order: HonourOrder) -> tuple[ClubHonours, ...]:
    """Return the clubs with the most of something first; of as many the more decorated ones."""

    def key(one: ClubHonours) -> tuple[int | str, ...]:
        numbers = {"titles": len(one.titles), "finals": one.finals, "seasons": one.seasons}
        first = numbers.get(order, 0)
        name = fold(one.club.name)
        if order == "name":
            return (name,)
        return (-first, -len(one.titles), -one.finals, -one.seasons, name)

    return tuple(sorted(found, key=key))

"""The screens of what clubs have won, and of the matches of two of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType

from tui.dashboard.keys import bindings
from tui.dashboard.messages import ClubWanted, MeetingsWanted, SeasonWanted
from tui.dashboard.screens.rolls import RollScreen
from tui.library.clubs import Club
from tui.library.honours import HONOUR_ORDERS, HonourOrder
from tui.library.meetings import Meeting
from tui.library.shelf import Shelf
from tui.library.wanted import EVERYTHING, Wanted, chosen, competitions
from tui.present.library.honours import honours_of, honours_roll
from tui.present.library.meetings import meetings_roll
from tui.present.library.seasons import club_key
from tui.present.page.page import Key, Line, between, line
from tui.present.page.roll import Roll
from tui.present.page.sorting import Sorting
from tui.present.view.wishes import Wishes
from tui.present.words import messages
from tui.present.words.library import LIBRARY, clubs_count, seasons_count


@dataclass
class HonoursRows:
    """The clubs of the library, in an order, with what they won in the seasons wanted."""

    shelf: Shelf
    wishes: Wishes
    wanted: Wanted = EVERYTHING
    order: HonourOrder = HONOUR_ORDERS[0]
    sorting: Sorting | None = None

    def title(self, cells: int) -> Line:
        """Draw how many clubs and seasons there are."""
        seasons = chosen(self.shelf.entries, self.wanted)
        clubs = honours_of(self.shelf, self.order, self.wanted)
        counts = f" {clubs_count(len(clubs))}, {seasons_count(len(seasons))} "
        return between(line((f" {LIBRARY}", "strong")), line(counts), cells)

    def roll(self, cells: int) -> Roll:
        """Draw the clubs."""
        return honours_roll(self.shelf, cells, self.wishes, self.order, self.wanted)


class HonoursScreen(RollScreen):
    """The roll of honour on screen."""

    PLACE = "honours"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("honours")]

    def __init__(self, shelf: Shelf, wishes: Wishes, competition: str = "") -> None:
        """Show the clubs of a library, or of one competition in it."""
        self._honours = HonoursRows(shelf, wishes, Wanted(competition))
        super().__init__(self._honours)
        self._first: Club | None = None

    @property
    def _club(self) -> Club | None:
        """The club under the cursor."""
        clubs = (one.club for one in honours_of(self.shelf))
        return next((club for club in clubs if club_key(club) == self.grid.cursor), None)

    def open_row(self, key: Key) -> None:  # noqa: ARG002  it is that under the cursor
        """Open the page of a club."""
        if self._club:
            self.post_message(ClubWanted(self._club))

    def action_sort(self) -> None:
        """Sort by what comes next."""
        at = HONOUR_ORDERS.index(self._honours.order)
        self._honours.order = HONOUR_ORDERS[(at + 1) % len(HONOUR_ORDERS)]
        self.redraw()

    def action_competition(self) -> None:
        """Show the next competition alone, and after the last one all again."""
        known = competitions(self.shelf.entries)
        if len(known) <= 1:
            self.say(messages.one_competition())
            return
        choices, shown = ("", *known), self._honours.wanted.competition
        at = choices.index(shown) if shown in choices else 0
        self._honours.wanted = Wanted(choices[(at + 1) % len(choices)])
        self.redraw()

    def action_meetings(self) -> None:
        """Choose a club, and after that another one to see the matches of both."""
        club = self._club
        if self._first and club and club is not self._first:
            self.post_message(MeetingsWanted(self._first, club))
            self._first = None
        elif club:
            self._first = club
            self.say(messages.choose_other_club(club.name))


@dataclass
class MeetingsRows:
    """The matches of two clubs."""

    shelf: Shelf
    clubs: tuple[Club, Club]
    found: Sequence[Meeting]
    sorting: Sorting | None = None

    def title(self, cells: int) -> Line:
        """Draw where one is."""
        return line((f" {LIBRARY}", "strong")).fitted(cells)

    def roll(self, cells: int) -> Roll:
        """Draw the matches."""
        return meetings_roll(*self.clubs, self.found, cells)


class MeetingsScreen(RollScreen):
    """The matches of two clubs on screen."""

    PLACE = "meetings"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("meetings")]

    def __init__(self, shelf: Shelf, clubs: tuple[Club, Club], found: Sequence[Meeting]) -> None:
        """Show matches of two clubs."""
        super().__init__(MeetingsRows(shelf, clubs, found))

    def open_row(self, key: Key) -> None:
        """Open the season of a match."""
        self.post_message(SeasonWanted(key[1]))

"""The club screen: the road of a club through every season of the library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType

from tui.dashboard.keys import bindings
from tui.dashboard.messages import SearchWanted, SeasonWanted
from tui.dashboard.screens.rolls import RollScreen
from tui.library.clubs import Club
from tui.library.shelf import Shelf
from tui.present.library.club import page, title
from tui.present.library.seasons import season_key
from tui.present.page.page import Key, Line
from tui.present.page.roll import Roll
from tui.present.page.sorting import Sorting
from tui.present.view.wishes import Wishes


@dataclass
class ClubRows:
    """The seasons of a club."""

    shelf: Shelf
    club: Club
    wishes: Wishes
    sorting: Sorting | None = None

    def title(self, cells: int) -> Line:
        """Draw the club's name."""
        return title(self.club, cells, self.wishes)

    def roll(self, cells: int) -> Roll:
        """Draw the club's seasons."""
        return page(self.club, self.shelf, cells, self.sorting)


class ClubScreen(RollScreen):
    """A club on screen."""

    PLACE = "club"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("club")]

    def __init__(self, shelf: Shelf, club: Club, path: str, wishes: Wishes) -> None:
        """Show a club, with the cursor on the season of a path, if it played in it."""
        super().__init__(ClubRows(shelf, club, wishes))
        self._path = path
        self._club = club

    def on_mount(self) -> None:
        """Put the cursor on the season that the page was opened from."""
        self.call_after_refresh(self.redraw, season_key(self._path))

    def open_row(self, key: Key) -> None:
        """Open a season, with the cursor on the club."""
        path = key[-1]
        stays = {stay.path: stay.team.team for stay in self._club.stays}
        self.post_message(SeasonWanted(path, stays.get(path, "")))

    def action_find(self) -> None:
        """Search in the library."""
        self.post_message(SearchWanted())

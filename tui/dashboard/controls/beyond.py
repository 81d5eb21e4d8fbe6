"""What the library adds to a view: the seasons of a team, the meetings of two in other seasons."""

from __future__ import annotations

from textual.screen import Screen

from tui.dashboard.messages import LibraryWanted, MeetingsWanted
from tui.library.meetings import Meeting
from tui.present.page.page import Key
from tui.present.sheets.sheet import Sheet
from tui.present.view.view import View
from tui.present.views.seasons_of import InLibrary
from tui.standings.views.fixtures import fixture_at

_Pair = tuple[str, str]


class Beyond:
    """Asks for what the library adds, and keeps it."""

    def __init__(self, screen: Screen[None]) -> None:
        """Ask on behalf of a screen."""
        self._screen = screen
        self.home: InLibrary | None = None
        self._meetings: dict[_Pair, tuple[Meeting, ...]] = {}
        self._sought: _Pair | None = None

    def ask(self, view: View, sheet: Sheet) -> None:
        """Ask for what a view lacks; the answers come to the screen."""
        if sheet.name not in ("team", "match"):
            return
        if self.home is None:
            self._screen.post_message(LibraryWanted(self._screen))
            return
        pair = _pair(view, sheet)
        if pair is None or pair in self._meetings or self._sought is not None:
            return
        clubs = [self.home.shelf.club_of(self.home.path, team) for team in pair]
        first, second = clubs
        if first and second:
            self._sought = pair
            self._screen.post_message(MeetingsWanted(first, second, self._screen))

    def keep(self, found: tuple[Meeting, ...]) -> None:
        """Keep the meetings that were sought, those of other seasons alone."""
        if self._sought and self.home:
            path = self.home.path
            self._meetings[self._sought] = tuple(one for one in found if one.path != path)
        self._sought = None

    def meetings(self, view: View, sheet: Sheet) -> tuple[Meeting, ...]:
        """Return the meetings in other seasons of the two teams of a match, as far as known."""
        pair = _pair(view, sheet)
        return self._meetings.get(pair, ()) if pair else ()

    def season_of(self, key: Key) -> str:
        """Return the season that a row leads to; nothing where it leads to none."""
        paths = self.home.shelf.by_path if self.home else {}
        return next((part for part in key if part in paths), "")


def _pair(view: View, sheet: Sheet) -> _Pair | None:
    fixture = fixture_at(view.season, sheet.match) if sheet.match else None
    return (fixture.match.home, fixture.match.away) if fixture else None

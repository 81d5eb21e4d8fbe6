"""The team that the cursor is with: found again in other rounds, stages and seasons.

Two seasons mean one club where they share a name of it, be it an alias of either, and do not say
that it comes from different places: as in `tui.library.clubs`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tui.present.page.page import Key, Page
from tui.present.page.pane_names import Name
from tui.present.view.names import teams_of
from tui.present.view.view import View
from tui.season.folding import fold
from tui.season.named import NamedTuple
from tui.standings.tie_result import TieResult

_WITH_TEAMS: tuple[Name, ...] = ("standings", "rounds", "qualifiers")
"""The panes whose rows are about teams."""


class Identity(NamedTuple):
    """What a club is known by from season to season: its names and where it is from, folded."""

    names: frozenset[str]
    place: str = ""

    def is_of(self, other: Identity) -> bool:
        """Return whether another team may be the same club."""
        is_elsewhere = self.place and other.place and self.place != other.place
        return not is_elsewhere and not self.names.isdisjoint(other.names)

    def joined(self, other: Identity) -> Identity:
        """Return what is known of a club from two seasons."""
        return Identity(self.names | other.names, self.place or other.place)


def identity_of(view: View, team: str) -> Identity:
    """Return what a team of a season is known by."""
    return _identities(view).get(team) or Identity(frozenset({fold(team)}))


def _identities(view: View) -> Mapping[str, Identity]:
    return view.memo.once(
        _identities,
        lambda: {
            team.name: Identity(
                frozenset(map(fold, (team.name, *team.aliases))), fold(team.location or "")
            )
            for team in view.season.teams
        },
    )


def teams_of_row(view: View, pane: Name, key: Key) -> tuple[str, ...]:
    """Return the teams that a row of a pane is about, of a tie those that go on first."""
    if pane == "rounds":
        return key[1:3]
    if pane == "qualifiers" or (pane == "standings" and view.league):
        return key[-1:] if key[-1] else ()
    if pane == "standings" and view.bracket and all(map(str.isdecimal, key)):
        rounds, (at, tie) = view.bracket.at(view.moment.round), map(int, key)
        return _of_tie(rounds[at][tie]) if at < len(rounds) else ()
    return ()


def _row_among(view: View, pane: Name, keys: Iterable[Key], club: Identity) -> Key | None:
    for key in keys:
        if any(club.is_of(identity_of(view, team)) for team in teams_of_row(view, pane, key)):
            return key
    return None


def seen_with(view: View, team: str) -> View:
    """Show a season where a team plays: at its latest round, or at the last stage of the team."""
    if team in teams_of(view):
        return view
    for stage in reversed(range(len(view.season.stages))):
        there = view.at(view.timeline.of_stage(stage))
        if team in teams_of(there):
            return there
    return view


def _of_tie(tie: TieResult) -> tuple[str, ...]:
    """Return the teams of a tie, those that go on first."""
    return tuple(dict.fromkeys(filter(None, (*tie.through, *tie.teams))))


class Trail:
    """The club that somebody put the cursor on last, wherever that was."""

    def __init__(self) -> None:
        """Begin with none."""
        self.club: Identity | None = None

    def note(self, view: View, pane: Name, key: Key) -> None:
        """Keep the club of a row; of a match the one that is kept already, or else the first."""
        clubs = [identity_of(view, team) for team in teams_of_row(view, pane, key)]
        kept = self.club
        same = next((club for club in clubs if kept and kept.is_of(club)), None)
        if kept and same:
            self.club = kept.joined(same)
        elif clubs or pane in _WITH_TEAMS:
            self.club = clubs[0] if clubs else None

    def follow(self, view: View, team: str) -> None:
        """Keep a team of a season."""
        self.club = identity_of(view, team)


class PaneTrail:
    """Where the cursor of one pane goes with the club of a trail.

    As long as nobody has moved a cursor, it stays with the club that it was on first.
    """

    def __init__(self, pane: Name, trail: Trail) -> None:
        """Begin with no club of its own."""
        self._pane: Name = pane
        self._trail = trail
        self._club: Identity | None = None

    def note(self, view: View, key: Key) -> None:
        """Keep the club of a row on which somebody has put the cursor."""
        self._trail.note(view, self._pane, key)

    def club_row(self, view: View, cursor: Key | None, page: Page) -> Key | None:
        """Return the row of the club that somebody chose: where the cursor is, or else another."""
        club = self._trail.club
        if club is None:
            return None
        here = _row_among(view, self._pane, (cursor,), club) if cursor in page and cursor else None
        return here or self.row(view, page)

    def keep(self, view: View, key: Key) -> None:
        """Keep the club of the row on which the cursor happens to be."""
        teams = teams_of_row(view, self._pane, key)
        if self._club is None and len(teams) == 1:
            self._club = identity_of(view, teams[0])

    def go_on(self, view: View, cursor: Key | None, page: Page, before: Page) -> Key | None:
        """Return where the cursor goes from one page to another: None where the club is not there.

        It stays on its row, unless that is not one of those that another moment is about.
        """
        is_there = cursor in page
        if is_there and (page.now == before.now or cursor in page.now):
            return cursor
        return self.row(view, page, among_now=is_there)

    def row(self, view: View, page: Page, *, among_now: bool = False) -> Key | None:
        """Return the row of the club on a page, among those that the moment is about first."""
        club = self._trail.club or self._club
        if club is None:
            return None
        now = _row_among(view, self._pane, page.now, club)
        return now if now or among_now else _row_among(view, self._pane, page.keys, club)

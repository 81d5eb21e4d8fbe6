"""The keys of rows in views: a team, a match."""

from __future__ import annotations

from tui.present.page.page import Key
from tui.standings.views.fixtures import MatchPlace

_TEAM, _MATCH, _PAIR = "team", "match", "pair"


def team_row(team: str) -> Key:
    """Return the key of a row that shows a team."""
    return (_TEAM, team)


def match_row(place: MatchPlace) -> Key:
    """Return the key of a row that shows a match; more names may follow it."""
    return (_MATCH, *map(str, place))


def team_of_row(key: Key | None) -> str:
    """Return the team that a row shows; nothing where it shows something else."""
    return key[1] if key and key[0] == _TEAM else ""


def place_of_row(key: Key | None) -> MatchPlace | None:
    """Return where the match stands that a row shows; None where it shows something else."""
    if not key or key[0] != _MATCH:
        return None
    return MatchPlace(*map(int, key[1:5]))


def pair_row(home: str, away: str) -> Key:
    """Return the key of a row that shows the match of two teams, whether there is one or not."""
    return (_PAIR, home, away)


def pair_of_row(key: Key | None) -> tuple[str, str] | None:
    """Return the two teams whose match a row shows; None where it shows something else."""
    return (key[1], key[2]) if key and key[0] == _PAIR else None

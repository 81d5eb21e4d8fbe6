"""The form of teams: the letters of their last results as of the moment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tui.present.view.view import View
from tui.season.model import LeagueStage
from tui.season.model.days import KnownDate, latest
from tui.season.model.matches import Match
from tui.standings.results import Outcome, sides

_RESULTS = 5
"""So many results are the form of a team."""

FORM_CELLS = _RESULTS + 1
"""The cells of the column, with a blank before it."""

_LETTERS: Mapping[Outcome, str] = {"win": "W", "draw": "D", "loss": "L"}


class Played(NamedTuple):
    """A match that counts, and the day of it as far as it is known."""

    match: Match
    day: KnownDate | None

    def letter(self, team: str) -> str:
        """Return how it ended for one of its teams."""
        home, away = sides(self.match)
        return _LETTERS[(home if team == self.match.home else away).outcome]


def has_form(view: View) -> bool:
    """Return whether teams of the stage have played so often that their results tell something."""
    met: set[str] = set()
    for number in _moments(view.league):
        for team, matches in _played(view, number).items():
            if team in met or len(matches) > 1:
                return True  # found within the second round: a long season is not read for it
            met.add(team)
    return False


def form_of(view: View, team: str) -> str:
    """Return the letters of the last results of a team as of the moment, the latest last.

    It is looked for from the moment backwards: what was long ago is not read for it.
    """
    letters: list[str] = []
    for number in reversed(_moments(view.league, view.moment.round)):
        for one in reversed(_played(view, number).get(team, ())):
            if view.day is None or one.day is None or latest(one.day) <= view.day:
                letters.append(one.letter(team))
                if len(letters) == _RESULTS:
                    return "".join(reversed(letters))
    return "".join(reversed(letters))


def _played(view: View, number: int) -> Mapping[str, Sequence[Played]]:
    """Return what counts of the matches of each team at a moment of the stage, in their order."""

    def make() -> Mapping[str, Sequence[Played]]:
        matches: dict[str, list[Played]] = {}
        for _, matchday in view.league.matchdays(number) if view.league else ():
            for match in matchday.matches:
                if match.counts:
                    played = Played(match, match.date or matchday.date)
                    matches.setdefault(match.home, []).append(played)
                    matches.setdefault(match.away, []).append(played)
        return matches

    return view.memo.once((_played, view.moment.stage, number), make)


def _moments(stage: LeagueStage | None, last: int | None = None) -> range:
    """Return the moments of a stage, up to one of them; the steps of a sum are those of others."""
    if stage is None or stage.steps:
        return range(0)
    count = stage.moment_count
    return range(1, 1 + (count if last is None else min(last, count)))

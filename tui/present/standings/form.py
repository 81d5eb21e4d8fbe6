"""The form of teams: the letters of their last results as of the moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tui.present.view.view import View
from tui.season.memo import Known
from tui.season.model import LeagueStage
from tui.season.model.days import KnownDate, latest
from tui.season.model.matches import Match
from tui.season.named import NamedTuple
from tui.standings.results import Outcome, sides

_RESULTS = 5
"""So many results are the form of a team."""

FORM_CELLS = _RESULTS + 1
"""The cells of the column, with a blank before it."""

_LETTERS: Mapping[Outcome, str] = {"win": "W", "draw": "D", "loss": "L"}


Counted = tuple[Match, KnownDate | None]
"""A match that counts, and its day as far as that is known."""


class Played(NamedTuple):
    """A result of a team: the day of it as far as it is known, and its letter."""

    day: KnownDate | None
    letter: str


def has_form(view: View) -> bool:
    """Return whether teams of the stage have played so often that their results tell something."""
    met: set[str] = set()
    for number in _moments(view.league):
        for match, _ in _counted(view.league, number):
            if match.home in met or match.away in met:
                return True  # found within the second round: a long season is not read for it
            met |= {match.home, match.away}
    return False


def form_of(view: View, team: str) -> str:
    """Return the letters of the last results of a team as of the moment, the latest last.

    It is looked for from the moment backwards: what was long ago is not read for it.
    """
    letters: list[str] = []
    for number in reversed(_moments(view.league, view.moment.round)):
        for one in reversed(_played(view, number)[team]):
            if view.day is None or one.day is None or latest(one.day) <= view.day:
                letters.append(one.letter)
                if len(letters) == _RESULTS:
                    return "".join(reversed(letters))
    return "".join(reversed(letters))


def _played(view: View, number: int) -> Known[str, tuple[Played, ...]]:
    """Return the results of each team at a moment of the stage, made when they are looked up."""

    def make() -> Known[str, tuple[Played, ...]]:
        matches: dict[str, list[Counted]] = {}
        for counted in _counted(view.league, number):
            matches.setdefault(counted[0].home, []).append(counted)
            matches.setdefault(counted[0].away, []).append(counted)
        return Known(lambda team: tuple(_seen(team, matches.get(team, ()))))

    return view.memo.once((_played, view.moment.stage, number), make)


def _counted(stage: LeagueStage | None, number: int) -> Iterator[Counted]:
    """Yield the matches that count of a moment of a stage, each with its day."""
    for _, matchday in stage.matchdays(number) if stage else ():
        for match in matchday.matches:
            if match.counts:
                yield match, match.date or matchday.date


def _seen(team: str, matches: Iterable[Counted]) -> Iterator[Played]:
    for match, day in matches:
        home, away = sides(match)
        yield Played(day, _LETTERS[(home if team == match.home else away).outcome])


def _moments(stage: LeagueStage | None, last: int | None = None) -> range:
    """Return the moments of a stage, up to one of them; the steps of a sum are those of others."""
    if stage is None or stage.steps:
        return range(0)
    count = stage.moment_count
    return range(1, 1 + (count if last is None else min(last, count)))

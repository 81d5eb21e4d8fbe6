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


class Played(NamedTuple):
    """A result of a team: the day of it as far as it is known, and its letter."""

    day: KnownDate | None
    letter: str


def has_form(view: View) -> bool:
    """Return whether teams of the stage have played so often that their results tell something."""
    met: set[str] = set()
    for number in _moments(view.league):
        for _, matchday in view.league.matchdays(number) if view.league else ():
            for match in matchday.matches:
                if match.counts and not met.isdisjoint((match.home, match.away)):
                    return True  # found within the second round: a long season is not read for it
                met.update((match.home, match.away) if match.counts else ())
    return False


def form_of(view: View, team: str) -> str:
    """Return the letters of the last results of a team as of the moment, the latest last."""
    number = view.moment.round
    if view.day is not None:
        return _form(view, team, number)
    forms = _forms(view, number)
    if team not in forms:
        before = _forms(view, number - 1).get(team)
        if before is None or number not in _moments(view.league):
            forms[team] = _form(view, team, number)
        else:
            latest_ones = "".join(one.letter for one in _played(view, number)[team])
            forms[team] = (before + latest_ones)[-_RESULTS:]
    return forms[team]


def _forms(view: View, number: int) -> dict[str, str]:
    """Return the forms as of a moment of the stage, as far as they have been looked at."""
    return view.memo.once((_forms, view.moment.stage, number), dict)


def _form(view: View, team: str, number: int) -> str:
    """Look for the last results from a moment backwards: what was long ago is not read for it."""
    letters: list[str] = []
    for at in reversed(_moments(view.league, number)):
        for one in reversed(_played(view, at)[team]):
            if view.day is None or one.day is None or latest(one.day) <= view.day:
                letters.append(one.letter)
                if len(letters) == _RESULTS:
                    return "".join(reversed(letters))
    return "".join(reversed(letters))


def _played(view: View, number: int) -> Known[str, tuple[Played, ...]]:
    """Return the results of each team at a moment of the stage, made when they are looked up."""

    def make() -> Known[str, tuple[Played, ...]]:
        met: dict[str, list[tuple[Match, KnownDate | None]]] = {}
        for _, matchday in view.league.matchdays(number) if view.league else ():
            for match in matchday.matches:
                met.setdefault(match.home, []).append((match, matchday.date))
                met.setdefault(match.away, []).append((match, matchday.date))
        return Known(lambda team: tuple(_seen(team, met.get(team, ()))))

    return view.memo.once((_played, view.moment.stage, number), make)


def _seen(team: str, met: Iterable[tuple[Match, KnownDate | None]]) -> Iterator[Played]:
    """Yield the results of a team that count, of its matches and the days of their rounds."""
    for match, day in met:
        if match.counts:
            home, away = sides(match)
            outcome = (home if team == match.home else away).outcome
            yield Played(match.date or day, _LETTERS[outcome])


def _moments(stage: LeagueStage | None, last: int | None = None) -> range:
    """Return the moments of a stage, up to one of them; the steps of a sum are those of others."""
    if stage is None or stage.steps:
        return range(0)
    count = stage.moment_count
    return range(1, 1 + (count if last is None else min(last, count)))

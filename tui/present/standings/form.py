"""The form of teams: the letters of their last results as of the moment."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tui.present.view.view import View
from tui.season.model import LeagueStage
from tui.season.model.days import KnownDate, latest
from tui.standings.results import Outcome, sides

_RESULTS = 5
"""So many results are the form of a team."""

FORM_CELLS = _RESULTS + 1
"""The cells of the column, with a blank before it."""

_LETTERS: Mapping[Outcome, str] = {"win": "W", "draw": "D", "loss": "L"}


class Played(NamedTuple):
    """A result of a team: the moment of the stage, the day as far as it is known, its letter."""

    number: int
    day: KnownDate | None
    letter: str


def has_form(view: View) -> bool:
    """Return whether teams of the stage have played so often that their results tell something."""
    met: set[str] = set()
    for team, _ in _all(view.league):
        if team in met:
            return True  # found within the second round: a long season is not read for it
        met.add(team)
    return False


def form_of(view: View, team: str) -> str:
    """Return the letters of the last results of a team as of the moment, the latest last."""
    results = _results(view).get(team, ())
    seen = results[: bisect_right(results, view.moment.round, key=lambda one: one.number)]
    if view.day:
        seen = tuple(one for one in seen if one.day is None or latest(one.day) <= view.day)
    return "".join(one.letter for one in seen[-_RESULTS:])


def _results(view: View) -> Mapping[str, tuple[Played, ...]]:
    """Return the results of every team of the stage, in the order in which they were played."""

    def make() -> Mapping[str, tuple[Played, ...]]:
        found: defaultdict[str, list[Played]] = defaultdict(list)
        for team, played in _all(view.league):
            found[team].append(played)
        return {team: tuple(results) for team, results in found.items()}

    return view.memo.once((_results, view.moment.stage), make)


def _all(stage: LeagueStage | None) -> Iterator[tuple[str, Played]]:
    if stage is None or stage.steps:  # the steps of a sum are those of other stages
        return
    for number in range(1, stage.moment_count + 1):
        for _, matchday in stage.matchdays(number):
            for match in matchday.matches:
                if match.counts:
                    day = match.date or matchday.date
                    for team, side in zip((match.home, match.away), sides(match), strict=True):
                        yield team, Played(number, day, _LETTERS[side.outcome])

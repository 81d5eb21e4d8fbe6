"""A planned season as a season file has it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any, TypeAlias

from tui.planning.bracket import PlannedRound, PlannedTie, Side, Winner, bracket, from_slots
from tui.planning.circle import Pairing, round_robin
from tui.planning.groups import qualified
from tui.planning.names import GROUP_STAGE, KNOCK_OUT, LEAGUE, group_name
from tui.planning.plan import Plan
from tui.season.model.times import time_text

Node: TypeAlias = dict[str, Any]
"""A table of a season file."""

_USUAL_POINTS = (3, 1, 0)
_CHAMPION = {"status": "champion"}
_BOTH = 2


class CalendarEndsError(ValueError):
    """The last rounds would be played after the last day that the calendar has."""


Said = Callable[[str, str], str]
"""What is said of a tie between two sides that nobody is known for yet: `A1`, `B2`, `B2/C2`."""


def season_of(plan: Plan, said: Said) -> Node:
    """Return the tables of a season file; raises `CalendarEndsError`."""
    days = _Days(plan)
    if plan.format == "knockout":
        stages = [_cup(bracket(plan.teams), max(plan.legs, plan.tie_legs), days)]
    elif plan.format in ("single", "double"):
        stages = [_league(plan, days)]
    else:
        stages = list(_with_groups(plan, days, said))
    return _filled(
        format=1,
        competition=plan.competition,
        season=plan.season,
        country=plan.country,
        stages=stages,
    )


class _Days:
    """The days that are left for rounds, and the hour at which matches begin."""

    def __init__(self, plan: Plan) -> None:
        self._days = plan.rhythm.from_day(plan.start) if plan.start else None
        self._time = time_text(plan.time) if plan.time else None

    def next(self, rounds: int = 1) -> list[date | None]:
        """Return the days of the next rounds; none is known where there is no first one."""
        if self._days is None:
            return [None] * rounds
        days: list[date | None] = list(islice(self._days, rounds))
        if len(days) < rounds:
            raise CalendarEndsError
        return days

    def when(self, day: date | None) -> Node:
        """Return the keys of a round that say when it is played."""
        return _filled(date=day, time=self._time)


def _filled(**keys: Any) -> Node:
    return {key: value for key, value in keys.items() if value is not None}


def _league(plan: Plan, days: _Days) -> Node:
    legs = 2 if plan.format == "double" else plan.legs
    rounds = round_robin(plan.teams, legs)
    return _filled(
        name=LEAGUE,
        kind="league",
        points=_points(plan),
        teams=plan.teams,
        zones=[{"positions": [1, 1], **_CHAMPION}],
        rounds=_rounds(rounds, days, days.next(len(rounds))),
    )


def _points(plan: Plan) -> Node | None:
    if plan.points is None or plan.points == _USUAL_POINTS:
        return None
    usual = zip(("win", "draw", "loss"), plan.points, _USUAL_POINTS, strict=True)
    return {key: points for key, points, other in usual if points != other}


def _rounds(
    rounds: Sequence[Sequence[Pairing]], days: _Days, dates: Sequence[date | None]
) -> list[Node]:
    return [
        {
            **days.when(day),
            "matches": [{"home": home, "away": away} for home, away in pairings],
        }
        for pairings, day in zip(rounds, dates, strict=False)
    ]


def _with_groups(plan: Plan, days: _Days, said: Said) -> Iterator[Node]:
    """Yield the stage of groups, and the knock-out of those who come through."""
    groups = plan.dealt_groups
    played = [round_robin(teams, plan.legs) for teams in groups]
    dates = days.next(max(map(len, played)))
    goes_on = plan.format == "groups+knockout"
    zone = {"positions": [1, plan.qualify], "status": "qualified", "to": KNOCK_OUT}
    yield _filled(
        name=GROUP_STAGE,
        kind="league",
        points=_points(plan),
        zones=[zone] if goes_on else None,
        groups=[
            {
                "name": group_name(at),
                "teams": teams,
                "rounds": _rounds(rounds, days, dates),
            }
            for at, (teams, rounds) in enumerate(zip(groups, played, strict=True))
        ],
    )
    if goes_on:
        slots = qualified(len(groups), plan.qualify)
        cup = _cup(from_slots(slots, of_places=True), plan.tie_legs, days, said)
        yield {"name": cup.pop("name"), "kind": cup.pop("kind"), "from": GROUP_STAGE, **cup}


def _cup(rounds: Sequence[PlannedRound], legs: int, days: _Days, said: Said | None = None) -> Node:
    """Return a knock-out stage; where nobody is known yet something is `said` of its ties."""
    return {
        "name": KNOCK_OUT,
        "kind": "knockout",
        "rounds": list(_cup_rounds(rounds, legs, days, said)),
    }


def _cup_rounds(
    rounds: Sequence[PlannedRound], legs: int, days: _Days, said: Said | None
) -> Iterator[Node]:
    """Yield the rounds of a knock-out; the final is a single match."""
    for number, played in enumerate(rounds, start=1):
        is_final = number == len(rounds)
        own_legs = 1 if is_final else legs
        dates = days.next(own_legs)
        ties = [_of_places(tie, said) if said else _of_teams(tie, dates) for tie in played.ties]
        if is_final:
            del ties[0]["name"]
        yield _filled(
            name=played.name,
            **days.when(dates[0]),
            legs=own_legs if own_legs > 1 else None,
            winners=dict(_CHAMPION) if is_final else None,
            ties=ties,
        )


def _of_teams(tie: PlannedTie, dates: Sequence[date | None]) -> Node:
    """Return a tie: with its matches where both teams are known, or with whoever is known."""
    teams = [side for side in (tie.first, tie.second) if isinstance(side, str)]
    legs: list[Node] = []
    if len(teams) == _BOTH:
        for at, day in enumerate(dates):
            home, away = teams if at % 2 == 0 else reversed(teams)
            legs.append(_filled(home=home, away=away, date=day if at else None))
    return _filled(name=tie.name, teams=teams or None, winners_of=_winners(tie), legs=legs or None)


def _of_places(tie: PlannedTie, said: Said) -> Node:
    """Return a tie of those who come through groups."""
    winners = _winners(tie)
    is_known = winners is not None and len(winners) == _BOTH
    note = None if is_known else said(*(_label(side) for side in (tie.first, tie.second)))
    return _filled(name=tie.name, winners_of=winners, note=note)


def _label(side: Side) -> str:
    return side.tie if isinstance(side, Winner) else side


def _winners(tie: PlannedTie) -> list[str] | None:
    return [side.tie for side in (tie.first, tie.second) if isinstance(side, Winner)] or None

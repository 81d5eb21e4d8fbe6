"""What was decided about a group away from the pitch, each with the time from which it is seen."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from operator import itemgetter
from typing import Literal

from tui.season.model import LeagueStage
from tui.season.model.days import by_latest
from tui.season.model.matches import Match
from tui.season.model.rulings import Adjustment, Carried, ManualOrder, Ruled, Ruling, Succession
from tui.season.named import NamedTuple
from tui.standings.carry import carry_over
from tui.standings.clock import START, Clock, in_force, of_decision
from tui.standings.deciders import PlayOff, play_offs
from tui.standings.results import Scoring
from tui.standings.succession import Heirs, take_over
from tui.standings.tally import NOTHING, Tally

By = Literal["rounds", "days"]
"""How time is counted: a match counts with its round, or from the day on which it was played."""


class Seen(NamedTuple):
    """The decisions that are seen at a time, and the play-offs that have been played by then."""

    adjustments: tuple[Adjustment, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    orders: tuple[ManualOrder, ...] = ()
    play_offs: tuple[Match, ...] = ()
    carried: tuple[Carried, ...] = ()
    successions: tuple[Succession, ...] = ()


NOTHING_SEEN = Seen()


class Decisions:
    """The decisions about one group of a stage."""

    def __init__(self, stage: LeagueStage, index: int, by: By, clock: Clock) -> None:
        """Read them from the group, and from the stage what holds for all groups."""
        self._stage, self._group = stage, stage.all_groups[index]
        self._by, self._clock = by, clock

    def since(self, one: Ruled) -> int:
        """Return the time from which a decision is seen; without round and date, the end."""
        return of_decision(self._clock, one, self._clock.end)

    @cached_property
    def adjustments(self) -> list[tuple[int, Adjustment]]:
        """Points and goals that were added or taken away."""
        return [(of_decision(self._clock, one, START), one) for one in self._group.adjustments]

    def bookings(self) -> list[tuple[int, str, Tally]]:
        """Return what is booked beside the results: adjustments, what came later, fair play."""
        found = [
            (
                since,
                one.team,
                Tally(
                    points=one.points,
                    goals_for=one.goals_for,
                    goals_against=one.goals_against,
                ),
            )
            for since, one in self.adjustments
        ]
        found += [
            (since, one.team, carry_over((), one, None))
            for since, one in self.carried
            if since != START
        ]
        cards = self._group.fair_play
        return found + [(self.since(one), one.team, Tally(fair_play=one.points)) for one in cards]

    @cached_property
    def carried(self) -> list[tuple[int, Carried]]:
        """What teams bring along from elsewhere."""
        return [(of_decision(self._clock, one, START), one) for one in self._group.carried]

    @cached_property
    def rulings(self) -> list[tuple[int, Ruling]]:
        """Teams that were put last, struck out or expunged, or that withdrew."""
        return [(self.since(one), one) for one in self._group.rulings]

    @cached_property
    def orders(self) -> list[tuple[int, ManualOrder]]:
        """Orders given by hand, those of the stage too."""
        of_stage = self._stage.manual if self._stage.groups else ()
        return [(self.since(one), one) for one in (*self._group.manual, *of_stage)]

    @cached_property
    def listed_play_offs(self) -> list[tuple[int, Match]]:
        """The play-offs in the order of play, with a result or not."""
        matches = self._group.play_offs
        dated = sorted(matches, key=lambda match: by_latest(match.date or date.max))
        by_days, behind = self._by == "days", self._stage.moment_count
        return [(self._clock.of_day(one.date) if by_days else behind, one) for one in dated]

    @cached_property
    def play_offs(self) -> list[PlayOff]:
        """The play-offs that have a result."""
        return play_offs(self.listed_play_offs, Scoring(self._stage.points))

    def expunged(self, when: int) -> frozenset[str]:
        """Return the teams whose matches count for nobody at a time."""
        return in_force(self._expunged, when) if self._expunged else frozenset()

    @cached_property
    def _expunged(self) -> list[tuple[int, str]]:
        """The teams whose matches are struck out; those of other groups may play here too."""
        groups = self._stage.groups if self._stage.has_own_matches else (self._group,)
        return [
            (self.since(one), one.team)
            for group in groups
            for one in group.rulings
            if one.ruling == "expunged"
        ]

    def out(self, when: int) -> frozenset[str]:
        """Return the teams that play no more at a time."""
        plays_on = ("last", "opponents_only")
        found = [(since, one.team) for since, one in self.rulings if one.ruling not in plays_on]
        return in_force(found, when)

    def emptied(self, when: int) -> frozenset[str]:
        """Return the teams whose results count for their opponents alone."""
        found = [(since, one.team) for since, one in self.rulings if one.ruling == "opponents_only"]
        return in_force(found, when)

    @cached_property
    def _successions(self) -> list[tuple[int, Succession]]:
        found = [(of_decision(self._clock, one, START), one) for one in self._group.successions]
        return sorted(found, key=itemgetter(0))

    def heirs(self, when: int) -> Heirs:
        """Return the clubs whose record another has taken over by a time, each with that one."""
        return tuple((one.of, one.team) for since, one in self._successions if since <= when)

    def move(self, tallies: dict[str, Tally], when: int) -> None:
        """Move the records of clubs to their successors, and empty the rows ruled to be empty."""
        later = [one.team for since, one in self._successions if since > when]
        take_over(tallies, self.heirs(when), later)
        tallies.update(dict.fromkeys(self.emptied(when) & tallies.keys(), NOTHING))

    def seen(self, when: int) -> Seen:
        """Return what is seen at a time."""
        return Seen(
            tuple(one for since, one in self.adjustments if since <= when),
            tuple(one for since, one in self.rulings if since <= when),
            tuple(one for since, one in self.orders if since <= when),
            tuple(one.match for one in self.play_offs if one.result.when <= when),
            tuple(one for since, one in self.carried if since <= when),
            tuple(one for since, one in self._successions if since <= when),
        )

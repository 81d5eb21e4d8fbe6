"""League stages: teams that share tables, their rounds, and tables as sources print them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import zip_longest
from typing import Annotated, Any, ClassVar, Literal, Self

from tui.season.model.base import Part
from tui.season.model.marks import Limits
from tui.season.model.matches import Match, Round, by_date
from tui.season.model.published import PublishedTables
from tui.season.model.rules import (
    DEFAULT_ORDER,
    DEFAULT_POINTS,
    Across,
    Carry,
    Order,
    PointsRule,
)
from tui.season.model.rulings import (
    Adjustment,
    Carried,
    Coefficient,
    FairPlay,
    ManualOrder,
    Ruling,
    Succession,
)
from tui.season.model.steps import Stepped, Steps
from tui.season.model.values import Count, Names, TeamName, Text
from tui.season.model.zones import Zone

PLAY_OFF = "Play-off"
"""What the moment behind the last round is called."""


class Group(Part):
    """Teams that share one table.

    Its matches stand in `rounds`, or without rounds in `matches`; `play_offs` decide between teams
    without counting in the table. `first_position` is where the lower half of a split league
    begins.
    """

    name: Text | None = None
    teams: tuple[TeamName, ...] = ()
    rounds: tuple[Round, ...] = ()
    matches: tuple[Match, ...] = ()
    zones: tuple[Zone, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()
    carried: tuple[Carried, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    successions: tuple[Succession, ...] = ()
    play_offs: tuple[Match, ...] = ()
    manual: tuple[ManualOrder, ...] = ()
    fair_play: tuple[FairPlay, ...] = ()
    first_position: Annotated[Count, Limits(1)] = 1
    published: PublishedTables = ()
    note: Text | None = None

    @cached_property
    def team_names(self) -> tuple[str, ...]:
        """Every team of the group, declared ones first, then as matches and tables name them."""
        met: dict[str, None] = dict.fromkeys(self.teams)
        for matches in (*(one_round.matches for one_round in self.rounds), self.matches):
            for match in matches:
                met.setdefault(match.home)
                met.setdefault(match.away)
        met.update(dict.fromkeys(record.team for record in self.carried))
        for published in self.published:
            met.update(dict.fromkeys(row.team for row in published.table))
        return tuple(met)

    @cached_property
    def members(self) -> frozenset[str]:
        """The same teams, to ask whether one is among them."""
        return frozenset(self.team_names)


class LeagueStage(Group):
    """A stage with a table, or with one for each of its groups.

    In a divided stage its own `rounds` or `matches` are those between teams of different groups,
    which count in the tables of both; what teams of one group play there belongs to their group.
    """

    kind: Literal["league"]
    name: Text
    from_: Names = ()
    points: PointsRule = DEFAULT_POINTS
    order: Annotated[Order, Limits(1)] = DEFAULT_ORDER
    carry: Carry | None = None
    groups: tuple[Group, ...] = ()
    across: tuple[Across, ...] = ()
    seeding: tuple[TeamName, ...] = ()
    coefficients: tuple[Coefficient, ...] = ()
    source: Text | None = None
    _added_up: ClassVar[tuple[Stepped, ...]] = ()

    @property
    def only_carries(self) -> bool:
        """Whether the stage plays nothing and is only the sum of others."""
        has_more = self.has_own_matches or any(
            group.rounds or group.matches or group.play_offs or group.published
            for group in self.all_groups
        )
        return self.carry is not None and not has_more

    def add_up(self, stages: Iterable[Stepped]) -> None:
        """Step along other stages: the season says so of a stage that only carries."""
        self.__dict__["_added_up"] = tuple(stages)

    def but(self, **changes: Any) -> Self:
        """Return the same stage with some fields changed, along the same stages."""
        changed = super().but(**changes)
        changed.add_up(self._added_up)
        return changed

    @property
    def says_order(self) -> bool:
        """Whether the file says in which order teams stand."""
        return self.order is not DEFAULT_ORDER

    @cached_property
    def steps(self) -> Steps:
        """The moments of a stage that only carries; no steps in any other."""
        return Steps(self._added_up)

    @property
    def all_groups(self) -> tuple[Group, ...]:
        """The groups, or the stage itself where it is not divided: kept, it would hold itself."""
        return self.groups or (self,)

    @cached_property
    def dated(self) -> bool:
        """Whether the rounds are only the dates of matches: the file knows no rounds."""
        return bool(self.matches) or any(group.matches for group in self.groups)

    @cached_property
    def has_own_matches(self) -> bool:
        """Whether a divided stage lists matches beside its groups."""
        return bool(self.groups and (self.rounds or self.matches))

    @cached_property
    def group_of(self) -> dict[str, int]:
        """The number of the group of every team that a group names."""
        return {
            team: index for index, group in enumerate(self.all_groups) for team in group.team_names
        }

    @cached_property
    def parts(self) -> tuple[tuple[Round, ...], ...]:
        """The rounds of each group, and behind the last those between groups if there are any.

        Each match is in one part, wherever the file lists it. Matches without rounds have one for
        each date of the stage.
        """
        if not self.has_own_matches:
            if self.dated:
                return by_date([group.matches for group in self.all_groups])
            return tuple(group.rounds for group in self.all_groups)
        if self.dated:
            own = (*(group.matches for group in self.groups), ())
            more = self._by_group(self.matches)
            return by_date([(*here, *there) for here, there in zip(own, more, strict=True)])
        shared = [self._by_group(one_round.matches) for one_round in self.rounds]
        return tuple(
            tuple(
                _joined(own, beside, (*(own.matches if own else ()), *(more[at] if more else ())))
                for own, beside, more in zip_longest(rounds, self.rounds, shared)
            )
            for at, rounds in enumerate((*(group.rounds for group in self.groups), ()))
        )

    def _by_group(self, matches: Sequence[Match]) -> list[list[Match]]:
        """Return the matches within each group, and behind them those between groups."""
        found: list[list[Match]] = [[] for _ in range(len(self.groups) + 1)]
        for match in matches:
            home, away = (self.group_of.get(team) for team in (match.home, match.away))
            found[-1 if home is None or home != away else home].append(match)
        return found

    @cached_property
    def schedule(self) -> tuple[tuple[Round, ...], ...]:
        """The rounds of each group with all that counts in its table."""
        if not self.has_own_matches:
            return self.parts
        *parts, between = self.parts
        return tuple(
            tuple(
                _joined(own, beside, (*own.matches, *_with_any(beside.matches, group.members)))
                for own, beside in zip_longest(rounds, between, fillvalue=Round())
            )
            for group, rounds in zip(self.groups, parts, strict=True)
        )

    @cached_property
    def round_count(self) -> int:
        """How many rounds the stage has: those of its longest group, or its steps."""
        if self.steps:
            return len(self.steps)
        return max(len(rounds) for rounds in self.schedule)

    @cached_property
    def moment_count(self) -> int:
        """How many moments the stage has: its rounds, and one behind them for the play-offs."""
        return self.round_count + any(group.play_offs for group in self.all_groups)

    def end(self, index: int) -> int:
        """Return the moment at which a group has played all that it plays."""
        if self.steps:
            return len(self.steps)
        has_play_off = bool(self.all_groups[index].play_offs)
        return self.moment_count if has_play_off else len(self.schedule[index])

    def reached(self, index: int, number: int) -> int:
        """Return the moment that a group has reached at a moment of the stage."""
        if number > self.round_count:
            return self.end(index)
        return max(0, min(number, len(self.steps) or len(self.schedule[index])))

    def matchdays(self, number: int) -> tuple[tuple[int, Round], ...]:
        """Return the groups that play at a moment, each with what it plays.

        Matches between groups come last, as those of a group behind the last.
        """
        if self.steps:
            return self._matchdays_of_step(number)
        if number > self.round_count:
            return tuple(
                (index, Round(name=PLAY_OFF, matches=group.play_offs))
                for index, group in enumerate(self.all_groups)
                if group.play_offs
            )
        return tuple(
            (index, rounds[number - 1])
            for index, rounds in enumerate(self.parts)
            if 0 < number <= len(rounds)
            if rounds[number - 1].matches or not self.has_own_matches
        )

    def _matchdays_of_step(self, number: int) -> tuple[tuple[int, Round], ...]:
        """Return what the teams of each group play at a step."""
        if not 0 < number <= len(self.steps):
            return ()
        step = self.steps.rounds[number - 1]
        return tuple(
            (index, _joined(step, None, _with_any(step.matches, group.members)))
            for index, group in enumerate(self.all_groups)
            if group.members or not self.groups
        )


def _joined(own: Round | None, beside: Round | None, matches: Sequence[Match]) -> Round:
    """Return a round of a group with what the stage says of the same round."""
    first, second = own or beside or Round(), beside or Round()
    return Round(
        name=first.name or second.name,
        date=first.date or second.date,
        time=first.time or second.time,
        matches=tuple(matches),
        note=first.note or second.note,
    )


def _with_any(matches: Sequence[Match], teams: frozenset[str]) -> list[Match]:
    """Return the matches of some teams; without any named, all."""
    if not teams:
        return list(matches)
    return [match for match in matches if match.home in teams or match.away in teams]

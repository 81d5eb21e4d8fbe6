"""The bracket of a knock-out stage: every tie as of a moment, and which tie feeds which."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property, lru_cache

from tui.season.memo import detach
from tui.season.model import Champions, Outcome
from tui.season.model.knockout import KnockoutStage, Tie, TieRules
from tui.season.named import NamedTuple
from tui.standings.consolation import Place, consolations
from tui.standings.played import Played, leg_results
from tui.standings.prizes import by_winning
from tui.standings.results import Scoring
from tui.standings.table import LAST, StageTables
from tui.standings.tie_result import TieResult
from tui.standings.tie_rules import Positions, Verdict, early_verdict, first_verdict, verdict

Rounds = tuple[tuple[TieResult, ...], ...]
"""The ties of every round."""


class Slot(NamedTuple):
    """One side of a tie: the team that the file names, and the tie that it comes from."""

    team: str | None
    feed: Place | None
    loser: bool = False


class Bracket:
    """A knock-out stage with the tables of earlier stages, which may decide its ties."""

    def __init__(
        self,
        stage: KnockoutStage,
        earlier: Sequence[StageTables] = (),
        champions: Champions | None = None,
    ) -> None:
        """Prepare a stage, with the tables of the stages before it.

        `champions` is what was decided of the title away from the pitch.
        """
        self.stage = stage
        self.earlier = tuple(earlier)
        self._table = next((one for one in earlier if one.stage.name == stage.position_in), None)
        self._champions = champions
        self._scoring = Scoring(stage.points)
        self._at = lru_cache(maxsize=16)(detach(self._settle_all))
        self._settled = lru_cache(maxsize=None)(detach(self._settle))
        self._last = lru_cache(maxsize=8)(detach(self._find_all))

    def at(self, number: int) -> Rounds:
        """Return the ties of every round as of a moment of the stage."""
        return self._at(self._within(number))

    def feeds(self, round_: int, tie: int) -> tuple[Place | None, ...]:
        """Return the ties from which the two teams of a tie come; None where from no tie."""
        return tuple(slot.feed for slot in self.sides(round_, tie))

    def sides(self, round_: int, tie: int) -> tuple[Slot, Slot]:
        """Return both sides of a tie, whatever is known of them at any moment."""
        return self._slots[round_][tie]

    def won(self, round_: int, result: TieResult, day: date | None = None) -> Outcome | None:
        """Return what those who came through a tie of a round have earned, as known on a day."""
        winners = self.stage.rounds[round_].winners
        return by_winning(winners, result.through, self._champions, day)

    def last_of(self, team: str, number: int) -> tuple[int, TieResult] | None:
        """Return the last round in which a team stands as of a moment, and its tie there."""
        return self._last(self._within(number)).get(team)

    @cached_property
    def consolations(self) -> frozenset[Place]:
        """The ties for the third place or a lower one."""
        return consolations(self.stage.rounds, self.at(LAST))

    def is_apart(self, round_: int) -> bool:
        """Return whether no tie of a round leads to the title."""
        one = self.stage.rounds[round_]
        places = {(round_, at) for at in range(len(one.ties))}
        return one.third_place or (bool(places) and places <= self.consolations)

    def _within(self, number: int) -> int:
        return max(0, min(number, len(self.stage.days)))

    @cached_property
    def _slots(self) -> tuple[tuple[tuple[Slot, Slot], ...], ...]:
        found: list[tuple[tuple[Slot, Slot], ...]] = []
        by_name: dict[str, Place] = {}
        latest: dict[str, Place] = {}
        for index, one in enumerate(self.stage.rounds):
            found.append(tuple(self._slots_of(tie, by_name, latest) for tie in one.ties))
            for at, tie in enumerate(one.ties):
                latest.update(dict.fromkeys(tie.teams, (index, at)))
                if tie.name:
                    by_name[tie.name] = (index, at)
        return tuple(found)

    def _slots_of(
        self, tie: Tie, by_name: dict[str, Place], latest: dict[str, Place]
    ) -> tuple[Slot, Slot]:
        """Return both sides of a tie: of the ties that it names, each team has the one it played.

        What is named and not played by a team of the tie feeds the sides that are left.
        """
        told = [(by_name[name], False) for name in tie.winners_of if name in by_name]
        told += [(by_name[name], True) for name in tie.losers_of if name in by_name]
        slots: list[Slot] = []
        for team in tie.teams:
            own = next((one for one in told if team in self._tie(one[0]).teams), None)
            if own:
                told.remove(own)
                slots.append(Slot(team, *own))
            else:
                slots.append(Slot(team, latest.get(team)))
        for index, slot in enumerate(slots):
            if slot.feed is None and len(slots) + len(told) > 2:
                slots[index] = Slot(slot.team, *told.pop(0))
        slots += [Slot(None, *one) for one in told]
        first, second = (*slots, Slot(None, None), Slot(None, None))[:2]
        return first, second

    def _tie(self, place: Place) -> Tie:
        return self.stage.rounds[place[0]].ties[place[1]]

    def _settle_all(self, number: int) -> Rounds:
        before: list[tuple[TieResult, ...]] = []
        for index, one in enumerate(self.stage.rounds):
            # Before its round and behind it a tie stays as it is.
            begun = self.stage.ends[index - 1] if index else 0
            time = max(0, begun - 1, min(number, self.stage.ends[index]))
            before.append(
                tuple(
                    self._settled(index, at, self._teams(index, at, number, before), time)
                    for at in range(len(one.ties))
                )
            )
        return tuple(before)

    def _find_all(self, number: int) -> dict[str, tuple[int, TieResult]]:
        """Return where each team stands last as of a moment."""
        return {
            team: (index, result)
            for index, results in enumerate(self.at(number))
            for result in results
            for team in result.teams
            if team
        }

    def _teams(
        self, index: int, at: int, number: int, before: Sequence[Sequence[TieResult]]
    ) -> tuple[str | None, str | None]:
        """Return the teams of a tie that are known at a moment."""
        has_begun = number > (self.stage.ends[index - 1] if index else 0)
        is_drawn = number > 0 and self._follows_complete_rounds(index)
        first, second = (
            self._team(slot, before, has_begun=has_begun, is_drawn=is_drawn)
            for slot in self._slots[index][at]
        )
        return first, second

    def _follows_complete_rounds(self, index: int) -> bool:
        """Return whether a team that played no tie before a round had a bye.

        Where a round before lists only some of its ties, or none, it may have won another.
        """
        return all(one.complete and one.ties for one in self.stage.rounds[:index])

    @staticmethod
    def _team(
        slot: Slot, before: Sequence[Sequence[TieResult]], *, has_begun: bool, is_drawn: bool
    ) -> str | None:
        """Return the team of a side: once its tie before is decided, at once where it has a bye."""
        fed = before[slot.feed[0]][slot.feed[1]] if slot.feed else None
        if slot.team:
            is_known = fed.through if fed else is_drawn
            return slot.team if has_begun or is_known else None
        if fed is None:
            return None
        return fed.loser if slot.loser else fed.winner

    def _settle(
        self, index: int, at: int, teams: tuple[str | None, str | None], number: int
    ) -> TieResult:
        """Return a tie as of a moment: what was played of it by then, and who goes on."""
        tie = self.stage.rounds[index].ties[at]
        is_over = number >= self.stage.ends[index]
        due, rules = self.stage.rounds[index].legs_due(tie), self.stage.rules(index)
        stated = tie.winner if is_over else None
        if len(tie.teams) < 2:
            return TieResult(
                tie,
                teams,
                aggregate=tie.aggregate if is_over else None,
                winner=stated,
                decided_by=tie.decided_by if stated else None,
                stated=stated is not None,
                due=due,
            )
        begun = self.stage.ends[index - 1] if index else 0
        days = self.stage.days[begun : min(number, self.stage.ends[index])]
        steps = tie.legs_by_step[: sum(not day.replay for day in days)]
        legs = [match for step in steps for match in step]
        replays = tie.replays[: sum(day.replay for day in days)]
        played = Played(tie.teams[0], legs, replays, self._scoring, due)
        ahead = self._verdict(index, tie, played, is_over=is_over)
        computed = None if tie.both else _winner(tie, ahead)
        # What contradicts a source is not shown at any moment, also not before the source speaks.
        winner = stated or (computed if tie.winner in (None, computed) else None)
        told = tie.decided_by if winner else None
        reason = ahead if winner == computed else None
        if told and winner and (reason is None or reason.rule != told):
            reason = self._reason(tie, played, winner)
        aggregate = played.aggregate
        if is_over and (aggregate is None or not played.is_complete):
            aggregate = tie.aggregate or aggregate
        values = reason.values if reason and winner else None
        return TieResult(
            tie,
            teams,
            legs=(
                *leg_results(played, legs, replay=False),
                *leg_results(played, replays, replay=True),
            ),
            aggregate=aggregate,
            points=played.points,
            away_goals=played.away_goals,
            winner=winner,
            both=tie.both and is_over,
            decided_by=told or (reason.rule if reason and winner else None),
            values=values if not values or winner == tie.teams[0] else (values[1], values[0]),
            stated=stated is not None,
            computed=computed,
            series=played.wins if played.counted and _is_series(rules, due) else None,
            due=played.counted if early_verdict(rules[0], played) else due,
        )

    def _verdict(self, index: int, tie: Tie, played: Played, *, is_over: bool) -> Verdict | None:
        """Return what the results give; without them the aggregate that a source prints.

        A rule that a source names for this tie alone is read behind those of the round.
        """
        rules = self.stage.rules(index)
        if tie.decided_by and tie.decided_by not in rules:
            rules += (tie.decided_by,)
        ahead = first_verdict(rules, played, self._positions(tie))
        stated = tie.aggregate
        if ahead or played.is_complete or not is_over or stated is None:
            return ahead
        if stated.home == stated.away:
            return None
        return Verdict("aggregate", stated.home > stated.away, stated)

    def _reason(self, tie: Tie, played: Played, winner: str) -> Verdict | None:
        """Return what the rule that a source names compared, if it speaks for the winner."""
        rule = tie.decided_by
        ahead = verdict(rule, played, self._positions(tie)) if rule else None
        return ahead if _winner(tie, ahead) == winner else None

    def _positions(self, tie: Tie) -> Positions | None:
        """Return the places of both teams in the table that decides."""
        first, second = tie.teams
        tables = self._table
        for group in range(len(tables.stage.all_groups)) if tables else ():
            table = tables.table(group, LAST) if tables else None
            rows = [table.row_of(team) if table else None for team in (first, second)]
            match [row.position if row else None for row in rows]:
                case [int(own), int(theirs)]:
                    return own, theirs
        return None


def _is_series(rules: TieRules, due: int) -> bool:
    """Return whether a tie is a series: decided by matches won, or by points over three or more.

    A tie of two legs that is decided on points is usually quoted in goals.
    """
    return rules[0] == "wins" or (rules[0] == "points" and due > 2)


def _winner(tie: Tie, ahead: Verdict | None) -> str | None:
    """Return the team of a tie that is ahead."""
    if ahead is None:
        return None
    return tie.teams[0 if ahead.first_is_ahead else 1]

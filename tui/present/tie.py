"""A tie in words: its teams and goals, what decided it, and the tie in one sentence."""

from __future__ import annotations

from typing import NamedTuple

from tui.present.phrases import circumstances, score, value
from tui.present.text import clean
from tui.season.knockout import KnockoutRound, KnockoutStage, LegDay, TieRule
from tui.season.matches import Match
from tui.standings.ties import TieResult

DECIDED: dict[TieRule, str] = {
    "points": "on points",
    "aggregate": "on aggregate",
    "away_goals": "on away goals",
    "extra_time": "after extra time",
    "replay": "in a replay",
    "penalties": "on penalties",
    "position": "by the better place before",
    "lots": "by drawing lots",
    "coin": "by the toss of a coin",
    "ruling": "by a ruling",
}

MARK = "✓"
"""Stands before the team that went through."""
OPEN = "…"
"""Stands for a team that is not known yet at the moment shown."""
UNKNOWN = "not known"
"""Stands for a team that no source names."""


class Leg(NamedTuple):
    """A leg or a replay of a tie: when it is due, and the match, where the tie has one then."""

    day: LegDay
    match: Match | None


class Drawn(NamedTuple):
    """A tie as of the moment shown, with what a screen says of it.

    `days` are those of its round, `legs` what was played by the moment.
    """

    round: KnockoutRound
    result: TieResult
    days: tuple[LegDay, ...]
    legs: tuple[Leg, ...]

    @property
    def first(self) -> int:
        """Which of the two teams a decision is told from: the winner, or else the first."""
        return 1 if self.result.winner and self.result.winner == self.result.teams[1] else 0

    @property
    def names(self) -> tuple[str, str]:
        """What the two teams are called; one may not be known, yet or at all."""
        tie = self.result.tie
        lacks_one = len(tie.teams) == 1 and not (tie.winners_of or tie.losers_of)
        missing = UNKNOWN if lacks_one else OPEN
        first, second = (clean(team) if team else missing for team in self.result.teams)
        return first, second

    def goals(self, side: int, leg: Leg) -> str:
        """Write the goals of a team in a leg; a sign where the result is not known."""
        if leg.match is None:
            return ""
        counted = leg.match.awarded or leg.match.score
        if counted is None:
            return "–"
        return str(counted[leg.match.home != self.result.teams[side]])

    def total(self, side: int) -> str:
        """Write the goals of a team over all legs, or nothing before there are any."""
        return str(self.result.aggregate[side]) if self.result.aggregate else ""


def drawn(stage: KnockoutStage, round_: int, result: TieResult, number: int) -> Drawn:
    """Answer a tie of a round as of a moment of its stage."""
    numbered = [one for one in enumerate(stage.days, start=1) if one[1].round == round_]
    legs = (Leg(day, day.match(result.tie)) for at, day in numbered if at <= number)
    return Drawn(
        stage.rounds[round_], result, tuple(day for _, day in numbered), tuple(legs)
    )


def decision(one: Drawn) -> str:
    """Say what decided a tie: `on penalties, 4-3`; nothing where none of it is known."""
    result = one.result
    rule = result.decided_by
    if rule is None:
        return ""
    words = DECIDED[rule]
    if rule == "points" and result.points:
        own, other = (value("points", result.points[side]) for side in (one.first, 1 - one.first))
        return f"{words}, {own} to {other}"
    if rule == "penalties" and (shootout := _shootout(one)):
        return f"{words}, {shootout}"
    return words


def remark(one: Drawn) -> str:
    """Say what decided where the goals do not show it."""
    result = one.result
    if result.winner is None or result.decided_by is None:
        return ""
    total = result.aggregate
    if result.decided_by in ("aggregate", "points") and total and total[one.first] > total[1 - one.first]:
        return ""
    return decision(one)


def sentence(one: Drawn) -> str:
    """Tell a tie: its teams, its legs, and who went through by what."""
    legs = ", ".join(_leg(leg.match) for leg in one.legs if leg.match)
    parts = [legs or " v ".join(one.names)]
    if one.result.winner:
        by = f" {said}" if (said := decision(one)) else ""
        parts.append(f"{clean(one.result.winner)} {_went(one)}{by}")
    if one.result.tie.note:
        parts.append(clean(one.result.tie.note).rstrip("."))
    return ". ".join(parts) + "."

"""The order of a table worked out once more, slowly and without the engine.

The engine could agree with a published order by sharing too many positions. This tells which teams
the rules of a case really leave level; it takes nothing from the program.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

from truth_cases import Case, Line, round_number

_Levels = list[list[str]]


def levels(case: Case, group: str, *, again: bool = True) -> _Levels:
    """Return the teams of a group in order, level ones together.

    Unless head-to-head is read `again`, it leaves level those whom its first reading did.
    """
    return _Reading(case, group, again=again).order


class _Sum:
    """What a team has from some matches."""

    def __init__(self) -> None:
        self.played = self.won = self.points = self.scored = self.conceded = self.away = 0

    def add(self, scored: int, conceded: int, win: int, *, away: bool) -> None:
        self.played += 1
        self.won += scored > conceded
        self.points += win if scored > conceded else int(scored == conceded)
        self.scored += scored
        self.conceded += conceded
        self.away += scored if away else 0

    def bring(self, earlier: _Sum) -> None:
        """Add an earlier stage with half its points, rounded down."""
        self.played += earlier.played
        self.won += earlier.won
        self.points += earlier.points // 2
        self.scored += earlier.scored
        self.conceded += earlier.conceded

    def value(self, code: str) -> Any:
        if code == "PPG":
            return Fraction(self.points, max(self.played, 1))
        if code == "GAV":
            return Fraction(self.scored, self.conceded) if self.conceded else math.inf
        of = {"Pts": self.points, "GF": self.scored, "W": self.won, "AG": self.away}
        return {**of, "GD": self.scored - self.conceded}[code]


class _Reading:
    def __init__(self, case: Case, group: str, *, again: bool) -> None:
        self.case, self.group, self.again = case, group, again
        rows = case.groups[group]
        self.fixtures = [row for row in rows if row.get("kind") != "playoff"]
        self.play_offs = [row for row in rows if row.get("kind") == "playoff"]
        self.played = [row for row in self.fixtures if _is_played(row, case.as_of)]
        teams = sorted({row[side] for row in self.fixtures for side in ("home", "away")})
        own, before = self.sums(teams, self.played), self.sums(teams, list(case.before))
        self.half = {team: before[team].points % 2 for team in teams}
        self.total = own
        for team, sum_ in own.items():
            sum_.bring(before[team])
        for team, points in case.adjustments:
            self.total[team].points += points
        codes = case.order if case.order[:1] == ("PPG",) else ("Pts", *case.order)
        self.order = self.split(teams, codes)

    def sums(self, teams: list[str], matches: list[Line]) -> dict[str, _Sum]:
        """Add up the matches among some teams."""
        found = {team: _Sum() for team in teams}
        for match in matches:
            if match["home"] in found and match["away"] in found:
                home, away = int(match["hg"]), int(match["ag"])
                found[match["home"]].add(home, away, self.case.points_for_win, away=False)
                found[match["away"]].add(away, home, self.case.points_for_win, away=True)
        return found

    def split(self, teams: list[str], codes: tuple[str, ...]) -> _Levels:
        """Read one code after the other, each for those whom all before it left level."""
        if len(teams) == 1 or not codes:
            return [teams]
        code, *rest = codes
        parts = self.head_to_head(teams, code) if code[:3] == "H2H" else self.by_value(teams, code)
        return [level for part in parts for level in self.split(part, tuple(rest))]

    def by_value(self, teams: list[str], code: str) -> _Levels:
        """Part teams by what a code reads for each; the more the better."""
        decided = self.case.decided.get(self.group)
        if code == "PO":
            return self.play_off(teams)
        if code == "LOTS":
            lots = decided.lots if decided else ()
            return (
                _parted(teams, lambda team: -lots.index(team)) if {*teams} <= {*lots} else [teams]
            )
        if code == "FP":
            cards = dict(decided.fair_play if decided else ())
            return _parted(teams, lambda team: cards.get(team, 0))
        if code == "HALF":
            return _parted(teams, lambda team: self.half[team])
        return _parted(teams, lambda team: self.total[team].value(code))

    def head_to_head(self, teams: list[str], code: str) -> _Levels:
        """Part teams by the matches among them, again for those whom these leave level."""
        if code == "H2H" and len(_among(teams, self.fixtures)) > len(_among(teams, self.played)):
            return [teams]
        sums = self.sums(teams, [*self.case.before, *self.played])
        parts = _parted(teams, lambda team: [sums[team].value(one) for one in _MUTUAL[code]])
        if len(parts) == 1 or not self.again:
            return parts
        return [
            level
            for part in parts
            for level in (self.head_to_head(part, code) if part[1:] else [part])
        ]

    def play_off(self, teams: list[str]) -> _Levels:
        """Part two teams by the goals of their play-off."""
        sums = self.sums(teams, self.play_offs)
        return _parted(teams, lambda team: sums[team].scored) if len(teams) == 2 else [teams]


_MUTUAL = {
    "H2H": ("Pts", "GD"),
    "H2H3": ("Pts", "GD", "GF"),
    "H2HA": ("Pts", "GD", "GF", "AG"),
}


def _is_played(match: Line, as_of: int | date | None) -> bool:
    if isinstance(as_of, date):
        return date.fromisoformat(match["date"]) <= as_of
    number = round_number(match)
    return as_of is None or (number is not None and number <= as_of)


def _among(teams: list[str], matches: list[Line]) -> list[Line]:
    return [match for match in matches if {match["home"], match["away"]} <= {*teams}]


def _parted(teams: list[str], value: Callable[[str], Any]) -> _Levels:
    found = sorted({repr(value(team)): value(team) for team in teams}.values(), reverse=True)
    return [[team for team in teams if value(team) == one] for one in found]

"""The rules that decide a tie, one complete entry each: whom a rule puts ahead, and when.

To add a rule: its name in `tui.season.model.knockout`, its entry here, its words in
`tui.present.words.rules`. Tests find a rule that lacks any of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from types import MappingProxyType

from tui.season.frozen import Frozen
from tui.season.model.knockout import TieRule, TieRules
from tui.season.model.matches import Match
from tui.season.model.numbers import Number
from tui.season.named import NamedTuple
from tui.standings.played import Played, seen_by_first
from tui.standings.results import counted_score, sides
from tui.standings.tie_result import Values

Positions = tuple[int, int]
"""The positions of both teams in the table of an earlier stage."""


class Verdict(NamedTuple):
    """What a rule says: who is ahead, and the two values it compared, where there are any."""

    rule: TieRule
    first_is_ahead: bool
    values: Values | None = None


class TieCriterion(Frozen):
    """How a rule decides ties.

    Args:
        judge: Return whom the rule puts ahead; None where it leaves the teams level. A rule
            without it decides only where a source says so.
        needs_goals: Whether the goals of all legs have to be known, for this rule and those after.
        beyond_legs: Whether it reads what is only played because the legs left the teams level, so
            that it tells who won even where a leg is not known.
        gain: Return the most that one leg can change of the lead; None where there is no limit. A
            rule without it is decided only after the last leg.
    """

    judge: Callable[[Played, Positions | None], Verdict | None] | None = None
    needs_goals: bool = False
    beyond_legs: bool = False
    gain: Callable[[Played], Number | None] | None = None


def _compare(
    rule: TieRule, values: Values | None, *, fewer_is_better: bool = False
) -> Verdict | None:
    """Return who is ahead by two values, that of the first team first."""
    if values is None or values[0] == values[1]:
        return None
    return Verdict(rule, (values[0] > values[1]) != fewer_is_better, (values[0], values[1]))


def _by_goals(played: Played, _: Positions | None) -> Verdict | None:
    """Compare the goals; a single match may have a winner even without a score."""
    match = played.only_match
    if match:
        is_ruled = match.awarded is not None or match.status in ("awarded", "walkover")
        verdict = _by_match("ruling" if is_ruled else "aggregate", match, played.first)
    else:
        verdict = _compare("aggregate", played.aggregate)
    if verdict and verdict.rule == "aggregate" and played.has_extra_time:
        return verdict._replace(rule="extra_time")
    return verdict


def _by_away_goals(played: Played, _: Positions | None) -> Verdict | None:
    return _compare("away_goals", played.away_goals) if played.have_both_been_away else None


def _by_replay(played: Played, _: Positions | None) -> Verdict | None:
    return _by_match("replay", played.replays[-1], played.first) if played.replays else None


def _by_match(rule: TieRule, match: Match, first: str) -> Verdict | None:
    """Return who won a match before any shoot-out."""
    home, _ = sides(match)
    if home.manner == "penalties" or home.outcome == "draw" or match.result == "both_lose":
        return None
    values = seen_by_first(counted_score(match), match, first)
    return Verdict(rule, (home.outcome == "win") == (match.home == first), values)


def _by_penalties(played: Played, _: Positions | None) -> Verdict | None:
    """Return who won the shoot-out after the last match."""
    match = played.last
    if match is None:
        return None
    home, _away = sides(match)
    if home.manner != "penalties" or home.outcome == "draw":
        return None
    values = seen_by_first(match.penalties, match, played.first)
    return Verdict("penalties", (home.outcome == "win") == (match.home == played.first), values)


TIE_CRITERIA: Mapping[TieRule, TieCriterion] = MappingProxyType(
    {
        "points": TieCriterion(
            judge=lambda played, _: _compare("points", played.points),
            gain=lambda played: played.widest_gap,
        ),
        "wins": TieCriterion(
            judge=lambda played, _: _compare("wins", played.wins), gain=lambda _: 1
        ),
        "aggregate": TieCriterion(judge=_by_goals, needs_goals=True),
        "away_goals": TieCriterion(judge=_by_away_goals, needs_goals=True),
        "extra_time": TieCriterion(judge=_by_goals, needs_goals=True),
        "replay": TieCriterion(judge=_by_replay, beyond_legs=True),
        "penalties": TieCriterion(judge=_by_penalties, beyond_legs=True),
        "position": TieCriterion(
            judge=lambda _, positions: _compare("position", positions, fewer_is_better=True)
        ),
        "lots": TieCriterion(),
        "coin": TieCriterion(),
        "ruling": TieCriterion(),
    }
)
"""Every rule there is, in the order of the format reference."""


def verdict(rule: TieRule, played: Played, positions: Positions | None) -> Verdict | None:
    """Return whom a rule puts ahead; None where it leaves them level or cannot tell."""
    judge = TIE_CRITERIA[rule].judge
    return judge(played, positions) if judge else None


def early_verdict(rule: TieRule, played: Played) -> Verdict | None:
    """Return whom a rule puts ahead by more than the legs to come can change."""
    gain = TIE_CRITERIA[rule].gain
    most = gain(played) if gain else None
    ahead = verdict(rule, played, None)
    if most is None or ahead is None or ahead.values is None:
        return None
    lead = abs(Fraction(ahead.values[0]) - ahead.values[1])
    return ahead if lead > played.legs_left * most else None


def first_verdict(rules: TieRules, played: Played, positions: Positions | None) -> Verdict | None:
    """Return the verdict of the first rule that separates the teams.

    As long as a leg or its goals are unknown, only two things can decide: a lead in points or
    wins that cannot be caught, and what was played because of a level score (a replay, a
    shoot-out).
    """
    decided = early_verdict(rules[0], played)
    if decided or not played.is_listed:
        return decided
    is_known = played.has_results
    for rule in rules:
        criterion = TIE_CRITERIA[rule]
        if is_known or criterion.beyond_legs:
            ahead = verdict(rule, played, positions)
            if ahead:
                return ahead
        if criterion.needs_goals:
            is_known = is_known and played.aggregate is not None
    return None

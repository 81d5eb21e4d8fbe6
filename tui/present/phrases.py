"""Values in words: dates, ordinals, and why a team stands where it does."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tui.present.text import clean
from tui.season.model import Rule
from tui.standings.order import Value
from tui.standings.table import Decision, Row, Table

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

RULE_WORDS: dict[Rule, str] = {
    "points": "points",
    "goal_difference": "goal difference",
    "goals_for": "goals scored",
    "goals_against": "goals conceded",
    "wins": "wins",
    "points_per_game": "points per game",
    "goal_average": "goal average",
    "fewest_losses": "fewest defeats",
    "away_goals": "away goals",
    "away_wins": "away wins",
    "unrounded_points": "points before rounding",
    "fair_play": "fair play",
    "head_to_head": "the matches between them",
    "play_off": "the play-off",
    "manual": "an order given",
    "ruling": "a ruling",
}
_SIGNED: frozenset[Rule] = frozenset({"goal_difference"})


def day(value: date) -> str:
    """Write a date as `5 May 1968`."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def days(values: Sequence[date]) -> str:
    """Write the range of some dates, as short as it can be said."""
    first, last = min(values), max(values)
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} – {day(last)}"
    return f"{day(first)} – {day(last)}"


def ordinal(number: int) -> str:
    """Write a position: 1st, 2nd, 3rd, 11th."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ending}"


def plural(number: int, word: str) -> str:
    """Write a number of things: 1 team, 2 teams, 2 matches."""
    ending = "" if number == 1 else "es" if word.endswith(("ch", "s")) else "s"
    return f"{number} {word}{ending}"


def signed(number: int) -> str:
    """Write a goal difference with its sign: +4, 0, −2."""
    return f"+{number}" if number > 0 else str(number).replace("-", "\N{MINUS SIGN}")


def value(rule: Rule, number: Value) -> str:
    """Write what a rule compares; a fraction with three decimals, an endless average as ∞."""
    if not isinstance(number, int):
        return f"{float(number):.3f}".replace("-", "\N{MINUS SIGN}").replace("inf", "∞")
    return signed(number) if rule in _SIGNED else str(number).replace("-", "\N{MINUS SIGN}")


def reason(row: Row, table: Table) -> str:
    """Say why a team stands where it does, in one sentence."""
    if table.published:
        noted = f' The source notes "{clean(row.note)}".' if row.note else ""
        return f"As published; no results survive.{noted}"
    place = f"{ordinal(row.position or 0)}{' (shared)' if row.shared else ''}"
    if row.shared:
        others = [clean(one.team) for one in table.rows if one.position == row.position]
        level = " and ".join(other for other in others if other != clean(row.team))
        return f"{place}: no rule separates it from {level}."
    decision = row.decided_by
    if decision is None:
        return f"{place}: the only team."
    return f"{place}: {_decision(decision)}."


def _decision(decision: Decision) -> str:
    own, theirs = (value(decision.rule, one) for one in decision.values)
    side = "below" if decision.other_is == "above" else "above"
    compared = f"{side} {clean(decision.other)} by {RULE_WORDS[decision.rule]}, {own} to {theirs}"
    if not decision.level_on:
        return compared
    level = " and ".join(RULE_WORDS[rule] for rule in decision.level_on)
    return f"{compared}; level on {level}"

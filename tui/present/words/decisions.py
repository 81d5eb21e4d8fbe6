"""What was decided about a table away from the pitch, and what the signs in a table mean."""

from __future__ import annotations

from tui.present.page.text import clean
from tui.present.words.numbers import plural
from tui.present.words.phrases import adjustment, day, happenings, score, since
from tui.season.model import Adjustment, Match
from tui.season.model.rulings import Carried, ManualOrder, Ruling, RulingKind, Succession

_RULINGS: dict[RulingKind, str] = {
    "last": "put last",
    "struck_out": "struck out, its results stand",
    "expunged": "expunged with all its matches",
    "opponents_only": "put last with an empty row",
    "withdrawn": "withdrew",
}

SHARED_SIGN = "= before a position: no rule separates the teams that share it"
MOVEMENT_SIGN = "▲ ▼ · = places gained, lost or kept since the round before"
MOVEMENT_BY_EDIT_SIGN = "▲ ▼ · = places gained, lost or kept by what is new"


def adjusted_sign(sign: str) -> str:
    """Return what the sign of a row means that contains more than results."""
    return f"{sign} = points or goals added or deducted, or a ruling"


def adjustment_note(one: Adjustment) -> str:
    """Return the points and goals added to a team or deducted, and why."""
    return f"{clean(one.team)}: {adjustment(one)}."


def ruling_note(ruling: Ruling) -> str:
    """Return what was ruled about a team."""
    what = f"{_RULINGS[ruling.ruling]}{since(ruling)}{_reason(ruling.reason)}"
    if ruling.ruling == "opponents_only":
        what = f"{what}; its results count for its opponents alone"
    return f"{clean(ruling.team)}: {what}."


def order_note(order: ManualOrder) -> str:
    """Return the order of teams that was decided by hand, and why."""
    teams = ", ".join(clean(team) for team in order.teams)
    return f"In this order: {teams} ({clean(order.reason)}{since(order)})."


def succession_note(one: Succession) -> str:
    """Return which club took over the record of which."""
    taken = f"{clean(one.team)} took over the record of {clean(one.of)}"
    return f"{taken}{since(one)}{_reason(one.reason)}."


def carried_note(carried: Carried) -> str:
    """Return what a team brought along from elsewhere, as far as it is known."""
    cells = [
        plural(number, singular, several)
        for number, singular, several in (
            (carried.played, "match", "matches"),
            (carried.won, "win", "wins"),
            (carried.drawn, "draw", "draws"),
            (carried.lost, "defeat", "defeats"),
            (carried.goals_for, "goal", "goals"),
            (carried.goals_against, "goal conceded", "goals conceded"),
            (carried.points, "point", "points"),
        )
        if number is not None
    ]
    what = ", ".join(cells) or "a record that is not known"
    return f"{clean(carried.team)} brings along {what}{since(carried)}{_reason(carried.reason)}."


def play_off_note(match: Match) -> str:
    """Return a play-off with its score, what became of it, and its date."""
    about = [happenings(match), day(match.date) if match.date else ""]
    more = ", ".join(part for part in about if part)
    result = f"{clean(match.home)} {score(match)} {clean(match.away)}"
    return f"Play-off: {result}{f' ({more})' if more else ''}."


def _reason(reason: str | None) -> str:
    return f" ({clean(reason)})" if reason else ""

"""Ties as printed in one line: their matches, told by the scores of their legs."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from tui.formats.records import ByeRecord, MatchRecord, Score
from tui.formats.wikitext.context import Context, Kind, Team
from tui.formats.wikitext.dates import day_in
from tui.formats.wikitext.scores import Outcome, holds_score, read_outcome

PLACEHOLDER = re.compile(
    r"(?:winners?|losers?|runners?-up|ganador(?:es)?|perdedor(?:es)?|vencedor)\b|tbd\b|tba\b"
    r"|por definir|(?:[12]\.?[º°ª]|1st|2nd|3rd|best)\s+(?:place |del? )?(?:group|grupo|zona)"
    r"|\w{1,5} winners?$",
    re.IGNORECASE,
)
"""Names that stand for teams that are not known yet."""
TO_COME = re.compile(
    r"(?:match|partido|game|\w{1,3})\s?\d{1,3}|\d{1,2}\W\d{1,2} \w+", re.IGNORECASE
)
BYE = re.compile(r"\(?(?:bye|libre|descansa|exento|byes?)\)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A tie as printed: all its scores are in the view of the first team."""

    at: int
    first: Team
    second: Team
    legs: tuple[str, ...]
    total: str = ""
    winner: int | None = None
    date: str | None = None


def take_tie(context: Context, tie: Tie, kind: Kind) -> None:
    """Add the matches of a tie, or say that it was not understood."""
    names = (tie.first.name, tie.second.name)
    printed = (tie.total, *tie.legs)
    if take_bye(context, tie.at, (*names, *printed)) or (
        any(PLACEHOLDER.match(name) for name in names) and not any(map(holds_score, printed))
    ):
        return
    if not all(names):
        if any(names) and any(holds_score(text) for text in printed):
            context.add_unread(tie.at, " ".join((names[0], *printed, names[1])), result=True)
    else:
        _take_legs(context, tie, kind)


def take_bye(context: Context, at: int, texts: tuple[str, ...]) -> bool:
    """Add the team of a tie that has no other: one that goes on without a match."""
    if not any(BYE.fullmatch(text) for text in texts):
        return False
    team = next((text for text in texts[:2] if text and not BYE.fullmatch(text)), None)
    if team:
        line = context.page.line(at)
        context.found.append(ByeRecord(line=line, place=context.where.place, team=team))
    return team is not None


def _take_legs(context: Context, tie: Tie, kind: Kind) -> None:
    """Add the matches of a tie with two teams."""
    total = read_outcome(tie.total) if tie.total else None
    legs = tie.legs if any(tie.legs) else tie.legs[:1]
    if total and total.status == "walkover" and not any(tie.legs):
        legs = (tie.total,)
    outcomes = [_leg(text) for text in legs]
    if any(outcome is None for outcome in outcomes):
        words = " ".join((tie.first.name, tie.total, tie.second.name, *tie.legs))
        context.add_unread(tie.at, words, result=True)
        return
    joined = len(legs) > 1 or bool(tie.total and total and total.score)
    name = context.next_tie() if joined else None
    for number, outcome in enumerate(outcomes, start=1):
        if outcome is None:
            continue
        match = _match(context, tie, outcome, number if len(legs) > 1 else None)
        match = replace(match, tie=name, date=match.date or day_in(legs[number - 1], context.years))
        if joined and total:
            match = _with_total(match, tie, total, last=number == len(legs))
        teams = (tie.first, tie.second) if match.home == tie.first.name else (tie.second, tie.first)
        context.add_match(match, kind, *teams)


def _leg(text: str) -> Outcome | None:
    """Return what a leg says; a day or a number of a match stands there before it is played."""
    outcome = read_outcome(text)
    if outcome is None and (TO_COME.fullmatch(text) or day_in(text, (2000, 2000))):
        return Outcome()
    return outcome


def _match(context: Context, tie: Tie, outcome: Outcome, leg: int | None) -> MatchRecord:
    """Return a match of a tie; the second leg is at the second team's ground."""
    away_first = leg == 2
    home, away = (tie.second, tie.first) if away_first else (tie.first, tie.second)
    place = context.where.place
    return MatchRecord(
        line=context.page.line(tie.at),
        place=replace(place, leg=leg if leg and leg < 3 else place.leg, knockout=True),
        home=home.name,
        away=away.name,
        score=_turned(outcome.score, turn=away_first),
        date=tie.date,
        status=outcome.status,
        awarded=_turned(outcome.awarded, turn=away_first),
        extra_time=outcome.extra_time,
        penalties=_turned(outcome.penalties, turn=away_first),
        decided_by=outcome.decided_by,
        winner=_winner(tie, outcome, turn=away_first),
        replay=leg == 3 or context.where.replay,
    )


def _winner(tie: Tie, outcome: Outcome, *, turn: bool) -> Literal["home", "away"] | None:
    """Return who went on, where the score does not tell it and the source does."""
    if tie.winner is None or (outcome.score and outcome.score[0] != outcome.score[1]):
        return None
    return "home" if (tie.winner == 1) != turn else "away"


def _with_total(match: MatchRecord, tie: Tie, total: Outcome, *, last: bool) -> MatchRecord:
    """Return a leg with what the total of its tie says."""
    match = replace(match, aggregate=total.score, first_team=tie.first.name)
    if not last:
        return match
    turn = match.home != tie.first.name
    return replace(
        match,
        penalties=match.penalties or _turned(total.penalties, turn=turn),
        extra_time=match.extra_time or total.extra_time,
        decided_by=match.decided_by or total.decided_by,
    )


def _turned(score: Score | None, *, turn: bool) -> Score | None:
    """Return a score in the view of the other team."""
    return (score[1], score[0]) if score and turn else score

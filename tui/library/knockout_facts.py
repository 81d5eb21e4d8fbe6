"""What a knock-out stage adds to the description of its season."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from tui.library.entry import Counts, Place
from tui.library.league_facts import HALF, StageFacts, tallied
from tui.season.model.knockout import KnockoutRound, KnockoutStage, Tie
from tui.season.model.matches import Match
from tui.standings.bracket import Bracket
from tui.standings.results import Scoring
from tui.standings.table import LAST
from tui.standings.tie_result import TieResult, of_its_own

_FEW = {1: "final", 2: "final four"}
"""What a stage is called that begins with so many ties."""


def of_knockout(bracket: Bracket) -> StageFacts:
    """Describe a stage of ties: a tie by the results of its legs, by half where only who won."""
    stage = bracket.stage
    rounds = list(zip(stage.rounds, bracket.at(LAST), strict=True))
    places: dict[str, Place] = {}
    shares: list[Fraction] = []
    for one, results in rounds:
        for result in results:
            places |= _places(stage, one, result, is_last=one is _final(stage))
            shares.append(_share(one, result))
    dated = [
        (match.date or one.date, match)
        for one in stage.rounds
        for tie in one.ties
        for match in _matches(tie)
    ]
    matches = [match for _, match in dated]
    told = sum(match.counts for match in matches)
    return StageFacts(
        format=_format(stage),
        places=places,
        counts=Counts(
            stages=1,
            matches=len(matches),
            results=told,
            due=len(matches),
            dated=sum(match.counts and date is not None for date, match in dated),
            played=1,
            with_results=int(told > 0),
        ),
        share=sum(shares, Fraction(0)) / len(shares) if shares else Fraction(0),
        records=tallied(Scoring(stage.points), map(of_its_own, matches)),
    )


def _matches(tie: Tie) -> Iterator[Match]:
    """Yield the matches of a tie, but for those that count nowhere."""
    yield from (match for match in (*tie.legs, *tie.replays) if not match.is_void)


def _final(stage: KnockoutStage) -> KnockoutRound | None:
    """Answer the round that ends the stage; the match for the third place ends nothing."""
    return next((one for one in reversed(stage.rounds) if not one.third_place), None)


def _places(
    stage: KnockoutStage, one: KnockoutRound, result: TieResult, *, is_last: bool
) -> dict[str, Place]:
    """Answer how far a tie brought its teams; the single tie of a last round gives positions."""
    best = 3 if one.third_place else 1 if is_last else None
    found: dict[str, Place] = {}
    for team in result.teams:
        if team:
            position = None
            if best and result.through and len(one.ties) == 1:
                position = best if team in result.through else best + 1
            found[team] = Place(
                stage.name, round=one.name, position=position, shared=bool(position and result.both)
            )
    return found


def _share(one: KnockoutRound, result: TieResult) -> Fraction:
    """Answer how much of a tie is told."""
    matches = list(_matches(result.tie))
    is_settled = result.due < one.legs_due(result.tie)
    expected = result.due if is_settled else max(len(matches), one.legs_due(result.tie))
    played = Fraction(min(expected, sum(match.counts for match in matches)), expected)
    return max(played, HALF) if result.through else played


def _format(stage: KnockoutStage) -> str:
    ties = len(stage.rounds[0].ties) if stage.rounds else 0
    return _FEW.get(ties, "knock-out")

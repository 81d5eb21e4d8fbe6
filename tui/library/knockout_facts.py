"""What a knock-out stage adds to the description of its season."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from tui.library.entry import Counts, Place
from tui.library.league_facts import HALF, StageFacts, tallied
from tui.season.model.knockout import KnockoutRound, KnockoutStage, Tie
from tui.season.model.matches import Match
from tui.season.model.round_names import is_beside, is_numbered, is_on_the_way
from tui.standings.bracket import Bracket
from tui.standings.played import of_its_own
from tui.standings.results import Scoring
from tui.standings.table import LAST
from tui.standings.tie_result import TieResult

_FEW = {1: "final", 2: "final four"}
"""What a stage is called that begins with so many ties."""


def of_knockout(bracket: Bracket) -> StageFacts:
    """Describe a stage of ties: a tie by the results of its legs, by half where only who won.

    What stands in a round that is not complete counts half; one without any tie counts as nothing.
    """
    stage = bracket.stage
    places: dict[str, Place] = {}
    shares: list[Fraction] = []
    last = _last_ties(bracket)
    for index, (one, results) in enumerate(zip(stage.rounds, bracket.at(LAST), strict=True)):
        if not one.complete and not results:
            shares.append(Fraction(0))
        for at, result in enumerate(results):
            places |= _places(stage, one, result, _best_place(bracket, last, index, at))
            share = _share(one, result)
            shares.append(share if one.complete else share * HALF)
    dated = [
        (match.date or one.date, match)
        for one in stage.rounds
        for tie in one.ties
        for match in _matches(tie)
    ]
    matches = [match for _, match in dated]
    told = sum(match.counts for match in matches)
    return StageFacts(
        format=_format(bracket),
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


def _best_place(bracket: Bracket, last: list[tuple[int, int]], index: int, at: int) -> int | None:
    """Return the place that the winner of a tie has: of a final, or of a match for the third.

    `last` are the last ties on the way to the title.
    """
    rounds, apart = bracket.stage.rounds, bracket.consolations
    if (index, at) in apart:
        is_alone = rounds[index].third_place or len(apart) == 1
        return (
            3 if is_alone and (index == len(rounds) - 1 or len(rounds[index].ties) == 1) else None
        )
    return 1 if last == [(index, at)] and not _is_one_of_several(rounds[index]) else None


def _last_ties(bracket: Bracket) -> list[tuple[int, int]]:
    """Return the last ties on the way to the title: the round and the place in it of each."""
    for number, one_round in reversed(list(enumerate(bracket.stage.rounds))):
        ties = [(number, place) for place in range(len(one_round.ties))]
        leading = [tie for tie in ties if tie not in bracket.consolations]
        if leading:
            return leading
    return []


def _is_one_of_several(one: KnockoutRound) -> bool:
    """Return whether the name of a round says that others come after it, or decide more."""
    return is_on_the_way(one.name) or is_beside(one.name) or is_numbered(one.name)


def _places(
    stage: KnockoutStage, one: KnockoutRound, result: TieResult, best: int | None
) -> dict[str, Place]:
    """Return how far a tie brought its teams; `best` is the place that its winner has."""
    found: dict[str, Place] = {}
    for team in result.teams:
        if team:
            position = None
            if best and result.through:
                position = best if team in result.through else best + 1
            found[team] = Place(
                stage.name, round=one.name, position=position, shared=bool(position and result.both)
            )
    return found


def _share(one: KnockoutRound, result: TieResult) -> Fraction:
    """Return how much of a tie is told."""
    matches = list(_matches(result.tie))
    is_settled = result.due < one.legs_due(result.tie)
    expected = result.due if is_settled else max(len(matches), one.legs_due(result.tie))
    played = Fraction(min(expected, sum(match.counts for match in matches)), expected)
    return max(played, HALF) if result.through else played


def _format(bracket: Bracket) -> str:
    rounds = [one for at, one in enumerate(bracket.stage.rounds) if not bracket.is_apart(at)]
    if not rounds or is_numbered(rounds[0].name):
        return "knock-out"
    ties = len(rounds[0].ties)
    if ties == 1 and (len(rounds) > 1 or is_on_the_way(rounds[0].name)):
        return "knock-out"
    return _FEW.get(ties, "knock-out")

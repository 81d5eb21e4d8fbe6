"""What a source singles out: the matches with most goals, the biggest wins, the top scorers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal

from tui.audit.finding import Finding
from tui.audit.locator import Located, Locator
from tui.audit.repair import ChangeScore, Repair
from tui.audit.statements.claims import (
    RecordBeaten,
    RecordDiffers,
    RecordNotListed,
    ScorerBeyondTeam,
    ScorerDiffers,
)
from tui.audit.voice import Voice
from tui.season.model import Claims, Result
from tui.season.model.claims import FindingCode
from tui.season.model.matches import Match
from tui.season.model.values import Score
from tui.season.named import NamedTuple
from tui.standings.results import counted_score


class _Record(NamedTuple):
    """A kind of record: the field of the claims that has it, and what it measures of a score."""

    code: FindingCode
    field: str
    measure: Literal["goals", "margin"]
    claimed: Callable[[Claims], tuple[Result, ...]]
    size: Callable[[Score], int]


_RECORDS = (
    _Record(
        code="highest-score",
        field="highest_scoring",
        measure="goals",
        claimed=lambda claims: claims.highest_scoring,
        size=lambda score: score.home + score.away,
    ),
    _Record(
        code="biggest-win",
        field="biggest_wins",
        measure="margin",
        claimed=lambda claims: claims.biggest_wins,
        size=lambda score: abs(score.home - score.away),
    ),
)

_Meetings = Mapping[frozenset[str], Sequence[Located]]
_Player = tuple[str, str | None]
"""A player by his name and team, if the file names that."""


def audit_records(
    locator: Locator,
    claims: Claims,
    source: Voice,
    matches: Sequence[Located],
    *,
    complete: bool,
) -> Iterator[Finding]:
    """Compare the records that a source claims with the matches of its scope."""
    played = [each for each in matches if each[1].score is not None]
    counting = [each for each in played if each[1].counts and each[1].status != "walkover"]
    meetings: dict[frozenset[str], list[Located]] = {}
    for each in played:
        meetings.setdefault(frozenset((each[1].home, each[1].away)), []).append(each)
    for record in _RECORDS:
        results = record.claimed(claims)
        if results and played:
            place = locator.at(record.field)
            yield from _check_named(record, place, results, meetings, source, complete=complete)
            yield from _find_greater(record, results, counting, source)
    if claims.top_scorers and played:
        place = locator.at("top_scorers")
        yield from _check_scorers(place, claims, played, source, complete=complete)


def _check_named(
    record: _Record,
    locator: Locator,
    results: Sequence[Result],
    meetings: _Meetings,
    source: Voice,
    *,
    complete: bool,
) -> Iterator[Finding]:
    """Find the claimed results that are not among the results, or have another score there."""
    for index, claimed in enumerate(results):
        met = meetings.get(frozenset((claimed.home, claimed.away)), ())
        place = locator._replace(item=index)
        if any(
            claimed.score
            in (
                _turn(match.score, match, claimed.home),
                _turn(counted_score(match), match, claimed.home),
            )
            for _, match in met
        ):
            continue
        if met:
            yield _report_other_score(record, place, claimed, met, source, complete=complete)
        elif complete:
            yield Finding(
                code=record.code,
                severity="contradiction",
                locator=place,
                statement=RecordNotListed(
                    home=claimed.home, away=claimed.away, claimed=claimed.score, source=source
                ),
            )


def _report_other_score(
    record: _Record,
    locator: Locator,
    claimed: Result,
    meetings: Sequence[Located],
    source: Voice,
    *,
    complete: bool,
) -> Finding:
    _, first = meetings[0]
    repairs = tuple(
        Repair(
            ChangeScore(
                home=match.home,
                away=match.away,
                score=claimed.score if match.home == claimed.home else _reverse(claimed.score),
                current=match.score,
            ),
            place,
        )
        for place, match in meetings
    )
    return Finding(
        code=record.code,
        severity="contradiction" if complete else "note",
        locator=locator,
        statement=RecordDiffers(
            home=claimed.home,
            away=claimed.away,
            score=_turn(first.score, first, claimed.home),
            claimed=claimed.score,
            source=source,
        ),
        repairs=repairs,
    )


def _turn(score: Score | None, match: Match, home: str) -> Score | None:
    """Return a score of a match from the side of a team."""
    return score if score is None or match.home == home else _reverse(score)


def _reverse(score: Score) -> Score:
    return Score(score.away, score.home)


def _find_greater(
    record: _Record, results: Sequence[Result], played: Sequence[Located], source: Voice
) -> Iterator[Finding]:
    """Find a match that beats the claimed record."""
    claimed = max(record.size(result.score) for result in results)
    scored = [(record.size(match.score), place, match) for place, match in played if match.score]
    size, place, match = max(scored, key=lambda each: each[0], default=(0, None, None))
    if place is None or match is None or match.score is None or size <= claimed:
        return
    yield Finding(
        code=record.code,
        severity="contradiction",
        locator=place,
        statement=RecordBeaten(
            measure=record.measure,
            home=match.home,
            away=match.away,
            score=match.score,
            size=size,
            record=claimed,
            claimed=results[0].score,
            source=source,
        ),
    )


def _check_scorers(
    locator: Locator,
    claims: Claims,
    played: Sequence[Located],
    source: Voice,
    *,
    complete: bool,
) -> Iterator[Finding]:
    """Compare the goals of the top scorers with the scorers of the matches, and their teams' goals.

    Two teams may have players of one name, and goals of a match that a ruling took away may count
    or not: a player has at least the goals of one team that count, and at most all of the name.
    """
    least, most, scored = Counter[_Player](), Counter[str](), Counter[str]()
    listed = 0
    for _, match in played:
        scored.update(dict(zip((match.home, match.away), match.score or (), strict=False)))
        stands = match.counts and match.awarded is None
        listed += sum(scorer.goals for scorer in match.scorers)
        for scorer in match.scorers:
            goals = 0 if scorer.own else scorer.goals
            most[scorer.player] += goals
            least[scorer.player, scorer.team] += goals if stands else 0
    is_whole = complete and listed == sum(sum(match.score or ()) for _, match in played)
    for index, top in enumerate(claims.top_scorers):
        place = locator._replace(item=index)
        teams = [top.team] if top.team else [team for name, team in least if name == top.player]
        own = max((least[top.player, team] for team in teams if team), default=0)
        sure = own + least[top.player, None]
        number = sure if sure > top.goals else most[top.player]
        if sure > top.goals or (is_whole and number < top.goals):
            yield _report_scorer(
                place,
                ScorerDiffers(
                    player=top.player,
                    listed=number,
                    claimed=top.goals,
                    source=source,
                    is_claimed=True,
                ),
            )
        if top.team and complete and scored[top.team] < top.goals:
            yield _report_scorer(
                place,
                ScorerBeyondTeam(
                    player=top.player,
                    claimed=top.goals,
                    team=top.team,
                    scored=scored[top.team],
                    source=source,
                ),
            )
    (player, _), number = max(least.items(), key=lambda each: each[1], default=(("", None), 0))
    named = {top.player for top in claims.top_scorers}
    record = max(top.goals for top in claims.top_scorers)
    if player not in named and number > record:
        yield _report_scorer(
            locator,
            ScorerDiffers(
                player=player, listed=number, claimed=record, source=source, is_claimed=False
            ),
        )


def _report_scorer(locator: Locator, statement: ScorerDiffers | ScorerBeyondTeam) -> Finding:
    return Finding(
        code="top-scorer", severity="contradiction", locator=locator, statement=statement
    )

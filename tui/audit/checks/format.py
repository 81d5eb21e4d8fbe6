"""Results against their format: pairings, dates, scorers, and who may take part at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Literal

from tui.audit.evidence.units import Pair, Unit
from tui.audit.finding import Finding
from tui.audit.locator import Locator
from tui.audit.repair import ChangePairing, Repair
from tui.audit.statements.matches import (
    DateOutsideRound,
    PairingRepeated,
    PairingsMissing,
    ScorersDiffer,
    ScorersMissing,
)
from tui.season.model.days import KnownDate, earliest, latest
from tui.season.model.matches import Match


def audit_format(unit: Unit) -> Iterator[Finding]:
    """Compare the matches of a group with the format that they show."""
    if unit.times is not None:
        yield from _check_pairings(unit, unit.times)
    yield from _check_dates(unit)
    for locator, match in (*unit.matches, *unit.hosted, *unit.play_offs):
        if match.scorers:
            yield from audit_scorers(locator, match)


def _check_pairings(unit: Unit, times: int) -> Iterator[Finding]:
    """Find pairs that met more often than the others, and pairs that met less often."""
    missing = [pair for pair in unit.pairs if unit.count_meetings(pair) < times]
    repeated = [
        pair for pair in unit.pairs if unit.count_meetings(pair) > times and not unit.goes_on
    ]
    for pair in repeated:
        alone = missing if len(missing) == len(repeated) == 1 else []
        yield _report_repeated(unit, pair, times, [other for other in alone if other & pair])
    if missing:
        yield Finding(
            code="pairing-missing",
            severity="gap",
            locator=_first_list(unit),
            statement=PairingsMissing(
                pairs=tuple(_in_order(unit, pair) for pair in missing),
                missing=sum(times - unit.count_meetings(pair) for pair in missing),
                listed=len(unit.fixtures),
                due=times * len(unit.pairs),
            ),
        )


def _first_list(unit: Unit) -> Locator:
    """Return the list that the first match is in: the rounds, or the matches without rounds."""
    first, _ = unit.matches[0]
    return Locator(
        stage=first.stage,
        group=first.group,
        field="matches" if first.round is None else "rounds",
    )


def _in_order(unit: Unit, pair: Pair) -> tuple[str, str]:
    """Return a pair in the order in which the group names its teams."""
    first, second = sorted(pair, key=unit.rank.__getitem__)
    return first, second


def _report_repeated(unit: Unit, pair: Pair, times: int, likely: list[Pair]) -> Finding:
    """Report a pair that met too often; one of its matches may be that of a missing pair."""
    meetings = unit.meetings[pair]
    last, _ = meetings[-1]
    repairs = tuple(
        Repair(
            ChangePairing(
                home=match.home,
                away=match.away,
                score=match.score,
                pair=_in_order(unit, other),
            ),
            locator,
        )
        for other in likely
        for locator, match in meetings
    )
    return Finding(
        code="pairing-twice",
        severity="contradiction",
        locator=last,
        statement=PairingRepeated(pair=_in_order(unit, pair), met=len(meetings), due=times),
        repairs=repairs,
    )


def _check_dates(unit: Unit) -> Iterator[Finding]:
    """Find matches before the first day of their round, or on a day of a later one.

    A match may have been brought forward or postponed: this is for a reader to look at.
    """
    days = [matchday.date for matchday in unit.stage.schedule[unit.index]]
    later = _find_later(days)
    for locator, match in (*unit.matches, *unit.hosted):
        if locator.round is None or match.date is None:
            continue
        begins, ends = days[locator.round], later[locator.round]
        which: Literal["own", "later"]
        if begins and latest(match.date) < earliest(begins):
            began, which = begins, "own"
        elif ends and earliest(match.date) >= latest(ends):
            began, which = ends, "later"
        else:
            continue
        yield Finding(
            code="date-outside-round",
            severity="note",
            locator=locator.at("date"),
            statement=DateOutsideRound(
                home=match.home, away=match.away, date=match.date, round=which, began=began
            ),
        )


def _find_later(days: list[KnownDate | None]) -> list[KnownDate | None]:
    """Return for each round the day on which the next one with a later date begins."""
    later: list[KnownDate | None] = []
    following: list[KnownDate] = []
    for day in reversed(days):
        while day and following and latest(following[-1]) <= latest(day):
            following.pop()
        later.append(following[-1] if following else None)
        if day:
            following.append(day)
    return later[::-1]


def audit_scorers(locator: Locator, match: Match) -> Iterator[Finding]:
    """Compare the goals of the scorers of a match with its score."""
    if not match.scorers or match.score is None:
        return
    goals: Counter[str | None] = Counter()
    for scorer in match.scorers:
        goals[scorer.team] += scorer.goals
    wrong = [
        ScorersDiffer(team=team, listed=goals[team], scored=scored)
        for team, scored in zip((match.home, match.away), match.score, strict=True)
        if goals[team] > scored
    ]
    wrong += [
        ScorersDiffer(team=team, listed=number, scored=0)
        for team, number in goals.items()
        if team not in (None, match.home, match.away)
    ]
    listed, total = sum(goals.values()), sum(match.score)
    if listed > total and not wrong:
        wrong = [ScorersDiffer(team=None, listed=listed, scored=total)]
    for statement in wrong:
        yield Finding(
            code="scorers-score",
            severity="contradiction",
            locator=locator.at("scorers"),
            statement=statement,
        )
    if listed < total and not wrong:
        yield Finding(
            code="scorers-score",
            severity="gap",
            locator=locator.at("scorers"),
            statement=ScorersMissing(listed=listed, scored=total),
        )

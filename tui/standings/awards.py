"""Results that were changed by awards with a date: each counts until the next one is made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tui.season.model.matches import Match
from tui.season.model.rules import PointsRule
from tui.standings.clock import START, Clock, of_decision
from tui.standings.results import Result, Scoring


def _before_awards(match: Match) -> Match:
    """Return a match as it was known before the first of its awards."""
    if not match.awards:
        return match
    status = "postponed" if match.score is None else "played"
    if match.status == "abandoned":
        status = match.status
    return match.but(awarded=None, status=status, awards=())


def as_known(match: Match, when: int, clock: Clock, until: int) -> Match:
    """Return a match that is seen from a time on as it is known at another, later one."""
    known = _before_awards(match)
    for award in match.awards:
        if max(when, of_decision(clock, award, START)) <= until:
            known = _before_awards(match)
            if award.score is not None:
                known = match.but(awarded=award.score, awards=())
    return known


def results(
    rule: PointsRule,
    matches: Sequence[tuple[int, Match]],
    clock: Clock,
    heirs: Mapping[str, str] | None = None,
) -> list[Result]:
    """Return what matches count for, in the order of play; then what awards change of it later."""
    scoring = Scoring(rule, heirs)
    awarded = [(when, match) for when, match in matches if match.awards]
    if not awarded:
        return list(scoring.results(matches))
    first = ((when, _before_awards(match)) for when, match in matches)
    return [*scoring.results(first), *_changes(scoring, awarded, clock)]


def _changes(
    scoring: Scoring, matches: Iterable[tuple[int, Match]], clock: Clock
) -> Iterator[Result]:
    """Yield what each award of some matches changes in the tables, from when it is seen on."""
    for when, match in matches:
        before = _before_awards(match)
        for award in match.awards:
            after = _before_awards(match)
            if award.score is not None:
                after = match.but(awarded=award.score, awards=())
            since = max(when, of_decision(clock, award, START))
            yield from scoring.results([(since, after)])
            for old in scoring.results([(since, before)]):
                yield old._replace(for_home=old.for_home.negative, for_away=old.for_away.negative)
            before = after

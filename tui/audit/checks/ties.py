"""Ties against their legs: the aggregate and the winner that a source prints, and who plays on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from tui.audit.checks.format import audit_scorers
from tui.audit.evidence.knockouts import Ended, Knockout
from tui.audit.finding import Finding
from tui.audit.repair import AddLosersOf, AddThirdPlace, ChangeAggregate, ChangeScore, Repair
from tui.audit.statements.matches import AggregateDiffers, LoserPlaysOn, WinnerDiffers
from tui.audit.voice import Voice, source_voice
from tui.season.model.matches import Match
from tui.season.model.round_names import is_on_the_way
from tui.season.model.values import Score
from tui.standings.bracket import Bracket
from tui.standings.results import counted_score
from tui.standings.tie_result import TieResult
from tui.standings.tie_rules import TIE_CRITERIA

_SCORES = [Score(home, away) for home in range(10) for away in range(10)]


def audit_ties(knockout: Knockout) -> Iterator[Finding]:
    """Compare every tie of a stage with its legs and with the ties before it."""
    for ended in knockout.ties:
        yield from _check_aggregate(knockout, ended)
        yield from _check_winner(knockout, ended)
    yield from _check_entrants(knockout)
    for locator, match in knockout.matches:
        yield from audit_scorers(locator, match)


def _source(knockout: Knockout, ended: Ended) -> Voice:
    source = ended.tie.source or knockout.stage.source
    return source_voice(knockout.season, source, "unnamed_source")


def _check_aggregate(knockout: Knockout, ended: Ended) -> Iterator[Finding]:
    """Compare the printed aggregate with the goals of the legs, or with their points."""
    printed = ended.tie.aggregate
    goals = [leg.goals for leg in ended.result.legs if not leg.replay]
    known = [Score(*leg) for leg in goals if leg is not None]
    if printed is None or not known:
        return
    added = Score(sum(leg.home for leg in known), sum(leg.away for leg in known))
    # Goals of two known legs beyond the aggregate cannot be taken away by a third leg.
    is_wrong = added != printed if knockout.is_played(ended) else not _reaches(added, printed)
    if not is_wrong or tuple(printed) in (
        ended.result.points,
        ended.result.series,
        _add_on_pitch(ended),
    ):
        return
    yield Finding(
        code="tie-aggregate",
        severity="contradiction",
        locator=ended.locator.at("aggregate"),
        statement=AggregateDiffers(
            teams=ended.tie.teams,
            legs=tuple(known),
            added=added,
            printed=printed,
            source=_source(knockout, ended),
        ),
        repairs=tuple(_mend_aggregate(knockout, ended, added, printed)),
    )


def _add_on_pitch(ended: Ended) -> tuple[int, int] | None:
    """Add up the legs as they were played, whatever was ruled afterwards."""
    own, other = 0, 0
    for leg in ended.tie.legs:
        if leg.score is None:
            return None
        home, away = leg.score
        turned = leg.home != ended.tie.teams[0]
        own, other = (own + away, other + home) if turned else (own + home, other + away)
    return own, other


def _reaches(added: Score, printed: Score) -> bool:
    return added.home <= printed.home and added.away <= printed.away


def _mend_aggregate(
    knockout: Knockout, ended: Ended, added: Score, printed: Score
) -> Iterator[Repair]:
    """Yield the aggregate of the legs, and the changes of one leg that give the printed one."""
    if not knockout.is_played(ended):
        return
    change = ChangeAggregate(aggregate=added, printed=printed)
    yield Repair(change, ended.locator.at("aggregate"))
    for index, leg in enumerate(ended.tie.legs):
        turned = leg.home != ended.tie.teams[0]
        own, other = printed.home - added.home, printed.away - added.away
        if leg.score is None or not leg.counts or counted_score(leg) != leg.score:
            continue
        home, away = (other, own) if turned else (own, other)
        score = Score(leg.score.home + home, leg.score.away + away)
        # A change that lets the other team win mends one thing and breaks another.
        if min(score) >= 0 and _end_with(knockout, ended, index, score).computed in (
            None,
            ended.result.winner,
        ):
            yield _change_leg(ended, index, leg, score)


def _change_leg(ended: Ended, index: int, leg: Match, score: Score) -> Repair:
    change = ChangeScore(home=leg.home, away=leg.away, score=score, current=leg.score)
    return Repair(change, ended.locator._replace(leg=index))


def _check_winner(knockout: Knockout, ended: Ended) -> Iterator[Finding]:
    """Compare the winner that a source names with the one that the legs give."""
    tie, computed = ended.tie, ended.result.computed
    if tie.winner is None or computed is None or tie.winner == computed:
        return
    rule = tie.decided_by
    if rule and TIE_CRITERIA[rule].judge is None:  # such a rule may decide against the legs
        return
    yield Finding(
        code="tie-winner",
        severity="contradiction",
        locator=ended.locator.at("winner"),
        statement=WinnerDiffers(
            teams=tie.teams, winner=computed, named=tie.winner, source=_source(knockout, ended)
        ),
        repairs=tuple(_mend_winner(knockout, ended)),
    )


def _mend_winner(knockout: Knockout, ended: Ended) -> Iterator[Repair]:
    """Yield the smallest changes of one leg after which the other team would win."""
    tries = [
        (abs(score.home - leg.score.home) + abs(score.away - leg.score.away), index, score)
        for index, leg in enumerate(ended.tie.legs)
        if leg.score is not None and leg.awarded is None
        for score in _SCORES
        if score != leg.score
    ]
    for _, alike in groupby(sorted(tries), key=itemgetter(0)):
        repairs = [
            _change_leg(ended, index, ended.tie.legs[index], score)
            for _, index, score in alike
            if _end_with(knockout, ended, index, score).computed == ended.tie.winner
        ]
        if repairs:
            yield from repairs
            return


def _end_with(knockout: Knockout, ended: Ended, index: int, score: Score) -> TieResult:
    """Return the tie as it would end with another score of one leg."""
    changed = ended.tie.legs[index].but(score=score)
    legs = (*ended.tie.legs[:index], changed, *ended.tie.legs[index + 1 :])
    tie = ended.tie.but(legs=legs)
    played = knockout.round_of(ended)
    rules = knockout.stage.rules(ended.round)
    fresh = played.but(ties=(tie,), legs=ended.result.due, decided_by=rules)
    alone = knockout.stage.but(rounds=(fresh,))
    ((result,),) = Bracket(alone, knockout.bracket.earlier).at(len(alone.days))
    return result


def _check_entrants(knockout: Knockout) -> Iterator[Finding]:
    """Find teams that play on although they have lost, and nothing gives a loser another chance.

    It is a contradiction if a loser plays on and a winner of the same round does not. If all
    winners do, losers seem to have another chance of which the file says nothing.
    """
    by_place = {(ended.round, ended.locator.tie or 0): ended for ended in knockout.ties}
    out = _find_rounds_with_winners_out(knockout)
    for (number, index), ended in by_place.items():
        if knockout.round_of(ended).third_place or ended.tie.losers_of:
            continue
        feeds = knockout.bracket.feeds(number, index)
        for team, feed in zip(ended.tie.teams, feeds, strict=False):
            before = by_place[feed] if feed else None
            if before is None or before.result.winner in (None, team):
                continue
            if knockout.round_of(before).losers or team not in before.tie.teams:
                continue
            has_end = (number, index) not in knockout.bracket.consolations
            is_wrong = before.round in out and has_end and not _is_unfinished(knockout, number)
            yield _report_entrant(knockout, ended, before, team, is_wrong=is_wrong)


def _is_unfinished(knockout: Knockout, number: int) -> bool:
    """Return whether a round is the last of the file, but by its name not the last of the stage."""
    ties = knockout.ties_of(number)
    is_last = number == len(knockout.stage.rounds) - 1
    return is_last and len(ties) == 1 and is_on_the_way(knockout.stage.rounds[number].name)


def _find_rounds_with_winners_out(knockout: Knockout) -> set[int]:
    """Return the rounds of which a winner plays in no later tie and goes to no other stage."""
    out: set[int] = set()
    later: set[str | None] = set()
    for number in range(len(knockout.stage.rounds) - 1, -1, -1):
        results = [ended.result for ended in knockout.ties_of(number)]
        outcome = knockout.stage.rounds[number].winners
        if not (outcome and outcome.to) and {each.winner for each in results} - later - {None}:
            out.add(number)
        later.update(team for result in results for team in result.teams)
    return out


def _report_entrant(
    knockout: Knockout, ended: Ended, before: Ended, team: str, *, is_wrong: bool
) -> Finding:
    is_apart = knockout.bracket.is_apart(ended.round)
    return Finding(
        code="tie-entrant",
        severity="contradiction" if is_wrong else "note",
        locator=ended.locator,
        statement=LoserPlaysOn(
            team=team,
            winner=str(before.result.winner),
            lost_in=knockout.round_of(before).name,
            plays_in=knockout.round_of(ended).name,
            has_second_chance=not is_wrong,
            explained_by="third_place" if is_apart else "losers_of",
        ),
        repairs=(
            Repair(
                AddThirdPlace() if is_apart else AddLosersOf(tie=before.tie.name), ended.locator
            ),
        ),
        team=team,
    )

"""Ties against their legs: the aggregate and the winner that a source prints, and who plays on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from tui.audit.checks.format import audit_scorers
from tui.audit.evidence.knockouts import Ended, Knockout
from tui.audit.finding import Finding, Repair, Said, agree, joined
from tui.audit.repairs.changes import rebuilt
from tui.season.model.matches import Match
from tui.season.model.round_names import is_on_the_way
from tui.season.model.values import Score
from tui.standings.bracket import Bracket
from tui.standings.results import counted_score
from tui.standings.tie_result import TieResult
from tui.standings.tie_rules import TIE_CRITERIA

_SCORES = [Score(home, away) for home in range(10) for away in range(10)]


def audit_ties(knockout: Knockout) -> Iterator[Finding]:
    """Hold every tie of a stage against its legs and against the ties before it."""
    for one in knockout.ties:
        yield from _aggregate(knockout, one)
        yield from _winner(knockout, one)
    yield from _entrants(knockout)
    for path, match in knockout.matches:
        yield from audit_scorers(path, match)


def _source(knockout: Knockout, one: Ended) -> str:
    return knockout.season.source_label(one.tie.source or knockout.stage.source, "the source")


def _aggregate(knockout: Knockout, one: Ended) -> Iterator[Finding]:
    """Compare the printed aggregate with the goals of the legs, or with their points."""
    printed = one.tie.aggregate
    goals = [leg.goals for leg in one.result.legs if not leg.replay]
    known = [each for each in goals if each is not None]
    if printed is None or not known:
        return
    added = Score(sum(each[0] for each in known), sum(each[1] for each in known))
    # What two known legs have beyond the aggregate, a third cannot take away.
    is_wrong = added != printed if knockout.is_played(one) else not _reaches(added, printed)
    if not is_wrong or tuple(printed) in (
        one.result.points,
        one.result.series,
        _on_pitch(one),
    ):
        return
    source, names = _source(knockout, one), " v ".join(one.tie.teams)
    legs = joined([f"{each[0]}-{each[1]}" for each in known])
    yield Finding(
        "tie-aggregate",
        "contradiction",
        (*one.path, "aggregate"),
        "",
        f"{names}: the legs {legs} add up to {added}, {source} prints {printed}.",
        (Said(str(added), "the legs"), Said(str(printed), source)),
        tuple(_aggregate_repairs(knockout, one, added, printed)),
    )


def _on_pitch(one: Ended) -> tuple[int, int] | None:
    """Add up the legs as they were played, whatever was ruled of them afterwards."""
    own, other = 0, 0
    for leg in one.tie.legs:
        if leg.score is None:
            return None
        home, away = leg.score
        turned = leg.home != one.tie.teams[0]
        own, other = (own + away, other + home) if turned else (own + home, other + away)
    return own, other


def _reaches(added: Score, printed: Score) -> bool:
    return added.home <= printed.home and added.away <= printed.away


def _aggregate_repairs(
    knockout: Knockout, one: Ended, added: Score, printed: Score
) -> Iterator[Repair]:
    """Walk the aggregate that the legs have, and the legs that alone could make the printed one."""
    if not knockout.is_played(one):
        return
    text = agree(f"the aggregate were {added} instead of {printed}")
    yield Repair("cell", text, (*one.path, "aggregate"))
    for at, leg in enumerate(one.tie.legs):
        turned = leg.home != one.tie.teams[0]
        own, other = printed.home - added.home, printed.away - added.away
        if leg.score is None or not leg.counts or counted_score(leg) != leg.score:
            continue
        change = (other, own) if turned else (own, other)
        score = Score(leg.score.home + change[0], leg.score.away + change[1])
        # A change that lets the other team win mends one thing and breaks another.
        if min(score) >= 0 and _with_leg(knockout, one, at, score).computed in (
            None,
            one.result.winner,
        ):
            yield _leg(one, at, leg, score)


def _leg(one: Ended, at: int, leg: Match, score: Score) -> Repair:
    text = agree(f"{leg.home}–{leg.away} were {score} instead of {leg.score}")
    return Repair("result", text, (*one.path, "legs", at))


def _winner(knockout: Knockout, one: Ended) -> Iterator[Finding]:
    """Compare the winner that a source names with the one that the legs give."""
    stated, computed = one.tie.winner, one.result.computed
    if stated is None or computed is None or stated == computed:
        return
    rule = one.tie.decided_by
    if rule and TIE_CRITERIA[rule].judge is None:  # such a rule decides against the legs, too
        return
    source = _source(knockout, one)
    yield Finding(
        "tie-winner",
        "contradiction",
        (*one.path, "winner"),
        "",
        f"{' v '.join(one.tie.teams)}: by the legs {computed} wins, {source} names {stated}.",
        (Said(computed, "the legs"), Said(stated, source)),
        tuple(_winner_repairs(knockout, one)),
    )


def _winner_repairs(knockout: Knockout, one: Ended) -> Iterator[Repair]:
    """Walk the smallest changes of one leg by which the other team would win."""
    tries = [
        (abs(score.home - leg.score.home) + abs(score.away - leg.score.away), at, score)
        for at, leg in enumerate(one.tie.legs)
        if leg.score is not None and leg.awarded is None
        for score in _SCORES
        if score != leg.score
    ]
    for _, alike in groupby(sorted(tries), key=itemgetter(0)):
        found = [
            _leg(one, at, one.tie.legs[at], score)
            for _, at, score in alike
            if _with_leg(knockout, one, at, score).computed == one.tie.winner
        ]
        if found:
            yield from found
            return


def _with_leg(knockout: Knockout, one: Ended, at: int, score: Score) -> TieResult:
    """Answer the tie as it would end with another score of one leg."""
    changed = one.tie.legs[at].model_copy(update={"score": score})
    legs = (*one.tie.legs[:at], changed, *one.tie.legs[at + 1 :])
    tie = rebuilt(one.tie, legs=legs)
    played = knockout.round_of(one)
    rules = knockout.stage.rules(one.round)
    fresh = rebuilt(played, ties=(tie,), legs=one.result.due, decided_by=rules)
    alone = rebuilt(knockout.stage, rounds=(fresh,))
    ((result,),) = Bracket(alone, knockout.bracket.earlier).at(len(alone.days))
    return result


def _entrants(knockout: Knockout) -> Iterator[Finding]:
    """Find teams that play on although they have lost, and nothing gives a loser another chance.

    It is a contradiction where a loser plays on and a winner of the same round does not. Where all
    winners do, losers seem to have another chance of which the file says nothing.
    """
    by_place = {(one.round, int(one.path[-1])): one for one in knockout.ties}
    out = _winners_out(knockout)
    for (number, at), one in by_place.items():
        if knockout.round_of(one).third_place or one.tie.losers_of:
            continue
        feeds = knockout.bracket.feeds(number, at)
        for team, feed in zip(one.tie.teams, feeds, strict=False):
            before = by_place[feed] if feed else None
            if before is None or before.result.winner in (None, team):
                continue
            if knockout.round_of(before).losers or team not in before.tie.teams:
                continue
            has_end = (number, at) not in knockout.bracket.consolations
            is_wrong = before.round in out and has_end and not _is_unfinished(knockout, number)
            yield _entrant(knockout, one, before, team, is_wrong=is_wrong)


def _is_unfinished(knockout: Knockout, number: int) -> bool:
    """Tell whether a round is the last of the file, but by its name not the last of the stage."""
    ties = knockout.ties_of(number)
    is_last = number == len(knockout.stage.rounds) - 1
    return is_last and len(ties) == 1 and is_on_the_way(knockout.stage.rounds[number].name)


def _winners_out(knockout: Knockout) -> set[int]:
    """Return the rounds of which a winner plays in no later tie and goes to no other stage."""
    out: set[int] = set()
    later: set[str | None] = set()
    for number in range(len(knockout.stage.rounds) - 1, -1, -1):
        results = [one.result for one in knockout.ties_of(number)]
        outcome = knockout.stage.rounds[number].winners
        if not (outcome and outcome.to) and {one.winner for one in results} - later - {None}:
            out.add(number)
        later.update(team for one in results for team in one.teams)
    return out


def _entrant(
    knockout: Knockout, one: Ended, before: Ended, team: str, *, is_wrong: bool
) -> Finding:
    winner = str(before.result.winner)
    here, there = knockout.round_of(one).name, knockout.round_of(before).name
    name = f'["{before.tie.name}"]' if before.tie.name else "the name of the tie that was lost"
    key, missing = "losers_of", f"losers_of = {name} stood in the tie"
    if knockout.bracket.is_apart(one.round):
        key, missing = "third_place", "third_place = true stood in the round"
    if is_wrong:
        text = f"{team} plays in the {here}, but {winner} won the {there} between the two."
    else:
        text = (
            f"{team} lost to {winner} in the {there} and plays in the {here}; {key} would say why."
        )
    return Finding(
        "tie-entrant",
        "contradiction" if is_wrong else "note",
        one.path,
        "",
        text,
        (Said(winner, f"the {there}"), Said(team, f"the {here}")),
        (Repair("missing", agree(missing), one.path),),
        team=team,
    )

"""Rules that decide by something else than the table: a play-off, a drawn lot, a ruling."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from tui.season.model.matches import Match
from tui.season.model.rules import Rule
from tui.season.model.rulings import ManualOrder, Ruling
from tui.season.named import NamedTuple
from tui.standings.ledger import Ledger
from tui.standings.order import Cut, Settle, Split, rank, split_by
from tui.standings.results import Result, Scoring, counted_score, sides


class PlayOff(NamedTuple):
    """A play-off that has been played: it decides, but counts in no table."""

    match: Match
    result: Result


def play_offs(matches: Sequence[tuple[int, Match]], scoring: Scoring) -> list[PlayOff]:
    """Return the play-offs that have a result."""
    return [
        PlayOff(match, result)
        for when, match in matches
        for result in scoring.results([(when, match)])
    ]


def play_off(played: Sequence[PlayOff], when: int) -> Settle:
    """Return the rule that reads the play-offs known at a time.

    Two teams: by the goals of all their play-offs together, then by the winner of the last (after
    extra time, on penalties). More teams: by the table of the play-offs, if all took part.
    """

    def settle(level: list[str]) -> Split | None:
        among = set(level)
        own = [
            match
            for match in played
            if match.result.when <= when and {match.result.home, match.result.away} <= among
        ]
        if among - {team for one in own for team in (one.result.home, one.result.away)}:
            return None
        split = _of_two(level, own) if len(level) == 2 else _of_many(level, own)
        matches = tuple(one.match for one in own)
        return Split(split.parts, [cut._replace(matches=matches) for cut in split.cuts])

    return settle


def _of_two(level: list[str], played: Sequence[PlayOff]) -> Split:
    goals = dict.fromkeys(level, 0)
    for one in played:
        goals[one.result.home] += one.result.for_home.goals_for
        goals[one.result.away] += one.result.for_away.goals_for
    split = split_by("play_off", goals)
    return split if split.cuts else _by_winner(level, [one.match for one in played])


def _by_winner(level: list[str], matches: Sequence[Match]) -> Split:
    """Split two teams by who won the last match that had a winner, whatever its goals."""
    won = [match for match in matches if sides(match)[0].outcome != sides(match)[1].outcome]
    if not won:
        return Split([level], [])
    match = won[-1]
    home, _ = sides(match)
    order = [match.home, match.away] if home.outcome == "win" else [match.away, match.home]
    score = match.penalties or counted_score(match)
    values = (1, 0) if score is None or score.home == score.away else (max(score), min(score))
    return Split([[team] for team in order], [Cut("play_off", *values)])


def _of_many(level: list[str], played: Sequence[PlayOff]) -> Split:
    tallies = Ledger(level, [one.result for one in played]).as_of(_EVER)
    rules: tuple[Rule, ...] = ("points", "goal_difference", "goals_for")
    ranking = rank(level, [(rule, None) for rule in rules], tallies)
    cuts = [ranking.cut(index)._replace(rule="play_off") for index in range(len(ranking.cuts))]
    return Split(ranking.levels, cuts)


_EVER = 1 << 62


def manual(orders: Sequence[tuple[int, ManualOrder]], when: int) -> Settle:
    """Return the rule that reads the orders given by a time; values are places in such an order.

    An order decides between teams that all stand in it; a later one takes the place of one before.
    """
    newest_first = sorted(orders, key=itemgetter(0))[::-1]

    def settle(level: list[str]) -> Split | None:
        for since, order in newest_first:
            if since <= when and set(level) <= set(order.teams):
                place = {team: order.teams.index(team) + 1 for team in level}
                split = split_by("manual", place)
                return Split(split.parts, [cut._replace(reason=order.reason) for cut in split.cuts])
        return None

    return settle


_PUT_LAST = ("last", "opponents_only")


def put_last(rulings: Sequence[tuple[int, Ruling]], when: int) -> Settle | None:
    """Return the rule that puts teams last by rulings known at a time; None without any."""
    last = {one.team: one for since, one in rulings if since <= when and one.ruling in _PUT_LAST}
    if not last:
        return None

    def settle(level: list[str]) -> Split | None:
        split = split_by("ruling", {team: int(team in last) for team in level})
        if not split.cuts:
            return None
        reason = last[split.parts[-1][0]].reason
        return Split(split.parts, [cut._replace(reason=reason) for cut in split.cuts])

    return settle

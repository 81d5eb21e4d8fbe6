"""The top scorers: as the matches tell, beside what sources claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from tui.season.model import Season
from tui.season.model.matches import Goals, Match
from tui.season.named import NamedTuple
from tui.standings.results import counted_score
from tui.standings.views.fixtures import Fixture


class Claimed(NamedTuple):
    """The goals that a source counts for a player; the id of the source where the file has one."""

    source: str | None
    goals: int


class TopScorer(NamedTuple):
    """A player, his goals in the matches of which scorers are known, and what sources claim.

    `position` counts those with more goals; None where only a source names the player. `goals` are
    0 then. `team` is None where it is not known.
    """

    position: int | None
    player: str
    team: str | None
    goals: int
    matches: int
    claimed: tuple[Claimed, ...] = ()


class Scorers(NamedTuple):
    """The scorers by goals, and how many of the goals in the results have a scorer."""

    rows: tuple[TopScorer, ...]
    told: int
    goals: int


def scorers(season: Season, matches: Iterable[Fixture]) -> Scorers:
    """Return the scorers of some matches that count, own goals left out.

    What a ruling awarded was scored by nobody. Equal names of one team are one player.
    """
    listed: list[tuple[str, str | None, int]] = []
    goals = told = 0
    for fixture in matches:
        match = fixture.match
        score = counted_score(match) if match.counts else None
        if score is None or match.awarded is not None:
            continue
        goals += score.home + score.away
        for scorer in match.scorers:
            told += scorer.goals
            if not scorer.own:
                listed.append((scorer.player, _team_of(scorer, match), scorer.goals))
    found = _added_up(listed)
    claimed = _claimed(season, found)
    ordered = sorted(
        {*found, *claimed},
        key=lambda key: (
            -found.get(key, (0, 0))[0],
            -_most(claimed.get(key, ())),
            key[0],
            key[1] or "",
        ),
    )
    return Scorers(tuple(_rows(ordered, found, claimed)), told, goals)


_Key = tuple[str, str | None]


def _team_of(scorer: Goals, match: Match) -> str | None:
    """Return the team that a goal counts for; where the file does not say, that which scored."""
    score = counted_score(match)
    if scorer.team is not None or score is None:
        return scorer.team
    if not score.away:
        return match.home
    return match.away if not score.home else None


def _added_up(listed: Sequence[tuple[str, str | None, int]]) -> dict[_Key, tuple[int, int]]:
    """Return the goals of every player and the matches in which he scored.

    A goal without a team is that of the only team with a player of the name.
    """
    teams: defaultdict[str, set[str]] = defaultdict(set)
    for player, team, _ in listed:
        if team is not None:
            teams[player].add(team)
    found: dict[_Key, tuple[int, int]] = {}
    for player, team, goals in listed:
        own = next(iter(teams[player])) if team is None and len(teams[player]) == 1 else team
        scored, matches = found.get((player, own), (0, 0))
        found[player, own] = scored + goals, matches + 1
    return found


def _claimed(season: Season, found: Iterable[_Key]) -> dict[_Key, tuple[Claimed, ...]]:
    """Return what sources claim, of the players that the matches name where they are the same."""
    by_name: defaultdict[str, list[_Key]] = defaultdict(list)
    for key in found:
        by_name[key[0]].append(key)
    claimed: dict[_Key, tuple[Claimed, ...]] = {}
    for claims in season.published:
        for top in claims.top_scorers:
            same = [key for key in by_name[top.player] if top.team in (None, key[1])]
            key = same[0] if len(same) == 1 else (top.player, top.team)
            claimed[key] = (*claimed.get(key, ()), Claimed(claims.source, top.goals))
    return claimed


def _most(claimed: Sequence[Claimed]) -> int:
    return max((one.goals for one in claimed), default=0)


def _rows(
    ordered: Sequence[_Key],
    found: dict[_Key, tuple[int, int]],
    claimed: dict[_Key, tuple[Claimed, ...]],
) -> Iterator[TopScorer]:
    position, before = 0, None
    for at, (player, team) in enumerate(ordered, start=1):
        goals, matches = found.get((player, team), (0, 0))
        if goals != before:
            position, before = at, goals
        place = position if (player, team) in found else None
        yield TopScorer(place, player, team, goals, matches, claimed.get((player, team), ()))

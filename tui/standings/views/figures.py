"""What the results of a season add up to: totals, records and the longest runs of all teams.

A season may have tens of thousands of matches: each is looked at once, and equal ones are judged
once.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

from tui.season.model import LeagueStage, Season
from tui.season.model.days import KnownDate, latest
from tui.season.model.matches import Match, Round
from tui.season.model.values import Score
from tui.season.named import NamedTuple
from tui.season.timeline import Moment
from tui.standings.results import Outcome, is_plain
from tui.standings.views.fixtures import Fixture, MatchPlace, Seen, fixtures, seen_by_both
from tui.standings.views.runs import RunKind, by_team


class Totals(NamedTuple):
    """Matches that count and their goals; `unscored` are those whose goals are not known."""

    matches: int = 0
    goals: int = 0
    unscored: int = 0
    home_wins: int = 0
    draws: int = 0
    away_wins: int = 0


class RecordRun(NamedTuple):
    """The longest run of a kind, and the teams that had one as long."""

    kind: RunKind
    length: int
    teams: tuple[str, ...]


class Figures(NamedTuple):
    """What the results add up to.

    `biggest_wins` are the matches won by the most goals, of those the ones with the most goals;
    what a ruling awarded is no win on the pitch. `goals` are those of each moment with a score, by
    its stage and number.
    """

    totals: Totals
    biggest_wins: tuple[Fixture, ...]
    highest_scoring: tuple[Fixture, ...]
    goals: Mapping[tuple[int, int], int]
    runs: tuple[RecordRun, ...]


class _Judged(NamedTuple):
    """A match as both teams see it, in letters, with its goals and its place in the totals."""

    home: str
    away: str
    outcome: int
    goals: int | None


_LETTERS: Mapping[tuple[Outcome, bool | None], str] = MappingProxyType(
    {
        ("win", False): "W",
        ("draw", False): "D",
        ("loss", False): "L",
        ("win", True): "w",
        ("draw", True): "d",
        ("loss", True): "l",
        ("win", None): "x",
        ("draw", None): "y",
        ("loss", None): "z",
    }
)
"""The letter of an outcome and of whether the team conceded a goal, None where nobody knows."""

_ENDS: Mapping[RunKind, re.Pattern[str]] = MappingProxyType(
    {
        "wins": re.compile("[DLdlyz]"),
        "unbeaten": re.compile("[Llz]"),
        "without_win": re.compile("[Wwx]"),
        "without_conceding": re.compile("[wdlxyz]"),
    }
)
"""What ends a run of each kind."""

_HOME_WIN, _DRAW, _AWAY_WIN = 3, 4, 5
"""Where the outcomes stand in the totals."""


def figures(season: Season, until: Moment | None = None, day: date | None = None) -> Figures:
    """Return what the results of a season up to a moment and a day add up to."""
    counting = _Counting(season)
    for place, matchday in _rounds(season, until):
        counting.add(place, matchday, day)
    letters = counting.letters
    if counting.unordered:
        seen = by_team(season, fixtures(season, until, day))
        letters |= {team: [*map(_letter, seen[team])] for team in counting.unordered}
    return Figures(
        Totals(*counting.totals),
        tuple(counting.widest),
        tuple(counting.fullest),
        counting.goals,
        tuple(_record_runs({team: "".join(own) for team, own in letters.items()})),
    )


def _rounds(season: Season, until: Moment | None) -> Iterator[tuple[MatchPlace, Round]]:
    """Yield the rounds up to a moment with the places of their first matches."""
    for index, stage in enumerate(season.stages):
        if until is not None and index > until.stage:
            return
        if isinstance(stage, LeagueStage) and stage.steps:
            continue
        count = stage.moment_count
        if until is not None and index == until.stage:
            count = min(until.round, count)
        for number in range(1, count + 1):
            for group, matchday in stage.matchdays(number):
                yield MatchPlace(index, number, group, 0), matchday


class _Counting:
    """The matches seen so far, added up.

    `letters` are the matches of every team in the order of their rounds; `unordered` are the teams
    that did not play them in that order.
    """

    def __init__(self, season: Season) -> None:
        """Start without any match."""
        self._season = season
        self._days: dict[str, tuple[int, date]] = {}
        self._judged: defaultdict[int, dict[Score, _Judged]] = defaultdict(dict)
        self._margin, self._sum, self._least = (1, 0), 1, 1
        self.letters: defaultdict[str, list[str]] = defaultdict(list)
        self.unordered: set[str] = set()
        self.totals = [0] * len(Totals._fields)
        self.goals: dict[tuple[int, int], int] = {}
        self.widest: list[Fixture] = []
        self.fullest: list[Fixture] = []

    def add(self, place: MatchPlace, matchday: Round, until: date | None) -> None:
        """Add the matches of a round that are seen by a day."""
        totals, letters, known = self.totals, self.letters, self._judged[place.stage]
        goals: int | None = None
        for at, match in enumerate(matchday.matches):
            day, score = match.date or matchday.date, match.score
            if until and day and latest(day) > until:
                continue
            # Of two matches with the same plain score the same is true.
            judged = known.get(score) if score is not None and is_plain(match) else None
            if judged is None:
                if not match.counts:
                    continue
                judged = self._judge(place, at, matchday, match)
            home, away, outcome, added = judged
            letters[match.home].append(home)
            letters[match.away].append(away)
            if day is not None:
                self._follow(match, place.stage, day)
            totals[0] += 1
            totals[outcome] += 1
            if added is None:
                totals[2] += 1
                continue
            goals = (goals or 0) + added
            if added >= self._least and score is not None:
                self._hold(score, place, at, matchday)
        if goals is not None:
            totals[1] += goals
            key = place.stage, place.number
            self.goals[key] = self.goals.get(key, 0) + goals

    def _follow(self, match: Match, stage: int, day: KnownDate) -> None:
        """Keep when both teams played last; a month or a year puts nothing in order."""
        if not isinstance(day, date):
            return
        for team in (match.home, match.away):
            before = self._days.get(team)
            if before is not None and before[0] == stage and before[1] > day:
                self.unordered.add(team)
            self._days[team] = stage, day

    def _judge(self, place: MatchPlace, at: int, matchday: Round, match: Match) -> _Judged:
        """Return how a match that counts ended; that of a plain score is kept."""
        fixture = Fixture(place._replace(at=at), matchday, match)
        home, away = seen_by_both(self._season, fixture)
        outcome = _DRAW
        if home.outcome != away.outcome:
            outcome = _HOME_WIN if home.outcome == "win" else _AWAY_WIN
        goals = None if home.goals is None else sum(home.goals)
        judged = _Judged(_letter(home), _letter(away), outcome, goals)
        if match.score is not None and is_plain(match):
            self._judged[place.stage][match.score] = judged
        return judged

    def _hold(self, score: Score, place: MatchPlace, at: int, matchday: Round) -> None:
        """Keep a match that is a record so far; what a ruling awarded is none."""
        match = matchday.matches[at]
        if match.awarded is not None or match.status == "awarded":
            return
        total = score.home + score.away
        margin = abs(score.home - score.away), total
        if margin < self._margin and total < self._sum:
            return
        fixture = Fixture(place._replace(at=at), matchday, match)
        if margin > self._margin:
            self._margin, self.widest = margin, []
        if margin == self._margin:
            self.widest.append(fixture)
        if total > self._sum:
            self._sum, self.fullest = total, []
        if total == self._sum:
            self.fullest.append(fixture)
        self._least = min(self._margin[0], self._sum)


def _letter(seen: Seen) -> str:
    conceded = None if seen.goals is None else seen.goals[1] > 0
    return _LETTERS[seen.outcome, conceded]


def _record_runs(letters: Mapping[str, str]) -> Iterator[RecordRun]:
    """Yield the longest run of each kind that there is."""
    for kind, end in _ENDS.items():
        lengths = {team: max(map(len, end.split(own))) for team, own in letters.items()}
        most = max(lengths.values(), default=0)
        if most:
            yield RecordRun(kind, most, tuple(t for t, length in lengths.items() if length == most))

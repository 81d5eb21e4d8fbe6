"""The matches of a season by their places in its file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tui.keep.changes import Change, find, put_all
from tui.season.model import Group, KnockoutStage, LeagueStage, Season
from tui.season.model.days import KnownDate
from tui.season.model.knockout import KnockoutRound
from tui.season.model.matches import Match
from tui.season.raw.places import Path
from tui.season.raw.roster import Raw
from tui.standings.progress import SeasonTables
from tui.standings.table import LAST

_Stage: TypeAlias = tuple[int, str]
"""The index of a stage, and its name."""


@dataclass(frozen=True)
class MatchInFile:
    """A match, or a leg that a tie still lacks, and where it stands in the file of its season.

    `stage` is the index of the stage and `stage_name` its name, `round` the number of the round
    from 1 where there are any, `name` what the file calls that. Of a leg that is lacking the teams
    may play in either order, and there is no `match`.
    """

    path: Path
    stage: int
    stage_name: str
    round: int | None
    name: str | None
    home: str
    away: str
    match: Match | None = None
    day: KnownDate | None = None

    @property
    def is_open(self) -> bool:
        """Whether the match has no result yet."""
        match = self.match
        return match is None or not (match.is_told or match.status not in ("played", "postponed"))

    @property
    def fixture(self) -> Match:
        """The match; of a leg that is lacking one without a result, every second one turned."""
        if self.match is not None:
            return self.match
        home, away = self.teams[::-1] if int(self.path[-1]) % 2 else self.teams
        return Match(home=home, away=away)

    @property
    def teams(self) -> tuple[str, str]:
        """Both teams, the home team first."""
        return self.home, self.away


def matches_of(season: Season) -> Iterator[MatchInFile]:
    """Yield the matches of a season in the order of its file, and the legs that ties lack."""
    tables: SeasonTables | None = None
    for index, stage in enumerate(season.stages):
        path: Path = ("stages", index)
        if isinstance(stage, LeagueStage):
            yield from _of_group(stage, path, (index, stage.name))
            for number, group in enumerate(stage.groups):
                yield from _of_group(group, (*path, "groups", number), (index, stage.name))
        elif isinstance(stage, KnockoutStage):
            tables = tables or SeasonTables(season)
            bracket = tables.bracket(index)
            rounds = bracket.at(LAST) if bracket else ()
            for at, played in enumerate(stage.rounds):
                teams = [tie.teams for tie in rounds[at]]
                yield from _of_ties(played, (*path, "rounds", at), (index, stage.name), teams)


def place_of(season: Season, match: Match) -> MatchInFile | None:
    """Return where a match of a season stands: the very match, not one that is equal.

    None where the season has no such match.
    """
    return next((each for each in matches_of(season) if each.match is match), None)


def leg_of_tie(season: Season, tie: Path) -> MatchInFile | None:
    """Return the next match of a tie, where it stands or would stand, else its last one.

    None where its teams are not known, or where it has a winner and no match.
    """
    legs = [each for each in matches_of(season) if each.path[: len(tie)] == tie]
    left = [each for each in legs if each.is_open] or legs[-1:]
    return left[0] if left else None


def names_of_tie(raw: Raw, leg: MatchInFile) -> tuple[Change, ...]:
    """Return what names both teams of a tie that only names those it gets them from."""
    tie = leg.path[:-2]
    named = (find(raw, tie) or {}).get("teams", ())
    return put_all(raw, tie, {"teams": list(leg.teams)}) if len(named) < 2 else ()


def _of_group(group: Group, path: Path, stage: _Stage) -> Iterator[MatchInFile]:
    """Yield the matches of a group, or of a stage that is not divided."""
    for number, one_round in enumerate(group.rounds, start=1):
        place = (*path, "rounds", number - 1, "matches")
        for at, match in enumerate(one_round.matches):
            day = match.date or one_round.date
            yield _found((*place, at), stage, number, one_round.name, match, day)
    for key, matches in (("matches", group.matches), ("play_offs", group.play_offs)):
        for at, match in enumerate(matches):
            yield _found((*path, key, at), stage, None, None, match, match.date)


def _of_ties(
    played: KnockoutRound, path: Path, stage: _Stage, teams: Sequence[tuple[str | None, str | None]]
) -> Iterator[MatchInFile]:
    """Yield the legs and replays of a round of ties, and the legs that they lack."""
    number = int(path[-1]) + 1
    for at, tie in enumerate(played.ties):
        place = (*path, "ties", at)
        for key, matches in (("legs", tie.legs), ("replays", tie.replays)):
            for leg, match in enumerate(matches):
                day = match.date or played.date
                yield _found((*place, key, leg), stage, number, played.name, match, day)
        first, second = tie.teams if len(tie.teams) == 2 else teams[at]
        lacking = max(played.legs or 1, 1) - len(tie.legs)
        if first and second and not (tie.winner or tie.both):
            for more in range(lacking):
                leg_path = (*place, "legs", len(tie.legs) + more)
                yield MatchInFile(leg_path, *stage, number, played.name, first, second)


def _found(
    path: Path,
    stage: _Stage,
    number: int | None,
    name: str | None,
    match: Match,
    day: KnownDate | None,
) -> MatchInFile:
    return MatchInFile(path, *stage, number, name, match.home, match.away, match, day)

"""Figures of a season worked out by plain loops over its matches, apart from the program.

Only what a file says is read here: no table, no tally and no view of the program.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from tui.season.model import Group, KnockoutStage, LeagueStage, Season
from tui.season.model.matches import Match


class Told(NamedTuple):
    """A match of a file that counts: where it stands and how it ended for both teams."""

    stage: int
    number: int
    day: date | None
    home: str
    away: str
    neutral: bool
    letters: str
    goals: tuple[int, int] | None
    on_pitch: bool


def told(season: Season) -> list[Told]:
    """Return every match that counts, in the order of the file."""
    found: list[Told] = []
    for index, stage in enumerate(season.stages):
        if isinstance(stage, LeagueStage):
            wins = stage.points.penalties_count_as == "win"
            for number, played, match in _of_league(stage):
                found += _judged(index, number, match.date or played, match, shoot_outs_win=wins)
        elif isinstance(stage, KnockoutStage):
            for number, played, match in _of_knockout(stage):
                found += _judged(index, number, match.date or played, match, shoot_outs_win=False)
    return found


def _of_league(stage: LeagueStage) -> Iterator[tuple[int, object, Match]]:
    parts: list[Group] = [*stage.groups, stage] if stage.groups else [stage]
    days = sorted({_last(match.date) for part in parts for match in part.matches if match.date})
    rounds = 0
    for part in parts:
        rounds = max(rounds, len(part.rounds))
        for number, played in enumerate(part.rounds, start=1):
            for match in played.matches:
                yield number, played.date, match
        for match in part.matches:
            at = days.index(_last(match.date)) + 1 if match.date else len(days) + 1
            yield at, None, match
    rounds = max(rounds, len(days) + any(not m.date for part in parts for m in part.matches))
    for part in parts:
        for match in part.play_offs:
            yield rounds + 1, None, match


def _last(day: object) -> tuple[int, int, int]:
    return day.year, getattr(day, "month", None) or 13, getattr(day, "day", None) or 32  # type: ignore[attr-defined]  # a date


def _of_knockout(stage: KnockoutStage) -> Iterator[tuple[int, object, Match]]:
    number = 0
    for played in stage.rounds:
        legs = max([1, *(len(_steps(tie.legs)) for tie in played.ties)])
        legs = played.legs or legs
        replays = max([0, *(len(tie.replays) for tie in played.ties)])
        for leg in range(legs):
            number += 1
            for tie in played.ties:
                for match in _steps(tie.legs)[leg : leg + 1]:
                    for one in match:
                        yield number, played.date if leg == 0 else None, one
        for replay in range(replays):
            number += 1
            for tie in played.ties:
                for one in tie.replays[replay : replay + 1]:
                    yield number, None, one


def _steps(legs: Sequence[Match]) -> list[list[Match]]:
    """Return the legs; what was struck out shares the place of what was played instead."""
    steps: list[list[Match]] = []
    is_open = False
    for leg in legs:
        if not is_open:
            steps.append([])
        steps[-1].append(leg)
        is_void = leg.status == "annulled" or (
            leg.status == "abandoned" and not leg.stands and leg.awarded is None
        )
        is_open = is_void
    return steps


def _judged(
    stage: int, number: int, day: object, match: Match, *, shoot_outs_win: bool
) -> Iterator[Told]:
    if match.status in ("annulled", "postponed"):
        return
    if match.status == "abandoned" and not match.stands and match.awarded is None:
        return
    goals = match.awarded or (None if match.status == "awarded" else match.score)
    is_open = goals is None and match.winner is None and match.result is None
    if is_open and not (match.status == "awarded" and match.score is not None):
        return
    letters = _letters(match, goals, shoot_outs_win=shoot_outs_win)
    on_pitch = match.score is not None and match.awarded is None and match.status != "awarded"
    known = day if isinstance(day, date) else None
    yield Told(
        stage,
        number,
        known,
        match.home,
        match.away,
        match.neutral,
        letters,
        None if goals is None else (goals[0], goals[1]),
        on_pitch,
    )


def _letters(match: Match, goals: Sequence[int] | None, *, shoot_outs_win: bool) -> str:
    """Return the outcome for the home team and for the away team."""
    level = goals is not None and goals[0] == goals[1]
    is_shot_out = match.awarded is None and (
        (match.penalties is not None and level)
        or (match.winner is not None and match.status == "played" and level)
    )
    home_won: bool | None = None
    if match.winner is not None:
        home_won = match.winner == match.home
    elif is_shot_out and match.penalties is not None:
        home_won = match.penalties[0] > match.penalties[1]
    elif goals is not None and not level:
        home_won = goals[0] > goals[1]
    if match.result == "both_lose":
        return "LL"
    if match.result == "draw" or home_won is None or (is_shot_out and not shoot_outs_win):
        return "DD"
    return "WL" if home_won else "LW"


class Own(NamedTuple):
    """A match as one team saw it."""

    told: Told
    side: str
    letter: str
    goals: tuple[int, int] | None


def of_team(matches: Sequence[Told], team: str) -> list[Own]:
    """Return the matches of a team in the order of play: by day where all of a stage have one."""
    own = []
    for one in matches:
        if one.home == team:
            own.append(Own(one, "home", one.letters[0], one.goals))
        if one.away == team:
            turned = one.goals and (one.goals[1], one.goals[0])
            goals = one.goals if one.letters == "LL" else turned
            own.append(Own(one, "away", one.letters[1], goals))
    ordered: list[Own] = []
    for stage in sorted({one.told.stage for one in own}):
        here = [one for one in own if one.told.stage == stage]
        if all(one.told.day for one in here):
            here.sort(key=lambda one: (one.told.day, one.told.number))
        else:
            here.sort(key=lambda one: one.told.number)
        ordered += here
    return ordered


BELONGS: dict[str, Callable[[Own], bool]] = {
    "wins": lambda one: one.letter == "W",
    "unbeaten": lambda one: one.letter in "WD",
    "without_win": lambda one: one.letter in "DL",
    "defeats": lambda one: one.letter == "L",
    "draws": lambda one: one.letter == "D",
    "scoring": lambda one: bool(one.goals and one.goals[0]),
    "without_scoring": lambda one: bool(one.goals and not one.goals[0]),
    "without_conceding": lambda one: bool(one.goals and not one.goals[1]),
}


def longest(own: Sequence[Own], kind: str) -> int:
    """Return the length of the longest run of a kind."""
    best = now = 0
    for one in own:
        now = now + 1 if BELONGS[kind](one) else 0
        best = max(best, now)
    return best


def record(own: Sequence[Own]) -> tuple[int, int, int, int, int, int]:
    """Return played, won, drawn, lost, goals scored and conceded."""
    letters = [one.letter for one in own]
    goals = [one.goals for one in own if one.goals]
    return (
        len(own),
        letters.count("W"),
        letters.count("D"),
        letters.count("L"),
        sum(scored for scored, _ in goals),
        sum(conceded for _, conceded in goals),
    )


def places(rows: dict[str, tuple[int, int, int]], rules: Sequence[str]) -> dict[str, int] | None:
    """Return the place of every team by its points and goals; None for rules not known here."""
    read: dict[str, Callable[[tuple[int, int, int]], object]] = {
        "points": lambda row: row[0],
        "goal_difference": lambda row: row[1] - row[2],
        "goals_for": lambda row: row[1],
        "goal_average": lambda row: (1, 0) if not row[2] else (0, Fraction(row[1], row[2])),
    }
    if not set(rules) <= read.keys():
        return None
    keys = {team: [read[rule](row) for rule in rules] for team, row in rows.items()}
    return {team: 1 + sum(other > own for other in keys.values()) for team, own in keys.items()}


def scorers(season: Season) -> dict[str, int]:
    """Return the goals of every player in the matches that count as they were played."""
    found: defaultdict[str, int] = defaultdict(int)
    for stage in season.stages:
        listed: list[Match] = []
        if isinstance(stage, LeagueStage):
            listed = [match for _, _, match in _of_league(stage)]
        elif isinstance(stage, KnockoutStage):
            listed = [match for _, _, match in _of_knockout(stage)]
        for match in listed:
            counts = list(_judged(0, 0, None, match, shoot_outs_win=False))
            if counts and counts[0].goals and match.awarded is None:
                for goal in match.scorers:
                    found[goal.player] += 0 if goal.own else goal.goals
    return dict(found)

"""What must hold between the rules of a stage, its matches and its rulings.

Like `tui.season.checks.parts` this reads the raw TOML and passes over what has the wrong shape.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic_core import PydanticCustomError

from tui.season.checks.parts import Found, Raw, where
from tui.season.model.days import latest, parse_date
from tui.season.model.values import Score, parse_score
from tui.season.raw.places import Path
from tui.season.raw.problems import Problem, Severity
from tui.season.raw.roster import Roster, named, tables, texts

_ODD = frozenset(
    {"status", "awarded", "awards", "winner", "result", "stands", "penalties", "derived"}
)
_CONDITIONS = frozenset({"goals", "per_goals", "win_by", "loss_by"})
_OF_A_GROUP = ("carried", "rulings", "successions", "play_offs", "fair_play")
_NEEDS_RULE = {"play_offs": "play_off", "manual": "manual", "fair_play": "fair_play"}


def check_rules(raw: Raw, roster: Roster) -> list[Found]:
    """Find every rule, match and ruling that does not fit the others, with its path."""
    return [
        (path, Problem(0, where(raw, path), what, severity=severity))
        for path, what, severity in _stages(raw, roster)
    ]


_Said = tuple[Path, str, Severity]


def _stages(raw: Raw, roster: Roster) -> Iterator[_Said]:
    for index, stage in enumerate(tables(raw.get("stages"))):
        path: Path = ("stages", index)
        if stage.get("kind") == "league":
            yield from _bonuses(path, stage)
            groups = list(tables(stage.get("groups")))
            units = [((*path, "groups", at), group) for at, group in enumerate(groups)]
            if groups:
                for key in _OF_A_GROUP:
                    if key in stage:
                        yield (*path, key), f"{key} beside groups, expected them inside", "error"
                members = set().union(*(roster.members(group) for group in groups))
                yield from _rulings(path, {"manual": stage.get("manual")}, roster, members)
            units = units or [(path, stage)]
            dates = _dates([stage, *groups])
            for place, unit in units:
                yield from _unit(place, unit, roster)
                yield from _late(place, unit, _rounds([unit, stage], dates))
                yield from _unread(place, unit, stage)
            if groups:
                yield from _matches(path, stage, roster)
                longest = _rounds([stage, *groups], dates)
                yield from _late(path, {"manual": stage.get("manual")}, longest)


def _rounds(units: list[Raw], dates: int) -> int:
    """Count the rounds of the longest of some parts; without any, the dates of the stage."""
    if not any("rounds" in unit for unit in units):
        return dates
    return max(len(list(tables(unit.get("rounds")))) for unit in units)


def _dates(units: list[Raw]) -> int:
    """Count the dates of the matches that stand in no round."""
    return len(
        {str(match.get("date", "")) for one in units for match in tables(one.get("matches"))}
    )


def _late(path: Path, unit: Raw, rounds: int) -> Iterator[_Said]:
    """Warn of what is seen from a round that the file does not have."""
    for key in ("adjustments", "rulings", "manual", "fair_play", "carried", "successions"):
        for index, one in enumerate(tables(unit.get(key))):
            number = one.get("round")
            if type(number) is int and 0 < rounds < number:
                what = f"{number} is after the last round of this file, {rounds}: not yet seen"
                yield (*path, key, index, "round"), what, "warning"


def _bonuses(path: Path, stage: Raw) -> Iterator[_Said]:
    points = stage.get("points")
    bonuses = points.get("bonuses") if isinstance(points, dict) else None
    for index, bonus in enumerate(tables(bonuses)):
        if len(bonus.keys() & _CONDITIONS) != 1:
            what = f"expected one of {', '.join(sorted(_CONDITIONS))}"
            yield (*path, "points", "bonuses", index), what, "error"


def _unread(path: Path, unit: Raw, stage: Raw) -> Iterator[_Said]:
    """Warn of what a group says for a rule that the order of the stage does not have."""
    order = stage.get("order")
    names = {*texts(order), *named(order, "rule")}
    for key, rule in _NEEDS_RULE.items():
        if key in unit and rule not in names:
            yield (*path, key), f'without effect: the order has no "{rule}"', "warning"


def _matches(path: Path, unit: Raw, roster: Roster) -> Iterator[_Said]:
    """Check the matches of a stage or group, those that decide a place among them."""
    if "matches" in unit and "rounds" in unit:
        yield (*path, "matches"), "matches beside rounds, expected them inside the rounds", "error"
    for index, one in enumerate(tables(unit.get("rounds"))):
        yield from check_matches((*path, "rounds", index, "matches"), one.get("matches"), roster)
    for key in ("matches", "play_offs"):
        is_table = key == "matches"  # a play-off may be of two matches
        yield from check_matches((*path, key), unit.get(key), roster, must_be_level=is_table)
        yield from _players((*path, key), unit, key, roster)


def _unit(path: Path, unit: Raw, roster: Roster) -> Iterator[_Said]:
    members = roster.members(unit)
    yield from _matches(path, unit, roster)
    for index, one in enumerate(tables(unit.get("adjustments"))):
        if not any(one.get(key) for key in ("points", "goals_for", "goals_against")):
            yield (
                (*path, "adjustments", index),
                "adjusts nothing, expected points or goals",
                "error",
            )
    yield from _rulings(path, unit, roster, members)


def _rulings(path: Path, unit: Raw, roster: Roster, members: set[str]) -> Iterator[_Said]:
    """Check that what was ruled is of teams of the table, and seen from one moment on."""
    for key in ("rulings", "manual", "fair_play", "carried", "successions"):
        for index, one in enumerate(tables(unit.get(key))):
            place = (*path, key, index)
            for name in texts([one.get("team"), one.get("of"), *texts(one.get("teams"))]):
                team = roster.resolve(name)
                if team and members and team not in members:
                    what = f"{team} is not among the teams of this stage or group"
                    yield place, what, "error"
            if "round" in one and "date" in one:
                yield place, "a round and a date, expected one of them", "error"


def _players(path: Path, unit: Raw, key: str, roster: Roster) -> Iterator[_Said]:
    """Check that nobody plays himself outside of rounds, and nobody is a stranger."""
    names = texts(unit.get("teams"))
    members = {roster.resolve(name) or name for name in names}
    if key == "play_offs":
        members = roster.members(unit)
    for index, match in enumerate(tables(unit.get(key))):
        teams = [
            roster.resolve(name) or name for name in texts([match.get("home"), match.get("away")])
        ]
        if len(teams) == 2 and teams[0] == teams[1]:
            yield (*path, index), f"{teams[0]} against itself, expected two teams", "error"
        for team in teams:
            if members and team not in members and roster.resolve(team):
                what = f"{team} is not among the teams of this stage or group"
                yield (*path, index), what, "error"


def check_matches(
    path: Path, value: Any, roster: Roster, *, must_be_level: bool = True
) -> Iterator[_Said]:
    """Find what contradicts itself in matches; of two legs the last need not be level."""
    for index, match in enumerate(tables(value)):
        if match.keys() & _ODD:
            for what in (*_awards(match), *_match(_with_last_award(match), roster)):
                yield (*path, index), what, "error"
            if must_be_level:
                yield from _level((*path, index), match)


def _awards(match: Raw) -> Iterator[str]:
    """Say what is wrong with the awards of a match."""
    awards = list(tables(match.get("awards")))
    if awards and "awarded" in match:
        yield "awarded and awards, expected one of them"
    if any("round" in one and "date" in one for one in awards):
        yield "an award has a round and a date, expected one of them"
    days = [latest(day) for one in awards if (day := parse_date(one.get("date")))]
    if days != sorted(days):
        yield "the awards are not in the order of their dates"


def _with_last_award(match: Raw) -> Raw:
    """Return a match with its last award as the one that counts."""
    awards = list(tables(match.get("awards")))
    if not awards or "awarded" in match or "score" not in awards[-1]:
        return match
    return {**match, "awarded": awards[-1]["score"]}


def _match(match: Raw, roster: Roster) -> Iterator[str]:
    """Say what contradicts itself in a match that is not simply played."""
    status = match.get("status", "played")
    teams = {key: roster.resolve(str(match.get(key))) for key in ("home", "away", "winner")}
    winner, result = teams["winner"], match.get("result")
    if winner and winner not in (teams["home"], teams["away"]):
        yield f"the winner {winner} did not play in this match"
    if "winner" in match and "result" in match:
        yield "a winner and a result, expected one of them"
    decided = {"awarded", "winner", "result"} | ({"score"} if status == "walkover" else set())
    if status in ("awarded", "walkover") and not match.keys() & decided:
        yield f"{status}, but to whom: expected {', '.join(sorted(decided))}"
    if status in ("annulled", "postponed") and "awarded" in match:
        yield f"{status} and awarded, expected one of them"
    if "stands" in match and status != "abandoned":
        yield 'only what was abandoned may stand, expected status = "abandoned"'
    if match.get("derived") is True and "score" not in match:
        yield "derived, but what: expected a score"
    if result == "both_lose" and status == "played" and "awarded" not in match:
        yield 'only a ruling makes both lose, expected status = "awarded"'
    if match.get("stands") is True and not match.keys() & {"score", "awarded", "winner", "result"}:
        yield "stands, but with what: expected awarded, result, score, winner"
    penalties = _score(match.get("penalties"))
    if penalties and penalties.home == penalties.away:
        yield f'penalties "{match["penalties"]}" decide nothing'
    else:
        yield from _contradiction(match, winner, teams["home"])


def _contradiction(match: Raw, winner: str | None, home: str | None) -> Iterator[str]:
    """Say that a winner or a draw is not what the score that counts tells.

    A ruling may let the goals stand and give the points to another: then `awarded` is the score.
    """
    ruled = "awarded" in match
    if ruled and match["awarded"] == match.get("score"):
        return
    if not ruled and match.get("status") in ("awarded", "annulled", "postponed"):
        return  # what was played does not count
    text = match.get("awarded") if ruled else match.get("penalties", match.get("score"))
    score = _score(text)
    if score is None or score.home == score.away:
        return
    called = "awarded" if ruled else "the score"
    if match.get("result") == "draw":
        yield f'a draw, but {called} is "{text}"'
    if winner and (winner == home) != (score.home > score.away):
        hint = "" if ruled else "; a ruling is written as awarded"
        yield f'{winner} won, but {called} is "{text}"{hint}'


def _level(path: Path, match: Raw) -> Iterator[_Said]:
    """Only a level score goes to penalties."""
    score = _score(match.get("score"))
    if score and score.home != score.away and "penalties" in match:
        yield path, f'penalties after "{match["score"]}", expected a level score', "error"


def _score(text: Any) -> Score | None:
    """Read a score; None where it is none: of that the models have spoken."""
    try:
        return parse_score(text)
    except PydanticCustomError:
        return None

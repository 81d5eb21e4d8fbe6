"""What must hold in a knock-out stage: between a tie, its teams, its matches and other ties.

Like `tui.season.checks.parts` this reads the raw TOML and passes over what has the wrong shape.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from tui.season.checks.parts import Found, Raw, is_void, where
from tui.season.checks.rules import check_matches
from tui.season.model.knockout import DEFAULT_RULES
from tui.season.raw.places import Path
from tui.season.raw.problems import Problem, Severity
from tui.season.raw.roster import Hints, Roster, tables, texts

_Said = tuple[Path, str, Severity]

_TOLD = frozenset({"lots", "coin", "ruling"})
"""Rules of which no result tells whom they favoured."""

_SAY = frozenset({"teams", "winners_of", "losers_of", "note"})


def check_ties(raw: Raw, roster: Roster) -> list[Found]:
    """Find everything that does not fit together in knock-out stages, with its path."""
    stages = list(tables(raw.get("stages")))
    carried = {name for stage in stages for name in _carried(stage)}
    return [
        (path, Problem(0, where(raw, path), what, severity=severity))
        for index, stage in enumerate(stages)
        if stage.get("kind") == "knockout"
        for path, what, severity in _stage(
            ("stages", index), stage, roster, is_carried=_name(stage) in carried
        )
    ]


def _name(stage: Raw) -> str:
    return str(stage.get("name"))


def _carried(stage: Raw) -> list[str]:
    """Return the names of the stages that a stage carries over from."""
    carry = stage.get("carry")
    names = carry.get("from") if isinstance(carry, dict) else None
    return texts([names] if isinstance(names, str) else names)


def _stage(path: Path, stage: Raw, roster: Roster, *, is_carried: bool) -> Iterator[_Said]:
    yield from _rules(path, stage, is_carried=is_carried)
    names: set[str] = set()
    hints = Hints()
    for index, one in enumerate(tables(stage.get("rounds"))):
        place: Path = (*path, "rounds", index)
        plays: Counter[str] = Counter()
        earlier = set(names)
        taken: set[tuple[str, str]] = set()
        for at, tie in enumerate(tables(one.get("ties"))):
            here = (*place, "ties", at)
            teams = _own(texts(tie.get("teams")), roster)
            for team in dict.fromkeys(teams):
                plays[team] += 1
                if plays[team] == 2:
                    yield here, f"{team} plays twice in this round, expected once", "error"
            yield from _tie(here, tie, teams, roster)
            yield from _legs(here, tie, one.get("legs"))
            yield from _feeds(here, tie, earlier, taken, hints)
            for name in texts([tie.get("name")]):
                if name in names:
                    what = f'"{name}" is already the name of another tie, expected one of its own'
                    yield (*here, "name"), what, "error"
                names.add(name)


def _rules(path: Path, stage: Raw, *, is_carried: bool) -> Iterator[_Said]:
    """Check that a rule has what it compares by, and that what is given for one is read."""
    rules = set(texts(stage.get("decided_by")) or DEFAULT_RULES)
    for one in tables(stage.get("rounds")):
        rules.update(texts(one.get("decided_by")))
    if "position" in rules and "position_in" not in stage:
        what = '"position" decides, but in which stage: position_in is missing'
        yield (*path, "decided_by"), what, "error"
    for key, rule in (("position_in", "position"), ("points", "points")):
        if key in stage and rule not in rules and not (key == "points" and is_carried):
            yield (*path, key), f'without effect: "{rule}" is not in decided_by', "warning"


def _tie(path: Path, tie: Raw, teams: list[str], roster: Roster) -> Iterator[_Said]:
    """Check the teams of a tie, its matches and its winner."""
    if not tie.keys() & _SAY:
        yield path, "a tie of nobody, expected teams, winners_of or losers_of", "error"
    if len(teams) == 2 and teams[0] == teams[1]:
        yield path, f"{teams[0]} against itself, expected two teams", "error"
    for key in ("legs", "replays"):
        matches = list(tables(tie.get(key)))
        if matches and len(teams) < 2:
            yield (*path, key), "matches, but between whom: expected teams with two names", "error"
        for index, match in enumerate(matches):
            sides = _own(texts([match.get("home"), match.get("away")]), roster)
            if len(sides) == len(teams) == 2 and set(sides) != set(teams):
                what = f"not a match of this tie, expected {teams[0]} and {teams[1]}"
                yield (*path, key, index), what, "error"
        is_alone = key == "replays" or sum(not is_void(match) for match in matches) == 1
        yield from check_matches((*path, key), matches, roster, must_be_level=is_alone)
    yield from _winner(path, tie, teams, roster)


def _winner(path: Path, tie: Raw, teams: list[str], roster: Roster) -> Iterator[_Said]:
    """Check that whoever goes on is a team of the tie."""
    if tie.get("both") is True:
        if "winner" in tie:
            yield (*path, "both"), "a winner, and both go on: expected one of them", "error"
        if len(teams) < 2:
            yield (*path, "both"), "both, but who: expected teams with two names", "error"
    winner = tie.get("winner")
    if isinstance(winner, str) and roster.resolve(winner):
        if roster.resolve(winner) not in teams:
            known = f"expected one of {', '.join(teams)}" if teams else "expected it among teams"
            yield (*path, "winner"), f"{winner} is not a team of this tie, {known}", "error"
    elif "winner" not in tie and _TOLD.intersection(texts([tie.get("decided_by")])):
        what = f'"{tie["decided_by"]}" decided, but for whom: winner is missing'
        yield (*path, "decided_by"), what, "error"


def _legs(path: Path, tie: Raw, count: Any) -> Iterator[_Said]:
    """Check that a tie has no more legs than its round, and no replay without a leg.

    A leg that was annulled or abandoned is none: it may be played again.
    """
    legs = sum(not is_void(match) for match in tables(tie.get("legs")))
    if type(count) is int and 0 < count < legs:
        yield (*path, "legs"), f"{legs} legs in a round of {count}, expected replays", "error"
    if tie.get("replays") and not tie.get("legs"):
        yield (*path, "replays"), "a replay of what: expected legs before it", "error"


def _feeds(
    path: Path, tie: Raw, earlier: set[str], taken: set[tuple[str, str]], hints: Hints
) -> Iterator[_Said]:
    """Check that the ties from which teams come are ties of earlier rounds, no more than two.

    Whoever wins or loses one of them plays once in a round: what is `taken` is not there again.
    """
    named_ties = [
        (key, name) for key in ("winners_of", "losers_of") for name in texts(tie.get(key))
    ]
    if len(named_ties) > 2:
        yield path, f"teams of {len(named_ties)} ties, expected two", "error"
    for key, name in named_ties:
        if name not in earlier:
            near = hints.nearest(name, earlier)
            hint = f'did you mean "{near}"?' if near else "expected the name of one"
            yield (*path, key), f'"{name}" is no tie of an earlier round, {hint}', "error"
        elif (key, name) in taken:
            who = "winner" if key == "winners_of" else "loser"
            what = f'the {who} of "{name}" plays twice in this round, expected once'
            yield (*path, key), what, "error"
        taken.add((key, name))


def _own(names: list[str], roster: Roster) -> list[str]:
    return [roster.resolve(name) or name for name in names]

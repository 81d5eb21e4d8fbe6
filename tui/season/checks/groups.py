"""What must hold between the groups of a stage and the matches that their teams play with others.

Like `tui.season.checks.parts` this reads the raw TOML and passes over what has the wrong shape.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from tui.season.checks.parts import Found, Raw, is_void, where
from tui.season.raw.places import Path
from tui.season.raw.problems import Problem
from tui.season.raw.roster import Roster, tables, texts

_Said = tuple[Path, str]

_BESIDE = "matches between groups stand in the rounds or matches of the stage, beside its groups"


def check_groups(raw: Raw, roster: Roster) -> list[Found]:
    """Return everything that does not fit between the groups of a stage, with its path."""
    return [
        (path, Problem(0, where(raw, path), what))
        for index, stage in enumerate(tables(raw.get("stages")))
        if stage.get("kind") == "league" and stage.get("groups")
        for path, what in _stage(("stages", index), stage, roster)
    ]


def _stage(path: Path, stage: Raw, roster: Roster) -> Iterator[_Said]:
    groups = list(tables(stage.get("groups")))
    units = [stage, *groups]
    if len({"matches" in unit for unit in units if unit.get("matches") or unit.get("rounds")}) > 1:
        beside = " or beside the groups" if stage.get("matches") or stage.get("rounds") else ""
        what = f"rounds in one group and matches in another{beside}, expected the same in all"
        yield (*path, "groups"), what
    home: dict[str, int] = {}
    for at, group in enumerate(groups):
        place = (*path, "groups", at)
        declared = {roster.resolve(name) or name for name in texts(group.get("teams"))}
        for team in declared or roster.members(group):
            if home.setdefault(team, at) != at:
                hint = "" if declared else f"; {_BESIDE}"
                yield place, f"{team} is already in another group of this stage{hint}"
        if declared and roster.members(group) - declared:
            yield place, f"its matches are not only among its teams; {_BESIDE}"
    yield from _strangers(path, stage, home, roster)
    yield from _twice(path, stage, groups, roster)


def _strangers(path: Path, stage: Raw, home: Mapping[str, int], roster: Roster) -> Iterator[_Said]:
    """Find teams that play beside the groups and are in none of them."""
    listed = [((*path, "matches"), stage.get("matches"))]
    for number, one in enumerate(tables(stage.get("rounds"))):
        listed.append(((*path, "rounds", number, "matches"), one.get("matches")))
    told: set[str] = set()
    for place, matches in listed:
        for index, match in enumerate(tables(matches)):
            for team in _teams(match, roster):
                if roster.resolve(team) and team not in home and team not in told:
                    told.add(team)
                    what = f"{team} is in no group of this stage, expected it in the teams of one"
                    yield (*place, index), what


def _twice(path: Path, stage: Raw, groups: Sequence[Raw], roster: Roster) -> Iterator[_Said]:
    """Find teams that play in their group and beside the groups in the same round."""
    rounds = [list(tables(group.get("rounds"))) for group in groups]
    for number, one in enumerate(tables(stage.get("rounds"))):
        inside = Counter(
            team
            for own in rounds
            for match in tables(own[number].get("matches") if number < len(own) else None)
            if not is_void(match)
            for team in _teams(match, roster)
        )
        for index, match in enumerate(tables(one.get("matches"))):
            for team in _teams(match, roster):
                if inside[team] and not is_void(match):
                    place = (*path, "rounds", number, "matches", index)
                    yield place, f"{team} plays twice in this round, expected once"


def _teams(match: Raw, roster: Roster) -> list[str]:
    return [roster.resolve(name) or name for name in texts([match.get("home"), match.get("away")])]

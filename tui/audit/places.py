"""Where a finding is, in words: `Final stage › Round 2 › CNI v Melgar`."""

from __future__ import annotations

from tui.audit.finding import Finding, Path
from tui.season.model import Group, Match, Season
from tui.season.raw.places import Place


def placed(season: Season, finding: Finding) -> Finding:
    """Answer a finding with its place in words."""
    path = finding.path
    depth = 4 if path[2:3] == ("groups",) else 2
    stage = words(season, path[:depth]) if path[0] == "stages" else ""
    return finding._replace(where=words(season, path), stage=stage)


def words(season: Season, path: Path, *, by_id: bool = False) -> str:
    """Return which part of a season a path leads to; `by_id` names sources as the file does."""
    return Place.of(season, path).text(with_ids=by_id, plain_keys=True)


def of_group(stage: int, group: int | None) -> Path:
    """Answer the way to a group, or to the stage where it is not divided."""
    return ("stages", stage) if group is None else ("stages", stage, "groups", group)


def matches_of(path: Path, group: Group) -> list[tuple[Path, Match]]:
    """Answer the matches of a group with the way to each."""
    found: list[tuple[Path, Match]] = [
        ((*path, "rounds", number, "matches", at), match)
        for number, one in enumerate(group.rounds)
        for at, match in enumerate(one.matches)
    ]
    found += [((*path, "matches", at), match) for at, match in enumerate(group.matches)]
    return found

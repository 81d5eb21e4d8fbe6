"""Longest runs: unbeaten, winning, scoring and their opposites."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from tui.season.model import Season
from tui.season.named import NamedTuple
from tui.standings.views.fixtures import Fixture, Seen, in_order_of_play, seen_by_both

RunKind = Literal[
    "wins",
    "unbeaten",
    "without_win",
    "defeats",
    "draws",
    "scoring",
    "without_scoring",
    "without_conceding",
]
"""What the matches of a run have in common."""

BELONGS: Mapping[RunKind, Callable[[Seen], bool]] = MappingProxyType(
    {
        "wins": lambda one: one.outcome == "win",
        "unbeaten": lambda one: one.outcome != "loss",
        "without_win": lambda one: one.outcome != "win",
        "defeats": lambda one: one.outcome == "loss",
        "draws": lambda one: one.outcome == "draw",
        "scoring": lambda one: one.goals is not None and one.goals[0] > 0,
        "without_scoring": lambda one: one.goals is not None and one.goals[0] == 0,
        "without_conceding": lambda one: one.goals is not None and one.goals[1] == 0,
    }
)
"""Whether a match belongs to a run of each kind; one with goals not known ends runs of goals."""


class Run(NamedTuple):
    """Matches of a team one after the other that have something in common; `lasts` to the end."""

    kind: RunKind
    team: str
    length: int
    first: Fixture
    last: Fixture
    lasts: bool


def by_team(season: Season, matches: Iterable[Fixture]) -> dict[str, list[Seen]]:
    """Return the matches that count as each team saw them, in the order of play."""
    found: defaultdict[str, list[Seen]] = defaultdict(list)
    for fixture in matches:
        for seen in seen_by_both(season, fixture):
            found[seen.team].append(seen)
    return {team: in_order_of_play(own) for team, own in found.items()}


def longest_runs(own: Sequence[Seen]) -> dict[RunKind, Run]:
    """Return the longest run of each kind of one team's matches; of several the first."""
    runs = {kind: _longest(kind, own) for kind in BELONGS}
    return {kind: run for kind, run in runs.items() if run is not None}


def _longest(kind: RunKind, own: Sequence[Seen]) -> Run | None:
    belongs = BELONGS[kind]
    best = length = end = 0
    for at, one in enumerate(own, start=1):
        length = length + 1 if belongs(one) else 0
        if length > best:
            best, end = length, at
    if not best:
        return None
    team = own[0].team
    first, last = own[end - best].fixture, own[end - 1].fixture
    return Run(kind, team, best, first, last, lasts=end == len(own))

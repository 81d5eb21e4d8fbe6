"""Which stages a claim speaks of: its scope, found among the names of the stages."""

from __future__ import annotations

import re
import unicodedata

from tui.season.model import LeagueStage, Season


def stages_of(season: Season, scope: str | None) -> tuple[int, ...] | None:
    """Answer the stages that a scope names, all of them without one; None where it names none."""
    if scope is None:
        return tuple(range(len(season.stages)))
    said = _folded(scope)
    exact = [at for at, stage in enumerate(season.stages) if _folded(stage.name) == said]
    if exact:
        return tuple(exact)
    named = [
        at
        for at, stage in enumerate(season.stages)
        if re.search(rf"\b{re.escape(_folded(stage.name))}\b", said)
    ]
    return tuple(named) or None


def deciding(season: Season, champion: str | None, found: tuple[int, ...]) -> int | None:
    """Answer the stage whose first is the champion of the season.

    That is the one with a place for the champion, or else the last one, of those in question, in
    which the team played that is called champion.
    """
    leagues = [at for at in found if isinstance(season.stages[at], LeagueStage)]
    crowned = [at for at in leagues if _crowns(season.stages[at])]
    played = [at for at in leagues if champion and _has(season.stages[at], champion)]
    for candidates in (crowned, played, leagues):
        if candidates:
            return candidates[-1]
    return None


def _crowns(stage: object) -> bool:
    return isinstance(stage, LeagueStage) and any(
        zone.status == "champion"
        for zones in (stage.zones, *(group.zones for group in stage.groups))
        for zone in zones
    )


def _has(stage: object, team: str) -> bool:
    return isinstance(stage, LeagueStage) and any(
        team in group.members for group in stage.all_groups
    )


def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFD", text)
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).casefold()

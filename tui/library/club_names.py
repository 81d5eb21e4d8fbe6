"""Which club or team somebody means by a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from tui.library.clubs import Club
from tui.library.search import ranked, text_of
from tui.season.folding import fold

if TYPE_CHECKING:
    from tui.season.model import Season

_Named = TypeVar("_Named")


def clubs_meant(name: str, clubs: Sequence[Club]) -> list[Club]:
    """Return the clubs that a name can mean: a whole name hides those that only hold the words."""
    names = [(club.name, *club.names) for club in clubs]
    return _meant(name, clubs, names, [(one.location, *one.departments) for one in clubs])


def teams_meant(name: str, season: Season) -> list[str]:
    """Return the teams of a season that a name can mean; a short name or an alias will do."""
    from tui.season.teams import teams_of

    known = {team.name: (team.short, *team.aliases) for team in season.teams}
    teams = teams_of(season)
    names = [(team, *(one for one in known.get(team, ()) if one)) for team in teams]
    return _meant(name, teams, names, [()] * len(teams))


def _meant(
    name: str,
    known: Sequence[_Named],
    names: Sequence[tuple[str, ...]],
    places: Sequence[tuple[str, ...]],
) -> list[_Named]:
    wanted = fold(name.strip())
    for fits in (slice(0, 1), slice(None)):  # the own name first, then any other
        whole = [
            one
            for one, called in zip(known, names, strict=True)
            if wanted in map(fold, called[fits])
        ]
        if whole:
            return whole
    found = ranked(name, list(map(text_of, names, places)))
    return [known[at] for worth, at in found if worth == found[0][0]]

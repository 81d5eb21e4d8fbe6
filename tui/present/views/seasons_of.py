"""The seasons of a club in the library, beside its team in one of them."""

from __future__ import annotations

from tui.library.entry import Appearance
from tui.library.shelf import Shelf
from tui.present.library.seasons import season_key
from tui.present.page.lines import Line, Role, Span
from tui.present.page.text import clean, fit, width
from tui.present.words.numbers import place
from tui.season.named import NamedTuple


class InLibrary(NamedTuple):
    """The library, and the file of a season in it."""

    shelf: Shelf
    path: str


def season_lines(home: InLibrary, team: str, cells_wide: int) -> list[Line]:
    """Return a line for each season of the club that a team is; the one shown stands out."""
    club = home.shelf.club_of(home.path, team)
    known = home.shelf.by_path
    stays = [stay for stay in club.stays if stay.path in known] if club else []
    seasons = [clean(known[stay.path].season) for stay in stays]
    label = max(map(width, seasons), default=0) + 2
    lines = []
    for season, stay in zip(seasons, stays, strict=True):
        role: Role = "accent" if stay.path == home.path else "dim"
        told = fit(_reached(stay.team), max(1, cells_wide - label - 1)).rstrip()
        spans = Span(f" {fit(season, label)}", role), Span(told, _role(stay.team))
        lines.append(Line(spans, key=season_key(stay.path)))
    return lines


def _reached(team: Appearance) -> str:
    """Return how far a club came: what it won, the last stage it was in, and its place there."""
    reached = team.place
    inside = reached.round or reached.group
    there = ", ".join(clean(one) for one in dict.fromkeys((reached.stage, inside)) if one)
    position = "" if reached.position is None else place(reached.position, shared=reached.shared)
    return " · ".join(part for part in (team.honour, there, position) if part)


def _role(team: Appearance) -> Role:
    return "good" if team.honour == "champion" else ""

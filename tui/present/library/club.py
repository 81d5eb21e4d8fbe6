"""The page of a club: its road through every season of the library."""

from __future__ import annotations

from collections.abc import Sequence

from tui.library.clubs import Club, Stay
from tui.library.entry import Entry
from tui.library.shelf import Shelf
from tui.present.library.seasons import club_name, season_key
from tui.present.page.columns import Column, cells, choose, headings
from tui.present.page.page import Line, Role, between, line
from tui.present.page.roll import Roll
from tui.present.page.sorting import Sorting, sorted_by_cells
from tui.present.page.text import clean, width
from tui.present.view.wishes import NO_WISHES, Wishes
from tui.present.words.library import about_club, honours, seasons_count, sorted_words
from tui.present.words.numbers import format_signed, place
from tui.season.named import NamedTuple


class _Item(NamedTuple):
    """A season of the club, and the entry of its file."""

    stay: Stay
    entry: Entry


def title(club: Club, cells_wide: int, wishes: Wishes = NO_WISHES) -> Line:
    """Draw the top line: the club, where it is from, and how many seasons it has."""
    place = f" · {clean(club.location)}" if club.location else ""
    right = seasons_count(len(club.stays))
    return between(
        line((f" {club_name(club, wishes)}{place}", "strong")), line(f" {right} "), cells_wide
    )


def page(club: Club, shelf: Shelf, cells_wide: int, sorting: Sorting | None = None) -> Roll:
    """Draw a club's seasons: how far it came in each, and its record there."""
    known = shelf.by_path
    items = [_Item(stay, known[stay.path]) for stay in club.stays if stay.path in known]
    columns = choose(_columns(club, items), cells_wide)
    items = [*sorted_by_cells(items, columns, sorting)]
    return Roll(
        title=line(("SEASONS", "head"), f" {honours(club)}", sorted_words(sorting)),
        head=(headings(columns),),
        keys=[season_key(item.stay.path) for item in items],
        draw=lambda at: Line(cells(columns, items[at]), key=season_key(items[at].stay.path)),
        explain=lambda _: about_club(club),
        foot_lines=2,
    )


def _columns(club: Club, items: Sequence[_Item]) -> tuple[Column[_Item], ...]:
    """Lay out the columns; other names and competitions only where there are any."""

    def widest(texts: list[str], title: str) -> int:
        return max(width(text) for text in [*texts, title]) + 1

    def known_as(item: _Item) -> str:
        return clean(item.stay.team.team) if item.stay.team.team != club.name else ""

    seasons = widest([clean(item.entry.season) for item in items], "Season")
    competitions = [clean(item.entry.competition) for item in items]
    names = [known_as(item) for item in items]
    reached = widest([_reached(item) for item in items], "Reached")
    columns: list[Column[_Item]] = [
        Column("Season", seasons, lambda item: clean(item.entry.season), role=lambda _: "strong")
    ]
    if len(set(competitions)) > 1:
        wide = widest(competitions, "Competition")
        columns.append(
            Column("Competition", wide, lambda item: clean(item.entry.competition), rank=3)
        )
    columns += [
        Column("Reached", 14, _reached, stretch=True, most=reached),
        Column("#", 5, _position, "right", role=_honoured),
        _number("P", 4, "played", 4),
        _number("W", 3, "won", 2),
        _number("D", 3, "drawn", 2),
        _number("L", 3, "lost", 2),
        _number("F", 4, "goals_for", 5),
        _number("A", 4, "goals_against", 5),
        Column("+/−", 5, _difference, "right", 5),
    ]
    if any(names):
        most = widest(names, "As")
        columns.append(Column("As", min(12, most), known_as, rank=6, stretch=True, most=most))
    return tuple(columns)


def _reached(item: _Item) -> str:
    """Return how far a club came: the last stage it was in, its group or round, and what it won.

    A club that won something came further than a last stage that records no position.
    """
    place, honour = item.stay.team.place, item.stay.team.honour
    if honour and place.position is None:
        return honour
    inside = place.round or place.group
    there = ", ".join(clean(one) for one in dict.fromkeys((place.stage, inside)) if one)
    return " · ".join(part for part in (there, honour) if part)


def _position(item: _Item) -> str:
    reached = item.stay.team.place
    if reached.position is None:
        return {"champion": "1st", "runner-up": "2nd"}.get(item.stay.team.honour, "")
    return place(reached.position, shared=reached.shared)


def _honoured(item: _Item) -> Role:
    return "good" if item.stay.team.honour == "champion" else ""


def _number(title: str, cells_wide: int, name: str, rank: int) -> Column[_Item]:
    def cell(item: _Item) -> str:
        record = item.stay.team.record
        number = getattr(record, name) if record else None
        return "" if number is None else str(number)

    return Column(title, cells_wide, cell, "right", rank)


def _difference(item: _Item) -> str:
    record = item.stay.team.record
    if record is None or record.goals_for is None or record.goals_against is None:
        return ""
    return format_signed(record.goals_for - record.goals_against)

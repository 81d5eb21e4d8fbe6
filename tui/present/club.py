"""The page of a club: its road through every season of the library."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.library.clubs import Club, Stay
from tui.library.entry import Entry, Record
from tui.library.shelf import Shelf
from tui.present.columns import Column, cells, choose, titles
from tui.present.library import season_key
from tui.present.page import Line, Role, between, line
from tui.present.phrases import ordinal, plural, signed
from tui.present.roll import Roll
from tui.present.text import clean, width


class _Item(NamedTuple):
    """A season of the club, and the file that tells it."""

    stay: Stay
    entry: Entry


def title(club: Club, cells_wide: int) -> Line:
    """Draw the top line: where one is, and over which seasons the club is told of."""
    place = f" · {clean(club.location)}" if club.location else ""
    right = plural(len(club.stays), "season")
    return between(line((f" {clean(club.name)}{place}", "strong")), line(f" {right} "), cells_wide)


def page(club: Club, shelf: Shelf, cells_wide: int) -> Roll:
    """Draw a club's seasons: how far it came in each, and its record there."""
    known = shelf.by_path
    items = [_Item(stay, known[stay.path]) for stay in club.stays if stay.path in known]
    columns = choose(_columns(items), cells_wide)
    return Roll(
        title=line(("SEASONS", "head"), f" {_summary(club)}"),
        head=(Line(titles(columns)),),
        keys=[season_key(item.stay.path) for item in items],
        draw=lambda at: Line(cells(columns, items[at]), key=season_key(items[at].stay.path)),
        explain=lambda _: _about(club),
        foot_lines=2,
    )


def _summary(club: Club) -> str:
    """Say what the club has won."""
    counted = [
        (sum(stay.team.honour == honour for stay in club.stays), honour)
        for honour in ("champion", "runner-up")
    ]
    return " · ".join(f"{number}× {honour}" for number, honour in counted if number)


def _about(club: Club) -> str:
    """Say under which other names and from where the club is known, and its whole record."""
    parts = []
    if club.names:
        parts.append(f"Also {', '.join(clean(name) for name in club.names)}.")
    if club.departments:
        parts.append(f"Entered for {', '.join(clean(one) for one in club.departments)}.")
    whole = [stay.team.record for stay in club.stays if stay.team.record]
    total = Record()
    for record in whole:
        total = total.plus(record)
    if total.played and None not in (total.won, total.drawn, total.lost):
        words = f"{total.won} won, {total.drawn} drawn, {total.lost} lost"
        parts.append(f"{plural(total.played, 'match')} as far as they are told: {words}.")
    return " ".join(parts)


def _columns(items: Sequence[_Item]) -> tuple[Column[_Item], ...]:
    def widest(texts: list[str], title: str) -> int:
        return max(width(text) for text in [*texts, title]) + 1

    seasons = widest([clean(item.entry.season) for item in items], "Season")
    competitions = widest([clean(item.entry.competition) for item in items], "Competition")
    names = widest([clean(item.stay.team.team) for item in items], "As")
    reached = widest([_reached(item) for item in items], "Reached")
    return (
        Column("Season", seasons, lambda item: clean(item.entry.season), role=lambda _: "strong"),
        Column(
            *("Competition", 11, lambda item: clean(item.entry.competition)),
            *("left", 3),
            stretch=True,
            most=competitions,
        ),
        Column(
            *("As", 10, lambda item: clean(item.stay.team.team)),
            *("left", 6),
            stretch=True,
            most=names,
        ),
        Column("Reached", 14, _reached, stretch=True, most=reached),
        Column("#", 5, _position, "right", role=_honoured),
        Column("P", 4, lambda item: _number(item, "played"), "right", 4),
        Column("W", 3, lambda item: _number(item, "won"), "right", 2),
        Column("D", 3, lambda item: _number(item, "drawn"), "right", 2),
        Column("L", 3, lambda item: _number(item, "lost"), "right", 2),
        Column("F", 4, lambda item: _number(item, "goals_for"), "right", 5),
        Column("A", 4, lambda item: _number(item, "goals_against"), "right", 5),
        Column("+/−", 5, _difference, "right", 5),
    )


def _reached(item: _Item) -> str:
    """Say how far the club came: the last stage it was in, its group or round, and what it won."""
    place = item.stay.team.place
    inside = place.round or place.group
    there = ", ".join(clean(one) for one in (place.stage, inside) if one)
    return " · ".join(part for part in (there, item.stay.team.honour) if part)


def _position(item: _Item) -> str:
    place = item.stay.team.place
    if place.position is None:
        return {"champion": "1st", "runner-up": "2nd"}.get(item.stay.team.honour, "")
    return f"{'=' if place.shared else ''}{ordinal(place.position)}"


def _honoured(item: _Item) -> Role:
    return "good" if item.stay.team.honour == "champion" else ""


def _number(item: _Item, name: str) -> str:
    record = item.stay.team.record
    number = getattr(record, name) if record else None
    return "" if number is None else str(number)


def _difference(item: _Item) -> str:
    record = item.stay.team.record
    if record is None or record.goals_for is None or record.goals_against is None:
        return ""
    return signed(record.goals_for - record.goals_against)

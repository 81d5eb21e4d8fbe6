"""The roll of honour."""

from __future__ import annotations

from collections.abc import Sequence

from tui.library.honours import ClubHonours, HonourOrder, honours, in_honour_order
from tui.library.shelf import Shelf
from tui.library.wanted import EVERYTHING, Wanted, chosen
from tui.present.library.seasons import club_key, club_name
from tui.present.page.columns import Column, cells, choose, titles
from tui.present.page.lines import Line, Role, line
from tui.present.page.roll import Roll
from tui.present.page.text import clean, width
from tui.present.view.wishes import NO_WISHES, Wishes
from tui.present.words.honours import (
    CLUB,
    FINALS,
    HONOURS_TITLE,
    PLACE,
    SEASONS,
    TITLES,
    YEARS,
    about_honours,
    honours_note,
    years,
)

_WIDEST_NAME = 34
_FOOT_LINES = 2


def honours_of(
    shelf: Shelf, order: HonourOrder = "titles", wanted: Wanted = EVERYTHING
) -> tuple[ClubHonours, ...]:
    """Return the clubs of the seasons that are wanted, in an order."""

    def make() -> tuple[ClubHonours, ...]:
        return honours(shelf.clubs, chosen(shelf.entries, wanted))

    return in_honour_order(shelf.memo.once((honours_of, wanted), make), order)


def honours_roll(
    shelf: Shelf,
    cells_wide: int,
    wishes: Wishes = NO_WISHES,
    order: HonourOrder = "titles",
    wanted: Wanted = EVERYTHING,
) -> Roll:
    """Draw every club with its titles, finals and seasons; each row opens the club."""
    found = honours_of(shelf, order, wanted)
    columns = choose(_columns(found, wishes), cells_wide)
    by_key = {club_key(one.club): one for one in found}
    return Roll(
        title=line((HONOURS_TITLE, "head"), f" {honours_note(order, wanted.competition)}"),
        head=(Line(titles(columns)),),
        keys=list(by_key),
        draw=lambda at: Line(cells(columns, found[at]), key=club_key(found[at].club)),
        explain=lambda key: about_honours(by_key[key]) if key in by_key else "",
        foot_lines=_FOOT_LINES,
    )


def _columns(found: Sequence[ClubHonours], wishes: Wishes) -> tuple[Column[ClubHonours], ...]:
    names = max((width(club_name(one.club, wishes)) for one in found), default=0)
    places = max((width(clean(one.club.location)) for one in found), default=0)
    listed = max((width(years(one.titles)) for one in found), default=0)
    return (
        Column(
            *(CLUB, 14, lambda one: club_name(one.club, wishes)),
            stretch=True,
            most=min(max(names, width(CLUB)), _WIDEST_NAME) + 1,
            role=_strong,
        ),
        Column(
            *(PLACE, 10, lambda one: clean(one.club.location)),
            rank=3,
            stretch=True,
            most=min(max(places, width(PLACE)), _WIDEST_NAME) + 1,
        ),
        Column(TITLES, 7, lambda one: _number(len(one.titles)), "right", role=_strong),
        Column(FINALS, 7, lambda one: _number(one.finals), "right", rank=1),
        Column(SEASONS, 8, lambda one: str(one.seasons), "right", rank=2),
        Column(
            *(YEARS, 12, lambda one: years(one.titles)),
            rank=4,
            stretch=True,
            most=max(listed, width(YEARS)) + 1,
            role=_dim,
        ),
    )


def _number(count: int) -> str:
    return str(count) if count else ""


def _strong(_: object) -> Role:
    return "strong"


def _dim(_: object) -> Role:
    return "dim"

"""The library: its seasons in columns, what was found in it, and how far it has been read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from tui.library.entry import Entry
from tui.present.page.columns import Column, cells, choose, headings, titles
from tui.present.page.page import EMPTY, Key, Line, Role, Span, between, line
from tui.present.page.roll import Roll
from tui.present.page.sorting import Sorting, sorted_by_cells
from tui.present.page.text import clean, clean_message, fit, width, wrap
from tui.present.view.wishes import NO_WISHES, Wishes
from tui.present.words.library import (
    NO_SEASONS,
    NO_SUCH_SEASONS,
    club_summary,
    complete,
    contents,
    found_count,
    library_title,
    progress,
    seasons_count,
    sorted_words,
)

if TYPE_CHECKING:
    from tui.library.clubs import Club
    from tui.library.search import Found
    from tui.library.shelf import Shelf
    from tui.season.raw.problems import Problem

    _Row: TypeAlias = tuple[Key | None, Line | Entry | Club]
    """A row by its key, or a line between rows."""

_FOOT_LINES = 2

_NAMES = ("Season", "Competition")
"""The columns that say which season it is."""

_WIDEST_NAME = 34
"""Cells that the longest name in a column may ask for."""


def season_key(path: str) -> Key:
    """Return the key of the row of a season file."""
    return ("season", path)


def club_key(club: Club) -> Key:
    """Return the key of the row of a club."""
    return ("club", *club.key)


def title(shelf: Shelf, wanted: str, cells_wide: int) -> Line:
    """Draw the top line: the library and what is searched for, and how much of it is read."""
    left, right = f" {library_title(wanted)}", seasons_count(len(shelf.entries))
    if not shelf.complete:
        right = progress(len(shelf.entries), shelf.total)
    return between(line((left, "strong")), line(f" {right} "), cells_wide)


def seasons(
    shelf: Shelf,
    cells_wide: int,
    wishes: Wishes = NO_WISHES,
    sorting: Sorting | None = None,
    words: str = "",
) -> Roll:
    """Draw all seasons, in the order of the library or of a column; `words` say which they are."""
    columns = choose(season_columns(shelf, wishes), cells_wide)
    entries = shelf.memo.once(
        (seasons, wishes, sorting), lambda: sorted_by_cells(shelf.entries, columns, sorting)
    )
    return Roll(
        title=line(("SEASONS", "head"), words, sorted_words(sorting)),
        head=(headings(columns),),
        keys=[season_key(entry.path) for entry in entries],
        draw=lambda at: _season(entries[at], columns),
        explain=_explainer(entries, ()),
        foot_lines=_FOOT_LINES,
    )


def no_seasons(cells_wide: int, words: str) -> Roll:
    """Say that there are no seasons, or none of those that `words` tell of."""
    told = wrap(NO_SUCH_SEASONS if words else NO_SEASONS, cells_wide - 2)
    return Roll(
        title=line(("SEASONS", "head"), words),
        head=(),
        keys=[None] * len(told),
        draw=lambda at: line(f" {told[at]}"),
        explain=lambda _: "",
    )


def found(shelf: Shelf, what: Found, cells_wide: int, wishes: Wishes = NO_WISHES) -> Roll:
    """Draw the seasons and the clubs that were found."""
    of_seasons = choose(season_columns(shelf, wishes), cells_wide)
    of_clubs = choose(club_columns(shelf, wishes), cells_wide)
    entries: list[_Row] = [(season_key(one.path), one) for one in what.entries]
    clubs: list[_Row] = [(club_key(one), one) for one in what.clubs]
    parts = [(entries, titles(of_seasons)), (clubs, titles(of_clubs))]
    rows: list[_Row] = []
    for part, names in parts if what.first else reversed(parts):
        if part:
            rows += [(None, EMPTY)] if rows else []
            rows += [(None, Line(names)), *part]

    def draw(at: int) -> Line:
        key, item = rows[at]
        if isinstance(item, Entry):
            return _season(item, of_seasons)
        return item if isinstance(item, Line) else Line(cells(of_clubs, item), key=key)

    counts = f" {found_count(len(entries), len(clubs))}"
    return Roll(
        title=line(("FOUND", "head"), counts),
        head=(),
        keys=[key for key, _ in rows],
        draw=draw,
        explain=_explainer(what.entries, what.clubs),
        foot_lines=_FOOT_LINES,
    )


def _season(entry: Entry, columns: Sequence[Column[Entry]]) -> Line:
    """Draw a season; of a file that does not load, why; of what was not played, the words."""
    key = season_key(entry.path)
    if entry.error:
        fault = f"  {_fault(entry, entry.error)}"
        return line((" ! ", "bad"), clean(_name(entry)), (fault, "dim"), key=key)
    if entry.summary and not entry.champion and not entry.counts.stages:
        names = [column for column in columns if column.title in _NAMES]
        room = sum(column.width for column in columns) - sum(column.width for column in names) - 1
        told = fit(clean(entry.summary), room)
        return Line((*cells(names, entry), Span(f" {told}", "dim")), key=key)
    return Line(cells(columns, entry), key=key)


def season_columns(shelf: Shelf, wishes: Wishes = NO_WISHES) -> tuple[Column[Entry], ...]:
    """Lay out the columns of seasons as wide as the whole library needs."""
    return shelf.memo.once((season_columns, wishes), lambda: _season_columns(shelf, wishes))


def _season_columns(shelf: Shelf, wishes: Wishes) -> tuple[Column[Entry], ...]:
    entries = [entry for entry in shelf.entries if not entry.error]

    def named(team: str) -> str:
        return wishes.marked(clean(team), team)

    def measure(entry: Entry) -> list[int]:
        return [width(named(getattr(entry, name))) for name in measured]

    measured = ("season", "competition", "champion", "runner_up", "format")
    widths = [shelf.notes.of((season_columns, wishes), entry, measure) for entry in entries]
    longest: dict[str, int] = dict(zip(measured, map(max, zip(*widths, strict=True)), strict=False))

    def widest(name: str, title: str) -> int:
        return min(max(longest.get(name, 0), width(title)), _WIDEST_NAME) + 1

    columns: list[Column[Entry]] = [
        Column("Season", widest("season", "Season"), lambda one: clean(one.season), role=_strong),
        Column(
            *("Competition", 11, lambda one: clean(one.competition)),
            *("left", 2),
            stretch=True,
            most=widest("competition", "Competition"),
        ),
        Column(
            *("Champion", 19, lambda one: named(one.champion)),
            stretch=True,
            most=widest("champion", "Champion"),
        ),
        Column(
            *("Runner-up", 16, lambda one: named(one.runner_up)),
            *("left", 4),
            stretch=True,
            most=widest("runner_up", "Runner-up"),
        ),
        Column("Format", widest("format", "Format"), lambda one: one.format, rank=5),
        Column("Complete", 9, complete, "right", rank=3),
    ]
    if any(entry.findings is not None for entry in entries):
        columns.append(Column("Findings", 9, _findings, "right", rank=1))
    return tuple(columns)


def club_columns(shelf: Shelf, wishes: Wishes = NO_WISHES) -> tuple[Column[Club], ...]:
    """Lay out the columns of clubs as wide as the whole library needs."""
    return shelf.memo.once((club_columns, wishes), lambda: _club_columns(shelf, wishes))


def club_name(club: Club, wishes: Wishes) -> str:
    """Return the name of a club, with the mark of a favourite under whatever name."""
    return wishes.marked(clean(club.name), club.name, *(stay.team.team for stay in club.stays))


def _club_columns(shelf: Shelf, wishes: Wishes) -> tuple[Column[Club], ...]:
    names = max((width(club_name(club, wishes)) for club in shelf.clubs), default=0)
    places = max((width(clean(club.location)) for club in shelf.clubs), default=0)
    return (
        Column(
            *("Club", 14, lambda one: club_name(one, wishes)),
            stretch=True,
            most=min(max(names, 4), _WIDEST_NAME) + 1,
            role=_strong,
        ),
        Column(
            *("Place", 10, lambda one: clean(one.location)),
            *("left", 2),
            stretch=True,
            most=min(max(places, 5), _WIDEST_NAME) + 1,
        ),
        Column("Seasons", 8, lambda one: str(len(one.stays)), "right", rank=1),
        Column("Champion", 9, _titles, "right", rank=3),
    )


def _titles(club: Club) -> str:
    won = sum(stay.team.honour == "champion" for stay in club.stays)
    return f"{won}×" if won else ""


def _findings(entry: Entry) -> str:
    return str(entry.findings) if entry.findings else ""


def _strong(_: object) -> Role:
    return "strong"


def _explainer(entries: Iterable[Entry], clubs: Iterable[Club]) -> Callable[[Key | None], str]:
    """Return a function that describes the row under the cursor beyond what its columns show."""
    by_path = {entry.path: entry for entry in entries}
    by_key = {club_key(club): club for club in clubs}

    def explain(key: Key | None) -> str:
        if key in by_key:
            return club_summary(by_key[key])
        entry = by_path.get(key[-1]) if key else None
        return _about(entry) if entry else ""

    return explain


def _about(entry: Entry) -> str:
    """Return what a season file holds."""
    if entry.error:
        return _fault(entry, entry.error)
    told = [clean(entry.summary)] if entry.summary else []
    return " · ".join([_name(entry), *contents(entry), *told])


def _name(entry: Entry) -> str:
    return clean(Path(entry.path).name)


def _fault(entry: Entry, error: Problem) -> str:
    """Return what is wrong with a file, without the folders on the way to it."""
    from tui.present.words.problems import problem_in_short

    return clean_message(problem_in_short(error, entry.errors, Path(entry.path).name))

"""The stage that is shown as plain tables of texts, whatever they are written in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tui.present.output.tables import tables
from tui.present.page.text import clean
from tui.present.standings.sorting import sorted_rows
from tui.present.view.view import View
from tui.present.words.grids import ENTRY_HEADS, TABLE_HEADS, TIE_HEADS
from tui.present.words.numbers import format_number
from tui.present.words.panes import progress_words
from tui.season.model import Match
from tui.standings.table import Row
from tui.standings.tie_result import TieResult


@dataclass(frozen=True)
class Grid:
    """A table of texts with titles; `name` is that of its group or round, where there are some."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def are_numbers(self) -> tuple[bool, ...]:
        """Which columns hold numbers alone."""
        columns = zip(*self.rows, strict=True) if self.rows else ((),) * len(self.heads)
        return tuple(all(cell.lstrip("+-").isdecimal() for cell in cells) for cells in columns)


def grids(view: View) -> Iterator[Grid]:
    """Yield the tables of a stage, its rounds of ties, or its qualifiers."""
    if view.league:
        for one in tables(view):
            rows = tuple(map(_row, sorted_rows(view, one.table)))
            yield Grid(clean(one.group or ""), TABLE_HEADS, rows)
    elif view.knockout and view.bracket:
        rounds = zip(view.knockout.rounds, view.bracket.at(view.moment.round), strict=True)
        for part, results in rounds:
            yield Grid(clean(part.name), TIE_HEADS, tuple(map(_tie, results)))
    elif stage := view.qualifiers:
        yield Grid(
            "",
            ENTRY_HEADS,
            tuple(
                (
                    clean(entry.department),
                    clean(entry.team or ""),
                    clean(entry.location or ""),
                    progress_words(view.tables.progress(entry.team, view.moment), entry.team)
                    if entry.team
                    else "",
                )
                for entry in stage.entries
            ),
        )


def _row(row: Row) -> tuple[str, ...]:
    played = (row.played, row.won, row.drawn, row.lost, row.goals_for, row.goals_against)
    return (
        _text(row.position),
        clean(row.team),
        *map(_text, played),
        "" if row.points is None else format_number(row.points).replace("−", "-"),
    )


def _text(number: int | None) -> str:
    return "" if number is None else str(number)


def _tie(result: TieResult) -> tuple[str, ...]:
    first, second = (clean(team or "") for team in result.teams)
    legs = ", ".join(filter(None, (_score(one.match, result.teams[0]) for one in result.legs)))
    return first, legs, second, clean(result.winner or "")


def _score(match: Match, first: str | None) -> str:
    """Return a score, the goals of the first team of the tie first."""
    score = match.awarded or match.score
    if score is None:
        return ""
    home, away = score
    return f"{home}-{away}" if match.home == first else f"{away}-{home}"

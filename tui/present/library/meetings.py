"""The matches of two clubs against each other."""

from __future__ import annotations

from collections.abc import Sequence

from tui.library.clubs import Club
from tui.library.meetings import Meeting
from tui.present.page.columns import Column, cells, choose, titles
from tui.present.page.form import letter_span
from tui.present.page.lines import Line, Role, Span, line
from tui.present.page.roll import Roll
from tui.present.page.text import clean, width
from tui.present.words.meetings import MEETINGS_TITLE, balance_words
from tui.present.words.phrases import day, score_with_mark

_LETTERS = {"win": "W", "draw": "D", "loss": "L"}


def meetings_roll(first: Club, second: Club, found: Sequence[Meeting], cells_wide: int) -> Roll:
    """Draw the matches of two clubs, the latest first, and what they add up to for the first."""
    columns = choose(_meeting_columns(found), cells_wide)
    return Roll(
        title=line((MEETINGS_TITLE, "head"), f" {clean(first.name)} – {clean(second.name)}"),
        head=(line(f" {balance_words(found)}"), Line(titles(columns))),
        keys=[one.key for one in found],
        draw=lambda at: Line(cells(columns, found[at]), key=found[at].key),
        explain=lambda _: "",
    )


def _meeting_columns(found: Sequence[Meeting]) -> tuple[Column[Meeting], ...]:
    seasons = max((width(clean(one.season)) for one in found), default=0)
    stages = max((width(clean(one.stage)) for one in found), default=0)
    dates = max((width(_when(one)) for one in found), default=0)
    results = max((width(_result(one)) for one in found), default=0)
    return (
        Column("", seasons + 1, lambda one: clean(one.season)),
        Column("", 2, lambda _: "", paint=lambda one: (Span(" "), letter_span(_letter(one)))),
        Column("", min(results, 30) + 1, _result, stretch=True, most=results + 1, role=_strong),
        Column("", stages + 1, lambda one: clean(one.stage), rank=2, role=_dim),
        Column("", dates + 1, _when, rank=1, role=_dim),
    )


def _letter(one: Meeting) -> str:
    return _LETTERS[one.outcome]


def _result(one: Meeting) -> str:
    return f"{clean(one.home)} {score_with_mark(one.match)} {clean(one.away)}"


def _when(one: Meeting) -> str:
    return day(one.day) if one.day else ""


def _strong(_: object) -> Role:
    return "strong"


def _dim(_: object) -> Role:
    return "dim"

"""The qualifiers pane: which team each department sent, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass

from tui.present.columns import Column, cells, choose, titles
from tui.present.page import Line, Page, Role, line
from tui.present.phrases import ordinal, plural
from tui.present.text import clean, width
from tui.present.view import View
from tui.season.model import Entry
from tui.standings.progress import Progress


@dataclass(frozen=True)
class _Item:
    """An entry with what became of its team."""

    entry: Entry
    progress: Progress


def qualifiers(view: View, cells_wide: int, _cursor: str | None) -> Page:
    """Draw the departments with their teams and what became of them as of the moment."""
    stage = view.qualifiers
    if stage is None:
        return Page(head=(line(("QUALIFIERS", "head")),), body=(line(" None are known."),))
    items = [_Item(entry, view.tables.progress(entry.team, view.moment)) for entry in stage.entries]
    columns = choose(_columns(items), cells_wide)
    count = plural(len({entry.department for entry in stage.entries}), "department")
    return Page(
        head=(line(("QUALIFIERS", "head"), f" {count}"), Line(titles(columns))),
        body=tuple(
            Line(cells(columns, item), key=f"{index}/{item.entry.team}")
            for index, item in enumerate(items)
        ),
    )


def _columns(items: list[_Item]) -> list[Column[_Item]]:
    def widest(texts: list[str], title: str) -> int:
        return max(width(text) for text in [*texts, title]) + 1

    departments = widest([clean(item.entry.department) for item in items], "Department")
    teams = widest([clean(item.entry.team) for item in items], "Team")
    places = widest([clean(item.entry.location or "") for item in items], "Location")
    return [
        Column("Department", departments, lambda item: clean(item.entry.department), rank=1),
        Column("Team", 10, lambda item: clean(item.entry.team), stretch=True, most=teams),
        Column("Location", places, lambda item: clean(item.entry.location or ""), rank=2),
        Column("Progress", 17, _fate, stretch=True, most=60, role=_role, short=_short_fate),
    ]


def _fate(item: _Item) -> str:
    return fate(item.progress)


def _short_fate(item: _Item) -> str:
    return _fate(item).replace("out in the ", "out: ").removesuffix(" stage")


def _role(item: _Item) -> Role:
    return "strong" if item.progress.fate == "playing" else "dim"


def fate(progress: Progress) -> str:
    """Say what became of a team: `final · 1st`, `out in the regional stage`."""
    stage = clean(progress.stage)
    lowered = stage[:1].lower() + stage[1:]
    if progress.fate == "qualified":
        return "qualified"
    if progress.fate == "unrecorded":
        return "no later record"
    if progress.fate == "out":
        return f"out in the {lowered}"
    word = lowered.removesuffix(" stage")
    if progress.row is None or progress.row.position is None:
        return f"in the {lowered}"
    return f"{word} · {'=' if progress.row.shared else ''}{ordinal(progress.row.position)}"

"""The qualifiers pane: which team each department sent, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass

from tui.present.page.columns import Column, cells, choose, titles
from tui.present.page.page import Key, Line, Page, Role, line
from tui.present.page.text import clean, width
from tui.present.view.view import View
from tui.present.words.phrases import ordinal, place, plural
from tui.season.model import Entry
from tui.standings.progress import Fate, Progress

_ALL = 4
"""With fewer columns than these a foot tells what they leave out."""


_FATES: dict[Fate, str] = {
    "qualified": "qualified",
    "unrecorded": "no later record",
    "untold": "in no table",
}


@dataclass(frozen=True)
class _Item:
    """An entry with what became of its team, where one is known."""

    entry: Entry
    progress: Progress | None


def qualifiers(view: View, cells_wide: int) -> Page:
    """Draw the departments with their teams and what became of them as of the moment."""
    stage = view.qualifiers
    if stage is None:
        return Page(head=(line(("QUALIFIERS", "head")),), body=(line(" None are known."),))
    items = {
        key_of_entry(entry, at): _Item(
            entry, view.tables.progress(entry.team, view.moment) if entry.team else None
        )
        for at, entry in enumerate(stage.entries)
    }
    columns = choose(_columns(list(items.values())), cells_wide)
    count = plural(len({entry.department for entry in stage.entries}), "department")
    return Page(
        head=(line(("QUALIFIERS", "head"), f" {count}"), Line(titles(columns))),
        body=tuple(Line(cells(columns, item), key=key) for key, item in items.items()),
        explain=lambda cursor: _explain(items[cursor]) if cursor in items else "",
        foot_lines=0 if len(columns) == _ALL else 3,
    )


def key_of_entry(entry: Entry, at: int) -> Key:
    """Name the row of an entry: by its team, or else by its place among the entries."""
    return (entry.department, entry.team) if entry.team else (entry.department, str(at), "")


def _columns(items: list[_Item]) -> list[Column[_Item]]:
    def widest(texts: list[str], title: str) -> int:
        return max(width(text) for text in [*texts, title]) + 1

    departments = widest([clean(item.entry.department) for item in items], "Department")
    teams = widest([_team(item) for item in items], "Team")
    places = widest([clean(item.entry.location or "") for item in items], "Location")
    fates = widest([_fate(item) for item in items], "Progress")
    return [
        Column("Department", departments, lambda item: clean(item.entry.department), rank=1),
        Column("Team", 10, _team, stretch=True, most=teams),
        Column("Location", places, lambda item: clean(item.entry.location or ""), rank=2),
        Column("Progress", 17, _fate, stretch=True, most=fates, role=_role, short=_short_fate),
    ]


def _team(item: _Item) -> str:
    return clean(item.entry.team or "")


def _fate(item: _Item) -> str:
    if item.progress is None:
        return "no team known"
    return fate(item.progress, item.entry.team or "")


def _short_fate(item: _Item) -> str:
    return _fate(item).replace("out in the ", "out: ").removesuffix(" stage")


def _explain(item: _Item) -> str:
    """Return what the columns may have no room for."""
    entry, progress = item.entry, item.progress
    note = f" {clean(entry.note)}" if entry.note else ""
    if progress is None:
        return f"{clean(entry.department)}: {_fate(item)}.{note}"
    place = f" ({clean(entry.location)})" if entry.location else ""
    group = f", {clean(progress.group)}" if progress.group else ""
    position = progress.row.position if progress.row else None
    there = f" · {ordinal(position)}" if position and progress.fate == "out" else ""
    came = f"{clean(entry.department)}: {_team(item)}{place}"
    return f"{came}, {_fate(item)}{group}{there}.{note}"


def _role(item: _Item) -> Role:
    return "strong" if item.progress and item.progress.fate == "playing" else "dim"


def fate(progress: Progress, team: str) -> str:
    """Return what became of a team: `final · 1st`, `out in the regional stage`, `semi-finals`."""
    if progress.fate in _FATES:
        return _FATES[progress.fate]
    lowered = _lowered(progress.round or progress.stage)
    if progress.fate == "out":
        return f"out in the {lowered}"
    if progress.tie:
        return f"won the {lowered}" if team in progress.tie.through else lowered
    word = lowered.removesuffix(" stage")
    if progress.row is None or progress.row.position is None:
        return f"in the {lowered}"
    return f"{word} · {place(progress.row.position, shared=progress.row.shared)}"


def _lowered(name: str) -> str:
    return clean(name[:1].lower() + name[1:])

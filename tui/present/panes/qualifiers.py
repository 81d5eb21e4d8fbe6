"""The qualifiers pane: which team each department sent, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.present.page.columns import Column, cells, choose, natural_width, titles
from tui.present.page.page import Key, Line, Page, Role, line
from tui.present.page.rule import RULE_CELLS
from tui.present.page.sharing import Want
from tui.present.page.text import clean, first_fitting, width
from tui.present.view.names import names_among
from tui.present.view.view import View
from tui.present.words.panes import (
    NO_QUALIFIERS,
    briefest_progress,
    departments,
    entry_sentence,
    progress_words,
)
from tui.present.words.team_names import Names
from tui.season.model import Entry, QualifiersStage
from tui.season.named import NamedTuple
from tui.standings.progress import Progress

_SHORT_NAME = 20
"""Up to so many cells, columns leave so that no name is cut."""
_MOST_ROUNDS = 100
"""In a stage of more rounds only the first and the last are asked how wide the columns are."""

_ALL = 4
"""With fewer columns than these a line at the bottom says what they leave out."""


class _Item(NamedTuple):
    """An entry with its team as it is named and what became of it, where one is known."""

    entry: Entry
    progress: Progress | None
    team: str


def qualifiers(view: View, cells_wide: int) -> Page:
    """Draw the departments with their teams and what became of them as of the moment."""
    stage = view.qualifiers
    if stage is None:
        return Page(head=(line(("Qualifiers", "head")),), body=(line(f" {NO_QUALIFIERS}"),))
    items = _items(view, stage)
    columns = choose(_columns(view, stage), cells_wide)
    counts = departments(len({entry.department for entry in stage.entries}))
    count = first_fitting(counts, cells_wide - width("Qualifiers") - RULE_CELLS - 2)
    return Page(
        head=(line(("Qualifiers", "head"), f" {count}"), Line(titles(columns))),
        body=tuple(Line(cells(columns, item), key=key) for key, item in items.items()),
        explain=lambda cursor: _explain(items.get(cursor or ())),
        foot_lines=0 if len(columns) == _ALL else 3,
    )


def _items(view: View, stage: QualifiersStage) -> dict[Key, _Item]:
    names = _names(view, stage)
    return {
        key_of_entry(entry, at): _Item(
            entry,
            view.tables.progress(entry.team, view.moment) if entry.team else None,
            names.full(entry.team) if entry.team else "",
        )
        for at, entry in enumerate(stage.entries)
    }


def best_width(view: View) -> int:
    """Return the cells in which nothing is cut and no column leaves."""
    stage = view.qualifiers
    return natural_width(_columns(view, stage)) if stage else 0


def want_of_qualifiers(view: View, cells_wide: int) -> Want:
    """Return the lines that the qualifiers want."""
    page = qualifiers(view, cells_wide)
    return Want.scrolling(len(page.head) + len(page.body) + page.foot_lines, least=5, enough=12)


def key_of_entry(entry: Entry, at: int) -> Key:
    """Name the row of an entry: by its team, or else by its place among the entries."""
    return (entry.department, entry.team) if entry.team else (entry.department, str(at), "")


def _names(view: View, stage: QualifiersStage) -> Names:
    """Return the names of the teams that qualified."""
    teams = tuple(entry.team for entry in stage.entries if entry.team)
    return view.memo.once((_names, id(stage), view.wishes), lambda: names_among(view, teams))


def _columns(view: View, stage: QualifiersStage) -> Sequence[Column[_Item]]:
    """Lay out the columns, the same in every round of the stage that is shown."""
    key = (_columns, view.moment.stage, view.wishes)
    return view.memo.once(key, lambda: _columns_for(view, stage))


def _columns_for(view: View, stage: QualifiersStage) -> Sequence[Column[_Item]]:
    rounds = view.timeline.rounds(view.moment.stage)
    seen = rounds if len(rounds) <= _MOST_ROUNDS else (rounds[0], rounds[-1])
    items = [item for moment in seen for item in _items(view.at(moment), stage).values()]

    def widest(texts: Iterable[str], title: str) -> int:
        return max(map(width, {*texts, title})) + 1

    names = _names(view, stage)
    departments = widest((clean(item.entry.department) for item in items), "Department")
    teams = widest(map(_team, items), "Team")
    places = widest((clean(item.entry.location or "") for item in items), "Location")
    fates = widest(map(_fate, items), "Progress")
    short = widest(map(_short_fate, items), "Progress")
    briefest = widest((_fate_within(item, 0) for item in items), "Progress")
    least = min(teams, max(len("Team"), min(names.shortest, _SHORT_NAME)) + 1)
    return [
        Column("Department", departments, lambda item: clean(item.entry.department), rank=1),
        Column(
            "Team",
            least,
            _team,
            stretch=True,
            most=teams,
            within=lambda item, cells: names.within(item.entry.team or "", cells),
        ),
        Column("Location", places, lambda item: clean(item.entry.location or ""), rank=2),
        Column(
            *("Progress", short, _fate),
            stretch=True,
            most=fates,
            role=_role,
            within=_fate_within,
            least=briefest,
        ),
    ]


def _team(item: _Item) -> str:
    return item.team


def _fate(item: _Item) -> str:
    return progress_words(item.progress, item.entry.team or "")


def _short_fate(item: _Item) -> str:
    return progress_words(item.progress, item.entry.team or "", short=True)


def _fate_within(item: _Item, cells_wide: int) -> str:
    """Return what became of a team, in as many words as have room."""
    wordings = (_fate(item), _short_fate(item))
    briefest = briefest_progress(item.progress, item.entry.team or "")
    return next((words for words in wordings if width(words) <= cells_wide), briefest)


def _explain(item: _Item | None) -> str:
    return entry_sentence(item.entry, item.progress) if item else ""


def _role(item: _Item) -> Role:
    return "strong" if item.progress and item.progress.fate == "playing" else "dim"

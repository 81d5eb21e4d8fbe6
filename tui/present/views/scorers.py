"""The top scorers up to the moment, beside what sources claim of the season."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from tui.present.page.columns import Column, cells, choose, titles
from tui.present.page.lines import Line, Lines, PartKeys, Role, line
from tui.present.page.page import Page
from tui.present.page.text import clean, width
from tui.present.view.view import View
from tui.present.views.keys import team_row
from tui.present.words.views import (
    GOALS,
    MATCHES,
    NO_SCORERS,
    PLAYER,
    SCORERS_TITLE,
    TEAM,
    claimed_by,
    scorers_note,
)
from tui.standings.views.fixtures import fixtures
from tui.standings.views.scorers import Scorers, TopScorer, scorers

_MOST_CLAIM = 20
"""The cells of the widest name of a source."""


def scorers_of(view: View) -> Scorers:
    """Return the scorers of the season up to the moment shown."""
    key = (scorers_of, view.moment, view.day)
    return view.memo.once(
        key, lambda: scorers(view.season, fixtures(view.season, view.moment, view.day))
    )


def scorers_page(view: View, cells_wide: int) -> Page:
    """Draw the scorers; beside their goals stands what each source claims of the whole season."""
    found = scorers_of(view)
    told = " · ".join(part for part in (view.when, scorers_note(found)) if part)
    title = line((SCORERS_TITLE, "head"), f" {told}")
    if not found.rows:
        return Page(head=(title,), body=(line(f" {NO_SCORERS}"),))
    columns = choose(_columns(view, found.rows), cells_wide)
    keys: list[PartKeys] = [(_key(one),) for one in found.rows]

    def draw(at: int) -> Line:
        return Line(cells(columns, found.rows[at]), key=keys[at][0])

    return Page(head=(title, Line(titles(columns))), body=Lines(keys, draw))


def _key(one: TopScorer) -> tuple[str, ...]:
    """Return the key of a scorer: that of his team, and his name."""
    return (*team_row(one.team or ""), one.player)


def _columns(view: View, rows: Sequence[TopScorer]) -> tuple[Column[TopScorer], ...]:
    players = max([width(PLAYER), *(width(clean(one.player)) for one in rows)])
    teams = max([width(TEAM), *(width(_team(view, one)) for one in rows)])
    columns: list[Column[TopScorer]] = [
        Column("#", 5, lambda one: "" if one.position is None else str(one.position), "right"),
        Column(
            *(PLAYER, min(players, 16) + 1, lambda one: clean(one.player)),
            stretch=True,
            most=players + 1,
            role=_strong,
        ),
        Column(
            *(TEAM, min(teams, 10) + 1, lambda one: _team(view, one)),
            rank=3,
            stretch=True,
            most=teams + 1,
        ),
        Column(GOALS, 6, lambda one: str(one.goals) if one.matches else "–", "right", role=_strong),
        Column(MATCHES, 4, lambda one: str(one.matches) if one.matches else "", "right", rank=2),
    ]
    sources = dict.fromkeys(each.source for one in rows for each in one.claimed)
    for source in sources:
        title = claimed_by(view.season.source_label(source, ""))
        wide = min(width(title), _MOST_CLAIM) + 2
        columns.append(Column(title, wide, partial(_claim, source), "right", rank=1, role=_dim))
    return tuple(columns)


def _team(view: View, one: TopScorer) -> str:
    return view.named(one.team) if one.team else ""


def _claim(source: str | None, one: TopScorer) -> str:
    return ", ".join(str(each.goals) for each in one.claimed if each.source == source)


def _strong(_: object) -> Role:
    return "strong"


def _dim(_: object) -> Role:
    return "dim"

"""Tables and ties without a screen: as plain text for people, as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from math import inf
from typing import Any

from tui.present.bracket.list import tie_list
from tui.present.output.harmless import harmless
from tui.present.page.page import BAR, Page
from tui.present.page.text import clean, wrap
from tui.present.panes.qualifiers import qualifiers
from tui.present.standings.footnotes import footnotes
from tui.present.standings.pane import standings
from tui.present.view.view import View
from tui.present.words.phrases import coverage, published, sentence
from tui.present.words.reasons import why_published
from tui.present.words.standings import NO_RESULTS, as_of_day
from tui.season.model import Adjustment, Ruling
from tui.season.model.rulings import Ruled
from tui.season.model.times import time_text
from tui.season.model.values import Score
from tui.standings.criteria import Value
from tui.standings.table import Decision, Row, Table
from tui.standings.tie_result import LegResult, TieResult

_WIDE = 200
_READABLE = 100
"""A width at which a text is still easily read."""


@dataclass(frozen=True)
class GroupTable:
    """A table and where it belongs."""

    stage: str
    group: str | None
    table: Table


def tables(view: View) -> Iterator[GroupTable]:
    """Yield the tables of the stage shown, as of the moment."""
    stage = view.league
    if stage is None:
        return
    for index, group in enumerate(stage.all_groups):
        table = view.table(index)
        if table is not None:
            yield GroupTable(stage.name, group.name if stage.groups else None, table)
    for index, rule in enumerate(stage.across):
        table = view.across(index)
        if table is not None:
            yield GroupTable(stage.name, rule.name, table)


def json_lines(view: View, file: str) -> Iterator[str]:
    """Write each table, or each round of ties, as one object on a line of its own."""
    for one in tables(view):
        table = one.table
        found: dict[str, Any] = {
            "file": file,
            **season_values(view),
            "stage": one.stage,
            "group": one.group,
            "as_of": str(table.day) if table.day else table.as_of,
            "published": table.published,
            "results": None if table.published else table.coverage.results,
            "matches": None if table.published else table.coverage.matches,
            "adjustments": [_adjustment(adjusted) for adjusted in table.decided.adjustments],
            "rulings": [_ruling(ruling) for ruling in table.decided.rulings],
            "rows": [row_values(row) for row in table.rows],
        }
        yield harmless(json.dumps(found, ensure_ascii=False))
    stage, bracket = view.knockout, view.bracket
    rounds = bracket.at(view.moment.round) if bracket else ()
    for part, results in zip(stage.rounds if stage else (), rounds, strict=True):
        found = {
            "file": file,
            **season_values(view),
            "stage": view.stage.name if view.stage else None,
            "round": part.name,
            "as_of": view.moment.round,
            "ties": [_tie(result) for result in results],
        }
        yield harmless(json.dumps(found, ensure_ascii=False))


def season_values(view: View) -> dict[str, Any]:
    """Return which season a view is of."""
    return {"competition": view.season.competition, "season": view.season.season}


def _decided(one: Ruled) -> dict[str, Any]:
    return {
        "round": one.round,
        "date": str(one.date) if one.date else None,
        "reason": one.reason,
        "source": one.source,
    }


def _adjustment(one: Adjustment) -> dict[str, Any]:
    return {
        "team": one.team,
        "points": number_value(one.points),
        "goals_for": one.goals_for,
        "goals_against": one.goals_against,
        **_decided(one),
    }


def _ruling(one: Ruling) -> dict[str, Any]:
    return {"team": one.team, "ruling": one.ruling, **_decided(one)}


def _tie(result: TieResult) -> dict[str, Any]:
    return {
        "name": result.tie.name,
        "teams": list(result.teams),
        "legs": [_leg(one) for one in result.legs],
        "aggregate": _score(result.aggregate),
        "series": list(result.series) if result.series else None,
        "winner": result.winner,
        "both": result.both,
        "decided_by": result.decided_by,
        "values": [number_value(one) for one in result.values or ()],
        "stated": result.stated,
    }


def _leg(one: LegResult) -> dict[str, Any]:
    match = one.match
    return {
        "home": match.home,
        "away": match.away,
        "score": _score(match.score),
        "awarded": _score(match.awarded),
        "penalties": _score(match.penalties),
        "extra_time": match.extra_time,
        "status": match.status,
        "date": str(match.date) if match.date else None,
        "time": time_text(match.time) if match.time else None,
        "replay": one.replay,
    }


def _score(score: Score | None) -> str | None:
    return str(score) if score else None


def row_values(row: Row) -> dict[str, Any]:
    """Return a row of a table as JSON has it."""
    return {
        "position": row.position,
        "shared": row.shared,
        "team": row.team,
        "played": row.played,
        "won": row.won,
        "drawn": row.drawn,
        "lost": row.lost,
        "goals_for": row.goals_for,
        "goals_against": row.goals_against,
        "goal_difference": row.goal_difference,
        "points": number_value(row.points),
        "decided_by": _decision(row.decided_by),
    }


def _decision(decision: Decision | None) -> dict[str, Any] | None:
    """Write what decided; for the matches between level teams also what was compared in them."""
    if decision is None:
        return None
    found: dict[str, Any] = {
        "rule": decision.rule,
        "values": [number_value(one) for one in decision.values],
        "against": decision.other,
    }
    if decision.by:
        found["by"] = decision.by
    if decision.stage:
        found["stage"] = decision.stage
    return found


def number_value(value: Value | None) -> int | float | str | None:
    """Write a number as JSON has it: a fraction as a decimal, an endless one as text."""
    if value is None or isinstance(value, int):
        return value
    return "inf" if value == inf else float(value)


def _page(view: View) -> Page:
    """Draw the stage one thing below the other, as a file or a pipe wants it."""
    if view.knockout:
        return tie_list(view, _WIDE)
    if view.league:
        return standings(view, _WIDE, most_columns=1, has_spare=False)
    return qualifiers(view, _WIDE)


def stage_lines(view: View) -> Iterator[str]:
    """Write the rows of the stage: its tables, its ties or its qualifiers."""
    page = _page(view)
    # one after the other: a body makes its lines when they are asked for
    for row in chain(page.head[1:], page.body):
        yield row.text.replace(BAR, " ").rstrip()


def heading(view: View) -> str:
    """Return what is shown, and of which day or round."""
    when = view.when
    if view.day:
        when = " · ".join(part for part in (as_of_day(view.day), view.round_name) if part)
    parts = [view.title, when]
    shown = list(tables(view))
    if len(shown) == 1:
        parts.append(coverage(shown[0].table))
    return " · ".join(part for part in parts if part)


def text_lines(view: View) -> Iterator[str]:
    """Write the tables or the ties of the stage as the screen shows them.

    Of a season that was not played there is only to say why.
    """
    yield heading(view)
    if view.stage is None:
        yield from wrap(clean(view.season.summary or ""), _READABLE)
        return
    yield from stage_lines(view)
    shown = [one.table for one in tables(view)]
    if view.league and not shown:
        yield NO_RESULTS
    elif shown and all(one.published for one in shown):
        yield f"{sentence(published(shown))}; {why_published(shown)}."
    notes = list(footnotes(view))
    yield from [""] if notes else []
    for note in notes:
        yield from wrap(note, _READABLE)

"""Views of a season without a screen: as plain text for people, as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from tui.present.output.harmless import harmless
from tui.present.output.tables import number_value, row_values, season_values
from tui.present.page.page import BAR, Page
from tui.present.view.titles import winners_of
from tui.present.view.view import View
from tui.present.views.compare import (
    compare_page,
    moment_changes,
    revision_changes,
    revisions_page,
)
from tui.present.views.course import chart, matrix
from tui.present.views.era import era_page, era_tables
from tui.present.views.parts import part_page, part_tables
from tui.present.views.scorers import scorers_of, scorers_page
from tui.present.views.season import figures_of, season_page
from tui.present.views.view_names import ViewName
from tui.present.words.era import era_name, era_sentence
from tui.season.named import NamedTuple
from tui.season.timeline import Moment
from tui.standings.results import counted_score
from tui.standings.views.comparing import Change, changed_results, changes, results_between
from tui.standings.views.era_rules import Era, eras
from tui.standings.views.fixtures import Fixture, fixtures
from tui.standings.views.parts import PARTS, Part
from tui.standings.views.sorting import AS_IT_IS, Sort, sort_rows


class Asked(NamedTuple):
    """What of a view is asked for: an order, other rules, or what it is held against.

    Without an `era` the first is meant that a stage does not have. `earlier` is a moment,
    `revision` the name of an older version of the file and `old` the view of that one.
    """

    sort: Sort = AS_IT_IS
    era: Era | None = None
    earlier: Moment | None = None
    revision: str = ""
    old: View | None = None


def view_text(view: View, name: ViewName, asked: Asked, cells_wide: int) -> Iterator[str]:
    """Write a view as the screen shows it, in so many cells; nothing where there is none."""
    page = _DRAW[name](view, asked, cells_wide)
    if len(page.body) > 1 or page.keys:  # a line alone that is no row says that there is nothing
        yield from page_lines(page)


def page_lines(page: Page) -> Iterator[str]:
    """Write the lines of a page."""
    for one in (*page.head, *page.body):
        yield one.text.replace(BAR, " ").rstrip()


def view_json(view: View, name: ViewName, asked: Asked, file: str) -> Iterator[str]:
    """Write a view, or each table of it, as one object on a line of its own."""
    begun: dict[str, Any] = {
        "file": file,
        **season_values(view),
        "stage": view.stage.name if view.stage else None,
        "view": name,
        "as_of": str(view.day) if view.day else view.moment.round,
    }
    for found in _VALUES[name](view, asked):
        yield harmless(json.dumps({**begun, **found}, ensure_ascii=False))


_Draw: TypeAlias = Callable[[View, Asked, int], Page]
_Values: TypeAlias = Callable[[View, Asked], Iterator[dict[str, Any]]]


def _part_page(part: Part | None) -> _Draw:
    return lambda view, asked, cells_wide: part_page(view, part, cells_wide, asked.sort)


def _part_values(part: Part | None) -> _Values:
    def values(view: View, asked: Asked) -> Iterator[dict[str, Any]]:
        for group, table in part_tables(view, part):
            rows = [row_values(row) for row in sort_rows(table.rows, asked.sort)]
            yield {"group": group or None, "rows": rows}

    return values


def _compare_page(view: View, asked: Asked, cells_wide: int) -> Page:
    if asked.old:
        return revisions_page(asked.old, view, asked.revision, cells_wide)
    return compare_page(view, _earlier(view, asked), cells_wide)


def _earlier(view: View, asked: Asked) -> Moment:
    """Return the moment that a view is held against: the one before it where none is asked for."""
    return asked.earlier or view.timeline.step(view.moment, -1)


def _compare_values(view: View, asked: Asked) -> Iterator[dict[str, Any]]:
    found: dict[str, Any]
    if asked.old:
        groups = revision_changes(asked.old, view)
        results = [
            {
                "what": one.what,
                "before": _match(one.before) if one.before else None,
                "after": _match(one.after) if one.after else None,
            }
            for one in changed_results(asked.old.season, view.season)
        ]
        found = {"since": asked.revision, "results": results}
    else:
        earlier = _earlier(view, asked)
        groups = moment_changes(view, earlier)
        played = results_between(view.season, earlier, view.moment)
        found = {"since": earlier.round, "results": [_match(one) for one in played]}
    for group, rows in groups:
        yield {"group": group or None, **found, "rows": [_change(one) for one in rows]}


def _change(one: Change) -> dict[str, Any]:
    return {
        "team": one.team,
        "moved": one.moved,
        "before": row_values(one.before) if one.before else None,
        "after": row_values(one.after) if one.after else None,
    }


def _match(fixture: Fixture) -> dict[str, Any]:
    """Return a match as JSON has it, with the score that counts."""
    match = fixture.match
    score = counted_score(match) if match.counts else None
    return {
        "round": fixture.place.number,
        "home": match.home,
        "away": match.away,
        "score": str(score) if score else None,
        "date": str(fixture.day) if fixture.day else None,
    }


def _era(view: View, asked: Asked) -> Era:
    """Return the rules that are asked for; without any, the first that the stage does not have."""
    return asked.era or (eras(view.league)[0] if view.league else Era())


def _era_values(view: View, asked: Asked) -> Iterator[dict[str, Any]]:
    champions, era = winners_of(view).champions, _era(view, asked)
    for group, found in era_tables(view, era):
        yield {
            "group": group or None,
            "rules": era_name(era),
            "sentence": era_sentence(found, champions),
            "rows": [_change(one) for one in changes(found.before, found.after)],
        }


def _scorers_values(view: View, _: Asked) -> Iterator[dict[str, Any]]:
    found = scorers_of(view)
    rows = [
        {**one._asdict(), "claimed": [each._asdict() for each in one.claimed]} for one in found.rows
    ]
    yield {"goals": found.goals, "told": found.told, "rows": rows}


def _season_values(view: View, _: Asked) -> Iterator[dict[str, Any]]:
    won, found = winners_of(view), figures_of(view)
    yield {
        "champions": list(won.champions),
        "disputed": won.disputed,
        "runners_up": list(won.seconds),
        "summary": view.season.summary,
        **found.totals._asdict(),
        "biggest_wins": [_match(one) for one in found.biggest_wins],
        "highest_scoring": [_match(one) for one in found.highest_scoring],
        "runs": [one._asdict() for one in found.runs],
        "goals_by_round": [
            {"stage": view.season.stages[stage].name, "round": number, "goals": goals}
            for (stage, number), goals in found.goals.items()
        ],
    }


def _matrix_values(view: View, _: Asked) -> Iterator[dict[str, Any]]:
    stage = view.moment.stage
    played = fixtures(view.season, view.moment, view.day)
    results = [_match(one) for one in played if one.place.stage == stage and one.match.counts]
    yield {"results": results}


def _chart_values(view: View, _: Asked) -> Iterator[dict[str, Any]]:
    tables, stage = view.tables.stage(view.moment.stage), view.league
    for group in range(len(stage.all_groups) if stage else 0):
        courses: dict[str, list[dict[str, Any]]] = {}
        for number in range(1, view.moment.round + 1):
            table = tables.table(group, number) if tables else None
            for row in table.rows if table else ():
                points = number_value(row.points)
                after = {"round": number, "position": row.position, "points": points}
                courses.setdefault(row.team, []).append(after)
        name = stage.groups[group].name if stage and stage.groups else None
        yield {"group": name, "courses": courses}


_DRAW: Mapping[ViewName, _Draw] = MappingProxyType(
    {
        "table": _part_page(None),
        **{part: _part_page(part) for part in PARTS},
        "matrix": lambda view, _, cells_wide: matrix(view, cells_wide),
        "chart": lambda view, _, cells_wide: chart(view, cells_wide),
        "scorers": lambda view, _, cells_wide: scorers_page(view, cells_wide),
        "compare": _compare_page,
        "era": lambda view, asked, cells_wide: era_page(view, _era(view, asked), cells_wide),
        "season": lambda view, _, cells_wide: season_page(view, cells_wide),
    }
)

_VALUES: Mapping[ViewName, _Values] = MappingProxyType(
    {
        "table": _part_values(None),
        **{part: _part_values(part) for part in PARTS},
        "matrix": _matrix_values,
        "chart": _chart_values,
        "scorers": _scorers_values,
        "compare": _compare_values,
        "era": _era_values,
        "season": _season_values,
    }
)

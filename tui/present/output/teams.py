"""Matches of teams without a screen: those in a season, and those of two clubs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from tui.present.library.meetings import meetings_roll
from tui.present.output.clubs import json_line, roll_lines
from tui.present.output.tables import number_value, season_values
from tui.present.output.views import page_lines
from tui.present.views.results import place_after
from tui.present.views.team import team_page, team_view
from tui.standings.results import counted_score

if TYPE_CHECKING:
    from tui.library.clubs import Club
    from tui.library.meetings import Meeting
    from tui.present.view.opened import Opened
    from tui.present.views.seasons_of import InLibrary
    from tui.standings.views.runs import Run


def meetings_lines(
    first: Club, second: Club, found: Sequence[Meeting], cells_wide: int
) -> Iterator[str]:
    """Write the matches of two clubs."""
    yield from roll_lines(meetings_roll(first, second, found, cells_wide))


def team_lines(opened: Opened, team: str, cells_wide: int, home: InLibrary | None) -> Iterator[str]:
    """Write a team in a season."""
    yield from page_lines(team_page(opened.view, team, cells_wide, home))


def meeting_json(one: Meeting) -> str:
    """Write a match of two clubs, as the first one saw it."""
    score = counted_score(one.match)
    return json_line(
        {
            "file": one.path,
            "season": one.season,
            "stage": one.stage,
            "round": one.place.number,
            "date": str(one.day) if one.day else None,
            "home": one.home,
            "away": one.away,
            "score": str(score) if score else None,
            "outcome": one.outcome,
        }
    )


def team_json(opened: Opened, team: str) -> str:
    """Write a team in a season: its matches with its place after each, records and runs."""
    view = opened.view
    known = team_view(view, team)
    matches = []
    for one in known.seen:
        reached = place_after(view, one.fixture, team)
        matches.append(
            {
                "stage": view.season.stages[one.fixture.place.stage].name,
                "round": one.fixture.place.number,
                "at_home": one.at_home,
                "neutral": one.fixture.match.neutral,
                "against": one.other,
                "outcome": one.outcome,
                "goals": list(one.goals) if one.goals else None,
                "date": str(one.fixture.day) if one.fixture.day else None,
                "position": reached.position if reached else None,
                "points": number_value(reached.points) if reached else None,
            }
        )
    return json_line(
        {
            "file": opened.path,
            **season_values(view),
            "team": team,
            "as_of": str(view.day) if view.day else view.moment.round,
            "matches": matches,
            "record": known.total._asdict(),
            **{name: one._asdict() for name, one in known.grounds._asdict().items()},
            "runs": [_run(one) for one in known.runs.values()],
        }
    )


def _run(one: Run) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "length": one.length,
        "first_round": one.first.place.number,
        "last_round": one.last.place.number,
        "lasts": one.lasts,
    }

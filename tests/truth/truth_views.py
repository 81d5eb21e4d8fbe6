"""The figures of the views on real seasons, held against plain loops over their matches."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

sys.path.insert(0, str(Path(__file__).parents[1]))

from support import apart
from truth_cases import Case, Truth
from truth_seasons import season_text
from tui.season.load import parse
from tui.season.model import LeagueStage, Season
from tui.standings.progress import SeasonTables
from tui.standings.table import LAST
from tui.standings.views.era import era_table, under
from tui.standings.views.era_rules import eras
from tui.standings.views.figures import figures
from tui.standings.views.fixtures import fixtures
from tui.standings.views.parts import part_table
from tui.standings.views.places import place_of
from tui.standings.views.records import grounds
from tui.standings.views.runs import BELONGS, by_team, longest_runs

Hold: TypeAlias = Callable[[str, object, object], None]
"""Compares a figure with the right one and keeps what differs."""


def report_views(truth: Truth) -> bool:
    """Compare the figures of seasons, print what differs; tell whether nothing does."""
    count = figures_compared = 0
    wrong: list[str] = []
    for case in truth.gold():
        count += 1
        found, compared = _differences(case)
        figures_compared += compared
        wrong += [f"{case.name}: {one}" for one in found]
    for one in wrong:
        print(f"  {one}")
    print(f"views: {count} seasons, {figures_compared:,} figures compared, {len(wrong)} differ")
    return not wrong


def _differences(case: Case) -> tuple[list[str], int]:
    season = parse(season_text(case), f"{case.name}.toml").season
    told = apart.told(season)
    teams = sorted({team for one in told for team in (one.home, one.away)})
    seen = by_team(season, fixtures(season))
    wrong: list[str] = []
    compared = 0

    def hold(what: str, own: object, right: object) -> None:
        nonlocal compared
        compared += 1
        if own != right:
            wrong.append(f"{what} {own}, counted apart {right}")

    longest = dict.fromkeys(BELONGS, 0)
    for team in teams:
        own = apart.of_team(told, team)
        runs, at = longest_runs(seen[team]), grounds(seen[team])
        for kind in BELONGS:
            length = apart.longest(own, kind)
            longest[kind] = max(longest[kind], length)
            hold(f"{team} {kind}", runs[kind].length if kind in runs else 0, length)
        hold(f"{team} home", at.home[:6], apart.record([one for one in own if one.side == "home"]))
        hold(f"{team} away", at.away[:6], apart.record([one for one in own if one.side == "away"]))
    found = figures(season)
    hold("goals", found.totals.goals, sum(sum(one.goals or ()) for one in told))
    for run in found.runs:
        hold(f"longest {run.kind}", run.length, longest[run.kind])
    _hold_tables(season, told, hold)
    return wrong, compared


def _hold_tables(season: Season, told: list[apart.Told], hold: Hold) -> None:
    """Hold home tables, places and other rules of the last stage against what is counted apart."""
    tables, index = SeasonTables(season), len(season.stages) - 1
    of_stage, stage = tables.stage(index), season.stages[index]
    assert of_stage is not None
    assert isinstance(stage, LeagueStage)
    here = [one for one in told if one.stage == index]
    for group in range(len(stage.all_groups)):
        home = part_table(of_stage, group, "home", LAST)
        for row in home.rows if home else ():
            own = [one for one in apart.of_team(here, row.team) if one.side == "home"]
            cells = row.played, row.won, row.drawn, row.lost, row.goals_for, row.goals_against
            hold(f"{row.team} in the home table", cells, apart.record(own))
        for number in {1, stage.round_count // 2, stage.round_count}:
            table = of_stage.table(group, number)
            for row in table.rows if table else ():
                place = place_of(of_stage, group, row.team, number)
                hold(f"{row.team} after {number}", place, (row.position, row.shared, row.points))
        for era in eras(stage):
            reckoned = era_table(tables, era, index, group, LAST)
            other = under(tables, era).stage(index)
            anew = other.table(group, LAST) if other else None
            if reckoned and anew:
                places = [(row.team, row.position, row.points) for row in reckoned.after.rows]
                right = [(row.team, row.position, row.points) for row in anew.rows]
                hold(f"{era}", places, right)

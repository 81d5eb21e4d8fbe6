"""The values of the views, held against plain loops over the matches."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest

from support import apart, facts
from support.archive import FILES
from support.random_season import random_league
from support.write import match
from tui.season.load import load, parse
from tui.season.model import LeagueStage, Season
from tui.season.timeline import Moment
from tui.standings.progress import SeasonTables
from tui.standings.table import LAST, Table
from tui.standings.views.comparing import changed_results, changes, results_between
from tui.standings.views.era import EraTable, era_table, under
from tui.standings.views.era_rules import Era, eras
from tui.standings.views.figures import figures
from tui.standings.views.fixtures import MatchPlace, fixture_at, fixtures
from tui.standings.views.parts import PARTS, Part, part_table
from tui.standings.views.places import place_of
from tui.standings.views.records import grounds, record
from tui.standings.views.runs import BELONGS, by_team, longest_runs
from tui.standings.views.scorers import scorers
from tui.standings.views.sorting import SORT_COLUMNS, Sort, next_sort, sort_rows

CHANCE = range(24)


@cache
def chance(seed: int, *, plain: bool = False) -> Season:
    return parse(random_league(seed, plain=plain), "chance.toml").season


@cache
def archive() -> tuple[Season, ...]:
    return tuple(load(file).season for file in FILES)


def seasons() -> Iterator[Season]:
    yield from archive()
    yield from (chance(seed) for seed in CHANCE)


def final_stage() -> SeasonTables:
    return SeasonTables(next(one for one in archive() if one.season == "1968"))


def teams_of(matches: list[apart.Told]) -> list[str]:
    return sorted({team for one in matches for team in (one.home, one.away)})


def test_every_match_that_counts_is_told_once() -> None:
    for season in seasons():
        told = apart.told(season)
        seen = by_team(season, fixtures(season))
        assert sorted(seen) == teams_of(told), season.title
        assert sum(map(len, seen.values())) == 2 * len(told), season.title


def test_runs_are_those_of_plain_loops() -> None:
    for season in seasons():
        told, seen = apart.told(season), by_team(season, fixtures(season))
        for team in teams_of(told):
            own, runs = apart.of_team(told, team), longest_runs(seen[team])
            for kind in BELONGS:
                length = runs[kind].length if kind in runs else 0
                assert length == apart.longest(own, kind), (season.title, team, kind)


def test_a_run_knows_where_it_begins_and_ends() -> None:
    season = final_stage().season
    run = longest_runs(by_team(season, fixtures(season))["CNI"])["unbeaten"]
    assert (run.first.place.number, run.last.place.number, run.lasts) == (3, 5, True)
    run = longest_runs(by_team(season, fixtures(season))["Sport Chorrillos"])["wins"]
    assert (run.first.place.number, run.last.place.number, run.lasts) == (1, 3, False)


def test_records_at_home_and_away_are_those_of_plain_loops() -> None:
    for season in seasons():
        told, seen = apart.told(season), by_team(season, fixtures(season))
        for team in teams_of(told):
            own, found = apart.of_team(told, team), grounds(seen[team])
            apart_from_neutral = [one for one in own if not one.told.neutral]
            home = [one for one in apart_from_neutral if one.side == "home"]
            away = [one for one in apart_from_neutral if one.side == "away"]
            assert found.home[:6] == apart.record(home), (season.title, team)
            assert found.away[:6] == apart.record(away), (season.title, team)
            assert record(seen[team])[:6] == apart.record(own), (season.title, team)


def test_figures_are_those_of_plain_loops() -> None:
    for season in seasons():
        told, found = apart.told(season), figures(season)
        goals = [sum(one.goals) for one in told if one.goals]
        letters = [one.letters for one in told]
        assert found.totals.matches == len(told), season.title
        assert found.totals.goals == sum(goals), season.title
        assert found.totals.unscored == len(told) - len(goals), season.title
        assert found.totals.home_wins == letters.count("WL"), season.title
        assert found.totals.away_wins == letters.count("LW"), season.title
        assert sum(found.goals.values()) == sum(goals), season.title
        pitch = [one.goals for one in told if one.on_pitch and one.goals]
        widest = max(((abs(a - b), a + b) for a, b in pitch if a != b), default=None)
        assert {_margin(one.match.score) for one in found.biggest_wins} == (
            {widest} if widest else set()
        ), season.title
        runs = {one.kind: one for one in found.runs}
        for kind in ("wins", "unbeaten", "without_win", "without_conceding"):
            lengths = {
                team: apart.longest(apart.of_team(told, team), kind) for team in teams_of(told)
            }
            most = max(lengths.values(), default=0)
            holders = sorted(team for team, length in lengths.items() if length == most)
            if most:
                assert (runs[kind].length, sorted(runs[kind].teams)) == (most, holders)
            else:
                assert kind not in runs


def _margin(score: tuple[int, int] | None) -> tuple[int, int]:
    assert score
    return abs(score[0] - score[1]), sum(score)


def test_figures_of_1968_are_those_of_its_source_and_of_its_results() -> None:
    found = figures(final_stage().season)
    assert found.totals[:2] == (facts.MATCHES, 34)  # the source says 38: its results add up to 34
    assert list(found.goals.values()) == [8, 6, 9, 7, 4]
    (widest,) = found.biggest_wins
    assert (widest.match.home, str(widest.match.score)) == ("Carlos A. Mannucci", "4-0")
    assert {(one.match.home, str(one.match.score)) for one in found.highest_scoring} == {
        (home, f"{scored}-{conceded}") for home, scored, conceded, _ in facts.HIGHEST_SCORING
    }


def test_scorers_are_those_of_plain_loops() -> None:
    with_scorers = 0
    for season in seasons():
        found = scorers(season, fixtures(season))
        goals: dict[str, int] = {}
        for row in found.rows:
            if row.matches:
                goals[row.player] = goals.get(row.player, 0) + row.goals
        told = {player: number for player, number in apart.scorers(season).items() if number}
        assert goals == told, season.title
        with_scorers += bool(told)
        placed = [row for row in found.rows if row.position is not None]
        for row in placed:
            above = sum(other.goals > row.goals for other in placed)
            assert row.position == 1 + above, (season.title, row)
    assert with_scorers > len(CHANCE)


def test_what_a_source_claims_stands_beside_the_goals() -> None:
    claimed = {
        row.player: [one.goals for one in row.claimed]
        for row in scorers(final_stage().season, fixtures(final_stage().season)).rows
    }
    assert claimed == {player: [goals] for player, goals in facts.TOP_SCORERS}


def leagues(season: Season) -> Iterator[tuple[SeasonTables, int, LeagueStage]]:
    tables = SeasonTables(season)
    for index, stage in enumerate(season.stages):
        if isinstance(stage, LeagueStage) and not stage.groups and not stage.carry:
            yield tables, index, stage


def _rows(own: dict[str, list[apart.Own]], stage: LeagueStage) -> dict[str, tuple[int, int, int]]:
    rule, rows = stage.points, {}
    for team, matches in own.items():
        _, won, drawn, lost, scored, conceded = apart.record(matches)
        points = won * rule.win + drawn * rule.draw + lost * rule.loss
        rows[team] = (int(points), scored, conceded)
    return rows


def _part(own: list[apart.Own], part: Part, middle: int) -> list[apart.Own]:
    match part:
        case "home" | "away":
            return [one for one in own if one.side == part and not one.told.neutral]
        case "last5":
            return own[-5:]
        case "first-half":
            return [one for one in own if one.told.number <= middle]
        case "second-half":
            return [one for one in own if one.told.number > middle]


def test_parts_of_the_results_are_those_of_plain_loops() -> None:
    compared = 0
    for season in seasons():
        told = apart.told(season)
        for tables, index, stage in leagues(season):
            if not stage.rounds or stage.rulings or not stage.points.is_plain:
                continue
            of_stage = tables.stage(index)
            assert of_stage is not None
            for part in PARTS:
                for as_of in {2, len(stage.rounds)}:
                    found = part_table(of_stage, 0, part, as_of)
                    seen = [
                        one
                        for one in told
                        if one.stage == index
                        and one.number <= as_of
                        and one.number <= len(stage.rounds)
                    ]
                    own = {
                        team: _part(_by_round(seen, team), part, (len(stage.rounds) + 1) // 2)
                        for team in of_stage.members(0)
                    }
                    assert (found is None) == (not seen), (season.title, part)
                    compared += found is not None and _compare(found, own, stage)
    assert compared > 2 * len(CHANCE)


def test_a_part_as_of_a_day_is_that_of_the_round_played_by_then() -> None:
    tables = final_stage().stage(2)
    assert tables is not None
    for part in ("home", "away", "last5"):
        (name,) = [one for one in PARTS if one == part]
        by_day = part_table(tables, 0, name, 0, date(1968, 5, 5))
        by_round = part_table(tables, 0, name, 3)
        assert by_day
        assert by_round
        assert by_day.rows == by_round.rows
    assert part_table(tables, 0, "home", 0, date(1968, 4, 1)) is None
    halves = [part_table(tables, 0, one, 5) for one in ("first-half", "second-half")]
    assert [sum(row.played or 0 for row in one.rows) for one in halves if one] == [18, 12]


def _by_round(seen: list[apart.Told], team: str) -> list[apart.Own]:
    """The matches of a team by their rounds, whenever they were played, as tables count them."""
    return sorted(apart.of_team(seen, team), key=lambda one: one.told.number)


def _compare(found: Table, own: dict[str, list[apart.Own]], stage: LeagueStage) -> bool:
    for row in found.rows:
        cells = row.played, row.won, row.drawn, row.lost
        assert cells == apart.record(own[row.team])[:4], row
        if row.goals_for is not None:
            assert (row.goals_for, row.goals_against) == apart.record(own[row.team])[4:], row
    rows = _rows(own, stage)
    assert {row.team: row.points for row in found.rows} == {t: one[0] for t, one in rows.items()}
    is_known = all(row.goals_for is not None for row in found.rows)
    rules = [one.rule for one in stage.order if one.rule != "head_to_head"]
    places = apart.places(rows, rules) if is_known else None
    if places is not None:
        assert {row.team: row.position for row in found.rows} == places
    return places is not None


def test_the_place_of_a_team_is_that_of_the_table() -> None:
    for season in seasons():
        tables = SeasonTables(season)
        for index, stage in enumerate(season.stages):
            of_stage = tables.stage(index)
            if of_stage is None or not isinstance(stage, LeagueStage):
                continue
            for group in range(len(stage.all_groups)):
                for as_of in {1, 2, stage.round_count}:
                    table = of_stage.table(group, as_of)
                    for row in table.rows if table else ():
                        place = place_of(of_stage, group, row.team, as_of)
                        assert place == (row.position, row.shared, row.points), season.title


ERAS = (
    Era(win=2),
    Era(win=3),
    Era(separator="goal_difference"),
    Era(separator="goal_average"),
    Era(separator="head_to_head"),
    Era(win=3, separator="goal_average"),
)


def test_other_rules_make_of_the_results_what_a_file_with_these_rules_does() -> None:
    compared = moved = 0
    for season in seasons():
        for tables, index, stage in leagues(season):
            for era in ERAS:
                other = under(tables, era).stage(index)
                for as_of in {2, LAST}:
                    found = era_table(tables, era, index, 0, as_of)
                    table = other.table(0, as_of) if other else None
                    if found is None:
                        continue
                    assert table is not None
                    compared += 1
                    moved += bool(found.moves)
                    assert [row._replace(reasons=None) for row in found.after.rows] == [
                        row._replace(reasons=None) for row in table.rows
                    ], (season.title, stage.name, era)
    assert compared > len(CHANCE)
    assert moved


@pytest.mark.parametrize("win", [2, 3])
def test_other_points_are_those_of_plain_loops(win: int) -> None:
    for seed in CHANCE:
        season = chance(seed, plain=True)
        tables, told = SeasonTables(season), apart.told(season)
        era = Era(win=2 if win == 2 else 3, separator="goal_difference")
        found = era_table(tables, era, 0, 0, LAST)
        assert found is not None
        stage = season.stages[0]
        assert isinstance(stage, LeagueStage)
        rows = {}
        for team in teams_of(told):
            _, won, drawn, _, scored, conceded = apart.record(apart.of_team(told, team))
            taken = sum(one.points for one in stage.adjustments if one.team == team)
            rows[team] = (int(win * won + drawn + taken), scored, conceded)
        assert {row.team: row.points for row in found.after.rows} == {
            team: row[0] for team, row in rows.items()
        }
        places = apart.places(rows, ["points", "goal_difference", "goals_for"])
        assert {row.team: row.position for row in found.after.rows} == places


def _of(text: str, *results: str, era: Era) -> EraTable:
    rounds = "".join(f"\n[[stages.rounds]]\nmatches = [{match(one)}]" for one in results)
    head = 'format = 1\ncompetition = "X"\nseason = "1"\n[[stages]]\nname = "L"\nkind = "league"\n'
    tables = SeasonTables(parse(f"{head}{text}{rounds}", "x.toml").season)
    found = era_table(tables, era, 0, 0, LAST)
    assert found is not None
    return found


def test_three_points_put_a_winner_above_a_team_of_draws() -> None:
    results = ("A 1-0 B", "C 2-0 A", "D 1-1 B", "D 1-1 C")
    text = "points = { win = 2, draw = 1, loss = 0 }"
    found = _of(text, *results, era=Era(win=3))
    # Of 2 points for a win A and D have two each, and D the better goals.
    points = [{row.team: row.points for row in one.rows} for one in (found.before, found.after)]
    assert points == [{"C": 3, "D": 2, "A": 2, "B": 1}, {"C": 4, "A": 3, "D": 2, "B": 1}]
    assert {one.team: one.moved for one in found.moves} == {"A": 1, "D": -1}


def test_a_stage_offers_the_rules_that_it_does_not_have() -> None:
    stage = final_stage().season.stages[2]
    assert isinstance(stage, LeagueStage)
    assert eras(stage) == (
        Era(win=3),
        Era(separator="goal_average"),
        Era(separator="head_to_head"),
    )


def test_moves_between_two_rounds_of_1968() -> None:
    tables = final_stage().stage(2)
    assert tables is not None
    moved = {one.team: one.moved for one in changes(tables.table(0, 3), tables.table(0, 5))}
    before, after = ({row[1]: row[0] for row in facts.TABLES[at]} for at in (2, 4))
    assert moved == {team: before[team] - after[team] for team in after}
    played = results_between(final_stage().season, Moment(2, 3), Moment(2, 5))
    assert [(one.match.home, one.match.away) for one in played] == [
        (home, away) for _, matches in facts.ROUNDS[3:] for home, _, _, away in matches
    ]


def test_a_changed_a_new_and_a_lost_result_are_told_apart() -> None:
    text = facts.FILE.read_text()
    old = text.replace('away = "Melgar", score = "1-1"', 'away = "Melgar", score = "3-1"')
    old = old.replace('away = "Melgar", score = "1-0"', 'away = "Melgar"')
    assert old.count("\n") == text.count("\n")
    first, second = (parse(one, "x.toml").season for one in (old, text))
    found = {(one.what, one.fixture.match.home) for one in changed_results(first, second)}
    assert found == {("changed", "CNI"), ("added", "Carlos A. Mannucci")}
    back = {(one.what, one.fixture.match.home) for one in changed_results(second, first)}
    assert back == {("changed", "CNI"), ("removed", "Carlos A. Mannucci")}
    assert changed_results(second, parse(text, "x.toml").season) == ()


def test_a_match_is_found_again_where_it_stands() -> None:
    season = final_stage().season
    found = {fixture.place: fixture.match for fixture in fixtures(season)}
    assert all(fixture_at(season, place) is not None for place in found)
    assert fixture_at(season, MatchPlace(2, 5, 0, 99)) is None
    assert fixture_at(season, MatchPlace(99, 1, 0, 0)) is None
    assert fixture_at(season, MatchPlace(2, 99, 0, 0)) is None


def test_only_what_was_seen_by_a_moment_and_a_day_is_told() -> None:
    season = final_stage().season
    assert len(list(fixtures(season, Moment(2, 3)))) == 9
    assert len(list(fixtures(season, Moment(2, 5), date(1968, 5, 5)))) == 9
    assert len(list(fixtures(season, teams=frozenset(("CNI", "Melgar"))))) == 1


def test_rows_can_be_sorted_by_every_column() -> None:
    table = final_stage().stage(2)
    assert table is not None
    found = table.table(0, 5)
    assert found is not None
    for column in SORT_COLUMNS[2:]:
        values = [getattr(row, column) for row in sort_rows(found.rows, Sort(column))]
        assert values == sorted(values, reverse=True), column
        turned = [getattr(row, column) for row in sort_rows(found.rows, Sort(column, turned=True))]
        assert turned == sorted(values), column
    names = [row.team for row in sort_rows(found.rows, Sort("team"))]
    assert names == [
        "Aurora Chancayllo",
        "Carlos A. Mannucci",
        "Cienciano",
        "CNI",
        "Melgar",
        "Sport Chorrillos",
    ]
    sort = Sort()
    for _ in SORT_COLUMNS:
        sort = next_sort(sort)
    assert sort == Sort()

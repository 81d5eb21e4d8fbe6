"""What holds in every table, whatever the results and the rules."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any, NamedTuple

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from support.league import HEAD, order, table
from tui.season.load import parse
from tui.season.model.matches import Match
from tui.season.model.rules import PointsRule
from tui.season.model.rulings import Adjustment
from tui.season.model.values import Score
from tui.standings.progress import SeasonTables
from tui.standings.results import Scoring
from tui.standings.table import StageTables, Table

TEAMS = "ABCDEF"
RULES = (
    *("goal_difference", "goal_average", "goals_for", "goals_against", "wins", "fewest_losses"),
    *("away_goals", "away_wins", "points_per_game", "head_to_head"),
)
KICK_OFF = date(1968, 4, 28)

scores = st.tuples(st.integers(0, 3), st.integers(0, 3))
pairings = st.permutations(TEAMS).map(lambda teams: list(zip(teams[::2], teams[1::2], strict=True)))
rounds_of = st.lists(
    st.tuples(pairings, st.lists(scores, min_size=3, max_size=3)), min_size=1, max_size=8
)
orders = st.lists(st.sampled_from(RULES), max_size=4, unique=True)
splits = st.sampled_from(["restart", "continue", "once"])


class Played(NamedTuple):
    """A league of random results, as lines of matches for each round, and its rules."""

    rounds: list[list[str]]
    rules: list[str]
    then: str

    def tables(self) -> StageTables:
        """Load the league through the loader."""
        mini = f'{{ rule = "head_to_head", then = "{self.then}" }}'
        rules = [mini if one == "head_to_head" else f'"{one}"' for one in ("points", *self.rules)]
        text = f'{HEAD}[[stages]]\nname = "League"\nkind = "league"\n'
        text += f"teams = {json.dumps(list(TEAMS))}\n"
        text += f"order = [{', '.join(rules)}]\n"
        for number, matches in enumerate(self.rounds):
            day = KICK_OFF + timedelta(days=7 * number)
            text += f"[[stages.rounds]]\ndate = {day}\nmatches = [{', '.join(matches)}]\n"
        found = SeasonTables(parse(text, "random.toml").season).stage(0)
        assert found is not None
        return found


@st.composite
def leagues(draw: st.DrawFn) -> Played:
    """Draw a league."""
    rounds = [
        [
            f'{{ home = "{home}", away = "{away}", score = "{first}-{second}" }}'
            for (home, away), (first, second) in zip(pairs, results, strict=True)
        ]
        for pairs, results in draw(rounds_of)
    ]
    return Played(rounds, draw(orders), draw(splits))


lighter = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(leagues())
@lighter
def test_the_sums_of_a_table(played: Played) -> None:
    tables = played.tables()
    for number in range(len(played.rounds) + 1):
        rows = table(tables, number).rows
        assert sum(row.won or 0 for row in rows) == sum(row.lost or 0 for row in rows)
        assert sum(row.drawn or 0 for row in rows) % 2 == 0
        assert sum(row.goals_for or 0 for row in rows) == sum(
            row.goals_against or 0 for row in rows
        )
        assert sum(row.goal_difference or 0 for row in rows) == 0
        for row in rows:
            assert row.played == number
            assert row.played == (row.won or 0) + (row.drawn or 0) + (row.lost or 0)
            assert row.points == 3 * (row.won or 0) + (row.drawn or 0)


@given(leagues())
@lighter
def test_the_order_is_total_and_positions_count_on(played: Played) -> None:
    found = table(played.tables())
    assert sorted(row.team for row in found.rows) == sorted(TEAMS)
    for index, row in enumerate(found.rows):
        above = found.rows[index - 1] if index else None
        level = [one.team for one in found.rows if one.position == row.position]
        assert row.shared == (len(level) > 1)
        if above and above.position == row.position:
            assert above.team < row.team
        else:
            assert row.position == index + 1
        if above:
            assert (above.points or 0) >= (row.points or 0)


@given(leagues())
@lighter
def test_every_position_has_its_reason_and_the_reason_holds(played: Played) -> None:
    found = table(played.tables())
    places = {row.team: index for index, row in enumerate(found.rows)}
    fewer = {"goals_against", "fewest_losses"}
    for row in found.rows:
        decision = row.decided_by
        assert (decision is None) == (row.shared or len(found.rows) == 1)
        if decision is None:
            continue
        assert abs(places[row.team] - places[decision.other]) == 1
        own, other = decision.values
        read = decision.by or decision.rule
        better = own < other if read in fewer else own > other
        assert better == (decision.other_is == "below")
        assert bool(decision.mini_table) == (decision.rule == "head_to_head")


@given(leagues(), st.data())
@lighter
def test_the_order_of_matches_in_a_round_changes_nothing(
    played: Played, data: st.DataObject
) -> None:
    shuffled = played._replace(
        rounds=[data.draw(st.permutations(matches)) for matches in played.rounds]
    )
    one, other = played.tables(), shuffled.tables()
    for number in range(len(played.rounds) + 1):
        assert table(one, number).rows == table(other, number).rows


@given(leagues(), st.lists(st.integers(0, 8), max_size=12))
@lighter
def test_stepping_to_and_fro_returns_to_the_same_table(played: Played, steps: list[int]) -> None:
    walked = played.tables()
    for number in [*steps, *reversed(steps)]:
        assert table(walked, number) == table(StageTables(walked.stage), number)


@given(leagues())
@lighter
def test_rounds_and_days_agree_where_every_round_has_its_day(played: Played) -> None:
    tables = played.tables()
    for number in range(1, len(played.rounds) + 1):
        day = KICK_OFF + timedelta(days=7 * (number - 1))
        found = tables.on(0, day)
        assert isinstance(found, Table)
        assert found.rows == table(tables, number).rows
        later = tables.on(0, day + timedelta(days=6))
        assert later is not None
        assert later.rows == found.rows


@given(leagues(), st.integers(-5, 5), st.integers(0, 8))
@lighter
def test_an_adjustment_moves_only_the_points_of_its_team(
    played: Played, points: int, since: int
) -> None:
    plain = played.tables()
    decided = Adjustment(team="A", points=points, round=since)
    adjusted = StageTables(plain.stage.but(adjustments=(decided,)))
    for number in range(len(played.rounds) + 1):
        before = {row.team: row.points for row in table(plain, number).rows}
        before["A"] = (before["A"] or 0) + (points if number >= since else 0)
        assert {row.team: row.points for row in table(adjusted, number).rows} == before


@given(leagues())
@lighter
def test_teams_that_nothing_separates_stand_in_the_order_of_the_alphabet(played: Played) -> None:
    only_points = played._replace(rules=[]).tables()
    for level in order(table(only_points)):
        assert level == "=".join(sorted(level.split("=")))


statuses = st.sampled_from(["played", "awarded", "walkover", "abandoned", "annulled", "postponed"])
optional_scores = st.none() | scores.map(lambda goals: Score(*goals))


@given(
    st.fixed_dictionaries(
        {
            "status": statuses,
            "score": optional_scores,
            "awarded": optional_scores,
            "penalties": optional_scores,
            "winner": st.sampled_from([None, "A", "B"]),
            "result": st.sampled_from([None, "draw", "both_lose"]),
            "stands": st.booleans(),
            "extra_time": st.booleans(),
        }
    )
)
@lighter
def test_any_match_has_at_most_one_winner_and_counts_once(keys: dict[str, Any]) -> None:
    """Even of a match that the checks of a file would refuse a table can be made."""
    match = Match(home="A", away="B", **keys)
    results = list(Scoring(PointsRule()).results([(1, match)]))
    assert len(results) == int(match.counts)
    for result in results:
        home, away = result.for_home, result.for_away
        assert home.played == away.played == 1
        assert home.won + away.won <= 1
        assert home.drawn == away.drawn
        assert home.won + home.drawn + home.lost == 1

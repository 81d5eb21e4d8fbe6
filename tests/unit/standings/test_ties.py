"""Who went on in ties of history, and what decided; the answers are those of the record books."""

from __future__ import annotations

import pytest

from support.ties import bracket, played, result
from support.write import match, tie

AWAY = "aggregate away_goals penalties"


def decision(rules: str, written: str, **more: str) -> tuple[object, ...]:
    """The winner, the rule, its two values and the aggregate of a tie."""
    found = result(rules, written, **more)
    return found.winner, found.decided_by, found.values, str(found.aggregate)


def test_more_goals_over_two_legs() -> None:
    semi_final_2019 = tie(
        "Barcelona", "Liverpool", match("Barcelona 3-0 Liverpool"), match("Liverpool 4-0 Barcelona")
    )
    assert decision(AWAY, semi_final_2019) == ("Liverpool", "aggregate", (4, 3), "3-4")


@pytest.mark.parametrize(
    ("first", "second", "legs", "winner", "values", "aggregate"),
    [
        ("Tottenham", "Ajax", ("0-1", "2-3"), "Tottenham", (3, 1), "3-3"),
        ("Barcelona", "Chelsea", ("0-0", "1-1"), "Barcelona", (1, 0), "1-1"),
        ("Carlos Stein", "Credicoop", ("2-1", "3-2"), "Carlos Stein", (2, 1), "4-4"),
        (
            "Alianza Universidad",
            "Alfonso Ugarte",
            ("2-0", "3-1"),
            "Alianza Universidad",
            (1, 0),
            "3-3",
        ),
    ],
    ids=[
        "2018-19 Champions League",
        "2008-09 Champions League",
        "2019 Copa Perú",
        "2018 Copa Perú",
    ],
)
def test_away_goals(
    first: str,
    second: str,
    legs: tuple[str, str],
    winner: str,
    values: tuple[int, int],
    aggregate: str,
) -> None:
    written = tie(
        first, second, match(f"{first} {legs[0]} {second}"), match(f"{second} {legs[1]} {first}")
    )
    assert decision(AWAY, written) == (winner, "away_goals", values, aggregate)


def test_on_neutral_ground_nobody_scores_away() -> None:
    written = tie("A", "B", match("A 0-0 B"), match("B 1-1 A", "neutral = true"))
    assert decision(AWAY, written) == (None, None, None, "1-1")


@pytest.mark.parametrize(
    "legs",
    [
        ("A 1-1 B",),
        ("A 1-1 B", "A 2-2 B"),
        ("A - B", "B 2-2 A"),
    ],
    ids=["a single match", "both on one ground", "one leg is not known"],
)
def test_away_goals_decide_only_where_both_were_away(legs: tuple[str, ...]) -> None:
    written = tie("A", "B", *map(match, legs))
    assert decision(AWAY, written)[:3] == (None, None, None)


def test_away_goals_pass_over_a_leg_on_neutral_ground() -> None:
    legs = [match("A 1-1 B", "neutral = true"), match("B 2-2 A"), match("A 0-0 B")]
    assert decision(AWAY, tie("A", "B", *legs)) == ("A", "away_goals", (2, 0), "3-3")
    assert decision(AWAY, tie("A", "B", *legs[:2])) == (None, None, None, "3-3")


def test_a_single_match_goes_to_penalties_whatever_is_scored_away() -> None:
    written = tie("A", "B", match("A 1-1 B", 'penalties = "4-3"'))
    assert decision(AWAY, written) == ("A", "penalties", (4, 3), "1-1")


@pytest.mark.parametrize(
    ("final", "score", "penalties", "winner", "values"),
    [
        (("Brazil", "Italy"), "0-0", "3-2", "Brazil", (3, 2)),
        (("Argentina", "France"), "3-3", "4-2", "Argentina", (4, 2)),
        (("Italy", "France"), "1-1", "5-3", "Italy", (5, 3)),
        (("Arsenal", "Manchester United"), "0-0", "5-4", "Arsenal", (5, 4)),
        (("Cajamarca", "Bentín Tacna Heroica"), "1-1", "3-4", "Bentín Tacna Heroica", (4, 3)),
    ],
    ids=["World Cup 1994", "World Cup 2022", "World Cup 2006", "FA Cup 2005", "Copa Perú 2024"],
)
def test_finals_on_penalties(
    final: tuple[str, str], score: str, penalties: str, winner: str, values: tuple[int, int]
) -> None:
    keys = f'penalties = "{penalties}", extra_time = true, neutral = true'
    written = tie(*final, match(f"{final[0]} {score} {final[1]}", keys))
    assert decision("", written) == (winner, "penalties", values, score)


def test_a_shoot_out_of_which_only_the_winner_is_known() -> None:
    written = tie("A", "B", match("A 1-1 B", 'winner = "B"'))
    assert decision("", written) == ("B", "penalties", None, "1-1")


def test_a_shoot_out_after_a_second_leg_that_is_not_level() -> None:
    """The final of the Copa Libertadores of 1989: each won 2-0 at home, then 5-4."""
    written = tie(
        "Olimpia",
        "Atlético Nacional",
        match("Olimpia 2-0 Atlético Nacional"),
        match("Atlético Nacional 2-0 Olimpia", 'penalties = "5-4"'),
    )
    found = result("points aggregate penalties", written, keys="points = { win = 2 }")
    assert (found.winner, found.decided_by, found.values) == (
        "Atlético Nacional",
        "penalties",
        (5, 4),
    )
    assert (found.points, str(found.aggregate)) == ((2, 2), "2-2")


def test_a_final_in_extra_time() -> None:
    written = tie("Germany", "Argentina", match("Germany 1-0 Argentina", "extra_time = true"))
    assert decision("", written) == ("Germany", "extra_time", (1, 0), "1-0")


def test_points_go_before_goals() -> None:
    """The final of the Copa Libertadores of 1976: 4-1 and 1-2 made a third match necessary."""
    written = tie(
        "Cruzeiro",
        "River Plate",
        match("Cruzeiro 4-1 River Plate"),
        match("River Plate 2-1 Cruzeiro"),
        rest=f"replays = [{match('Cruzeiro 3-2 River Plate', 'neutral = true')}]",
    )
    keys = "points = { win = 2 }"
    found = result("points replay", written, keys=keys)
    assert (found.winner, found.decided_by, found.values) == ("Cruzeiro", "replay", (3, 2))
    assert (found.points, str(found.aggregate)) == ((2, 2), "5-3")


@pytest.mark.parametrize(
    ("teams", "legs", "replay", "expected"),
    [
        (("Grau", "Pizarro"), ("2-0", "1-0"), "1-0", ("Grau", "replay", (1, 0))),
        (("Pomalca", "San Lorenzo"), ("2-1", "2-2"), None, ("Pomalca", "points", (4, 1))),
        (("Grau", "Pomalca"), ("1-0", "0-0"), None, ("Grau", "points", (4, 1))),
    ],
)
def test_the_first_region_of_2001(
    teams: tuple[str, str],
    legs: tuple[str, str],
    replay: str | None,
    expected: tuple[object, ...],
) -> None:
    first, second = teams
    rest = f"replays = [{match(f'{first} {replay} {second}')}]" if replay else ""
    written = tie(
        first,
        second,
        match(f"{first} {legs[0]} {second}"),
        match(f"{second} {legs[1]} {first}"),
        rest=rest,
    )
    assert decision("points replay", written)[:3] == expected


def test_replays_until_somebody_wins() -> None:
    """Alvechurch v Oxford City, FA Cup 1971-72: six matches, each decided as of its moment."""
    replays = [
        match(one)
        for one in (
            "Oxford City 1-1 Alvechurch",
            "Alvechurch 1-1 Oxford City",
            "Oxford City 0-0 Alvechurch",
            "Alvechurch 0-0 Oxford City",
            "Alvechurch 1-0 Oxford City",
        )
    ]
    written = tie(
        "Alvechurch",
        "Oxford City",
        match("Alvechurch 2-2 Oxford City"),
        rest=f"replays = [{', '.join(replays)}]",
    )
    cup = bracket("", played(1, written))
    assert len(cup.stage.days) == 6
    assert [cup.at(number)[0][0].winner for number in range(1, 7)] == [None] * 5 + ["Alvechurch"]
    ((last,),) = cup.at(6)
    assert (last.decided_by, last.values, str(last.aggregate)) == ("replay", (1, 0), "2-2")
    assert len(last.legs) == 6


def test_a_replay_on_penalties() -> None:
    """The final of the Copa Libertadores of 1985: 1-0, 0-1, 1-1 and 5-4."""
    penalties = 'penalties = "5-4", neutral = true'
    written = tie(
        "Argentinos Juniors",
        "América",
        match("Argentinos Juniors 1-0 América"),
        match("América 1-0 Argentinos Juniors"),
        rest=f"replays = [{match('Argentinos Juniors 1-1 América', penalties)}]",
    )
    found = decision("points replay penalties", written)
    assert found == ("Argentinos Juniors", "penalties", (5, 4), "1-1")


@pytest.mark.parametrize(
    ("teams", "legs", "replay", "winner", "rule"),
    [
        (("Italy", "Soviet Union"), ("0-0",), None, "Italy", "coin"),
        (("Spain", "Turkey"), ("4-1", "1-0"), "2-2", "Turkey", "lots"),
        (("Köln", "Liverpool"), ("0-0", "0-0"), "2-2", "Liverpool", "coin"),
    ],
    ids=["Euro 1968", "World Cup 1954", "European Cup 1964-65"],
)
def test_chance_is_told_by_a_source(
    teams: tuple[str, str], legs: tuple[str, ...], replay: str | None, winner: str, rule: str
) -> None:
    first, second = teams
    matches = [
        match(f"{home} {score} {away}")
        for (home, away), score in zip((teams, teams[::-1]), legs, strict=False)
    ]
    replays = f"replays = [{match(f'{first} {replay} {second}')}]" if replay else ""
    told = f'winner = "{winner}", decided_by = "{rule}"'
    known = tie(first, second, *matches, rest=", ".join(one for one in (told, replays) if one))
    found = result(f"points replay {rule}", known)
    assert (found.winner, found.decided_by, found.values) == (winner, rule, None)
    assert found.stated
    assert found.computed is None
    untold = result(f"points replay {rule}", tie(first, second, *matches, rest=replays))
    assert (untold.winner, untold.decided_by) == (None, None)


NATIONAL = """
[[stages]]
name = "National stage"
kind = "league"
matches = [{ home = "Bruces", away = "Rosario", score = "1-0" }]
"""


def test_the_better_place_in_an_earlier_stage() -> None:
    """The quarter-final of the 2022 Copa Perú: 4-1 and 1-4, Bruces better placed."""
    written = tie("Rosario", "Bruces", match("Rosario 4-1 Bruces"), match("Bruces 4-1 Rosario"))
    keys = 'position_in = "National stage"'
    found = decision("aggregate position", written, before=NATIONAL, keys=keys)
    assert found == ("Bruces", "position", (1, 2), "5-5")


def test_no_place_decides_between_teams_that_share_it_or_have_none() -> None:
    level = NATIONAL.replace("1-0", "1-1")
    keys = 'position_in = "National stage"'
    for before in (level, NATIONAL.replace("Rosario", "Melgar")):
        written = tie("Rosario", "Bruces", match("Rosario 1-1 Bruces"))
        assert result("aggregate position", written, before=before, keys=keys).winner is None


def test_what_a_source_says_goes_before_the_results() -> None:
    legs = (match("A 2-0 B"), match("B 1-0 A"))
    found = result("", tie("A", "B", *legs, rest='winner = "B", decided_by = "ruling"'))
    assert (found.winner, found.loser, found.decided_by) == ("B", "A", "ruling")
    assert (found.stated, found.computed, str(found.aggregate)) == (True, "A", "2-1")


def test_the_reason_a_source_names_is_read_from_the_results() -> None:
    legs = (match("A 1-0 B"), match("B 2-1 A"))
    found = result("", tie("A", "B", *legs, rest='winner = "A", decided_by = "away_goals"'))
    assert (found.winner, found.decided_by, found.values) == ("A", "away_goals", (1, 0))
    assert found.computed == "A"


def test_a_rule_that_a_source_names_is_read_too() -> None:
    legs = (match("A 1-0 B"), match("B 2-1 A"))
    found = decision("", tie("A", "B", *legs, rest='decided_by = "away_goals"'))
    assert found == ("A", "away_goals", (1, 0), "2-2")


def test_a_score_against_an_opponent_that_is_not_known() -> None:
    known = '{ teams = ["A"], winner = "A", aggregate = "1-0" }'
    final = '{ teams = ["A", "B"] }'
    cup = bracket("", played(1, known, rest="legs = 2"), played(2, final))
    ((at_first,), _), ((at_last,), _) = cup.at(1), cup.at(2)
    assert (at_first.aggregate, at_first.winner) == (None, None)
    assert (str(at_last.aggregate), at_last.winner, at_last.loser) == ("1-0", "A", None)


def test_a_source_that_only_prints_the_aggregate() -> None:
    assert decision("", tie("A", "B", rest='aggregate = "3-4"')) == (
        "B",
        "aggregate",
        (4, 3),
        "3-4",
    )
    assert decision("", tie("A", "B", rest='aggregate = "3-3"'))[:2] == (None, None)


def test_an_annulled_leg_and_its_repetition() -> None:
    """Internazionale v Mönchengladbach, 1971: 7-1 struck out, then 4-2 and 0-0."""
    first, second = "Gladbach", "Inter"
    written = tie(
        first,
        second,
        match("Gladbach 7-1 Inter", 'status = "annulled"'),
        match("Inter 4-2 Gladbach"),
        match("Gladbach 0-0 Inter"),
    )
    assert decision(AWAY, written) == ("Inter", "aggregate", (4, 2), "2-4")


def test_an_awarded_leg_counts_as_awarded() -> None:
    written = tie("A", "B", match("A 1-0 B"), match("B 0-0 A", 'awarded = "3-0"'))
    found = result("", written)
    assert (found.winner, str(found.aggregate), found.legs[1].goals) == ("B", "1-3", (0, 3))


@pytest.mark.parametrize(
    "keys", ['status = "walkover", winner = "B"', 'score = "1-0", awarded = "0-3"']
)
def test_a_single_match_by_a_ruling(keys: str) -> None:
    found = result("", tie("A", "B", match("A - B", keys)))
    assert (found.winner, found.decided_by) == ("B", "ruling")


def test_a_match_of_which_only_the_winner_is_known() -> None:
    found = result("", tie("A", "B", match("A - B", 'winner = "B"')))
    assert (found.winner, found.decided_by, found.values) == ("B", "aggregate", None)


@pytest.mark.parametrize(
    "legs",
    [
        (match("A 2-0 B"),),
        (match("A 2-0 B"), match("B - A")),
        (match("A - B"), match("B 0-3 A")),
        (match("A 2-0 B"), match("B 0-0 A", 'status = "postponed"')),
        (match("A - B", 'winner = "A"'), match("B 0-0 A")),
    ],
)
def test_nothing_is_decided_by_what_is_not_known(legs: tuple[str, ...]) -> None:
    cup = bracket("aggregate away_goals", played(1, tie("A", "B", *legs), rest="legs = 2"))
    assert cup.at(2)[0][0].winner is None


def test_a_bye() -> None:
    ((found,),) = bracket("", played(1, '{ teams = ["ADA"], winner = "ADA" }')).at(1)
    assert (found.teams, found.winner, found.loser, found.stated) == (
        ("ADA", None),
        "ADA",
        None,
        True,
    )

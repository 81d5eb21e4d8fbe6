"""Real groups in which level teams are parted by rules that are easily confused."""

from __future__ import annotations

import pytest

from support.league import league, order, table, why

EURO_2016_E = (
    "Ireland 1-1 Sweden",
    "Belgium 0-2 Italy",
    "Italy 1-0 Sweden",
    "Belgium 3-0 Ireland",
    "Italy 0-1 Ireland",
    "Sweden 0-1 Belgium",
)
EURO_2024_E = (
    "Romania 3-0 Ukraine",
    "Belgium 0-1 Slovakia",
    "Slovakia 1-2 Ukraine",
    "Belgium 2-0 Romania",
    "Slovakia 1-1 Romania",
    "Ukraine 0-0 Belgium",
)
EUROPA_LEAGUE_2022_23_F = (
    "Lazio 4-2 Feyenoord",
    "Sturm 1-0 Midtjylland",
    "Midtjylland 5-1 Lazio",
    "Feyenoord 6-0 Sturm",
    "Sturm 0-0 Lazio",
    "Midtjylland 2-2 Feyenoord",
    "Lazio 2-2 Sturm",
    "Feyenoord 2-2 Midtjylland",
    "Lazio 2-1 Midtjylland",
    "Sturm 1-0 Feyenoord",
    "Feyenoord 1-0 Lazio",
    "Midtjylland 2-0 Sturm",
)
WORLD_CUP_2018_H = (
    "Colombia 1-2 Japan",
    "Poland 1-2 Senegal",
    "Japan 2-2 Senegal",
    "Poland 0-3 Colombia",
    "Japan 0-1 Poland",
    "Senegal 0-1 Colombia",
)
THREE_CLUBS = ("Milan 1-2 Juventus", "Juventus 2-3 Inter", "Inter 1-2 Milan")
CARDS = 'fair_play = [{ team = "Japan", points = -4 }, { team = "Senegal", points = -6 }]'


def rules(then: str = "restart", by: str = '"points", "goal_difference", "goals_for"') -> str:
    """An order that reads the matches between level teams before all others."""
    first = f'{{ rule = "head_to_head", by = [{by}], then = "{then}" }}'
    return f'order = ["points", {first}, "goal_difference", "goals_for"]'


OVERALL = 'order = ["points", "goal_difference", "goals_for", "head_to_head"]'


@pytest.mark.parametrize(
    ("keys", "results", "expected"),
    [
        (rules(), EURO_2016_E, ["Italy", "Belgium", "Ireland", "Sweden"]),
        (OVERALL, EURO_2016_E, ["Belgium", "Italy", "Ireland", "Sweden"]),
        (rules(), EURO_2024_E, ["Romania", "Belgium", "Slovakia", "Ukraine"]),
        (rules("once"), EURO_2024_E, ["Romania", "Belgium", "Slovakia", "Ukraine"]),
        (rules(), EUROPA_LEAGUE_2022_23_F, ["Feyenoord", "Midtjylland", "Lazio", "Sturm"]),
        (
            f'{OVERALL[:-1]}, "fair_play"]\n{CARDS}',
            WORLD_CUP_2018_H,
            ["Colombia", "Japan", "Senegal", "Poland"],
        ),
        (
            rules(by='"points", "goals_for", "away_goals"'),
            THREE_CLUBS,
            ["Inter", "Juventus", "Milan"],
        ),
    ],
)
def test_the_order_is_the_one_that_was_ruled(
    keys: str, results: tuple[str, ...], expected: list[str]
) -> None:
    assert order(table(league(keys, *results))) == expected


def test_a_new_mini_table_as_soon_as_some_are_parted_would_have_put_belgium_first() -> None:
    """Belgium beat Romania 2-0; the rules of 2024 read the whole list before they start again."""
    found = table(league(rules("continue"), *EURO_2024_E))
    assert order(found)[:2] == ["Belgium", "Romania"]
    assert why(table(league(rules(), *EURO_2024_E)), "Romania").by == "goals_for"

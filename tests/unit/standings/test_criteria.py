"""Every rule is one complete entry: what the types name has an entry, words and docs."""

from __future__ import annotations

from typing import get_args

import pytest

from support.rule_tables import pages
from tui.present.view.view import View
from tui.present.words.reasons import reason
from tui.present.words.rules import RULE_WORDS, UNLISTED, order_table
from tui.season.load import parse
from tui.season.model import Rule
from tui.season.model.rules import Compared, MiniRule, OrderName
from tui.standings.criteria import CRITERIA

SEASON = """
format = 1
competition = "Cup"
season = "2000"

[[stages]]
name = "Before"
kind = "league"
matches = [{ home = "B", away = "A", score = "2-1" }]

[[stages]]
name = "League"
kind = "league"
order = ["ORDER"]
EXTRA
manual = [{ teams = ["A", "B"], reason = "lots" }]
fair_play = [{ team = "A", points = 1 }]
play_offs = [{ home = "A", away = "B", score = "1-0" }]
matches = [{ home = "A", away = "B", score = "2-1" }, { home = "B", away = "A", score = "0-0" }]
"""
EXTRAS = {
    "seeding": 'seeding = ["A", "B"]',
    "coefficient": 'coefficients = [{ team = "A", points = 2 }, { team = "B", points = 1 }]',
}


def names(literal: object) -> set[str]:
    """Return the words of a literal type, with those of the literals in it."""
    found: set[str] = set()
    for one in get_args(literal):
        found |= {one} if isinstance(one, str) else names(one)
    return found


def test_every_rule_has_an_entry_and_words() -> None:
    assert set(CRITERIA) == set(RULE_WORDS) == names(Rule)
    assert names(Rule) - names(OrderName) == UNLISTED


@pytest.mark.parametrize("rule", sorted(names(MiniRule)))
def test_what_a_mini_table_compares_is_read_from_a_tally(rule: Rule) -> None:
    assert CRITERIA[rule].read is not None


def test_what_an_earlier_table_is_asked_for_is_a_rule() -> None:
    assert names(Compared) - names(MiniRule) == {"position"}


@pytest.mark.parametrize("rule", sorted(names(OrderName)))
def test_every_rule_makes_a_table_and_says_why(rule: str) -> None:
    order = (
        '{ rule = "earlier_stage", stage = "Before" }' if rule == "earlier_stage" else f'"{rule}"'
    )
    text = SEASON.replace('"ORDER"', order).replace("EXTRA", EXTRAS.get(rule, ""))
    view = View.of(parse(text, "season.toml").season)
    table = view.table(0)
    assert table is not None
    assert [reason(row, table) for row in table.rows]


def test_the_format_reference_has_the_table_of_rules() -> None:
    text = "\n".join(page.read_text(encoding="utf-8") for page in pages())
    assert "\n".join(("", *order_table(), "")) in text

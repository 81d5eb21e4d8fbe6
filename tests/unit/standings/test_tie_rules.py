"""Every rule that decides ties is one complete entry: type, table, words and docs."""

from __future__ import annotations

from typing import get_args

import pytest

from support.rule_tables import pages
from tui.present.words.rules import TIE_RULE_WORDS, tie_rule_table
from tui.present.words.ties import decision
from tui.season.load import parse
from tui.season.model import KnockoutStage, TieRule
from tui.standings.progress import SeasonTables
from tui.standings.tie_rules import TIE_CRITERIA

SEASON = """
format = 1
competition = "Cup"
season = "2000"

[[stages]]
name = "League"
kind = "league"
matches = [{ home = "A", away = "B", score = "2-0" }]

[[stages]]
name = "Final"
kind = "knockout"
position_in = "League"

[[stages.rounds]]
name = "Final"
decided_by = ["RULE"]
ties = [{ teams = ["A", "B"], winner = "A", decided_by = "RULE", legs = [
  { home = "A", away = "B", score = "1-1", penalties = "4-3" },
] }]
"""


def test_every_rule_has_an_entry_and_words() -> None:
    assert set(TIE_CRITERIA) == set(TIE_RULE_WORDS) == set(get_args(TieRule))


@pytest.mark.parametrize("rule", get_args(TieRule))
def test_every_rule_is_said_of_a_tie(rule: TieRule) -> None:
    season = parse(SEASON.replace("RULE", rule), "season.toml").season
    stage, bracket = season.stages[1], SeasonTables(season).bracket(1)
    assert isinstance(stage, KnockoutStage)
    assert bracket is not None
    [[tie]] = bracket.at(1)
    assert (tie.winner, tie.decided_by) == ("A", rule)
    # Of a single match nobody says that its goals decided it.
    said = "" if rule == "aggregate" else TIE_RULE_WORDS[rule].decided
    assert said in decision(stage, tie)


def test_the_format_reference_has_the_table_of_rules() -> None:
    text = "\n".join(page.read_text(encoding="utf-8") for page in pages())
    assert "\n".join(("", *tie_rule_table(), "")) in text

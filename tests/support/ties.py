"""Knock-out stages for tests: ties written in a line, and what their bracket says."""

from __future__ import annotations

import json

from support.league import season
from tui.standings.bracket import Bracket
from tui.standings.table import LAST
from tui.standings.tie_result import TieResult


def played(number: int, *ties: str, rest: str = "") -> str:
    """Write a round of ties, with more keys."""
    return f'[[stages.rounds]]\nname = "Round {number}"\n{rest}\nties = [{", ".join(ties)}]\n'


def bracket(rules: str, *rounds: str, before: str = "", keys: str = "") -> Bracket:
    """The bracket of one knock-out stage, behind other stages; rules stand in one text."""
    decided = f"decided_by = {json.dumps(rules.split())}" if rules else ""
    head = f'[[stages]]\nname = "Cup"\nkind = "knockout"\n{decided}\n{keys}\n'
    tables = season("\n".join([before, head, *rounds]))
    found = tables.bracket(len(tables.season.stages) - 1)
    assert found is not None
    return found


def result(rules: str, written: str, before: str = "", keys: str = "") -> TieResult:
    """How the only tie of a stage ended."""
    ((found,),) = bracket(rules, played(1, written), before=before, keys=keys).at(LAST)
    return found

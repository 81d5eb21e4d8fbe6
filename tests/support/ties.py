"""Knock-out stages for tests: ties written in a line, and what their bracket says."""

from __future__ import annotations

import json
import re

from support.league import season
from tui.standings.bracket import Bracket
from tui.standings.tie_result import TieResult

LAST = 1 << 30


def match(result: str, rest: str = "") -> str:
    """Write `Tottenham 0-1 Ajax` as a file does, or `A - B` without a score, with more keys."""
    found = re.fullmatch(r"(.+) ([0-9]+-[0-9]+|-) (.+)", result)
    assert found, result
    keys = [f"home = {json.dumps(found[1])}", f"away = {json.dumps(found[3])}"]
    if found[2] != "-":
        keys.append(f'score = "{found[2]}"')
    return f"{{ {', '.join([*keys, rest] if rest else keys)} }}"


def tie(first: str, second: str, *legs: str, rest: str = "") -> str:
    """Write a tie of two teams with its legs, each a text of `match`, with more keys."""
    keys = [f"teams = {json.dumps([first, second], ensure_ascii=False)}"]
    if legs:
        keys.append(f"legs = [{', '.join(legs)}]")
    return f"{{ {', '.join([*keys, rest] if rest else keys)} }}"


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

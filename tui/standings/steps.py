"""A team's way through the season: where it stood in each stage, and what it earned there."""

from __future__ import annotations

from tui.season.model import Entry, Outcome, QualifiersStage
from tui.season.named import NamedTuple
from tui.standings.bracket import Bracket
from tui.standings.rows import Row
from tui.standings.table import StageTables
from tui.standings.tie_result import TieResult


class Step(NamedTuple):
    """A team in one stage: its entry, its row and group, or its last tie and the round of it.

    `outcome` is what it has earned by the moment, once nothing in the stage can change it.
    """

    stage: int
    name: str
    entry: Entry | None = None
    group: str | None = None
    row: Row | None = None
    round: str | None = None
    tie: TieResult | None = None
    outcome: Outcome | None = None


def in_qualifiers(index: int, stage: QualifiersStage, team: str) -> Step | None:
    """Return a team's step in a stage of qualifiers; None where it did not enter."""
    entry = next((one for one in stage.entries if one.team == team), None)
    if entry is None:
        return None
    earned = Outcome(status="qualified", to=stage.to) if stage.to else None
    return Step(index, stage.name, entry=entry, outcome=earned)


def in_tables(index: int, tables: StageTables, team: str, number: int) -> Step | None:
    """Return a team's step in a league stage as of a moment of it; None where it is in no group."""
    stage = tables.stage
    for group, one in enumerate(stage.all_groups):
        if team not in tables.members(group):
            continue
        table = tables.shown(group, number)
        row = table.row_of(team) if table else None
        prize = tables.prize(group, row, table) if row and table else None
        prize = prize or tables.prize_across(team, number)
        return Step(
            index,
            stage.name,
            group=one.name if stage.groups else None,
            row=row,
            outcome=prize.zone if prize and prize.settled else None,
        )
    return None


def in_bracket(index: int, bracket: Bracket, team: str, number: int) -> Step | None:
    """Return a team's step in a knock-out stage as of a moment; None where it is in no tie."""
    found = bracket.last_of(team, number)
    if found is None:
        return None
    played = bracket.stage.rounds[found[0]]
    result = found[1]
    outcome = None
    if result.through:
        through = team in result.through
        outcome = bracket.won(found[0], result) if through else played.losers
    return Step(index, bracket.stage.name, round=played.name, tie=result, outcome=outcome)

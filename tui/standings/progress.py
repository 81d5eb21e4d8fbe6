"""How far each qualifier had come by a moment of the season."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tui.season.model import LeagueStage, QualifiersStage, Season
from tui.season.timeline import Moment
from tui.standings.rows import Row
from tui.standings.table import LAST, StageTables

Fate = Literal["qualified", "playing", "out", "untold", "unrecorded"]


@dataclass(frozen=True)
class Progress:
    """What became of a team: the last stage that it is recorded in, and its row there.

    `qualified`: no later stage has begun; `playing`: it takes part in the stage shown; `out`: that
    stage has begun without it; `untold`: nothing of the stage shown names it, but a later stage
    does; `unrecorded`: no later stage names it at all.
    """

    fate: Fate
    stage: str
    group: str | None = None
    row: Row | None = None


class SeasonTables:
    """The tables of every stage of a season, and what they mean for its qualifiers."""

    def __init__(self, season: Season) -> None:
        """Take a season; nothing is added up before it is asked for."""
        self.season = season
        self._stages: dict[int, StageTables] = {}
        for index, stage in enumerate(season.stages):
            if isinstance(stage, LeagueStage):
                self._stages[index] = StageTables(stage, tuple(self._stages.values()))

    def stage(self, index: int) -> StageTables | None:
        """Answer the tables of a stage; a stage of qualifiers has none."""
        return self._stages.get(index)

    def progress(self, team: str, moment: Moment) -> Progress:
        """Answer how far a team had come by a moment."""
        shown = self.season.stages[moment.stage]
        if isinstance(shown, QualifiersStage):
            return Progress("qualified", shown.name)
        for index in range(moment.stage, -1, -1):
            tables = self._stages.get(index)
            place = self._place(tables, team) if tables else None
            if tables is None or place is None:
                continue
            table = tables.table(place, moment.round if index == moment.stage else LAST)
            group = tables.stage.all_groups[place].name if tables.stage.groups else None
            fate: Fate = "playing" if index == moment.stage else "out"
            row = table.row_of(team) if table else None
            return Progress(fate, tables.stage.name, group, row)
        later = range(moment.stage + 1, len(self.season.stages))
        told = any(self._has(index, team) for index in later)
        return Progress("untold" if told else "unrecorded", shown.name)

    def _has(self, index: int, team: str) -> bool:
        """Tell whether a stage with tables names a team."""
        tables = self._stages.get(index)
        return tables is not None and self._place(tables, team) is not None

    @staticmethod
    def _place(tables: StageTables, team: str) -> int | None:
        """Answer the group of a stage that a team belongs to."""
        for index in range(len(tables.stage.all_groups)):
            if team in tables.members(index):
                return index
        return None

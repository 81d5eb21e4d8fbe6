"""Everything that the audit reads of a season, stage by stage."""

from __future__ import annotations

from functools import cached_property, lru_cache

from tui.audit.evidence.counts import UNKNOWN, Count, count_matches, count_unit
from tui.audit.evidence.knockouts import Knockout, list_knockouts
from tui.audit.evidence.units import Unit, list_units
from tui.audit.locator import Located
from tui.season.memo import detach
from tui.season.model import QualifiersStage
from tui.standings.progress import SeasonTables


class Sheets:
    """A season with its groups and its knock-out stages."""

    def __init__(self, tables: SeasonTables) -> None:
        """Read a season through its tables."""
        self.tables, self.season = tables, tables.season
        self.units = list_units(tables)
        self.knockouts = tuple(list_knockouts(tables))
        self.count = lru_cache(maxsize=8)(detach(self._count))
        self.matches = lru_cache(maxsize=8)(detach(self._matches))

    @cached_property
    def bracket_of(self) -> dict[int, Knockout]:
        """The knock-out stages by their positions in the season."""
        return {knockout.at: knockout for knockout in self.knockouts}

    def groups(self, at: int) -> list[Unit]:
        """Return the groups of a stage."""
        return self._groups.get(at, [])

    @cached_property
    def _groups(self) -> dict[int, list[Unit]]:
        groups: dict[int, list[Unit]] = {}
        for unit in self.units:
            groups.setdefault(unit.at, []).append(unit)
        return groups

    def teams(self, at: int) -> set[str]:
        """Return the teams of a stage."""
        stage = self.season.stages[at]
        if isinstance(stage, QualifiersStage):
            return {entry.team for entry in stage.entries if entry.team}
        ties = self.bracket_of[at].ties if at in self.bracket_of else []
        teams = {team for ended in ties for team in ended.tie.teams}
        return teams.union(*(unit.group.members for unit in self.groups(at)))

    def knows_teams(self, at: int) -> bool:
        """Return whether all teams of a stage are known: no match, tie or entry lacks one."""
        stage = self.season.stages[at]
        if isinstance(stage, QualifiersStage):
            return stage.complete and all(entry.team for entry in stage.entries)
        if at in self.bracket_of:
            return self.bracket_of[at].complete
        return all(unit.complete for unit in self.groups(at))

    def _count(self, stages: tuple[int, ...]) -> Count:
        """Add up some stages; a stage of which nothing is known leaves the total open."""
        total: Count | None = None
        for at in stages:
            for part in self._counts(at):
                total = part if total is None else total.plus(part)
        return total or UNKNOWN

    def _counts(self, at: int) -> list[Count]:
        knockout = self.bracket_of.get(at)
        if knockout is None:
            return [count_unit(unit) for unit in self.groups(at)] or [UNKNOWN]
        matches = [match for _, match in knockout.matches]
        return [count_matches(matches, complete=knockout.complete, scored=knockout.complete)]

    def _matches(self, stages: tuple[int, ...]) -> list[Located]:
        """Return the matches of some stages with where they are, play-offs included."""
        located: list[Located] = []
        for at in stages:
            for unit in self.groups(at):
                located += unit.matches
                located += unit.hosted
                located += unit.play_offs
            if at in self.bracket_of:
                located += self.bracket_of[at].matches
        return located

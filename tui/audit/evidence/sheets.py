"""Everything that the audit reads of a season, stage by stage."""

from __future__ import annotations

from functools import cached_property, lru_cache

from tui.audit.evidence.counts import UNTOLD, Count, count_matches, count_unit
from tui.audit.evidence.knockouts import Knockout, knockouts
from tui.audit.evidence.units import Unit, units
from tui.audit.finding import Path
from tui.season.model import QualifiersStage
from tui.season.model.matches import Match
from tui.standings.progress import SeasonTables


class Sheets:
    """A season with its groups and its knock-out stages."""

    def __init__(self, tables: SeasonTables) -> None:
        """Take a season and its tables."""
        self.tables, self.season = tables, tables.season
        self.units = units(tables)
        self.knockouts = tuple(knockouts(tables))
        self.count = lru_cache(maxsize=8)(self._count)
        self.matches = lru_cache(maxsize=8)(self._matches)

    @cached_property
    def bracket_of(self) -> dict[int, Knockout]:
        """The knock-out stages by their places in the season."""
        return {one.at: one for one in self.knockouts}

    def groups(self, at: int) -> list[Unit]:
        """Answer the groups of a stage."""
        return self._groups.get(at, [])

    @cached_property
    def _groups(self) -> dict[int, list[Unit]]:
        found: dict[int, list[Unit]] = {}
        for unit in self.units:
            found.setdefault(unit.at, []).append(unit)
        return found

    def teams(self, at: int) -> set[str]:
        """Answer the teams of a stage."""
        stage = self.season.stages[at]
        if isinstance(stage, QualifiersStage):
            return {one.team for one in stage.entries if one.team}
        ties = self.bracket_of[at].ties if at in self.bracket_of else []
        teams = {team for one in ties for team in one.tie.teams}
        return teams.union(*(unit.group.members for unit in self.groups(at)))

    def knows_teams(self, at: int) -> bool:
        """Tell whether all teams of a stage are known: no match, tie or entry lacks one."""
        stage = self.season.stages[at]
        if isinstance(stage, QualifiersStage):
            return stage.complete and all(one.team for one in stage.entries)
        if at in self.bracket_of:
            return self.bracket_of[at].complete
        return all(unit.complete for unit in self.groups(at))

    def _count(self, stages: tuple[int, ...]) -> Count:
        """Add up some stages; one of which nothing is known leaves the sum open."""
        total: Count | None = None
        for at in stages:
            for part in self._counts(at):
                total = part if total is None else total.plus(part)
        return total or UNTOLD

    def _counts(self, at: int) -> list[Count]:
        knockout = self.bracket_of.get(at)
        if knockout is None:
            return [count_unit(unit) for unit in self.groups(at)] or [UNTOLD]
        matches = [match for _, match in knockout.matches]
        return [count_matches(matches, complete=knockout.complete, scored=knockout.complete)]

    def _matches(self, stages: tuple[int, ...]) -> list[tuple[Path, Match]]:
        """Answer the matches of some stages, play-offs among them, each with the way to it."""
        found: list[tuple[Path, Match]] = []
        for at in stages:
            for unit in self.groups(at):
                found += unit.matches
                found += unit.hosted
                found += unit.play_offs
            if at in self.bracket_of:
                found += self.bracket_of[at].matches
        return found

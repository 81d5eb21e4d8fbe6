"""How many took part: departments and teams, as claimed and as listed."""

from __future__ import annotations

from collections.abc import Iterator

from tui.audit.evidence.sheets import Sheets
from tui.audit.finding import Finding
from tui.audit.locator import Locator
from tui.audit.repair import AddMissing, Repair
from tui.audit.statements.claims import DepartmentsDiffer, TeamsDiffer
from tui.audit.voice import Voice, source_voice
from tui.season.model import Claims, LeagueStage, QualifiersStage, Season


def audit_departments(locator: Locator, claims: Claims, season: Season) -> Iterator[Finding]:
    """Count the departments of the first list of qualifiers.

    A list whose teams all play in the next stage is a list of finalists, not of departments; a list
    that is not complete may lack any number of them.
    """
    first = season.stages[0] if season.stages else None
    if claims.departments is None or not isinstance(first, QualifiersStage):
        return
    departments = {entry.department for entry in first.entries}
    entered = {entry.department for entry in first.entries if entry.team}
    if claims.departments in (len(departments), len(entered)) or _are_finalists(first, season):
        return
    listed, claimed = len(entered), claims.departments
    if claimed > listed and not first.complete:
        return
    missing = AddMissing(
        counted="department", number=claimed - listed, where=Voice("list", (first.name,))
    )
    yield Finding(
        code="departments",
        severity="contradiction",
        locator=locator.at("departments"),
        statement=DepartmentsDiffer(
            stage=first.name,
            listed=listed,
            claimed=claimed,
            source=source_voice(season, claims.source, "claim"),
        ),
        repairs=(Repair(missing, Locator(stage=0, field="entries")),),
    )


def audit_teams(
    locator: Locator, claims: Claims, sheets: Sheets, stages: tuple[int, ...]
) -> Iterator[Finding]:
    """Count the teams of the stages that a claim names.

    If not all teams are known, only too many of them contradict the claim.
    """
    if claims.teams is None or claims.scope is None:
        return
    listed, claimed = len({team for stage in stages for team in sheets.teams(stage)}), claims.teams
    if listed == claimed:
        return
    names = tuple(sheets.season.stages[stage].name for stage in stages)
    is_certain = listed > claimed or all(map(sheets.knows_teams, stages))
    field = locator.at("teams")
    missing = AddMissing(counted="team", number=claimed - listed, where=Voice("stages", names))
    yield Finding(
        code="teams-total",
        severity="contradiction" if is_certain else "gap",
        locator=field,
        statement=TeamsDiffer(
            stages=names,
            listed=listed,
            claimed=claimed,
            source=source_voice(sheets.season, claims.source, "claim"),
        ),
        repairs=(Repair(missing, field),),
    )


def _are_finalists(first: QualifiersStage, season: Season) -> bool:
    """Return whether all the teams of a list play in the next stage."""
    entered = {entry.team for entry in first.entries if entry.team}
    following = season.stages[1] if len(season.stages) > 1 else None
    if not isinstance(following, LeagueStage):
        return False
    return entered <= {team for group in following.all_groups for team in group.members}

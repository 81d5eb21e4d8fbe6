"""How many took part: departments and teams, as claimed and as listed."""

from __future__ import annotations

from collections.abc import Iterator

from tui.audit.evidence.sheets import Sheets
from tui.audit.finding import Finding, Path, Repair, Said, counted, joined
from tui.season.model import Claims, QualifiersStage, Season


def audit_departments(path: Path, claims: Claims, season: Season) -> Iterator[Finding]:
    """Count the departments of the first list of qualifiers.

    A list of just those who played in the next stage is one of finalists, not of departments; one
    that is not complete may lack any number of them.
    """
    first = season.stages[0] if season.stages else None
    if claims.departments is None or not isinstance(first, QualifiersStage):
        return
    everybody = {one.department for one in first.entries}
    entered = {one.department for one in first.entries if one.team}
    if claims.departments in (len(everybody), len(entered)) or _are_finalists(first, season):
        return
    here, source = len(entered), season.source_label(claims.source, "the claim")
    apart = abs(claims.departments - here)
    way = "is" if apart == 1 else "are"
    missing = claims.departments > here
    if missing and not first.complete:
        return
    text = (
        f"{counted(apart, 'department')} {f'{way} missing from' if missing else 'more in'} the list"
    )
    yield Finding(
        "departments",
        "contradiction",
        (*path, "departments"),
        "",
        f"{first.name} lists {counted(here, 'department')}, {source} says {claims.departments}.",
        (Said(str(here), f"the list of the {first.name}"), Said(str(claims.departments), source)),
        (Repair("missing", text, ("stages", 0, "entries")),),
    )


def audit_teams(
    path: Path, claims: Claims, sheets: Sheets, stages: tuple[int, ...]
) -> Iterator[Finding]:
    """Count the teams of the stages that a claim names; only those that are known can be many."""
    if claims.teams is None or claims.scope is None:
        return
    teams = {team for at in stages for team in sheets.teams(at)}
    here, source = len(teams), sheets.season.source_label(claims.source, "the claim")
    if here == claims.teams:
        return
    apart, are = abs(claims.teams - here), "is" if abs(claims.teams - here) == 1 else "are"
    names = joined([sheets.season.stages[at].name for at in stages])
    if claims.teams > here:
        text = f"{counted(apart, 'team')} {are} missing in the {names}"
    else:
        text = f"{counted(apart, 'team')} too many {are} in the {names}"
    certain = here > claims.teams or all(map(sheets.knows_teams, stages))
    yield Finding(
        "teams-total",
        "contradiction" if certain else "gap",
        (*path, "teams"),
        "",
        f"{counted(here, 'team')} known of the {names}, {source} says {claims.teams}.",
        (Said(str(here), f"the {names}"), Said(str(claims.teams), source)),
        (Repair("missing", text, path),),
    )


def _are_finalists(first: QualifiersStage, season: Season) -> bool:
    """Tell whether all the teams of a list play in the next stage."""
    entered = {one.team for one in first.entries if one.team}
    following = season.stages[1] if len(season.stages) > 1 else None
    groups = getattr(following, "all_groups", ())
    return bool(groups) and entered <= {team for group in groups for team in group.members}

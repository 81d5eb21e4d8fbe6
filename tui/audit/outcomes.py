"""What a season ended with: champion, runner-up, and who went up or down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from tui.audit.finding import Finding, Path, Said, by, joined
from tui.audit.scopes import deciding
from tui.audit.units import Unit
from tui.season.claims import FindingCode
from tui.season.model import Claims, Season, Zone


class Place(NamedTuple):
    """Where a team stands at the end of a group, and whether others share that place."""

    position: int
    shared: bool
    team: str


def final_places(unit: Unit) -> tuple[list[Place], str] | None:
    """Answer the final places of a group and who says so; None where they are not known.

    Results tell them only if all are there; otherwise a table that a source prints does.
    """
    table = unit.table() if unit.complete else None
    if table is not None:
        rows = [row for row in table.rows if row.position is not None]
        return [Place(row.position or 0, row.shared, row.team) for row in rows], "the results"
    for _, published in unit.published():
        if published.round is None:
            numbers = [row.pos for row in published.table if row.pos is not None]
            places = [
                Place(row.pos, numbers.count(row.pos) > 1, row.team)
                for row in published.table
                if row.pos is not None
            ]
            return (places, f"the table by {by(published.source)}") if places else None
    return None


def audit_outcomes(
    path: Path,
    claims: Claims,
    season: Season,
    stages: tuple[int, ...],
    units: Sequence[Unit],
) -> Iterator[Finding]:
    """Hold what a source says of the outcome against the last tables."""
    at = deciding(season, claims.champion, stages)
    own = [unit for unit in units if unit.at == at]
    if len(own) == 1:
        yield from _first_two(path, claims, own[0])
    within = [unit for unit in units if unit.at in stages]
    for status in ("promoted", "relegated"):
        yield from _moved(path, claims, status, within)


def _first_two(path: Path, claims: Claims, unit: Unit) -> Iterator[Finding]:
    found = final_places(unit)
    if found is None or unit.group.first_position != 1:
        return
    places, said = found
    outcomes: tuple[tuple[FindingCode, str, str | None], ...] = (
        ("champion", "champion", claims.champion),
        ("runner-up", "runner_up", claims.runner_up),
    )
    source = by(claims.source, "the claim")
    for number, (code, field, claimed) in enumerate(outcomes, start=1):
        there = next((one for one in places if one.position == number and not one.shared), None)
        if claimed is None or there is None or there.team == claimed:
            continue
        place = {1: "first", 2: "second"}[number]
        word = code.replace("-", " ") if code == "champion" else code
        yield Finding(
            code,
            "contradiction",
            (*path, field),
            "",
            f"By {said} {there.team} is {place} in the {unit.stage.name}, {source} names {claimed}"
            f" {word}.",
            (Said(there.team, said), Said(claimed, source)),
        )


def earned(unit: Unit, status: str, division: str | None = None) -> tuple[set[str], bool]:
    """Answer the teams whose final places earn something, and whether all of them are known."""
    zones = [
        zone
        for zone in unit.group.zones or unit.stage.zones
        if zone.status == status and _leads_to(zone, division)
    ]
    if not zones:
        return set(), True
    found = final_places(unit)
    if found is None:
        return set(), False
    size = {one.position: 0 for one in found[0]}
    for one in found[0]:
        size[one.position] += 1
    teams = {
        one.team
        for one in found[0]
        for zone in zones
        if zone.positions[0] <= one.position
        and one.position + size[one.position] - 1 <= zone.positions[1]
    }
    return teams, sum(zone.positions[1] - zone.positions[0] + 1 for zone in zones) == len(teams)


def _leads_to(zone: Zone, division: str | None) -> bool:
    return division is None or zone.label is None or zone.label == division


def _moved(
    path: Path, claims: Claims, status: Literal["promoted", "relegated"], units: Sequence[Unit]
) -> Iterator[Finding]:
    """Compare who went up or down with the places that earn it."""
    claimed = getattr(claims, status)
    division = claims.promoted_to if status == "promoted" else None
    found = [earned(unit, status, division) for unit in units]
    teams = set().union(*(one for one, _ in found))
    if not claimed or not teams:
        return
    source = by(claims.source, "the claim")
    unnamed = sorted(teams - set(claimed))
    if unnamed:
        yield _difference(
            status, "contradiction", path, unnamed, ("a place that earns it", "not named"), source
        )
    unearned = sorted(set(claimed) - teams)
    if unearned and all(known for _, known in found):
        yield _difference(
            status, "note", path, unearned, ("no place that earns it", "named"), source
        )


def _difference(
    status: Literal["promoted", "relegated"],
    severity: Literal["contradiction", "note"],
    path: Path,
    teams: Sequence[str],
    words: tuple[str, str],
    source: str,
) -> Finding:
    names, have = joined(teams), "has" if len(teams) == 1 else "have"
    here, there = words
    return Finding(
        status,
        severity,
        (*path, status),
        "",
        f"{names} {have} {here}, and {'is' if len(teams) == 1 else 'are'} {there} among the"
        f" {status} by {source}.",
        (Said(f"{names}: {here}", "the tables"), Said(f"{names}: {there}", source)),
    )

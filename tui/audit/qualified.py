"""Who plays in a stage against who came through to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.audit.finding import Finding, Said
from tui.audit.outcomes import final_places
from tui.audit.units import Unit
from tui.season.model import Season, Zone


def audit_qualified(season: Season, units: Sequence[Unit]) -> Iterator[Finding]:
    """Find teams in a stage whose place in an earlier one does not lead there."""
    named = {stage.name: at for at, stage in enumerate(season.stages)}
    for unit in units:
        zones = unit.group.zones or unit.stage.zones
        leading = {
            target: [zone for zone in zones if _leads(zone) == name]
            for name, target in named.items()
            if target > unit.at and any(_leads(zone) == name for zone in zones)
        }
        found = final_places(unit)
        if not leading or found is None:
            continue
        places, said = found
        for target, open_zones in leading.items():
            later = [one for one in units if one.at == target]
            for place in places:
                for one in later:
                    if place.team not in one.group.members or _may(place.position, open_zones):
                        continue
                    if place.shared:
                        continue
                    yield Finding(
                        "stage-unqualified",
                        "contradiction",
                        one.path,
                        "",
                        f"{place.team} plays in the {one.stage.name}, but was {place.position} in"
                        f" {unit.group.name or unit.stage.name} by {said}, which does not lead"
                        " there.",
                        (
                            Said(f"{place.team} {place.position}", said),
                            Said(f"{place.team} takes part", f"the {one.stage.name}"),
                        ),
                        team=place.team,
                    )


def _leads(zone: Zone) -> str | None:
    return getattr(zone, "to", None) or zone.label


def _may(position: int, zones: Sequence[Zone]) -> bool:
    return any(zone.positions[0] <= position <= zone.positions[1] for zone in zones)

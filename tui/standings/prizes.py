"""What the place of a row earns, and whether that is settled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from tui.season.model import Champions, Outcome, Zone
from tui.season.named import NamedTuple
from tui.standings.rows import Row


class Prize(NamedTuple):
    """The zone that a row stands in.

    It is `settled` once nothing can change it any more. Where teams share their place across the
    edge of the zone, `level` of them compete for the `places` in it.
    """

    zone: Zone
    settled: bool
    level: int = 0
    places: int = 0


def prize(row: Row, sharing: int, zones: Sequence[Zone], *, is_over: bool) -> Prize | None:
    """Return what a row earns in a table that is or is not over; None where it earns nothing.

    `sharing` rows, itself included, share its position.
    """
    if row.position is None:
        return None
    first, last = row.position, row.position + sharing - 1
    reached = (one for one in zones if one.positions[0] <= last and one.positions[1] >= first)
    zone = next(reached, None)
    if zone is None:
        return None
    inside = min(last, zone.positions[1]) - max(first, zone.positions[0]) + 1
    if inside < sharing:
        return Prize(zone, settled=False, level=sharing, places=inside)
    return Prize(zone, settled=is_over)


def by_decision(
    found: Prize | None, team: str, champions: Champions | None, day: date | None, *, is_over: bool
) -> Prize | None:
    """Return what a team earns once the title has been decided away from the pitch."""
    if not found or found.zone.status != "champion":
        return found
    if champions is None or not champions.in_force(day):
        return found
    return Prize(found.zone, settled=is_over) if team in champions.teams else None


def by_winning(
    outcome: Outcome | None, teams: Iterable[str], champions: Champions | None, day: date | None
) -> Outcome | None:
    """Return what winning a tie earns those who won, unless the title was decided otherwise."""
    if outcome is None or outcome.status != "champion":
        return outcome
    if champions is None or not champions.in_force(day):
        return outcome
    return None if set(champions.teams).isdisjoint(teams) else outcome

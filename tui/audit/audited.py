"""A season file that has been audited: its findings, each with its line."""

from __future__ import annotations

from dataclasses import dataclass

from tui.audit.audit import audit
from tui.audit.finding import Finding
from tui.season.load import Loaded
from tui.season.model import Season
from tui.standings.progress import SeasonTables


@dataclass(frozen=True, eq=False)
class Audited:
    """What the audit found in a season, and the line of the file that each finding speaks of."""

    season: Season
    findings: tuple[Finding, ...]
    lines: tuple[int, ...]


def audited(loaded: Loaded) -> Audited:
    """Audit a season that was loaded, with tables of its own: this may be done beside a screen."""
    found = audit(SeasonTables(loaded.season))
    return Audited(loaded.season, found, tuple(loaded.line(one.path) for one in found))

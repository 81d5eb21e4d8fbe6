"""A season file that has been audited: its findings, each with its line."""

from __future__ import annotations

from dataclasses import dataclass

from tui.audit.audit import audit
from tui.audit.evidence.published import is_published
from tui.audit.evidence.sheets import Sheets
from tui.audit.finding import Finding
from tui.season.load import Loaded
from tui.season.model import Season
from tui.standings.progress import SeasonTables


@dataclass(frozen=True, eq=False)
class Audited:
    """What the audit found in a season, and the line of the file that each finding speaks of.

    `is_published` tells whether the file has anything of a source to hold the results against.
    """

    season: Season
    findings: tuple[Finding, ...]
    lines: tuple[int, ...]
    is_published: bool


def audited(loaded: Loaded) -> Audited:
    """Audit a season that was loaded, with tables of its own: this may be done beside a screen."""
    tables = SeasonTables(loaded.season)
    found = audit(tables)
    lines = tuple(loaded.line(one.path) for one in found)
    return Audited(loaded.season, found, lines, is_published(Sheets(tables)))

"""A season file that has been audited: its findings, each with its line."""

from __future__ import annotations

from dataclasses import dataclass

from tui.audit.audit import audit
from tui.audit.evidence.published import is_published
from tui.audit.evidence.sheets import Sheets
from tui.audit.finding import Finding
from tui.season.cache import Cache
from tui.season.load import Loaded
from tui.season.model import Season
from tui.standings.progress import SeasonTables

ROOMS = ("season", "formats", "standings", "audit")
"""Where the code is that findings come from."""

_CLEAN = {b"published": True, b"unpublished": False}
"""What is kept of a season in which nothing was found: whether anything is published of it."""


@dataclass(frozen=True, eq=False)
class Audited:
    """What the audit found in a season, and the line of the file that each finding is about.

    `is_published` tells whether a source publishes anything to compare the results with.
    """

    season: Season
    findings: tuple[Finding, ...]
    lines: tuple[int, ...]
    is_published: bool


def audit_loaded(loaded: Loaded) -> Audited:
    """Audit a loaded season. It computes tables of its own, so it can run beside a screen."""
    tables = SeasonTables(loaded.season)
    findings = audit(tables)
    lines = tuple(loaded.line(finding.path) for finding in findings)
    return Audited(loaded.season, findings, lines, is_published(Sheets(tables)))


def audit_file(path: str, loaded: Loaded, kept: Cache) -> Audited:
    """Audit a season of a file; one in which nothing was found before has nothing now."""
    known = _CLEAN.get(kept.get(path, loaded.stamp) or b"") if loaded.settled else None
    if known is not None:
        return Audited(loaded.season, (), (), known)
    audited = audit_loaded(loaded)
    if loaded.settled and not audited.findings:
        kept.put(path, loaded.stamp, b"published" if audited.is_published else b"unpublished")
    return audited

"""A season file that has been audited: its findings, each with its line."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.audit.packing import pack, unpack
from tui.season.cache import Cache
from tui.season.load import Loaded
from tui.season.model import Season
from tui.standings.progress import SeasonTables

if TYPE_CHECKING:
    from tui.audit.finding import Finding

ROOMS = ("season", "formats", "standings", "audit")
"""Where the code is that findings come from."""


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
    from tui.audit.audit import audit
    from tui.audit.evidence.published import is_published

    findings = audit(SeasonTables(loaded.season))
    lines = tuple(loaded.line(finding.path) for finding in findings)
    return Audited(loaded.season, findings, lines, is_published(loaded.season))


def audit_file(path: str, loaded: Loaded, kept: Cache) -> Audited:
    """Audit a season of a file, or return what is kept of an audit before."""
    packed = kept.get(path, loaded.stamp) if loaded.settled else None
    if packed is not None:
        with suppress(TypeError, ValueError):
            return _unpacked(packed, loaded.season)
    audited = audit_loaded(loaded)
    found = pack(audited.findings, loaded.season) if loaded.settled else None
    if found is not None:
        head = json.dumps([audited.is_published, audited.lines]).encode()
        kept.put(path, loaded.stamp, head + b"\n" + found)
    return audited


def _unpacked(packed: bytes, season: Season) -> Audited:
    """Return what was kept of an audit; raises `ValueError` or `TypeError` for anything else."""
    head, _, found = packed.partition(b"\n")
    is_published, lines = json.loads(head)
    findings = unpack(found, season)
    if len(findings) != len(lines):
        raise ValueError(len(lines))
    return Audited(season, findings, tuple(map(int, lines)), bool(is_published))

"""Where a finding is, in words: `Final stage › Round 2 › CNI v Melgar`."""

from __future__ import annotations

from tui.audit.finding import Finding
from tui.audit.locator import Locator
from tui.season.model import Season
from tui.season.raw.places import Path, Place


def place_finding(season: Season, finding: Finding) -> Finding:
    """Return a finding with its place in words."""
    locator = finding.locator
    parent = Locator(stage=locator.stage, group=locator.group)
    return finding.but(
        where=describe_place(season, locator.path),
        stage=describe_place(season, parent.path),
    )


def describe_place(season: Season, path: Path, *, by_id: bool = False) -> str:
    """Return which part of a season a path leads to; `by_id` names sources as the file does."""
    return Place.of(season, path).text(with_ids=by_id, plain_keys=True)

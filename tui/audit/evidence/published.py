"""Whether a season file has anything published to compare its results with."""

from __future__ import annotations

from tui.audit.evidence.sheets import Sheets


def is_published(sheets: Sheets) -> bool:
    """Return whether a source publishes a claim, a table, an aggregate, a winner or a score."""
    stages = tuple(range(len(sheets.season.stages)))
    return (
        bool(sheets.season.published)
        or any(unit.group.published for unit in sheets.units)
        or any(match.also for _, match in sheets.matches(stages))
        or any(
            ended.tie.aggregate is not None or (ended.tie.winner is not None and ended.tie.legs)
            for knockout in sheets.knockouts
            for ended in knockout.ties
        )
    )

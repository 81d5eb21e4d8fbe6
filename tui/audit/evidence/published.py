"""What a season file has beside its results: something that they can be held against."""

from __future__ import annotations

from tui.audit.evidence.sheets import Sheets


def is_published(sheets: Sheets) -> bool:
    """Tell whether a file has a claim, a table, an aggregate, a winner or a score of a source."""
    stages = tuple(range(len(sheets.season.stages)))
    return (
        bool(sheets.season.published)
        or any(unit.group.published for unit in sheets.units)
        or any(match.also for _, match in sheets.matches(stages))
        or any(
            one.tie.aggregate is not None or (one.tie.winner is not None and one.tie.legs)
            for knockout in sheets.knockouts
            for one in knockout.ties
        )
    )

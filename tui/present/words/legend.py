"""What the signs on the screen mean."""

from __future__ import annotations

from collections.abc import Mapping

from tui.present.words.phrases import DERIVED, WON
from tui.present.words.standings import UNLIKE
from tui.season.model import ZoneStatus


def legend(adjusted: str, zones: Mapping[ZoneStatus, str]) -> tuple[str, ...]:
    """Return a line for each sign; `adjusted` is that of a row with more than results."""
    return (
        "▲2 ▼1 · places gained, lost or kept since the round before",
        "=5 a position that no rule decides, shared with the next row",
        f"{adjusted}  beside points: some were added or deducted, or there was a ruling",
        "‹3› the round shown; › the row under the cursor of a pane without the keys",
        ", ".join(f"{mark} {status.replace('_', '-')}" for status, mark in zones.items()),
        (
            f"AUDIT  what does not add up: {UNLIKE} two values that cannot both be right,"
            " ? something is missing, · worth a look"
        ),
        f"{WON}  the team that won a tie; …  a team that is not known yet",
        "–  a result that is not known; an empty cell is not known either",
        f"{DERIVED}  a score that no source prints: it was worked out from a table",
    )

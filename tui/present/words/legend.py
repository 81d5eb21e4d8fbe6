"""The signs on the screen, explained for the help."""

from __future__ import annotations

from collections.abc import Mapping

from tui.present.words.phrases import DERIVED, WON
from tui.present.words.prizes import STATUS_WORDS
from tui.present.words.team_names import FAVOURITE
from tui.season.model.zones import ZoneStatus


def legend(adjusted: str, zone_marks: Mapping[ZoneStatus, str]) -> tuple[str, ...]:
    """Return a line for each sign: `adjusted` stands beside points, the marks beside positions."""
    return (
        "▲2 ▼1 ·  places gained, places lost, or none since the previous round",
        "=5  a position that no rule decides, shared with the next row",
        f"{adjusted}  beside points: points were added or deducted, or there was a ruling",
        "‹3›  the round shown; ›  the row under the cursor of a pane without the focus",
        f"{FAVOURITE}  a favourite team, as the config file names it",
        ", ".join(f"{mark} {STATUS_WORDS[status]}" for status, mark in zone_marks.items()),
        (
            "Audit  what does not add up: ≠ two values that cannot both be right, ? something is"
            " missing, · worth a look"
        ),
        f"{WON}  the team that won a tie; …  a team that is not known yet",
        "–  a result that is not known; an empty cell is not known either",
        f"{DERIVED}  a score that no source prints: it was worked out from a table",
    )

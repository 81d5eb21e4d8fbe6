"""What a place or a tie earns, in words."""

from __future__ import annotations

from tui.present.page.text import clean
from tui.present.words.numbers import plural
from tui.season.model import Outcome, ZoneStatus
from tui.standings.prizes import Prize

STATUS_WORDS: dict[ZoneStatus, str] = {
    "champion": "champion",
    "promoted": "promoted",
    "qualified": "qualified",
    "play_off": "play-off",
    "relegated": "relegated",
}


def outcome_words(outcome: Outcome | None) -> str:
    """Return what a team has earned: `promoted: 1968 Torneo Descentralizado`."""
    if outcome is None:
        return ""
    what = STATUS_WORDS[outcome.status]
    target = outcome.label or outcome.to
    return f"{what}: {clean(target)}" if target else what


def prize_words(prize: Prize, *, shared: bool) -> str:
    """Return what a place earns: `champion`, or `would be champion` while that can still change."""
    if prize.settled:
        is_joint = shared and prize.zone.status == "champion"
        return f"{'joint ' if is_joint else ''}{outcome_words(prize.zone)}"
    words = f"would be {STATUS_WORDS[prize.zone.status]}"
    if not prize.level:
        return words
    return f"{words}: {prize.level} teams level for {plural(prize.places, 'place')}"

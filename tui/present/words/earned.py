"""What a place or a tie earns, in words."""

from __future__ import annotations

from tui.present.page.text import clean
from tui.season.model import Outcome
from tui.standings.prizes import Prize


def status(outcome: Outcome) -> str:
    """Return what kind of thing it is: `play-off`."""
    return outcome.status.replace("_", "-")


def earned(outcome: Outcome | None) -> str:
    """Return what a team has earned: `promoted: 1968 Torneo Descentralizado`."""
    if outcome is None:
        return ""
    what = status(outcome)
    target = outcome.label or outcome.to
    return f"{what}: {clean(target)}" if target else what


def prize_words(prize: Prize, *, shared: bool) -> str:
    """Return what a place earns: `champion`, or `would be champion` while that can still change."""
    if prize.settled:
        is_joint = shared and prize.zone.status == "champion"
        return f"{'joint ' if is_joint else ''}{earned(prize.zone)}"
    words = f"would be {status(prize.zone)}"
    if not prize.level:
        return words
    places = f"{prize.places} place{'' if prize.places == 1 else 's'}"
    return f"{words}: {prize.level} teams level for {places}"

"""What a place or a tie earns, in words."""

from __future__ import annotations

from tui.present.text import clean
from tui.season.model import Outcome


def status(outcome: Outcome) -> str:
    """Say what kind of thing it is: `play-off`."""
    return outcome.status.replace("_", "-")


def earned(outcome: Outcome | None) -> str:
    """Say what a team has earned: `promoted: 1968 Torneo Descentralizado`."""
    if outcome is None:
        return ""
    what = status(outcome)
    target = outcome.label or outcome.to
    return f"{what}: {clean(target)}" if target else what

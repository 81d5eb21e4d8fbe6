"""The words of the meetings of two clubs."""

from __future__ import annotations

from collections.abc import Sequence

from tui.library.meetings import Meeting, balance
from tui.present.words.numbers import plural

MEETINGS_TITLE = "Meetings"


def balance_words(found: Sequence[Meeting]) -> str:
    """Return what the meetings of two clubs add up to, as the first one sees them."""
    total = balance(found)
    if not total.played:
        return "No meeting is known."
    return (
        f"{plural(total.played, 'meeting')}: {total.won} won, {total.drawn} drawn,"
        f" {total.lost} lost, goals {total.goals_for}:{total.goals_against}"
    )


def others_words(found: Sequence[Meeting]) -> str:
    """Return what the meetings in other seasons add up to, as the first club sees them."""
    return f"In other seasons {balance_words(found)}"

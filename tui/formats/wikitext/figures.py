"""What cells hold: names, whole numbers, points."""

from __future__ import annotations

import re

from tui.formats.wikitext.scores import plain_score


def is_name(text: str) -> bool:
    """Return whether a text can be the name of a team."""
    return (
        bool(re.search(r"[^\W\d_]", text))
        and len(text) <= 80
        and not plain_score(text)
        and (not re.match(r"\d{1,3}(?:\+\d+)?\s*['\u2032\u2019]", text))
    )


def whole(text: str) -> int | None:
    """Return the whole number of a cell."""
    number = re.match(r"([-−–+]?)\s*(\d{1,4})(?![\d.,:–-]?\d)", text)
    if not number:
        return None
    return -int(number[2]) if number[1] in {"-", "−", "–"} else int(number[2])


def points_of(text: str) -> int | float | None:
    """Return the points of a cell, halves too."""
    half = re.match(r"(\d{1,3})[.,](\d)\b|(\d{1,3})?½", text)
    if half:
        return float(f"{half[1]}.{half[2]}") if half[1] else int(half[3] or 0) + 0.5
    return whole(text)

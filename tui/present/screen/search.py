"""Finding text on the pages: every row that holds it, accents and capitals ignored."""

from __future__ import annotations

from collections.abc import Mapping

from tui.present.page.page import Key, Page
from tui.present.page.pane_names import Name
from tui.season.folding import fold

Hit = tuple[Name, Key]
"""A pane and the key of one of its rows."""


def hits(words: str, pages: Mapping[Name, Page]) -> list[Hit]:
    """Return the rows that hold the words, pane by pane, in the order of the rows."""
    wanted = fold(words.strip())
    if not wanted:
        return []
    return [
        (name, key)
        for name, page in pages.items()
        for key, row in page.rows.items()
        if wanted in fold(row.text)
    ]


def following(found: list[Hit], here: Hit | None, by: int) -> Hit:
    """Return the hit after (or before) a place, going round at the end."""
    if here in found:
        return found[(found.index(here) + by) % len(found)]
    return found[0 if by > 0 else -1]

"""What a page says otherwise than the page before it, to be marked for a moment."""

from __future__ import annotations

from tui.present.page.page import Key, Page, Span

Change = tuple[int, int, int]
"""A span that changed: its line in the body, the piece of the line, its place in the piece."""


def changes(before: Page, after: Page) -> frozenset[Change]:
    """Return the spans of the rows that say something else than before."""
    told: dict[Key, int] = {}
    found: set[Change] = set()
    for at, one in enumerate(after.body):
        for piece, part in enumerate(one.parts):
            if part.key is None:
                continue
            old = before.row(part.key).spans if part.key in before else ()
            first = told.get(part.key, 0)
            told[part.key] = first + len(part.spans)
            found |= {
                (at, piece, place)
                for place, span in enumerate(part.spans)
                if not _said(old, first + place, span)
            }
    return frozenset(found)


def _said(before: tuple[Span, ...], at: int, span: Span) -> bool:
    """Return whether a row already said the same there; blanks may differ, columns adapt."""
    return at < len(before) and before[at].text.strip() == span.text.strip()

"""How sure it is that a source is a page of RSSSF."""

from __future__ import annotations

import re
from itertools import islice

from tui.formats.rsssf.lines import lines_of
from tui.formats.rsssf.matches import match_of
from tui.formats.rsssf.tables import row_of
from tui.formats.rsssf.ties import tie_of
from tui.formats.source import Source

_HEAD = 40_000
_LINES = 400
_NAMED = re.compile(r"rsssf|rec\.sport\.soccer", re.IGNORECASE)
_WIKITEXT = re.compile(r"\{\{|\{\||\[\[")
_DAY = re.compile(r"^\[[A-Z][a-z]{2} \d{1,2}")
_MARKED = re.compile(r"^\s*(?:[▪»]|::)\s*\S.*[^▪\s]$", re.MULTILINE)


def recognise(source: Source) -> int:
    """Return how sure it is that a source is a page of RSSSF."""
    head = source.text[:_HEAD]
    begin = head.lstrip()[:1]
    if (
        not begin
        or (begin in "{[<" and not head.lstrip().startswith("<!--"))
        or _WIKITEXT.search(head)
    ):
        return 0
    lines = list(islice(lines_of(Source(source.name, head)), _LINES))
    texts = [line.text for line in lines if line.text.strip()]
    rows = sum(1 for text in texts if row_of(text, 0))
    days = sum(1 for text in texts if _DAY.match(text.strip()))
    matches = sum(1 for text in texts if match_of(text) or tie_of(text, in_cup=True))
    if rows + matches < 2:
        return 0
    score = 30 + min(20, rows * 4) + min(20, days * 5) + min(10, matches)
    score += 20 if _NAMED.search(head) else 0
    score -= 40 if _MARKED.search(head) else 0
    return max(0, min(94, score))

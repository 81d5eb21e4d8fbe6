"""How sure it is that a source is the text of an article."""

from __future__ import annotations

import re

from tui.formats.article.marks import (
    DAY,
    EDIT,
    FACT,
    MARKED,
    SCORE_ALONE,
    is_name,
    row_of,
)
from tui.formats.source import Source
from tui.formats.wikitext.heads import kind_of, roles_of

HEAD = 40_000
MOST_LINES = 600
WIKITEXT = re.compile(r"\{\{|\[\[|^\{\|", re.MULTILINE)
SITE = re.compile(
    r"^\s*(?:From Wikipedia, the free encyclopedia|De Wikipedia, la enciclopedia libre"
    r"|Wikipedia, la enciclopedia libre)\s*$",
    re.MULTILINE | re.IGNORECASE,
)
FIGURE = re.compile(r"[+\-−–]?\d{1,3}")
SENTENCE = re.compile(r"^[A-ZÁÉÍÓÚÑ].{100,}[.!]\s*(?:\[\d+\])*$")
OTHERS = re.compile(
    r"^\s*(?:[▪»]|::)\s*\S|^#\s(?:Date|Matches|Teams)\b|rsssf", re.MULTILINE | re.IGNORECASE
)


def recognise(source: Source) -> int:
    """Return how sure it is that a source is the text of an article."""
    head = source.text[:HEAD]
    if not head.strip() or head.lstrip()[0] in "{[<" or WIKITEXT.search(head):
        return 0
    lines = [line for line in head.split("\n")[:MOST_LINES] if line.strip()]
    rows = [row for line in lines if (row := row_of(line))]
    kinds = {kind_of(roles_of(list(row.cells))) for row in rows if len(row.cells) < 40}
    signs = (
        30 * (sum(FACT.match(line) is not None for line in lines) >= 3),
        40 * any(EDIT.search(line) for line in lines),
        40 * bool(SITE.search(head)),
        40 * bool(kinds - {None, "other"}),
        25 * (sum(_is_section(line) for line in lines) >= 2),
        15 * (sum(SENTENCE.match(line) is not None for line in lines) >= 2),
        15 * (sum(DAY.match(line.strip()) is not None for line in lines) >= 2),
        40 * _has_boxes(lines),
        40 * (sum(_is_standing(row.cells) for row in rows if not row.is_piped) >= 3),
    )
    return max(0, min(93, sum(signs)) - 60 * bool(OTHERS.search(head)))


def _is_section(line: str) -> bool:
    match = MARKED.match(line)
    return match is not None and len(match["mark"]) > 1


def _is_standing(cells: tuple[str, ...]) -> bool:
    """Return whether a row has a name and the figures of a table of standings."""
    return 8 <= len(cells) <= 14 and sum(FIGURE.fullmatch(cell) is not None for cell in cells) >= 7


def _has_boxes(lines: list[str]) -> bool:
    """Return whether a score stands alone between two lines that are names."""
    return any(
        SCORE_ALONE.match(line) and is_name(before) and is_name(after)
        for before, line, after in zip(lines, lines[1:], lines[2:], strict=False)
    )

"""How sure it is that a source is a Football.TXT file."""

from __future__ import annotations

import re
from itertools import islice

from tui.formats.football_txt.lines import lines_of
from tui.formats.football_txt.matches import head_of, pairing_of
from tui.formats.source import Source

_FILE_TITLE = re.compile(r"^=\s*[^=\n]+?=?\s*$", re.MULTILINE)
_MARKED = re.compile(r"^\s*(?:[▪»]|::)\s*\S.*[^▪\s]$", re.MULTILINE)
_DEFINITION = re.compile(r"^\s*Group\s+\w{1,3}\s*\|\s*[^\W\d]", re.MULTILINE)
_WIKITEXT = re.compile(r"\{\{|\[\[|\{\|")
_RSSSF_DAY = re.compile(r"^(?:Round \d+ )?\[[A-Z][a-z]{2} \d{1,2}", re.MULTILINE)
_FILE_COMMENT = re.compile(r"^#{1,3}\s", re.MULTILINE)

_HEAD = 20_000
"""Characters of a source that are looked at to recognise it."""

_LINES = 200


def recognise(source: Source) -> int:
    """Return how sure it is that a source is a Football.TXT file."""
    head = source.text[:_HEAD]
    lines = list(islice(lines_of(Source(source.name, head)), _LINES))
    text = "\n".join(line.text for line in lines)
    if not text.strip() or text.lstrip()[0] in "{[<":
        return 0
    if _WIKITEXT.search(text):
        return 5
    titles = len(_FILE_TITLE.findall(text))
    marks = len(_MARKED.findall(text))
    matches = sum(1 for line in lines if line.text and _is_match(line.text))
    if (marks or _DEFINITION.search(text)) and matches:
        return 95
    if titles and matches:
        # Pages of RSSSF have a title of this form too, and their days in square brackets.
        return 60 if _RSSSF_DAY.search(text) or titles > 1 else 85
    if marks or (titles and _FILE_COMMENT.search(head)):
        return 50
    return min(30, matches * 5)


def _is_match(text: str) -> bool:
    head = head_of(text)
    return head.where is not None or pairing_of(head.rest) is not None

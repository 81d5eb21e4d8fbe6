"""Text in terminal cells: made harmless, cut, padded and wrapped.

A season file is untrusted. Every string of one passes `clean` before it reaches a terminal.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Literal

Align = Literal["left", "right", "center"]

_BLANK = re.compile(r"\s+")
_EMOJI = "[\u2190-\u21ff\u2300-\u27bf\u2900-\u297f\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]"
_JOINED_LETTER = "[\u0620-\u06dc\u0750-\u077f\u0900-\u0dff\u1000-\u109f\u1780-\u17ff]"
# C0 and C1 controls, soft hyphens, direction marks and overrides, other signs without a shape, and
# the bytes of a file name that is no text. Joiners inside an emoji or between the letters of a
# script that joins them, and the tags of a flag, are part of what they stand in.
_UNSEEN = (
    "(?P<kept>"
    "\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{1,6}\U000e007f"
    f"|(?<={_EMOJI})\u200d(?={_EMOJI})"
    f"|(?<={_JOINED_LETTER})[\u200c\u200d](?={_JOINED_LETTER})"
    ")|[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_RIGHT_TO_LEFT = (
    "[\u05be-\u05f4\u0620-\u065f\u066e-\u06dc\u06e5-\u06ef\u06fa-\u070e\u0710-\u08ff"
    "\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_FIRST_RIGHT_TO_LEFT = "\u05be"
_RUN = f"{_RIGHT_TO_LEFT}+(?:[ '\"\u2019-]{_RIGHT_TO_LEFT}+)*"
_ISOLATED = "\u2068([^\u2066-\u2069]*)\u2069"
_FIRST_MARK = "\N{DEVANAGARI SIGN VISARGA}"
"""The first of the vowel signs and the like that stand beside their letter."""

_STRETCH = 1 << 12
"""Signs of a word that are looked at together."""

_LONG = 80
"""A text of more characters is measured anew each time, and not kept."""

ISOLATE, END_ISOLATE = "\u2068", "\u2069"
"""What keeps the direction of a text from moving what stands beside it."""

ELLIPSIS = "…"

_ONE_CELL = frozenset(
    chr(sign)
    for first, last in ((0x20, 0x7E), (0xA0, 0xAC), (0xAE, 0x2FF), (0x2500, 0x25FC))
    for sign in range(first, last + 1)
) | frozenset("–—‹›…−")
"""Signs that take one cell by every table of Rich, which takes long to import: most texts have no
other."""


def clean(text: str) -> str:
    """Make text harmless: one line, and nothing in it that a terminal would obey.

    A text with right-to-left letters is isolated: what stands beside it stays where it is. Where
    it was put together from such texts, they stay isolated one by one.
    """
    text = _one_line(text)
    if text.isascii() or (ISOLATE in text and _pattern(_ISOLATED).search(text)):
        return clean_message(text)
    return _isolate(_harmless(text))


def clean_message(text: str) -> str:
    """Make a sentence with names in it harmless; right-to-left words are isolated one by one."""
    text = _one_line(text)
    if text.isascii() and text.isprintable():
        return text
    found: list[str] = []
    for at, part in enumerate(_pattern(_ISOLATED).split(text)):
        part = _harmless(part)  # noqa: PLW2901  the same part, made harmless
        is_isolated = at % 2  # what the expression has in parentheses
        found.append(
            _isolate(part)
            if is_isolated
            else _pattern(_RUN).sub(lambda run: _isolate(run[0]), part)
        )
    return "".join(found)


def _one_line(text: str) -> str:
    if text.isprintable() and "  " not in text:  # the only blank that can be printed is a space
        return text.strip()
    return _BLANK.sub(" ", text).strip()


def _harmless(text: str) -> str:
    if text.isprintable():
        return text
    return _pattern(_UNSEEN).sub(lambda found: found["kept"] or "\N{REPLACEMENT CHARACTER}", text)


def _isolate(text: str) -> str:
    if not text or max(text) < _FIRST_RIGHT_TO_LEFT or not _pattern(_RIGHT_TO_LEFT).search(text):
        return text
    return f"{ISOLATE}{text}{END_ISOLATE}"


@cache
def _pattern(written: str) -> re.Pattern[str]:
    """Return an expression, compiled when a text first needs it: most need none."""
    return re.compile(written)


def width(text: str) -> int:
    """Return the cells that a text takes.

    Vowel signs that stand beside their letter have a cell of their own: most terminals give them
    one, and where they do not, the cell stays blank.
    """
    if text.isascii() and text.isprintable():
        return len(text)
    return _width(text) if len(text) > _LONG else _known_width(text)


def is_narrow(text: str) -> bool:
    """Return whether it is seen at one glance that each sign of a text takes one cell."""
    return (text.isascii() and text.isprintable()) or _ONE_CELL.issuperset(text)


def _width(text: str) -> int:
    if _ONE_CELL.issuperset(text):
        return len(text)
    from rich.cells import cell_len

    taken = cell_len(text)
    if text.isascii() or max(text) < _FIRST_MARK:
        return taken
    return taken + sum(unicodedata.category(one) == "Mc" for one in text)


_known_width = lru_cache(maxsize=1 << 13)(_width)
"""The widths of names and cells, which are measured again and again."""


def clusters(text: str) -> list[tuple[str, int]]:
    """Return the signs of a text, each with its marks and joiners, and the cells of each."""
    return [(part, width(part)) for part in graphemes(text)]


def graphemes(text: str) -> list[str]:
    """Return the signs of a text, each with its marks and joiners."""
    if _ONE_CELL.issuperset(text):
        return [*text]
    from rich.cells import split_graphemes

    return [text[start:end] for start, end, _ in split_graphemes(text)[0]]


def cut(text: str, cells: int) -> str:
    """Return as much of a text as goes into so many cells, no sign in part and no isolate open."""
    if width(text) <= cells:
        return text
    kept: list[str] = []
    for cluster, wide in clusters(text):
        cells -= wide
        if cells < 0:
            break
        kept.append(cluster)
    return _closed("".join(kept))


def fit(text: str, cells: int, align: Align = "left") -> str:
    """Cut or pad a text to exactly so many cells; a cut shows as an ellipsis."""
    if align != "center" and len(text) <= cells and text.isascii() and text.isprintable():
        return text.ljust(cells) if align == "left" else text.rjust(cells)
    taken = width(text)
    if taken > cells:
        if cells <= 0:
            return ""
        text = cut(text, cells - 1).rstrip() + ELLIPSIS
        return text + " " * (cells - width(text))
    blank = cells - taken
    if align == "left":
        return text + " " * blank
    if align == "right":
        return " " * blank + text
    return " " * (blank // 2) + text + " " * (blank - blank // 2)


def first_fitting(wordings: Iterable[str], cells: int) -> str:
    """Return the first wording that has room; of the last one, as many whole words as have."""
    last = ""
    for wording in wordings:
        if width(wording) <= cells:
            return wording
        last = wording
    words = wrap(last, max(1, cells - 1))
    return f"{words[0].rstrip(' ·')}{ELLIPSIS}" if words else ""


def wrap(text: str, cells: int) -> list[str]:
    """Break a text between words into lines of at most so many cells; longer words are cut up."""
    lines: list[str] = []
    line: list[str] = []
    taken = 0
    for word in text.split():
        for piece, wide in _pieces(word, cells):
            if line and taken + 1 + wide > cells:
                lines.append(" ".join(line))
                line, taken = [], 0
            taken += wide + bool(line)
            line.append(piece)
    if line:
        lines.append(" ".join(line))
    return _isolated(lines) if ISOLATE in text else lines


def _pieces(word: str, cells: int) -> list[tuple[str, int]]:
    """Cut a word into pieces of at most so many cells, each read once."""
    wide = width(word)
    if wide <= cells or cells <= 1:
        return [(word, wide)]
    if wide == len(word) and word.isascii():
        return [(word[at : at + cells], min(cells, wide - at)) for at in range(0, wide, cells)]
    pieces: list[tuple[str, int]] = []
    piece: list[str] = []
    taken = 0
    for cluster, size in _clusters_in_turn(word):
        if piece and taken + size > cells:
            pieces.append(("".join(piece), taken))
            piece, taken = [], 0
        piece.append(cluster)
        taken += size
    return [*pieces, ("".join(piece), taken)]


def _clusters_in_turn(word: str) -> Iterator[tuple[str, int]]:
    """Yield the signs of a word with their cells, of a very long one a stretch at a time."""
    at = 0
    while at < len(word):
        found = clusters(word[at : at + _STRETCH])
        if at + _STRETCH < len(word) and len(found) > 1:
            found.pop()  # its marks may come with the next stretch
        yield from found
        at += sum(len(cluster) for cluster, _ in found)


def _isolated(lines: list[str]) -> list[str]:
    """Close in each line what is isolated in it, and go on with it in the next."""
    found: list[str] = []
    is_open = False
    for line in lines:
        begun = ISOLATE + line if is_open else line
        found.append(_closed(begun))
        is_open = found[-1] != begun
    return found


def _closed(text: str) -> str:
    is_open = text.rfind(ISOLATE) > text.rfind(END_ISOLATE)
    return text + END_ISOLATE if is_open else text

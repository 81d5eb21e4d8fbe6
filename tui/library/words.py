"""Words as people type them: without accents and capitals."""

from __future__ import annotations

import re
import unicodedata

_NUMBER = re.compile(r"(\d+)")


def fold(text: str) -> str:
    """Take accents and capitals away, so that "huanuco" finds "Huánuco"."""
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFD", text)
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).casefold()


def in_turn(text: str) -> tuple[tuple[int, str], ...]:
    """Answer what puts texts with numbers in order: "9" before "10", "1968" before "1968-69"."""
    parts = _NUMBER.split(fold(text))
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in parts if part)

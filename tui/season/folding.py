"""Words as people type them: without accents and capitals."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"(\d+)")


@lru_cache(maxsize=1 << 15)
def fold(text: str) -> str:
    """Return text without accents and capitals, so that "huanuco" finds "Huánuco"."""
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFD", text)
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).casefold()


def words_of(text: str) -> list[str]:
    """Return the words and numbers of a text, folded."""
    return _WORD.findall(fold(text))


@lru_cache(maxsize=1 << 15)
def in_turn(text: str) -> tuple[tuple[bool, int, str], ...]:
    """Return what puts texts with numbers in order: "9" before "10", "1968" before "1968-69"."""
    return tuple(
        _number_in_turn(part) if part.isdecimal() else (True, 0, part)
        for part in _NUMBER.split(fold(text))
        if part
    )


def _number_in_turn(digits: str) -> tuple[bool, int, str]:
    """Return what puts numbers of any length in order, which `int` does not read."""
    plain = "".join(str(unicodedata.decimal(digit)) for digit in digits).lstrip("0")
    return False, len(plain), plain

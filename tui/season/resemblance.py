"""How much two names of clubs resemble each other: one may be short for the other."""

from __future__ import annotations

import re
from functools import lru_cache

from tui.season.folding import fold

SAME, CONTAINED, BEGINS, ABBREVIATED = 4, 3, 2, 1
"""Only signs beside letters differ; all words of one are in the other; they begin its words; they
have the letters of its words in order."""

_WORD = re.compile(r"[^\W_]+(?:['\u2019\u00b4`][^\W_]+)*")
_DOTS = re.compile(r"(?<=\b\w)\.(?=\w\b)")
"""Those of "F.C.", which is a word."""

_APOSTROPHE = re.compile(r"['\u2019\u00b4`]")
_KINDS_OF_CLUB = frozenset(
    {"fc", "sc", "ac", "cf", "cd", "sv", "sk", "fk", "bk", "if", "ff", "afc", "cfc", "ca", "cs"}
    | {"club", "de", "the", "of", "el", "la", "los", "calcio", "as", "ss", "us", "ud", "rc", "kf"}
)


@lru_cache(maxsize=1 << 14)
def words_of_name(name: str) -> tuple[str, ...]:
    """Return the words of a name without those that only say what a club is."""
    words = tuple(_WORD.findall(_DOTS.sub("", fold(name))))
    telling = tuple(word for word in words if word not in _KINDS_OF_CLUB)
    return telling or words


@lru_cache(maxsize=1 << 16)
def resemblance(first: str, second: str) -> int:
    """Return how much two names resemble each other, 0 where they do not.

    >>> resemblance("S'brücken", "1. FC Saarbrücken"), resemblance("Austria", "Rapid Wien")
    (2, 0)
    """
    one, other = words_of_name(first), words_of_name(second)
    if one == other or "".join(one) == "".join(other):
        return SAME
    if len(one) > len(other):
        one, other = other, one
    if not one:
        return 0
    if len(one) == 1 and len(other) > 1 and _is_of_initials(one[0], other):
        return BEGINS
    left = list(other)
    level = CONTAINED
    for word in sorted(one, key=len, reverse=True):
        best = max(left, key=lambda whole: _resembles(word, whole))
        level = min(level, _resembles(word, best))
        if not level:
            return 0
        left.remove(best)
    return level


def _resembles(first: str, second: str) -> int:
    """Return how much two words resemble each other."""
    if first == second:
        return CONTAINED
    short, whole = sorted((first, second), key=len)
    for contracted, plain in ((first, second), (second, first)):
        parts = _APOSTROPHE.split(contracted)
        if len(parts) == 2 and len(contracted) <= len(plain):
            begins, ends = plain.startswith(parts[0]), plain.endswith(parts[1])
            return BEGINS if begins and ends else 0
    if short.isdecimal() or whole.isdecimal():
        return 0
    if whole.startswith(short):
        return BEGINS if len(short) > 1 else ABBREVIATED
    if len(short) >= 2 and short[0] == whole[0] and short[-1] == whole[-1]:
        rest = iter(whole)
        return ABBREVIATED if all(letter in rest for letter in short) else 0
    return 0


def _is_of_initials(short: str, words: tuple[str, ...]) -> bool:
    return len(short) == len(words) and all(
        word.startswith(letter) for letter, word in zip(short, words, strict=True)
    )

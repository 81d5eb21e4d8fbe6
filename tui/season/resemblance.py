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
    if _is_of_initials(first, second) or _is_of_initials(second, first):
        return BEGINS
    return _level(one, other)


def _level(few: tuple[str, ...], many: tuple[str, ...]) -> int:
    """Return how much the words of a name resemble some of those of another."""
    left = list(many)
    level = CONTAINED
    for word in sorted(few, key=len, reverse=True):
        found, best = max(((_resembles(word, whole), whole) for whole in left), default=(0, ""))
        run = [best] if found else _initials_of(word, left)
        if not run:
            return 0
        level = min(level, found or BEGINS)
        for whole in run:
            left.remove(whole)
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


def _is_of_initials(short: str, name: str) -> bool:
    """Return whether a word has the first letters of a name: FAC of Floridsdorfer AC."""
    words = _WORD.findall(_DOTS.sub("", fold(name)))
    alone = words_of_name(short)
    initials = "".join(word if word in _KINDS_OF_CLUB else word[0] for word in words)
    return len(words) > 1 and alone == (initials,)


def _initials_of(short: str, words: list[str]) -> list[str]:
    """Return the words in turn of which a word has the first letters: BW of Blau, Weiss."""
    size = len(short)
    for at in range(len(words) - size + 1):
        run = words[at : at + size]
        if size > 1 and all(word[0] == letter for word, letter in zip(run, short, strict=True)):
            return run
    return []

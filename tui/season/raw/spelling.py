"""Names that are nearly another's: one team written in two ways, or a slip of the keyboard."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations
from typing import TypeAlias

_SHORTEST = 4
"""A word of fewer letters that differs is another word: Team A and Team B, Iran and Iraq."""

_LONG = 9
"""A word of so many letters may have two slips, a shorter one a single slip."""

_LONGEST = 40
"""Words longer than this are compared as they are: nobody types them by hand."""

_FEW = 16
"""So many words are compared each with each, more of them by their traces."""

_Word: TypeAlias = tuple[str, int]
"""A word, and the place of its name in a list."""


@lru_cache(maxsize=4096)
def folded(name: str) -> tuple[str, ...]:
    """Return the words of a name without case, accents and punctuation."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return tuple(re.findall(r"[^\W_]+", plain))


def nearly_the_same(name: str, other: str) -> bool:
    """Return whether two different names look like two spellings of one.

    They do when only case, accents, blanks or punctuation tell them apart, or when one word of
    theirs differs by a slip: a letter left out, added, mistaken or exchanged with its neighbour,
    not the first. Brazil and Brasil do; Iran and Iraq, Melgar and Melgar II do not.
    """
    if name == other:
        return False
    words, others = folded(name), folded(other)
    if "".join(words) == "".join(others):
        return bool(words)
    if len(words) != len(others):
        return False
    different = [pair for pair in zip(words, others, strict=True) if pair[0] != pair[1]]
    return len(different) == 1 and _is_slip(*different[0])


def nearly_the_same_pairs(names: Iterable[str]) -> list[tuple[str, str]]:
    """Return every two of some different names that are nearly the same, in their order.

    Only names that share something are compared, so that the time grows with the number of names,
    not with its square.
    """
    listed = list(names)
    whole: dict[str, list[int]] = {}
    slips: dict[tuple[object, ...], list[_Word]] = {}
    for at, name in enumerate(listed):
        words = folded(name)
        whole.setdefault("".join(words), []).append(at)
        for place, word in enumerate(words):
            if _SHORTEST <= len(word) <= _LONGEST and word.isalpha():
                others = (place, word[0], *words[:place], "", *words[place + 1 :])
                slips.setdefault(others, []).append((word, at))
    found = {pair for alike in whole.values() for pair in combinations(alike, 2)}
    for words_here in slips.values():
        found.update(_close(words_here))
    return [
        (listed[first], listed[second])
        for first, second in sorted(found)
        if nearly_the_same(listed[first], listed[second])
    ]


def _close(words: list[_Word]) -> Iterator[tuple[int, int]]:
    """Yield the places of words that may be within a slip of each other, the earlier one first."""
    if len(words) <= _FEW:
        yield from ((at, other) for (_, at), (_, other) in combinations(words, 2))
        return
    by_trace: dict[str, list[int]] = {}
    for word, at in words:
        for trace in set(_traces(word)):
            alike = by_trace.setdefault(trace, [])
            yield from ((other, at) for other in alike)
            alike.append(at)


@lru_cache(maxsize=4096)
def _is_slip(word: str, other: str) -> bool:
    """Return whether a word may be a slip for another; every round of a page asks for the same."""
    shorter, longer = sorted((len(word), len(other)))
    if word[0] != other[0] or not (word + other).isalpha() or longer > _LONGEST:
        return False
    if shorter < _SHORTEST or longer == _SHORTEST:
        return False
    most = 2 if shorter >= _LONG else 1
    return longer - shorter <= most and _distance(word, other) <= most


def _traces(word: str) -> Iterator[str]:
    """Yield what is left of a word without a letter or two: words that are close share a trace."""
    for number in range(3 if len(word) >= _LONG else 2):
        for left_out in combinations(range(1, len(word)), number):
            yield "".join(sign for place, sign in enumerate(word) if place not in left_out)


def _distance(word: str, other: str) -> int:
    """Return how many slips lead from one word to the other (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, sign in enumerate(word, start=1):
        earlier, before, row = before, row, [at]
        for place, mate in enumerate(other, start=1):
            cost = min(before[place] + 1, row[-1] + 1, before[place - 1] + (sign != mate))
            is_exchanged = at > 1 < place and sign == other[place - 2] and mate == word[at - 2]
            row.append(min(cost, earlier[place - 2] + 1) if is_exchanged else cost)
    return row[-1]

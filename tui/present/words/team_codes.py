"""Codes of a few letters for teams, as above the columns of a matrix: no two of them alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, count

from tui.present.page.text import clean, clusters, width
from tui.present.words.team_names import proper_words

CODE_CELLS = 3
"""The cells that a code takes at most."""


def team_codes(teams: Iterable[str]) -> Mapping[str, str]:
    """Return a code for each team: the first that none of the teams before it has."""
    codes: dict[str, str] = {}
    taken: set[str] = set()
    for team in teams:
        code = next(one for one in _codes(team) if one.casefold() not in taken)
        taken.add(code.casefold())
        codes[team] = clean(code)
    return codes


def _codes(team: str) -> Iterator[str]:
    """Yield the codes that a team may have, the best first; there is always one more."""
    words = [
        letters
        for word in proper_words(team.replace(".", " ").split())
        if (letters := _letters(word))
    ]
    every = [letter for word in words for letter in word]
    if len(words) >= CODE_CELLS:
        yield from _fitting([word[0] for word in words[:CODE_CELLS]])
    if len(words) > 1:
        yield from _fitting([*words[0][:2], words[1][0]])
        yield from _fitting([words[0][0], *words[-1][:2]])
    yield from _fitting(every[:CODE_CELLS])
    for others in combinations(every[1:], CODE_CELLS - 1):
        yield from _fitting([*every[:1], *others])
    for number in count(1):
        yield f"{''.join(every[:1])}{number}"[-CODE_CELLS:]


def _letters(word: str) -> list[str]:
    """Return the letters and digits of a word as they are seen."""
    return [seen for seen, wide in clusters(word) if wide and seen[0].isalnum()]


def _fitting(letters: list[str]) -> Iterator[str]:
    """Yield the letters that have room in a code."""
    while letters and sum(map(width, letters)) > CODE_CELLS:
        letters = letters[:-1]
    if letters:
        yield "".join(letters)

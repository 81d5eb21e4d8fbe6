"""Finding choices by what somebody types, in a time that thousands of them do not change much.

All names are one text, a line each, accents and capitals gone, so that finding is a search in a
text. What is typed is found, the best first, as the beginning of a name, as its words, as the
beginnings of words or inside them; where little is found so, as the first letters of its words, or
as letters in their order. Letters are looked for in the name alone, words also in the further words
of a choice.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Final

from tui.present.palette.choice import Choice
from tui.season.folding import words_of

MOST: Final = 100
"""So many choices are shown at most: who looks for another types one letter more."""

_BEHIND_NAME: Final = "\t"
"""Parts the name of a choice from its further words."""

_FEW: Final = 6
"""With fewer choices than these, those are looked for that are meant less surely."""

_LONGEST: Final = 60
"""Signs of what is typed that are looked at."""


class Corpus:
    """Choices, laid out for finding."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        """Lay out some choices, those first that are to be found first."""
        self.choices: Final = choices

    @cached_property
    def _lines(self) -> list[str]:
        return [
            f"\n {' '.join(words_of(one.text))} {_BEHIND_NAME} {' '.join(words_of(one.also))} "
            for one in self.choices
        ]

    @cached_property
    def _text(self) -> str:
        return "".join(self._lines)

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate(map(len, self._lines), initial=0))

    def prepare(self) -> None:
        """Lay everything out now, so that no key waits for it."""
        _ = self._starts, self._text

    def begun(self, words: Sequence[str]) -> Iterator[int]:
        """Yield the choices whose name begins so."""
        return self._holding([f"\n {' '.join(words)}"])

    def with_words(self, words: Sequence[str]) -> Iterator[int]:
        """Yield the choices that have the words."""
        return self._holding([f" {word} " for word in words])

    def with_beginnings(self, words: Sequence[str]) -> Iterator[int]:
        """Yield the choices of which some words begin so."""
        return self._holding([f" {word}" for word in words])

    def with_parts(self, words: Sequence[str]) -> Iterator[int]:
        """Yield the choices in which the words stand anywhere."""
        return self._holding(words)

    def with_initials(self, words: Sequence[str]) -> Iterator[int]:
        """Yield the choices in which words that follow each other begin with the letters."""
        return self._matching(
            f"\n[^\n{_BEHIND_NAME}]* " + f"[^ \n{_BEHIND_NAME}]* ".join("".join(words))
        )

    def with_letters(self, words: Sequence[str]) -> Iterator[int]:
        """Yield the choices that have the letters in their order."""
        signs = "".join(words)
        return self._matching(r"\n" + "".join(f"[^\n{_BEHIND_NAME}{one}]*{one}" for one in signs))

    def _holding(self, parts: Sequence[str]) -> Iterator[int]:
        """Yield the lines that hold some texts; the one that is there least often is looked for."""
        text, starts = self._text, self._starts
        rarest, *others = sorted(parts, key=text.count)
        at = text.find(rarest)
        while at >= 0:
            line = bisect_right(starts, at) - 1
            if all(part in self._lines[line] for part in others):
                yield line
            at = text.find(rarest, starts[line + 1] if line + 1 < len(starts) else len(text))

    def _matching(self, pattern: str) -> Iterator[int]:
        for match in re.finditer(pattern, self._text):
            yield bisect_right(self._starts, match.start()) - 1


_EXACT: Final = (Corpus.begun, Corpus.with_words, Corpus.with_beginnings, Corpus.with_parts)
_LOOSE: Final = (Corpus.with_initials, Corpus.with_letters)
"""The ways in which something is found, the best first; the loose ones where little else is."""


def find(typed: str, corpora: Sequence[Corpus]) -> list[Choice]:
    """Return the choices that are meant by what was typed, the best first."""
    words = words_of(typed[:_LONGEST])
    if not words:
        return [one for corpus in corpora for one in corpus.choices[:MOST]][:MOST]
    found: dict[tuple[int, int], Choice] = {}
    for way in (*_EXACT, *_LOOSE):
        if way in _LOOSE and len(found) >= _FEW:
            break
        for number, corpus in enumerate(corpora):
            for line in way(corpus, words) if corpus.choices else ():
                found.setdefault((number, line), corpus.choices[line])
                if len(found) == MOST:
                    return list(found.values())
    return list(found.values())

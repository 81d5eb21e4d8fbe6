"""Searching the library as one types: seasons, clubs and places, the best match first.

Every word that was typed has to be found, accents and capitals ignored. A word may be written in
full, begun, part of a word, or the initials of a name; where nothing of that is found, its letters
in their order inside a single word will do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tui.library.clubs import Club
from tui.library.entry import Entry
from tui.library.shelf import Shelf
from tui.season.folding import words_of
from tui.season.named import NamedTuple

_FULL, _BEGUN, _INITIALS, _WITHIN, _SCATTERED = 5, 4, 3, 2, 1
_SMALL_WORDS = frozenset({"de", "del", "la", "las", "los", "el", "y", "of", "the"})
"""Words that initials pass over."""

_FEW_SIGNS = 3
"""Shorter words have their letters in their order in too many others."""


class Found(NamedTuple):
    """What was found: each in the order of how well it matches, then clubs by their seasons.

    The seasons go `first` where one of them matches better than every club.
    """

    entries: tuple[Entry, ...] = ()
    clubs: tuple[Club, ...] = ()
    first: bool = True


class Text(NamedTuple):
    """What is searched: words between blanks, the initials of names, the words of places.

    `whole` is all of it: what is not there is nowhere.
    """

    words: str
    initials: str
    places: str
    whole: str


def text_of(names: Iterable[str], places: Iterable[str] = ()) -> Text:
    """Lay out names and places for searching."""
    folded = [words_of(name) for name in names]
    initials = [
        "".join(word[0] for word in words if word not in _SMALL_WORDS)
        for words in folded
        if len(words) > 1
    ]
    parts = (
        _spread(word for words in folded for word in words),
        _spread(initials),
        _spread(word for place in places for word in words_of(place)),
    )
    return Text(*parts, "".join(parts))


def _spread(words: Iterable[str]) -> str:
    return f" {' '.join(words)} "


def ranked(wanted: str, texts: Sequence[Text]) -> list[tuple[int, int]]:
    """Return the texts that hold all words, the best match first: its rank and its place."""
    words = words_of(wanted)
    found = [(0, at) for at in range(len(texts))]
    for word in words:
        exact = [
            (worth - score, at)
            for worth, at in found
            if word in texts[at].whole and (score := _score(word, texts[at]))
        ]
        if not exact and len(word) >= _FEW_SIGNS:
            letters = _scattered(word)
            exact = [
                (worth - _SCATTERED, at) for worth, at in found if letters.search(texts[at].words)
            ]
        found = exact
    return sorted(found) if words else []


def _scattered(word: str) -> re.Pattern[str]:
    """Return what finds the letters of a word in their order inside a single word of a text.

    Each letter is taken where it first comes, so that nothing is tried twice.
    """
    signs = map(re.escape, word)
    return re.compile(" " + "".join(f"[^ {sign}]*{sign}" for sign in signs))


def _score(word: str, text: Text) -> int:
    """Return how well a text holds a word: a name is worth more than a place, nothing is 0."""
    named = _worth(word, text.words)
    if not named and len(word) > 1 and f" {word}" in text.initials:
        named = _INITIALS
    return max(2 * named, 2 * _worth(word, text.places) - 1, 0)


def _worth(word: str, words: str) -> int:
    if word not in words:
        return 0
    if f" {word} " in words:
        return _FULL
    return _BEGUN if f" {word}" in words else _WITHIN


def _text(entry: Entry) -> Text:
    if entry.error:
        return text_of((entry.path,))
    return text_of((entry.season, entry.competition, entry.champion, entry.runner_up))


class Searcher:
    """The library laid out for searching; it is kept while somebody types."""

    def __init__(self, shelf: Shelf) -> None:
        """Search the library as far as it is known."""
        self._seasons = shelf.entries  # and not the shelf, which keeps this searcher
        self._entries = [shelf.notes.of(Searcher, entry, _text) for entry in shelf.entries]
        self._by_stays = sorted(shelf.clubs, key=lambda club: -len(club.stays))
        self._clubs = [
            text_of((club.name, *club.names), (club.location, *club.departments))
            for club in self._by_stays
        ]

    def search(self, wanted: str) -> Found:
        """Return the seasons and the clubs that hold what was typed."""
        entries, clubs = ranked(wanted, self._entries), ranked(wanted, self._clubs)
        return Found(
            tuple(self._seasons[at] for _, at in entries),
            tuple(self._by_stays[at] for _, at in clubs),
            first=not clubs or bool(entries and entries[0][0] < clubs[0][0]),
        )


def searcher(shelf: Shelf) -> Searcher:
    """Return what searches a library, laid out when it is first asked for."""
    return shelf.memo.once(searcher, lambda: Searcher(shelf))

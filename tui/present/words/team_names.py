"""Names in the room that there is: in full, in short, without what clubs call themselves, cut."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from tui.present.page.text import clean, fit, width


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_CLUB_WORDS = _words(
    "ac ad afc as asd bk bsc bv ca calcio cd ce cf club cp cr cs csd deportes deportivo ec fbc fc"
    " ff fk football fsv futbol fútbol hnk if ifk ik jk kf kks krc ks ksk kv kvc nk ogc pfc rc rcd"
    " rsc sa sad sc sd sfc sk spvgg ss ssc ssv sv td tsg tsv ud us vfb vfl vv"
)
"""Words before or after the name proper that only say that it is a club, without their points."""

_JOINING = _words("& and y e und et of de del da do di la the i -")
"""Words with which no name ends."""

FAVOURITE = "★"
"""Stands behind the name of a favourite team."""

_LEAST = 3
"""The letters that a name keeps at least."""


class Names:
    """The names of the teams of a stage, each with its shorter forms, none of which two share."""

    def __init__(
        self,
        teams: Sequence[str],
        short: Mapping[str, str],
        favourites: frozenset[str] = frozenset(),
    ) -> None:
        """Name the teams that stand together, with the short names that the file has for some.

        Behind the names of favourites stands a mark, however short they are.
        """
        self._teams = tuple(dict.fromkeys(teams))
        self._short = short
        self._favourites = favourites
        self._written: dict[tuple[str, int], str] = {}
        self._full: dict[str, str] = {}

    def within(self, team: str, cells: int) -> str:
        """Return the first form of a name that has room; of the last, as much as has room."""
        known = self._written.get((team, cells))
        if known is None:
            known = self._written[team, cells] = self._within(team, cells)
        return known

    def _within(self, team: str, cells: int) -> str:
        forms = self._forms.get(team) or (clean(team),)
        mark = self._mark(team)
        cells -= width(mark)
        found = next((form for form in forms if width(form) <= cells), None)
        return f"{fit(forms[-1], cells).rstrip() if found is None else found}{mark}"

    def full(self, team: str) -> str:
        """Return a name in full."""
        known = self._full.get(team)
        if known is None:
            known = self._full[team] = f"{clean(team)}{self._mark(team)}"
        return known

    def _mark(self, team: str) -> str:
        return f" {FAVOURITE}" if team in self._favourites else ""

    @cached_property
    def longest(self) -> int:
        """The cells that the longest name takes in full."""
        return max((width(self.full(team)) for team in self._teams), default=0)

    @cached_property
    def shortest(self) -> int:
        """The cells in which every name has a form that is not cut."""
        return max(
            (
                min(map(width, forms)) + width(self._mark(team))
                for team, forms in self._forms.items()
            ),
            default=0,
        )

    def widest(self, cells: int) -> int:
        """Return the cells that the names take where each has so many."""
        return max((width(self.within(team, cells)) for team in self._teams), default=0)

    @cached_property
    def _forms(self) -> dict[str, tuple[str, ...]]:
        """The forms of every name, the best first; of those that are not its own it has none."""
        found = {team: tuple(dict.fromkeys(map(clean, self._of(team)))) for team in self._teams}
        taken = Counter(form.casefold() for forms in found.values() for form in forms)
        return {
            team: (forms[0], *(form for form in forms[1:] if taken[form.casefold()] == 1))
            for team, forms in found.items()
        }

    def _of(self, team: str) -> Iterator[str]:
        """Yield a name in full and in its shorter forms."""
        yield team
        if self._short.get(team):
            yield self._short[team]
            return
        words = proper_words(team.split())
        yield " ".join(words)
        for count in range(len(words) - 1, 0, -1):
            if not _joins(words[count - 1]):
                yield from self._begun(words[:count], words[count:])
        if len(words) > 1 and len(words[0]) > _LEAST:
            yield " ".join((f"{words[0][0]}.", *words[1:]))

    def _begun(self, words: Sequence[str], rest: Sequence[str]) -> Iterator[str]:
        """Yield the beginning of a name, with a letter more where another begins so too."""
        begun = " ".join(words)
        if len(begun) < _LEAST:
            return
        if self._beginnings[_folded(words)] <= 1:
            yield begun
        elif letter := next((word[0] for word in rest if not _joins(word)), ""):
            yield f"{begun} {letter}."

    @cached_property
    def _beginnings(self) -> Counter[tuple[str, ...]]:
        """How many names begin with some words."""
        names = [_folded(proper_words(team.split())) for team in self._teams]
        return Counter(name[:count] for name in names for count in range(1, len(name) + 1))


def _folded(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word.casefold() for word in words)


def proper_words(words: Sequence[str]) -> list[str]:
    """Return a name without the words around it that only say that it is a club."""
    first, last = 0, len(words)
    while last - first > 1 and _is_club(words[last - 1]):
        last -= 1
    while last - first > 1 and _is_club(words[first]):
        first += 1
    kept = list(words[first:last])
    return kept if len("".join(kept)) >= _LEAST else list(words)


def _joins(word: str) -> bool:
    """Return whether no name ends with a word: what joins two others, or an initial."""
    return word.casefold() in _JOINING or (len(word) == 2 and word.endswith("."))


def _is_club(word: str) -> bool:
    return word.casefold().replace(".", "") in _CLUB_WORDS

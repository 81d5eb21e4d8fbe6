"""The team that somebody means by a name as people type it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from tui.season.folding import words_of
from tui.season.model import Season
from tui.season.raw.names import name_key
from tui.season.raw.nearest import nearest

_MOST_NEAR = 3


class NoSuchTeamError(Exception):
    """A name means no team, or several.

    `candidates` are the teams that it could mean; without any nobody is called so, and `near` are
    teams that are called nearly so.
    """

    def __init__(self, name: str, candidates: Iterable[str] = (), near: Iterable[str] = ()) -> None:
        """Keep the name and what it could have been."""
        super().__init__(name)
        self.name, self.candidates, self.near = name, tuple(candidates), tuple(near)


class Names:
    """Every name that the teams of a season go by: their own, a short one, aliases."""

    def __init__(self, season: Season, teams: Iterable[str]) -> None:
        """Collect the names of some teams."""
        self.teams = tuple(dict.fromkeys(teams))
        details = {team.name: team for team in season.teams}
        self._names: list[tuple[str, str]] = []
        for team in self.teams:
            about = details.get(team)
            more = (about.short or "", *about.aliases) if about else ()
            self._names += [(name, team) for name in dict.fromkeys((team, *more)) if name]
        self._folded = [(words_of(name), team) for name, team in self._names]

    def find(self, typed: str) -> str:
        """Return the team that a name means; raises `NoSuchTeamError`.

        A closer match hides the others: the name itself, the same without accents and signs, one
        that begins so, one of which each word begins so.
        """
        exact = [team for name, team in self._names if name_key(name) == name_key(typed)]
        words = words_of(typed)
        for teams in (exact, *(self._fitting(words, fits) for fits in _FITTING)):
            found = list(dict.fromkeys(teams))
            if len(found) == 1:
                return found[0]
            if found:
                raise NoSuchTeamError(typed, candidates=found)
        raise NoSuchTeamError(typed, near=self._near(typed))

    def _fitting(self, words: list[str], fits: Callable[[list[str], list[str]], bool]) -> list[str]:
        if not words:
            return []
        return [team for name, team in self._folded if fits(words, name)]

    def _near(self, typed: str) -> list[str]:
        """Return teams that have a name which is nearly written so."""
        left: Mapping[str, str] = dict(self._names)
        near: list[str] = []
        while len(near) < _MOST_NEAR and (name := nearest(typed, left)):
            near.append(left[name])
            left = {other: team for other, team in left.items() if team not in near}
        return near


def _is_same(words: list[str], name: list[str]) -> bool:
    return words == name or "".join(words) == "".join(name)


def _begins(words: list[str], name: list[str]) -> bool:
    return " ".join(name).startswith(" ".join(words))


def _begins_words(words: list[str], name: list[str]) -> bool:
    """Return whether words begin those of a name, in their order; some may be left out."""
    rest = iter(name)
    return all(any(whole.startswith(word) for whole in rest) for word in words)


_FITTING = (_is_same, _begins, _begins_words)

"""Clubs: which teams of different seasons are one club, by their names and where they come from.

Two teams are one club when they share a name, be it an alias of either, and are not said to come
from different places. Accents and capitals make no difference. So Alfonso Ugarte of Puno is not
Alfonso Ugarte of Tacna; a team of that name whose place no source tells could be either and stays
on its own, and where only one club has the name it is that club. The two teams of one season are
never one club. `docs/format/season.md` tells those who write files.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from tui.library.entry import Appearance
from tui.season.folding import fold
from tui.season.named import NamedTuple


class Stay(NamedTuple):
    """A season of a club: the file, and the team as it stands there."""

    path: str
    team: Appearance


class Club(NamedTuple):
    """A club with its seasons, in the order of the library."""

    name: str
    names: tuple[str, ...]
    location: str
    departments: tuple[str, ...]
    stays: tuple[Stay, ...]

    @property
    def key(self) -> tuple[str, ...]:
        """What tells this club from all others: its first season, and its name there."""
        return self.stays[0].path, self.stays[0].team.team


class _Joined:
    """Stays, joined into clubs bit by bit; the two teams of one season are never joined."""

    def __init__(self, stays: list[Stay]) -> None:
        self._parents = list(range(len(stays)))
        self._paths = [{stay.path} for stay in stays]

    def root(self, at: int) -> int:
        """Return the stay that stands for the club of this one."""
        while self._parents[at] != at:
            self._parents[at] = self._parents[self._parents[at]]
            at = self._parents[at]
        return at

    def join_all(self, stays: list[int]) -> None:
        """Join each of some stays with the first of them, where it may be one club with it."""
        for other in stays[1:]:
            self.join(stays[0], other)

    def join(self, one: int, other: int) -> None:
        """Make one club of two, where it may be one."""
        one, other = self.root(one), self.root(other)
        if one != other and not self._paths[one] & self._paths[other]:
            self._parents[other] = one
            self._paths[one] |= self._paths[other]


def clubs(teams: Mapping[str, Iterable[Appearance]]) -> tuple[Club, ...]:
    """Find the clubs in the teams of some season files, given in the order of the library."""
    stays = [Stay(path, team) for path, found in teams.items() for team in found]
    places = [fold(stay.team.location) for stay in stays]
    own: list[tuple[str, ...]] = [(fold(stay.team.team),) for stay in stays]
    every = [
        (*names, *map(fold, stay.team.aliases)) for names, stay in zip(own, stays, strict=True)
    ]
    joined = _Joined(stays)
    shown = _buckets(own, places)
    for sharing in shown.values():  # those shown by the same name first: they bar later ones
        joined.join_all(sharing)
    by_any = _buckets(every, places) if every != own else {}
    for key, sharing in by_any.items():
        if sharing != shown.get(key):  # else all that can be joined is
            joined.join_all(sharing)
    _place(joined, every, places)
    found: dict[int, list[Stay]] = defaultdict(list)
    for at, stay in enumerate(stays):
        found[joined.root(at)].append(stay)
    return tuple(sorted(map(_club, found.values()), key=_order))


def _buckets(names: list[tuple[str, ...]], places: list[str]) -> dict[tuple[str, str], list[int]]:
    """Return the stays that share a name and a place, name by name."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, place in enumerate(places):
        for name in names[at]:
            found[name, place].append(at)
    return {key: found[key] for key in sorted(found)}


def _place(joined: _Joined, names: list[tuple[str, ...]], places: list[str]) -> None:
    """Join those whose place no source tells with the one club of their name that has a place."""
    if all(places):
        return
    placed: dict[str, set[int]] = defaultdict(set)
    candidates: dict[int, set[int]] = defaultdict(set)
    for at, place in enumerate(places):
        if place:
            for name in names[at]:
                placed[name].add(joined.root(at))
    for at, place in enumerate(places):
        if not place:
            candidates[joined.root(at)].update(*(placed[name] for name in names[at]))
    for root, found in candidates.items():
        if len(found) == 1:
            joined.join(next(iter(found)), root)


def _club(stays: list[Stay]) -> Club:
    """Name a club as most of its seasons do, of several names by the one used last."""
    used = [stay.team.team for stay in reversed(stays)]
    name = Counter(used).most_common(1)[0][0] if len(set(used)) > 1 else used[0]
    aliases = (alias for stay in stays for alias in stay.team.aliases)
    names = dict.fromkeys([*reversed(used), *aliases])
    return Club(
        name=name,
        names=tuple(one for one in names if one != name),
        location=next((stay.team.location for stay in stays if stay.team.location), ""),
        departments=tuple(dict.fromkeys(s.team.department for s in stays if s.team.department)),
        stays=tuple(stays),
    )


def _order(club: Club) -> tuple[str, str, tuple[str, ...]]:
    return fold(club.name), fold(club.location), club.key

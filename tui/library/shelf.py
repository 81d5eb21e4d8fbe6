"""The library as it is known at one moment: its seasons in order, and its clubs."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

from tui.season.folding import fold, in_turn
from tui.season.memo import Memo

if TYPE_CHECKING:
    from tui.library.clubs import Club
    from tui.library.entry import Appearance, Entry

T = TypeVar("T")


class HasTeams(Protocol):
    """What was read of a season file: its teams are unpacked when somebody asks for them."""

    @property
    def teams(self) -> tuple[Appearance, ...]:
        """The teams of the season."""
        ...


class Notes:
    """What was worked out of single entries, for all the shelves that have them.

    A library that fills is laid out again and again, and most of its entries are the same.
    """

    def __init__(self) -> None:
        """Start with nothing worked out."""
        self._values: dict[tuple[Hashable, str], tuple[Entry, Any]] = {}

    def of(self, kind: Hashable, entry: Entry, make: Callable[[Entry], T]) -> T:
        """Return what is made of an entry, made the first time it is asked for."""
        key = kind, entry.path
        known = self._values.get(key)
        if known is None or known[0] is not entry:
            known = self._values[key] = entry, make(entry)
        value: T = known[1]
        return value


class Shelf:
    """Season files in the order of competition and season; those that do not load at the end.

    `total` is how many files there are, read or not. `rows` is what was read of each, once all have
    been read. `trouble` is why not all could be read. `memo` holds what is worked out of them once,
    `notes` what is worked out of each, also for the shelves before and after this one.
    """

    def __init__(
        self,
        entries: tuple[Entry, ...] = (),
        total: int = 0,
        rows: Mapping[str, HasTeams] | None = None,
        *,
        complete: bool = False,
        trouble: str = "",
        notes: Notes | None = None,
    ) -> None:
        """Keep what is known; nothing of it changes any more."""
        self.entries: Final = entries
        self.total: Final = total
        self.rows: Final = rows or {}
        self.complete: Final = complete
        self.trouble: Final = trouble
        self.memo: Final = Memo()
        self.notes: Final = notes or Notes()

    @cached_property
    def clubs(self) -> tuple[Club, ...]:
        """The clubs of all seasons; nobody is known before everything has been read."""
        from tui.library.clubs import clubs

        read = [entry for entry in self.entries if entry.path in self.rows]
        return clubs({entry.path: self.notes.of(clubs, entry, self._teams) for entry in read})

    def _teams(self, entry: Entry) -> tuple[Appearance, ...]:
        """Return the teams of a season, unpacked."""
        return self.rows[entry.path].teams

    @cached_property
    def by_path(self) -> dict[str, Entry]:
        """The entries by their files."""
        return {entry.path: entry for entry in self.entries}

    @cached_property
    def _club_of(self) -> dict[tuple[str, str], Club]:
        return {(stay.path, stay.team.team): club for club in self.clubs for stay in club.stays}

    def club_of(self, path: str, team: str) -> Club | None:
        """Return the club that a team of a season is."""
        return self._club_of.get((path, team))


def in_order(entries: Iterable[Entry], notes: Notes | None = None) -> tuple[Entry, ...]:
    """Put entries in the order of the library."""
    if notes is None:
        return tuple(sorted(entries, key=_place))
    return tuple(sorted(entries, key=lambda entry: notes.of(in_order, entry, _place)))


def _place(entry: Entry) -> tuple[Any, ...]:
    return bool(entry.error), fold(entry.competition), in_turn(entry.season), entry.path

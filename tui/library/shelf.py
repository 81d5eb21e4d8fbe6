"""The library as it is known at one moment: its seasons in order, and its clubs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Protocol

from tui.season.folding import fold, in_turn
from tui.season.memo import Memo

if TYPE_CHECKING:
    from tui.library.clubs import Club
    from tui.library.entry import Appearance, Entry


class HasTeams(Protocol):
    """What was read of a season file: its teams are unpacked when somebody asks for them."""

    @property
    def teams(self) -> tuple[Appearance, ...]:
        """The teams of the season."""
        ...


class Shelf:
    """Season files in the order of competition and season; those that do not load at the end.

    `total` is how many files there are, read or not. `rows` is what was read of each, once all have
    been read. `trouble` is why not all could be read. `memo` holds what is worked out of them once.
    """

    def __init__(
        self,
        entries: tuple[Entry, ...] = (),
        total: int = 0,
        rows: Mapping[str, HasTeams] | None = None,
        *,
        complete: bool = False,
        trouble: str = "",
    ) -> None:
        """Keep what is known; nothing of it changes any more."""
        self.entries: Final = entries
        self.total: Final = total
        self.rows: Final = rows or {}
        self.complete: Final = complete
        self.trouble: Final = trouble
        self.memo: Final = Memo()

    @cached_property
    def clubs(self) -> tuple[Club, ...]:
        """The clubs of all seasons; nobody is known before everything has been read."""
        from tui.library.clubs import clubs

        rows = self.rows
        return clubs({one.path: rows[one.path].teams for one in self.entries if one.path in rows})

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


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Put entries in the order of the library."""
    return tuple(sorted(entries, key=_place))


def _place(entry: Entry) -> tuple[Any, ...]:
    return bool(entry.error), fold(entry.competition), in_turn(entry.season), entry.path

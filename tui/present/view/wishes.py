"""What a user wishes to see of every season: the favourite teams marked, some of the columns."""

from __future__ import annotations

from collections.abc import Iterable

from tui.present.words.team_names import FAVOURITE
from tui.season.folding import fold
from tui.season.named import NamedTuple


class Wishes(NamedTuple):
    """The favourite teams, their names folded; the columns of tables, all of them where none is."""

    favourites: frozenset[str] = frozenset()
    columns: tuple[str, ...] = ()

    @classmethod
    def of(cls, favourites: Iterable[str], columns: Iterable[str]) -> Wishes:
        """Return the wishes that somebody wrote down."""
        return cls(frozenset(fold(name.strip()) for name in favourites), tuple(columns))

    def likes(self, *names: str | None) -> bool:
        """Return whether a team that is called by one of some names is a favourite."""
        return bool(self.favourites) and any(
            fold(name) in self.favourites for name in names if name
        )

    def marked(self, shown: str, *names: str | None) -> str:
        """Return a name as it is shown, with the mark of a favourite where it is one."""
        return f"{shown} {FAVOURITE}" if self.likes(*names) else shown


NO_WISHES = Wishes()

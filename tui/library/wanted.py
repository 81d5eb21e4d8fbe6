"""Which seasons of the library are listed, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Literal, TypeAlias, get_args

from tui.library.entry import Entry
from tui.library.shelf import Shelf
from tui.season.folding import fold, in_turn
from tui.season.named import NamedTuple

SeasonOrder: TypeAlias = Literal[
    "library", "season", "competition", "champion", "complete", "findings"
]
SEASON_ORDERS: tuple[SeasonOrder, ...] = get_args(SeasonOrder)
"""What seasons can be sorted by; `library` is the order of the library."""


class Wanted(NamedTuple):
    """Seasons of a competition, complete or not, with findings or without; None: any.

    A file that does not load is neither complete nor of a competition. `turned` lists the other
    way round.
    """

    competition: str = ""
    complete: bool | None = None
    findings: bool | None = None
    order: SeasonOrder = "library"
    turned: bool = False

    def wants(self, entry: Entry) -> bool:
        """Return whether a season is listed."""
        if self.competition and fold(entry.competition) != fold(self.competition):
            return False
        if self.complete is not None and (entry.percent == _WHOLE) != self.complete:
            return False
        return self.findings is None or bool(entry.findings) == self.findings


EVERYTHING = Wanted()

_WHOLE = 100

_READ: Mapping[SeasonOrder, Callable[[Entry], Any]] = MappingProxyType(
    {
        "season": lambda entry: in_turn(entry.season),
        "competition": lambda entry: (fold(entry.competition), in_turn(entry.season)),
        "champion": lambda entry: (not entry.champion, fold(entry.champion)),
        "complete": lambda entry: -1 if entry.percent is None else entry.percent,
        "findings": lambda entry: -(entry.findings or 0),
    }
)


def chosen(entries: Iterable[Entry], wanted: Wanted) -> tuple[Entry, ...]:
    """Return the seasons that are wanted, in the order that is; equal ones as the library has them.

    Those least complete and those with the most findings come first.
    """
    found = [entry for entry in entries if wanted.wants(entry)]
    if wanted.order != "library":
        found.sort(key=_READ[wanted.order])
    return tuple(reversed(found)) if wanted.turned else tuple(found)


def listed(shelf: Shelf, wanted: Wanted) -> Shelf:
    """Return the library with the seasons that are wanted alone, in the order that is."""
    if wanted == EVERYTHING:
        return shelf
    entries = chosen(shelf.entries, wanted)
    return Shelf(entries, len(entries), shelf.rows, complete=shelf.complete, trouble=shelf.trouble)


def competitions(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Return the competitions of the library, each once, in its order."""
    return tuple(dict.fromkeys(entry.competition for entry in entries if entry.competition))

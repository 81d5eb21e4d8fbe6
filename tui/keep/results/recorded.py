"""Results as values: which matches are meant, and what is recorded of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from tui.keep.changes import Change
from tui.keep.results.places import MatchInFile
from tui.season.model.days import KnownDate
from tui.season.raw.places import Path


@dataclass(frozen=True)
class Scope:
    """Which matches are meant, and what is done where that is not all.

    Args:
        stage: The index of a stage.
        round: The number of a round, from 1.
        day: When the matches were played.
        adds: Whether a match that the file does not have is added.
        replaces: Whether a result that it has is replaced by another.
    """

    stage: int | None = None
    round: int | None = None
    day: KnownDate | None = None
    adds: bool = False
    replaces: bool = False


@dataclass(frozen=True)
class Recorded:
    """A result, the match that it is of, and whether the file has it already, or gets the match."""

    match: MatchInFile
    values: Mapping[str, Any]
    before: Mapping[str, Any] = field(default_factory=dict)
    is_known: bool = False
    is_added: bool = False


@dataclass(frozen=True)
class Recording:
    """Results with the changes of the file that they are."""

    results: tuple[Recorded, ...]
    changes: tuple[Change, ...]

    def moved(self, place: Callable[[Path], Path]) -> Recording:
        """Return the same results at the places that their matches have now."""
        results = tuple(
            replace(result, match=replace(result.match, path=place(result.match.path)))
            for result in self.results
        )
        return replace(self, results=results)

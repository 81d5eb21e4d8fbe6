"""How much of what a group plays is known by a time, and whether anything of it is still open."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from tui.season.model.matches import Match
from tui.season.named import NamedTuple

Timed = tuple[int, Match]
"""A match, and the time from which on it is seen."""


class Coverage(NamedTuple):
    """How many of the matches of a group have a result by a time.

    `missing` counts those without one that were not put off: their results exist, and only the
    file does not have them. `is_over`: no match of the group is open then, or still to come.
    `is_untold`: nothing is known of what was played by then, only of what came later.
    """

    results: int = 0
    matches: int = 0
    missing: int = 0
    is_over: bool = True
    is_untold: bool = False

    @property
    def is_partial(self) -> bool:
        """Whether there are results, but not all of them."""
        return 0 < self.results < self.matches


class Calendar:
    """The matches of a group counted once, so that any time of it can be looked up."""

    def __init__(
        self,
        matches: Iterable[Timed],
        play_offs: Iterable[Timed],
        out: frozenset[str],
        empty_rounds: Sequence[int],
        matches_in_round: int,
    ) -> None:
        """Count matches in the order of their times.

        Teams that are `out` play no more: a match that they have not played will not be played.
        Of an empty round the file lists no match, although it was one.
        """
        due, decisive = _due(matches, out), _due(play_offs, out)
        self._times = array("q", [since for since, _ in due])
        counts = [match.counts for _, match in due]
        put_off = (
            not count and match.status == "postponed"
            for count, (_, match) in zip(counts, due, strict=True)
        )
        self._results = array("q", accumulate(counts, initial=0))
        self._put_off = array("q", accumulate(put_off, initial=0))
        self._empty_rounds = empty_rounds
        self._matches_in_round = matches_in_round
        self._end: int | None = None
        if not empty_rounds and all(counts) and all(match.counts for _, match in decisive):
            self._end = max((since for since, _ in (*due, *decisive)), default=0)

    def coverage(self, when: int) -> Coverage:
        """Return how much is known at a time."""
        seen = bisect_right(self._times, when)
        unlisted = self._matches_in_round * sum(since <= when for since in self._empty_rounds)
        results = self._results[seen]
        missing = seen - results - self._put_off[seen] + unlisted
        return Coverage(
            results=results,
            matches=seen + unlisted,
            missing=missing,
            is_over=self._end is not None and self._end <= when,
            is_untold=missing > 0 and results == 0 < self._results[-1],
        )


def _due(matches: Iterable[Timed], out: frozenset[str]) -> list[Timed]:
    """Return the matches that have a result or should have one.

    One that was struck out has none, nor has one that was broken off and played again.
    """
    listed = list(matches)
    broken_off = {(match.home, match.away) for _, match in listed if match.status == "abandoned"}
    again = {
        (match.home, match.away)
        for _, match in (listed if broken_off else ())
        if match.status != "abandoned"
    }
    return [
        (since, match)
        for since, match in listed
        if match.counts
        or not (
            match.status == "annulled"
            or match.home in out
            or match.away in out
            or (match.status == "abandoned" and (match.home, match.away) in again)
        )
    ]


COMPLETE = Coverage()
"""The coverage of a table that was not added up from matches."""

"""How much of what a group plays is known by a time, and whether anything of it is still open."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain

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
        matches: Sequence[Timed],
        play_offs: Sequence[Timed],
        out: frozenset[str],
        empty_rounds: Sequence[int],
        matches_in_round: int,
    ) -> None:
        """Count matches in the order of their times.

        Teams that are `out` play no more: a match that they have not played will not be played.
        Of an empty round the file lists no match, although it was one.
        """
        self._empty_rounds = empty_rounds
        self._matches_in_round = matches_in_round
        self._times, self._results, self._put_off = array("q"), array("q", [0]), array("q", [0])
        results = put_off = 0
        for since, match, has_result in _due(matches, out):  # in one loop: there may be very many
            self._times.append(since)
            if has_result:
                results += 1
            elif match.status == "postponed":
                put_off += 1
            self._results.append(results)
            self._put_off.append(put_off)
        decisive = list(_due(play_offs, out))
        self._end: int | None = None
        is_told = results == len(self._times) and all(has_result for _, _, has_result in decisive)
        if is_told and not empty_rounds:
            times = chain(self._times, (since for since, _, _ in decisive))
            self._end = max(times, default=0)

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


def _due(matches: Sequence[Timed], out: frozenset[str]) -> Iterator[tuple[int, Match, bool]]:
    """Yield the matches that have a result or should have one, and whether they have.

    One that was struck out has none, nor has one that was broken off and played again.
    """
    broken_off = {(match.home, match.away) for _, match in matches if match.status == "abandoned"}
    again = {
        (match.home, match.away)
        for _, match in (matches if broken_off else ())
        if match.status != "abandoned"
    }
    for since, match in matches:
        if match.counts:
            yield since, match, True
        elif not (
            match.status == "annulled"
            or match.home in out
            or match.away in out
            or (match.status == "abandoned" and (match.home, match.away) in again)
        ):
            yield since, match, False


COMPLETE = Coverage()
"""The coverage of a table that was not added up from matches."""

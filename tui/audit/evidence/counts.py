"""What the stages of a season add up to: the matches and goals that a claim can be held against."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tui.audit.evidence.units import Unit, stands
from tui.season.model import PublishedTable
from tui.season.model.matches import Match
from tui.season.model.values import Score
from tui.standings.results import counted_score

RESULTS = "the results"

Ways = tuple[int, int, int, int]
"""A sum in the ways in which sources count: with or without play-offs, by rulings or the pitch.

On the pitch a match counts that was played, whatever became of it: no walkover, no bare ruling.
"""


class Count(NamedTuple):
    """Matches and goals of some stages, and whether these are all of them.

    `by` says what was added up. Where nothing is known of a part, nothing of it is `told`.
    """

    matches: Ways = (0, 0, 0, 0)
    goals: Ways = (0, 0, 0, 0)
    all_matches: bool = True
    all_goals: bool = True
    told: bool = True
    by: str = RESULTS

    def plus(self, other: Count) -> Count:
        """Answer the sum of two counts."""
        return Count(
            _added(self.matches, other.matches),
            _added(self.goals, other.goals),
            self.all_matches and other.all_matches,
            self.all_goals and other.all_goals,
            self.told and other.told,
            self.by if self.by == other.by else "the results and the tables",
        )


UNTOLD = Count(all_matches=False, all_goals=False, told=False)
"""The count of a stage of which neither results nor tables are known."""


def count_unit(unit: Unit) -> Count:
    """Count a group: its results, or else the first table that a source prints of all of it.

    Where most results are missing, such a table tells more than the others.
    """
    printed = _whole_table(unit)
    table = _count_table(printed, unit) if printed else UNTOLD
    results = sum(match.counts for _, match in unit.fixtures)
    if (unit.matches or unit.between) and not 2 * results < table.matches[0]:
        known = unit.complete and unit.times is not None
        return count_matches(
            [match for _, match in (*unit.fixtures, *unit.hosted)],
            unit.group.play_offs,
            complete=known,
            scored=known and unit.scored,
        )
    return table


def _whole_table(unit: Unit) -> PublishedTable | None:
    """Return the first table that a source prints of all that a group played.

    What teams bring along was played, and is counted, elsewhere.
    """
    brings = unit.stage.carry is not None or bool(unit.group.carried)
    whole = (one for _, one in unit.published() if one.complete and one.is_final)
    return None if brings else next(whole, None)


def count_matches(
    matches: Sequence[Match], play_offs: Sequence[Match] = (), *, complete: bool, scored: bool
) -> Count:
    """Count matches, of which it is known whether they are all and all scored."""
    goals = [_goals(matches, pitch=False), _goals(matches, pitch=True)]
    more = [_goals(play_offs, pitch=False), _goals(play_offs, pitch=True)]
    listed, extra = (sum(_is_due(one) for one in each) for each in (matches, play_offs))
    played, more_played = (sum(_is_played(one) for one in each) for each in (matches, play_offs))
    return Count(
        (listed, played, listed + extra, played + more_played),
        (goals[0], goals[1], goals[0] + more[0], goals[1] + more[1]),
        complete,
        scored and all(counted_score(one) is not None for one in play_offs),
    )


def _is_due(match: Match) -> bool:
    """Tell whether a source counts a match: it was neither struck out nor put off."""
    return stands(match) and match.status != "postponed"


def _is_played(match: Match) -> bool:
    """Tell whether a match is known to have been played out."""
    on_pitch = match.score is not None or match.status in ("played", "abandoned")
    return _is_due(match) and match.counts and match.status != "walkover" and on_pitch


def _goals(matches: Iterable[Match], *, pitch: bool) -> int:
    due = filter(_is_due, matches)
    scores = (match.score if pitch else counted_score(match) for match in due)
    return sum(sum(score) for score in scores if isinstance(score, Score))


def _count_table(published: PublishedTable, unit: Unit) -> Count:
    """Count the matches and goals of a table: a match is in two rows, a goal in two columns."""
    played = [row.played for row in published.table]
    scored = [row.goals_for for row in published.table]
    conceded = [row.goals_against for row in published.table]
    all_matches = None not in played and sum(one or 0 for one in played) % 2 == 0
    all_goals = None not in scored and None not in conceded
    matches = sum(one or 0 for one in played) // 2
    goals, against = sum(one or 0 for one in scored), sum(one or 0 for one in conceded)
    source = unit.season.source_label(published.source, "")
    by = f"the table by {source}" if source else "the published table"
    return Count(
        (matches,) * 4 if all_matches else (0,) * 4,
        (goals, against, goals, against) if all_goals else (0,) * 4,
        all_matches,
        all_goals,
        all_matches,
        by,
    )


def _added(one: Ways, other: Ways) -> Ways:
    first, second, third, fourth = (here + there for here, there in zip(one, other, strict=True))
    return first, second, third, fourth

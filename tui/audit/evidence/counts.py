"""What the stages of a season add up to: the matches and goals to compare a claim with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.audit.evidence.units import Unit, stands
from tui.audit.voice import RESULTS, Voice
from tui.season.model import PublishedTable
from tui.season.model.matches import Match
from tui.season.model.values import Score
from tui.season.named import NamedTuple
from tui.standings.results import counted_score

Ways = tuple[int, int, int, int]
"""A total as sources may count it: with or without play-offs, by rulings or on the pitch.

On the pitch a match counts that was played, whatever was ruled later: no walkover, no mere ruling.
"""


class Count(NamedTuple):
    """Matches and goals of some stages, and whether these are all of them.

    `by` is what was added up. `is_known` is false where nothing is known of some part.
    """

    matches: Ways = (0, 0, 0, 0)
    goals: Ways = (0, 0, 0, 0)
    all_matches: bool = True
    all_goals: bool = True
    is_known: bool = True
    by: Voice = RESULTS

    def plus(self, other: Count) -> Count:
        """Return the sum of two counts."""
        return Count(
            _add(self.matches, other.matches),
            _add(self.goals, other.goals),
            self.all_matches and other.all_matches,
            self.all_goals and other.all_goals,
            self.is_known and other.is_known,
            self.by if self.by == other.by else Voice("results_and_tables"),
        )


UNKNOWN = Count(all_matches=False, all_goals=False, is_known=False)
"""The count of a stage whose results and tables are both unknown."""


def count_unit(unit: Unit) -> Count:
    """Count a group: its results, or else the first published table that has all of it.

    Where most results are missing, such a table tells more than the others.
    """
    table = _count_published(unit)
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


def _count_published(unit: Unit) -> Count:
    """Count the first published table that has all that a group played.

    What teams bring along was played and counted elsewhere.
    """
    brings = unit.stage.carry is not None or bool(unit.group.carried)
    for _, published in unit.list_published():
        if published.complete and published.is_final and not brings:
            label = unit.season.source_label(published.source, "")
            return _count_table(published, Voice("table", (label,) if label else ()))
    return UNKNOWN


def count_matches(
    matches: Sequence[Match], play_offs: Sequence[Match] = (), *, complete: bool, scored: bool
) -> Count:
    """Count matches; `complete` and `scored` tell whether these are all, and all with goals."""
    goals = [_goals(matches, pitch=False), _goals(matches, pitch=True)]
    more = [_goals(play_offs, pitch=False), _goals(play_offs, pitch=True)]
    listed, extra = (sum(map(_is_due, each)) for each in (matches, play_offs))
    played, more_played = (sum(map(_is_played, each)) for each in (matches, play_offs))
    return Count(
        (listed, played, listed + extra, played + more_played),
        (goals[0], goals[1], goals[0] + more[0], goals[1] + more[1]),
        complete,
        scored and all(counted_score(match) is not None for match in play_offs),
    )


def _is_due(match: Match) -> bool:
    """Return whether a source counts a match: it was neither annulled nor postponed."""
    return stands(match) and match.status != "postponed"


def _is_played(match: Match) -> bool:
    """Return whether a match is known to have been played to the end."""
    on_pitch = match.score is not None or match.status in ("played", "abandoned")
    return _is_due(match) and match.counts and match.status != "walkover" and on_pitch


def _goals(matches: Iterable[Match], *, pitch: bool) -> int:
    due = filter(_is_due, matches)
    scores = (match.score if pitch else counted_score(match) for match in due)
    return sum(sum(score) for score in scores if isinstance(score, Score))


def _count_table(published: PublishedTable, by: Voice) -> Count:
    """Count the matches and goals of a table: a match is in two rows, a goal in two columns."""
    played = [row.played for row in published.table]
    scored = [row.goals_for for row in published.table]
    conceded = [row.goals_against for row in published.table]
    all_matches = None not in played and sum(number or 0 for number in played) % 2 == 0
    all_goals = None not in scored and None not in conceded
    matches = sum(number or 0 for number in played) // 2
    goals = sum(number or 0 for number in scored)
    against = sum(number or 0 for number in conceded)
    return Count(
        (matches,) * 4 if all_matches else (0,) * 4,
        (goals, against, goals, against) if all_goals else (0,) * 4,
        all_matches,
        all_goals,
        all_matches,
        by,
    )


def _add(one: Ways, other: Ways) -> Ways:
    first, second, third, fourth = (here + there for here, there in zip(one, other, strict=True))
    return first, second, third, fourth

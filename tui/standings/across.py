"""Tables across groups: the teams that hold the same place in each, such as the best thirds."""

from __future__ import annotations

from collections.abc import Sequence

from tui.season.model import LeagueStage
from tui.season.model.rules import Across
from tui.standings.clock import of_decision
from tui.standings.criteria import CRITERIA
from tui.standings.deciders import manual
from tui.standings.group import Book
from tui.standings.order import Step, rank
from tui.standings.rows import Row, rows
from tui.standings.tally import Tally


def across(
    stage: LeagueStage, rule: Across, books: Sequence[Book], times: Sequence[int]
) -> tuple[Row, ...]:
    """Rank the teams at one place of each group, each group at its own time.

    Where nothing separates teams at the place in question, the one listed there is taken. Rules
    that need a match between the teams say nothing here.
    """
    tallies: dict[str, Tally] = {}
    groups: dict[str, str | None] = {}
    for book, when in zip(books, times, strict=True):
        standing = book.standing(when)
        listed = [team for level in standing.ranking.levels for team in level]
        if len(listed) < rule.position or not book.has_begun(when):
            continue
        team = listed[rule.position - 1]
        tally = standing.tallies[team]
        tallies[team] = tally.minus(book.against(team, _left_out(rule, listed, team), when))
        groups[team] = book.group.name
    longest, now = max(zip(books, times, strict=True), key=lambda one: one[0].clock.end)
    lots = [(of_decision(longest.clock, one, longest.clock.end), one) for one in stage.manual]
    steps: list[Step] = []
    for one in rule.order or stage.order:
        if one.rule == "manual":
            steps.append(("manual", manual(lots, now)))
        elif not CRITERIA[one.rule].within_group:
            steps += longest.outside(one, now) or [(one.rule, None)]
    teams = sorted(tallies, key=lambda team: (team.casefold(), team))
    return tuple(rows(rank(teams, steps, tallies), tallies, groups=groups))


def _left_out(rule: Across, listed: Sequence[str], team: str) -> list[str]:
    """Return the teams of a group whose matches do not count here."""
    out: set[str] = set()
    if rule.without_last:
        out.update(listed[-1:])
    if rule.against_top is not None:
        out.update(listed[rule.against_top :])
    return sorted(out - {team})

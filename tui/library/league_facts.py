"""What one stage adds to the description of its season: who was in it, and how much is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from tui.library.entry import Counts, Place, Record
from tui.season.model import Group, LeagueStage, QualifiersStage
from tui.season.model.days import KnownDate
from tui.season.model.matches import Match, Round
from tui.standings.results import Scoring
from tui.standings.table import LAST, StageTables, Table
from tui.standings.tally import NOTHING, Tally

HALF = Fraction(1, 2)
"""How much is told by the outcome alone: a table without results, a tie without scores."""

_NAMES = {3: "triangular", 4: "quadrangular", 5: "pentagonal", 6: "hexagonal", 7: "heptagonal"}
"""What a final of so many teams, each against each, is called."""


@dataclass(frozen=True)
class StageFacts:
    """A stage in short. `share` is how much of it is told, None where it has nothing of its own."""

    format: str
    places: dict[str, Place]
    counts: Counts
    share: Fraction | None
    records: dict[str, Record] = field(default_factory=dict)


def of_qualifiers(stage: QualifiersStage) -> StageFacts:
    """Describe a stage of qualifiers: an entry is told when its team is.

    What stands in a list that is not complete counts half.
    """
    teams = [entry.team for entry in stage.entries if entry.team]
    told = Fraction(len(teams), len(stage.entries)) if stage.entries else Fraction(0)
    return StageFacts(
        format="qualifiers",
        places={team: Place(stage.name) for team in teams},
        counts=Counts(stages=1, qualifiers=len(teams), entries=len(stage.entries)),
        share=told if stage.complete else told * HALF,
    )


def of_league(tables: StageTables) -> StageFacts:
    """Describe a stage with tables: a group by its results, by half where only a table is left."""
    stage = tables.stage
    found = [tables.shown(index, LAST) for index in range(len(stage.all_groups))]
    matches = [list(matches_of(stage, index)) for index in range(len(stage.all_groups))]
    listed = [dated for part in stage.parts for dated in _standing(part)]
    listed += [(one.date, one) for group in stage.all_groups for one in group.play_offs]
    results = sum(match.counts for _, match in listed)
    places: dict[str, Place] = {}
    records: dict[str, Record] = {}
    shares: list[Fraction] = []
    unlisted = 0
    for index, group in enumerate(stage.all_groups):
        table, name = found[index], (group.name or "") if stage.groups else ""
        for team in tables.members(index):
            row = table.row_of(team) if table else None
            is_told = row and table and not table.coverage.missing
            position, shared = (row.position, row.shared) if row and is_told else (None, False)
            places[team] = Place(stage.name, name, position=position, shared=shared)
        records |= (
            _printed(table) if table and table.published else _records(stage, group, matches[index])
        )
        if matches[index] or not (stage.carry or group.carried):
            due = _due(matches[index], found[index], group)
            unlisted += due - len(matches[index])
            shares.append(_share(matches[index], due, group))
    return StageFacts(
        format=_format(stage),
        places=places,
        counts=Counts(
            stages=1,
            matches=len(listed),
            results=results,
            groups=len(found),
            tables=sum(table is not None for table in found),
            published=sum(bool(group.published) for group in stage.all_groups),
            due=len(listed) + unlisted,
            dated=sum(match.counts and date is not None for date, match in listed),
            played=1,
            with_results=int(results > 0),
        ),
        share=sum(shares, Fraction(0)) / len(shares) if shares else None,
        records=records,
    )


def matches_of(stage: LeagueStage, index: int) -> Iterator[Match]:
    """Yield the matches of a group, its play-offs at the end, but for those that count nowhere."""
    yield from (match for _, match in _standing(stage.schedule[index]))
    yield from stage.all_groups[index].play_offs


def _standing(rounds: Iterable[Round]) -> Iterator[tuple[KnownDate | None, Match]]:
    """Yield the matches of some rounds that count somewhere, each with its date or its round's."""
    for matchday in rounds:
        for match in matchday.matches:
            if not match.is_void:
                yield match.date or matchday.date, match


def _due(matches: list[Match], shown: Table | None, group: Group) -> int:
    """Return how many matches of a group were played, where the file lists any of them.

    Rounds without matches and the last table that a source prints tell of those not listed.
    """
    if not matches:
        return 0
    played = [
        sum(row.played or 0 for row in published.table) // 2
        for published in group.published
        if published.is_final
    ]
    return max(len(matches), shown.coverage.matches if shown else 0, *played)


def tallied(scoring: Scoring, matches: Iterable[Match]) -> dict[str, Record]:
    """Return what each team made of some matches."""
    sums: dict[str, Tally] = {}
    for result in scoring.results((0, match) for match in matches):
        sums[result.home] = sums.get(result.home, NOTHING).plus(result.for_home)
        sums[result.away] = sums.get(result.away, NOTHING).plus(result.for_away)
    return {team: _record(tally) for team, tally in sums.items()}


def _record(tally: Tally) -> Record:
    goals = (None, None) if tally.unscored else (tally.goals_for, tally.goals_against)
    return Record(tally.played, tally.won, tally.drawn, tally.lost, *goals)


def _records(stage: LeagueStage, group: Group, matches: Iterable[Match]) -> dict[str, Record]:
    """Return the records of a group, without the matches that count for nobody."""
    groups = stage.all_groups if stage.has_own_matches else (group,)
    expunged = {one.team for each in groups for one in each.rulings if one.ruling == "expunged"}
    counting = (one for one in matches if not expunged & {one.home, one.away})
    found = tallied(Scoring(stage.points), counting)
    return {team: record for team, record in found.items() if team in group.members}


def _printed(table: Table) -> dict[str, Record]:
    """Return the records of a published table."""
    return {
        row.team: Record(row.played, row.won, row.drawn, row.lost, row.goals_for, row.goals_against)
        for row in table.rows
    }


def _share(matches: list[Match], due: int, group: Group) -> Fraction:
    told = Fraction(sum(match.counts for match in matches), due) if due else Fraction(0)
    return max(told, HALF) if group.published else told


def _format(stage: LeagueStage) -> str:
    if len(stage.all_groups) > 1:
        return "groups"
    if not stage.team_names:
        return ""
    return _NAMES.get(len(stage.team_names), "league")

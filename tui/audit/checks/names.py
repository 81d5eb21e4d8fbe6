"""Misspelt teams: a name that a file has once and that is nearly another's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import TypeAlias

from tui.audit.finding import Finding, Severity
from tui.audit.locator import Locator, locate_matches
from tui.audit.repair import ChangeName, Repair
from tui.audit.statements.file import NamesAlike, SameTeam
from tui.audit.voice import source_voice
from tui.season.model import (
    Group,
    KnockoutStage,
    LeagueStage,
    PublishedTable,
    QualifiersStage,
    Season,
)
from tui.season.model.renaming import rename
from tui.season.raw.spelling import folded, nearly_the_same_pairs
from tui.season.teams import teams_of
from tui.standings.progress import SeasonTables

_Moment: TypeAlias = tuple[object, ...]
"""Something that a team is in only once: a match, a round, a day, a table or a list."""

_Place: TypeAlias = tuple[Locator, str, Sequence[_Moment]]
"""Where a name is, the name, and the moments that its team takes part in."""


@dataclass
class _Uses:
    """Where a file names a team: the places, the moments, the groups by their stages.

    `tables` are the groups that have a published table with a row of the team.
    """

    places: list[Locator] = field(default_factory=list)
    moments: set[_Moment] = field(default_factory=set)
    groups: dict[int, set[int]] = field(default_factory=dict)
    tables: set[Locator] = field(default_factory=set)

    @property
    def count(self) -> int:
        """How often the team is named."""
        return len(self.places)

    def lacks_row(self, other: _Uses) -> bool:
        """Return whether only the other has a row in a table of a group in which both play."""
        return any(
            place.is_in_group(group)
            for group in other.tables - self.tables
            for place in self.places
        )


def audit_names(season: Season) -> list[Finding]:
    """Return a finding for each name that looks like another spelling of a team's.

    Names that play each other, or that are in one round, on one day, in one table or in two groups
    of one stage are those of two teams.
    """
    pairs = nearly_the_same_pairs(teams_of(season))
    uses = _uses(season, frozenset(name for pair in pairs for name in pair)) if pairs else {}
    misspelt: dict[str, str] = {}
    for pair in pairs:
        rare = _choose_misspelt(*pair, uses)
        if rare is not None:
            other = pair[pair[0] == rare]
            often = max(misspelt.get(rare, other), other, key=lambda name: uses[name].count)
            misspelt[rare] = often
    return [_report(season, rare, other, uses) for rare, other in misspelt.items()]


def _choose_misspelt(earlier: str, later: str, uses: Mapping[str, _Uses]) -> str | None:
    """Return which of two names is likely misspelt; None if they are those of two teams.

    It is the name that appears once, or that has no row in a table, or, of names that only accents
    and punctuation tell apart, the rarer.
    """
    first, second = uses[earlier], uses[later]
    if _are_two(first, second):
        return None
    lacking = [
        name
        for name, is_lacking in (
            (earlier, first.lacks_row(second)),
            (later, second.lacks_row(first)),
        )
        if is_lacking
    ]
    is_once = 1 in (first.count, second.count)
    if not is_once and not lacking and folded(earlier) != folded(later):
        return None
    if first.count != second.count and (is_once or not lacking):
        return earlier if first.count < second.count else later
    return lacking[0] if lacking else later


def correct_names(tables: SeasonTables, findings: Sequence[Finding]) -> SeasonTables:
    """Return the tables of a season with the likely spelling of the names that were found.

    In these the audit finds nothing that follows from the spelling alone.
    """
    names = {
        finding.statement.name: finding.statement.other
        for finding in findings
        if isinstance(finding.statement, SameTeam)
    }
    if not names:
        return tables
    return SeasonTables(rename(tables.season, names))


def _are_two(first: _Uses, second: _Uses) -> bool:
    """Return whether two names are those of two teams."""
    if first.moments & second.moments:
        return True
    shared = first.groups.keys() & second.groups.keys()
    return any(first.groups[stage] != second.groups[stage] for stage in shared)


def _uses(season: Season, names: frozenset[str]) -> dict[str, _Uses]:
    """Return where some teams are named."""
    uses: dict[str, _Uses] = {name: _Uses() for name in names}
    for place, name, moments in _places(season):
        if name not in names:
            continue
        use, stage, group = uses[name], place.stage, place.group
        use.places.append(place)
        use.moments.update(moments)
        if place.row is not None:
            use.tables.add(Locator(stage=stage, group=group))
        if stage is not None and group is not None:
            use.groups.setdefault(stage, set()).add(group)
    return uses


def _places(season: Season) -> Iterator[_Place]:
    """Yield every place of the season in which a team is named."""
    for index, stage in enumerate(season.stages):
        locator = Locator(stage=index)
        match stage:
            case LeagueStage():
                for number, group in enumerate(stage.groups):
                    yield from _places_of_group(Locator(stage=index, group=number), group)
                yield from _places_of_group(locator, stage)
            case KnockoutStage():
                yield from _places_of_ties(locator, stage)
            case QualifiersStage():
                for number, entry in enumerate(stage.entries):
                    if entry.team:
                        place = locator._replace(entry=number, field="team")
                        yield place, entry.team, [locator.at("entries")]


def _places_of_group(locator: Locator, group: Group) -> Iterator[_Place]:
    for name in group.teams:
        yield locator.at("teams"), name, [locator.at("teams")]
    play_offs = [
        (locator._replace(play_off=index), match) for index, match in enumerate(group.play_offs)
    ]
    for place, match in chain(locate_matches(locator, group), play_offs):
        moments: list[_Moment] = [place]
        if place.round is not None:
            moments.append(place._replace(match=None))
        if isinstance(match.date, date):
            moments.append(("day", match.date))
        yield place.at("home"), match.home, moments
        yield place.at("away"), match.away, moments
    for index, brought in enumerate(group.carried):
        place = locator._replace(carried=index, field="team")
        yield place, brought.team, [locator.at("carried")]
    for index, published in enumerate(group.published):
        table = locator._replace(published=index)
        for number, row in enumerate(published.table):
            yield table._replace(row=number, field="team"), row.team, [table]


def _places_of_ties(locator: Locator, stage: KnockoutStage) -> Iterator[_Place]:
    for number, played in enumerate(stage.rounds):
        ties = locator._replace(round=number)
        for index, tie in enumerate(played.ties):
            for name in tie.teams:
                yield ties._replace(tie=index, field="teams"), name, [ties]


def _report(season: Season, rare: str, other: str, uses: Mapping[str, _Uses]) -> Finding:
    place = uses[rare].places[0]
    table = _find_table(season, place)
    source = source_voice(season, table.source, "published_table") if table else None
    rows = {row.team for row in table.table} if table else set[str]()
    is_in_table = bool(uses[rare].tables)
    statement = NamesAlike(
        name=rare,
        other=other,
        times=uses[rare].count,
        other_times=uses[other].count,
        table=source if is_in_table else None,
        lacks_row=source if not is_in_table and other in rows and rare not in rows else None,
    )
    return report_same_team(place, statement, "contradiction" if table else "gap")


def report_same_team(locator: Locator, statement: SameTeam, severity: Severity) -> Finding:
    """Return the finding that a name may be that of another team."""
    change = ChangeName(name=statement.name, other=statement.other, is_in_table=False)
    return Finding(
        code="team-name",
        severity=severity,
        locator=locator,
        statement=statement,
        repairs=(Repair(change, locator),),
        team=statement.name,
    )


def _find_table(season: Season, place: Locator) -> PublishedTable | None:
    """Return the published table that a place is in, or else the first one of its group."""
    stage = season.stages[place.stage] if place.stage is not None else None
    if not isinstance(stage, LeagueStage):
        return None
    group = stage if place.group is None else stage.groups[place.group]
    return group.published[place.published or 0] if group.published else None

"""The stages of a season: leagues with their groups and tables, rounds of ties, entries."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from tui.formats.assembly.chapters import Chapter, Played, Segment, chapters_of, segments_of
from tui.formats.assembly.headings import is_final, names_knockout, says_league
from tui.formats.records import (
    AdjustmentRecord,
    ByeRecord,
    EntryRecord,
    MatchRecord,
    Record,
    TableRecord,
    changed,
)

_GROUP_PLAY_OFF_WORDS = ("play-off", "playoff", "desempate", "entscheidungsspiel", "test match")
_MOST_SHARED = 0.5
"""A table belongs to a league that has more than this share of its teams."""


@dataclass
class Unit:
    """A league that is not divided, or one of its groups."""

    group: str | None
    matches: list[MatchRecord] = field(default_factory=list)
    play_offs: list[MatchRecord] = field(default_factory=list)
    tables: list[TableRecord] = field(default_factory=list)
    adjustments: list[AdjustmentRecord] = field(default_factory=list)

    @property
    def teams(self) -> dict[str, None]:
        """Its teams: in the order of its tables, then as they play."""
        rows = (row.team for table in self.tables for row in table.rows)
        played = (team for match in self.matches for team in (match.home, match.away))
        return dict.fromkeys([*rows, *played])


@dataclass
class League:
    """A league stage; `between` are matches of teams of different groups."""

    chapter: Chapter
    line: int
    name: str = ""
    units: list[Unit] = field(default_factory=list)
    between: list[MatchRecord] = field(default_factory=list)

    @property
    def teams(self) -> set[str]:
        """All its teams."""
        return {team for unit in self.units for team in unit.teams}

    def unit(self, group: str | None) -> Unit | None:
        """Return the group of a name."""
        return next((unit for unit in self.units if unit.group == group), None)


@dataclass
class Knockout:
    """A stage of ties."""

    chapter: Chapter
    line: int
    name: str = ""
    is_before: bool = False
    is_behind: bool = False
    played: list[Played] = field(default_factory=list)


@dataclass
class Entries:
    """A stage of which only the outcome is known."""

    chapter: Chapter
    line: int
    name: str = ""
    entries: list[EntryRecord] = field(default_factory=list)


Stage = League | Knockout | Entries


def stages_of(records: Sequence[Record], competition: str | None) -> list[Stage]:
    """Return the stages of a season, in the order in which the source comes to them."""
    played = [
        record
        for record in records
        if isinstance(
            record, MatchRecord | ByeRecord | TableRecord | AdjustmentRecord | EntryRecord
        )
    ]
    stages: list[Stage] = []
    for chapter in chapters_of(played):
        for segment in segments_of(chapter):
            if segment.is_knockout:
                stages.append(_knockout(segment))
            else:
                stages += _leagues(segment)
        entries = [record for record in chapter.records if isinstance(record, EntryRecord)]
        if entries:
            stages.append(Entries(chapter, entries[0].line, entries=entries))
    for record in played:
        if isinstance(record, TableRecord):
            _place_table(record, stages)
    for record in played:
        if isinstance(record, AdjustmentRecord):
            _place_adjustment(record, stages)
    _give_names(stages, competition)
    return stages


def _knockout(segment: Segment) -> Knockout:
    """Return a stage of ties; rounds of sections are told apart by the names of those."""
    played: list[Played] = []
    for record in segment.played:
        place = record.place
        if place.group is not None:
            section = ", ".join(part for part in (place.group, place.round) if part)
            record = changed(record, place=changed(place, round=section, group=None))  # noqa: PLW2901  the same record from here on
        played.append(record)
    return Knockout(
        segment.chapter,
        played[0].line,
        is_before=segment.is_before,
        is_behind=segment.is_behind,
        played=played,
    )


def _leagues(segment: Segment) -> list[League]:
    """Return the leagues of a segment: a team is in one group of each."""
    chapter = segment.chapter
    matches = [record for record in segment.played if isinstance(record, MatchRecord)]
    groups: dict[str | None, list[MatchRecord]] = {}
    for match in matches:
        groups.setdefault(match.place.group, []).append(match)
    loose = groups.pop(None, [])
    leagues: list[League] = []
    for group, played in groups.items():
        unit = Unit(group)
        for match in played:
            (unit.play_offs if _is_play_off(match) else unit.matches).append(match)
        if not unit.matches:
            unit = Unit(group, matches=unit.play_offs)
        league = leagues[-1] if leagues else None
        if league is None or league.teams & set(unit.teams):
            league = League(chapter, played[0].line)
            leagues.append(league)
        league.units.append(unit)
    if not loose:
        return leagues
    for league in leagues:
        if _are_between(loose, league):
            league.between = loose
            return leagues
    own = League(chapter, loose[0].line, units=[Unit(None, matches=loose)])
    return sorted([*leagues, own], key=lambda league: league.line)


def _is_play_off(match: MatchRecord) -> bool:
    name = (match.place.round or "").casefold()
    return any(word in name for word in _GROUP_PLAY_OFF_WORDS)


def _are_between(matches: Iterable[MatchRecord], league: League) -> bool:
    """Return whether matches are those between the groups of a league."""
    group_of = {team: unit.group for unit in league.units for team in unit.teams}
    return len(league.units) > 1 and all(
        match.home in group_of
        and match.away in group_of
        and group_of[match.home] != group_of[match.away]
        for match in matches
    )


def _place_table(table: TableRecord, stages: list[Stage]) -> None:
    """Put a table beside the results of its teams, or in a stage of its own."""
    unit = _unit_of(table, [stage for stage in stages if isinstance(stage, League)])
    if unit is None:
        unit = Unit(table.place.group)
        _new_unit(unit, table, stages)
    unit.tables.append(table)


def _unit_of(table: TableRecord, leagues: Sequence[League]) -> Unit | None:
    """Return the league or group that a table is of: by its headings, else by its teams."""
    place, rows = table.place, {row.team for row in table.rows}
    near = [league for league in leagues if league.chapter.competition == place.competition]
    ranked = []
    for at, league in enumerate(near):
        for unit in league.units:
            teams = unit.teams.keys()
            share = len(rows & teams) / max(1, len(rows))
            likeness = len(rows & teams) / max(1, len(rows | teams))
            is_named = unit.group == place.group and league.chapter.stage == place.stage
            has_other_group = None not in (unit.group, place.group) and unit.group != place.group
            if (share > _MOST_SHARED and not has_other_group) or (is_named and share > 0):
                ranked.append((is_named, likeness, -at, unit))
    return max(ranked, key=lambda rank: rank[:3])[3] if ranked else None


def _new_unit(unit: Unit, table: TableRecord, stages: list[Stage]) -> None:
    """Put a group of which there is only a table into a stage with others like it, or a new one."""
    place = table.place
    teams = {row.team for row in table.rows}
    last = next(
        (
            stage
            for stage in reversed(stages)
            if isinstance(stage, League)
            and (stage.chapter.competition, stage.chapter.stage) == (place.competition, place.stage)
            and (place.group is not None) == (stage.units[0].group is not None)
            and not stage.teams & teams
        ),
        None,
    )
    if last is not None and place.group is not None and last.unit(place.group) is None:
        last.units.append(unit)
        return
    league = League(Chapter(place.competition, place.stage), table.line, units=[unit])
    insort(stages, league, key=lambda stage: stage.line)


def _place_adjustment(record: AdjustmentRecord, stages: Sequence[Stage]) -> None:
    """Put an adjustment into the league or group that it is about."""
    place = record.place
    units = [
        (
            (league.chapter.competition, league.chapter.stage) == (place.competition, place.stage),
            unit.group == place.group,
            -at,
            unit,
        )
        for at, league in enumerate(stages)
        if isinstance(league, League)
        for unit in league.units
        if record.team in unit.teams
    ]
    if not units:
        return
    unit = max(units, key=lambda rank: rank[:3])[3]
    told = {(other.team, other.points): at for at, other in enumerate(unit.adjustments)}
    at = told.get((record.team, record.points))
    if at is None:
        unit.adjustments.append(record)
    elif unit.adjustments[at].reason is None:  # told again, in words
        unit.adjustments[at] = replace(unit.adjustments[at], reason=record.reason)


def _give_names(stages: Sequence[Stage], competition: str | None) -> None:
    """Name every stage by its headings, or by what it is."""
    competitions = list(dict.fromkeys(stage.chapter.competition for stage in stages))
    of_chapter: dict[int, int] = {}
    for stage in stages:
        of_chapter[id(stage.chapter)] = of_chapter.get(id(stage.chapter), 0) + 1
    taken: set[str] = set()
    for stage in stages:
        chapter = stage.chapter
        is_other = len(competitions) > 1 and chapter.competition is not None
        prefix = chapter.competition if is_other else None
        own = chapter.stage
        if own == competition and not is_other:
            own = None
        if own is None or (of_chapter[id(chapter)] > 1 and not _says_what_it_is(own, stage)):
            kind = None if own is None and prefix and of_chapter[id(chapter)] == 1 else _kind(stage)
            own = ", ".join(part for part in (own, kind) if part)
        name = ", ".join(part for part in (prefix, own) if part) or _kind(stage)
        number = 1
        while (name if number == 1 else f"{name} ({number})") in taken:
            number += 1
        stage.name = name if number == 1 else f"{name} ({number})"
        taken.add(stage.name)


def _says_what_it_is(name: str, stage: Stage) -> bool:
    """Return whether the heading of several stages is that of this one."""
    if isinstance(stage, League):
        return says_league(name)
    return isinstance(stage, Knockout) and names_knockout(name)


def _kind(stage: Stage) -> str:
    """Return what a stage is called that the source has no name for."""
    if isinstance(stage, Entries):
        return "Qualifiers"
    if isinstance(stage, League):
        is_divided = len(stage.units) > 1 or stage.units[0].group is not None
        return "Group stage" if is_divided else "League"
    if stage.is_before:
        return "Qualifying"
    if not stage.is_behind:
        return "Knock-out stage"
    rounds = [record.place.round or "" for record in stage.played]
    return "Finals" if any(map(is_final, rounds)) else "Play-offs"

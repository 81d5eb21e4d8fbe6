"""Misspelt teams: a name that a file has once and that is nearly another's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from tui.audit.finding import Finding, Path, Repair, Said, Severity, agree, how_often
from tui.audit.places import matches_of, of_group
from tui.season.model import (
    Group,
    KnockoutStage,
    LeagueStage,
    QualifiersStage,
    Season,
    Stage,
)
from tui.season.raw.roster import Roster
from tui.season.raw.spelling import folded, nearly_the_same_pairs
from tui.standings.progress import SeasonTables

_Moment: TypeAlias = tuple[object, ...]
"""What a team is in only once: a match, a round, a day, a table, a list."""

_Place: TypeAlias = tuple[Path, str, Sequence[_Moment]]
"""The way to a name, the name, and the moments that its team is in there."""


@dataclass
class _Uses:
    """Where a file names a team: the ways there, the moments, the groups by their stages.

    `tables` are the ways to the groups of which a published table has a row of the team.
    """

    paths: list[Path] = field(default_factory=list)
    moments: set[_Moment] = field(default_factory=set)
    groups: dict[int, set[int]] = field(default_factory=dict)
    tables: set[Path] = field(default_factory=set)

    @property
    def count(self) -> int:
        """How often the team is named."""
        return len(self.paths)

    def lacks_row(self, other: _Uses) -> bool:
        """Tell whether only the other has a row in a table of a group in which both play."""
        return any(
            path[: len(group)] == group
            for group in other.tables - self.tables
            for path in self.paths
        )


def audit_names(season: Season) -> list[Finding]:
    """Return a finding for each name that looks like another spelling of a team's.

    Names that play each other, or that stand in one round, on one day, in one table or in two
    groups of one stage are those of two teams.
    """
    pairs = nearly_the_same_pairs(_names(season))
    uses = _uses(season, frozenset(name for pair in pairs for name in pair)) if pairs else {}
    found: dict[str, str] = {}
    for pair in pairs:
        rare = _misspelt(*pair, uses)
        if rare is not None:
            other = pair[pair[0] == rare]
            found[rare] = max(found.get(rare, other), other, key=lambda name: uses[name].count)
    return [_finding(season, rare, other, uses) for rare, other in found.items()]


def _misspelt(earlier: str, later: str, uses: Mapping[str, _Uses]) -> str | None:
    """Return which of two names is likely misspelt; None where they are those of two teams.

    It is the one that is named once, or that has no row in a table, or, of names that only accents
    and punctuation tell apart, the rarer.
    """
    one, other = uses[earlier], uses[later]
    if _are_two(one, other):
        return None
    lacking = [
        name
        for name, is_lacking in ((earlier, one.lacks_row(other)), (later, other.lacks_row(one)))
        if is_lacking
    ]
    is_once = 1 in (one.count, other.count)
    if not is_once and not lacking and folded(earlier) != folded(later):
        return None
    if one.count != other.count and (is_once or not lacking):
        return earlier if one.count < other.count else later
    return lacking[0] if lacking else later


def corrected(tables: SeasonTables, findings: Sequence[Finding]) -> SeasonTables:
    """Return the tables of a season with the likely spelling of the names that were found.

    In it the audit finds nothing that follows from the spelling alone.
    """
    names = {one.values[0].value: one.values[1].value for one in findings}
    if not names:
        return tables
    read_again = tables.season.model_dump(exclude_unset=True, by_alias=True)
    return SeasonTables(Season.model_validate(read_again, context=_Spelling(names)))


class _Spelling(Roster):
    """Names that stand for others; all names that it does not know stand for themselves."""

    def resolve(self, name: str) -> str:
        return self.names.get(name, name)


def _are_two(one: _Uses, other: _Uses) -> bool:
    if one.moments & other.moments:
        return True
    shared = one.groups.keys() & other.groups.keys()
    return any(one.groups[stage] != other.groups[stage] for stage in shared)


def _names(season: Season) -> dict[str, None]:
    """Return every team that the stages name, in the order of the file."""
    names: dict[str, None] = {}
    for stage in season.stages:
        match stage:
            case LeagueStage():
                for group in (stage, *stage.groups):
                    names.update(dict.fromkeys(group.team_names))
            case KnockoutStage():
                ties = (tie for one in stage.rounds for tie in one.ties)
                names.update((name, None) for tie in ties for name in tie.teams)
            case QualifiersStage():
                names.update((one.team, None) for one in stage.entries if one.team)
    return names


def _uses(season: Season, names: frozenset[str]) -> dict[str, _Uses]:
    """Return where some teams are named."""
    found: dict[str, _Uses] = {name: _Uses() for name in names}
    for stage, group, (path, name, moments) in _places(season):
        if name not in names:
            continue
        use = found[name]
        use.paths.append(path)
        use.moments.update(moments)
        if path[-3:-2] == ("table",):
            use.tables.add(path[:-5])
        if group is not None:
            use.groups.setdefault(stage, set()).add(group)
    return found


def _places(season: Season) -> Iterator[tuple[int, int | None, _Place]]:
    """Yield every place of the season in which a team is named, with its stage and its group."""
    for at, stage in enumerate(season.stages):
        if isinstance(stage, LeagueStage):
            for index, group in enumerate(stage.groups):
                for place in _of_group(of_group(at, index), group):
                    yield at, index, place
        for place in _of_stage(at, stage):
            yield at, None, place


def _of_stage(at: int, stage: Stage) -> Iterator[_Place]:
    match stage:
        case LeagueStage():
            yield from _of_group(of_group(at, None), stage)
        case KnockoutStage():
            yield from _of_ties(at, stage)
        case QualifiersStage():
            entries: Path = ("stages", at, "entries")
            for index, entry in enumerate(stage.entries):
                if entry.team:
                    yield (*entries, index, "team"), entry.team, [entries]


def _of_group(path: Path, group: Group) -> Iterator[_Place]:
    for name in group.teams:
        yield (*path, "teams"), name, [(*path, "teams")]
    play_offs = [((*path, "play_offs", at), one) for at, one in enumerate(group.play_offs)]
    for place, match in (*matches_of(path, group), *play_offs):
        moments: list[_Moment] = [place]
        if len(place) > len(path) + 2:  # the match of a round
            moments.append(place[:-2])
        if isinstance(match.date, date):
            moments.append(("day", match.date))
        yield (*place, "home"), match.home, moments
        yield (*place, "away"), match.away, moments
    for at, one in enumerate(group.carried):
        yield (*path, "carried", at, "team"), one.team, [(*path, "carried")]
    for at, published in enumerate(group.published):
        table: Path = (*path, "published", at, "table")
        for index, row in enumerate(published.table):
            yield (*table, index, "team"), row.team, [table]


def _of_ties(at: int, stage: KnockoutStage) -> Iterator[_Place]:
    for number, one in enumerate(stage.rounds):
        ties: Path = ("stages", at, "rounds", number, "ties")
        for index, tie in enumerate(one.ties):
            for name in tie.teams:
                yield (*ties, index, "teams"), name, [ties]


def _finding(season: Season, rare: str, other: str, uses: Mapping[str, _Uses]) -> Finding:
    path = uses[rare].paths[0]
    rarely, often = how_often(uses[rare].count), how_often(uses[other].count)
    printed = _printed(season, path)
    source, rows = printed or ("", frozenset[str]())
    text = f'"{rare}" is named {rarely}'
    if uses[rare].tables:
        text += f", in the table by {source}"
    elif other in rows and rare not in rows:
        text += f" and has no row by {source}"
    severity: Severity = "gap" if printed is None else "contradiction"
    return same_team(path, rare, other, f'{text}, "{other}" {often}: the same team?', severity)


def same_team(path: Path, rare: str, other: str, text: str, severity: Severity) -> Finding:
    """Return the finding that a name may be that of another team."""
    return Finding(
        "team-name",
        severity,
        path,
        "",
        text,
        (Said(rare, "one part of the file"), Said(other, "the rest of it")),
        (Repair("name", agree(f'"{rare}" were "{other}"'), path),),
        team=rare,
    )


def _printed(season: Season, path: Path) -> tuple[str, frozenset[str]] | None:
    """Return who prints the table of the group that a path leads into, and the teams in it.

    Of several tables it is the first, or the one that the path itself leads into.
    """
    stage = season.stages[int(path[1])]
    if not isinstance(stage, LeagueStage):
        return None
    group = stage.groups[int(path[3])] if path[2] == "groups" else stage
    if not group.published:
        return None
    at = int(path[path.index("published") + 1]) if "published" in path else 0
    one = group.published[at]
    return season.source_label(one.source, "the published table"), frozenset(
        row.team for row in one.table
    )

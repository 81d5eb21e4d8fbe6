"""What a season is: frozen models of the season file, in the order in which a file is written.

`seasons/README.md` documents every field for those who write files; this module is where the
loader, the JSON Schema and the rest of the program take them from.
"""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from tui.season.claims import AllClaims, Claims, Known, Result, Scorer
from tui.season.matches import Goals, Match, Round, by_date
from tui.season.numbers import Points
from tui.season.part import Part
from tui.season.rules import DEFAULT_ORDER, Across, Bonus, Carry, Order, OrderRule, PointsRule, Rule
from tui.season.rulings import Adjustment, Carried, FairPlay, ManualOrder, Ruling
from tui.season.values import Count, TeamName, Text, listed, whole

__all__ = [
    "Across",
    "Adjustment",
    "AllClaims",
    "Bonus",
    "Carried",
    "Carry",
    "Claims",
    "Entry",
    "FairPlay",
    "Goals",
    "Group",
    "Known",
    "LeagueStage",
    "ManualOrder",
    "Match",
    "Order",
    "OrderRule",
    "Part",
    "PointsRule",
    "PublishedRow",
    "PublishedTable",
    "PublishedTables",
    "QualifiersStage",
    "Result",
    "Round",
    "Rule",
    "Ruling",
    "Scorer",
    "Season",
    "Source",
    "Stage",
    "Team",
    "TeamChange",
    "Zone",
    "ZoneStatus",
]

ZoneStatus = Literal["champion", "promoted", "qualified", "play_off", "relegated"]


class Source(Part):
    """Where facts come from; other parts name it by its id."""

    id: Text
    title: Text
    url: Text | None = None
    note: Text | None = None


class Team(Part):
    """Details of a team: they are optional, a team is known by its name alone."""

    name: Text
    short: Text | None = None
    aliases: tuple[Text, ...] = ()
    location: Text | None = None
    note: Text | None = None


class TeamChange(Part):
    """Teams that came down into the competition or went up from it before this season."""

    kind: Literal["relegated", "promoted"]
    division: Text
    teams: tuple[Text, ...]
    source: Text | None = None
    note: Text | None = None


class PublishedRow(Part):
    """A row of a table as a source prints it; cells that it does not print are left out."""

    pos: Count | None = None
    team: TeamName
    played: Count | None = None
    won: Count | None = None
    drawn: Count | None = None
    lost: Count | None = None
    goals_for: Count | None = None
    goals_against: Count | None = None
    points: Points | None = None
    note: Text | None = None


class PublishedTable(Part):
    """A table as a source prints it: after a `round` or at the end, or only a part of its rows."""

    source: Text | None = None
    table: tuple[PublishedRow, ...]
    round: Count | None = None
    partial: bool = False
    note: Text | None = None


PublishedTables = Annotated[
    tuple[PublishedTable, ...],
    BeforeValidator(listed, json_schema_input_type=PublishedTable | tuple[PublishedTable, ...]),
]
"""One published table, or a list of them where several sources print one."""


class Zone(Part):
    """What a range of positions earns, both ends included."""

    positions: tuple[Count, Count]
    status: ZoneStatus
    label: Text | None = None


class Group(Part):
    """Teams that share one table.

    Its matches stand in `rounds`, or without rounds in `matches`; `play_offs` decide between teams
    without counting in the table. `first_position` is where the lower half of a split league
    begins.
    """

    name: Text | None = None
    teams: tuple[TeamName, ...] = ()
    rounds: tuple[Round, ...] = ()
    matches: tuple[Match, ...] = ()
    zones: tuple[Zone, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()
    carried: tuple[Carried, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    play_offs: tuple[Match, ...] = ()
    manual: tuple[ManualOrder, ...] = ()
    fair_play: tuple[FairPlay, ...] = ()
    first_position: Annotated[Count, Field(ge=1)] = 1
    published: PublishedTables = ()
    note: Text | None = None

    @cached_property
    def team_names(self) -> tuple[str, ...]:
        """Every team of the group, declared ones first, then as matches and tables name them."""
        met: dict[str, None] = dict.fromkeys(self.teams)
        for matches in (*(one.matches for one in self.rounds), self.matches):
            for match in matches:
                met.setdefault(match.home)
                met.setdefault(match.away)
        met.update(dict.fromkeys(one.team for one in self.carried))
        for published in self.published:
            met.update(dict.fromkeys(row.team for row in published.table))
        return tuple(met)

    @cached_property
    def members(self) -> frozenset[str]:
        """The same teams, to ask whether one is among them."""
        return frozenset(self.team_names)


class Entry(Part):
    """Who won a department, or entered from it."""

    department: Text
    team: TeamName
    location: Text | None = None
    source: Text | None = None
    note: Text | None = None


class QualifiersStage(Part):
    """A stage that only says which teams came out of it."""

    kind: Literal["qualifiers"]
    name: Text
    entries: tuple[Entry, ...]
    source: Text | None = None
    note: Text | None = None


class LeagueStage(Group):
    """A stage with a table, or with one for each of its groups."""

    kind: Literal["league"]
    name: Text
    points: PointsRule = PointsRule()
    order: Annotated[Order, Field(min_length=1)] = DEFAULT_ORDER
    carry: Carry | None = None
    groups: tuple[Group, ...] = ()
    across: tuple[Across, ...] = ()
    source: Text | None = None

    @cached_property
    def all_groups(self) -> tuple[Group, ...]:
        """The groups, or the stage itself where it is not divided."""
        return self.groups or (self,)

    @cached_property
    def dated(self) -> bool:
        """Whether the rounds are only the dates of matches: the file knows no rounds."""
        return any(group.matches for group in self.all_groups)

    @cached_property
    def schedule(self) -> tuple[tuple[Round, ...], ...]:
        """The rounds of each group; of matches without rounds, those of each date of the stage."""
        if not self.dated:
            return tuple(group.rounds for group in self.all_groups)
        return by_date([group.matches for group in self.all_groups])

    @cached_property
    def round_count(self) -> int:
        """How many rounds the stage has: those of its longest group."""
        return max(len(rounds) for rounds in self.schedule)


Stage = Annotated[QualifiersStage | LeagueStage, Field(discriminator="kind")]


class Season(Part):
    """One season of one competition: everything that its file says."""

    format: Annotated[Literal[1], BeforeValidator(whole)]
    competition: Text
    season: Text
    country: Text | None = None
    previous: Text | None = None
    next: Text | None = None
    summary: Text | None = None
    sources: tuple[Source, ...] = ()
    teams: tuple[Team, ...] = ()
    team_changes: tuple[TeamChange, ...] = ()
    published: AllClaims = ()
    known: tuple[Known, ...] = ()
    stages: Annotated[tuple[Stage, ...], Field(min_length=1)]

    @property
    def title(self) -> str:
        """The competition and the season: `Copa Perú 1968`."""
        return f"{self.competition} {self.season}"

    @cached_property
    def short_names(self) -> dict[str, str]:
        """The short name of every team that has one."""
        return {team.name: team.short for team in self.teams if team.short}

    @cached_property
    def source_titles(self) -> dict[str, str]:
        """The title of every source, by its id."""
        return {source.id: source.title for source in self.sources}

"""What a season is: frozen models of the season file, in the order in which a file is written.

`docs/format/` documents every field for those who write files; this module is where the
loader, the JSON Schema and the rest of the program take them from.
"""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import Annotated, Any, Literal

from tui.season.model.base import Part
from tui.season.model.claims import AllClaims, Known
from tui.season.model.days import latest
from tui.season.model.knockout import KnockoutStage
from tui.season.model.league import LeagueStage
from tui.season.model.marks import Taken
from tui.season.model.matches import Round
from tui.season.model.values import Day, Names, TeamName, Teams, Text


class Source(Part):
    """Where facts come from; other parts name it by its id."""

    id: Text
    title: Text
    name: Text | None = None
    url: Text | None = None
    note: Text | None = None

    @property
    def label(self) -> str:
        """What a sentence calls it: its short name, or else its title."""
        return self.name or self.title


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


class Entry(Part):
    """Who won a department, or entered from it; without a team none did, or none is known."""

    department: Text
    team: TeamName | None = None
    location: Text | None = None
    source: Text | None = None
    note: Text | None = None


class Champions(Part):
    """Who holds the title by a decision: several teams share it, or nobody has it.

    `taken_from` are teams that won it and had it taken away, on `date` where that is known.
    """

    teams: Teams
    taken_from: Teams = ()
    date: Day | None = None
    reason: Text | None = None
    source: Text | None = None

    def in_force(self, day: dt.date | None) -> bool:
        """Return whether the decision is known on a day; without a day, at the season's end."""
        return day is None or self.date is None or latest(self.date) <= day


class QualifiersStage(Part):
    """A stage that only says which teams came out of it, and to which later stage they went."""

    kind: Literal["qualifiers"]
    name: Text
    from_: Names = ()
    to: Text | None = None
    complete: bool = True
    entries: tuple[Entry, ...]
    source: Text | None = None
    note: Text | None = None

    @property
    def moment_count(self) -> int:
        """How many moments are told apart by what is played: none."""
        return 0

    def matchdays(self, number: int) -> tuple[tuple[int, Round], ...]:  # noqa: ARG002  as others
        """Return what is played at a moment: nothing."""
        return ()


Stage = QualifiersStage | LeagueStage | KnockoutStage
"""A stage of the kind that it says."""


class Season(Part):
    """One season of one competition: everything that its file says.

    One that was not played has a summary and no stages.
    """

    format: Annotated[Literal[1], Taken("whole")]
    competition: Text
    season: Text
    country: Text | None = None
    previous: Text | None = None
    next: Text | None = None
    summary: Text | None = None
    sources: tuple[Source, ...] = ()
    teams: tuple[Team, ...] = ()
    team_changes: tuple[TeamChange, ...] = ()
    champions: Champions | None = None
    published: AllClaims = ()
    known: tuple[Known, ...] = ()
    stages: tuple[Stage, ...] = ()

    def __init__(self, **values: Any) -> None:
        """Make a season of the values of its fields."""
        super().__init__(**values)
        self.__post_init__()

    def __post_init__(self) -> None:
        """Give every stage that only carries points the stages that it adds up."""
        for index, stage in enumerate(self.stages):
            if isinstance(stage, LeagueStage) and stage.carry and stage.only_carries:
                names = stage.carry.from_
                stage.add_up(one for one in self.stages[:index] if one.name in names)

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

    @cached_property
    def _source_labels(self) -> dict[str, str]:
        return {source.id: source.label for source in self.sources}

    def source_label(self, source: str | None, otherwise: str) -> str:
        """Return what a sentence calls a source, or other words where none is named."""
        return self._source_labels.get(source, source) if source else otherwise

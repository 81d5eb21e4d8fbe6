"""A season at a moment: the one value that every pane is drawn from."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from tui.library.champion import deciding_stage
from tui.present.page.sorting import Sorting
from tui.present.page.text import clean
from tui.present.view.wishes import NO_WISHES, Wishes
from tui.present.words.moments import round_of
from tui.present.words.phrases import days
from tui.season.fixtures import Fixtures
from tui.season.memo import Memo
from tui.season.model import (
    PLAY_OFF,
    KnockoutStage,
    LeagueStage,
    QualifiersStage,
    Season,
    Stage,
)
from tui.season.model.days import KnownDate
from tui.season.named import NamedTuple
from tui.season.timeline import Moment, Timeline
from tui.standings.bracket import Bracket
from tui.standings.progress import SeasonTables
from tui.standings.table import Table

if TYPE_CHECKING:
    from tui.audit.audited import Audited


def _today() -> date:
    return datetime.now().astimezone().date()


class Since(NamedTuple):
    """An older version of the file of a season, and the name of the revision that has it."""

    revision: str
    season: Season


@dataclass(frozen=True, eq=False)
class View:
    """A season, what has been made of it, and the moment that is shown.

    Two views are the same only when they are one: comparing seasons would cost more than drawing.
    `version` counts how often the file has been loaded again. On a `day` the tables hold what was
    played by then, whatever the round; the moment is the last that had begun.

    `wishes` are the user's: favourite teams, and which columns tables have. `sorting` is the column
    by which the rows of tables are shown; without it they are in the order of the tables.

    Rows tell the places gained since the tables of `compared`, where there are any: those before an
    edit. Else they tell those since the round before.

    `since` is an older version of the file that the season is compared with, where one is wanted.

    On `today` it depends which matches are still to be played.

    `laid` is the published table of each group that lies over the computed one, counted from 1.
    `audited` is what the audit has found; after the file was saved, in the season as it was before,
    until the new one is audited too. `memo` holds what is worked out of the season once, whatever
    the moment; all views of a season share it.
    """

    season: Season
    timeline: Timeline
    tables: SeasonTables
    moment: Moment
    version: int = 0
    day: date | None = None
    laid: int = 0
    audited: Audited | None = None
    memo: Memo = field(default_factory=Memo, repr=False)
    wishes: Wishes = NO_WISHES
    sorting: Sorting | None = None
    today: date = field(default_factory=_today)
    compared: SeasonTables | None = field(default=None, repr=False)
    since: Since | None = field(default=None, repr=False)

    @classmethod
    def of(cls, season: Season, wishes: Wishes = NO_WISHES) -> View:
        """Show a season where its champion was made, or else at its latest played round."""
        timeline = Timeline(season)
        tables = SeasonTables(season)
        moment = timeline.latest_played
        made = deciding_stage(tables) if len(season.stages) > 1 else None
        if made is not None and made != moment.stage:
            moment = timeline.of_stage(made)
        return cls(season, timeline, tables, moment, wishes=wishes)

    def at(self, moment: Moment) -> View:
        """Show the same season at another moment."""
        return replace(self, moment=moment, day=None)

    def compared_with(self, tables: SeasonTables) -> View:
        """Show the same moment with the places that teams gain since other tables."""
        return replace(self, compared=tables)

    def on(self, day: date, moment: Moment) -> View:
        """Show the same season at the end of a day."""
        return replace(self, moment=moment, day=day)

    def table(self, group: int) -> Table | None:
        """Return the table of a group of the stage that is shown."""
        tables = self.tables.stage(self.moment.stage)
        if tables is None:
            return None
        printed = tables.shown(group, self.moment.round)
        if not self.day:
            return printed
        found = tables.on(group, self.day)
        by_round = tables.table(group, self.moment.round)
        if printed and printed.is_instead and found and by_round:
            is_same_time = by_round.coverage[:2] == found.coverage[:2]
            return printed if is_same_time else found
        return found

    def renewed(self, season: Season) -> View:
        """Show another version of the season at the moment most like this one."""
        fresh = View.of(season, self.wishes)
        return replace(
            fresh,
            moment=self.moment_in(fresh),
            version=self.version + 1,
            laid=self.laid,
            audited=self.audited,
            sorting=self.sorting,
            since=self.since,
        )

    def moment_in(self, other: View) -> Moment:
        """Return the moment of another version of the season that is most like this one."""
        names = [stage.name for stage in other.season.stages]
        stage = self.moment.stage
        if self.stage and self.stage.name in names:
            stage = names.index(self.stage.name)
        stage = max(0, min(stage, len(names) - 1))
        wanted = other.timeline.nearest(Moment(stage, self.moment.round))
        return wanted if wanted.stage == stage else other.timeline.of_stage(stage)

    def beside(self, season: Season) -> View:
        """Show another season where this one is: at its latest round, or at the stage alike.

        Alike is a stage of the same name, or else one of the same kind that is not the last word.
        """
        fresh, shown = View.of(season, self.wishes), self.stage
        if shown is None or self.moment.stage == self.timeline.latest_played.stage:
            return fresh
        before = [at for at in range(len(season.stages)) if at != fresh.moment.stage]
        alike = [at for at in before if season.stages[at].name == shown.name]
        alike += [at for at in before if season.stages[at].kind == shown.kind]
        return fresh.at(fresh.timeline.of_stage(alike[0])) if alike else fresh

    def named(self, team: str) -> str:
        """Return the name of a team in full, with the mark of a favourite."""
        return self.wishes.marked(clean(team), team, self.season.short_names.get(team))

    def named_short(self, team: str) -> str:
        """Return the short name of a team, where it has one, with the mark of a favourite."""
        short = self.season.short_names.get(team)
        return self.wishes.marked(clean(short or team), team, short)

    def like(self, other: View) -> bool:
        """Return whether another view shows the same moment of the same season."""
        return self.season.title == other.season.title and self.moment == other.moment

    def across(self, index: int) -> Table | None:
        """Return one of the tables across groups of the stage that is shown."""
        tables = self.tables.stage(self.moment.stage)
        if tables is None:
            return None
        if self.day:
            return tables.across_on(index, self.day)
        return tables.across(index, self.moment.round)

    @property
    def stage(self) -> Stage | None:
        """The stage that is shown; a season that was not played has none."""
        return self.season.stages[self.moment.stage] if self.season.stages else None

    @property
    def is_at_end_of_stage(self) -> bool:
        """Whether nothing of the stage comes after what is shown."""
        return self.moment == self.timeline.of_stage(self.moment.stage)

    @property
    def is_at_end(self) -> bool:
        """Whether nothing of the season comes after what is shown."""
        return self.moment == self.timeline.moments[-1]

    @property
    def league(self) -> LeagueStage | None:
        """The stage that is shown, where it is one with tables."""
        return self.stage if isinstance(self.stage, LeagueStage) else None

    @property
    def knockout(self) -> KnockoutStage | None:
        """The stage that is shown, where it is one of ties."""
        return self.stage if isinstance(self.stage, KnockoutStage) else None

    @property
    def kind(self) -> str | None:
        """The kind of the stage that is shown."""
        return self.stage.kind if self.stage else None

    @property
    def fixtures(self) -> Fixtures:
        """Which matches are still to be played."""
        return self.memo.once((Fixtures, self.today), lambda: Fixtures(self.timeline, self.today))

    @property
    def bracket(self) -> Bracket | None:
        """The bracket of the stage that is shown."""
        return self.tables.bracket(self.moment.stage)

    @property
    def qualifiers(self) -> QualifiersStage | None:
        """The last stage of qualifiers up to the moment, or the first one of the season."""
        stages, here = self.season.stages, self.moment.stage
        nearest_first = (*stages[here::-1], *stages[here + 1 :])
        return next((one for one in nearest_first if isinstance(one, QualifiersStage)), None)

    @property
    def round_name(self) -> str:
        """What the round is called: `Round 3 of 5`, `Play-off`, `Semi-finals · second leg`.

        It is nothing in a stage without rounds; where the file knows no rounds, the dates of the
        matches stand for them.
        """
        number = self.moment.round
        if self.knockout and number:
            return clean(self.knockout.days[number - 1].name)
        if not number or self.league is None:
            return ""
        if self.league.steps:
            return clean(self.league.steps.rounds[number - 1].name or "")
        if number > self.league.round_count:
            return PLAY_OFF
        return round_of(number, self.league.round_count, dated=self.league.dated)

    @property
    def dates(self) -> tuple[KnownDate, ...]:
        """The days on which the round was played, as far as they are known."""
        return tuple(
            one
            for matchday in self.timeline.matchdays(self.moment)
            for one in (matchday.date, *(match.date for match in matchday.matches))
            if one
        )

    @property
    def date_text(self) -> str:
        """When the round was played, as far as it is known."""
        dates = self.dates
        return days(dates) if dates else ""

    @property
    def when(self) -> str:
        """The round and its date, as far as they are known: `Round 3 of 5 · 5 May 1968`."""
        return " · ".join(part for part in (self.round_name, self.date_text) if part)

    @property
    def title(self) -> str:
        """Where one is: `Copa Perú 1968 › Final stage`."""
        names = (self.season.title, *([self.stage.name] if self.stage else ()))
        return " › ".join(clean(name) for name in names)

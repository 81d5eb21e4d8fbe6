"""How far each team had come by a moment of the season."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from tui.season.model import KnockoutStage, LeagueStage, QualifiersStage, Season, Stage
from tui.season.named import NamedTuple
from tui.season.timeline import Moment
from tui.standings.bracket import Bracket
from tui.standings.carry import as_league
from tui.standings.rows import Row
from tui.standings.steps import Step, in_bracket, in_qualifiers, in_tables
from tui.standings.table import LAST, StageTables
from tui.standings.tie_result import TieResult

Fate = Literal["qualified", "playing", "out", "untold", "unrecorded"]


class Progress(NamedTuple):
    """What became of a team: the last stage that it is recorded in, and its row or tie there.

    `qualified`: the stage that it goes to has not begun, or begun without it; `playing`: it takes
    part in the stage shown; `out`: that stage has begun without it, or it has lost its tie;
    `untold`: nothing of the stage shown names it, but a later stage does; `unrecorded`: no later
    stage names it at all.
    """

    fate: Fate
    stage: str
    group: str | None = None
    row: Row | None = None
    round: str | None = None
    tie: TieResult | None = None


class SeasonTables:
    """The tables and brackets of a season, and what they mean for its teams."""

    def __init__(self, season: Season) -> None:
        """Prepare the stages of a season; nothing is added up before it is needed."""
        self.season = season
        self._stages: dict[int, StageTables] = {}
        self._brackets: dict[int, Bracket] = {}
        self._before: list[tuple[StageTables, ...]] = []
        carried = {
            name
            for stage in season.stages
            if isinstance(stage, LeagueStage) and stage.carry
            for name in stage.carry.from_
        }
        known: dict[str, StageTables] = {}
        for index, stage in enumerate(season.stages):
            earlier = tuple(known[name] for name in _read_by(stage) if name in known)
            self._before.append(earlier)
            if isinstance(stage, LeagueStage):
                self._stages[index] = StageTables(stage, earlier, season.champions)
                known[stage.name] = self._stages[index]
            elif isinstance(stage, KnockoutStage):
                self._brackets[index] = Bracket(stage, earlier, season.champions)
                if stage.name in carried:
                    known[stage.name] = StageTables(as_league(stage))

    def stage(self, index: int) -> StageTables | None:
        """Return the tables of a stage; only one of leagues has any."""
        return self._stages.get(index)

    def before(self, index: int) -> tuple[StageTables, ...]:
        """Return the tables of the earlier stages that a stage carries over from or reads."""
        return self._before[index]

    def bracket(self, index: int) -> Bracket | None:
        """Return the bracket of a stage; only one of ties has any."""
        return self._brackets.get(index)

    def road(self, team: str, moment: Moment) -> tuple[Step, ...]:
        """Return a team's way up to a moment: a step for each stage in which it stands by then."""
        return tuple(self._back(team, moment))[::-1]

    def progress(self, team: str, moment: Moment) -> Progress:
        """Return how far a team had come by a moment."""
        shown = self.season.stages[moment.stage]
        if isinstance(shown, QualifiersStage):
            return Progress("qualified", shown.name)
        for step in self._back(team, moment):
            fate = self._fate(step, team, moment)
            if fate:
                return Progress(fate, step.name, step.group, step.row, step.round, step.tie)
            if step.entry is None:
                break
        later = range(moment.stage + 1, len(self.season.stages))
        told = any(self._has(index, team) for index in later)
        return Progress("untold" if told else "unrecorded", shown.name)

    def _fate(self, step: Step, team: str, moment: Moment) -> Fate | None:
        """Return what a team's last step says of it; None where it went on to an unknown stage."""
        has_lost = step.tie is not None and step.tie.loser == team
        if step.stage == moment.stage:
            return "out" if has_lost else "playing"
        shown, *later = (stage.name for stage in self.season.stages[moment.stage :])
        target = step.outcome.to if step.outcome else None
        if target in later or (target == shown and self._has(moment.stage, team)):
            return "qualified"
        went_on = target == shown or step.entry or (step.tie and team in step.tie.through)
        return None if went_on else "out"

    def _back(self, team: str, moment: Moment) -> Iterator[Step]:
        """Yield a team's steps from the moment back to the beginning."""
        for index in range(min(moment.stage, len(self.season.stages) - 1), -1, -1):
            number = moment.round if index == moment.stage else LAST
            step = self._step(index, team, number)
            if step:
                yield step

    def _step(self, index: int, team: str, number: int) -> Step | None:
        stage = self.season.stages[index]
        if isinstance(stage, QualifiersStage):
            return in_qualifiers(index, stage, team)
        if isinstance(stage, LeagueStage):
            return in_tables(index, self._stages[index], team, number)
        return in_bracket(index, self._brackets[index], team, number)

    def _has(self, index: int, team: str) -> bool:
        """Return whether a stage of matches names a team."""
        step = self._step(index, team, LAST)
        return step is not None and step.entry is None


def _read_by(stage: Stage) -> list[str]:
    """Return the names of the earlier stages that a stage carries over from or reads, each once."""
    names: list[str | None] = []
    if isinstance(stage, LeagueStage):
        orders = [stage.order, *(one.order for one in stage.across if one.order)]
        names += stage.carry.from_ if stage.carry else ()
        names += [rule.stage for order in orders for rule in order]
    elif isinstance(stage, KnockoutStage):
        names.append(stage.position_in)
    return [name for name in dict.fromkeys(names) if name]

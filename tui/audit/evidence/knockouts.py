"""The knock-out stages of a season as the audit reads them: every tie as it ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from tui.audit.locator import Located, Locator
from tui.season.model import Season
from tui.season.model.knockout import KnockoutRound, KnockoutStage, Tie
from tui.season.named import NamedTuple
from tui.standings.bracket import Bracket
from tui.standings.progress import SeasonTables
from tui.standings.tie_result import TieResult


class Ended(NamedTuple):
    """A tie as it ended, where it is, and the number of its round, counted from 0."""

    locator: Locator
    round: int
    tie: Tie
    result: TieResult


class Knockout:
    """A knock-out stage with its bracket after the last match."""

    def __init__(self, season: Season, at: int, bracket: Bracket) -> None:
        """Read the stage at a position of the season."""
        self.season, self.at, self.bracket = season, at, bracket
        self.stage: KnockoutStage = bracket.stage
        self.locator = Locator(stage=at)

    @cached_property
    def ties(self) -> list[Ended]:
        """Every tie, in the order of the file."""
        rounds = self.bracket.at(len(self.stage.days))
        return [
            Ended(Locator(stage=self.at, round=number, tie=index), number, result.tie, result)
            for number, results in enumerate(rounds)
            for index, result in enumerate(results)
        ]

    def ties_of(self, number: int) -> Sequence[Ended]:
        """Return the ties of a round."""
        return self._by_round[number]

    @cached_property
    def _by_round(self) -> list[list[Ended]]:
        by_round: list[list[Ended]] = [[] for _ in self.stage.rounds]
        for ended in self.ties:
            by_round[ended.round].append(ended)
        return by_round

    @cached_property
    def matches(self) -> list[Located]:
        """Every match with where it is."""
        located: list[Located] = []
        for ended in self.ties:
            place, tie = ended.locator, ended.tie
            located += [(place._replace(leg=index), leg) for index, leg in enumerate(tie.legs)]
            located += [
                (place._replace(replay=index), leg) for index, leg in enumerate(tie.replays)
            ]
        return located

    @property
    def complete(self) -> bool:
        """Whether every match has a result, and each round has half the ties of the one before."""
        rounds = [
            played
            for index, played in enumerate(self.stage.rounds)
            if not self.bracket.is_apart(index)
        ]
        halved = all(2 * len(after.ties) == len(before.ties) for before, after in pairwise(rounds))
        return (
            bool(rounds)
            and halved
            and all(one.complete for one in rounds)
            and len(rounds[-1].ties) == 1
            and all(map(self.is_played, self.ties))
        )

    def is_played(self, ended: Ended) -> bool:
        """Return whether all legs of a tie are listed with their goals."""
        legs = [leg for leg in ended.result.legs if not leg.replay and not leg.match.is_void]
        scored = sum(leg.goals is not None for leg in legs)
        is_settled = ended.result.due < self.round_of(ended).legs_due(ended.tie)
        return scored >= ended.result.due and (is_settled or scored == len(legs))

    @property
    def final(self) -> Ended | None:
        """The only tie of the last round that leads to the title; None if it has several."""
        leading = [
            ended
            for ended in self.ties
            if (ended.round, ended.locator.tie) not in self.bracket.consolations
        ]
        last = [ended for ended in leading if ended.round == leading[-1].round]
        return last[0] if len(last) == 1 else None

    def round_of(self, ended: Ended) -> KnockoutRound:
        """Return the round of a tie."""
        return self.stage.rounds[ended.round]


def list_knockouts(tables: SeasonTables) -> Iterator[Knockout]:
    """Yield the knock-out stages of a season."""
    for at in range(len(tables.season.stages)):
        bracket = tables.bracket(at)
        if bracket is not None:
            yield Knockout(tables.season, at, bracket)

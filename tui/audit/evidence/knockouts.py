"""The knock-out stages of a season as the audit reads them: every tie as it ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from tui.audit.finding import Path
from tui.season.model import Season
from tui.season.model.knockout import KnockoutRound, KnockoutStage, Tie
from tui.season.model.matches import Match
from tui.standings.bracket import Bracket
from tui.standings.progress import SeasonTables
from tui.standings.tie_result import TieResult


class Ended(NamedTuple):
    """A tie as it ended, the way to it, and the number of its round, counted from 0."""

    path: Path
    round: int
    tie: Tie
    result: TieResult


class Knockout:
    """A knock-out stage with its bracket after the last match."""

    def __init__(self, season: Season, at: int, bracket: Bracket) -> None:
        """Take a stage by its place in the season."""
        self.season, self.at, self.bracket = season, at, bracket
        self.stage: KnockoutStage = bracket.stage
        self.path: Path = ("stages", at)

    @cached_property
    def ties(self) -> list[Ended]:
        """Every tie, in the order of the file."""
        rounds = self.bracket.at(len(self.stage.days))
        return [
            Ended((*self.path, "rounds", number, "ties", at), number, result.tie, result)
            for number, results in enumerate(rounds)
            for at, result in enumerate(results)
        ]

    def ties_of(self, number: int) -> Sequence[Ended]:
        """Return the ties of a round."""
        return self._by_round[number]

    @cached_property
    def _by_round(self) -> list[list[Ended]]:
        found: list[list[Ended]] = [[] for _ in self.stage.rounds]
        for one in self.ties:
            found[one.round].append(one)
        return found

    @cached_property
    def matches(self) -> list[tuple[Path, Match]]:
        """Every match, each with the way to it."""
        return [
            ((*one.path, kind, at), match)
            for one in self.ties
            for kind, matches in (("legs", one.tie.legs), ("replays", one.tie.replays))
            for at, match in enumerate(matches)
        ]

    @property
    def complete(self) -> bool:
        """Whether every match is there with a result: each round has half the ties of the last."""
        rounds = [one for at, one in enumerate(self.stage.rounds) if not self.bracket.is_apart(at)]
        halved = all(2 * len(after.ties) == len(before.ties) for before, after in pairwise(rounds))
        return (
            bool(rounds)
            and halved
            and all(one.complete for one in rounds)
            and len(rounds[-1].ties) == 1
            and all(self.is_played(one) for one in self.ties)
        )

    def is_played(self, one: Ended) -> bool:
        """Tell whether all legs of a tie are there with their goals."""
        legs = [leg for leg in one.result.legs if not leg.replay and not leg.match.is_void]
        scored = sum(leg.goals is not None for leg in legs)
        is_settled = one.result.due < self.round_of(one).legs_due(one.tie)
        return scored >= one.result.due and (is_settled or scored == len(legs))

    @property
    def final(self) -> Ended | None:
        """The only tie of the last round that leads to the title."""
        leading = [
            one
            for one in self.ties
            if (one.round, int(one.path[-1])) not in self.bracket.consolations
        ]
        last = [one for one in leading if one.round == leading[-1].round]
        return last[0] if len(last) == 1 else None

    def round_of(self, one: Ended) -> KnockoutRound:
        """Answer the round of a tie."""
        return self.stage.rounds[one.round]


def knockouts(tables: SeasonTables) -> Iterator[Knockout]:
    """Walk the knock-out stages of a season."""
    for at in range(len(tables.season.stages)):
        bracket = tables.bracket(at)
        if bracket is not None:
            yield Knockout(tables.season, at, bracket)

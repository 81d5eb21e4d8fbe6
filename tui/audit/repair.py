"""Single changes to a season file, each of which would mend a finding."""

from __future__ import annotations

from typing import Literal, TypeAlias

from tui.audit.cells import CellField
from tui.audit.locator import Locator
from tui.audit.voice import Voice
from tui.season.frozen import Frozen
from tui.season.model.numbers import Number
from tui.season.model.values import Score
from tui.season.named import NamedTuple
from tui.season.raw.places import Path

RepairKind = Literal["result", "cell", "deduction", "exchange", "name", "pairing", "missing"]


class ChangeScore(Frozen):
    """Another score of a match."""

    home: str
    away: str
    score: Score
    current: Score | None


class ChangeCell(Frozen):
    """Another number in a cell of a published row; `is_computed`: the number that results give."""

    team: str
    field: CellField
    number: str
    printed: str
    is_computed: bool


class ChangePosition(Frozen):
    """Another number of a position in a published table."""

    team: str
    position: int
    printed: int


class ChangeAggregate(Frozen):
    """Another aggregate of a tie."""

    aggregate: Score
    printed: Score


class ChangePoints(Frozen):
    """A decision about points: below zero they are deducted, otherwise added.

    `action`: the file's decision is `revoked`, made `earlier`, or made of other than `current`
    points; or there is a `new` one, or a `further` one beside those of the file.
    """

    team: str
    action: Literal["revoked", "earlier", "other", "new", "further"]
    points: Number
    current: Number | None = None


class Exchange(Frozen):
    """Two teams in each other's place: in the results, in the table, or in its order."""

    first: str
    second: str
    where: Literal["results", "table", "order"]


class ChangeName(Frozen):
    """Another name of a team: everywhere, or in a published table."""

    name: str
    other: str
    is_in_table: bool


class ChangePairing(Frozen):
    """A match of two other teams."""

    home: str
    away: str
    score: Score | None
    pair: tuple[str, str]


class AddLosersOf(Frozen):
    """A `losers_of` in a tie, with the name of the tie that was lost if that has one."""

    tie: str | None


class AddThirdPlace(Frozen):
    """A `third_place` in the round of a tie."""


class AddMissing(Frozen):
    """So many things are missing; where `number` is below zero, so many are too many."""

    counted: Literal["match", "goal", "department", "team"]
    number: int
    where: Voice


Change: TypeAlias = (
    ChangeScore
    | ChangeCell
    | ChangePosition
    | ChangeAggregate
    | ChangePoints
    | Exchange
    | ChangeName
    | ChangePairing
    | AddLosersOf
    | AddThirdPlace
    | AddMissing
)

_KINDS: dict[type[Change], RepairKind] = {
    ChangeScore: "result",
    ChangeCell: "cell",
    ChangePosition: "cell",
    ChangeAggregate: "cell",
    ChangePoints: "deduction",
    Exchange: "exchange",
    ChangeName: "name",
    ChangePairing: "pairing",
    AddLosersOf: "missing",
    AddThirdPlace: "missing",
    AddMissing: "missing",
}


class Repair(NamedTuple):
    """The single change that makes a finding go away, and where in the file it is to be made."""

    change: Change
    locator: Locator

    @property
    def path(self) -> Path:
        """The keys and positions that lead to the part to change."""
        return self.locator.path

    @property
    def kind(self) -> RepairKind:
        """What kind of part is changed."""
        return _KINDS[type(self.change)]

"""What can be wrong with a published table."""

from __future__ import annotations

from typing import Literal

from tui.audit.cells import Cell
from tui.audit.quoted import quote_count, quote_field, quote_number
from tui.audit.statements.base import Statement
from tui.audit.voice import RESULTS, Said, Voice
from tui.season.model.numbers import Number
from tui.season.model.rules import OrderName
from tui.season.named import NamedTuple
from tui.standings.criteria import Value


class TableStatement(Statement):
    """A statement about a published table."""


class CellsDiffer(TableStatement):
    """Cells of a row differ between the results and a source, or between two sources."""

    team: str
    differing: tuple[Cell, ...]
    first: Voice
    second: Voice

    @property
    def values(self) -> tuple[Said, ...]:
        """Both sides: one cell as a bare number, several with their names."""
        if len(self.differing) == 1:
            (cell,) = self.differing
            return Said(cell.computed, self.first), Said(cell.printed, self.second)
        computed = [f"{cell.computed} {quote_field(cell.field)}" for cell in self.differing]
        printed = [f"{cell.printed} {quote_field(cell.field)}" for cell in self.differing]
        return Said(", ".join(computed), self.first), Said(", ".join(printed), self.second)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The cells that differ."""
        return self.differing


class PositionsDiffer(TableStatement):
    """Two sources number a team differently."""

    team: str
    first: int
    second: int
    first_source: Voice
    second_source: Voice

    @property
    def values(self) -> tuple[Said, ...]:
        """Both positions."""
        return Said(str(self.first), self.first_source), Said(str(self.second), self.second_source)


class RowDoesNotAddUp(TableStatement):
    """A cell of a row does not follow from other cells.

    `parts` are the wins, draws and defeats, or the goals; `follows` is the number that they give,
    `printed` the one in the table.
    """

    team: str
    field: Literal["played", "points", "goal_difference"]
    parts: tuple[Number | None, ...]
    follows: Number
    printed: Number
    source: Voice

    @property
    def record(self) -> str:
        """The parts as they are printed: `3-1-1`, `12:5`."""
        sign = ":" if self.field == "goal_difference" else "-"
        return sign.join("?" if part is None else str(part) for part in self.parts)

    @property
    def values(self) -> tuple[Said, ...]:
        """Both numbers."""
        return (
            Said(quote_number(self.follows), Voice("cells", (self.record,))),
            Said(quote_number(self.printed), self.source),
        )


class ColumnsDoNotBalance(TableStatement):
    """Two columns, such as wins and defeats, should have the same sum but do not."""

    field: Literal["won", "goals_for"]
    total: Number
    other_total: Number
    source: Voice

    @property
    def values(self) -> tuple[Said, ...]:
        """Both sums."""
        if self.field == "won":
            wins = quote_count(int(self.total), "win", "wins")
            defeats = quote_count(int(self.other_total), "defeat", "defeats")
            return Said(wins, self.source), Said(defeats, self.source)
        return (
            Said(f"{self.total} goals for", self.source),
            Said(f"{self.other_total} goals against", self.source),
        )


class ColumnAddsUpWrongly(TableStatement):
    """A column does not have the `expected` sum, or an even one if that is None."""

    field: Literal["goal_difference", "drawn", "played"]
    total: Number
    expected: Number | None
    source: Voice

    @property
    def values(self) -> tuple[Said, ...]:
        """The sum and the expected one."""
        return (
            Said(f"{self.total} {quote_field(self.field)}", self.source),
            Said(
                "an even number" if self.expected is None else str(self.expected), Voice("balance")
            ),
        )


class MatchesUnequal(TableStatement):
    """Not every team has played the same number of matches: `played` are the smaller numbers."""

    most: int
    teams: tuple[str, ...]
    played: tuple[int, ...]
    source: Voice

    @property
    def values(self) -> tuple[Said, ...]:
        """The largest number, and the others."""
        return (
            Said(quote_count(self.most, "match", "matches"), self.source),
            Said(", ".join(map(str, self.played)), self.source),
        )


class Misplaced(NamedTuple):
    """A team that is printed in the wrong place; `row` is the index of its published row."""

    row: int
    team: str
    position: int
    printed: int


class OrderDiffers(TableStatement):
    """The rows of a table have the right cells but the wrong order."""

    misplaced: tuple[Misplaced, ...]
    source: Voice

    @property
    def values(self) -> tuple[Said, ...]:
        """The teams with their positions, as computed and as printed."""
        return (
            Said(", ".join(f"{team.position} {team.team}" for team in self.misplaced), RESULTS),
            Said(", ".join(f"{team.printed} {team.team}" for team in self.misplaced), self.source),
        )


class NeighboursReversed(TableStatement):
    """Two neighbouring rows are in the wrong order, by the first rule that separates them."""

    above: str
    below: str
    rule: OrderName
    upper: Value
    lower: Value
    source: Voice

    @property
    def values(self) -> tuple[Said, ...]:
        """Who is printed first, and who is first by the rule."""
        return Said(self.above, self.source), Said(self.below, Voice("rule", (self.rule,)))


class PositionMisnumbered(TableStatement):
    """The printed position of a team is not the number of its row."""

    team: str
    printed: int
    position: int
    source: Voice

    @property
    def values(self) -> tuple[Said, ...]:
        """Both numbers."""
        return Said(str(self.printed), self.source), Said(str(self.position), Voice("rows"))


class RowOfOtherName(TableStatement):
    """A team without matches has a row, and a team with matches has none."""

    row: str
    team: str
    source: Voice

    @property
    def values(self) -> tuple[Said, ...]:
        """Both names."""
        return Said(self.team, RESULTS), Said(self.row, self.source)


class RowWithoutMatch(TableStatement):
    """A team without matches has a row."""

    team: str
    source: Voice

    @property
    def values(self) -> tuple[Said, ...]:
        """That there is no match, and that there is a row."""
        return Said("no match", RESULTS), Said("a row", self.source)


class TeamsWithoutRow(TableStatement):
    """Teams with matches have no row; `rows` is the number of rows in the table."""

    teams: tuple[str, ...]
    rows: int
    source: Voice

    @property
    def values(self) -> tuple[Said, ...]:
        """The number of teams and that of rows."""
        return (
            Said(quote_count(self.rows + len(self.teams), "team", "teams"), RESULTS),
            Said(quote_count(self.rows, "row", "rows"), self.source),
        )

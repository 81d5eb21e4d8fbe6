"""Sentences about published tables that do not agree with the results or with themselves."""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch

from tui.audit.cells import Cell, CellField
from tui.audit.statements.tables import (
    CellsDiffer,
    ColumnAddsUpWrongly,
    ColumnsDoNotBalance,
    MatchesUnequal,
    Misplaced,
    NeighboursReversed,
    OrderDiffers,
    PositionMisnumbered,
    PositionsDiffer,
    RowDoesNotAddUp,
    RowOfOtherName,
    RowWithoutMatch,
    TableStatement,
    TeamsWithoutRow,
)
from tui.audit.voice import Voice
from tui.present.words.lists import join_some
from tui.present.words.numbers import format_signed, minus, ordinal, plural
from tui.present.words.phrases import sentence
from tui.present.words.rules import RULE_WORDS, rule_value
from tui.present.words.voices import name_table, name_voice
from tui.season.model.numbers import Number

_CELL_WORDS: dict[CellField, str] = {
    "played": "played",
    "won": "won",
    "drawn": "drawn",
    "lost": "lost",
    "goals_for": "goals for",
    "goals_against": "goals against",
    "goal_difference": "goal difference",
    "points": "points",
}
"""What the cells of a row are called."""

_SINGLE_WORDS: dict[CellField, str] = {
    "goals_for": "goal for",
    "goals_against": "goal against",
    "points": "point",
}
"""What those are called that stand behind their number, where that is 1."""

_BEFORE_NUMBER: frozenset[CellField] = frozenset(
    {"played", "won", "drawn", "lost", "goal_difference"}
)
"""The cells that are called before their number: `won 3`, but `3 points`."""


@singledispatch
def describe_table(statement: TableStatement) -> str:
    """Make a sentence of a statement about a published table."""
    raise TypeError(type(statement).__name__)


@describe_table.register
def _(says: CellsDiffer) -> str:
    return describe_cells(says.team, says.differing, says.first, says.second)


def describe_cells(team: str, cells: Sequence[Cell], first: Voice, second: Voice) -> str:
    """Say in which cells of a team two sources differ: if there are several, as `won 1≠3`."""
    if len(cells) == 1:
        (cell,) = cells
        number = write_cell(cell.field, cell.computed)
        there = f"{name_voice(second)} {minus(cell.printed)}"
        return f"{team}: {name_voice(first)} {_verb(first)} {number}, {there}."
    numbers = ", ".join(
        f"{_CELL_WORDS[cell.field]} {minus(cell.computed)}≠{minus(cell.printed)}" for cell in cells
    )
    return f"{team}: {numbers} ({name_voice(first)} ≠ {name_voice(second)})."


def _verb(voice: Voice) -> str:
    return "give" if voice.kind == "results" else "gives"


def write_number(number: Number) -> str:
    """Write a number as a source prints it: `7`, `3.5`."""
    return minus(str(number if number.denominator == 1 else float(number)))


def write_cell(field: CellField, number: str) -> str:
    """Write a cell with its name: `12 goals against`, `1 point`, `won 3`; also `1 instead of 3`."""
    words, written = _CELL_WORDS[field], minus(number)
    if field in _BEFORE_NUMBER:
        return f"{words} {written}"
    is_single = written.split()[-1] == "1"
    return f"{written} {_SINGLE_WORDS.get(field, words) if is_single else words}"


@describe_table.register
def _(says: PositionsDiffer) -> str:
    first, second = name_voice(says.first_source), name_voice(says.second_source)
    return (
        f"{says.team} is {ordinal(says.first)} according to {first}, {ordinal(says.second)}"
        f" according to {second}."
    )


@describe_table.register
def _(says: RowDoesNotAddUp) -> str:
    follows, printed = write_number(says.follows), write_number(says.printed)
    if says.field == "goal_difference":
        follows = f"a goal difference of {format_signed(int(says.follows))}"
        printed = format_signed(int(says.printed))
    elif says.field == "played":
        follows = plural(int(says.follows), "match")
    else:
        follows = f"{follows} point{'' if says.follows == 1 else 's'}"
    return f"{says.team}: {says.record} makes {follows}; {name_voice(says.source)} has {printed}."


@describe_table.register
def _(says: ColumnsDoNotBalance) -> str:
    table = sentence(name_table(says.source))
    if says.field == "won":
        wins, defeats = plural(says.total, "win"), plural(says.other_total, "defeat")
        return f"{table} has {wins} but {defeats} in all."
    return f"{table} has {says.total} goals for but {says.other_total} goals against in all."


@describe_table.register
def _(says: ColumnAddsUpWrongly) -> str:
    table = name_table(says.source)
    if says.expected is not None:
        total, expected = format_signed(int(says.total)), format_signed(int(says.expected))
        return f"The goal differences in {table} add up to {total} instead of {expected}."
    column = {"drawn": "draws", "played": "matches played", "goal_difference": ""}[says.field]
    return f"The {column} in {table} add up to {says.total}, which should be an even number."


@describe_table.register
def _(says: MatchesUnequal) -> str:
    table, most = name_table(says.source), plural(says.most, "match")
    verb = "has" if len(says.teams) == 1 else "have"
    return (
        f"In {table} not every team has played {most}: {join_some(says.teams)} {verb} played fewer."
    )


@describe_table.register
def _(says: OrderDiffers) -> str:
    teams = join_some([_write_misplaced(row) for row in says.misplaced], "more teams elsewhere")
    return f"With the same figures, {name_table(says.source)} has {teams}."


def _write_misplaced(row: Misplaced) -> str:
    return f"{row.team} {ordinal(row.printed)} instead of {ordinal(row.position)}"


@describe_table.register
def _(says: NeighboursReversed) -> str:
    values = f"{rule_value(says.rule, says.lower)} to {rule_value(says.rule, says.upper)}"
    return (
        f"{sentence(name_table(says.source))} has {says.above} above {says.below}, but by"
        f" {RULE_WORDS[says.rule].noun} ({values}) {says.below} comes first."
    )


@describe_table.register
def _(says: PositionMisnumbered) -> str:
    return (
        f"{sentence(name_table(says.source))} numbers {says.team} {says.printed}, but its row is"
        f" number {says.position}."
    )


@describe_table.register
def _(says: RowOfOtherName) -> str:
    return (
        f"{says.row} is in {name_table(says.source)} but not in the results, {says.team} in the"
        " results but not in the table. Are they the same team?"
    )


@describe_table.register
def _(says: RowWithoutMatch) -> str:
    return f"{says.team} is in {name_table(says.source)} but has no match in the results."


@describe_table.register
def _(says: TeamsWithoutRow) -> str:
    verb = "has" if len(says.teams) == 1 else "have"
    return f"{join_some(says.teams)} played but {verb} no row in {name_table(says.source)}."

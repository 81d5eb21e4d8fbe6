"""What the audit finds: one value for each thing that does not add up."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias

from tui.season.model.claims import FindingCode, Known
from tui.season.model.numbers import Number

Path: TypeAlias = tuple[str | int, ...]
"""The way to a part of the season, by keys and places in lists: as the file has them."""

_NAMED = 3
"""So many names are written out in a sentence."""

_SPOKEN_FIRST = frozenset({"played", "won", "drawn", "lost"})
"""The cells of a table that are called before their number."""

Severity = Literal["contradiction", "gap", "note"]
"""`contradiction`: both cannot be right; `gap`: something is missing; `note`: worth a look."""


class Said(NamedTuple):
    """A value, and who says it: the label of a source, or words such as `the results`."""

    value: str
    by: str


class Cell(NamedTuple):
    """A cell of a published row that differs: the field, what is computed, what is printed."""

    field: str
    computed: str
    printed: str


class Repair(NamedTuple):
    """The single change that makes a finding go away: `would agree if A and B were exchanged`.

    `path` leads to the part to change.

    `kind`: a `result`, a `cell` of a published table, a `deduction` of points (or points given),
    an `exchange` of two teams, the `name` of a team, a `pairing`, or something that is `missing` or
    too much.
    """

    kind: Literal["result", "cell", "deduction", "exchange", "name", "pairing", "missing"]
    text: str
    path: Path


class Finding(NamedTuple):
    """One thing that does not add up.

    `path` leads to the part concerned, `where` says the same in words, `stage` only the stage and
    the group; of claims it is empty. `values` are those that
    differ, with their sources. `cells` are the differing cells of a published row, `team` whose row
    it is. `repairs` are single changes, each of which would do; findings that one change would mend
    together share them. `known` is what the author of the file says of it.
    """

    code: FindingCode
    severity: Severity
    path: Path
    where: str
    sentence: str
    values: tuple[Said, ...] = ()
    repairs: tuple[Repair, ...] = ()
    cells: tuple[Cell, ...] = ()
    team: str | None = None
    stage: str = ""
    known: Known | None = None

    @property
    def open(self) -> bool:
        """Whether the author of the file has not looked into it yet."""
        return self.known is None


def agree(change: str) -> str:
    """Say of a change that it would mend a finding."""
    return f"would agree if {change}"


def counted(number: int, word: str, plural: str | None = None) -> str:
    """Write a number of things: 1 goal, 2 goals, 2 matches."""
    return f"{number} {word if number == 1 else plural or word + 's'}"


def how_often(number: int) -> str:
    """Write how often something is: once, twice, 3 times."""
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def written(number: Number) -> str:
    """Write a number as a file does: 7, 3.5."""
    return str(number if number.denominator == 1 else float(number))


def rounds(printed: Number, exact: Number) -> bool:
    """Tell whether a number as a source prints it is another one, rounded to its decimals."""
    places = len(str(float(printed)).partition(".")[2])
    return abs(Fraction(printed) - exact) <= Fraction(1, 2 * 10**places)


def instead(field: str, number: str, printed: str) -> str:
    """Write a change of a cell of a table: 12 instead of 13 goals against, won 3 instead of 2."""
    name, change = field.replace("_", " "), f"{number} instead of {printed}"
    return f"{name} {change}" if field in _SPOKEN_FIRST else f"{change} {name}"


def some(names: Sequence[str]) -> str:
    """Write the first few of some names, and how many more there are."""
    more = len(names) - _NAMED
    return joined([*names[:_NAMED], *([f"{more} more"] if more > 0 else [])])


def joined(words: Sequence[str]) -> str:
    """Write a list in a sentence: A, B and C."""
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last

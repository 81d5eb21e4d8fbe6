"""A published table against itself: sums within a row, sums over the table, numbers of matches."""

from __future__ import annotations

from collections.abc import Iterator

from tui.audit.evidence.sums import Sheet, Wrong
from tui.audit.evidence.units import Unit
from tui.audit.finding import (
    Finding,
    Path,
    Repair,
    Said,
    counted,
    some,
    written,
)
from tui.audit.repairs.search import Mended
from tui.audit.repairs.sums import mend_sums
from tui.season.model import PublishedTable
from tui.season.model.claims import FindingCode
from tui.season.model.numbers import Number
from tui.standings.table import Table

_CODES: dict[str, FindingCode] = {
    "played": "table-played",
    "points": "table-points",
    "goal_difference": "table-difference",
}


def audit_balance(
    unit: Unit, path: Path, published: PublishedTable, table: Table | None, mended: Mended
) -> Iterator[Finding]:
    """Hold a published table against itself.

    What makes it agree with the computed `table` mends its sums too, and is then all that is said.
    """
    sheet = Sheet(unit, published)
    wrong = sheet.wrong()
    own = mend_sums(unit, path, published, sheet, wrong, table) if wrong else {}
    source = unit.season.source_label(published.source, "the published table")
    for one in wrong:
        known = mended.together if one.row is None else mended.of(sheet.teams[one.row])
        yield _finding(one, path, published, source, known or own.get(one.row, ()))
    if sheet.is_whole:
        emptied = {one.team for one in unit.group.rulings if one.ruling == "opponents_only"}
        yield from _unequal(path, published, source, emptied)


def _finding(
    one: Wrong, path: Path, published: PublishedTable, source: str, repairs: tuple[Repair, ...]
) -> Finding:
    if one.row is None:
        return _of_sum(one, path, source, repairs)
    row = published.table[one.row]
    match one.rule:
        case "goal_difference":
            made, what = f"{_shown(row.goals_for)}:{_shown(row.goals_against)}", "as difference"
        case _:
            made = f"{_shown(row.won)}-{_shown(row.drawn)}-{_shown(row.lost)}"
            what = "matches" if one.rule == "played" else "points"
    here, there = written(one.here), written(one.there)
    return Finding(
        _CODES[one.rule],
        "contradiction",
        (*path, "table", one.row, one.rule),
        "",
        f"{row.team}: {made} makes {here} {what}, {source} prints {there}.",
        (Said(here, made), Said(there, source)),
        repairs,
        team=row.team,
    )


def _of_sum(one: Wrong, path: Path, source: str, repairs: tuple[Repair, ...]) -> Finding:
    """Tell of columns that do not balance."""
    field = one.rule.removeprefix("even ")
    other = {"won": "lost", "goals_for": "goals_against"}.get(one.rule)
    here = _counted(one.here, field)
    if other is not None:
        there, by_whom = _counted(one.there, other), source
        sentence = f"The table by {source} adds up to {here} and {there}."
    else:
        there = str(one.there) if field == one.rule else "an even number"
        by_whom = "the balance of a table"
        called = field.replace("_", " ")
        sentence = f"In the table by {source} {called} adds up to {one.here}, not to {there}."
    values = (Said(here, source), Said(there, by_whom))
    place = (*path, "table")
    return Finding("table-balance", "contradiction", place, "", sentence, values, repairs)


def _counted(number: Number, field: str) -> str:
    """Write a sum of a column: 34 goals for, 1 win."""
    match field:
        case "won":
            return counted(int(number), "win")
        case "lost":
            return counted(int(number), "defeat")
        case _:
            return f"{number} {field.replace('_', ' ')}"


def _shown(number: int | None) -> str:
    return "?" if number is None else str(number)


def _unequal(
    path: Path, published: PublishedTable, source: str, emptied: set[str]
) -> Iterator[Finding]:
    """State that teams have played unequal numbers of matches."""
    played = [row.played for row in published.table if row.team not in emptied]
    known = [one for one in played if one is not None]
    if len(known) < len(played) or len(set(known)) < 2 or not published.is_final:
        return
    most = max(known)
    short = [row.team for row in published.table if row.played != most and row.team not in emptied]
    yield Finding(
        "table-format",
        "gap",
        (*path, "table"),
        "",
        f"By {source} not all played {counted(most, 'match', 'matches')}: {some(short)} played"
        " fewer.",
        (
            Said(counted(most, "match", "matches"), source),
            Said(", ".join(str(one) for one in known if one != most), source),
        ),
    )

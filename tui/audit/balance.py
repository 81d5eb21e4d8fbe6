"""A published table against itself: sums within a row, sums over the table, numbers of matches."""

from __future__ import annotations

from collections.abc import Iterator

from tui.audit.finding import (
    Finding,
    Path,
    Repair,
    Said,
    agree,
    by,
    counted,
    instead,
    some,
    written,
)
from tui.audit.sums import FIELDS, Sheet, Wrong
from tui.audit.units import Unit
from tui.season.claims import FindingCode
from tui.season.model import PublishedTable
from tui.season.numbers import Number

_CODES: dict[str, FindingCode] = {
    "played": "table-played",
    "points": "table-points",
    "goal_difference": "table-difference",
}


_SIGNED = ("goal_difference", "points")


def audit_balance(unit: Unit) -> Iterator[Finding]:
    """Hold every published table of a group against itself."""
    for path, published in unit.published():
        sheet = Sheet(unit, published)
        wrong = sheet.wrong()
        repairs = tuple(_likely_first(_mended(sheet, path), unit, published)) if wrong else ()
        source = by(published.source, "the published table")
        for one in wrong:
            yield _finding(one, path, published, source, repairs)
        if sheet.is_whole:
            yield from _unequal(path, published, source)


def _mended(sheet: Sheet, path: Path) -> Iterator[tuple[Repair, str, Number]]:
    """Walk every single cell that, changed to one other number, makes all sums hold."""
    wrong = sheet.wrong()
    steps = sorted({int(one.there - one.here) for one in wrong if one.rule != "points"} | {1, -1})
    shifts = {sign * step for step in steps for sign in (1, -1)}
    in_rows = {one.row for one in wrong if one.row is not None}
    if len(in_rows) > 1:
        return
    for at, row in enumerate(sheet.rows):
        if in_rows - {at}:
            continue
        for field in FIELDS:
            value = row[field]
            if value is None:
                continue
            wanted = {value + shift for shift in shifts}
            if field == "points":
                wanted = {one.here for one in wrong if one.rule == "points"}
            for number in sorted(one for one in wanted if field in _SIGNED or one >= 0):
                if not sheet.holds(at, {**row, field: number}):
                    continue
                text = f"{sheet.teams[at]} had {instead(field, written(number), written(value))}"
                place = (*path, "table", at, field)
                yield Repair("cell", agree(text), place), sheet.teams[at], number


def _likely_first(
    repairs: Iterator[tuple[Repair, str, Number]], unit: Unit, published: PublishedTable
) -> Iterator[Repair]:
    """Put first the cells that would also agree with the results, where there are any."""
    table = unit.table(published)
    later: list[Repair] = []
    for repair, team, number in repairs:
        row = table.row_of(team) if table else None
        if row is not None and getattr(row, str(repair.path[-1])) == number:
            yield repair
        else:
            later.append(repair)
    yield from later


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


def _unequal(path: Path, published: PublishedTable, source: str) -> Iterator[Finding]:
    """State that teams have played unequal numbers of matches."""
    played = [row.played for row in published.table]
    known = [one for one in played if one is not None]
    if len(known) < len(played) or len(set(known)) < 2 or published.round is not None:
        return
    most = max(known)
    short = [row.team for row in published.table if row.played != most]
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

"""A published table against itself: sums within a row, sums over the table, numbers of matches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tui.audit.finding import Finding, Path, Repair, Said, agree, by, counted, joined
from tui.audit.units import Unit
from tui.season.model import PublishedRow, PublishedTable
from tui.season.numbers import Number

Cells = Mapping[str, Number | None]
_FIELDS = ("played", "won", "drawn", "lost", "goals_for", "goals_against", "points")


class _Wrong(NamedTuple):
    """Two values that should be the same: of a row, or of the table where `row` is None."""

    rule: str
    row: int | None
    here: Number
    there: Number


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


class Sheet:
    """The cells of a published table, and the sums that must hold in it."""

    def __init__(self, unit: Unit, published: PublishedTable) -> None:
        """Take a table, and from its group what it can be held against."""
        group, rule = unit.group, unit.stage.points
        self.rows: list[Cells] = [_cells(row) for row in published.table]
        self.teams = [row.team for row in published.table]
        named = len(group.team_names) == len(self.rows)
        self.is_whole = named and not published.partial
        # Matches of other stages, or lost by both teams, leave nothing to balance.
        matches = [match for _, match in unit.matches]
        is_open = unit.stage.carry is not None or group.carried or group.rulings
        both_lose = any(match.result == "both_lose" for match in matches)
        self.balances = self.is_whole and not is_open and not both_lose
        plain = {"win", "draw", "loss"}
        self.points = None if unit.stage.carry or rule.model_fields_set - plain else rule
        self.bonus: dict[str, Number] = dict.fromkeys(self.teams, 0)
        self.goals = 0
        for one in group.adjustments:
            self.bonus[one.team] = self.bonus.get(one.team, 0) + one.points
            self.goals += one.goals_for - one.goals_against
        for brought in group.carried:
            self.bonus[brought.team] = self.bonus.get(brought.team, 0) + brought.points
        self.carried = {one.team: one for one in group.carried}

    def wrong(self) -> list[_Wrong]:
        """Answer everything that does not add up."""
        found = [one for at in range(len(self.rows)) for one in self.wrong_in(at, self.rows[at])]
        return [*found, *self.wrong_sums(self.rows)]

    def wrong_in(self, at: int, row: Cells) -> Iterator[_Wrong]:
        """Walk what does not add up within a row, as it is or as it would be."""
        played = row["played"]
        results = [row[field] for field in ("won", "drawn", "lost")]
        known = [one for one in results if one is not None]
        if played is not None and (
            (len(known) == 3 and sum(known) != played) or sum(known) > played
        ):
            yield _Wrong("played", at, sum(known), played)
        points = self._earned(at, _completed(row))
        if points is not None and row["points"] is not None and points != row["points"]:
            yield _Wrong("points", at, points, row["points"])

    def wrong_sums(self, rows: list[Cells]) -> Iterator[_Wrong]:
        """Walk what does not add up over the table, as it is or as it would be."""
        if not self.balances:
            return
        whole = [_completed(row) for row in rows]
        for field, other, offset in (
            ("won", "lost", 0),
            ("goals_for", "goals_against", self.goals),
        ):
            here, there = _sum(whole, field), _sum(whole, other)
            if here is not None and there is not None and here - offset != there:
                yield _Wrong(field, None, here, there)
        for field in ("drawn", "played"):
            total = _sum(whole, field)
            if total is not None and total % 2:
                yield _Wrong(f"even {field}", None, total, total + 1)

    def _earned(self, at: int, row: Cells) -> Number | None:
        """Answer the points that wins, draws and defeats earn, where all are known."""
        won, drawn, lost = row["won"], row["drawn"], row["lost"]
        if self.points is None or won is None or drawn is None or lost is None:
            return None
        brought = self.carried.get(self.teams[at])
        if brought:
            won, drawn, lost = won - brought.won, drawn - brought.drawn, lost - brought.lost
        rule = self.points
        earned = won * rule.win + drawn * rule.draw + lost * rule.loss
        return earned + self.bonus[self.teams[at]]


def _cells(row: PublishedRow) -> Cells:
    return {field: getattr(row, field) for field in _FIELDS}


def _completed(row: Cells) -> Cells:
    """Work out the one of wins, draws and defeats that a row leaves out."""
    missing = [field for field in ("won", "drawn", "lost") if row[field] is None]
    played = row["played"]
    if played is None or len(missing) != 1:
        return row
    others = sum(row[field] or 0 for field in ("won", "drawn", "lost"))
    return {**row, missing[0]: played - others}


def _sum(rows: list[Cells], field: str) -> Number | None:
    values = [row[field] for row in rows]
    known = [one for one in values if one is not None]
    return sum(known) if len(known) == len(values) else None


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
        for field in _FIELDS:
            value = row[field]
            if value is None:
                continue
            wanted = {value + shift for shift in shifts}
            if field == "points":
                wanted = {one.here for one in wrong if one.rule == "points"}
            for number in sorted(one for one in wanted if field == "points" or one >= 0):
                changed = {**row, field: number}
                rows = [*sheet.rows[:at], changed, *sheet.rows[at + 1 :]]
                if any(sheet.wrong_in(at, changed)) or any(sheet.wrong_sums(rows)):
                    continue
                called = field.replace("_", " ")
                text = f"{sheet.teams[at]} had {called} {number} instead of {value}"
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
    one: _Wrong, path: Path, published: PublishedTable, source: str, repairs: tuple[Repair, ...]
) -> Finding:
    if one.row is None:
        field = one.rule.removeprefix("even ")
        place: Path = (*path, "table")
        if field == one.rule:
            other = {"won": "lost", "goals_for": "goals_against"}[field]
            here, there = _counted(one.here, field), _counted(one.there, other)
            sentence = f"The table by {source} adds up to {here} and {there}."
        else:
            here, there = f"{one.here} {field}", "an even number"
            sentence = f"In the table by {source} {field} adds up to {one.here}, an odd number."
        values = (Said(here, source), Said(there, "the sum"))
        if field == one.rule:
            values = (Said(here, source), Said(there, source))
        return Finding("table-balance", "contradiction", place, "", sentence, values, repairs)
    row = published.table[one.row]
    place = (*path, "table", one.row, one.rule)
    results = f"{_shown(row.won)}-{_shown(row.drawn)}-{_shown(row.lost)}"
    values = (Said(str(one.here), f"{results}"), Said(str(one.there), source))
    what = "matches" if one.rule == "played" else "points"
    sentence = f"{row.team}: {results} makes {one.here} {what}, {source} prints {one.there}."
    return Finding(
        "table-played" if one.rule == "played" else "table-points",
        "contradiction",
        place,
        "",
        sentence,
        values,
        repairs,
        team=row.team,
    )


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
        f"By {source} not all played {counted(most, 'match', 'matches')}: {joined(short)} played"
        " fewer.",
        (
            Said(counted(most, "match", "matches"), source),
            Said(", ".join(str(one) for one in known if one != most), source),
        ),
    )

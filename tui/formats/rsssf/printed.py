"""A table of a page, gathered row by row with the remarks below it."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.formats.records import AdjustmentRecord, Place, Record, TableRecord
from tui.formats.rsssf.headings import TableName
from tui.formats.rsssf.notes import Deduction, deductions_in
from tui.formats.rsssf.tables import RawRow, deduction_of, rows_of


@dataclass(slots=True)
class PrintedTable:
    """The rows of a table that is being read; a blank line closes it, a further row begins anew."""

    place: Place = field(default_factory=Place)
    rows: list[RawRow] = field(default_factory=list)
    heads: tuple[str, ...] | None = None
    name: TableName | None = None
    is_closed: bool = False
    remarks: list[str] = field(default_factory=list)

    def add(self, row: RawRow, place: Place) -> None:
        """Add a row."""
        if not self.rows:
            self.place = place
        self.rows.append(row)

    def remark(self, text: str) -> None:
        """Add a line of the remarks below the table."""
        if self.rows:
            self.remarks.append(text.strip())

    def records(self) -> list[Record]:
        """Return the table as a record, and its deductions behind it."""
        if len(self.rows) < 2:
            return []
        rows = rows_of(self.rows, self.heads)
        played = [row.played for row in rows if row.played is not None]
        after = self.name.after_round if self.name else None
        if self.name and self.name.is_half_way and after is None:
            after = max(played, default=None)
        table = TableRecord(line=rows[0].line, place=self.place, rows=rows, after_round=after)
        return [table, *self._adjustments()]

    def _adjustments(self) -> list[AdjustmentRecord]:
        """Return what brackets behind rows and the remarks say was taken from teams."""
        told = deductions_in(" ".join(self.remarks))
        found: dict[str, AdjustmentRecord] = {}
        for row in self.rows:
            points = deduction_of(row)
            said = next((one for one in told if _is_same(one, row)), None)
            if points is None and said is not None:
                points = -said.points
            if points:
                found[row.team] = AdjustmentRecord(
                    line=row.line,
                    place=self.place,
                    team=row.team,
                    points=points,
                    reason=said.reason if said else None,
                )
        return list(found.values())


def _is_same(deduction: Deduction, row: RawRow) -> bool:
    first, second = deduction.team.casefold(), row.team.casefold()
    return first == second or first.endswith(f" {second}")

"""A published table against itself: sums within a row, sums over the table, matches played."""

from __future__ import annotations

from collections.abc import Iterator

from tui.audit.evidence.sums import RowRule, Sheet, WrongColumn, WrongRow
from tui.audit.evidence.units import Unit
from tui.audit.finding import Finding
from tui.audit.locator import Locator
from tui.audit.repair import Repair
from tui.audit.repairs.search import Mended
from tui.audit.repairs.sums import mend_sums
from tui.audit.statements.base import Statement
from tui.audit.statements.tables import (
    ColumnAddsUpWrongly,
    ColumnsDoNotBalance,
    MatchesUnequal,
    RowDoesNotAddUp,
)
from tui.audit.voice import Voice, source_voice
from tui.season.model import PublishedRow, PublishedTable
from tui.season.model.claims import FindingCode
from tui.season.model.numbers import Number
from tui.standings.table import Table

_CODES: dict[RowRule, FindingCode] = {
    "played": "table-played",
    "points": "table-points",
    "goal_difference": "table-difference",
}


def audit_balance(
    unit: Unit, locator: Locator, published: PublishedTable, table: Table | None, mended: Mended
) -> Iterator[Finding]:
    """Compare a published table with itself.

    A change that makes it agree with the computed `table` mends its sums too: no other is proposed.
    """
    sheet = Sheet(unit, published)
    wrong = sheet.find_wrong()
    own = mend_sums(unit, locator, published, sheet, wrong, table) if wrong else {}
    source = source_voice(unit.season, published.source, "published_table")
    for each in wrong:
        if isinstance(each, WrongColumn):
            repairs = mended.together or own.get(None, ())
            yield _report_column(each, locator, source, repairs)
        else:
            repairs = mended.of(sheet.teams[each.row]) or own.get(each.row, ())
            yield _report_row(each, locator, published.table[each.row], source, repairs)
    if sheet.is_whole:
        emptied = {
            ruling.team for ruling in unit.group.rulings if ruling.ruling == "opponents_only"
        }
        yield from _find_unequal(locator, published, source, emptied)


def _report_row(
    wrong: WrongRow,
    locator: Locator,
    row: PublishedRow,
    source: Voice,
    repairs: tuple[Repair, ...],
) -> Finding:
    parts: tuple[Number | None, ...] = (row.won, row.drawn, row.lost)
    if wrong.rule == "goal_difference":
        parts = (row.goals_for, row.goals_against)
    return Finding(
        code=_CODES[wrong.rule],
        severity="contradiction",
        locator=locator._replace(row=wrong.row, field=wrong.rule),
        statement=RowDoesNotAddUp(
            team=row.team,
            field=wrong.rule,
            parts=parts,
            follows=wrong.follows,
            printed=wrong.printed,
            source=source,
        ),
        repairs=repairs,
        team=row.team,
    )


def _report_column(
    wrong: WrongColumn, locator: Locator, source: Voice, repairs: tuple[Repair, ...]
) -> Finding:
    rule, total, expected = wrong
    statement: Statement
    match rule:
        case "won" | "goals_for":
            statement = ColumnsDoNotBalance(
                field=rule, total=total, other_total=expected, source=source
            )
        case "goal_difference":
            statement = ColumnAddsUpWrongly(
                field=rule, total=total, expected=expected, source=source
            )
        case "drawn" | "played":
            statement = ColumnAddsUpWrongly(field=rule, total=total, expected=None, source=source)
    return Finding(
        code="table-balance",
        severity="contradiction",
        locator=locator.at("table"),
        statement=statement,
        repairs=repairs,
    )


def _find_unequal(
    locator: Locator, published: PublishedTable, source: Voice, emptied: set[str]
) -> Iterator[Finding]:
    """Report that teams have played unequal numbers of matches."""
    rows = [row for row in published.table if row.team not in emptied]
    known = [row.played for row in rows if row.played is not None]
    if len(known) < len(rows) or len(set(known)) < 2 or not published.is_final:
        return
    most = max(known)
    yield Finding(
        code="table-format",
        severity="gap",
        locator=locator.at("table"),
        statement=MatchesUnequal(
            most=most,
            teams=tuple(row.team for row in rows if row.played != most),
            played=tuple(number for number in known if number != most),
            source=source,
        ),
    )

"""The codes of findings about published tables."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tui.audit.cells import Cell
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
    TeamsWithoutRow,
)
from tui.audit.voice import RESULTS
from tui.present.words.finding_code import RSSSF, WIKIPEDIA, FindingCodeEntry
from tui.season.model.claims import FindingCode

_ALWAYS = "always"
_MISPRINT = "Correct the cell if it was copied wrongly. A misprint of the source stays as printed."

TABLE_CODES: Mapping[FindingCode, FindingCodeEntry] = MappingProxyType(
    {
        "table-cell": FindingCodeEntry(
            compares="the cells of a published row against those computed from the results",
            severities={"contradiction": _ALWAYS},
            examples=(
                CellsDiffer(
                    team="Deportivo Tintaya",
                    differing=(Cell("goals_against", "12", "13"),),
                    first=RESULTS,
                    second=WIKIPEDIA,
                ),
                CellsDiffer(
                    team="Alfa",
                    differing=(Cell("won", "1", "2"), Cell("drawn", "2", "1")),
                    first=RESULTS,
                    second=WIKIPEDIA,
                ),
            ),
            mend="Correct the score or the cell that was copied wrongly. If points were deducted or"
            " added, write the decision in `adjustments`.",
        ),
        "table-row": FindingCodeEntry(
            compares="the teams with a row against the teams that play",
            severities={
                "contradiction": "a row cannot belong to any team that plays",
                "gap": "a row or matches are missing",
            },
            examples=(
                RowOfOtherName(row="Alpha", team="Alfa", source=WIKIPEDIA),
                RowWithoutMatch(team="Alfa", source=WIKIPEDIA),
                TeamsWithoutRow(teams=("Alfa", "Beta"), rows=4, source=WIKIPEDIA),
            ),
            mend="Write the team with one name everywhere, or add an alias. If the source prints"
            " only some rows, write `complete = false`.",
        ),
        "table-order": FindingCodeEntry(
            compares="the order of a table against the computed one or with its own cells",
            severities={
                "contradiction": "the file states the order, or the points deny it",
                "note": "the file does not state by which rules teams are ordered",
            },
            examples=(
                OrderDiffers(misplaced=(Misplaced(0, "Alfa", 2, 1),), source=WIKIPEDIA),
                NeighboursReversed(
                    above="Torino",
                    below="Sportivo Huracán",
                    rule="goal_difference",
                    upper=2,
                    lower=4,
                    source=WIKIPEDIA,
                ),
                PositionMisnumbered(team="Alfa", printed=4, position=3, source=WIKIPEDIA),
            ),
            mend="Write the rules of the competition in `order`, or a decision in `rulings`.",
        ),
        "table-points": FindingCodeEntry(
            compares="the points of a row against its wins, draws and defeats",
            severities={"contradiction": _ALWAYS},
            examples=(
                RowDoesNotAddUp(
                    team="Alfa",
                    field="points",
                    parts=(2, 1, 2),
                    follows=7,
                    printed=8,
                    source=WIKIPEDIA,
                ),
            ),
            mend="Write deducted or added points in `adjustments`, other values of a win in"
            " `points`.",
        ),
        "table-played": FindingCodeEntry(
            compares="the matches played of a row against its wins, draws and defeats",
            severities={"contradiction": _ALWAYS},
            examples=(
                RowDoesNotAddUp(
                    team="Alfa",
                    field="played",
                    parts=(3, 1, 1),
                    follows=5,
                    printed=6,
                    source=WIKIPEDIA,
                ),
            ),
            mend=_MISPRINT,
        ),
        "table-difference": FindingCodeEntry(
            compares="the goal difference of a row against its goals",
            severities={"contradiction": _ALWAYS},
            examples=(
                RowDoesNotAddUp(
                    team="Alfa",
                    field="goal_difference",
                    parts=(12, 5),
                    follows=7,
                    printed=8,
                    source=WIKIPEDIA,
                ),
            ),
            mend=_MISPRINT,
        ),
        "table-balance": FindingCodeEntry(
            compares="the columns of a table with each other: wins and defeats, goals for and"
            " against, draws, matches played",
            severities={"contradiction": _ALWAYS},
            examples=(
                ColumnsDoNotBalance(field="goals_for", total=34, other_total=35, source=WIKIPEDIA),
                ColumnsDoNotBalance(field="won", total=8, other_total=7, source=WIKIPEDIA),
                ColumnAddsUpWrongly(field="drawn", total=5, expected=None, source=WIKIPEDIA),
                ColumnAddsUpWrongly(field="goal_difference", total=1, expected=0, source=WIKIPEDIA),
            ),
            mend=_MISPRINT,
        ),
        "table-format": FindingCodeEntry(
            compares="the numbers of matches played in a final table against each other",
            severities={"gap": _ALWAYS},
            examples=(
                MatchesUnequal(
                    most=6,
                    teams=("Sport Tumbes", "Deportivo Bracamoros"),
                    played=(5, 5),
                    source=WIKIPEDIA,
                ),
            ),
            mend="If a match was never played, a `note` of the table can say so.",
        ),
        "tables-differ": FindingCodeEntry(
            compares="two published tables of the same time",
            severities={"contradiction": _ALWAYS},
            examples=(
                CellsDiffer(
                    team="Alfa",
                    differing=(Cell("points", "7", "8"),),
                    first=WIKIPEDIA,
                    second=RSSSF,
                ),
                PositionsDiffer(
                    team="Alfa", first=3, second=4, first_source=WIKIPEDIA, second_source=RSSSF
                ),
            ),
            mend="Check both copies. If they were printed at different times, give each its `round`"
            " or `date`.",
        ),
    }
)

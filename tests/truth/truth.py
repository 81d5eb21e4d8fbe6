"""Compare computed tables with published ones: every cell and the whole order, no tolerance.

`make truth TRUTH=folder` runs it; the folder is not part of the project.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from truth_cases import Case, Line, Truth
from truth_seasons import season_text

from tui.season.load import parse
from tui.season.model import LeagueStage
from tui.season.problems import SeasonError
from tui.standings.progress import SeasonTables
from tui.standings.table import Table

_CELLS = {
    "P": "played",
    "W": "won",
    "D": "drawn",
    "L": "lost",
    "GF": "goals_for",
    "GA": "goals_against",
    "Pts": "points",
}
_LAST = 1 << 30


class Watch:
    """Seconds spent in each part of the work."""

    def __init__(self) -> None:
        """Start with nothing spent."""
        self.load = 0.0
        self.compute = 0.0


def differences(case: Case, watch: Watch) -> list[str]:
    """Answer everything in which the computed tables of a case are not the published ones."""
    text = season_text(case)
    started = time.perf_counter()
    try:
        season = parse(text, case.name).season
    except SeasonError as error:
        return error.lines[:3]
    loaded = time.perf_counter()
    tables = SeasonTables(season).stage(0)
    stage = season.stages[0]
    assert isinstance(stage, LeagueStage)
    assert tables is not None
    found: list[str] = []
    computed = [
        tables.table(index, _LAST if case.as_of is None else case.as_of)
        for index in range(len(stage.all_groups))
    ]
    watch.load += loaded - started
    watch.compute += time.perf_counter() - loaded
    for group, table in zip(stage.all_groups, computed, strict=True):
        if table is None:
            return ["no results, no table"]
        name = group.name or ""
        printed = case.printed[name if stage.groups else ""]
        found += [f"{name}{': ' if name else ''}{one}" for one in _compare(table, printed)]
    return found


def _compare(table: Table, printed: list[Line]) -> Iterator[str]:
    """Compare a table with its published rows."""
    published = {line["team"]: line for line in printed}
    for missing in published.keys() ^ {row.team for row in table.rows}:
        yield f"{missing} is in only one of the tables"
    for row in table.rows:
        for column, field in _CELLS.items():
            cell = published.get(row.team, {}).get(column)
            if cell and int(cell) != getattr(row, field):
                yield f"{row.team} {column} {getattr(row, field)}, published {cell}"
    order = list(published)  # as printed: the numbers beside the rows have misprints
    for place, row in enumerate(table.rows):
        level = [other.team for other in table.rows if other.position == row.position]
        if place < len(order) and order[place] not in level:
            yield f"{place + 1}. {row.team}, published {order[place]}"


def report(title: str, cases: Iterable[Case], watch: Watch) -> tuple[int, int]:
    """Compare cases, print every difference and the score; answer how many are exact of how many."""
    exact = count = 0
    for case in cases:
        count += 1
        found = differences(case, watch)
        exact += not found
        for one in found:
            print(f"  {case.name}: {one}")
    print(f"{title}: {exact} of {count} exact")
    return exact, count


def main(folder: str) -> int:
    """Compare everything in a folder; answer the exit code: 0 where all is as published."""
    truth = Truth(Path(folder))
    watch = Watch()
    started = time.perf_counter()
    gold = report("final tables", truth.gold(), watch)
    print(
        f"  {watch.load:.1f} s loading, {watch.compute:.1f} s computing,"
        f" {time.perf_counter() - started:.1f} s with reading and writing the files"
    )
    halfway = report("half-way tables", truth.halfway(), watch)
    cups = report("World Cup group stages", truth.world_cups(), watch)
    return int(any(exact != count for exact, count in (gold, halfway, cups)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

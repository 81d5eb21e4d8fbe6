"""Compare computed tables with published ones: every cell and the whole order, no tolerance.

`make truth TRUTH=folder` runs it; the folder is not part of the project.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path

from truth_audit import report_audit
from truth_cases import KNOWN, Case, Line, Truth
from truth_deductions import report_deductions
from truth_levels import levels
from truth_seasons import season_text
from truth_views import report_views
from truth_world_cups import SHARED
from tui.present.words.problems import problem_lines
from tui.season.load import parse
from tui.season.raw.problems import SeasonError
from tui.standings.progress import SeasonTables
from tui.standings.table import LAST, StageTables, Table

_CELLS = {
    "P": "played",
    "W": "won",
    "D": "drawn",
    "L": "lost",
    "GF": "goals_for",
    "GA": "goals_against",
    "Pts": "points",
}


class Watch:
    """Seasons loaded and tables computed, with the seconds that each took."""

    def __init__(self) -> None:
        """Start with nothing spent."""
        self.loading = 0.0
        self.computing = 0.0
        self.tables = lru_cache(maxsize=4)(self._load)

    def _load(self, text: str) -> StageTables:
        """Load a season; tables of it from several sources need it only once."""
        started = time.process_time()
        season = parse(text, "truth").season
        self.loading += time.process_time() - started
        tables = SeasonTables(season).stage(len(season.stages) - 1)
        assert tables is not None
        return tables

    def table(self, tables: StageTables, group: int, as_of: int | date | None) -> Table | None:
        """Compute a table as of a round, of a day, or of the end."""
        started = time.process_time()
        if isinstance(as_of, date):
            table = tables.on(group, as_of)
        else:
            table = tables.table(group, LAST if as_of is None else as_of)
        self.computing += time.process_time() - started
        return table


def differences(case: Case, watch: Watch) -> list[str]:
    """Return everything in which the computed tables of a case are not the published ones."""
    try:
        tables = watch.tables(season_text(case))
    except SeasonError as error:
        return ["does not load:", *problem_lines(error)[:3]]
    found: list[str] = []
    for index, group in enumerate(tables.stage.all_groups):
        table = watch.table(tables, index, case.as_of)
        if table is None:
            return ["no results"]
        name = group.name if tables.stage.groups and group.name else ""
        found += [f"{name} {one}".strip() for one in _compare(table, case.printed[name])]
        if (own := _levels(table)) != (right := levels(case, name)):
            found += [
                f"{name} {one} level, by its rules {right}" for one in own if one not in right
            ]
    return found


def _levels(table: Table) -> list[list[str]]:
    """Return the teams of a table in order, those of a shared position together."""
    found: dict[int | None, list[str]] = {}
    for row in table.rows:
        found.setdefault(row.position, []).append(row.team)
    return [sorted(level) for level in found.values()]


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


def report(title: str, cases: Iterable[Case], watch: Watch) -> bool:
    """Compare cases, print every difference and the score; tell whether nothing new differs."""
    exact = count = 0
    as_expected = True
    seen = Seen()
    for case in cases:
        count += 1
        found, made = differences(case, watch), case
        if found and case.otherwise and not differences(case.otherwise, watch):
            found, made = [], case.otherwise
            print(f"  {case.name}: exact as of {made.as_of}")
        exact += not found
        if found:
            as_expected = as_expected and case.name in KNOWN
            print(f"  {case.name}: {KNOWN.get(case.name, 'DIFFERS')}")
        else:
            as_expected = seen.look(made, watch) and as_expected
        for one in found:
            print(f"    {one}")
    print(f"{title}: {exact} of {count} exact")
    seen.tell()
    return as_expected


class Seen:
    """What decided in the exact tables, and what did not."""

    def __init__(self) -> None:
        """Start with nothing seen."""
        self.rules: Counter[str] = Counter()
        self.again = 0
        self.unordered: list[str] = []

    def look(self, case: Case, watch: Watch) -> bool:
        """Note the rules of a case and print its shared positions; tell whether these may be."""
        if not case.order:
            self.unordered.append(case.name)
        allowed = True
        tables = watch.tables(season_text(case))
        for index, group in enumerate(tables.stage.all_groups):
            table = watch.table(tables, index, case.as_of)
            assert table is not None
            name = (group.name or "") if tables.stage.groups else ""
            self.rules.update({row.decided_by.rule for row in table.rows if row.decided_by})
            if any(code[:3] == "H2H" for code in case.order):
                self.again += levels(case, name) != levels(case, name, again=False)
            for level in _levels(table) if case.order else ():
                if level[1:]:
                    allowed = _tell_shared(case, ", ".join(level)) and allowed
        return allowed

    def tell(self) -> None:
        """Print how many tables each rule decides, and which are compared without their order."""
        for rule, tables in self.rules.most_common():
            print(f"    decided by {rule}: {tables} tables")
        if self.rules["head_to_head"]:
            print(f"    head_to_head read again for those still level: {self.again} tables")
        if self.unordered:
            print("    compared by points alone, the source lists level teams in no order:")
            print(f"      {', '.join(self.unordered)}")


def _tell_shared(case: Case, teams: str) -> bool:
    """Print a shared position with its reason; tell whether it may be there."""
    rules = ", ".join(("points", *case.order))
    reason = SHARED.get((case.name, teams), f"level on {rules}")
    allowed = not case.name.startswith("World Cup") or (case.name, teams) in SHARED
    print(f"  {case.name}: {teams} share a position: {reason}{'' if allowed else ': UNEXPECTED'}")
    return allowed


def main(folder: str) -> int:
    """Compare everything in a folder; answer the exit code: 0 where all is as published."""
    truth = Truth(Path(folder))
    watch = Watch()
    started = time.process_time()
    gold = report("final tables", truth.gold(), watch)
    print(
        f"  processor time: {watch.loading:.1f} s loading, {watch.computing:.1f} s computing,"
        f" {time.process_time() - started:.1f} s with writing the seasons"
        " and working out their orders once more"
    )
    halfway = report("half-way tables", truth.halfway(), watch)
    cups = report("World Cup group stages", truth.world_cups(), watch)
    splits = report("split leagues", truth.split_leagues(), watch)
    found = report_audit(truth)
    deducted = report_deductions(truth)
    viewed = report_views(truth)
    return 0 if all((gold, halfway, cups, splits, found, deducted, viewed)) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

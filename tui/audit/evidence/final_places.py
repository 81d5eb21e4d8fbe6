"""Who stands where at the end of a group or of a ranking across groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tui.audit.evidence.sheets import Sheets
from tui.audit.evidence.units import Unit
from tui.audit.voice import RESULTS, Voice
from tui.season.model import Across
from tui.season.named import NamedTuple
from tui.standings.table import LAST


class Place(NamedTuple):
    """The position of a team at the end, and how many teams share it."""

    position: int
    team: str
    shared: int = 1


def find_final_places(unit: Unit) -> tuple[list[Place], Voice] | None:
    """Return the final places of a group and who says so; None where they are not known.

    Results tell them only if all are listed; otherwise a published table does.
    """
    table = unit.table() if unit.complete else None
    if table is not None:
        said, rows = RESULTS, [(row.position, row.team) for row in table.rows]
    else:
        last = next((each for _, each in unit.list_published() if each.round is None), None)
        if last is None:
            return None
        label = unit.season.source_label(last.source, "")
        said = Voice("table", (label,) if label else ())
        rows = [(row.pos, row.team) for row in last.table]
    places = _places(rows)
    return (places, said) if places else None


def _places(rows: Sequence[tuple[int | None, str]]) -> list[Place]:
    shared = Counter(position for position, _ in rows)
    return [
        Place(position, team, shared[position]) for position, team in rows if position is not None
    ]


def rank_places(sheets: Sheets, at: int) -> Iterator[tuple[Across, list[Place]]]:
    """Yield the rankings across the groups of a stage; without places if results are missing."""
    tables = sheets.tables.stage(at)
    known = all(unit.complete for unit in sheets.groups(at))
    for index, ranking in enumerate(tables.stage.across if tables else ()):
        rows = tables.across(index, LAST).rows if tables and known else ()
        yield ranking, _places([(row.position, row.team) for row in rows])

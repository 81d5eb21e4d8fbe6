"""What `jornada record` prints: the lines that changed, and the new tables with the moves."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tui.keep.lines import ChangedLines
from tui.keep.results.recorded import Recorded, Recording
from tui.keep.save import Saved
from tui.present.output import tables as printed
from tui.present.output.harmless import harmless
from tui.present.page.text import clean
from tui.present.view.view import View
from tui.present.words.record import result_text
from tui.present.words.saving import changed_lines_at
from tui.season.load import Loaded
from tui.season.model import Season
from tui.season.raw.places import Path
from tui.season.timeline import Moment
from tui.standings.progress import SeasonTables


@dataclass(frozen=True)
class After:
    """A season file after results were recorded, or as it would be.

    `before` is the season as it was, `lines` are those that are other ones now; `saved` is set
    where something was written.
    """

    path: str
    recording: Recording
    before: Season
    loaded: Loaded
    lines: tuple[ChangedLines, ...]
    saved: Saved | None = None

    def line(self, path: Path) -> int:
        """Return the line on which a part of the season stands now."""
        return self.loaded.line(path)

    def views(self) -> Iterator[View]:
        """Yield each stage that has a new result at the latest round that has any."""
        view = View.of(self.loaded.season).compared_with(SeasonTables(self.before))
        new = (each for each in self.recording.results if not each.is_known)
        for stage in sorted({each.match.stage for each in new}):
            yield view.at(_latest(view, stage))


def _latest(view: View, stage: int) -> Moment:
    """Return the last moment of a stage with a result; without any its last."""
    moments = view.timeline.rounds(stage)
    for moment in reversed(moments):
        days = view.timeline.matchdays(moment)
        if any(match.counts for day in days for match in day.matches):
            return moment
    return moments[-1]


def text_lines(after: After) -> Iterator[str]:
    """Yield the lines that changed, as a comparison shows them, and the tables."""
    for each in after.lines:
        yield changed_lines_at(each.after)
        yield from (f"-{_as_written(line)}" for line in each.removed)
        yield from (f"+{_as_written(line)}" for line in each.added)
    for view in after.views():
        yield ""
        yield from printed.text_lines(view)


def _as_written(line: str) -> str:
    """Return a line of a file as a terminal may show it, with the blanks at its beginning."""
    rest = line.lstrip(" \t")
    return line[: len(line) - len(rest)].expandtabs(4) + clean(rest)


def json_line(after: After) -> str:
    """Return what was recorded, the lines that changed and the tables as one object."""
    told = {
        "file": after.path,
        "written": bool(after.saved and after.saved.written),
        "merged": bool(after.saved and after.saved.is_merged),
        "results": [_result(each, after) for each in after.recording.results],
        "lines": [
            {
                "before": each.before,
                "removed": list(each.removed),
                "after": each.after,
                "added": list(each.added),
            }
            for each in after.lines
        ],
        "tables": [table for view in after.views() for table in _tables(view)],
    }
    return harmless(json.dumps(told, ensure_ascii=False))


def _result(result: Recorded, after: After) -> dict[str, Any]:
    match = result.match
    return {
        "text": result_text(result),
        "home": match.home,
        "away": match.away,
        "stage": after.loaded.season.stages[match.stage].name,
        "round": match.round,
        "line": after.line(match.path),
        "result": dict(result.values),
        "before": {key: str(value) for key, value in result.before.items()},
        "known": result.is_known,
        "added": result.is_added,
    }


def _tables(view: View) -> Iterator[dict[str, Any]]:
    """Yield the tables of a stage, or its rounds of ties, with the places that teams gained."""
    stage, before = view.moment.stage, view.compared
    tables = before.stage(stage) if before else None
    for index, line in enumerate(printed.json_lines(view, "")):
        told: dict[str, Any] = json.loads(line)
        del told["file"]
        is_of_group = tables is not None and index < len(tables.stage.all_groups)
        table = tables.shown(index, view.moment.round) if tables and is_of_group else None
        for row in told.get("rows", ()):
            old = table.row_of(row["team"]) if table else None
            known = old and old.position and row["position"]
            row["moved"] = old.position - row["position"] if old and known else None
        yield told

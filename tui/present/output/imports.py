"""The report of an import: what was read and what was not, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from tui.formats.counts import Counts
from tui.formats.importing import Imported
from tui.present.output.harmless import harmless
from tui.present.words.formats import (
    TITLES,
    alike_line,
    count_line,
    left_out_line,
    remark_sentence,
    same_line,
    season_line,
    stated_line,
    unread_count,
    unread_line,
)


def report_lines(imported: Imported, *, results_only: bool = False) -> Iterator[str]:
    """Yield the report of one source.

    With `results_only` the lines that hold no result are counted and not repeated.
    """
    file = imported.source.name
    counts = Counts.of(season.assembled.raw for season in imported.seasons)
    title = TITLES[imported.format_name]
    yield count_line(file, title, imported.source.encoding, counts)
    for season in imported.seasons:
        made = season.loaded.season
        if len(imported.seasons) > 1:
            yield season_line(file, made.title, len(made.stages))
        yield from (same_line(file, same) for same in season.assembled.same)
        yield from (alike_line(file, alike) for alike in season.assembled.alike)
        yield from (
            f"{file}: {remark_sentence(remark)}"
            for remark in season.assembled.remarks
            if len(remark.path) == 1  # those of stages stand in the file
        )
        yield from (left_out_line(file, left) for left in season.assembled.left_out)
    for stated in imported.reading.stated:
        read = getattr(counts, stated.what)
        if read != stated.number:
            yield stated_line(file, stated, read)
    unread = imported.reading.unread
    if unread:
        yield unread_count(file, len(unread), sum(line.result for line in unread))
    for line in unread:
        if line.result or not results_only:
            yield unread_line(file, line.line, line.text)


def report_json(imported: Imported, written: list[str]) -> str:
    """Return the report of one source as one object on a line."""
    counts = Counts.of(season.assembled.raw for season in imported.seasons)
    unread = imported.reading.unread
    report: dict[str, Any] = {
        "file": imported.source.name,
        "format": imported.format_name,
        "encoding": imported.source.encoding,
        "matches": counts.matches,
        "scores": counts.scores,
        "teams": counts.teams,
        "tables": counts.tables,
        "rows": counts.rows,
        "unread": len(unread),
        "unread_results": sum(line.result for line in unread),
        "lines": [
            {"line": line.line, "text": line.text.strip(), "result": line.result} for line in unread
        ],
        "stated": {stated.what: stated.number for stated in imported.reading.stated},
        "seasons": [
            {
                "competition": season.loaded.season.competition,
                "season": season.loaded.season.season,
                "stages": [stage.name for stage in season.loaded.season.stages],
                "same": [
                    {"name": same.name, "team": same.team, "reason": same.reason}
                    for same in season.assembled.same
                ],
                "alike": [[alike.name, alike.other] for alike in season.assembled.alike],
                "left_out": [
                    {"line": left.line, "text": left.text, "kind": left.kind}
                    for left in season.assembled.left_out
                ],
                "remarks": [remark_sentence(remark) for remark in season.assembled.remarks],
            }
            for season in imported.seasons
        ],
        "written": written,
    }
    return harmless(json.dumps(report, ensure_ascii=False))

"""The library without a screen: as text for people, JSON for programs, Markdown for a README."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui.present.library.seasons import found, seasons
from tui.present.output.harmless import harmless
from tui.present.page.roll import Roll
from tui.present.words.library import DOES_NOT_LOAD, complete

if TYPE_CHECKING:
    from tui.library.clubs import Club
    from tui.library.entry import Entry
    from tui.library.search import Found
    from tui.library.shelf import Shelf

_WIDE = 400


def text_lines(shelf: Shelf) -> Iterator[str]:
    """Write the seasons in columns, as the screen shows them."""
    yield from _lines(seasons(shelf, _WIDE))


def found_lines(shelf: Shelf, what: Found) -> Iterator[str]:
    """Write what was found, as the screen shows it."""
    yield from _lines(found(shelf, what, _WIDE))


def _lines(roll: Roll) -> Iterator[str]:
    rows = (roll.lines[at] for at in range(len(roll.keys)))
    yield from (row.text.rstrip() for row in (*roll.head, *rows))


def json_lines(shelf: Shelf) -> Iterator[str]:
    """Write each season as one object on a line of its own."""
    for entry in shelf.entries:
        yield _json(_season(entry))


def found_json_lines(_: Shelf, what: Found) -> Iterator[str]:
    """Write each season and each club as one object on a line of its own."""
    parts = [[_season(entry) for entry in what.entries], [club_values(club) for club in what.clubs]]
    for part in parts if what.first else reversed(parts):
        yield from map(_json, part)


def _json(value: dict[str, Any]) -> str:
    return harmless(json.dumps(value, ensure_ascii=False))


def _season(entry: Entry) -> dict[str, Any]:
    """Write a season; what is not known is null."""
    found: dict[str, Any] = {"file": entry.path}
    if entry.error:
        from tui.present.words.problems import problem_in_short

        return {**found, "error": problem_in_short(entry.error, entry.errors, entry.path)}
    return {
        **found,
        "competition": entry.competition,
        "season": entry.season,
        "champion": list(entry.champions) if len(entry.champions) > 1 else entry.champion or None,
        "runner_up": entry.runner_up or None,
        "format": entry.format or None,
        "complete": entry.percent,
        **entry.counts._asdict(),
        "warnings": entry.warnings,
        "findings": entry.findings,
    }


def club_values(club: Club) -> dict[str, Any]:
    """Return a club and its seasons as JSON has them."""
    return {
        "club": club.name,
        "names": list(club.names),
        "location": club.location or None,
        "seasons": [
            {
                "file": stay.path,
                "team": stay.team.team,
                **{name: value or None for name, value in stay.team.place._asdict().items()},
                "honour": stay.team.honour or None,
                "record": stay.team.record._asdict() if stay.team.record else None,
            }
            for stay in club.stays
        ],
    }


def markdown_lines(shelf: Shelf) -> Iterator[str]:
    """Write the seasons as a table that says of each what is there."""
    audited = any(entry.findings is not None for entry in shelf.entries)
    columns = ["season", "champion", "stages", "qualifiers", "results", "published tables"]
    columns += ["dated", "complete", *(["findings"] if audited else [])]
    yield f"| {' | '.join(columns)} |"
    yield "|---" * len(columns) + "|"
    for entry in shelf.entries:
        counts = entry.counts
        title = f"{entry.competition} {entry.season}" if not entry.error else DOES_NOT_LOAD
        cells = [
            f"[{_plain(title)}]({_plain(Path(entry.path).name)})",
            _plain(entry.champion),
            _number(counts.stages),
            _number(counts.qualifiers),
            f"{counts.results} of {counts.due}" if counts.matches else "",
            f"{counts.published} of {counts.groups}" if counts.published else "",
            f"{counts.dated} of {counts.results}" if counts.results else "",
            complete(entry),
            *([_number(entry.findings or 0)] if audited else []),
        ]
        yield f"| {' | '.join(cells)} |"


def _number(number: int) -> str:
    return str(number) if number else ""


def _plain(text: str) -> str:
    """Return a text with the signs escaped that mean something in Markdown."""
    return harmless(text).replace("|", "\\|").replace("[", "\\[")

"""What two files of one season say differently, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tui.audit.comparing.compare import Comparison, Difference
from tui.present.output.harmless import harmless
from tui.present.page.text import clean_message
from tui.present.words.differences import difference_line, renamed_line, several_line
from tui.season.load import Loaded
from tui.season.named import NamedTuple

_FEW = 10
"""So many matches that only one file has are listed; more are counted."""


class Side(NamedTuple):
    """One of the two files."""

    name: str
    loaded: Loaded


def text_lines(
    comparison: Comparison, first: Side, second: Side, *, lists_all: bool
) -> Iterator[str]:
    """Yield each difference with its lines in both files, contradictions first."""
    for name, team in comparison.renamed.items():
        yield clean_message(f"{second.name}: {renamed_line(name, team)}")
    for difference in comparison.differences:
        if difference.contradicts:
            yield _line(difference, first, second)
    lacking: dict[tuple[str, bool], list[Difference]] = {}
    for difference in comparison.differences:
        if not difference.contradicts:
            key = difference.what, difference.first is not None
            lacking.setdefault(key, []).append(difference)
    for (what, is_first), found in lacking.items():
        if lists_all or len(found) <= _FEW:
            yield from (_line(difference, first, second) for difference in found)
        else:
            yield clean_message(
                several_line(what, len(found), (first if is_first else second).name)
            )


def _line(difference: Difference, first: Side, second: Side) -> str:
    places = [
        f"{side.name}:{side.loaded.line(path)}"
        for side, path in (
            (first, difference.first_path),
            (second, difference.second_path),
        )
        if path is not None
    ]
    told = difference_line(difference, first.name, second.name)
    return clean_message(f"{' '.join(places)}: {told}")


def json_lines(comparison: Comparison, first: Side, second: Side) -> Iterator[str]:
    """Yield each difference as one object on a line of its own."""
    for difference in comparison.differences:
        written = {
            "what": difference.what,
            "contradicts": difference.contradicts,
            "about": difference.about,
            "detail": difference.detail or None,
            "first": _side(first, difference.first, difference.first_path),
            "second": _side(second, difference.second, difference.second_path),
        }
        yield harmless(json.dumps(written, ensure_ascii=False))


def _side(side: Side, value: str | None, path: tuple[str | int, ...] | None) -> dict[str, object]:
    line = None if path is None else side.loaded.line(path)
    return {"file": side.name, "line": line, "value": value}

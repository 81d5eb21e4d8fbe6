"""Every kind of edit in files of people with other habits: the lines that are other ones then.

`edits.txt` lists them, in a block for each edit: the file, the kind, the match, and below that the
lines that go and come as `diff` shows them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tomli

from tui.keep.changes import Change, Drop, Insert, Put
from tui.keep.edit import apply
from tui.keep.save import read_whole
from tui.season.load import parse
from tui.season.raw.places import Path as PartPath

HABITS = Path(__file__).parents[2] / "data" / "habits"
FILES = sorted(HABITS.glob("*.toml"))
EDITS = (HABITS / "edits.txt").read_text(encoding="utf-8")


def raw_of(text: str) -> dict[str, Any]:
    return tomli.loads(text.removeprefix("\ufeff"))


def matches_in(part: Any, path: PartPath = ()) -> Iterator[tuple[PartPath, dict[str, Any]]]:
    """Yield every match of a file with its path."""
    if isinstance(part, dict):
        if "home" in part:
            yield path, part
        for key, inner in part.items():
            yield from matches_in(inner, (*path, key))
    elif isinstance(part, list):
        for index, inner in enumerate(part):
            yield from matches_in(inner, (*path, index))


def edits_of(path: PartPath, match: dict[str, Any]) -> dict[str, list[Change]]:
    """Return every kind of edit that a match allows."""
    whole = path[:2]
    kinds: dict[str, list[Change]] = {
        "score": [Put((*path, "score"), "4-0")],
        "date": [Put((*path, "date"), dt.date(2027, 3, 1))],
        "postponed": [Put((*path, "status"), "postponed"), *_without(path, match, "score")],
        "winner": [Put((*path, "status"), "walkover"), Put((*path, "winner"), match["home"])],
        "penalties": [Put((*path, "extra_time"), value=True), Put((*path, "penalties"), "4-3")],
        "scorers": [Put((*path, "scorers"), [{"player": "Ruiz", "goals": 2}, {"player": "Paz"}])],
        "note": [Put((*path, "note"), 'rain, "mud" and wind')],
        "nothing": _without(path, match, "score", "date"),
        "add match": [Insert((*path[:-1], 99), {"home": "Alba", "away": "Duna"})],
        "add first match": [Insert((*path[:-1], 0), {"home": "Alba", "away": "Duna"})],
        "remove match": [Drop(path)],
        "deduction": [Insert((*whole, "adjustments", 99), {"team": "Alba", "points": -3})],
    }
    if "rounds" in path:
        rounds = path[: path.index("rounds") + 1]
        if "ties" not in path:
            new = {"name": "Last", "matches": [{"home": "Alba", "away": "Duna"}]}
            kinds["add round"] = [Insert((*rounds, 99), new)]
        kinds["remove round"] = [Drop(path[: len(rounds) + 1])]
    return {kind: changes for kind, changes in kinds.items() if changes}


def _without(path: PartPath, match: dict[str, Any], *keys: str) -> list[Change]:
    return [Drop((*path, key)) for key in keys if key in match]


def blocks(file: Path) -> Iterator[str]:
    """Yield what each edit of a file does, as `edits.txt` has it."""
    text = read_whole(str(file))
    for path, match in matches_in(raw_of(text)):
        for kind, changes in edits_of(path, match).items():
            lines = apply(text, changes).lines
            yield "\n".join(
                [
                    f"@ {file.name} · {kind} · {match['home']} v {match['away']}",
                    *(
                        f"{sign}{line}".replace("\r", "␍").replace("\t", "␉")
                        for each in lines
                        for sign, side in (("-", each.removed), ("+", each.added))
                        for line in side
                    ),
                ]
            )


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_only_the_lines_of_an_edit_change(file: Path) -> None:
    listed = [each.rstrip("\n") for each in EDITS.split("\n\n") if f" {file.name} " in each]
    assert list(blocks(file)) == listed


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_edit_that_is_taken_back_leaves_the_text_as_it_was(file: Path) -> None:
    text = read_whole(str(file))
    for path, match in matches_in(raw_of(text)):
        for changes in edits_of(path, match).values():
            edit = apply(text, changes)
            assert edit.undone().after == text
            assert raw_of(apply(edit.after, edit.inverse).after) == raw_of(text)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_files_are_seasons(file: Path) -> None:
    assert parse(read_whole(str(file)).removeprefix("\ufeff"), str(file)).season.stages

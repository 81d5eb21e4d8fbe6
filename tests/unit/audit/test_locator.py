"""A locator leads to the part of the file that its fields name."""

from __future__ import annotations

import pytest

from tui.audit.locator import Locator
from tui.season.raw.places import Path


@pytest.mark.parametrize(
    ("locator", "path"),
    [
        (Locator(known=1), ("known", 1)),
        (Locator(claims=0, field="goals"), ("published", 0, "goals")),
        (Locator(claims=0, field="biggest_wins", item=0), ("published", 0, "biggest_wins", 0)),
        (Locator(stage=2), ("stages", 2)),
        (Locator(stage=2, entry=5, field="team"), ("stages", 2, "entries", 5, "team")),
        (
            Locator(stage=0, group=1, round=0, match=3, field="also", item=1),
            ("stages", 0, "groups", 1, "rounds", 0, "matches", 3, "also", 1),
        ),
        (Locator(stage=0, match=3, field="home"), ("stages", 0, "matches", 3, "home")),
        (Locator(stage=0, play_off=0), ("stages", 0, "play_offs", 0)),
        (
            Locator(stage=0, published=0, row=4, field="points"),
            ("stages", 0, "published", 0, "table", 4, "points"),
        ),
        (
            Locator(stage=1, round=0, tie=2, leg=1, field="scorers"),
            ("stages", 1, "rounds", 0, "ties", 2, "legs", 1, "scorers"),
        ),
        (
            Locator(stage=1, round=0, tie=2, replay=0),
            ("stages", 1, "rounds", 0, "ties", 2, "replays", 0),
        ),
        (
            Locator(stage=0, adjustment=0, field="points"),
            ("stages", 0, "adjustments", 0, "points"),
        ),
        (Locator(stage=0, carried=1, field="team"), ("stages", 0, "carried", 1, "team")),
    ],
)
def test_path(locator: Locator, path: Path) -> None:
    assert locator.path == path


def test_a_row_belongs_to_its_table() -> None:
    row = Locator(stage=0, published=1, row=4, field="points")
    assert row.table.path == ("stages", 0, "published", 1, "table")


def test_what_is_in_a_group() -> None:
    match = Locator(stage=0, group=1, round=2, match=3)
    assert match.is_in_group(Locator(stage=0, group=1))
    assert match.is_in_group(Locator(stage=0))
    assert not match.is_in_group(Locator(stage=0, group=0))
    assert not match.is_in_group(Locator(stage=1))

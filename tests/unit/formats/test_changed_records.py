"""A record is changed as `dataclasses.replace` changes it, and not copied where nothing changes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tui.formats.records import MatchRecord, Place, RowRecord, changed

MATCH = MatchRecord(line=3, place=Place(round="Round 1"), home="A", away="B", score=(1, 0))


def test_some_fields_are_changed() -> None:
    place = changed(MATCH.place, season="1968", leg=2)
    assert place == Place(season="1968", round="Round 1", leg=2)
    assert changed(MATCH, place=place, home="C") == replace(MATCH, place=place, home="C")
    assert changed(RowRecord(line=1, team="A", points=3), points=2.5).points == 2.5
    assert MATCH.place == Place(round="Round 1")


def test_what_changes_nothing_is_the_same_record() -> None:
    assert changed(MATCH, home="A", score=(1, 0)) is MATCH


def test_there_are_no_other_fields() -> None:
    with pytest.raises(AttributeError):
        changed(MATCH, home="C", team="A")

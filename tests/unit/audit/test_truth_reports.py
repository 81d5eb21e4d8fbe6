"""What `make truth` says of a season that does not load: it is reported, and the others go on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from truth import Watch, report
from truth_audit import report_audit
from truth_cases import Case, Line, Truth
from truth_deductions import FILE, report_deductions

ROWS: list[Line] = [
    {"team": "Arsenal", "pos": "1", "P": "2", "W": "2", "D": "0", "L": "0", "Pts": "4"},
    {"team": "Chelsea", "pos": "2", "P": "2", "W": "0", "D": "0", "L": "2", "Pts": "-1"},
]


def case(name: str, *teams: str) -> Case:
    """A season of two matches between two teams, of which one lost a point."""
    home, away = teams
    matches = [
        {"home": home, "away": away, "hg": "1", "ag": "0", "date": "1890-09-06"},
        {"home": away, "away": home, "hg": "0", "ag": "2", "date": "1890-09-13"},
    ]
    taken = (("Chelsea", -1),)
    return Case(name, "eng.1 1890-91", 2, ("GAV",), {"": matches}, {"": ROWS}, taken)


class Two(Truth):
    """A folder with a season that does not load before one that does."""

    def gold(self) -> Iterator[Case]:
        yield case("broken", "Arsenal", "Arsenal")
        yield case("whole", "Arsenal", "Chelsea")


def test_tables_go_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert not report("tables", Two(tmp_path).gold(), Watch())
    told = capsys.readouterr().out
    assert "broken: DIFFERS" in told
    assert "does not load:" in told
    assert "Arsenal plays against itself" in told
    assert "tables: 1 of 2 exact" in told


def test_the_audit_goes_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert not report_audit(Two(tmp_path), times=10, every=1)
    told = capsys.readouterr().out
    assert "broken: DOES NOT LOAD" in told
    assert "audit: 1 of 1 clean tables without a contradiction" in told
    assert "not audited, as they do not load: 1" in told


def test_deductions_go_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / FILE).write_text("Season,Date,Team,Pts_deducted,Notes\n", encoding="utf-8")
    report_deductions(Two(tmp_path))
    told = capsys.readouterr().out
    assert "broken: DOES NOT LOAD" in told
    assert "left out: 1; the right repair is first for 1, listed for 1" in told

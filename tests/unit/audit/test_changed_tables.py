"""Tables that somebody else published, each with one score or one cell changed at random."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from support.findings import sentence_of
from truth_audit import audited, contradictions, mutate
from truth_cases import Truth

_BESIDE = Path(__file__).parents[4] / "shared" / "truth"
FOLDER = Path(os.environ.get("JORNADA_TRUTH", _BESIDE))

pytestmark = pytest.mark.skipif(
    not (FOLDER / "index.csv").exists(),
    reason="no tables of others to change: set JORNADA_TRUTH to their folder",
)


def test_clean_tables_have_no_contradictions() -> None:
    found = {
        case.name: [sentence_of(one) for one in contradictions(audited(case))]
        for case in Truth(FOLDER).world_cups()
    }
    assert found
    assert {name: told for name, told in found.items() if told} == {}


def test_a_thousand_changes_are_all_found_and_mended() -> None:
    report = mutate(Truth(FOLDER).world_cups(), 1000, seed=1968)
    assert report.missed == []
    for kind in ("score", "cell"):
        assert report.changes[f"{kind} made"] > 400
        assert report.changes[f"{kind} found"] == report.changes[f"{kind} altered"]
        assert report.changes[f"{kind} listed"] == report.changes[f"{kind} found"]

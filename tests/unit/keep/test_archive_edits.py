"""Every kind of edit in the files of the archive changes the lines that it should, and no other."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import tomli

from support.edits import wanted_edits
from tui.keep.edit import apply

ROOT = Path(__file__).parents[3]
FILES = sorted((ROOT / "seasons").glob("*.toml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_edit_changes_its_lines_alone(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    for wanted in wanted_edits(text, tomli.loads(text), most=1):
        (lines,) = apply(text, wanted.changes).lines
        assert (lines.removed, lines.added) == wanted[2:], wanted.kind


def test_the_archive_has_every_kind() -> None:
    kinds = Counter[str]()
    for file in FILES[:3]:
        text = file.read_text(encoding="utf-8")
        kinds.update(wanted.kind for wanted in wanted_edits(text, tomli.loads(text)))
    assert kinds.keys() == {
        *("score", "new score", "no score", "date", "new date", "note"),
        *("add", "remove", "round", "deduction"),
    }

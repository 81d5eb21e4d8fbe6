"""A file is walked once: every table that has checks is met once, and no other."""

from __future__ import annotations

import gc
from collections import Counter
from typing import Any

import pytest
import tomli

from support import cup, facts
from tui.season.checks import judge as judging
from tui.season.checks.judge import CHECKS, judge
from tui.season.checks.units import File
from tui.season.checks.walk import walk
from tui.season.load import parse
from tui.season.raw.places import Path
from tui.season.raw.roster import Roster

TEXTS = [cup.SEASON, facts.FILE.read_text()]


def tables_in(path: Path, node: Any) -> dict[Path, Any]:
    """Every table of a file by its path."""
    inner = node.items() if isinstance(node, dict) else enumerate(node)
    found = {path: node} if isinstance(node, dict) else {}
    for step, value in inner:
        if isinstance(value, dict | list):
            found |= tables_in((*path, step), value)
    return found


class Every:
    """All kinds, known or not."""

    def __contains__(self, kind: object) -> bool:
        return True


@pytest.mark.parametrize("text", TEXTS)
def test_every_table_is_met_once(text: str) -> None:
    raw = tomli.loads(text)
    parts = list(walk(File(raw, Roster.of(raw)), Every()))
    tables = tables_in((), raw)
    assert {part.path: part.node for part in parts} == tables
    assert len(parts) == len(tables)


@pytest.mark.parametrize("text", TEXTS)
def test_a_file_is_walked_once(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = tomli.loads(text)
    met: Counter[Path] = Counter()

    def counted(file: File, kinds: Any) -> Any:
        for part in walk(file, kinds):
            met[part.path] += 1
            yield part

    monkeypatch.setattr(judging, "walk", counted)
    assert judge(raw, Roster.of(raw)) == []
    assert set(met.values()) == {1}


@pytest.mark.parametrize("text", TEXTS)
def test_nothing_of_a_file_stays_in_memory(text: str) -> None:
    """A start looks for no circles, so a file in one would stay as long as the program runs."""
    loaded = parse(text, "f.toml")
    gc.collect()
    again = parse(text, "f.toml")
    assert gc.collect() == 0
    assert again == loaded


def test_the_kinds_of_the_checks_are_those_of_the_walk() -> None:
    """A check for a kind that the walk never meets would check nothing."""
    from tui.season.checks.walk import _KINDS

    kinds = {kind for inner in _KINDS.values() for kind in inner.values()} | _KINDS.keys()
    assert CHECKS.keys() <= kinds

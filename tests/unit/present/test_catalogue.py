"""The library without a screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from support import facts
from tui.library.read import Reader
from tui.library.shelf import Shelf
from tui.present.output.catalogue import json_lines, markdown_lines, text_lines

TEXT = facts.FILE.read_text()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with a season and a file that does not load."""
    (tmp_path / "1968.toml").write_text(TEXT.replace('"Copa Perú"', r'"Copa | [x]\u001b"'))
    (tmp_path / "broken.toml").write_text("format = ")
    return tmp_path


def written(shelf: Shelf) -> str:
    return "\n".join([*markdown_lines(shelf), *text_lines(shelf), *json_lines(shelf)])


def test_a_table_in_markdown(folder: Path) -> None:
    assert list(markdown_lines(Reader((folder,)).whole())) == [
        (
            "| season | champion | stages | qualifiers | results | published tables | dated "
            "| complete |"
        ),
        "|---|---|---|---|---|---|---|---|",
        (
            r"| [Copa \| \[x]\u001b 1968](1968.toml) | Carlos A. Mannucci "
            r"| 3 | 23 | 15 of 15 | 5 of 6 | 15 of 15 | 83% |"
        ),
        "| [does not load](broken.toml) |  |  |  |  |  |  |  |",
    ]


def test_nothing_that_a_terminal_obeys_is_written(folder: Path) -> None:
    assert all(sign.isprintable() for sign in written(Reader((folder,)).whole()).replace("\n", ""))


def test_an_audit_gets_a_column(folder: Path) -> None:
    plain = written(Reader((folder,)).whole())
    assert "indings" not in plain.replace('"findings": null', "")
    audited = written(Reader((folder,), audit=lambda _: 7).whole())
    assert "| complete | findings |" in audited
    assert "| 83% | 7 |" in audited
    assert "Complete Findings" in audited
    assert '"findings": 7' in audited

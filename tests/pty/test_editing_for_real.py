"""Results typed into the installed program, and its file in an editor of one's own."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

from support.sunday import SUNDAY
from support.terminal import Terminal

TEXT = (
    SUNDAY
    + """\
]
"""
)

EDITOR = """
import sys
line, file = sys.argv[1:]
text = open(file).read()
open(file, "w").write(text.replace("Sunday", "Saturday, line " + line))
"""


def test_a_result_is_typed_saved_and_taken_back(tmp_path: Path) -> None:
    file = tmp_path / "league.toml"
    file.write_text(TEXT)
    with Terminal(file) as terminal:
        terminal.until("Alpha v Beta", "q quit")
        terminal.press("2e2-1")
        terminal.until("Alpha v Beta 2-1", "1    Alpha 1 1 0 0")
        terminal.press("\r")
        terminal.until("Saved", "Alpha 2-1 Beta")
        assert file.read_text() == TEXT.replace('"Beta" }', '"Beta", score = "2-1" }')
        terminal.press("u")
        terminal.until("Undone", "Alpha v Beta")
        assert file.read_text() == TEXT
        terminal.press("q")
        assert terminal.left() == 0
        assert terminal.left_on == []


def test_the_file_opens_in_the_editor_at_the_line_of_the_match(tmp_path: Path) -> None:
    file, editor = tmp_path / "league.toml", tmp_path / "editor.py"
    file.write_text(TEXT)
    editor.write_text(EDITOR)
    words = shlex.join([sys.executable, str(editor)])
    with Terminal(file, env={"VISUAL": words}) as terminal:
        terminal.until("Alpha v Beta", "q quit")
        terminal.press("2o")
        terminal.until(holds=lambda: "Saturday, line +12" in file.read_text())
        terminal.until("Alpha v Beta", "q quit")
        terminal.press("q")
        assert terminal.left() == 0
        assert terminal.left_on == []


def test_a_kiosk_edits_nothing(tmp_path: Path) -> None:
    file = tmp_path / "league.toml"
    file.write_text(TEXT)
    with Terminal("--kiosk", tmp_path, env={"VISUAL": "touch edited"}) as terminal:
        terminal.until("1 season", "q quit")
        terminal.press("\r2e2uo\x12")
        terminal.until("Alpha v Beta")
        terminal.rest()
        assert file.read_text() == TEXT
        assert [path.name for path in tmp_path.iterdir()] == ["league.toml"]

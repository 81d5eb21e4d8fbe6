"""`jornada new` asks at a terminal, again after a bad answer, and can be left without a trace."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.terminal import Terminal
from tui.season.load import load
from tui.season.model import LeagueStage


def test_it_asks_for_what_no_option_says(tmp_path: Path) -> None:
    with Terminal("new", "--competition", "Liga", folder=tmp_path, size=(100, 40)) as terminal:
        for question, answer in (
            ("Season [", "2027"),
            ("Teams, with commas", "Melgar, Aurora, melgar"),
            ('"melgar" is named twice\r\nTeams', "Melgar, Aurora, CNI, Juan Aurich"),
            ("Format: single, double, groups, knockout, groups+knockout [single]:", "duoble"),
            ('no format "duoble", expected one of', "dou"),
            ("Points for a win, a draw and a defeat [3,1,0]:", ""),
            ("First day", "6 February"),
            ('"6 February" is not a day', "2027-02-06"),
            ("Days between rounds, or weekdays: 7d, sat, sat,wed [7d]:", ""),
            ("Kick-off", ""),
            ("File [2027-liga.toml]:", ""),
        ):
            terminal.until(*question.split("\r\n"))
            terminal.press(f"{answer}\n")
        assert terminal.left() == 0
        assert "2027-liga.toml: 12 matches in 6 rounds" in terminal.text
        assert "Season [" in terminal.text
        assert "]: 2027" in terminal.text
    loaded = load(tmp_path / "2027-liga.toml")
    (stage,) = loaded.season.stages
    assert isinstance(stage, LeagueStage)
    assert stage.teams == ("Melgar", "Aurora", "CNI", "Juan Aurich")
    assert loaded.warnings == ()


@pytest.mark.parametrize(("key", "code"), [("\x04", 1), ("\x03", -2)])
def test_it_ends_without_a_trace(key: str, code: int, tmp_path: Path) -> None:
    with Terminal("new", folder=tmp_path) as terminal:
        terminal.until("Competition:")
        terminal.press("Liga\n")
        terminal.until("Season [")
        terminal.press(key)
        assert terminal.left() == code
        assert "Traceback" not in terminal.text
    assert list(tmp_path.iterdir()) == []

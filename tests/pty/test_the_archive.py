"""The archive through a real terminal: every season from the first to the last, and back."""

from __future__ import annotations

from support.archive import FOLDER, YEARS, season
from support.terminal import Terminal


def title(year: int) -> str:
    """What the first line begins with; a season without stages has no stage in it."""
    return f" Copa Perú {year}" + (" ›" if season(year).stages else "")


def stands(terminal: Terminal, year: int) -> None:
    """Wait until a year is on screen."""
    terminal.until(holds=lambda: terminal.lines[0].startswith(title(year)))


def test_walk_through_the_archive_and_back() -> None:
    with Terminal(FOLDER / "1967-copa-peru.toml") as terminal:
        for year in YEARS:
            stands(terminal, year)
            if year != YEARS[-1]:
                terminal.press(">")
        for year in reversed(YEARS):
            stands(terminal, year)
            terminal.press("<")
        terminal.until("The file names no previous season")


def test_the_bracket_the_play_off_and_the_regional_groups() -> None:
    with Terminal(FOLDER / "2018-copa-peru.toml", size=(120, 36)) as terminal:
        stands(terminal, 2018)
        terminal.press("{")
        terminal.until("Bracket", "‹Quarter-finals›", "✓ Pirata")
        terminal.press("\r")
        terminal.until("─ Tie ", "Quarter-finals, Knock-out stage", "Esc back")
    with Terminal(FOLDER / "1997-copa-peru.toml") as terminal:
        stands(terminal, 1997)
        terminal.until("‹+›", "Juan Aurich 1-0 U.P.A.O.", "by the play-off, 1 to")
    with Terminal(FOLDER / "1968-copa-peru.toml", size=(120, 36)) as terminal:
        stands(terminal, 1968)
        terminal.press("{")
        terminal.until("Región Norte A", "Región Oriente", "Región Sur")
